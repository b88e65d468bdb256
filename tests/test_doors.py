"""What every request passes: health for any host, the one address of the paper, the content security policy."""

from unittest import mock

import pytest
from django.core.files.storage import FileSystemStorage
from django.test import Client

HOME = {"SITE_URL": "https://paper.example", "ALLOWED_HOSTS": ["paper.example", "www.paper.example"]}


@pytest.fixture
def at_home(settings):
    """A paper with an address of its own."""
    for name, value in HOME.items():
        setattr(settings, name, value)


def get(path, host, **more):
    """One GET by a new client."""
    return Client().get(path, headers={"host": host}, **more)


@pytest.mark.usefixtures("at_home")
def test_healthz_answers_whatever_the_host_and_without_a_database():
    response = get("/healthz", "10.0.0.7")
    assert (response.status_code, response.content) == (200, b"ok\n")


@pytest.mark.django_db
@pytest.mark.usefixtures("at_home")
def test_readyz_answers_whatever_the_host():
    response = get("/readyz", "10.0.0.7")
    assert (response.status_code, response.content) == (200, b"ready\n")


@pytest.mark.django_db
def test_readyz_names_what_does_not_answer():
    with mock.patch.object(FileSystemStorage, "exists", side_effect=OSError):
        response = get("/readyz", "localhost")
    assert (response.status_code, response.content) == (503, b"not ready: storage\n")


@pytest.mark.usefixtures("at_home")
def test_another_host_is_sent_home_with_path_and_question():
    response = get("/latest/?page=2", "www.paper.example", secure=True)
    assert (response.status_code, response["Location"]) == (301, "https://paper.example/latest/?page=2")


@pytest.mark.usefixtures("at_home")
def test_a_host_nobody_knows_is_refused():
    assert get("/", "evil.example", secure=True).status_code == 400


@pytest.mark.django_db
def test_every_page_forbids_foreign_scripts():
    policy = get("/", "localhost")["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
