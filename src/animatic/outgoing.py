"""Requests to addresses that a user gave: they can reach the public internet and nothing else.

The host's name is resolved once, every address that it has is checked, and the connection goes to a checked
address, so a name that resolves to something else a moment later gains nothing. Host header and TLS name stay the
name. Redirects are not followed, proxies of the environment are not used, and answers are read only up to a bound.
"""

import ipaddress
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import anyio
import httpcore
import httpx

from animatic.errors import InvalidInput, TooLarge

_NEVER: Final = tuple(
    ipaddress.ip_network(block)
    for block in (
        "::/96",  # IPv4-compatible
        "64:ff9b::/96",  # NAT64
        "64:ff9b:1::/48",  # NAT64, local
        "2001::/32",  # Teredo
        "2002::/16",  # 6to4
        "fec0::/10",  # site-local
    )
)
"""Blocks that `is_global` lets pass, though each can lead to a private IPv4 address."""


class ForbiddenAddress(InvalidInput):
    """This address can't be called from here: only public internet addresses can."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, with at most the asked-for part of its body."""

    status: int
    headers: httpx.Headers
    body: bytes
    is_cut: bool


def is_public(address: str, *, allow_loopback: bool = False) -> bool:
    """Whether an IP address is one of the public internet."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address) and ip.ipv4_mapped is not None:
        ip = ip.ipv4_mapped
    if allow_loopback and ip.is_loopback:
        return True
    return ip.is_global and not ip.is_multicast and not any(ip in block for block in _NEVER)


def check_url(url: str, *, allow_loopback: bool = False) -> str:
    """A URL that may be called: https, a host, no user and password. With `allow_loopback` also http, to loopback.

    Names aren't resolved here: what counts is what they resolve to when the call is made.

    Raises:
        InvalidInput: says what is wrong with it.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise InvalidInput(f"“{url[:200]}” is not a URL.", field="url") from None
    if len(url) > 2_000:
        raise InvalidInput("A URL has at most 2,000 characters.", field="url")
    if parts.scheme != "https" and not (allow_loopback and parts.scheme == "http"):
        raise InvalidInput("The URL must begin with https://", field="url")
    if not parts.hostname or port == 0 or parts.username is not None or parts.password is not None:
        raise InvalidInput("The URL needs a host, and neither user name nor password.", field="url")
    try:
        literal = ipaddress.ip_address(parts.hostname)
    except ValueError:
        return url
    if not is_public(str(literal), allow_loopback=allow_loopback):
        raise ForbiddenAddress(field="url")
    return url


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Opens connections, but only to public addresses."""

    def __init__(
        self, *, allow_loopback: bool = False, inner: httpcore.AsyncNetworkBackend | None = None
    ) -> None:
        self._inner = inner or httpcore.AnyIOBackend()
        self._allow_loopback = allow_loopback

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109  # httpcore's signature
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        address = await self._resolve(host, port, timeout)
        return await self._inner.connect_tcp(address, port, timeout, local_address, socket_options)

    async def connect_unix_socket(self, *_: Any, **__: Any) -> httpcore.AsyncNetworkStream:
        raise httpcore.ConnectError("No local sockets.")

    async def sleep(self, seconds: float) -> None:
        await self._inner.sleep(seconds)

    async def _resolve(self, host: str, port: int, seconds: float | None) -> str:
        try:
            with anyio.fail_after(seconds):
                found = await anyio.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except TimeoutError:
            raise httpcore.ConnectTimeout(f"{host} can't be resolved in time") from None
        except OSError as problem:
            raise httpcore.ConnectError(f"{host} can't be resolved") from problem
        addresses = [str(entry[4][0]) for entry in found]
        # All of them: whoever mixes one private address in is up to something.
        if not addresses or not all(is_public(a, allow_loopback=self._allow_loopback) for a in addresses):
            raise ForbiddenAddress(f"{host} is not a public internet address.")
        return addresses[0]


class GuardedTransport(httpx.AsyncHTTPTransport):
    """httpx over a guarded backend."""

    def __init__(self, *, allow_loopback: bool = False, verify: Any = True) -> None:
        super().__init__(verify=verify, trust_env=False)
        context = httpx.create_ssl_context(verify=verify, trust_env=False)
        # httpx has no public way to choose a network backend.
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=context,
            max_connections=20,
            max_keepalive_connections=0,  # a checked address is good for one call
            network_backend=GuardedBackend(allow_loopback=allow_loopback),
        )


class GuardedClient:
    """Calls addresses that users gave."""

    def __init__(self, *, seconds: float = 10.0, allow_loopback: bool = False, verify: Any = True) -> None:
        """
        Args:
            seconds: for a whole call, from resolving to the last byte read.
            allow_loopback: for development: http and loopback addresses are allowed too.
            verify: as httpx's.
        """
        self._seconds = seconds
        self._allow_loopback = allow_loopback
        self._client = httpx.AsyncClient(
            transport=GuardedTransport(allow_loopback=allow_loopback, verify=verify),
            follow_redirects=False,
            trust_env=False,
            timeout=seconds,
        )

    async def call(
        self,
        method: str,
        url: str,
        *,
        content: bytes | None = None,
        headers: dict[str, str] | None = None,
        most: int = 64_000,
        cut: bool = True,
    ) -> Answer:
        """Make one call and read at most `most` bytes of the answer's body.

        Raises:
            InvalidInput: the URL can't be called, or leads to a private address.
            TooLarge: the body is longer and `cut` is False.
            TimeoutError: it took longer than the client's seconds.
            httpx.HTTPError: the call failed.
        """
        check_url(url, allow_loopback=self._allow_loopback)
        with anyio.fail_after(self._seconds):
            async with self._client.stream(method, url, content=content, headers=headers) as answer:
                body = bytearray()
                async for chunk in answer.aiter_raw():
                    body += chunk
                    if len(body) > most:
                        break
        if len(body) > most and not cut:
            raise TooLarge(f"The answer is larger than {most:,} bytes.")
        return Answer(answer.status_code, answer.headers, bytes(body[:most]), len(body) > most)

    async def download(self, url: str, target: Path, *, most: int) -> int:
        """Write the body of a good (200) answer to `target`; the answer's status. Raises as `call` does.

        When this raises, part of the body may lie at `target`.
        """
        check_url(url, allow_loopback=self._allow_loopback)
        with anyio.fail_after(self._seconds):
            async with self._client.stream("GET", url) as answer:
                if answer.status_code != 200:
                    return answer.status_code
                size = 0
                async with await anyio.open_file(target, "wb") as file:
                    async for chunk in answer.aiter_bytes():
                        size += len(chunk)
                        if size > most:
                            raise TooLarge(f"The answer is larger than {most:,} bytes.")
                        await file.write(chunk)
        return 200

    async def aclose(self) -> None:
        await self._client.aclose()
