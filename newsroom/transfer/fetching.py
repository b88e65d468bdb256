"""Fetching a picture from the web: never from a private address, never without end."""

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
from urllib.parse import urljoin, urlsplit

LARGEST = 60_000_000  # bytes
SECONDS = 20  # for everything, redirects included
MOST_REDIRECTS = 3


class NotFetched(Exception):
    """The picture could not be had; the message says why."""


def fetch(url: str) -> bytes:
    """The bytes behind an http or https address. Raises NotFetched."""
    deadline = time.monotonic() + SECONDS
    try:
        for _ in range(MOST_REDIRECTS + 1):
            status, location, body = _get(url, deadline)
            if status == 200:
                return body
            if status not in (301, 302, 303, 307, 308) or not location:
                raise NotFetched(f"the server answered {status}")
            url = urljoin(url, location)
    except (OSError, ValueError, http.client.HTTPException) as problem:
        raise NotFetched(str(problem) or type(problem).__name__) from None
    raise NotFetched("too many redirects")


def _get(url: str, deadline: float) -> tuple[int, str, bytes]:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise NotFetched("only http and https addresses are fetched")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    connection = http.client.HTTPConnection(parts.hostname, port)
    sock = _connected(parts.hostname, port, secure=parts.scheme == "https", deadline=deadline)
    alarm = threading.Timer(_left(deadline), _hang_up, [sock])  # also ends a server that trickles for ever
    alarm.start()
    try:
        connection.sock = sock
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request("GET", path, headers={"User-Agent": "newsroom-import", "Accept": "image/*"})
        answer = connection.getresponse()
        body = _read(answer) if answer.status == 200 else b""
        _left(deadline)
        return answer.status, answer.getheader("Location", ""), body
    finally:
        alarm.cancel()
        connection.close()
        sock.close()


def _hang_up(sock) -> None:
    with contextlib.suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)


def _connected(host: str, port: int, *, secure: bool, deadline: float) -> socket.socket:
    """Connect to the very address that was checked: a name that is looked up twice may answer twice."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    for *_, address in found:
        if not ipaddress.ip_address(address[0].split("%")[0]).is_global:
            raise NotFetched(f"{host} is a private address")
    sock = socket.create_connection(found[0][4][:2], timeout=_left(deadline))
    return ssl.create_default_context().wrap_socket(sock, server_hostname=host) if secure else sock


def _read(answer) -> bytes:
    body = answer.read(LARGEST + 1)
    if len(body) > LARGEST:
        raise NotFetched(f"larger than {LARGEST // 1_000_000} MB")
    return body


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise NotFetched(f"not there after {SECONDS} seconds")
    return left
