"""`animatic serve` and the commands beside it."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import psutil
import psycopg
import pytest

if TYPE_CHECKING:
    from serving import Serving

Command = Callable[..., subprocess.CompletedProcess[str]]
Serve = Callable[..., "Serving"]
NewClient = Callable[..., httpx.Client]


def eventually(happens: Callable[[], bool], within: float) -> bool:
    give_up_at = time.monotonic() + within
    while time.monotonic() < give_up_at:
        if happens():
            return True
        time.sleep(0.7)  # 100 calls a minute are allowed
    return False


def is_alive(process: psutil.Process) -> bool:
    """Whether it still does something. Who buries an orphan, and when, is the machine's affair."""
    with contextlib.suppress(psutil.NoSuchProcess):
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    return False


def submit(client: httpx.Client, text: str = "A lighthouse at night.") -> str:
    answer = client.post("/api/conversions/text-to-image", json={"text": text})
    assert answer.status_code == 202, answer.text
    return str(answer.json()["data"]["id"])


def status(client: httpx.Client, conversion: str) -> str:
    return str(client.get(f"/api/conversions/{conversion}/status").json()["data"]["status"])


class TestServe:
    def test_makes_a_picture_with_one_command_and_a_key(
        self, serve: Serve, new_client: NewClient, data_dir: Path, animatic: Command
    ) -> None:
        """The life of an installation, from its first start to the second; one test, as each start takes seconds."""
        serving = serve("--data-dir", str(data_dir)).wait_until_ready()
        where = ("--data-dir", str(data_dir))

        # Other commands join the running one.
        client = new_client(serving)
        conversion = submit(client)
        assert eventually(lambda: status(client, conversion) == "completed", 120)
        picture = client.get(client.get(f"/api/conversions/{conversion}").json()["data"]["resultUrl"])
        assert picture.status_code == 200
        assert picture.content.startswith(b"\x89PNG")
        examined = json.loads(animatic("doctor", "--json", *where).stdout)["data"]["findings"]
        # Engines and language models that nobody has set up are noted, no more.
        noted = {"Engine", "Chat"}
        assert {one["verdict"] for one in examined if one["subject"] not in noted} == {"ok"}
        assert {one["verdict"] for one in examined} == {"ok", "note"}
        assert any("animatic serve" in finding["text"] for finding in examined)

        # A second one is told who has the data directory.
        second = animatic("serve", "--port", "0", *where)
        assert second.returncode == 1
        assert f"in use by animatic serve (process {serving.process.pid}" in second.stderr
        assert second.stdout == ""

        family = serving.family()
        assert serving.stop(signal.SIGTERM) == 0
        assert serving.lines.empty()  # one line was all
        assert [process for process in family if process.is_running()] == []

        again = serve(*where).wait_until_ready()
        with httpx.Client(base_url=again.url, headers=client.headers, trust_env=False) as same:
            assert status(same, conversion) == "completed"
        assert again.stop(signal.SIGINT) == 0

    @pytest.mark.slow
    def test_outlives_the_death_of_its_database_and_its_worker(
        self, serve: Serve, new_client: NewClient, data_dir: Path
    ) -> None:
        serving = serve("--data-dir", str(data_dir)).wait_until_ready()
        client = new_client(serving)
        for _ in range(3):
            serving.named("postgres", "-D").kill()
            answer = client.get("/api/user")  # waits for the database to come back
            assert answer.status_code == 200, answer.text
        worker = serving.named("animatic worker")
        worker.kill()
        worker.wait(30)
        assert serving.named("animatic worker").pid != worker.pid
        conversion = submit(client)
        assert eventually(lambda: status(client, conversion) == "completed", 120)

    def test_takes_everything_along_when_it_is_killed(self, serve: Serve, data_dir: Path) -> None:
        serving = serve("--data-dir", str(data_dir)).wait_until_ready()
        serving.named("animatic worker")
        serving.named("zygote")
        family = serving.family()
        serving.process.kill()
        # Its main thread's end is what the others hear of; the last thread's frees the claim.
        serving.process.wait(60)
        assert eventually(lambda: not any(map(is_alive, family)), 60), family
        # What it held is free at once.
        again = serve("--data-dir", str(data_dir), "--no-worker").wait_until_ready()
        assert again.stop() == 0, "\n".join(again.log)

    @pytest.mark.parametrize("later", [0.0, 1.5])
    def test_can_be_stopped_while_it_starts(self, serve: Serve, data_dir: Path, later: float) -> None:
        serving = serve("--data-dir", str(data_dir))
        assert eventually(lambda: (data_dir / "postgres" / "claim").exists(), 60)
        time.sleep(later)
        assert serving.stop(signal.SIGINT) == 0
        holder = data_dir / "postgres" / "18" / "postmaster.pid"
        assert eventually(lambda: not holder.exists(), 60)

    def test_says_which_port_is_taken(self, animatic: Command, database_url: str, tmp_path: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = str(taken.getsockname()[1])
            refused = animatic(
                *("serve", "--port", port, "--data-dir", str(tmp_path)),
                environment={"DATABASE_URL": database_url},
            )
        assert refused.returncode == 1
        assert f"port {port}" in refused.stderr


class TestDatabaseUrl:
    def test_set_means_that_nothing_embedded_starts(
        self, serve: Serve, animatic: Command, database_url: str, tmp_path: Path
    ) -> None:
        environment = {"DATABASE_URL": database_url, "ANIMATIC_DATA_DIR": str(tmp_path)}
        serving = serve("--no-worker", environment=environment).wait_until_ready()
        assert httpx.get(f"{serving.url}/readyz", trust_env=False).status_code == 200
        assert not any("postgres" in process.name() for process in serving.family())
        assert not (tmp_path / "postgres").exists()
        created = animatic(
            *("users", "create", "--email", "a@example.com", "--password", "correct horse battery"),
            environment=environment,
        )
        assert created.returncode == 0, created.stderr
        with psycopg.connect(database_url) as connection:
            row = connection.execute("SELECT email, subscription_tier, is_owner FROM users").fetchone()
            assert row == ("a@example.com", "free", False)
            hashed = connection.execute("SELECT hash FROM passwords").fetchone()
            assert hashed is not None
            assert "correct horse" not in hashed[0]


class TestBackup:
    def test_a_dump_is_the_database_elsewhere(
        self, animatic: Command, database_url: str, data_dir: Path, tmp_path: Path
    ) -> None:
        environment = {"DATABASE_URL": database_url, "ANIMATIC_DATA_DIR": str(tmp_path)}
        with psycopg.connect(database_url) as connection:
            connection.execute("INSERT INTO users (id, email) VALUES ('user_1', 'a@example.com')")
        file = tmp_path / "animatic.dump"
        dumped = animatic("db", "dump", str(file), environment=environment)
        assert dumped.returncode == 0, dumped.stderr
        assert dumped.stdout == f"{file}\n"
        restored = animatic("db", "restore", str(file), "--data-dir", str(data_dir))
        assert restored.returncode == 0, restored.stderr
        key = animatic("keys", "create", "--email", "a@example.com", "--data-dir", str(data_dir))
        assert key.returncode == 0, key.stderr
        again = animatic("db", "restore", str(file), "--data-dir", str(data_dir))
        assert again.returncode == 1
        assert "isn't empty" in again.stderr


class TestSettings:
    def test_that_cant_be_used_are_named(self, animatic: Command) -> None:
        refused = animatic(
            "db", "status", environment={"ANIMATIC_PORT": "many", "ANIMATIC_LOG_LEVEL": "loud"}
        )
        assert refused.returncode == 2
        assert "ANIMATIC_PORT" in refused.stderr
        assert "ANIMATIC_LOG_LEVEL" in refused.stderr
        assert "Traceback" not in refused.stderr
        refused = animatic("db", "status", environment={"ANIMATIC_ENGINE_COSTS": "fal=3"})
        assert refused.returncode == 2
        assert "ANIMATIC_ENGINE_COSTS: must be JSON" in refused.stderr

    def test_a_pooler_alone_is_refused_with_the_reason(self, animatic: Command) -> None:
        url = "postgresql://u:secret@ep-a-pooler.eu-central-1.aws.neon.tech/db"
        refused = animatic("serve", environment={"DATABASE_URL": url})
        assert refused.returncode == 2
        assert "DATABASE_URL_DIRECT" in refused.stderr
        assert "secret" not in refused.stderr


class TestKeys:
    def test_the_last_line_is_the_key_and_only_its_hash_is_stored(
        self, animatic: Command, database_url: str, tmp_path: Path
    ) -> None:
        environment = {"DATABASE_URL": database_url, "ANIMATIC_DATA_DIR": str(tmp_path)}
        email = ("--email", "a@example.com")
        animatic("users", "create", *email, "--password", "correct horse battery", environment=environment)
        made = animatic("keys", "create", *email, environment=environment)
        assert made.returncode == 0, made.stderr
        key = made.stdout.splitlines()[-1]
        with psycopg.connect(database_url) as connection:
            row = connection.execute("SELECT prefix, key_hash FROM api_keys").fetchone()
        assert row is not None
        assert key.startswith(row[0])
        assert key not in row

    def test_of_nobody_are_refused(self, animatic: Command, database_url: str, tmp_path: Path) -> None:
        environment = {"DATABASE_URL": database_url, "ANIMATIC_DATA_DIR": str(tmp_path)}
        refused = animatic("keys", "create", "--email", "nobody@example.com", environment=environment)
        assert refused.returncode == 2
        assert "nobody@example.com" in refused.stderr


class TestDoctor:
    def test_changes_nothing_on_a_fresh_machine(self, animatic: Command, tmp_path: Path) -> None:
        folder = tmp_path / "never"
        found = animatic("doctor", "--data-dir", str(folder), environment={"ANIMATIC_PROT": "8001"})
        assert found.returncode == 0, found.stderr
        assert "ANIMATIC_PORT?" in found.stdout  # a mistyped variable
        assert "animatic serve makes it" in found.stdout
        assert "no language model" in found.stdout
        assert not folder.exists()

    def test_names_a_database_that_doesnt_answer(self, animatic: Command, tmp_path: Path) -> None:
        with socket.socket() as nobody:  # bound, and nobody listens
            nobody.bind(("127.0.0.1", 0))
            url = f"postgresql://u:secret@127.0.0.1:{nobody.getsockname()[1]}/db"
            found = animatic(
                "doctor", "--json", "--data-dir", str(tmp_path), environment={"DATABASE_URL": url}
            )
        assert found.returncode == 1
        wrong = [one for one in json.loads(found.stdout)["data"]["findings"] if one["verdict"] == "wrong"]
        assert [one["subject"] for one in wrong] == ["Database"]
        assert "secret" not in found.stdout + found.stderr
        assert os.environ.get("DATABASE_URL") is None
