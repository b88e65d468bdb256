"""The sample paper as a stranger meets it: a server process of its own, DEBUG off, asked over HTTP alone.

Nothing here touches the ORM: it would refuse to work beside the browser, and readers have no ORM either.
"""

import os
import re
import secrets
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from tests.house import ROOT
from tests.settings import OURS

STORY_NUMBERS = range(1, 120)  # the sample's stories are numbered from 1
NOWHERE = "/national/no-such-page-here/"


@dataclass
class Answer:
    """What the paper says to one request; `body` is as it came over the wire."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def html(self) -> str:
        """The page's text, where it came uncompressed."""
        return self.body.decode()


@dataclass
class Paper:
    """A paper on 127.0.0.1, `pages` has one path for each kind of page."""

    base: str
    pages: dict[str, str] = field(default_factory=dict)
    environment: dict[str, str] = field(default_factory=dict, repr=False)
    process: subprocess.Popen | None = None

    def open_again(self) -> None:
        """Start the server, on the address and with the key it had: whoever was logged in still is."""
        log = Path(self.environment["DATA_DIR"]) / "serving.log"
        words = [sys.executable, "manage.py", "runserver", urlsplit(self.base).netloc, "--noreload", "--skip-checks"]
        with log.open("a") as said:
            self.process = subprocess.Popen(words, cwd=ROOT, env=self.environment, stdout=said, stderr=said)
        for _ in range(150):
            try:
                if self.process.poll() is None and self.get("/readyz").status == 200:
                    return
            except OSError:  # it does not listen yet
                pass
            time.sleep(0.2)
        self.close()
        raise RuntimeError(f"The paper does not open:\n{log.read_text()[-2000:]}")

    def close(self) -> None:
        """Stop the server, if it runs, as a machine that goes down."""
        self.process.terminate()
        self.process.wait(timeout=20)

    def get(self, path: str, **headers: str) -> Answer:
        """Ask for `path`, following redirects; headers by name, `Accept_Encoding="br"`."""
        request = Request(self.base + path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        try:
            with urlopen(request, timeout=20) as response:
                return Answer(response.status, dict(response.headers), response.read())
        except HTTPError as error:
            with error:
                return Answer(error.code, dict(error.headers), error.read())


def _environment(data: Path, **more: str) -> dict[str, str]:
    """Ours alone: nothing of the tests' own settings reaches the paper."""
    foreign = {*OURS, "DATA_DIR", "DATABASE_URL", "CACHE_URL", "DJANGO_SETTINGS_MODULE"}
    kept = {name: value for name, value in os.environ.items() if name not in foreign}
    return kept | {"DATA_DIR": str(data), "DJANGO_SETTINGS_MODULE": "newsroom.settings", **more}


def _manage(environment: dict[str, str], *words: str, said) -> None:
    subprocess.run([sys.executable, "manage.py", *words], cwd=ROOT, env=environment, check=True, stdout=said, stderr=said)


def print_the_sample(data: Path) -> None:
    """Load the sample paper into `data`."""
    with (data / "loading.log").open("w") as said:
        _manage(_environment(data), "demo", "--no-server", said=said)


def open_for_readers(data: Path) -> Paper:
    """Serve the paper in `data` as a real one; end it by `close()`."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    base = f"http://127.0.0.1:{port}"
    paper = Paper(base, environment=_environment(
        data, SECRET_KEY=secrets.token_urlsafe(60), SITE_URL=base, ALLOWED_HOSTS="127.0.0.1",
        DATABASE_URL=f"sqlite:///{data / 'newsroom.sqlite3'}",
    ))
    with (data / "collecting.log").open("w") as said:
        _manage(paper.environment, "collectstatic", "--noinput", "-v0", said=said)
    paper.open_again()
    return paper


def kinds_of_page(paper: Paper) -> dict[str, str]:
    """One path for each template, found as a reader finds it: by links, and stories by their numbers."""
    home, latest, corrections = (paper.get(path).html for path in ("/", "/latest/", "/corrections/"))
    stories, gone = _stories(paper)
    corrected = _first(r'<h2><a href="(/article/[^"]+)"', corrections)
    words = paper.get(stories["news"]).html + paper.get(stories["feature"]).html
    section, subsection = _first(r'menu__top" href="([^"]+)"', home), _first(r'menu__sub">.*?href="([^"]+)"', home)
    return {
        "home": "/", "section": section, "subsection": subsection,
        "story": _first(r'cell--banner.*?<h3 class="card__head"><a href="([^"]+)"', home), "corrected story": corrected,
        **{f"{kind} story": stories[kind] for kind in ("opinion", "editorial", "column", "gallery", "sponsored")},
        "author": _first(r'href="(/author/[^"]+)"', words), "agency": stories["agency"],
        "tag": _first(r'href="(/tag/[^"]+)"', words),
        "day": _day(paper, latest), "months": "/archive/", "corrections": "/corrections/", "popular": "/popular/",
        "popular over a week": "/popular/?over=week", "search": "/search/", "found": "/search/?q=bridge&section=national",
        "not found": "/search/?q=brigde", "latest": "/latest/", "standing": "/about/privacy-statement/",
        "Korean": "/about/korean/",
        "nowhere": NOWHERE, "withdrawn": gone,
    }


def _stories(paper: Paper) -> tuple[dict[str, str], str]:
    """A path for each kind of story, and that of a story which was withdrawn; `agency` is an agency's page."""
    found, gone = {}, ""
    for number in STORY_NUMBERS:
        path = f"/article/{number}/"
        answer = paper.get(path)
        if answer.status == 410:
            gone = path
        elif answer.status == 200:
            canonical = _first(r'rel="canonical" href="https?://[^/]+([^"]+)"', answer.html)
            found.setdefault(_first(r'class="story story--(\w+)', answer.html), canonical)
            if agency := re.search(r'href="(/agency/[^"]+)"', answer.html):
                found.setdefault("agency", agency[1])
    assert gone, "the sample has no withdrawn story"
    return found, gone


def _day(paper: Paper, latest: str) -> str:
    """The day before the newest, which has neighbours on both sides."""
    newest = "/archive/{}/{}/{}/".format(*re.search(r'river__day"><time datetime="(\d{4})-(\d\d)-(\d\d)"', latest).groups())
    return _first(r'rel="prev" href="([^"]+)"', paper.get(newest).html)


def _first(pattern: str, html: str) -> str:
    found = re.search(pattern, html, re.DOTALL)
    assert found, f"no {pattern} on the page"
    return found[1]


