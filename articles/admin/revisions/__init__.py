"""The history of a story in the newsroom: every save, who made it and why, what it changed, and the way back to it."""
