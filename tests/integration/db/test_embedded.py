"""The embedded PostgreSQL: started, shared, killed, brought back."""

import contextlib
import os
import pwd
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import psycopg
import pytest

import animatic
from animatic.db.embedded import EmbeddedServer, Places, open_database
from animatic.db.embedded.account import Account
from animatic.db.embedded.places import state_directory
from animatic.errors import Conflict, Unavailable

AS_ROOT = os.geteuid() == 0

HOLD = """
import sys
from pathlib import Path
from animatic.db.embedded import open_database
with open_database(Path(sys.argv[1]), command=sys.argv[2], lasting=sys.argv[3] == "lasting") as database:
    print(database.url, database.server.pid if database.server else 0, flush=True)
    sys.stdin.readline()
"""


@contextlib.contextmanager
def holding(
    data_dir: Path,
    command: str = "animatic test",
    kind: str = "short",
    *,
    python: str = sys.executable,
    **options: object,
) -> Iterator[tuple[subprocess.Popen[str], str, int]]:
    """Another process that has the database open until its input ends: itself, the address, the server's id."""
    process = subprocess.Popen(
        [python, "-c", HOLD, str(data_dir), command, kind],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        **options,  # type: ignore[call-overload]  # what differs between the tests
    )
    assert process.stdout is not None
    assert process.stdin is not None
    try:
        line = process.stdout.readline().split()
        assert line, "the other process failed"
        yield process, line[0], int(line[1])
    finally:
        process.stdin.close()
        process.stdout.close()
        process.wait(60)


def scalar(url: str, query: str) -> object:
    with psycopg.connect(url, connect_timeout=5) as connection:
        row = connection.execute(query).fetchone()  # type: ignore[arg-type]  # the tests' own queries
    assert row is not None
    return row[0]


def gone(pid: int, within: float = 30) -> bool:
    """Whether the process ends in time."""
    try:
        process = psutil.Process(pid)
    except psutil.NoSuchProcess:
        return True
    with contextlib.suppress(psutil.TimeoutExpired):
        process.wait(within)
    return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE


