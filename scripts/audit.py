"""Known holes in what Animatic consists of and is built with: Python packages (the extra `diffusers` too) and npm's.

Everybody is asked before it ends, with 1 when there is a hole, or when not everything could be asked about: not
knowing is no pass.
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).parents[1]
REQUIREMENTS = tuple(
    f"requirements/{name}.txt" for name in ("runtime", "diffusers", "dev")
)  # it follows no -r
NPM_FOLDERS = ("web", "art")

sys.path.insert(0, str(ROOT / "art"))
import node  # noqa: E402  # what builds the studio finds Node; so does this


@dataclass(frozen=True)
class Verdict:
    """What a database of known holes says of a list of packages."""

    holes: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    """What it doesn't say, and why."""

    @classmethod
    def of_python(cls, report: Mapping[str, Any]) -> Self:
        """From `pip-audit --format json`."""
        holes, skipped = [], []
        for package in report["dependencies"]:
            if "skip_reason" in package:
                skipped.append(package["name"])
            for hole in package.get("vulns", ()):
                mended = ", ".join(hole["fix_versions"]) or "no version yet"
                holes.append(f"{package['name']} {package['version']}: {hole['id']}, mended in {mended}")
        unknown = [f"{len(skipped)} packages unknown to it: {', '.join(skipped)}"] if skipped else []
        return cls(holes, unknown)

    @classmethod
    def of_npm(cls, report: Mapping[str, Any]) -> Self:
        """From `npm audit --json`."""
        if "vulnerabilities" not in report:
            return cls(unknown=[str(report.get("message") or report.get("error") or "no answer")])
        return cls([f"{name}: {hole['severity']}" for name, hole in report["vulnerabilities"].items()])


def ask(command: list[str], folder: Path) -> tuple[Mapping[str, Any] | None, str]:
    """The JSON that the command prints, or None and its last words."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    try:
        report = json.loads(done.stdout)
    except ValueError:
        return None, (done.stderr or done.stdout).strip()[-500:] or f"it ended with code {done.returncode}"
    return report, ""


def python_packages(requirements: str) -> Verdict:
    command = [sys.executable, "-m", "pip_audit", "--requirement", requirements]
    report, words = ask([*command, "--no-deps", "--disable-pip", "--format", "json"], ROOT)
    return Verdict(unknown=[words]) if report is None else Verdict.of_python(report)


def npm_packages(folder: str) -> Verdict:
    try:
        found = node.find()
    except node.BuildError as error:
        return Verdict(unknown=[str(error)])
    report, words = ask([*found.npm, "audit", "--json"], ROOT / folder)
    return Verdict(unknown=[words]) if report is None else Verdict.of_npm(report)


def main() -> int:
    verdicts = {name: python_packages(name) for name in REQUIREMENTS}
    verdicts |= {f"{folder}/package-lock.json": npm_packages(folder) for folder in NPM_FOLDERS}
    for name, verdict in verdicts.items():
        if not verdict.holes and not verdict.unknown:
            print(f"{name}: no known hole")
        for hole in verdict.holes:
            print(f"{name}: KNOWN HOLE: {hole}")
        for reason in verdict.unknown:
            print(f"{name}: COULD NOT BE AUDITED: {reason}")
    return int(any(verdict.holes or verdict.unknown for verdict in verdicts.values()))


if __name__ == "__main__":
    sys.exit(main())
