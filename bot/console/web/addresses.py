"""Whence a request comes, behind however many proxies of our own."""

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from aiohttp import hdrs, web

from bot.settings import Network

_ONES_OWN = 64  # bits: who has one IPv6 address has all that open with these


def address_of(request: web.Request, proxies: Sequence[Network]) -> str:
    """The nearest that is no trusted proxy; what stands before it may be invented. Of IPv6, the network it is in."""
    known = _read(request.remote or "")
    if known is None:
        return ""
    forwarded = ",".join(request.headers.getall(hdrs.X_FORWARDED_FOR, []))
    for hop in reversed(forwarded.split(",")):
        before = _read(hop.strip())
        if before is None or not _is_in(known, proxies):
            break
        known = before
    return str(ip_network((known, _ONES_OWN), strict=False) if isinstance(known, IPv6Address) else known)


def _read(written: str) -> IPv4Address | IPv6Address | None:
    """IPv4 also where it is written as IPv6."""
    try:
        address = ip_address(written.partition("%")[0])
    except ValueError:
        return None
    return address.ipv4_mapped or address if isinstance(address, IPv6Address) else address


def _is_in(address: IPv4Address | IPv6Address, networks: Sequence[Network]) -> bool:
    return any(address in network for network in networks)
