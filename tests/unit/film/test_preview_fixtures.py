"""The studio's preview is tested against numbers of this renderer: they must be this renderer's."""

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]


def test_the_committed_fixture_is_current() -> None:
    spec = importlib.util.spec_from_file_location(
        "preview_fixtures", ROOT / "scripts" / "preview_fixtures.py"
    )
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    committed = json.loads(script.TARGET.read_text())
    # Powers and sines may differ in their last bits from one machine to another.
    assert flat(script.fixture()) == pytest.approx(flat(committed), abs=1e-9), (
        "Run scripts/preview_fixtures.py."
    )


def flat(value: Any, where: str = "") -> dict[str, Any]:
    """Every number and word with its path."""
    if isinstance(value, dict):
        return {k: v for key, item in value.items() for k, v in flat(item, f"{where}.{key}").items()}
    if isinstance(value, list | tuple):
        return {k: v for i, item in enumerate(value) for k, v in flat(item, f"{where}[{i}]").items()}
    return {where: value}
