"""A story as a copy reader has it before them: plain words, paragraph by paragraph."""

from functools import cached_property

from articles.body.words import plain_text


class Reading:
    """The words of a story's values (`articles/values.py`), taken out of their markup once for all checks."""

    def __init__(self, values: dict):
        self.values = values
        self.headline, self.standfirst = values["headline"], values["standfirst"]
        self.english = values["language"].lower().startswith("en")

    @cached_property
    def paragraphs(self) -> list[str]:
        """The text in plain words, one paragraph, heading, cell or line after the other."""
        return [line for line in plain_text(self.values["body"]).split("\n") if line]

    @cached_property
    def text(self) -> str:
        """The paragraphs as one text, a line each."""
        return "\n".join(self.paragraphs)


def begun(words: str, most: int = 8) -> str:
    """The first words of a passage, to find it by."""
    pieces = words.split()
    return " ".join(pieces[:most]) + (" …" if len(pieces) > most else "")
