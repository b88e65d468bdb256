"""The checklist beside the story: everything that blocks publishing or is worth a look."""


def context(request, article) -> dict:
    """For `checks/panel.html`."""
    return {}
