"""Taking turns: one at a time makes a thing, whichever process or machine the others wait in.

On one machine a locked file in DATA_DIR decides, because the operating system takes the lock from a process that dies,
at once. Between machines the shared cache decides. The cache alone would not do: Django's cache of files may tell two
processes that each of them was the first.
"""

import socket
import time
import zlib
from contextlib import contextmanager
from threading import Lock

from django.conf import settings
from django.core.cache import cache
from django.core.files import locks

LANES = 64  # locked files at most; two names in one lane only wait for each other
LONGEST = 30  # seconds after which a machine that does not finish is taken for dead
one_decode = Lock()  # pixels fill memory: whoever decodes a whole picture holds this, one at a time in a process
GLANCE = 0.1  # seconds between two looks at what another machine does


@contextmanager
def my_turn(name: str):
    """Hold the only right to make `name` (plain ASCII without blanks). Whoever comes next should look what is there."""
    with _on_this_machine(name), _among_machines(f"making:{name}"):
        yield


@contextmanager
def _on_this_machine(name: str):
    folder = settings.DATA_DIR / "locks"
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / str(zlib.crc32(name.encode()) % LANES), "ab") as lane:
        locks.lock(lane, locks.LOCK_EX)
        try:
            yield
        finally:
            locks.unlock(lane)


@contextmanager
def _among_machines(key: str):
    here = f"{socket.gethostname()}:{settings.DATA_DIR}"
    deadline = time.monotonic() + LONGEST
    while not cache.add(key, here, timeout=LONGEST) and time.monotonic() < deadline:
        if cache.get(key) == here:  # by a process that died: a living one would still hold the file
            break
        time.sleep(GLANCE)
    try:
        yield
    finally:
        if cache.get(key) == here:
            cache.delete(key)
