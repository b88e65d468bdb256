"""Who knocks: the name that was typed and the network address, as the lock counts them."""

import ipaddress
import unicodedata

from django.conf import settings


def of(request) -> str | None:
    """The client's address: the connection's own, or the last one of the header that a proxy of our own writes."""
    text = request.META.get(settings.CLIENT_ADDRESS_FROM, "").rpartition(",")[2].strip()
    try:
        found = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return None
    return str(getattr(found, "ipv4_mapped", None) or found)


def counted(request) -> str | None:
    """The address under which failures are counted: of IPv6 the network, whose every address one person can use."""
    found = of(request)
    return str(ipaddress.ip_network(f"{found}/64", strict=False).network_address) if found and ":" in found else found


def username(request, credentials=None) -> str:
    """The name under which failures are counted, whatever its capital letters.

    By way of capitals, as PostgreSQL compares: to it, "ı" without a dot and "i" are the same letter.
    """
    typed = (credentials or request.POST).get("username") or ""
    return unicodedata.normalize("NFKC", typed[:254]).replace("\0", "").strip().upper().casefold()[:255]
