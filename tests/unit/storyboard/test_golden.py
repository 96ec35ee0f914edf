"""Small reference pictures: what the artist paints today is what was looked at and committed.

After a change that is meant to show: `python scripts/golden_pictures.py`, look at the sheet, commit it.
"""

import importlib.util
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest


def load() -> ModuleType:
    path = Path(__file__).parents[3] / "scripts" / "golden_pictures.py"
    spec = importlib.util.spec_from_file_location("golden_pictures", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GOLDEN = load()
NAMES = [
    f"{reading.setting}-{reading.time_of_day}{'-' * bool(style)}{style}" for reading, style in GOLDEN.PICTURES
]


class TestGoldenPictures:
    @pytest.mark.parametrize("index", range(len(NAMES)), ids=NAMES)
    def test_looks_as_committed(self, index: int) -> None:
        wanted = GOLDEN.stored()[index].astype(int)
        off = np.abs(GOLDEN.painted(*GOLDEN.PICTURES[index]).astype(int) - wanted)
        # Another processor rounds otherwise, and an edge may fall on the next pixel; a missing chair is far more.
        assert off.mean() <= 2.0, (
            "run scripts/golden_pictures.py, look, and commit the sheet if it is meant so"
        )
        assert np.percentile(off, 98) <= 20

    def test_a_picture_with_something_missing_is_told_apart(self) -> None:
        kitchen, library, *_ = GOLDEN.stored()
        assert np.abs(kitchen.astype(int) - library.astype(int)).mean() > 10
