"""What a live paper still owes its readers and the law, in sentences; asked by `manage.py doctor`."""

from django.conf import settings

from newsroom.masthead import missing
from newsroom.masthead.models import Masthead


def findings() -> list[str]:
    """One sentence for each thing that is missing; nothing is asked of a paper that is not live yet."""
    if settings.DEBUG or not settings.SITE_URL:
        return []
    masthead = Masthead.objects.filter(pk=1).first()
    if masthead is None:
        return ["The paper has no masthead, so its pages do not say who publishes them. Run `manage.py setup`."]
    facts = [f"The masthead lacks: {gap.what}. {gap.why}" for gap in missing.of(masthead) if gap.must]
    return facts + [f"Standing page “{gap.what}”: {gap.why}" for gap in missing.pages() if gap.must]
