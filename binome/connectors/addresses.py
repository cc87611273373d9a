"""Which hosts may be called: the guard against server-side request forgery.

A person types a server's address, so a server's address is hostile until shown public. Names are resolved once,
every address of the answer is checked, and the connection goes to the checked one: an answer that changes between
the check and the connection changes nothing. The operator opens private hosts by name in BINOME_ALLOW_HOSTS
(comma-separated `host` or `host:port`).
"""

from __future__ import annotations

import asyncio
import ipaddress
import os
import re
import socket
from urllib.parse import urlsplit

from aiohttp.abc import AbstractResolver, ResolveResult

from binome.connectors.errors import Refused


class AddressForbidden(OSError):
    """A name that leads to an address one may not call; an OSError, as any resolution that fails."""


def is_public(address: str) -> bool:
    """Whether an IP address is on the open Internet: not private, loopback, link-local, multicast or reserved."""
    found = ipaddress.ip_address(address.split("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo and found.teredo[1])
        if inner:
            return is_public(str(inner))
        if found in _NAT64:
            return is_public(str(ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)))
    return found.is_global and not found.is_multicast


_HOST = re.compile(r"[\w.:%-]+")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def is_opened(host: str, port: int) -> bool:
    """Whether the operator named this host in BINOME_ALLOW_HOSTS."""
    names = {name.strip().lower() for name in os.environ.get("BINOME_ALLOW_HOSTS", "").split(",") if name.strip()}
    host = host.lower().strip("[]")
    return host in names or f"{host}:{port}" in names or f"[{host}]:{port}" in names


def check_url(url: str) -> tuple[str, int]:
    """Host and port of a URL one may call; raises Refused for another scheme, plain http, or a literal address.

    Plain http is for hosts the operator opened: everything else would carry tokens in clear.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    try:
        port = parts.port or {"https": 443, "http": 80}.get(parts.scheme, 0)
    except ValueError:
        port = 0
    if not _HOST.fullmatch(host) or not port or parts.scheme not in ("https", "http") or parts.username is not None:
        raise Refused("http.bad_address", params={"host": host or url[:80]})
    if is_opened(host, port):
        return host, port
    if parts.scheme == "http":
        raise Refused("http.insecure", params={"host": host})
    literal = _as_literal(host)
    if literal is not None and not is_public(literal):
        raise Refused("http.address_forbidden", params={"host": host})
    return host, port


def server_url(typed: str) -> str:
    """The base address of a server from what a person typed: `mastodon.social`, `https://host/`, `http://[::1]:80`.

    Raises Refused as `check_url` does; the name is not resolved yet.
    """
    text = typed.strip().rstrip("/")
    if "://" not in text:
        text = f"https://{text}"
    check_url(text)
    parts = urlsplit(text)
    return f"{parts.scheme}://{parts.netloc.lower()}"


def _as_literal(host: str) -> str | None:
    """The address a host spells, in any form the system's resolver would accept (`2130706433`, `0x7f.1`), or None."""
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        pass
    try:
        return socket.inet_ntoa(socket.inet_aton(host))
    except OSError:
        return None


class GuardedResolver(AbstractResolver):
    """Resolves a name once and hands on its addresses only if every one of them may be called."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, family=family, type=socket.SOCK_STREAM)
        addresses = [(answer[4][0], answer[0]) for answer in found if answer[0] in (socket.AF_INET, socket.AF_INET6)]
        if not is_opened(host, port) and not all(is_public(str(address)) for address, _ in addresses):
            raise AddressForbidden(f"{host} leads to a private address")
        return [
            ResolveResult(
                hostname=host,
                host=str(address),
                port=port,
                family=kind,
                proto=socket.IPPROTO_TCP,
                flags=socket.AI_NUMERICHOST,
            )
            for address, kind in dict(addresses).items()
        ]

    async def close(self) -> None:
        """Nothing is kept open."""
