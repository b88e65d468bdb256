"""The text of a story: cleaned, split into blocks, signed off, compared, merged. Strings in and out."""
