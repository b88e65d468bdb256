"""What stands around the story form: where the story stands, what can be done with it, what was said about it."""

from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME

from articles import workflow
from articles.admin import checklist, consequences, lost_pictures, waiting
from articles.admin.buttons import LABELS, buttons
from articles.admin.deeds import OTHER
from articles.admin.notes import shown as notes
from articles.admin.standing import local_words, standings, zone_name
from articles.models import Article, AuditEntry
from articles.states import MOVES, PUBLISH, State
from sections.models import Section

WITH_SAVE = ("submit", "approve", "publish", "update")
NOT_TYPED = {"csrfmiddlewaretoken", "revision", ACTION_CHECKBOX_NAME}
DEEDS = 5  # the newest entries of the audit shown beside the form


def sections():
    """All sections with their parents, for choosing one."""
    return Section.objects.select_related("parent").order_by("parent__position", "parent__name", "position", "name")


def context(request, article: Article | None) -> dict:
    """For the templates: where it stands and waits, `buttons`, `then_verbs`, `may_correct`, `deeds`, checklist and notes."""
    if article is None:
        verbs = ("submit", "publish") if request.user.may(PUBLISH) else ("submit",)
        return {"then_verbs": [(verb, LABELS[verb]) for verb in verbs]}
    standing = standings([article], request.now)[article.pk]
    waits = waiting.waits([article], {article.pk: standing}, request.now).get(article.pk)
    open_verbs = workflow.open_to(article, request.user)
    row = buttons(article, standing, open_verbs, request.now)
    return {
        "standing": standing,
        "standing_words": standing.words(request.now),
        "promise": consequences.promise(article, standing, request.now),
        "waits": waits,
        "buttons": row,
        "has_rare": any(button.rare for button in row),
        "then_verbs": [(verb, LABELS[verb]) for verb in WITH_SAVE if verb in open_verbs],
        "may_correct": may_correct(article, standing, request.user),
        "zone": zone_name(request.now),
        "deeds": deeds(article, request.now),
        "flags": waiting.needed(waiting.plan_of(article)),
        "picture_news": lost_pictures.news_of(article, standing, request.now),
    } | checklist.context(request, article, standing) | notes.context(request, article)


def may_correct(article: Article, standing, user) -> bool:
    """Whether "Correct what readers see now" is worth offering: the newsroom's copy or a plan differs from it."""
    allowed = article.state == State.PUBLISHED and user.may(MOVES["update"].permission or PUBLISH, article.section)
    return bool(allowed and standing.live and (standing.unseen or standing.planned))


def deeds(article: Article, now) -> list[dict]:
    """The newest entries of the audit, with what was said; colleagues' own notes stand beside them."""
    rows = AuditEntry.objects.filter(article_id=article.pk).exclude(verb="note").select_related("by")[:DEEDS]
    return [
        {"at": local_words(row.at, now), "by": row.by, "verb": label_of(row.verb), "note": row.note} for row in rows
    ]


def label_of(verb: str) -> str:
    """A deed as the newsroom calls it."""
    return str(LABELS.get(verb) or OTHER.get(verb) or verb.replace("_", " "))


def typed_text(post) -> list[tuple[str, str]]:
    """Everything typed in a form that cannot be saved any more, to be copied from the page."""
    return [
        (key, value)
        for key in post
        if key not in NOT_TYPED and not key.startswith(("_", "initial-"))
        for value in post.getlist(key)
        if value.strip()
    ]
