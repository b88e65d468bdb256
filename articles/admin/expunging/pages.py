"""The addresses of expunging."""


def urls(view, model_admin) -> list:
    """Patterns below `/admin/articles/article/`; `view` wraps each one for the newsroom alone."""
    return []
