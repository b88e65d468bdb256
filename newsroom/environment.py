"""Readers of the environment that django-environ has no word for.

Each function turns one variable into one setting, and refuses with a sentence that names the variable.
"""

import contextlib
import re
import secrets
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from django.core.exceptions import ImproperlyConfigured

UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


def made_secret_key(data_dir: Path) -> str:
    """Return the secret key kept in `data_dir`, making it at the first start. Two starts at once agree on one."""
    path = data_dir / "secret_key"
    if not path.exists():
        draft = data_dir / f"secret_key.{secrets.token_hex(4)}"
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(50), encoding="ascii")
        with contextlib.suppress(FileExistsError):  # linking is all or nothing: the first of two wins, whole
            path.hardlink_to(draft)
        draft.unlink()
    return path.read_text(encoding="ascii").strip()


def require(env, *names: str) -> None:
    """Refuse to start a public site that lacks any of `names`, naming all that are missing at once."""
    missing = [name for name in names if not env.str(name, default="").strip()]
    if missing:
        raise ImproperlyConfigured(
            f"SECRET_KEY is set, so this is a real paper: please also set {', '.join(missing)}. "
            "README.md says what each one means. (Without SECRET_KEY the paper runs for yourself alone.)"
        )


def one_of(text: str, name: str, *words: str) -> str:
    """Read a variable that knows only `words`; the first of them holds where nothing is said."""
    word = text.strip().lower() or words[0]
    if word not in words:
        raise ImproperlyConfigured(f"{name} is {text!r}; it should be {' or '.join(words)}.")
    return word


def clock_offset(text: str, *, debug: bool) -> timedelta:
    """Read PAPER_CLOCK (`+2h`, `-30m`, `+1d`): how far the paper's clock stands from the real one."""
    if not text:
        return timedelta()
    match = re.fullmatch(r"([+-])(\d{1,5})([smhd])", text.strip())
    if not match:
        raise ImproperlyConfigured(f"PAPER_CLOCK is {text!r}; it should look like +2h, -30m or +1d.")
    if not debug:
        raise ImproperlyConfigured("PAPER_CLOCK moves the clock of the whole paper; it works only with DEBUG on.")
    sign, number, unit = match.groups()
    span = timedelta(**{UNITS[unit]: int(number)})
    return span if sign == "+" else -span


def media_storage(url: str, data_dir: Path) -> dict:
    """Read MEDIA_STORAGE_URL: `file:///folder` or `s3://bucket/prefix?region_name=…`; empty = `media` in DATA_DIR."""
    if not url:
        return _files(data_dir / "media")
    parts = urlsplit(url)
    if parts.scheme == "file":
        return _files(Path(parts.path))
    if parts.scheme == "s3":
        options = {"bucket_name": parts.hostname, "location": parts.path.strip("/"), "file_overwrite": False}
        return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options | dict(parse_qsl(parts.query))}
    raise ImproperlyConfigured(f"MEDIA_STORAGE_URL is {url!r}; it should begin with file:// or s3://.")


def _files(folder: Path) -> dict:
    """A storage of plain files, which nobody but the paper's own views hands out."""
    return {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": str(folder)}}
