"""The public addresses of the standing pages and of the small files for machines."""

from collections.abc import Iterator

from newsroom.masthead.models import StandingPage


def public_urls() -> Iterator[str]:
    """The files, and each standing page."""
    yield from ("/robots.txt", "/trust.txt", "/.well-known/trust.txt", "/.well-known/security.txt")
    for page in StandingPage.objects.all():
        yield page.get_absolute_url()
