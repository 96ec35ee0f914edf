"""Engines against servers that speak their providers' protocols, on loopback."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import av
import numpy as np
import pytest
from fal_server import KEY, FalServer, fal_server
from PIL import Image
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


def picture(width: int, height: int) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), (40, 90, 160)).save(file, "PNG")
    return file.getvalue()


def clip(width: int, height: int) -> bytes:
    file = io.BytesIO()
    with av.open(file, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=24)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        for shade in range(0, 240, 10):
            pixels = np.full((height, width, 3), shade, np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(pixels, format="rgb24")))
        container.mux(stream.encode())
    return file.getvalue()
