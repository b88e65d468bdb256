"""The first masthead and the standing pages every paper needs, laid out for the newsroom to fill."""

from collections.abc import Iterable

from django.db import transaction

from newsroom.masthead import trust
from newsroom.masthead.models import Masthead, StandingPage
from newsroom.masthead.wording import PAGES, Page
from sections.events import announce


def lay_out(pages: Iterable[Page] = PAGES, **facts) -> Masthead:
    """Make the masthead (with `facts`, its fields) and the standing `pages` where they are missing.

    What is there already is left as it is, so this is safe at any time.
    """
    with transaction.atomic():
        masthead, _made = Masthead.objects.get_or_create(pk=1, defaults=facts)
        for position, page in enumerate(pages, start=1):
            words = {"title": page.title, "body": page.body, "language": page.language}
            words["trust"] = trust.FIRST.get(page.slug, [])
            StandingPage.objects.get_or_create(slug=page.slug, defaults={**words, "position": position * 10})
        announce("masthead")
    return masthead
