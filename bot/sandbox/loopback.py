"""Whether somebody, or some address, is on this machine."""

from ipaddress import ip_address


def is_loopback(host: str | None) -> bool:
    """By host name or address; an IPv4 address may stand within an IPv6 one."""
    try:
        address = ip_address(host or "")
    except ValueError:
        return host == "localhost"
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback
