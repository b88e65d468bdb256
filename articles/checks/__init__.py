"""What should be true of a story before readers see it: one list, for the desk and for the archive."""
