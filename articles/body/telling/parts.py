"""What a comparison works on, and what it finds."""

from typing import NamedTuple

from articles.body.telling.scan import Token

KINDS = ("name", "figure", "date", "negation")


class Change(NamedTuple):
    """One thing that is another than before: `kind` is name, figure, date, quotation or negation; empty: was not there."""

    kind: str
    was: str
    now: str


class Text(NamedTuple):
    """A text ready to be compared: its tokens by sentence, and its quotations."""

    sentences: list[list[Token]]
    quotations: list[list[Token]]

    @property
    def tokens(self) -> list[Token]:
        """All of it in one row."""
        return [token for sentence in self.sentences for token in sentence]
