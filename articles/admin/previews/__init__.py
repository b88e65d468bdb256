"""The story as readers will see it, for the newsroom and, by a link, for somebody outside it."""
