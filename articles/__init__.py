"""Floor 2: the story, from the first draft to what readers see."""
