"""What the story form asks of the keeping of typed text."""



def urls(view, model_admin) -> list:
    """Addresses below `/admin/articles/article/`."""
    return []


def context(request, article) -> dict:
    """For the templates around the form."""
    return {}


def typed_before(request, article):
    """The posted data that `?typed=<row>` brings back into the form, as a QueryDict, or None."""
    return


def saved(request, article) -> None:
    """The form was saved: what its tab had typed is in the story now."""
