"""Writing in the newsroom, with a browser."""
