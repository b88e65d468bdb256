"""What `tick` does for the counter."""

from datetime import timedelta

from newsroom.popular.models import ReadCount

KEPT = timedelta(days=8)  # a little longer than the longest window


def run(now) -> None:
    """Forget counts that no window reaches any more."""
    ReadCount.objects.filter(hour__lt=now - KEPT).delete()
