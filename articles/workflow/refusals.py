"""Why a verb did nothing. Every message is meant for the person who asked."""


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


class Stale(Refused):
    """The story was changed since this person saw it. `differences` names the fields."""

    def __init__(self, message: str, *, mine: int, newest: int, differences: list[str]):
        super().__init__(message)
        self.mine_number, self.newest_number, self.differences = mine, newest, differences


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
