"""Floor 2: the story."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    """Articles, their workflow and their editions."""

    name = "articles"
    label = "articles"
    verbose_name = _("Stories")

    def ready(self):
        """Listen for moved sections; keep the database's own guard against overlapping editions."""
        from django.db.models.signals import post_migrate

        from articles import guard, restack  # both need the models, which are not loaded before ready()

        post_migrate.connect(guard.raise_guard, sender=self)
        restack.listen()
