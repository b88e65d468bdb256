"""Where a request comes from. What is counted by it (failures to log in, reads) is counted by network, not by person."""

import ipaddress

from django.conf import settings


def address_of(request) -> str | None:
    """The client's address: the connection's own, or the last one of the header that a proxy of our own writes."""
    text = request.META.get(settings.CLIENT_ADDRESS_FROM, "").rpartition(",")[2].strip()
    try:
        found = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return None
    return str(getattr(found, "ipv4_mapped", None) or found)


def network_of(request) -> str | None:
    """The address that one visitor cannot change at will: of IPv6 the network, whose every address one person can use."""
    found = address_of(request)
    return str(ipaddress.ip_network(f"{found}/64", strict=False).network_address) if found and ":" in found else found
