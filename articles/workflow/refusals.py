"""Why a verb did nothing. Every message is meant for the person who asked."""

from django.utils.translation import gettext as _


class Refused(Exception):
    """The verb did nothing. `message` says why; `field` names the field to mend, where there is one."""

    def __init__(self, message: str, field: str = ""):
        super().__init__(message)
        self.message = message
        self.field = field


class NotAllowed(Refused):
    """This person may not do this here."""


class WrongState(Refused):
    """The story is not in a state from which this can be done."""


class Unconfirmed(Refused):
    """The verb would cancel a planned update; say `replace_plan=True` to mean it."""


class Weighty(Unconfirmed):
    """A change called minor is none; say `sure=True` to mean it. `changes`: `articles.telling.weighty_changes`."""

    def __init__(self, message: str, changes: list):
        super().__init__(message)
        self.changes = changes


class Stale(Refused):
    """The story was changed since this person saw it. `differences` names the fields."""

    def __init__(self, message: str, *, mine: int, newest: int, differences: list[str]):
        super().__init__(message)
        self.mine_number, self.newest_number, self.differences = mine, newest, differences


class Unfit(Refused):
    """The story may not go out as it is. `findings` holds everything that keeps it back (`articles/checks/finding.py`).

    `field` is the first one's. The message names all of them, but no more than so many photos: the others come up when
    these are mended.
    """

    MOST = 6

    def __init__(self, findings: list):
        photos = [found.words for found in findings if found.field == "photos"]
        said = [found.words for found in findings if found.field != "photos"] + photos[: self.MOST]
        if len(photos) > self.MOST:
            said.append(_("And %(count)s photos more.") % {"count": len(photos) - self.MOST})
        super().__init__(" ".join(said), findings[0].field)
        self.findings = list(findings)


class NotTogether(Refused):
    """Several stories were to go as one, and at least one cannot: none did. `problems`: pairs (article, Refused)."""

    def __init__(self, problems: list):
        self.problems = list(problems)
        said = _("Story %(number)s (“%(headline)s”): %(why)s")
        super().__init__("\n".join(
            said % {"number": article.pk, "headline": article, "why": refusal.message} for article, refusal in self.problems
        ))


class Conflict(Refused):
    """Two people changed the same words. `base`, `theirs`, `yours` hold the fields in conflict.

    `clashes`: the questions (`articles/merging_clash.py`), those answered already among them.
    """

    def __init__(self, message: str, *, base: dict, theirs: dict, yours: dict, revision: int, clashes=()):
        super().__init__(message)
        self.base, self.theirs, self.yours, self.revision = base, theirs, yours, revision
        self.clashes = list(clashes)


class DoesNotFit(Conflict):
    """A correction of what readers see fits the newsroom's copy ("copy") or a planned update ("plan") only in part.

    `places`: by the key of a question, in which of the two it arises. `texts`: all values of each of the two, and of what
    readers see ("seen") and would see ("corrected").
    """

    places: dict
    texts: dict
