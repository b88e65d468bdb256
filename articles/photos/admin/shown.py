"""What is said of a photo in the list and beside its form."""

from django.contrib import admin
from django.template.loader import render_to_string
from django.utils.text import Truncator
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from articles.photos import rights
from articles.photos.listing import in_zone, thumbnail
from sections import clock

STANDING = {
    "shown": _("may be shown"),
    "killed": _("killed"),
    "ended": _("rights have ended"),
    "not yet": _("not yet"),
}


class Shown:
    """Read-only columns of a photo, for the admin."""

    @admin.display(description=_("picture"))
    def thumbnail(self, photo):
        """The small picture of the list; the name beside it is the link."""
        return thumbnail(photo.pk, photo.version)

    @admin.display(description=_("caption"), ordering="id")
    def words(self, photo):
        """Title and the beginning of the caption, else the number: never empty."""
        return " — ".join(filter(None, [photo.title, Truncator(photo.caption).words(18)])) or f"#{photo.pk}"

    @admin.display(description=_("credit"), ordering="credit")
    def credit_shown(self, photo):
        """A photo without one is not ready for readers."""
        return photo.credit or _("no credit yet")

    @admin.display(description=_("uploaded"), ordering="uploaded")
    def uploaded_shown(self, photo):
        """When, with the zone, and by whom."""
        return _t("%(time)s by %(who)s") % {"time": in_zone(photo.uploaded), "who": photo.uploaded_by}

    @admin.display(description=_("picture"))
    def preview(self, photo):
        """The picture as readers get it, with the focal point on it and the way to the original."""
        return render_to_string("admin/photos/photo/preview.html", {"photo": photo})

    @admin.display(description=_("facts"))
    def facts(self, photo):
        """Number, size and format of the original; when it came, and from whom."""
        when = _("uploaded %(time)s by %(who)s") % {"time": in_zone(photo.uploaded), "who": photo.uploaded_by}
        return f"#{photo.pk} · {photo.width} × {photo.height} · {photo.format} · {when}"

    @admin.display(description=_("in the way"))
    def in_the_way(self, photo):
        """Why no story may go out with it now."""
        found = rights.reasons(photo, clock.now())
        if not found:
            return _("nothing: stories may go out with this photo")
        words = ", ".join(reason.words for reason in found)
        return _t("No story may go out with this photo now: %(why)s.") % {"why": words}

    @admin.display(description=_("rights"))
    def standing(self, photo):
        """Whether readers may see it now, and until or from when, in words with the zone."""
        key = rights.in_words(photo, clock.now())
        moment = {"killed": photo.killed, "ended": photo.rights_end, "not yet": photo.shown_from}.get(key)
        if key == "shown" and photo.rights_end:
            return _("may be shown until %(time)s") % {"time": in_zone(photo.rights_end)}
        return f"{STANDING[key]}: {in_zone(moment)}" if moment else STANDING[key]
