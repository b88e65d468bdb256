"""The clerk of the archive: writes record files and runs the commands as an operator would."""

import json
from io import StringIO
from typing import NamedTuple

from django.core.management import call_command

RECORD = {
    "guid": "tag:old.example.com,2020:1",
    "headline": "Second footbridge over the stream",
    "body_paragraphs": ["The city will build it in spring.", "It takes two years."],
    "section": "National",
    "published": "2020-04-08T13:47:00+09:00",
}


class Said(NamedTuple):
    """What a command said, and how it ended."""

    out: str
    err: str
    code: int

    @property
    def receipt(self) -> str:
        """The last line, without the run's number."""
        return self.out.strip().splitlines()[-1].partition(": ")[2]


def a_record(**fields) -> dict:
    """A good record with `fields` of its own; a field given as None is left out."""
    record = RECORD | fields
    return {name: value for name, value in record.items() if value is not None}


def a_file(folder, *records, name="archive.jsonl"):
    """A record file in `folder`; records are dicts, or bytes to stand there as they are."""
    path = folder / name
    lines = [row if isinstance(row, bytes) else json.dumps(row, ensure_ascii=False).encode() for row in records]
    path.write_bytes(b"".join(line + b"\n" for line in lines))
    return path


def run(command, *arguments, **options) -> Said:
    """Run a command; what it says and its exit code."""
    out, err, code = StringIO(), StringIO(), 0
    try:
        call_command(command, *map(str, arguments), stdout=out, stderr=err, **options)
    except SystemExit as end:
        code = end.code
    return Said(out.getvalue(), err.getvalue(), code)


def bring(folder, *records, name="archive.jsonl", **options) -> Said:
    """Write a record file and import it."""
    return run("import_articles", a_file(folder, *records, name=name), **options)


def counts(**numbers) -> str:
    """The receipt with these numbers, everything else 0."""
    names = ("created", "updated", "skipped", "kept", "failed", "warnings")
    return ", ".join(f"{name} {numbers.get(name, 0)}" for name in names)
