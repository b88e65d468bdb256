"""One verb for several stories at once."""
