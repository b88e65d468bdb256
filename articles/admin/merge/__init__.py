"""Two people changed the same words: a page that asks which stand, and loses neither."""
