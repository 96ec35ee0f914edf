"""What the activity log says, the studio can say in words."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOGGED = re.compile(r"""(?:\.log|\brecord)\(\s*(?:[\w.]+,\s*)*"([a-z_-]+(?:\.[a-z-]+)?)\"""")


def logged() -> set[str]:
    """Every action that is written down by its name."""
    files = (ROOT / "src" / "animatic").rglob("*.py")
    return {name for file in files for name in LOGGED.findall(file.read_text(encoding="utf-8"))}


def test_every_action_has_words() -> None:
    words = (ROOT / "web" / "src" / "texts" / "en" / "settings.ts").read_text(encoding="utf-8")
    actions = logged()
    assert {"login", "project.create", "conversion.complete", "profile.change"} <= actions
    missing = {name for name in actions if f'"{name}":' not in words and f"      {name}:" not in words}
    assert not missing
