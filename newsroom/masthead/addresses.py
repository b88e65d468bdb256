"""The public addresses of the standing pages."""

from collections.abc import Iterator

from newsroom.masthead.models import StandingPage


def public_urls() -> Iterator[str]:
    """Each standing page."""
    for page in StandingPage.objects.all():
        yield page.get_absolute_url()
