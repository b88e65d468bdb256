"""The page of a conflict: as it was, theirs and yours, paragraph by paragraph."""


def urls(view, model_admin) -> list:
    """Addresses below `/admin/articles/article/`."""
    return []
