"""A process of little memory and little time that takes in all files of a folder, as a server would.

`python -m tests.photos.safety.worker FOLDER` writes one line of JSON a file: its name, seconds of work and how it ended.
A file that leaves something behind, or makes the library fail otherwise than by a refusal, is told apart. The last line
says that the worker lived.
"""

import io
import json
import os
import re
import resource
import signal
import sys
import time
import traceback
from pathlib import Path

MEMORY = 512 * 1024 * 1024  # bytes
SECONDS = 30  # of work for one file, on a slow machine too; whoever takes longer is killed by the system


def main(folder: Path) -> None:
    """Open the paper, then live on little."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.test.utils import setup_test_environment

    call_command("migrate", verbosity=0)
    setup_test_environment()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    from tests.factories import min_ji

    reporter = min_ji()
    for path in sorted(folder.iterdir()):
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        began = time.process_time()
        told = taken_in(path, reporter)
        signal.setitimer(signal.ITIMER_PROF, 0)
        print(json.dumps({"file": path.name, "seconds": round(time.process_time() - began, 1)} | told), flush=True)
    used = int(re.search(r"VmHWM:\s*(\d+)", Path("/proc/self/status").read_text())[1]) // 1024
    print(json.dumps({"file": "", "alive": True, "memory": used}), flush=True)


def taken_in(path: Path, reporter) -> dict:
    """How it ended: `photo` with its size, `refused` with the reason, or `failed` with what went wrong."""
    from articles.photos import library

    before = kept()
    try:
        photo = library.add(io.BytesIO(path.read_bytes()), by=reporter)
    except library.NotAPicture as refusal:
        left = sorted(kept() - before)
        return {"failed": f"left behind: {left}"} if left else {"refused": refusal.message}
    except BaseException:
        return {"failed": traceback.format_exc(limit=-4)}
    return {"photo": [photo.width, photo.height], "new": len(kept() - before)} | seen(photo)


def seen(photo) -> dict:
    """What a reader gets of it: the large file and one that is made now."""
    from django.test import Client
    from PIL import Image

    from articles.photos.widths import address, widths

    smallest = widths(photo.picture)[0]
    for width, ending in ((photo.picture.width, "jpg"), (smallest, "webp")):
        try:
            answer = Client().get(address(photo.picture, width, ending))
            Image.open(io.BytesIO(answer.getvalue())).load()
        except BaseException:
            return {"failed": traceback.format_exc(limit=-4)}
    return {}


def kept() -> set[str]:
    """Every file in the picture store."""
    from django.conf import settings

    store = Path(settings.STORAGES["default"]["OPTIONS"]["location"])
    return {str(path.relative_to(store)) for path in store.rglob("*") if path.is_file()}


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    main(Path(sys.argv[1]))
