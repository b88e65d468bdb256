"""XMP, the newest of the three blocks: RDF in XML. Pure: packets in, values by place out.

Through defusedxml, without DTD, so that no entity is ever expanded; walked without recursion, each element once.
"""

import re
from xml.etree.ElementTree import Element

from defusedxml import ElementTree

from articles.photos.metadata import charset
from articles.photos.metadata.fields import FIELDS, MOST, NAMESPACES

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
LONGEST = 1_000_000  # bytes of a packet
CONTROLS = re.compile(  # which XML forbids, also where they are written as numbers
    "[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\\d|3[01]));", re.I
)
CONTAINERS = {f"{RDF}Alt", f"{RDF}Bag", f"{RDF}Seq"}


def _qualified(place: str) -> tuple[str, str]:
    """`plus:Licensor/plus:LicensorURL` as two names of elements; the second may be empty."""
    names = [name.partition(":") for name in place.split("/")]
    full = [f"{{{NAMESPACES[prefix]}}}{local}" for prefix, _colon, local in names]
    return full[0], full[1] if len(full) > 1 else ""


PLACES = {place: _qualified(place) for field in FIELDS.values() for place in field.xmp}
WANTED = {outer for outer, _inner in PLACES.values()}


def values(packet: bytes) -> dict[str, list[str]]:
    """By place as in FIELDS, the values as they stand. Raises an error of any kind where the packet is none."""
    if not packet.strip(b"\0 \n") or len(packet) > LONGEST:
        return {}
    root = _parsed(packet)
    properties: dict[str, Element | str] = {}
    for description in _shallow(root, f"{RDF}Description"):
        for name, value in description.attrib.items():
            if name in WANTED:
                properties.setdefault(name, value)
        for child in description:
            if child.tag in WANTED:
                properties.setdefault(child.tag, child)
    found = {
        place: _values(properties[outer], inner) for place, (outer, inner) in PLACES.items() if outer in properties
    }
    return {place: said for place, said in found.items() if said}


def _parsed(packet: bytes) -> Element:
    """The tree; a packet with bad characters or rubbish around it is cleaned, and read once more."""
    try:
        return ElementTree.fromstring(packet.strip(b"\0"), forbid_dtd=True)
    except (ElementTree.ParseError, LookupError, UnicodeError):
        text = CONTROLS.sub("", charset.whole(packet))
        start, end = text.find("<rdf:RDF"), text.rfind("</rdf:RDF>")
        around = text.find("<x:xmpmeta"), text.rfind("</x:xmpmeta>")
        if min(around) >= 0:
            text = text[around[0]:around[1] + len("</x:xmpmeta>")]
        elif min(start, end) >= 0:
            text = text[start:end + len("</rdf:RDF>")]
        return ElementTree.fromstring(text.encode(), forbid_dtd=True)


def _shallow(root: Element, tag: str):
    """The elements called `tag` directly in the RDF, wherever that stands."""
    rdf = root if root.tag == f"{RDF}RDF" else next(root.iter(f"{RDF}RDF"), None)
    return rdf.findall(tag) if rdf is not None else []


def _values(found: Element | str, inner: str) -> list[str]:
    """All values of a property; of one that stands in several languages, the one for everybody."""
    if isinstance(found, str):
        return [] if inner else [found]
    box = next((child for child in found if child.tag in CONTAINERS), None)
    items = [found] if box is None else list(box)[:MOST]
    if inner:
        return [said for item in items if (said := _inside(item, inner))]
    said = [(item.get(LANGUAGE), value) for item in items if (value := _value(item))]
    if box is not None and box.tag == f"{RDF}Alt":
        said = sorted(said, key=lambda pair: pair[0] != "x-default")[:1]
    return [value for _language, value in said]


def _value(item: Element) -> str:
    """The words of an item: its text, the address it points to, or the value it qualifies."""
    if item.get(f"{RDF}resource"):
        return item.get(f"{RDF}resource")
    qualified = next(item.iter(f"{RDF}value"), None) if len(item) else None
    return (qualified.text if qualified is not None else item.text) or item.get(f"{RDF}value") or ""


def _inside(item: Element, name: str) -> str:
    """The field `name` of a structure, however it is written."""
    for element in item.iter():
        if element.tag == name:
            return _value(element) or next((_value(child) for child in element.iter(f"{RDF}li")), "")
        if element.get(name):
            return element.get(name)
    return ""
