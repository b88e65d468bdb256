"""The project reads itself: what rots unseen elsewhere is a failing test here."""

import ast
import re
from io import StringIO

import pytest
from django.core.management import call_command
from django.template.loader import get_template

from tests import house

README = "README.md"
LONGEST_FILE, LONGEST_FUNCTION = 300, 40
# Longer than the rule, each with its reason.
LONG_FILES: dict[str, str] = {}
LONG_FUNCTIONS: dict[str, str] = {}
# Templates that Django itself asks for, by name.
ASKED_FOR_BY_DJANGO = {"403.html", "404.html", "500.html", "400.html", "403_csrf.html"}


def functions(name: str):
    """(qualified name, node) of every function and method in a file."""
    for node in ast.walk(house.tree(name)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{name}:{node.name}", node


def test_only_the_clock_asks_what_time_it_is():
    asks = re.compile(r"\btimezone\.now\b|\bdatetime\.(utc)?now\(|\bdate\.today\(|\bdatetime\.today\(")
    assert [name for name in house.python() if asks.search(house.text(name))] == ["sections/clock.py"]


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", "--check", "--dry-run", stdout=StringIO())


def test_every_environment_variable_stands_in_the_readme():
    read = re.compile(r"env(?:\.\w+)?\(\s*\"([A-Z_]+)\"|environ(?:\.get)?[\[(]\"([A-Z_]+)\"")
    found = {a or b for name in house.python() for a, b in read.findall(house.text(name))}
    assert "SECRET_KEY" in found
    assert sorted(v for v in found - {"DJANGO_SETTINGS_MODULE"} if f"`{v}`" not in house.text(README)) == []


def test_every_command_of_ours_stands_in_the_readme():
    commands = {
        name.rpartition("/")[2].removesuffix(".py")
        for name in house.python()
        if "/management/commands/" in name and not name.endswith("__init__.py")
    }
    assert "demo" in commands
    assert sorted(command for command in commands if f"`{command}" not in house.text(README)) == []


def test_no_command_stands_in_the_readme_that_does_not_exist():
    table = house.text(README).partition("## Commands")[2].partition("\n## ")[0]
    cells = [row.split("|")[1] for row in table.splitlines()[3:] if row.startswith("| `")]
    named = {word for cell in cells for word in re.findall(r"`([a-z_]+)", cell)}
    ours = {name.rpartition("/")[2].removesuffix(".py") for name in house.python() if "/commands/" in name}
    assert named - ours == set()


def test_every_room_and_floor_stands_in_the_readme():
    packages = {name.split("/")[1] for name in house.python() if name.startswith("newsroom/") and name.count("/") > 1}
    assert sorted(room for room in packages if f"{room}/" not in house.text(README)) == []


def templates() -> list[str]:
    """Our templates by the name they are asked for."""
    return [
        name.partition("templates/")[2] for name in house.files()
        if "templates/" in name and name.split("/")[0] != "tests" and "." in name.rpartition("/")[2]
    ]


def test_every_template_can_be_opened():
    for name in templates():
        get_template(name)


def composed(name: str):
    """Patterns of the template names that a Python file puts together, such as f"archive/{kind}.html"."""
    for node in ast.walk(house.tree(name)):
        if isinstance(node, ast.JoinedStr):
            constants = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
            parts = [r"[\w-]+" if constant is None else re.escape(constant) for constant in constants]
            if parts[-1].endswith(r"\.html") and "/" in parts[0]:
                yield re.compile("".join(parts))


def test_every_template_is_used():
    """By its name, in code or in another template; those that override Django's own admin or errors aside."""
    patterns = [pattern for name in house.python() for pattern in composed(name)]
    readers = [name for name in house.files() if name.endswith((".py", ".html", ".xml", ".txt"))]
    words = {name: house.text(name) for name in readers if name.split("/")[0] in {*house.FLOORS, "templates"}}
    unused = [
        template for template in templates()
        if template not in ASKED_FOR_BY_DJANGO and not template.startswith(("admin/", "registration/"))
        and not any(template in text for name, text in words.items() if not name.endswith(f"templates/{template}"))
        and not any(pattern.fullmatch(template) for pattern in patterns)
    ]
    assert unused == []


def test_nothing_else_lies_on_the_top_level():
    assert {name.split("/")[0] for name in house.files() if not name.startswith(".")} <= house.TOP


def test_imports_are_absolute():
    relative = [
        name for name in house.python(tests=True)
        for node in ast.walk(house.tree(name)) if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


def test_files_stay_small():
    long = {name for name in house.python() if house.text(name).count("\n") > LONGEST_FILE}
    assert long == set(LONG_FILES)


def test_functions_stay_small():
    long = {
        which for name in house.python() for which, node in functions(name)
        if node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    }
    assert long == set(LONG_FUNCTIONS)


def test_every_module_says_what_it_is():
    silent = [name for name in house.python() if house.text(name).strip() and not ast.get_docstring(house.tree(name))]
    assert silent == []


def public(tree: ast.Module):
    """Classes and functions of a module, and methods of its classes, that others may use."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield node
            yield from (part for part in node.body if isinstance(part, ast.FunctionDef))
        elif isinstance(node, ast.FunctionDef):
            yield node


# Methods whose meaning is Django's or Python's, told by their names.
KNOWN_BY_NAME = {
    "add_arguments", "handle", "get_queryset", "ready", "save_model", "has_add_permission", "has_change_permission",
    "has_delete_permission", "has_view_permission", "get_urls", "get_form", "get_readonly_fields", "get_fieldsets",
}


def test_every_class_and_public_function_says_what_it_does():
    silent = [
        f"{name}:{node.name}" for name in house.python() for node in public(house.tree(name))
        if not node.name.startswith("_") and node.name not in {*KNOWN_BY_NAME, "Meta"} and not ast.get_docstring(node)
    ]
    assert silent == []


def test_nothing_hangs_on_a_model_being_saved():
    signals = re.compile(r"\b(pre_save|post_save|post_delete|pre_delete|m2m_changed)\b")
    assert [name for name in house.python() if signals.search(house.text(name))] == []


def test_no_file_holds_a_path_of_somebodys_machine():
    homes = re.compile(r"(?<![\w.])/(home|Users|root|tmp/[a-z]+\d)/\w")
    texts = [name for name in house.files() if name.endswith((".py", ".md", ".toml", ".html"))]
    assert [name for name in texts if homes.search(house.text(name))] == []
