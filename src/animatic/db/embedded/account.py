"""As whom the server runs: PostgreSQL refuses root."""

import os
import pwd
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from animatic.errors import Unavailable

CANDIDATES: Final = ("postgres", "nobody")


@dataclass(frozen=True, slots=True)
class Account:
    """A user of this machine."""

    name: str
    uid: int
    gid: int

    def can_enter(self, folder: Path) -> bool:
        """Whether this user can go into the folder (which may not exist yet), by the modes on the way to it."""
        resolved = folder.resolve()
        for part in [*reversed(resolved.parents), resolved]:
            try:
                found = part.stat()
            except FileNotFoundError:
                return True
            if found.st_uid == self.uid:
                bit = 0o100
            elif found.st_gid == self.gid:
                bit = 0o010
            else:
                bit = 0o001
            if not found.st_mode & bit:
                return False
        return True

    def own(self, path: Path) -> None:
        """Give the path to this user."""
        os.chown(path, self.uid, self.gid)


def server_account() -> Account | None:
    """The user that the server must run as; None if it can be ourselves."""
    if os.geteuid() != 0:
        return None
    for name in CANDIDATES:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(name, entry.pw_uid, entry.pw_gid)
    raise Unavailable(
        "PostgreSQL doesn't run as root, and this machine has neither a user 'postgres' nor 'nobody'."
        " Make one (useradd --system postgres), run Animatic as an ordinary user, or set DATABASE_URL."
    )
