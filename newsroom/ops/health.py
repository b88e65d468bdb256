"""What may be wrong with the machine room: migrations not applied, a store that does not answer, style not collected."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.mail import get_connection
from django.core.mail.backends.console import EmailBackend as Console
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

SHEET = "css/paper.css"


def findings() -> list[str]:
    """One sentence for each thing that is wrong."""
    return [*_migrations(), *_cache(), *_storage(), *_statics(), *_mail()]


def _migrations():
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        yield "The database is older than the program. Run `manage.py migrate`."


def _cache():
    cache.set("doctor", "awake", 10)
    if cache.get("doctor") != "awake":
        yield "The cache does not keep what it is given. Look at CACHE_URL."


def _storage():
    try:
        name = default_storage.save("doctor.txt", ContentFile(b"awake"))
        default_storage.delete(name)
    except Exception as error:  # each storage raises errors of its own
        yield f"The picture store cannot be written to ({error}). Look at MEDIA_STORAGE_URL."


def _statics():
    hashed = hasattr(staticfiles_storage, "stored_name") and not settings.DEBUG
    if hashed and staticfiles_storage.stored_name(SHEET) == SHEET:
        yield "Readers get the pages without their style. Run `manage.py collectstatic --noinput`."


def _mail():
    """Links to set a password must not end in a log, once there is a colleague to invite.

    Who wants no mail at all says so: EMAIL_URL=dummymail://.
    """
    if settings.DEBUG or not isinstance(get_connection(), Console):
        return
    if get_user_model().objects.filter(machine=False, is_active=True).count() > 1:
        yield "Mail goes nowhere but into the log: no invitation arrives, no forgotten password. Set EMAIL_URL."
