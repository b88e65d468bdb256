"""Fetching from a server that answers well, too much, or for ever. The check of its address is tested elsewhere."""

import socket
import threading
import time

import pytest

from newsroom.transfer import fetching


@pytest.fixture
def server(monkeypatch):
    """A server that sends what it is told to; returns its `says(generator)`."""
    listening = socket.create_server(("127.0.0.1", 0))
    answers = []

    def serve():
        while True:
            try:
                client, _ = listening.accept()
            except OSError:
                return
            with client:
                client.recv(65536)
                try:
                    for part in answers[0]:
                        client.sendall(part)
                except OSError:
                    pass  # the other side has had enough

    def connected(host, port, **_):
        return socket.create_connection(listening.getsockname(), timeout=5)

    monkeypatch.setattr(fetching, "_connected", connected)
    threading.Thread(target=serve, daemon=True).start()
    yield answers.append
    listening.close()


def test_a_picture_is_fetched(server):
    server([b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\n", b"abc"])
    assert fetching.fetch("http://example.com/a.jpg") == b"abc"


def test_a_refusal_is_told(server):
    server([b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"])
    with pytest.raises(fetching.NotFetched, match="404"):
        fetching.fetch("http://example.com/a.jpg")


def test_a_flood_is_not_taken(server, monkeypatch):
    monkeypatch.setattr(fetching, "LARGEST", 100_000)
    server([b"HTTP/1.1 200 OK\r\n\r\n", *[b"x" * 50_000] * 10])
    with pytest.raises(fetching.NotFetched, match="larger"):
        fetching.fetch("http://example.com/a.jpg")


def test_a_trickle_ends(server, monkeypatch):
    monkeypatch.setattr(fetching, "SECONDS", 0.5)
    server(_trickle())
    begun = time.monotonic()
    with pytest.raises(fetching.NotFetched):
        fetching.fetch("http://example.com/a.jpg")
    assert time.monotonic() - begun < 3


def _trickle():
    yield b"HTTP/1.1 200 OK\r\n"
    for _ in range(100):
        time.sleep(0.1)
        yield b"X-More: x\r\n"


def test_redirects_end(server):
    server([b"HTTP/1.1 302 Found\r\nLocation: /b.jpg\r\nContent-Length: 0\r\n\r\n"])
    with pytest.raises(fetching.NotFetched, match="too many redirects"):
        fetching.fetch("http://example.com/a.jpg")
