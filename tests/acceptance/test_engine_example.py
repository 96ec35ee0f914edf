"""The documented example of another's engine: installed beside Animatic, it is there, and draws."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from run_context import FileContext

EXAMPLE = Path(__file__).parents[2] / "examples" / "engine"


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder of packages that the example was installed into, as pip does it, from its own project file."""
    target = tmp_path / "packages"
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command += ["--no-build-isolation", "--no-index", "--target", str(target), str(EXAMPLE)]
    subprocess.run(command, check=True, timeout=120)
    return target


class TestExample:
    def test_is_an_engine_among_the_others(self, installed: Path, tmp_path: Path) -> None:
        environment = {**os.environ, "PYTHONPATH": str(installed)}
        command = [sys.executable, "-m", "animatic", "doctor", "--data-dir", str(tmp_path / "data")]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
        assert "title-cards (text-to-image)" in done.stdout

    def test_draws(self, installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.syspath_prepend(str(installed))
        from PIL import Image

        from animatic.config import Settings
        from animatic.engines.base import ImageRequest
        from animatic.engines.registry import EngineRegistry
        from animatic.vocabulary import ConversionType

        engine = EngineRegistry.discover(Settings()).get("title-cards", ConversionType.TEXT_TO_IMAGE)
        result = engine.generate(ImageRequest("The end.", 640, 360, seed=3), FileContext(tmp_path))
        with Image.open(result.picture) as picture:
            assert picture.size == (640, 360)
            assert len(picture.getcolors(1 << 20)) > 2

    def test_is_short(self) -> None:
        lines = (EXAMPLE / "src" / "title_cards.py").read_text().splitlines()
        assert len(lines) <= 48
