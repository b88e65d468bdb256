"""The second factor: a code from an app on somebody's phone, and recovery codes for the day the phone is lost."""
