"""What a preview shows, in a sentence or two, always with the zone."""

from datetime import datetime

from django.utils.translation import gettext as _

from articles.admin.standing import local_words
from articles.models import Article
from articles.photos import rights
from articles.photos.models import Photo
from articles.previewing.drawing import Drawn
from articles.workflow.pictures import name_of


def sentence(drawn: Drawn, article: Article, now: datetime, at: datetime | None) -> str:
    """Which text is shown and for which moment; `at` is the moment that was asked for, if any."""
    if drawn.revision is None:
        return _("What was typed and is not saved, as it would look if it were published now.")
    facts = {"what": what(drawn, article), "time": local_words(drawn.at, now)}
    if not drawn.real:
        told = _("%(what)s, as it would look if it were published at %(time)s.") if at else _(
            "%(what)s, as it would look if it were published now.")
    elif drawn.at > now:
        told = _("%(what)s, as readers will see it at %(time)s: it is planned, or live until then.")
    elif at is None or drawn.edition.live_until is None or drawn.edition.live_until > now:
        told = _("%(what)s, as readers see it now.")
    else:
        told = _("%(what)s, as readers saw it at %(time)s.")
    return told % facts


def what(drawn: Drawn, article: Article) -> str:
    """`Revision 7, the newest` or `Revision 3 of 7`."""
    facts = {"number": drawn.revision.number, "newest": article.revision}
    if drawn.revision.number == article.revision:
        return _("Revision %(number)s, the newest") % facts
    return _("Revision %(number)s of %(newest)s") % facts


def hidden_pictures(drawn: Drawn) -> list[str]:
    """A sentence for each photo of the story that readers will not see at that moment, and why. One query, or none."""
    numbers = [row["photo"] for row in drawn.edition.pictures]
    photos = Photo.objects.in_bulk(numbers) if numbers else {}
    return [
        _("%(photo)s is not shown: %(why)s.") % {"photo": name_of(photos[pk]), "why": reason.words}
        for pk in numbers if pk in photos
        for reason in rights.reasons(photos[pk], drawn.at, credit="-", alt="-") if reason.hides
    ]
