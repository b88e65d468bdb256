"""A story as readers will see it, before they do: drawn by the code that publishes, shown to people who may see it."""
