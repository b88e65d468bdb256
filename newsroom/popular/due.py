"""What `tick` does for the counter."""

from datetime import timedelta

from newsroom.popular.models import ReadCount

KEPT = timedelta(days=30)


def run(now) -> None:
    """Forget counts older than a month; nothing shows them."""
    ReadCount.objects.filter(hour__lt=now - KEPT).delete()
