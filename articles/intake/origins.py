"""What intake remembers of a record beside the story: where it came from, and where readers knew it."""

from hashlib import sha256
from urllib.parse import urlsplit

from articles.intake.draft import StoryDraft
from articles.models import OldAddress


def origin_row(article: int, revision: int, draft: StoryDraft) -> dict:
    """The columns of a story's origin."""
    return {
        "article_id": article,
        "fingerprint": draft.fingerprint,
        "revision": revision,
        "source": draft.source,
        "licence": draft.licence,
        "old_url": draft.old_url,
        "extra": draft.extra,
    }


def address(url: str) -> str:
    """Path and query of an old address; empty where that would be the front page."""
    try:
        parts = urlsplit(url)
    except ValueError:  # such as a broken IPv6 host
        return ""
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    return "" if path in ("", "/") else path


def keep_addresses(pairs: list[tuple[int, StoryDraft]]) -> None:
    """Let the old addresses of these stories lead to them. An address that leads somewhere already stays as it is."""
    wanted: dict[str, OldAddress] = {}
    for article, draft in pairs:
        for path in draft.old_paths:
            if not path.startswith(f"/article/{article}/"):  # its own address needs no redirect
                digest = sha256(path.encode()).hexdigest()
                wanted.setdefault(digest, OldAddress(path=path, digest=digest, article_id=article))
    if not wanted:
        return
    taken = set(OldAddress.objects.filter(digest__in=wanted).values_list("digest", flat=True))
    OldAddress.objects.bulk_create(row for digest, row in wanted.items() if digest not in taken)
