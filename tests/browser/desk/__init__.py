"""The desk in a browser: journeys of several people, counted in clicks and fields."""
