"""Files found by name over the installed apps, as Django finds `admin.py`: due, health, moments, addresses, sample."""

from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

from django.apps import apps
from django.utils.module_loading import module_has_submodule


def each(name: str) -> Iterator[ModuleType]:
    """Every installed app's module `name`, in the order of INSTALLED_APPS. An app without the file is not asked."""
    for config in apps.get_app_configs():
        if module_has_submodule(config.module, name):
            yield import_module(f"{config.name}.{name}")
