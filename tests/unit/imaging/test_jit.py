"""Kernels of an installation that can't be written to: kept elsewhere, or compiled each time, but never an error."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import animatic

SOURCES = Path(animatic.__file__).parent

PROGRAM = """
import numpy as np
from animatic.imaging import jit

@jit.jit
def unused(x):
    return x

from animatic.imaging import patch
frame = patch.Planes(*(np.zeros(shape, np.uint8) for shape in ((8, 16), (4, 8), (4, 8))))
patch.Patch.of(np.full((4, 4, 4), 255, np.uint8), 0, 0).blend(frame)
print(int(frame.y.max()))
"""


@pytest.fixture
def installation(tmp_path: Path) -> Path:
    """A copy of the package beside which nothing can be written, not even by root."""
    folder = tmp_path / "site"
    shutil.copytree(
        SOURCES / "imaging",
        folder / "animatic" / "imaging",
        ignore=shutil.ignore_patterns("data", "__pycache__"),
    )
    for name in ("__init__.py", "errors.py"):
        shutil.copy(SOURCES / name, folder / "animatic" / name)
    # numba keeps what it compiled in this folder; a file is none.
    (folder / "animatic" / "imaging" / "__pycache__").write_text("")
    (folder / "program.py").write_text(PROGRAM)
    (folder / "__pycache__").write_text("")
    return folder


def run(installation: Path, home: str) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("NUMBA", "XDG"))}
    environment |= {"PYTHONPATH": str(installation), "HOME": home, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, str(installation / "program.py")],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_kernels_are_kept_in_the_users_cache(installation: Path, tmp_path: Path) -> None:
    assert run(installation, str(tmp_path)) == "235"
    assert list((tmp_path / ".cache").rglob("*.nbc"))


def test_without_any_place_they_are_compiled_each_time(installation: Path) -> None:
    assert run(installation, "/dev/null") == "235"
    assert not list(installation.rglob("*.nbc"))
