"""Removing words for good by order of a court."""
