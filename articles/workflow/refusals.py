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
    """Two people changed the same words. `base`, `theirs`, `yours` hold the fields in conflict."""

    def __init__(self, message: str, *, base: dict, theirs: dict, yours: dict, revision: int):
        super().__init__(message)
        self.base, self.theirs, self.yours, self.revision = base, theirs, yours, revision
