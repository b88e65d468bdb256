"""Where the words of a story stand on this floor, for `articles/expunging`: found by its name."""

from django.utils.translation import gettext_lazy as _

from articles.expunging.phrases import Phrases, count
from articles.expunging.tables import NAMED, Place, Table, clean, look, neutral_slug
from articles.models import (
    Article,
    ArticlePhoto,
    AuditEntry,
    Byline,
    Correction,
    Edition,
    HistoryClosure,
    Note,
    OldAddress,
    Origin,
    Plan,
    PreviewLink,
    Revision,
    Unsaved,
    Withdrawal,
)


def of(model, key: str = "article"):
    """The rows of a table that belong to a story."""
    return lambda article: model.objects.filter(**{key: article.pk})


def readdressed(edition: Edition, phrases: Phrases) -> dict:
    """The ready-made HTML with neutral addresses, where the story's own or a name's holds a phrase."""
    moved = []
    if count(edition.slug, phrases):
        moved.append((f"/article/{edition.article_id}/{edition.slug}/", f"/article/{edition.article_id}/story/"))
    for row in [*edition.tags, *edition.credits]:
        kind = next((key for key in NAMED if key in row), None)
        if kind and count(row["slug"], phrases):
            moved.append((f"/{kind}/{row['slug']}/", f"/{kind}/{neutral_slug(row)}/"))
    html = {"story_html": edition.story_html, "card_html": edition.card_html}
    for old, new in moved:
        html = {name: text.replace(old, new) for name, text in html.items()}
    return html


TABLES = (
    Table(_("the newsroom's copy"), of(Article, "pk"), ("headline", "kicker", "standfirst", "dateline", "body", "guid"),
          slugs=("slug",), unique=("guid",)),
    Table(_("captions of this story"), of(ArticlePhoto), ("caption", "credit", "alt")),
    Table(_("names as they are printed"), of(Byline), ("printed_as",)),
    Table(_("the plan"), of(Plan, "pk"), ("notes",)),
    Table(_("revisions"), of(Revision), ("why", "pack")),
    Table(_("what readers see and saw (editions)"), of(Edition), (
        "kicker", "headline", "standfirst", "dateline", "byline", "credits", "tags", "pictures", "corrections",
        "story_html", "card_html",
    ), slugs=("slug",), prepare=readdressed),
    Table(_("corrections"), of(Correction), ("text",)),
    Table(_("reasons of withdrawals"), of(Withdrawal), ("reason",)),
    Table(_("text typed and not saved"), of(Unsaved), ("posted",)),
    Table(_("notes of colleagues"), of(Note), ("text",)),
    Table(_("the audit"), of(AuditEntry, "article_id"), ("headline", "note")),
    Table(_("preview links"), of(PreviewLink), ("label",)),
    Table(_("closed histories"), of(HistoryClosure), ("reason",)),
    Table(_("where the story came from"), of(Origin, "pk"), ("source", "licence", "old_url", "extra")),
    Table(_("old addresses"), of(OldAddress), ("path",)),
)


def places(phrases: Phrases, article: Article) -> list[Place]:
    """Where the phrases stand."""
    return look(TABLES, phrases, article)


def remove(phrases: Phrases, article: Article) -> list[Place]:
    """Write the bar over them. An old address goes on leading to the story: it is known by its digest."""
    return clean(TABLES, phrases, article)
