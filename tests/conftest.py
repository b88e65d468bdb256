"""What every test gets without asking. The settings stand in `tests/settings.py`, the cast in `tests/factories.py`."""

import uuid

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis

# A slow machine is no fault. For a quiet hour there is `pytest --hypothesis-profile=long`.
hypothesis.register_profile("paper", deadline=None, suppress_health_check=[HealthCheck.too_slow])
hypothesis.register_profile("long", parent=hypothesis.get_profile("paper"), max_examples=2000)
hypothesis.load_profile("paper")


@pytest.fixture(autouse=True)
def own_cache(settings):
    """Nothing that one test keeps in the cache is seen by another, also where both share one Redis."""
    default = settings.CACHES["default"]
    settings.CACHES = {**settings.CACHES, "default": {**default, "KEY_PREFIX": f"test-{uuid.uuid4().hex}"}}


@pytest.fixture(autouse=True)
def own_media(settings, tmp_path):
    """Each test has its own empty picture store."""
    files = {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(tmp_path / "media")},
    }
    settings.STORAGES = {**settings.STORAGES, "default": files}
