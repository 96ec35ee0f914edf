"""The commands as people run them, in processes of their own."""

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from serving import Serving, run


@pytest.fixture
def animatic() -> Callable[..., subprocess.CompletedProcess[str]]:
    return run


@pytest.fixture
def serve() -> Iterator[Callable[..., Serving]]:
    """Starts servers, which are gone after the test."""
    started: list[Serving] = []

    def start(*arguments: str, **options: Any) -> Serving:
        started.append(Serving(*arguments, **options))
        return started[-1]

    yield start
    for one in started:
        one.stop()


@pytest.fixture
def new_client(data_dir: Path) -> Iterator[Callable[..., httpx.Client]]:
    """Makes an owner and a key on the command line, and a client that uses it."""
    clients: list[httpx.Client] = []

    def make(serving: Serving, *options: str) -> httpx.Client:
        email = f"user{len(clients)}@example.com"
        where = options or ("--data-dir", str(data_dir))
        created = run(
            *("users", "create", "--owner", "--email", email, "--password", "correct horse battery"), *where
        )
        assert created.returncode == 0, created.stderr
        key = run("keys", "create", "--email", email, "--json", *where)
        assert key.returncode == 0, key.stderr
        secret = json.loads(key.stdout)["data"]["key"]
        client = httpx.Client(
            base_url=serving.url, headers={"Authorization": f"Bearer {secret}"}, timeout=60, trust_env=False
        )
        clients.append(client)
        return client

    yield make
    for client in clients:
        client.close()
