"""All settings, read from the environment (12-factor). README.md lists every variable.

With nothing set the paper runs for yourself: DEBUG on, SQLite and everything it writes in `var/`.
With SECRET_KEY set it is a real paper: DEBUG off unless asked for, and what must be set is asked for.
"""

from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import environ

from newsroom import environment

env = environ.Env()
BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(env.str("DATA_DIR", default="") or BASE_DIR / "var").resolve()

REAL = bool(env.str("SECRET_KEY", default=""))
DEBUG = env.bool("DEBUG", default=not REAL)
if REAL:
    environment.require(env, "SITE_URL", "ALLOWED_HOSTS", "DATABASE_URL")
    SECRET_KEY = env.str("SECRET_KEY")
else:
    DATA_DIR.mkdir(parents=True, exist_ok=True)
    SECRET_KEY = environment.made_secret_key(DATA_DIR)

# ----- Addresses -----
SITE_URL = env.str("SITE_URL", default="").rstrip("/")  # empty = links by the request's host
SITE_HOST = urlsplit(SITE_URL).netloc
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"
CSRF_TRUSTED_ORIGINS = [SITE_URL] if SITE_URL else []

# ----- The house: floor 1, floor 2, floor 3 (see README.md) -----
INSTALLED_APPS = [
    "sections",
    "articles.photos",
    "articles",
    "newsroom.staff",
    "newsroom.desk",
    "newsroom.notices",
    "newsroom.masthead",
    "newsroom.fronts",
    "newsroom.archive",
    "newsroom.search",
    "newsroom.feeds",
    "newsroom.popular",
    "newsroom.specimen",
    "newsroom.pagecache",
    "newsroom.transfer",
    "newsroom.ops",
    "newsroom.demo",
    "newsroom.apps.NewsroomAdmin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "axes",
    "django_prose_editor",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]
AUTH_USER_MODEL = "staff.User"

MIDDLEWARE = [
    "newsroom.middleware.health",
    "newsroom.middleware.canonical_host",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "newsroom.middleware.one_now",
    "newsroom.middleware.content_security_policy",
    "newsroom.pagecache.cookies.ignored",
    "newsroom.pagecache.ends.kept_no_longer_than_planned",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "articles.lost.finder",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",  # last: it puts the lock page in the place of a log-in's answer
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

# ----- Where words are kept -----
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": DATA_DIR / "newsroom.sqlite3"}}
if env.str("DATABASE_URL", default=""):
    DATABASES = {"default": env.db_url("DATABASE_URL")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # WAL lets readers read while an editor writes. IMMEDIATE makes writers queue instead of failing.
    # FULL: a word that was saved survives a power cut.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
    }
else:
    DATABASES["default"].setdefault("CONN_MAX_AGE", 60)
    DATABASES["default"].setdefault("CONN_HEALTH_CHECKS", True)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Files on disk are shared by all processes of one machine, so a purge reaches each of them.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": DATA_DIR / "cache"}}
if env.str("CACHE_URL", default=""):
    CACHES = {"default": env.cache_url("CACHE_URL")}

STORAGES = {
    "default": environment.media_storage(env.str("MEDIA_STORAGE_URL", default=""), DATA_DIR),
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "newsroom.statics.PaperStatics"
    },
}
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
PHOTO_MAX_PIXELS = env.int("PHOTO_MAX_PIXELS", default=50_000_000)
PHOTO_AVIF = env.bool("PHOTO_AVIF", default=False)
DATA_UPLOAD_MAX_NUMBER_FILES = 1000  # in one form; with scripts they come one by one
DATA_UPLOAD_MAX_NUMBER_FIELDS = 6000  # a gallery of 500 photos has nine for each
DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000  # bytes of a form without its files; the longest story known is 200 KB

# ----- Time and language -----
TIME_ZONE = env.str("TIME_ZONE", default="Asia/Seoul")
LANGUAGE_CODE = env.str("LANGUAGE_CODE", default="en")
LOCALE_PATHS = [BASE_DIR / "newsroom" / "locale"]
USE_TZ = True
PAPER_CLOCK = environment.clock_offset(env.str("PAPER_CLOCK", default=""), debug=DEBUG)

# ----- Mail, hubs and errors -----
vars().update(env.email_url("EMAIL_URL", default="consolemail://"))
EMAIL_TIMEOUT = 10  # seconds; nobody waits longer for a mail server
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("MAIL_FROM", default=f"newsroom@{urlsplit(SITE_URL).hostname or 'localhost'}")
WEBSUB_HUB = env.str("WEBSUB_HUB", default="")  # an https address; told of new stories by `tick`
if env.str("SENTRY_DSN", default=""):
    import sentry_sdk

    sentry_sdk.init(dsn=env.str("SENTRY_DSN"), send_default_pii=False)

# ----- Safety -----
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
HTTPS = SITE_URL.startswith("https://")
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 63_072_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "articles.admin.keeping.door.token_failed"  # shows what was typed in a story's form
if env.bool("BEHIND_PROXY", default=False):
    # Only where a proxy of your own always sets these headers: a reader could otherwise claim to be on https, or to be
    # somebody else at every try to log in. Of X-Forwarded-For the last address counts, which your proxy wrote itself.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    CLIENT_ADDRESS_FROM = "HTTP_X_FORWARDED_FOR"
else:
    CLIENT_ADDRESS_FROM = "REMOTE_ADDR"

# ----- The newsroom's door (newsroom/staff/door/) -----
LOGIN_URL = "admin:login"
TWO_FACTOR = environment.one_of(env.str("TWO_FACTOR", default=""), "TWO_FACTOR", "offered", "required")
OTP_TOTP_ISSUER = SITE_HOST or "Newsroom"  # what an authenticator app calls us
AUTHENTICATION_BACKENDS = ["newsroom.staff.door.backend.Lock", "django.contrib.auth.backends.ModelBackend"]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]  # a whole newsroom shares one address
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # the time that the lock page names holds
AXES_RESET_ON_SUCCESS = True
AXES_USERNAME_FORM_FIELD = "username"
AXES_USERNAME_CALLABLE = "newsroom.staff.door.address.username"
AXES_CLIENT_IP_CALLABLE = "newsroom.visitors.network_of"
AXES_LOCKOUT_CALLABLE = "newsroom.staff.door.locked.page"
# Of a failed try the database keeps what was posted, but for these: every field of the forms that count failures.
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "code", "step", "csrfmiddlewaretoken", "old_password",
                             "new_password1", "new_password2", "email"]
AXES_ENABLE_ACCESS_FAILURE_LOG = True
AXES_DISABLE_ACCESS_LOG = True  # who logged in stands in our own StaffEvent
AXES_VERBOSE = False

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
