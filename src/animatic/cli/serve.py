"""`animatic serve`: the whole platform in one command."""

import asyncio
import contextlib
import errno
import ipaddress
import logging
import os
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Annotated, Final

import typer
import uvicorn

from animatic import bootstrap
from animatic.accounts.identity.links import Links
from animatic.addresses import Pages
from animatic.bootstrap import Container
from animatic.cli import logs
from animatic.cli.children import KeptChild
from animatic.cli.running import DataDir, load_settings
from animatic.cli.whereabouts import announced
from animatic.config import Settings
from animatic.db.access import Database, reach_database
from animatic.db.embedded import supervise
from animatic.errors import AnimaticError, Conflict, InvalidInput

log = logging.getLogger(__name__)

BACKLOG: Final = 2048
STOP_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on.", show_default="127.0.0.1")] = None,
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="Port; 0 takes a free one.", show_default="8000")
    ] = None,
    data_dir: DataDir = None,
    worker: Annotated[
        bool, typer.Option("--worker/--no-worker", help="Run conversions too, in a process of its own.")
    ] = True,
) -> None:
    """Serve the API and the studio, run conversions, and keep the embedded database.

    Prints one line when it is ready. Ctrl-C or SIGTERM lets what is running finish; a second one ends at once.
    """
    settings = load_settings(host=host, port=port, data_dir=data_dir)
    logs.configure(settings.log_level, settings.log_format)
    departure = _Departure()
    with (
        departure.possible(),
        reach_database(settings, command="animatic serve", lasting=True, alone=True) as database,
        _listening(settings) as listener,
    ):
        # Links lead to the port that was found, if a free one was asked for.
        settings = settings.model_copy(update={"port": listener.getsockname()[1]})
        with announced(settings):
            asyncio.run(_Platform(settings, database, listener, departure, with_worker=worker).run())


class _Departure:
    """A signal that comes before there is an event loop to take it."""

    def __init__(self) -> None:
        self.asked = False

    @contextlib.contextmanager
    def possible(self) -> Iterator[None]:
        """Leave the block, with exit code 0, when SIGINT or SIGTERM comes."""

        def leave(_number: int, _frame: FrameType | None) -> None:
            # Python drops exceptions that are raised inside destructors, hence the note.
            self.asked = True
            raise SystemExit(0)

        before = {number: signal.signal(number, leave) for number in STOP_SIGNALS}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


