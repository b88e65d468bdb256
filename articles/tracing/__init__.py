"""What readers see of a story's history: which editions there were, and what each changed."""
