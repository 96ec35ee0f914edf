"""Build hook: a wheel carries the artist's words, the fonts and the studio, which git does not."""

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BuiltFiles(BuildHookInterface[Any]):
    """Builds what is missing before the wheel is packed; an editable install builds it by `make assets web`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        for folder in ("art", "web"):
            subprocess.run([sys.executable, str(Path(self.root) / folder / "build.py")], check=True)
