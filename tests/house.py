"""The project's own files, for the tests that read them. Without git (an unpacked archive) the folders are walked."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOP = {"manage.py", "pyproject.toml", "README.md", "newsroom", "articles", "sections", "templates", "static", "tests"}
FLOORS = ("sections", "articles", "newsroom")


@cache
def files() -> tuple[str, ...]:
    """Every file that belongs to the project, relative to its root: tracked, or new and not ignored."""
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    try:
        found = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    except (OSError, subprocess.CalledProcessError):
        found = [
            str(path.relative_to(ROOT))
            for top in sorted(TOP)
            for path in [ROOT / top, *(ROOT / top).rglob("*")]
            if path.is_file() and "__pycache__" not in path.parts
        ]
    return tuple(name for name in found if (ROOT / name).is_file())


def python(*, tests: bool = False) -> list[str]:
    """Our own Python files on the three floors, without migrations; with `tests`, those too."""
    tops = (*FLOORS, "tests", "manage.py") if tests else (*FLOORS, "manage.py")
    return [
        name
        for name in files()
        if name.endswith(".py") and name.split("/")[0] in tops and "/migrations/" not in name
    ]


@cache
def text(name: str) -> str:
    """The content of one file."""
    return (ROOT / name).read_text(encoding="utf-8")


@cache
def tree(name: str) -> ast.Module:
    """The syntax tree of one Python file."""
    return ast.parse(text(name), name)
