"""The picture library: photos, their rights and their public files. Knows nothing of articles."""
