"""The first masthead and the standing pages every paper needs, laid out for the newsroom to fill."""

from django.db import transaction

from newsroom.masthead.models import Masthead, StandingPage
from newsroom.masthead.wording import PAGES
from sections.events import announce


def lay_out(**facts) -> Masthead:
    """Make the masthead (with `facts`, its fields) and the standing pages where they are missing.

    What is there already is left as it is, so this is safe at any time.
    """
    with transaction.atomic():
        masthead, _made = Masthead.objects.get_or_create(pk=1, defaults=facts)
        for position, (slug, title, body) in enumerate(PAGES, start=1):
            StandingPage.objects.get_or_create(
                slug=slug, defaults={"title": title, "body": body, "position": position * 10}
            )
        announce("masthead")
    return masthead
