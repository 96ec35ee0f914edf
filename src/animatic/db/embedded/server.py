"""One embedded PostgreSQL server: made, started, stopped."""

import logging
import os
import shutil
import signal
import subprocess
import time
from typing import Final
from urllib.parse import quote

import psutil
import psycopg
from psycopg import sql

from animatic.db.embedded import launcher
from animatic.db.embedded.places import Places
from animatic.errors import Unavailable

log = logging.getLogger(__name__)

ROLE: Final = "animatic"
DATABASE: Final = "animatic"

START_WITHIN: Final = 300.0
"""Seconds. Usually 0.2; after a crash the server first replays what it had logged."""

STOP_WITHIN: Final = 30.0
"""Seconds for each of the three ways to stop, gentle to hard."""

LARGEST_LOG: Final = 10_000_000
"""Bytes."""

OPTIONS: Final = {
    "listen_addresses": "",  # the socket only
    "unix_socket_permissions": "0700",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "max_connections": "200",  # pools of the API and of several workers
    "max_wal_senders": "0",  # nobody replicates
    "wal_level": "minimal",
    "max_wal_size": "512MB",
    "log_checkpoints": "off",
    "jit": "off",  # compiling takes longer than our queries
}


class EmbeddedServer:
    """The server of one data directory. Whoever uses it holds the claim on that directory."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Address of the database, as libpq takes it."""
        return self._url(DATABASE)

    @property
    def pid(self) -> int | None:
        """Of the server that we started and that still runs."""
        return None if self._process is None or self._process.poll() is not None else self._process.pid

    def start(self) -> None:
        """Start the server and wait until it answers, making its cluster first if there is none.

        Call it from a thread that lasts: on Linux the server ends with the thread. Raises Unavailable.
        """
        self.spawn()
        self.wait_until_ready()

    def spawn(self) -> None:
        """Start the server's process, in a moment if the cluster exists."""
        if not (self.places.cluster / "PG_VERSION").exists():
            self._make_cluster()
        self._end_predecessor()
        self._launch()

    def wait_until_ready(self, within: float = START_WITHIN) -> None:
        """Wait until the started server answers. Raises Unavailable when it gives up or takes too long."""
        assert self._process is not None
        give_up_at = time.monotonic() + within
        while True:
            exit_code = self._process.poll()
            if exit_code is not None:
                # Processes of a killed server may still be attached to its memory for a moment.
                if "is still in use" not in self._log_tail() or time.monotonic() > give_up_at:
                    raise Unavailable(
                        f"PostgreSQL ended with code {exit_code} while starting. The end of {self.places.log}:\n"
                        + self._log_tail()
                    )
                time.sleep(0.2)
                self._launch()
            if self._answers():
                return
            if time.monotonic() > give_up_at:
                raise Unavailable(f"PostgreSQL didn't answer within {within:.0f} s; see {self.places.log}.")
            time.sleep(0.01)

    def stop(self) -> None:
        """Stop the server: cut its connections, write everything down, end."""
        process = self._process
        if process is None:
            return
        for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
            if process.poll() is None:
                process.send_signal(number)
            try:
                process.wait(STOP_WITHIN)
                break
            except subprocess.TimeoutExpired:
                log.warning("PostgreSQL hasn't stopped %.0f s after signal %d.", STOP_WITHIN, number)
        self._process = None

    def has_ended(self) -> bool:
        """Whether the server that we started is no longer there."""
        return self._process is not None and self._process.poll() is not None

    def _url(self, database: str) -> str:
        return f"postgresql://{ROLE}@/{database}?host={quote(str(self.places.sockets), safe='')}"

    def _answers(self) -> bool:
        """Try to connect; when that works, see that our database exists."""
        try:
            # Asking earlier would fill the log with refusals.
            if "ready" not in (self.places.cluster / "postmaster.pid").read_text():
                return False
            with psycopg.connect(self._url("postgres"), autocommit=True, connect_timeout=5) as connection:
                known = connection.execute("SELECT FROM pg_database WHERE datname = %s", [DATABASE])
                if known.fetchone() is None:
                    connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))
        except (FileNotFoundError, psycopg.OperationalError):
            return False
        return True

    def _make_cluster(self) -> None:
        """Make the cluster aside and move it in place, so that an interrupted start leaves no half of one."""
        cluster = self.places.cluster
        scratch = cluster.with_name(f"{cluster.name}.new")
        shutil.rmtree(scratch, ignore_errors=True)
        scratch.mkdir(mode=0o700)
        if self.places.account is not None:
            self.places.account.own(scratch)
        arguments = [
            *("--pgdata", str(scratch), "--username", ROLE, "--auth", "trust", "--encoding", "UTF8"),
            *("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C"),
        ]
        try:
            done = subprocess.run(  # noqa: S603  # our own program and arguments
                self._command("initdb", *arguments),
                capture_output=True,
                cwd=self.places.home,
                env=environment(),
                check=False,
                text=True,
                errors="replace",
            )
            if done.returncode != 0:
                raise Unavailable(f"PostgreSQL's initdb failed in {self.places.home}:\n{done.stderr.strip()}")
            scratch.rename(cluster)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)

    def _launch(self) -> None:
        places = self.places
        if places.log.exists() and places.log.stat().st_size > LARGEST_LOG:
            places.log.replace(places.log.with_suffix(".log.1"))
        arguments = ["-D", str(places.cluster), "-k", str(places.sockets)]
        for name, value in OPTIONS.items():
            arguments += ["-c", f"{name}={value}"]
        with places.log.open("ab") as output:
            self._process = subprocess.Popen(  # noqa: S603  # our own program and arguments
                self._command("postgres", *arguments),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                cwd=places.home,
                env=environment(),
                start_new_session=True,  # Ctrl-C is for us, who stop it when nobody needs it any more
            )

    def _command(self, program: str, *arguments: str) -> list[str]:
        account = self.places.account
        return launcher.command_line(
            [str(self.places.programs / program), *arguments],
            last_word=signal.SIGINT,  # PostgreSQL's fast shutdown
            user=(-1, -1) if account is None else (account.uid, account.gid),
        )

    def _end_predecessor(self) -> None:
        """See that no earlier server works on the cluster: we hold the claim, so its parent is gone."""
        pid_file = self.places.cluster / "postmaster.pid"
        try:
            pid = int(pid_file.read_text().split("\n")[0])
            server = psutil.Process(pid)
            is_ours = str(self.places.cluster) in server.cmdline()
        except (FileNotFoundError, ValueError, psutil.NoSuchProcess):
            return  # the server itself sees that such a file is stale
        except psutil.AccessDenied:
            is_ours = False
        if not is_ours:
            # The number now belongs to another program (likely in a container): PostgreSQL would take it for a
            # server and refuse to start.
            pid_file.unlink(missing_ok=True)
            return
        log.info("Waiting for an earlier PostgreSQL (process %d) to end.", pid)
        for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
            try:
                server.send_signal(number)
                server.wait(STOP_WITHIN)
            except psutil.NoSuchProcess:
                return
            except psutil.TimeoutExpired:
                continue
            return
        raise Unavailable(f"An earlier PostgreSQL (process {pid}) doesn't end. Stop it: kill -9 {pid}")

    def _log_tail(self, lines: int = 15) -> str:
        with self.places.log.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - 8192))
            text = file.read().decode(errors="replace")
        return "\n".join(text.splitlines()[-lines:])


def environment() -> dict[str, str]:
    """Nothing of ours: PGDATA, PGOPTIONS and others would change what the server does."""
    return {"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"}
