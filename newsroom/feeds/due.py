"""What `tick` does for the feeds."""

from django.conf import settings

from newsroom.feeds import hub


def run(now) -> str:
    """Tell the hub what is new, where one is set. An error is the tick's to log; the next one tells it all."""
    many = hub.tell(now) if settings.WEBSUB_HUB and settings.SITE_URL else 0
    return f"told the hub of {many} feeds" if many else ""
