"""What should be true of a story before readers see it: one list, for the desk and for the archive.

Begin with `every.py`; each check is a small pure function in a file of its kind, and `facts.py` asks the database for all.
"""
