"""Where `animatic serve` answers. It says so in its data directory, so that links of other commands lead there."""

import contextlib
import json
import os
from collections.abc import Iterator
from typing import Final

import psutil

from animatic.addresses import Pages
from animatic.config import Settings

FILE: Final = "address.json"


@contextlib.contextmanager
def announced(settings: Settings) -> Iterator[None]:
    """Say where this process answers, for as long as the block lasts."""
    file = settings.data_dir / FILE
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    scratch = file.with_name(f"{FILE}.{os.getpid()}")
    ours = json.dumps(
        {"pid": os.getpid(), "since": psutil.Process().create_time(), "address": settings.address}
    )
    scratch.write_text(ours)
    scratch.replace(file)  # nobody reads half of it
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            if file.read_text() == ours:  # else another one has come since
                file.unlink()


def pages(settings: Settings) -> Pages:
    """The studio's pages: at the configured address, else where a running `serve` says that it answers."""
    return Pages(settings.address if settings.public_url is not None else _announced_address(settings))


def _announced_address(settings: Settings) -> str:
    try:
        said = json.loads((settings.data_dir / FILE).read_text())
        if psutil.Process(said["pid"]).create_time() == said["since"]:
            return str(said["address"])
    except (OSError, ValueError, KeyError, TypeError, psutil.Error):
        pass  # nobody has said anything, or whoever did was killed
    return settings.address
