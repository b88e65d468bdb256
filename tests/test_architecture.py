"""The house: three floors, a half-floor, and rooms that do not know each other. Imports inside functions count."""

import ast

import pytest

from tests import house

LEVEL = {"sections": 1, "articles": 2, "newsroom": 3}
HALF_FLOOR = ("articles.photos", "articles.body")
# The hall on the top floor: it is no room, so it may know the rooms it opens on to.
HALL = {"newsroom.settings", "newsroom.urls", "newsroom.wsgi", "newsroom.asgi", "newsroom.admin", "newsroom.apps"}
# (module, what it imports, why): none is allowed but these.
EXCEPTIONS: dict[tuple[str, str], str] = {}


def module_of(name: str) -> str:
    """`articles/body/merge.py` → `articles.body.merge`."""
    return name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def rooms() -> set[str]:
    """The packages inside newsroom/."""
    inner = [name.split("/") for name in house.python() if name.startswith("newsroom/")]
    return {f"newsroom.{parts[1]}" for parts in inner if len(parts) > 2}


def imports_in(tree: ast.Module) -> set[str]:
    """Every module that is imported anywhere in the file, by its full name."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def inside(module: str, package: str) -> bool:
    """Whether `module` is `package` or stands in it."""
    return module == package or module.startswith(f"{package}.")


def room_of(module: str) -> str:
    """The room a module stands in, or nothing."""
    return next((room for room in rooms() if inside(module, room)), "")


def complaint(module: str, imported: str) -> str:
    """Why `module` must not import `imported`; empty where it may."""
    here, there = LEVEL.get(module.split(".")[0]), LEVEL.get(imported.split(".")[0])
    if here is None or there is None or (module, imported) in EXCEPTIONS:
        return ""
    if there > here:
        return f"{module} imports {imported}, which is upstairs"
    for half in HALF_FLOOR:
        if inside(module, half) and inside(imported, "articles") and not inside(imported, half):
            return f"{module} imports {imported}, but {half} imports nothing else of articles"
    if room_of(imported) and room_of(module) != room_of(imported) and module not in HALL:
        return f"{module} imports {imported}, but rooms do not know each other"
    return ""


def arrows() -> list[tuple[str, str]]:
    """(module, imported module) over the whole house."""
    return [
        (module_of(name), imported) for name in house.python() for imported in sorted(imports_in(house.tree(name)))
    ]


def test_imports_go_down_and_rooms_do_not_know_each_other():
    assert [said for arrow in arrows() if (said := complaint(*arrow))] == []


def test_no_exception_is_left_over():
    assert set(EXCEPTIONS) <= set(arrows())


def test_bodies_are_pure_strings_in_strings_out():
    of_body = [(module, imported) for module, imported in arrows() if inside(module, "articles.body")]
    assert [arrow for arrow in of_body if inside(arrow[1], "django.db")] == []


def test_the_pure_parts_know_no_tables():
    pure = {"articles.intervals", "articles.states"}
    tables = ("articles.models", "articles.photos", "sections.models")
    found = [arrow for arrow in arrows() if arrow[0] in pure and any(inside(arrow[1], table) for table in tables)]
    assert found == []


def test_every_room_has_a_label_of_its_own():
    from django.apps import apps

    wanted = {room.rpartition(".")[2]: room for room in rooms()}
    assert {app.label: app.name for app in apps.get_app_configs() if app.name in rooms()} == wanted


def test_no_package_is_a_drawer_for_everything():
    drawers = {"utils", "common", "core", "base", "helpers", "misc", "services", "managers"}
    parts = {name: {part.removesuffix(".py") for part in name.split("/")} for name in house.python(tests=True)}
    assert [name for name, named in parts.items() if named & drawers] == []


@pytest.mark.parametrize(
    ("module", "imported", "allowed"),
    [
        ("articles.models", "sections.clock", True),
        ("sections.nav", "articles.models", False),
        ("articles.press", "newsroom.staff.roles", False),
        ("articles.photos.models", "articles.models", False),
        ("articles.models", "articles.photos.models", True),
        ("newsroom.archive.views", "newsroom.popular.counting", False),
        ("newsroom.archive.views", "newsroom.archive.lists", True),
        ("newsroom.urls", "newsroom.archive.urls", True),
        ("newsroom.middleware", "newsroom.archive.views", False),
    ],
)
def test_this_test_sees_what_it_should(module, imported, allowed):
    assert bool(complaint(module, imported)) is not allowed
