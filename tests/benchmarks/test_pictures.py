"""Picture files a second against plain Pillow doing the same work, in one run. By hand, with BENCHMARK=1 set:

    BENCHMARK=1 python -m pytest tests/benchmarks/test_pictures.py -s

Photos have 24 megapixels. Each round makes every file of one photo three times: by Pillow alone, with the same sizes,
formats and settings; as readers do, one request after the other; and by `rebuild_pictures`. The ratios are of the sums.
Nothing is asserted about time; the files must be the same in number and size.
"""

import io
import os
import time

import pytest
from django.core.files.storage import default_storage
from PIL import Image

from articles.photos import crops, rebuilding, renditions, widths
from tests.photos.shots import a_shot, as_bytes, scene

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif("BENCHMARK" not in os.environ, reason="by hand, with BENCHMARK=1: it takes minutes"),
]
MEGAPIXELS_24, ROUNDS = (6208, 3880), int(os.environ.get("BENCHMARK_PHOTOS", 6))


def timed(work) -> tuple[float, dict]:
    """Seconds that `work` took, and the sizes in pixels of the files it says it made, by name."""
    start = time.perf_counter()
    made = work()
    return time.perf_counter() - start, made


def by_pillow(photo, wanted) -> dict:
    """As one would write it: open, turn to RGB, scale, save."""
    made = {}
    for name, width, cut, ending in wanted:
        size = widths.size(photo.picture, width, cut)
        with Image.open(default_storage.path(photo.image.name)) as image:
            if cut:
                box = widths.part(photo.picture, cut)
                image.draft("RGB", (size[0] * 2, size[1] * 2))
                edges = [share * image.size[n % 2] for n, share in enumerate(box)]
                small = image.convert("RGB").resize(size, Image.Resampling.LANCZOS, box=edges, reducing_gap=2)
            else:
                image.thumbnail((width, 10_000), Image.Resampling.LANCZOS)
                small = image.convert("RGB")
        out = io.BytesIO()
        format, options = renditions.ENCODINGS[ending]
        small.save(out, format, **options)
        default_storage.save(f"plain/{name}", out)
        made[name] = small.size
    return made


def by_readers(photo, wanted, client) -> dict:
    """One first request for each file."""
    for _name, width, cut, ending in wanted:
        answer = client.get(widths.address(photo.picture, width, ending, cut))
        assert answer.status_code == 200 and answer.getvalue()
    return sizes_of(wanted)


def by_the_operator(photo, wanted) -> dict:
    """All of them ahead of time."""
    assert rebuilding.rebuild(photo.picture) == len(wanted)
    return sizes_of(wanted)


def sizes_of(wanted) -> dict:
    """Read back what stands in the storage."""
    sizes = {}
    for one in wanted:
        with Image.open(default_storage.path(one.name)) as image:
            sizes[one.name] = image.size
    return sizes


def forget(wanted) -> None:
    """As if nobody had ever asked."""
    for one in wanted:
        default_storage.delete(one.name)
        default_storage.delete(f"plain/{one.name}")


@pytest.mark.parametrize("avif", [False, True], ids=["webp and jpeg", "with avif"])
def test_files_a_second_against_plain_pillow(client, settings, avif, capsys):
    settings.PHOTO_AVIF = avif
    spent, files = dict.fromkeys(("plain Pillow", "readers' first requests", "rebuild_pictures"), 0.0), 0
    whole = scene(MEGAPIXELS_24)
    for number in range(ROUNDS if not avif else 2):
        photo = a_shot(data=as_bytes(whole.rotate(number), quality=90))
        wanted = [one for one in rebuilding.prints(photo.picture) if not one.name.endswith("full.jpg")]
        ways = {
            "plain Pillow": lambda: by_pillow(photo, wanted),  # noqa: B023  called at once
            "readers' first requests": lambda: by_readers(photo, wanted, client),  # noqa: B023
            "rebuild_pictures": lambda: by_the_operator(photo, wanted),  # noqa: B023
        }
        results = []
        for way, work in ways.items():
            forget(wanted)
            seconds, made = timed(work)
            spent[way] += seconds
            results.append(made)
        assert results[0] == results[1] == results[2] and len(crops.SHAPES) < len(results[0])
        files += len(wanted)
    with capsys.disabled():
        print()
        for way, seconds in spent.items():
            ratio = spent["plain Pillow"] / seconds
            print(f"{way:24} {files / seconds:6.1f} files a second, {ratio:5.2f} times plain Pillow")
