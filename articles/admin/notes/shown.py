"""The notes of a story as its screen shows them."""


def context(request, article) -> dict:
    """For `notes/panel.html`."""
    return {}
