"""Reading a catalogue of translations as its author wrote it, and the strings of a template."""

import ast
import re
from typing import NamedTuple

from django.utils.translation.template import templatize

PART = re.compile(r'^(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?) "(.*)"$')
CALL = re.compile(r"""\b(?:gettext|ngettext)\(u?('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")""")
JOINED = "\x04"  # between a context and its words, as gettext keeps them


class Entry(NamedTuple):
    """A translation; `most` is what the words are for many, or the words themselves."""

    translated: str
    most: str


def entries(text: str) -> dict[str, Entry]:
    """Words → their entry in a .po file; words with a context stand behind it, as in a .mo file."""
    found = {}
    for block in re.split(r"\n\s*\n", text):
        fields, name = {}, ""
        for line in block.splitlines():
            match = PART.match(line)
            name = match[1] if match else name
            if match or line.startswith('"'):
                fields[name] = fields.get(name, "") + ast.literal_eval(f'"{match[2]}"' if match else line)
        context = fields["msgctxt"] + JOINED if "msgctxt" in fields else ""
        translated = fields.get("msgstr", fields.get("msgstr[0]", ""))
        found[context + fields["msgid"]] = Entry(translated, fields.get("msgid_plural", fields["msgid"]))
    return {words: entry for words, entry in found.items() if words}


def strings_of(template: str) -> set[str]:
    """The words that a template's source asks to have translated."""
    return {ast.literal_eval(found) for found in CALL.findall(templatize(template))}
