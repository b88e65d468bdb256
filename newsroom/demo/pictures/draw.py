"""Draw the pictures of the sample stories: `python draw.py [key ...]` writes <key>.jpg beside this file."""

import sys
from pathlib import Path

import city
import nature
import streets
import tea
import toolbox

HERE = Path(__file__).parent
LIMIT = 180_000  # bytes: they live in the repository

MOTIFS = {
    "ridges": nature.ridges,
    "lighthouse": nature.lighthouse,
    "ginkgo": nature.ginkgo,
    "teabowl": tea.teabowl,
    "bridge": city.bridge,
    "skyline": city.skyline,
    "stadium": city.stadium,
    "port": city.port,
    "market": streets.market,
    "subway": streets.subway,
}


def main(keys):
    """Draw the named pictures, or all of them, and say how large each became."""
    for seed, key in enumerate(MOTIFS):
        if keys and key not in keys:
            continue
        target = HERE / f"{key}.jpg"
        picture = toolbox.finish(MOTIFS[key](), seed)
        picture.save(target, quality=82, optimize=True, progressive=True)
        size = target.stat().st_size
        if size > LIMIT:
            raise SystemExit(f"{target.name} has {size} bytes, more than {LIMIT}")
        print(f"{target.name}: {picture.width} x {picture.height}, {size // 1000} kB")


if __name__ == "__main__":
    main(sys.argv[1:])
