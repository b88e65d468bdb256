"""A room of the newsroom."""

from django.apps import AppConfig


class PagecacheConfig(AppConfig):
    """The room `pagecache`: pieces of pages that are rendered once for many readers."""

    name = "newsroom.pagecache"
    label = "pagecache"

    def ready(self):
        """Forget what is kept whenever readers could see a change."""
        from articles import events  # both need the models, which are not loaded before ready()
        from newsroom.pagecache import stamp
        from sections.events import pages_changed

        for news in (events.story_published, events.story_withdrawn, pages_changed):
            news.connect(stamp.bump, dispatch_uid="pagecache.bump")
