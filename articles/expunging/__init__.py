"""Removing words for good, by order of a court: finding them wherever they stand, and writing a bar in their place."""
