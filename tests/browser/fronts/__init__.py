"""The fronts' desk in a browser: by mouse, by keyboard, by two people, without scripts."""
