"""Which tabs' forms were saved: a writing that arrives late, or lay in a browser, is in the story already.

They stand in the session, so no row is needed for what is over.
"""

KEY, MOST = "saved_tabs", 50


def is_done(request, tab: str) -> bool:
    """Whether the form of this tab was saved."""
    return tab in request.session.get(KEY, ())


def mark(request, tab: str) -> None:
    """The form of this tab was saved."""
    request.session[KEY] = [*request.session.get(KEY, ()), tab][-MOST:]
