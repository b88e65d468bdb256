"""Metadata made to break a reader: nothing raises, nothing is expanded, and the other blocks still speak."""

import random
import resource as limits
import struct
import zlib

import pytest

from articles.photos import metadata
from articles.photos.metadata import containers
from tests.photos.metadata.tagged import dataset, exif, jpeg, plain, xmp

CITY = 90
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
MILLION = containers.LARGEST
GIANT = zlib.compress(bytes(300 * MILLION))


def chunk(kind: bytes, body: bytes) -> bytes:
    """One chunk of a PNG."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(*chunks: bytes) -> bytes:
    """A PNG with these chunks before its end."""
    whole = plain("PNG")
    return whole[:-12] + b"".join(chunks) + whole[-12:]


def many_tags() -> bytes:
    """A directory of EXIF whose every entry claims most of the block."""
    rows = b"".join(struct.pack(">HHII", 0x010E, 2, MILLION - 1, 0) for _entry in range(65_535))
    return b"MM\0*" + struct.pack(">IH", 8, 65_535) + rows


@pytest.mark.parametrize("packet", [
    BOMB + xmp().replace("</rdf:RDF>", "&b;</rdf:RDF>"),
    OUTSIDE + xmp("<dc:title>&a;</dc:title>"),
    xmp("<dc:title>" + "<a>" * 100_000 + "</a>" * 100_000 + "</dc:title>"),
    xmp("<plus:Licensor>" + "<rdf:li>" * 50_000 + "</rdf:li>" * 50_000 + "</plus:Licensor>"),
    xmp("<a/>" * 200_000),
    xmp("<a/>" * 300_000),
    xmp("<dc:title><rdf:Alt/></dc:title><dc:creator><rdf:Seq><rdf:li/></rdf:Seq></dc:creator>"),
    xmp('<dc:title rdf:parseType="Literal"><b>bold</b></dc:title>'),
    "<x:xmpmeta", "", "\0" * 1000, "<a></b>", "<?xml version='1.0' encoding='no-such'?><a/>", "]]>" * 1000,
], ids=["entities", "outside", "deep", "deep lists", "flat", "too large", "empty", "markup", "cut", "none", "zeros",
        "crossed", "encoding", "rubbish"])
def test_a_hostile_packet_says_nothing(packet):
    facts = metadata.read(plain("WEBP", xmp=packet.encode()))
    assert facts.columns() == {}


def test_the_other_blocks_speak_where_one_is_broken():
    facts = metadata.read(jpeg(dataset(CITY, b"Seoul"), packet="<x:xmpmeta", exif=exif(b"A bridge")))
    assert (facts.place, facts.caption) == ("Seoul", "A bridge")


@pytest.mark.parametrize("spoilt", [
    lambda packet: packet + "\0\0\0", lambda packet: "rubbish" + packet, lambda packet: packet.replace("Seoul", "Se\x01oul"),
    lambda packet: packet.replace("Seoul", "Se&#0;oul"),
    lambda packet: "<?xpacket begin=''?>" + packet + "<?xpacket end='w'?>",
])
def test_a_packet_that_is_nearly_right_is_read(spoilt):
    assert metadata.read(plain("WEBP", xmp=spoilt(xmp(photoshop_City="Seoul")).encode())).place == "Seoul"


@pytest.mark.parametrize("data", [
    png(chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + GIANT)),
    png(*[chunk(b"zTXt", b"Raw profile type iptc\0\0" + GIANT)] * 20),
    png(*[chunk(b"tEXt", b"a\0b")] * 100_000),
    plain("WEBP", exif=many_tags()),
    b"\xff\xd8" + b"\xff" * 5 * MILLION,
    b"\xff\xd8" + b"\xff\xe1\0\0" * MILLION,
    b"GIF89a" + b"XMP DataXM" * MILLION,
    jpeg(*[dataset(25, b"\xe9\x80")] * 9_000),
    jpeg(b"\x1c\x02\x78\xff\xff" + b"x" * 100),
    jpeg(b"\x1c\x02\x78\x80\x04\x7f\xff\xff\xff" + b"x" * 100),
    b"", b"\xff", b"\xff\xd8", b"\xff\xd8\xff\xe1\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP", b"GIF89a",
], ids=lambda data: None)
def test_a_hostile_file_costs_little(data, caplog):
    before = limits.getrusage(limits.RUSAGE_SELF).ru_maxrss
    facts = metadata.read(data)
    assert sum(len(str(value)) for value in facts.columns().values()) < 100_000 and not caplog.records
    assert limits.getrusage(limits.RUSAGE_SELF).ru_maxrss - before < 200_000  # kilobytes


def test_endless_words_are_cut_and_endless_lists_end():
    bag = "<dc:subject><rdf:Bag>" + "".join(f"<rdf:li>word {n}</rdf:li>" for n in range(5000)) + "</rdf:Bag></dc:subject>"
    facts = metadata.read(plain("WEBP", xmp=xmp(bag, dc_description="é" * 300_000).encode()))
    assert (len(facts.caption), len(facts.keywords)) == (20_000, 200)


@pytest.mark.parametrize("seed", range(20))
def test_no_mutation_of_a_good_file_is_too_much(seed, caplog):
    chance = random.Random(seed)
    whole = jpeg(*[dataset(number, f"value {number} é".encode()) for number in range(5, 123)],
                 packet=xmp(dc_title="한강", photoshop_DateCreated="2020-04-08T13:47:00+09:00"),
                 exif=exif(b"A bridge", b"2020:04:08 13:47:00", b"+09:00"))
    for _time in range(50):
        data = bytearray(whole[:chance.randrange(20, len(whole))] if chance.random() < 0.3 else whole)
        for _byte in range(chance.randrange(1, 30)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        metadata.read(bytes(data)).columns()
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


def test_what_is_no_file_at_all_says_nothing():
    assert metadata.read(None) == metadata.Facts()
