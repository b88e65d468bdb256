"""Draw the pictures of the sample stories: `python draw.py [key ...]` writes <key>.jpg beside this file."""

import sys
from pathlib import Path

import autumn
import books
import capital
import city
import deserts
import exchange
import goal
import haenyeo
import hospital
import industry
import nature
import palace
import portraits
import radio
import radiodish
import rail
import rivertown
import school
import shores
import silk
import stages
import streets
import tea
import terrace
import toolbox
import writing

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
    "theater": stages.theater,
    "cinema": stages.cinema,
    "studio": radio.studio,
    "soccer": goal.soccer,
    "golf": shores.golf,
    "diver": haenyeo.diver,
    "canal": rivertown.canal,
    "solar": deserts.solar,
    "ward": hospital.ward,
    "observatory": radiodish.observatory,
    "assembly": capital.assembly,
    "gate": palace.gate,
    "classroom": school.classroom,
    "cleanroom": industry.cleanroom,
    "ticker": exchange.ticker,
    "train": rail.train,
    "tailor": silk.tailor,
    "jars": terrace.jars,
    "bookshop": books.bookshop,
    "trail": autumn.trail,
    "desk": writing.desk,
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
    portraits.draw(HERE, keys)


if __name__ == "__main__":
    main(sys.argv[1:])
