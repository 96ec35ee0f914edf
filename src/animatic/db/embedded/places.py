"""Where the embedded server keeps what."""

import hashlib
import os
import stat
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from animatic.db.embedded import binaries
from animatic.db.embedded.account import Account, server_account
from animatic.errors import Unavailable

LONGEST_SOCKET_FOLDER: Final = 80
"""Bytes. A socket's whole path has room for 103 on macOS, 107 on Linux."""


@dataclass(frozen=True, slots=True)
class Places:
    """Paths of one embedded server.

    Normally `home` is the folder `postgres` of the data directory. When root runs us the server has another user;
    if that one can't enter the data directory, `postgres` is a link to a folder in the system's state directory.
    """

    home: Path
    """Ours: the claim, the log, and one cluster for each major version."""
    cluster: Path
    """PostgreSQL's data, 0700, the server's user's."""
    sockets: Path
    """Folder of the socket, 0700: who can enter it is let in without password."""
    programs: Path
    account: Account | None
    """The server's user, if it isn't ourselves."""

    @property
    def log(self) -> Path:
        return self.home / "postgres.log"

    @classmethod
    def of(cls, data_dir: Path) -> Self:
        """Find the places for a data directory, making its folders but no cluster."""
        account = server_account()
        home = _home(data_dir, account)
        cluster = home / str(binaries.major_version())
        return cls(
            home=home,
            cluster=cluster,
            sockets=socket_folder(cluster, account),
            programs=binaries.directory(account, state_directory()),
            account=account,
        )


def state_directory() -> Path:
    """Where the system keeps the data of services."""
    return Path("/usr/local/var/animatic") if sys.platform == "darwin" else Path("/var/lib/animatic")


def _home(data_dir: Path, account: Account | None) -> Path:
    data_dir.mkdir(parents=True, exist_ok=True)
    home = data_dir / "postgres"
    if home.is_symlink() or home.is_dir():
        target = home.resolve()
        _make_passable(target)
    elif account is None or account.can_enter(data_dir):
        target = home
        _make_passable(target)
    else:
        name = hashlib.sha256(os.fsencode(data_dir.resolve())).hexdigest()[:16]
        target = state_directory() / name
        _make_passable(target)
        try:
            home.symlink_to(target)
        except FileExistsError:  # another process was faster
            target = home.resolve()
    if account is not None and not account.can_enter(target):
        raise Unavailable(
            f"The database in {target} belongs to the user {account.name}, who can't go into that folder."
            " Move the data directory to where others may pass (such as /srv), or run Animatic as an ordinary user."
        )
    return target


def _make_passable(folder: Path) -> None:
    """Make a folder of our own that another user may go through, whatever the umask."""
    if not folder.exists():
        _make_passable(folder.parent)
        folder.mkdir(exist_ok=True)
        if os.geteuid() == 0:
            folder.chmod(0o755)


def socket_folder(cluster: Path, account: Account | None) -> Path:
    """Where a cluster's socket goes: into the cluster, or a private folder if the path would be too long."""
    if len(os.fsencode(cluster)) <= LONGEST_SOCKET_FOLDER:
        return cluster
    name = hashlib.sha256(os.fsencode(cluster)).hexdigest()[:12]
    folder = Path(tempfile.gettempdir()) / f"animatic-{name}"
    try:
        folder.mkdir(mode=0o700)
        if account is not None:
            account.own(folder)
    except FileExistsError:
        pass
    # Everybody may write to that place: somebody may have been there before us.
    found = folder.lstat()
    owner = os.geteuid() if account is None else account.uid
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != owner or stat.S_IMODE(found.st_mode) != 0o700:
        raise Unavailable(
            f"{folder} is needed for the database's socket, but isn't a private folder. Remove it."
        )
    return folder
