from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from animatic.errors import InvalidInput
from animatic.imaging.lut import Lut, read_cube


def identity(size: int) -> NDArray[np.float32]:
    axis = np.linspace(0, 1, size, dtype=np.float32)
    b, g, r = np.meshgrid(axis, axis, axis, indexing="ij")
    return np.stack([r, g, b], -1)


def write(path: Path, table: NDArray[np.float32], head: str = "") -> Path:
    rows = "\n".join(" ".join(f"{value:.6f}" for value in colour) for colour in table.reshape(-1, 3))
    path.write_text(f'TITLE "test"\n# made by hand\n\nLUT_3D_SIZE {len(table)}\n{head}{rows}\n')
    return path


COLOURS = np.random.default_rng(3).random((500, 3), np.float32)


class TestApply:
    def test_the_identity_changes_nothing(self) -> None:
        assert Lut(identity(17)).apply(COLOURS) == pytest.approx(COLOURS, abs=1e-6)

    def test_a_table_of_the_second_degree_is_met_between_its_entries(self) -> None:
        bent = Lut(identity(33) ** 2)
        assert bent.apply(COLOURS) == pytest.approx(COLOURS**2, abs=1 / 32**2)

    def test_channels_are_not_confused(self) -> None:
        turned = Lut(np.ascontiguousarray(identity(9)[..., [1, 2, 0]]))
        assert turned.apply(COLOURS) == pytest.approx(COLOURS[:, [1, 2, 0]], abs=1e-6)

    def test_greys_stay_grey(self) -> None:
        crossed = identity(5)
        crossed[..., 0] = crossed.max(-1)
        greys = np.repeat(np.linspace(0, 1, 50, dtype=np.float32)[:, None], 3, axis=1)
        assert np.ptp(Lut(crossed).apply(greys), axis=1) == pytest.approx(0, abs=1e-6)

    def test_what_is_outside_is_taken_at_the_edge(self) -> None:
        table = Lut(identity(5), low=(0.2,) * 3, high=(0.6,) * 3)
        assert table.apply(np.array([[0.1, 0.4, 0.9]], np.float32)) == pytest.approx(np.array([[0, 0.5, 1]]))


class TestRead:
    def test_reads_what_grading_programs_write(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.cube", identity(4), "DOMAIN_MIN 0.0 0.0 0.0\nDOMAIN_MAX 1.0 1.0 1.0\n")
        assert read_cube(path).apply(COLOURS) == pytest.approx(COLOURS, abs=1e-5)

    def test_red_changes_fastest(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.cube", identity(2))
        assert path.read_text().splitlines()[5] == "1.000000 0.000000 0.000000"
        assert read_cube(path).table[0, 0, 1] == pytest.approx([1, 0, 0])

    @pytest.mark.parametrize(
        ("text", "says"),
        [
            ("", "not a complete 3D look-up table"),
            ("LUT_3D_SIZE 2\n0 0 0\n", "it has 1 colours and says 2³"),
            ("LUT_3D_SIZE two\n", "line 1: the size is two"),
            ("LUT_3D_SIZE 900\n", "give 2 to 129"),
            ("LUT_1D_SIZE 256\n", "one-dimensional"),
            ("LUT_3D_SIZE 2\n0 0 red\n", "line 2: “0 0 red” is not three numbers"),
            ("LUT_3D_SIZE 2\n0 0 nan\n", "not finite"),
            ("LUT_3D_SIZE 2\nDOMAIN_MAX 0 0 0\n" + "0 0 0\n" * 8, "not a complete"),
        ],
    )
    def test_says_what_is_wrong(self, tmp_path: Path, text: str, says: str) -> None:
        path = tmp_path / "a.cube"
        path.write_text(text)
        with pytest.raises(InvalidInput, match=says):
            read_cube(path)

    def test_no_such_file(self, tmp_path: Path) -> None:
        with pytest.raises(InvalidInput, match="can't be read"):
            read_cube(tmp_path / "none.cube")