class _Platform:
    """The processes and tasks of one `animatic serve`."""

    def __init__(
        self,
        settings: Settings,
        database: Database,
        listener: socket.socket,
        departure: _Departure,
        *,
        with_worker: bool,
    ) -> None:
        self._departure = departure
        self._settings = settings
        self._database = database
        self._listener = listener
        self._url = _url(listener)  # now: when we are told to stop, it is soon closed
        self._stopping = asyncio.Event()
        self._main: asyncio.Task[None] | None = None
        self._server: uvicorn.Server | None = None
        self._worker = (
            KeptChild(
                "worker",
                [sys.executable, "-m", "animatic", "worker"],
                self._worker_environment(),
                # If we are killed, the embedded database goes too: there is nothing to finish work for.
                last_word=signal.SIGTERM if database.server is None else signal.SIGKILL,
            )
            if with_worker
            else None
        )

    async def run(self) -> None:
        """Until a signal comes."""
        self._main = asyncio.current_task()
        with _on_signals(self.stop):
            if self._departure.asked:
                return
            try:
                await self._run()
            except asyncio.CancelledError:
                if not self._stopping.is_set():
                    raise

    def stop(self) -> None:
        """Let what is running finish; when called again, end at once."""
        if self._stopping.is_set():
            log.warning("Stopping at once.")
        else:
            log.info("Stopping when what is running is finished; a second signal stops at once.")
        if self._server is None:
            assert self._main is not None
            self._main.cancel()  # still starting: nothing is running yet
        elif self._server.started or self._stopping.is_set():
            self._server.force_exit = self._stopping.is_set()
            self._server.should_exit = True
        if self._worker is not None:
            self._worker.stop()
        self._stopping.set()

    async def _run(self) -> None:
        async with contextlib.AsyncExitStack() as stack:
            if self._database.server is not None:
                keeper = asyncio.create_task(supervise(self._database.server))
                stack.callback(keeper.cancel)
            container = await stack.enter_async_context(bootstrap.build(self._settings, self._database.urls))
            self._server = _server(container)
            tasks = [asyncio.create_task(self._server.serve(sockets=[self._listener]))]
            if self._worker is not None:
                tasks.append(asyncio.create_task(self._worker.keep()))
            await self._announce(self._server, tasks[0])
            await self._invite_owner(container)
            # Told earlier, the server would leave without closing what it has opened.
            self._server.should_exit = self._server.should_exit or self._stopping.is_set()
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            if not self._stopping.is_set():  # neither ends by itself
                self.stop()
                await asyncio.gather(*tasks)
                raise AnimaticError("The server has ended unexpectedly; its log says why.")
            await asyncio.gather(*tasks)

    async def _announce(self, server: uvicorn.Server, serving: asyncio.Task[None]) -> None:
        """Print the one line when requests are answered."""
        while not serving.done():
            if self._stopping.is_set() and server.started:
                return
            if server.started:
                print(f"Animatic is ready at {self._url}", flush=True)  # noqa: T201  # the one line
                return
            await asyncio.sleep(0.01)

    async def _invite_owner(self, container: Container) -> None:
        """On a machine of one's own that nobody owns yet: print the link that makes, and signs in, the owner."""
        if self._settings.clerk or self._stopping.is_set():
            return
        async with container.sessions.begin() as session:
            links = Links(session, container.clock)
            if not await links.lacks_owner():
                return
            if not self._settings.is_loopback or self._settings.log_format == "json":
                # Others may read what a server prints.
                log.info("Nobody owns this installation yet: animatic users link prints the owner's link.")
                return
            token = await links.owner()
        address = self._settings.public_url or self._url
        print(  # noqa: T201  # for the person at the terminal; standard output has the one line
            f"Open this link to sign in as the owner (once, within the hour):\n"
            f"  {Pages(address.rstrip('/')).sign_in(token)}\n"
            f"Later: animatic users link",
            file=sys.stderr,
            flush=True,
        )

    def _worker_environment(self) -> dict[str, str]:
        """Ours, with the command line's choices and the address of the database."""
        return {
            **os.environ,
            "ANIMATIC_DATA_DIR": str(self._settings.data_dir),
            "ANIMATIC_HOST": self._settings.host,
            "ANIMATIC_PORT": str(self._settings.port),
            "DATABASE_URL": self._database.urls.queries,
            "DATABASE_URL_DIRECT": self._database.urls.direct,
        }


def _server(container: Container) -> uvicorn.Server:
    # Takes a second to import, which the other commands needn't wait.
    from animatic.api import Server, create_app

    class OursToStop(Server):
        @contextlib.contextmanager
        def capture_signals(self) -> Iterator[None]:
            """Leave the signals to us: they concern the worker and the database too."""
            yield

    settings = container.settings
    return OursToStop(create_app(container), host=settings.host, port=settings.port)


@contextlib.contextmanager
def _listening(settings: Settings) -> Iterator[socket.socket]:
    """The socket to serve on; who listens on it already is told in words."""
    host, port = settings.host, settings.port
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        listener = socket.create_server((host, port), family=family, backlog=BACKLOG)
    except socket.gaierror as error:
        raise InvalidInput(f"{host!r} is no address of this machine: {error.strerror}.") from error
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise Conflict(
                f"Another program listens on port {port} already. Choose another one with --port,"
                " or let --port 0 find a free one."
            ) from error
        if error.errno == errno.EADDRNOTAVAIL:
            raise InvalidInput(f"{host!r} is no address of this machine.") from error
        raise
    with listener:
        yield listener


@contextlib.contextmanager
def _on_signals(stop: Callable[[], None]) -> Iterator[None]:
    loop = asyncio.get_running_loop()
    for number in STOP_SIGNALS:
        loop.add_signal_handler(number, stop)
    try:
        yield
    finally:
        for number in STOP_SIGNALS:
            loop.remove_signal_handler(number)


def _url(listener: socket.socket) -> str:
    """Where a person on this machine finds it."""
    host, port = listener.getsockname()[:2]
    address = ipaddress.ip_address(host)
    if address.is_unspecified:
        return f"http://localhost:{port}"
    return f"http://[{host}]:{port}" if address.version == 6 else f"http://{host}:{port}"
