"""The picture library in the newsroom. `articles/admin/pictures.py` registers it, with what it knows of stories."""
