"""Engines against servers that speak their providers' protocols, on loopback."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fal_server import KEY, FalServer, fal_server
from pictures import clip, picture
from run_context import FileContext

from animatic.config import Settings

Again = Callable[[], FileContext]
"""The next run of the same conversion."""


@pytest.fixture
def fal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FalServer]:
    """fal, as its official client sees it: by its own variables, in this process and in those started from it."""
    folder = tmp_path / "fal"
    folder.mkdir()
    with fal_server(folder) as server:
        server.picture = picture(96, 64)
        server.video = clip(96, 64)
        monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
        monkeypatch.setenv("FAL_QUEUE_RUN_HOST", server.host)
        # The client reads its variables once, when it is imported; another test may have had it imported.
        monkeypatch.setattr("fal_client.client.QUEUE_URL_FORMAT", f"https://{server.host}/")
        monkeypatch.setattr("animatic.engines.fal.queue.SUBMIT_SECONDS", 2.0)
        yield server


@pytest.fixture
def fal_settings(tmp_path: Path) -> Settings:
    return Settings(
        data_dir=tmp_path, fal_key=KEY, fal_poll_seconds=0.02, engines_allow_loopback=True, _env_file=None
    )


@pytest.fixture
def again(tmp_path: Path) -> Again:
    folder = tmp_path / "run"
    folder.mkdir()
    return lambda: FileContext(folder)


@pytest.fixture
def still(tmp_path: Path) -> Path:
    path = tmp_path / "still.png"
    path.write_bytes(picture(192, 108))
    return path
