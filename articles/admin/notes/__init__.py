"""Private notes on a story, and who is mentioned in them."""
