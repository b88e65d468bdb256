"""The paper as tests run it: the project's own settings in a fresh folder, whatever the shell around them says.

Only DATABASE_URL and CACHE_URL are taken from outside, so that one suite serves SQLite and PostgreSQL with Redis.
"""

import atexit
import os
import shutil
import tempfile

OURS = (
    "SECRET_KEY", "DEBUG", "SITE_URL", "ALLOWED_HOSTS", "MEDIA_STORAGE_URL", "PHOTO_MAX_PIXELS", "PHOTO_AVIF", "TIME_ZONE",
    "LANGUAGE_CODE", "PAPER_CLOCK", "EMAIL_URL", "MAIL_FROM", "SENTRY_DSN", "BEHIND_PROXY", "PAGE_CACHE", "TWO_FACTOR",
)
for _name in OURS:
    os.environ.pop(_name, None)
os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="paper-")
os.mkdir(os.path.join(os.environ["DATA_DIR"], "static"))  # WhiteNoise warns of a folder that is not there
atexit.register(shutil.rmtree, os.environ["DATA_DIR"], ignore_errors=True)

from newsroom.settings import *  # noqa: E402, F403  the environment above must stand first

if "CACHE_URL" not in os.environ:
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # hashing well takes half a second a person
