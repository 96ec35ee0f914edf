"""What a stranger would trip over first: the repository keeps its own rules."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REGISTRIES = re.compile(
    r"https?://[a-z.]*(pypi|pythonhosted|npmjs)\.|\"resolved\": *\"http|--(extra-)?index" + "-url"
)
MACHINE_PATHS = re.compile(r"(^|[^A-Za-z0-9._-])/(?:work|root|farm)/")


@pytest.fixture(scope="module")
def tracked_texts() -> dict[str, str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    texts = {}
    for name in filter(None, listed.stdout.split("\0")):
        try:
            texts[name] = (ROOT / name).read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue
    return texts


class TestRepository:
    def test_names_no_registry(self, tracked_texts: dict[str, str]) -> None:
        assert [name for name, text in tracked_texts.items() if REGISTRIES.search(text)] == []

    def test_names_no_path_of_a_machine(self, tracked_texts: dict[str, str]) -> None:
        mine = Path(__file__).name
        found = [
            n for n, text in tracked_texts.items() if not n.endswith(mine) and MACHINE_PATHS.search(text)
        ]
        assert found == []

    def test_holds_no_large_file(self) -> None:
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
        )
        sizes = {
            n: (ROOT / n).stat().st_size for n in listed.stdout.split("\0") if n and (ROOT / n).is_file()
        }
        assert [name for name, size in sizes.items() if size > 1_000_000] == []

    def test_pins_every_python_dependency(self) -> None:
        for path in (ROOT / "requirements").glob("*.txt"):
            lines = [line.split("#")[0].strip() for line in path.read_text().splitlines()]
            loose = [line for line in lines if line and not line.startswith("-r") and "==" not in line]
            assert loose == [], path.name
