"""Deeds that are no verbs with a button, as the record calls them."""

from django.utils.translation import gettext_lazy as _

OTHER = {
    "create": _("Begin"),
    "save": _("Save"),
    "merge": _("Save, merged"),
    "restore": _("Bring back an older revision"),
    "correct": _("Correct what readers see"),
    "note": _("Write a note"),
    "assign": _("Assign"),
    "clear": _("Clear a check"),
    "hold": _("Hold back for a check"),
    "close": _("Close to readers’ history"),
    "open": _("Open to readers’ history"),
    "expunge": _("Remove for good"),
    "undo": _("Take an import back"),
}
