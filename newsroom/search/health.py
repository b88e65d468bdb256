"""What `doctor` asks the index."""

from django.utils.translation import gettext as _

from newsroom.search import index, rebuilding


def findings() -> list[str]:
    """An index that does not follow its table, or in which stories are missing."""
    if not index.stands():
        return [_("The search index does not follow the stories. Run `manage.py migrate`, then `manage.py rebuild_search`.")]
    if rebuilding.missing().exists() or rebuilding.stray().exists():
        return [_("Stories are missing in the search index, or should not be there. Run `manage.py rebuild_search`.")]
    return []
