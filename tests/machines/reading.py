"""Reading a page as programs do: what stands in its head."""

import json
import re
from html import unescape

from tests.public.paper import page


def json_ld(html: str) -> dict[str, dict]:
    """Each thing that the page describes, by its type."""
    found = [json.loads(text) for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)]
    assert all(thing["@context"] == "https://schema.org" for thing in found)
    return {thing["@type"]: thing for thing in found}


def meta(html: str) -> dict[str, list[str]]:
    """What its meta elements say, by name or property."""
    said = {}
    for name, content in re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', html):
        said.setdefault(name, []).append(unescape(content))
    return said


def canonical(html: str) -> str:
    """The page's one address."""
    [address] = re.findall(r'<link rel="canonical" href="([^"]*)"', html)
    return address


def article(client, story) -> dict:
    """What a story's page says of it in JSON-LD."""
    things = json_ld(page(client, story.get_absolute_url()))
    return next(thing for name, thing in things.items() if name.endswith("Article"))


def addresses_in(thing) -> set[str]:
    """Every address anywhere in it."""
    if isinstance(thing, dict):
        named = [value for name, value in thing.items() if name not in ("@context", "urlTemplate")]
        return set().union(*map(addresses_in, named))
    if isinstance(thing, list):
        return set().union(*map(addresses_in, thing)) if thing else set()
    return {thing} if isinstance(thing, str) and thing.startswith("http") else set()
