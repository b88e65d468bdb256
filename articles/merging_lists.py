"""Three-way merging of a story's lists (authors, photos, tags, further sections), item by item. Pure.

Both sides' additions stay, an item that one side took out and the other left alone goes, an item that both have is
merged field by field, and one side's order is kept. Asked is: an item taken out by one side and changed or moved by the
other, one field of an item changed in two ways, and two different orders. Items added by both sides at the same place
stand one after the other, theirs first. A list that names an item twice is merged as a whole.
"""

from articles.merging_clash import BOTH, OWN, THEIRS, YOURS, Questions

ID = {"bylines": "author", "photos": "photo"}  # the key that names an item; the other lists are of plain ids
UNORDERED = {"also_in"}  # kept sorted: its order says nothing
WORDS = {"caption": (THEIRS, YOURS, BOTH, OWN), "alt": (THEIRS, YOURS, BOTH, OWN)}
WORDS |= {"credit": (THEIRS, YOURS, OWN), "printed_as": (THEIRS, YOURS, OWN)}
CHOICE = (THEIRS, YOURS)


def merge_list(field: str, base: list, yours: list, theirs: list, questions: Questions) -> list:
    """Merge two changes of the list `field`; what a person must say goes to `questions`."""
    rows = [_by_id(field, side) for side in (base, yours, theirs)]
    if any(len(found) < len(side) for found, side in zip(rows, (base, yours, theirs), strict=True)):
        return questions.ask(field, base, theirs, yours, (THEIRS, YOURS, BOTH))
    order = _order(field, *(list(found) for found in rows), questions)
    kept = {}
    for item in order:
        row = _item(field, item, *rows, questions)
        if row is not None:
            kept[item] = row
    return sorted(kept) if field in UNORDERED else list(kept.values())


def _by_id(field: str, rows: list) -> dict:
    """The items of a list by what names them, in order."""
    return {row[ID[field]] if field in ID else row: row for row in rows}


def _item(field: str, item, base: dict, yours: dict, theirs: dict, questions: Questions):
    """One item as merged, or None where it goes."""
    if item in yours and item in theirs:
        return _row(field, item, base.get(item), yours[item], theirs[item], questions)
    if item not in base:
        return yours.get(item, theirs.get(item))
    side = yours if item in yours else theirs
    if side[item] == base[item] and (field in UNORDERED or item not in moved(list(base), list(side))):
        return None
    return questions.ask(field, base[item], theirs.get(item), yours.get(item), CHOICE, item=item, part="there")


def _row(field: str, item, base, yours, theirs, questions: Questions):
    """An item that both sides have, field by field; one that both added is compared with an empty one."""
    if yours == theirs or field not in ID:
        return yours
    row, base = {ID[field]: item}, base or {}
    for name in dict.fromkeys([*theirs, *yours]):
        if name == ID[field]:
            continue
        before, mine, other = (side.get(name, "") for side in (base, yours, theirs))
        if mine == before:
            mine = other
        elif other not in (before, mine):
            mine = questions.ask(field, before, other, mine, WORDS.get(name, CHOICE), item=item, part=name)
        if mine != "" or (name in yours and name in theirs):
            row[name] = mine
    return row


def _order(field: str, base: list, yours: list, theirs: list, questions: Questions) -> list:
    """All items of both sides in the order in which they stand; what goes is for others to say."""
    first, second = theirs, yours
    mine, other = ([item for item in one if item in both] for one, both in ((yours, theirs), (theirs, yours)))
    before = [item for item in base if item in mine]
    if mine == other or before == mine or field in UNORDERED:
        return woven(first, second)
    if before == other or questions.ask(field, base, theirs, yours, CHOICE, part="order") == yours:
        first, second = yours, theirs
    return woven(first, second)


def woven(first: list, second: list) -> list:
    """`first`, and what only `second` has after whatever it follows there (and after additions at the same place).

    What stands at the very end of `second` stands at the very end.
    """
    result, there, wanted, at = list(first), set(first), set(second), 0
    shared = [n for n, item in enumerate(second, 1) if item in there]
    end = shared[-1] if shared else 0
    for item in second[:end]:
        if item in there:
            at = result.index(item) + 1
            continue
        while at < len(result) and result[at] not in wanted:
            at += 1
        result.insert(at, item)
        at += 1
    return result + second[end:]


def moved(base: list, side: list) -> set:
    """Items of both whose place among the others is another one in `side`; of two that changed places, both."""
    here = set(side)
    place = {item: at for at, item in enumerate(item for item in base if item in here)}
    run = [place[item] for item in side if item in place]
    if run == sorted(run):
        return set()
    longest = _rising(run)
    return {item for item, at in place.items() if _rising([other for other in run if other != at]) == longest}


def _rising(run: list[int]) -> int:
    """The length of the longest part of `run`, not necessarily connected, that only rises."""
    tops: list[int] = []
    for number in run:
        at = next((n for n, top in enumerate(tops) if top >= number), len(tops))
        tops[at : at + 1] = [number]
    return len(tops)
