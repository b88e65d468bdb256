"""The preview in the newsroom."""


def urls(view, model_admin) -> list:
    """Addresses below `/admin/articles/article/`."""
    return []
