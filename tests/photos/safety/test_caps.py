"""What is weighed before a decoder sees it, and that big pictures do not fill the memory together."""

import io
from concurrent.futures import ThreadPoolExecutor

import pytest
from PIL import Image

from articles.photos import decoding, headers, turns
from tests.photos.safety import bombs, seeds

BIG = (2600, 1600)  # more than four million pixels


@pytest.mark.parametrize("name", sorted(seeds.all_kinds()))
def test_a_file_says_of_itself_what_its_decoder_finds(name):
    data = seeds.all_kinds()[name]
    image, header = Image.open(io.BytesIO(data)), headers.read(data)
    format = "JPEG" if image.format == "MPO" else image.format
    frames = 1 if format == "JPEG" else getattr(image, "n_frames", 1)
    assert (header.format, header.width, header.height, header.frames) == (format, *image.size, frames)


@pytest.mark.parametrize("name", sorted(seeds.all_kinds()))
def test_every_beginning_of_a_file_is_read_or_refused(name):
    data = seeds.all_kinds()[name]
    for length in range(min(len(data), 1500)):
        try:
            headers.read(data[:length])
        except (headers.Unknown, headers.Excessive):
            continue


@pytest.mark.parametrize("data", [
    bombs.png(60_000, 60_000), bombs.jpeg_of(60_000, 60_000), bombs.webp_of(16_000, 16_000), bombs.crowded_gif(501),
    bombs.crowded_webp(501),
], ids=["png", "jpeg", "webp", "gif", "frames"])
def test_no_decoder_is_asked_about_what_is_too_much(monkeypatch, data):
    monkeypatch.setattr(Image, "open", None)
    with pytest.raises(decoding.NotAPicture):
        decoding.decode(data)


@pytest.mark.parametrize(("format", "most"), [("PNG", 16_000), ("GIF", 16_000), ("JPEG", 16_000), ("WEBP", 8_000)])
def test_the_most_pixels_are_a_setting_and_a_costly_format_gets_half(settings, format, most):
    settings.PHOTO_MAX_PIXELS = 16_000
    sound, one_more = (seeds.packed(Image.new("RGB", (most // 100, 100 + more)), format) for more in (0, 1))
    assert decoding.decode(sound).size == (most // 100, 100)
    with pytest.raises(decoding.NotAPicture, match=rf"the most is {most / 1_000_000:g} million"):
        decoding.decode(one_more)


@pytest.mark.parametrize("format", ["GIF", "WEBP", "PNG"])
def test_as_many_frames_as_a_moment_has_are_taken(format):
    first, *frames = [Image.new("RGB", (16, 16), "black" if number % 2 else "white") for number in range(60)]
    found = decoding.decode(seeds.packed(first, format, save_all=True, append_images=frames))
    assert (found.frames, found.image.size) == (60, (16, 16))


def test_of_a_big_picture_only_so_much_is_kept_as_readers_get():
    for format, kept in (("JPEG", (3000, 2000)), ("PNG", (2000, 1334))):
        found = decoding.decode(seeds.packed(Image.new("RGB", (6000, 4000), "teal"), format))
        assert (found.size, found.image.size) == ((6000, 4000), kept)
    found = decoding.decode(seeds.packed(Image.new("RGB", (6000, 4000)), "JPEG", exif=seeds.exif(6)))
    assert (found.size, found.image.size) == ((4000, 6000), (2000, 3000))


def test_one_big_picture_at_a_time_and_nobody_waits_for_ever(monkeypatch):
    monkeypatch.setattr(decoding, "PATIENCE", 0.05)
    big, small = (seeds.packed(Image.new("RGB", size), "PNG") for size in (BIG, (40, 30)))
    with ThreadPoolExecutor(1) as elsewhere, turns.one_decode:
        with pytest.raises(decoding.NotAPicture, match="in a minute"):
            elsewhere.submit(decoding.decode, big).result()
        assert elsewhere.submit(decoding.decode, small).result().size == (40, 30)
    assert decoding.decode(big).size == BIG


def test_a_picture_that_fails_does_not_keep_the_others_waiting(monkeypatch):
    monkeypatch.setattr(decoding, "PATIENCE", 0.05)
    big = seeds.packed(Image.effect_noise(BIG, 50), "PNG")
    for _time in range(2):
        with pytest.raises(decoding.NotAPicture, match="damaged"):
            decoding.decode(big[: len(big) // 2])
    assert decoding.decode(big).size == BIG
