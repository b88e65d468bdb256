"""Names of authors and tags suggested while they are typed."""


def urls(view, model_admin) -> list:
    """Addresses below `/admin/articles/article/`."""
    return []
