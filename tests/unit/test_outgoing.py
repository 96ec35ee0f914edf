"""Requests to addresses that users gave."""

import socket
import threading
from collections.abc import AsyncIterator, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import anyio
import httpcore
import httpx
import pytest

from animatic.errors import InvalidInput, TooLarge
from animatic.outgoing import ForbiddenAddress, GuardedBackend, GuardedClient, check_url, is_public


class TestIsPublic:
    @pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34"])
    def test_the_internet(self, address: str) -> None:
        assert is_public(address)

    @pytest.mark.parametrize(
        "address",
        [
            "127.0.0.1", "127.8.9.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254",
            "100.64.0.1", "192.0.0.1", "198.18.0.1", "203.0.113.1", "224.0.0.1", "239.1.1.1", "255.255.255.255",
            "::", "::1", "::ffff:127.0.0.1", "::127.0.0.1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1",
            "ff02::1", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::", "2001:0:1::1", "2001:db8::1", "fec0::1",
        ],
    )  # fmt: skip
    def test_everything_else(self, address: str) -> None:
        assert not is_public(address)


class TestCheckUrl:
    @pytest.mark.parametrize(
        "url",
        [
            "http://example.com/", "ftp://example.com/", "https://", "//example.com", "https://u:p@example.com/",
            "https://u@example.com/", "https://127.0.0.1/", "https://[::1]/", "https://10.0.0.8:8443/hook", "x",
            "https://example.com:0/", "https://example.com:99999/", "https://[::1", "javascript:alert(1)",
            "https://e.com/" + "a" * 2_000,
        ],
    )  # fmt: skip
    def test_refuses(self, url: str) -> None:
        with pytest.raises(InvalidInput):
            check_url(url)

    def test_takes_a_public_one(self) -> None:
        assert check_url("https://example.com:8443/hook?x=1")


class Receiver:
    def __init__(self) -> None:
        self.seen: list[str] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                outer.seen.append(f"{self.headers['Host']}{self.path}")
                self.rfile.read(int(self.headers.get("content-length", 0)))
                if self.path == "/redirect":
                    self.send_response(302)
                    self.send_header("location", "/elsewhere")
                    self.send_header("content-length", "0")
                    self.end_headers()
                    return
                if self.path == "/slow":
                    outer.release.wait(5)
                self.send_response(200)
                self.end_headers()
                try:
                    self.wfile.write(b"x" * (1_000_000 if self.path == "/huge" else 10))
                except OSError:
                    outer.seen.append("hung up")

            def log_message(self, *_: object) -> None:
                pass

        self.release = threading.Event()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_port


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    thread = threading.Thread(target=made.server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield made
    made.release.set()
    made.server.shutdown()
    made.server.server_close()
    thread.join()


@pytest.fixture
async def client() -> AsyncIterator[GuardedClient]:
    made = GuardedClient(seconds=1, allow_loopback=True)
    yield made
    await made.aclose()


class TestCall:
    async def test_reaches_the_named_host(self, client: GuardedClient, receiver: Receiver) -> None:
        answer = await client.call("POST", f"http://localhost:{receiver.port}/ok", content=b"{}")
        assert (answer.status, answer.body) == (200, b"x" * 10)
        assert receiver.seen == [f"localhost:{receiver.port}/ok"]

    async def test_does_not_follow(self, client: GuardedClient, receiver: Receiver) -> None:
        answer = await client.call("POST", f"http://127.0.0.1:{receiver.port}/redirect", content=b"")
        assert answer.status == 302
        assert len(receiver.seen) == 1

    async def test_reads_no_more_than_it_must(self, client: GuardedClient, receiver: Receiver) -> None:
        url = f"http://127.0.0.1:{receiver.port}/huge"
        answer = await client.call("POST", url, content=b"", most=1000)
        assert (len(answer.body), answer.is_cut) == (1000, True)
        with pytest.raises(TooLarge):
            await client.call("POST", url, content=b"", most=1000, cut=False)

    async def test_does_not_wait_for_ever(self, client: GuardedClient, receiver: Receiver) -> None:
        with pytest.raises((TimeoutError, httpx.TimeoutException)):
            await client.call("POST", f"http://127.0.0.1:{receiver.port}/slow", content=b"")

    @pytest.mark.parametrize("host", ["localhost", "2130706433", "0x7f.1", "127.1"])
    async def test_never_reaches_a_private_address_by_name(self, host: str, receiver: Receiver) -> None:
        client = GuardedClient(seconds=2)
        with pytest.raises((ForbiddenAddress, httpx.ConnectError)):
            await client.call("POST", f"https://{host}:{receiver.port}/", content=b"")
        await client.aclose()
        assert receiver.seen == []

    async def test_a_name_that_changes_its_address_gains_nothing(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        # DNS rebinding: public when checked, loopback afterwards. What was checked is what is dialled.
        answers = iter(["93.184.216.34", "127.0.0.1"])

        async def resolver(host: Any, port: Any, **_: Any) -> list[Any]:
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

        class Dialled(httpcore.AsyncMockBackend):
            hosts: ClassVar[list[str]] = []

            async def connect_tcp(self, host: str, *_: Any, **__: Any) -> httpcore.AsyncNetworkStream:
                self.hosts.append(host)
                raise httpcore.ConnectError

        monkeypatch.setattr(anyio, "getaddrinfo", resolver)
        backend = GuardedBackend(inner=Dialled([]))
        with pytest.raises(httpcore.ConnectError):
            await backend.connect_tcp("rebind.example", 443)
        with pytest.raises(ForbiddenAddress):
            await backend.connect_tcp("rebind.example", 443)
        assert Dialled.hosts == ["93.184.216.34"]
