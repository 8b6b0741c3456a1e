"""Whence a sign-in comes, behind proxies: what a stranger writes into the header moves nobody."""

from ipaddress import ip_network

import pytest
from aiohttp import hdrs
from aiohttp.test_utils import make_mocked_request
from multidict import CIMultiDict

from bot.console.web.sign_in import address_of
from bot.settings import LOOPBACK

BALANCED = tuple(map(ip_network, ("10.0.0.0/24", "fd00::/8")))


@pytest.mark.parametrize(
    ("remote", "forwarded", "proxies", "address"),
    [
        ("127.0.0.1", (), LOOPBACK, "127.0.0.1"),
        ("127.0.0.1", ("203.0.113.9",), LOOPBACK, "203.0.113.9"),
        ("::1", ("203.0.113.9",), LOOPBACK, "203.0.113.9"),
        ("127.0.0.1", ("198.51.100.1, 203.0.113.9",), LOOPBACK, "203.0.113.9"),
        ("127.0.0.1", ("198.51.100.1", "203.0.113.9"), LOOPBACK, "203.0.113.9"),
        ("203.0.113.9", ("198.51.100.1",), LOOPBACK, "203.0.113.9"),
        ("10.0.0.2", ("203.0.113.9",), LOOPBACK, "10.0.0.2"),
        ("10.0.0.2", ("203.0.113.9",), BALANCED, "203.0.113.9"),
        ("10.0.0.2", ("198.51.100.1, 203.0.113.9, 10.0.0.3",), BALANCED, "203.0.113.9"),
        ("::ffff:10.0.0.2", ("::ffff:203.0.113.9",), BALANCED, "203.0.113.9"),
        ("10.0.0.2", ("198.51.100.1, nobody",), BALANCED, "10.0.0.2"),
        ("10.0.0.2", ("",), BALANCED, "10.0.0.2"),
        ("127.0.0.1", ("203.0.113.9",), BALANCED, "127.0.0.1"),
        ("fd00::7", ("2001:db8:1:2:3:4:5:6",), BALANCED, "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", (), LOOPBACK, "2001:db8:1:2::/64"),
    ],
)
def test_the_nearest_that_is_no_trusted_proxy_counts(
    remote: str, forwarded: tuple[str, ...], proxies: tuple[object, ...], address: str
) -> None:
    headers = CIMultiDict((hdrs.X_FORWARDED_FOR, each) for each in forwarded)
    request = make_mocked_request("POST", "/console/sign-in", headers=headers).clone(remote=remote)
    assert address_of(request, proxies) == address  # type: ignore[arg-type]
