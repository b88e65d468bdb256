"""A named cast and their stories. Plain functions, keywords only; each makes what it needs and nothing else.

Min-ji reports, Jae-won reads copy, Soo-ah edits all sections, Dae-ho edits Sports, Ha-eun manages the paper.
"""

from datetime import timedelta

from django.contrib.auth.models import Group

from articles import workflow
from articles.models import Article, Author
from articles.values import blank
from newsroom.staff import roles
from newsroom.staff.models import User
from sections import clock
from sections.events import pages_changed
from sections.models import Section

BODY = (
    "<p>The city will build a second footbridge over the stream, the mayor said on Tuesday.</p>"
    "<p>Work begins in spring and takes two years.</p>"
)


def a_section(*, name="National", slug="", parent=None, **fields) -> Section:
    """The section of that name under `parent` (a Section), made where it is missing."""
    slug = slug or name.lower().replace(" ", "-")
    section, made = Section.objects.get_or_create(parent=parent, slug=slug, defaults={"name": name, **fields})
    if made:
        pages_changed.send(sender=None, keys=[f"section-{section.pk}"])
    return section


def a_user(*, role="reporter", name="Kim Min-ji", email="", desks=(), **fields) -> User:
    """The member of staff with that e-mail; made with `role` and `desks` (sections) where missing."""
    email = email or f"{name.lower().replace(' ', '.')}@example.com"
    found = User.objects.filter(email__iexact=email).first()
    if found:
        return found
    user = User.objects.create_user(email, "newsroom", name=name, **fields)
    if role:
        user.groups.add(_group(role))
    user.desks.set(desks)
    return user


def min_ji() -> User:
    """Kim Min-ji, reporter."""
    return a_user(role="reporter", name="Kim Min-ji")


def ji_ho() -> User:
    """Park Ji-ho, another reporter, whose business Min-ji's drafts are not."""
    return a_user(role="reporter", name="Park Ji-ho")


def jae_won() -> User:
    """Lee Jae-won, copy editor of all sections."""
    return a_user(role="copy editor", name="Lee Jae-won")


def soo_ah() -> User:
    """Choi Soo-ah, section editor without a desk, so of all sections."""
    return a_user(role="section editor", name="Choi Soo-ah")


def dae_ho() -> User:
    """Jung Dae-ho, section editor of Sports alone."""
    return a_user(role="section editor", name="Jung Dae-ho", desks=[a_section(name="Sports")])


def ha_eun() -> User:
    """Yoon Ha-eun, managing editor."""
    return a_user(role="managing editor", name="Yoon Ha-eun")


def na_rae() -> User:
    """Seo Na-rae, photo editor."""
    return a_user(role="photo editor", name="Seo Na-rae")


def an_author(*, name="Kim Min-ji", slug="", **fields) -> Author:
    """The author of that name, made where missing."""
    return Author.objects.get_or_create(
        slug=slug or name.lower().replace(" ", "-"), defaults={"name": name, **fields}
    )[0]


def a_story(*, by=None, section=None, headline="City to build second footbridge over the stream", body=BODY,
            state="draft", at=None, **values) -> Article:
    """A story in `state`, brought there by the cast's own verbs. `values` as in `articles/values.py`.

    `at` (aware): with state "scheduled", when it opens; two hours from now unless given.
    """
    by = by or min_ji()
    section = section or a_section()
    words = {"headline": headline, "body": body, "section": section.pk, "slug": "second-footbridge"}
    story = workflow.create(blank() | words | values, by=by)
    for verb, who, more in _way_to(state, by=by, at=at):
        story = getattr(workflow, verb)(story, by=who, revision=story.revision, **more)
    return story


def a_live_story(*, ago=timedelta(), **values) -> Article:
    """A story readers see, published `ago` (a timedelta) before now. Takes what `a_story` takes."""
    from django.test import override_settings  # only here does a factory move the clock

    with override_settings(PAPER_CLOCK=-ago):
        return a_story(**{"state": "published", **values})


def _way_to(state: str, *, by, at) -> list[tuple]:
    """The verbs that lead from a draft to `state`, each with who does it and what else it needs."""
    submit, approve = ("submit", by, {}), ("approve", soo_ah, {})
    publish = ("publish", soo_ah, {})
    ways = {
        "draft": [],
        "submitted": [submit],
        "approved": [submit, approve],
        "scheduled": [submit, approve, ("schedule", soo_ah, {"at": at or clock.now() + timedelta(hours=2)})],
        "published": [submit, approve, publish],
        "withdrawn": [submit, approve, publish, ("withdraw", soo_ah, {"note": "The story named the wrong person."})],
        "spiked": [("spike", soo_ah, {})],
    }
    return [(verb, who() if callable(who) else who, more) for verb, who, more in ways[state]]


def _group(role: str) -> Group:
    """The role's group; the role table is applied at the first need in a test."""
    if not Group.objects.filter(name=role).exists():
        roles.apply()
    return Group.objects.get(name=role)