def python_for(account: Account) -> str:
    """A Python of our version that this user can run; ours may be in root's home."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    for candidate in (sys.executable, f"/usr/bin/python{version}", f"/usr/local/bin/python{version}"):
        real = Path(candidate).resolve()
        if (
            real.exists()
            and account.can_enter(real.parent)
            and account.can_enter(Path(animatic.__file__).parent)
        ):
            return candidate
    pytest.skip(f"no Python {version} that {account.name} may run")


@pytest.fixture(scope="module")
def made() -> Iterator[Path]:
    """A data directory whose cluster exists: copying it is quicker than making one."""
    folder = Path(tempfile.mkdtemp(prefix="animatic-made-"))
    folder.chmod(0o755)
    server = EmbeddedServer(Places.of(folder))
    server.start()
    server.stop()
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def used_dir(data_dir: Path, made: Path) -> Path:
    """A data directory that has been started once."""
    subprocess.run(["cp", "-a", f"{made}/postgres", str(data_dir)], check=True)
    return data_dir


class TestStart:
    def test_makes_a_database_in_utc_with_unicode_order_and_keeps_it(self, data_dir: Path) -> None:
        with open_database(data_dir, command="animatic test") as database:
            assert database.server is not None
            assert scalar(database.url, "SHOW timezone") == "UTC"
            assert scalar(database.url, "SHOW server_encoding") == "UTF8"
            assert scalar(database.url, "SHOW listen_addresses") == ""
            assert scalar(database.url, "SELECT upper('é')") == "É"
            with psycopg.connect(database.url) as connection:
                connection.execute("CREATE TABLE kept AS SELECT 42 AS value")
        with open_database(data_dir, command="animatic test") as database:
            assert scalar(database.url, "SELECT value FROM kept") == 42

    def test_lets_in_nobody_else(self, data_dir: Path) -> None:
        places = Places.of(data_dir)
        with open_database(data_dir, command="animatic test"):
            assert stat.S_IMODE(places.sockets.stat().st_mode) == 0o700
            sockets = [path for path in places.sockets.iterdir() if path.is_socket()]
            assert [stat.S_IMODE(path.stat().st_mode) for path in sockets] == [0o700]

    def test_an_interrupted_first_start_leaves_nothing_in_the_way(self, data_dir: Path) -> None:
        places = Places.of(data_dir)
        half = places.cluster.with_name(f"{places.cluster.name}.new")
        half.mkdir()
        (half / "PG_VERSION").write_text("18\n")
        with open_database(data_dir, command="animatic test") as database:
            assert scalar(database.url, "SELECT 1") == 1
        assert not half.exists()

    def test_a_long_path_has_its_socket_in_a_short_private_folder(self, data_dir: Path) -> None:
        deep = data_dir / ("a-folder-with-a-long-name-" * 4) / "of-a-film-project"
        deep.mkdir(parents=True)
        with open_database(deep, command="animatic test") as database:
            assert scalar(database.url, "SELECT 1") == 1
            sockets = Places.of(deep).sockets
            assert sockets.parent == Path(tempfile.gettempdir())
            assert stat.S_IMODE(sockets.stat().st_mode) == 0o700
        sockets.rmdir()

    def test_somebody_elses_socket_folder_is_refused(self, data_dir: Path) -> None:
        deep = data_dir / ("b-folder-with-a-long-name-" * 4)
        sockets = Places.of(deep).sockets
        try:
            sockets.chmod(0o777)
            with pytest.raises(Unavailable, match="private folder"):
                Places.of(deep)
        finally:
            sockets.rmdir()

    def test_that_fails_shows_the_servers_own_words(self, used_dir: Path) -> None:
        places = Places.of(used_dir)
        (places.cluster / "postgresql.conf").write_text("max_connections = many\n")
        with (
            pytest.raises(Unavailable, match="max_connections"),
            open_database(used_dir, command="animatic test"),
        ):
            pass


class TestSharing:
    def test_a_second_command_talks_to_the_running_server(self, used_dir: Path) -> None:
        with holding(used_dir) as (_, url, pid), open_database(used_dir, command="animatic second") as second:
            assert second.server is None
            assert second.url == url
            assert scalar(second.url, "SELECT pg_postmaster_start_time() < now()") is True
            assert psutil.pid_exists(pid)

    def test_the_first_command_waits_for_the_second(self, used_dir: Path) -> None:
        with holding(used_dir, "animatic second") as (first, _, pid):
            with open_database(used_dir, command="animatic second") as second:
                assert first.stdin is not None
                first.stdin.write("\n")  # it may end now
                first.stdin.flush()
                time.sleep(0.5)
                assert scalar(second.url, "SELECT 1") == 1
            assert gone(pid)
            assert first.wait(30) == 0

    def test_a_second_serve_is_told_who_has_it(self, used_dir: Path) -> None:
        with (
            holding(used_dir, "animatic serve", "lasting") as (first, _, _),
            pytest.raises(Conflict, match=rf"in use by animatic serve \(process {first.pid}, since"),
            open_database(used_dir, command="animatic serve", lasting=True, alone=True),
        ):
            pass

    def test_serve_waits_for_a_short_command(self, used_dir: Path) -> None:
        with holding(used_dir, "animatic users create") as (first, _, _):
            assert first.stdin is not None
            first.stdin.write("\n")
            first.stdin.flush()
            with open_database(used_dir, command="animatic serve", lasting=True, alone=True) as database:
                assert database.server is not None

    def test_several_at_once_have_one_server(self, used_dir: Path) -> None:
        others = [
            subprocess.Popen(
                [sys.executable, "-c", HOLD, str(used_dir), f"animatic test {number}", "short"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            for number in range(4)
        ]
        lines = [other.stdout.readline().split() for other in others if other.stdout is not None]
        for other in others:
            assert other.stdin is not None
            other.stdin.close()
        for other in others:
            assert other.wait(60) == 0
            assert other.stdout is not None
            other.stdout.close()
        assert len({url for url, _ in lines}) == 1
        assert len([pid for _, pid in lines if pid != "0"]) == 1


class TestKill:
    def test_of_the_parent_ends_the_server_and_the_next_start_works(self, used_dir: Path) -> None:
        with holding(used_dir) as (parent, url, pid):
            with psycopg.connect(url) as connection:
                connection.execute("CREATE TABLE kept AS SELECT 1 AS value")
            parent.kill()
            parent.wait(30)
            # At once, while the orphan is still stopping.
            with open_database(used_dir, command="animatic test") as database:
                assert scalar(database.url, "SELECT value FROM kept") == 1
            assert gone(pid)

    def test_of_the_server_loses_nothing(self, used_dir: Path) -> None:
        server = EmbeddedServer(Places.of(used_dir))
        server.start()
        for round_ in range(3):
            with psycopg.connect(server.url) as connection:
                connection.execute("CREATE TABLE IF NOT EXISTS kept (round int)")
                connection.execute("INSERT INTO kept VALUES (%s)", [round_])
            assert server.pid is not None
            os.kill(server.pid, signal.SIGKILL)
            while not server.has_ended():
                time.sleep(0.01)
            server.start()
        assert scalar(server.url, "SELECT count(*) FROM kept") == 3
        server.stop()

    def test_leaves_a_process_number_that_somebody_else_may_have_got(self, used_dir: Path) -> None:
        # A container's numbers repeat: the file now names another living program.
        stale = Places.of(used_dir).cluster / "postmaster.pid"
        stale.write_text(f"{os.getpid()}\n{stale.parent}\n{int(time.time())}\n5432\n\n\n0 0\nready\n")
        with open_database(used_dir, command="animatic test") as database:
            assert scalar(database.url, "SELECT 1") == 1


class TestSuccession:
    """A data directory of an earlier PostgreSQL."""

    PROGRAMS = Path("/usr/lib/postgresql/15/bin")

    @pytest.fixture
    def earlier(self, data_dir: Path) -> Path:
        """The cluster of an earlier version, with a row."""
        if not (self.PROGRAMS / "initdb").exists():
            pytest.skip("PostgreSQL 15 isn't installed")
        places = Places.of(data_dir)
        cluster = places.home / "15"
        cluster.mkdir(mode=0o700)
        if places.account is not None:
            places.account.own(cluster)
        old = EmbeddedServer(replace(places, cluster=cluster, sockets=cluster, programs=self.PROGRAMS))
        account = {} if places.account is None else {"user": places.account.uid, "group": places.account.gid}
        subprocess.run(
            [
                self.PROGRAMS / "initdb",
                "-D",
                cluster,
                "-U",
                "animatic",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale",
                "C",
            ],
            check=True,
            capture_output=True,
            cwd="/",
            extra_groups=[] if account else None,
            **account,
        )
        old.start()
        with psycopg.connect(old.url) as connection:
            connection.execute("CREATE TABLE kept (id bigint GENERATED ALWAYS AS IDENTITY, name text)")
            connection.execute("INSERT INTO kept (name) VALUES ('La Jetée')")
        old.stop()
        return cluster

    def test_its_contents_are_taken_over(self, data_dir: Path, earlier: Path) -> None:
        with open_database(data_dir, command="animatic test", old_programs=self.PROGRAMS) as database:
            assert scalar(database.url, "SELECT name FROM kept") == "La Jetée"
            assert str(scalar(database.url, "SHOW server_version")).startswith("18")
            with psycopg.connect(database.url) as connection:
                row = connection.execute(
                    "INSERT INTO kept (name) VALUES ('Sans Soleil') RETURNING id"
                ).fetchone()
                assert row == (2,)
        assert not earlier.exists()
        assert earlier.with_name("15.replaced").exists()
        with open_database(data_dir, command="animatic test") as database:
            assert scalar(database.url, "SELECT count(*) FROM kept") == 2

    def test_interrupted_it_begins_again(self, data_dir: Path, earlier: Path) -> None:
        half = earlier.with_name("18.copying")
        half.mkdir()
        (half / "PG_VERSION").write_text("18\n")
        with open_database(data_dir, command="animatic test", old_programs=self.PROGRAMS) as database:
            assert scalar(database.url, "SELECT name FROM kept") == "La Jetée"
        assert not half.exists()

    def test_without_its_programs_it_is_left_alone(self, data_dir: Path, tmp_path: Path) -> None:
        cluster = Places.of(data_dir).home / "13"
        cluster.mkdir()
        with (
            pytest.raises(Unavailable, match="postgresql-13"),
            open_database(data_dir, command="animatic test", old_programs=tmp_path),
        ):
            pass
        assert cluster.exists()
        assert not Places.of(data_dir).cluster.exists()

    def test_of_a_later_version_is_refused(self, data_dir: Path) -> None:
        (Places.of(data_dir).home / "99").mkdir()
        with pytest.raises(Conflict, match="PostgreSQL 99"), open_database(data_dir, command="animatic test"):
            pass


class TestGuard:
    """How the server ends with its parent where the kernel doesn't help (macOS)."""

    def test_ends_the_program_with_its_parent(self, tmp_path: Path) -> None:
        from animatic.db.embedded import launcher

        note = tmp_path / "pid"
        # What a shell starts in the background is born deaf to SIGINT.
        listen = "signal.signal(signal.SIGINT, signal.SIG_DFL)"
        tell = f"open({str(note)!r}, 'w').write(str(os.getpid()))"
        program = f"import os, signal, time; {listen}; {tell}; time.sleep(60)"
        parent = subprocess.Popen(
            [
                sys.executable,
                "-c",
                "import os, subprocess, sys\n"
                "subprocess.Popen([sys.executable, '-I', '-S', sys.argv[1], '-1', '-1', str(os.getpid()), '2', 'guard',"
                " sys.executable, '-c', sys.argv[2]]).wait()",
                launcher.__file__,
                program,
            ]
        )
        give_up_at = time.monotonic() + 30
        while not (note.exists() and note.read_text()) and time.monotonic() < give_up_at:
            time.sleep(0.02)
        pid = int(note.read_text())
        parent.kill()
        parent.wait(30)
        assert gone(pid)

    def test_passes_signals_and_the_exit_code_on(self) -> None:
        from animatic.db.embedded import launcher

        program = (
            "import signal, sys, time\n"
            "signal.signal(signal.SIGINT, lambda *_: sys.exit(7))\n"
            "print('ready', flush=True); time.sleep(60)"
        )
        command = [sys.executable, "-I", "-S", launcher.__file__, "-1", "-1", str(os.getpid()), "2", "guard"]
        with subprocess.Popen([*command, sys.executable, "-c", program], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            process.send_signal(signal.SIGINT)
            assert process.wait(30) == 7


@pytest.mark.skipif(not AS_ROOT, reason="needs root, who can be anybody")
class TestAccounts:
    def test_root_gives_the_server_to_another_user(self, data_dir: Path) -> None:
        with open_database(data_dir, command="animatic test") as database:
            assert database.server is not None
            assert database.server.pid is not None
            owner = psutil.Process(database.server.pid).uids().real
            assert owner != 0
            assert Places.of(data_dir).cluster.stat().st_uid == owner

    def test_a_folder_that_only_root_may_enter_stays_closed(self, data_dir: Path) -> None:
        closed = data_dir / "closed"
        closed.mkdir(mode=0o700)
        try:
            with open_database(closed, command="animatic test") as database:
                assert scalar(database.url, "SELECT 1") == 1
            assert stat.S_IMODE(closed.stat().st_mode) == 0o700
            home = Places.of(closed).home
            assert home.parent == state_directory()
            # Moved, it still finds its database.
            moved = data_dir / "moved"
            closed.rename(moved)
            assert Places.of(moved).home == home
        finally:
            shutil.rmtree(home)

    def test_an_ordinary_user_runs_it_too(self, data_dir: Path) -> None:
        user = pwd.getpwnam("nobody")
        own = data_dir / "own"
        own.mkdir(mode=0o700)
        os.chown(own, user.pw_uid, user.pw_gid)
        account = Account(user.pw_name, user.pw_uid, user.pw_gid)
        packages = [str(Path(animatic.__file__).parent.parent), str(Path(psycopg.__file__).parent.parent)]
        environment = {"PATH": os.defpath, "HOME": str(own), "PYTHONPATH": os.pathsep.join(packages)}
        options = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": [], "env": environment}
        with holding(own, python=python_for(account), cwd="/", **options) as (parent, url, pid):
            assert psutil.Process(pid).uids().real == user.pw_uid
            assert scalar(url, "SELECT 1") == 1
            parent.kill()
            assert gone(pid)
