"""Addresses of the studio's pages, for messages and the command line.

The secret of a link stands after the #: browsers keep that part to themselves, so that no log of a server or proxy on
the way holds it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pages:
    """The studio's pages of one installation."""

    address: str
    """Of the installation, without a slash at the end."""

    def sign_in(self, token: str) -> str:
        """Signs somebody in, once."""
        return f"{self.address}/auth/link#token={token}"

    def reset(self, token: str) -> str:
        """Sets a new password, once."""
        return f"{self.address}/sign-in#reset={token}"

    def invitation(self, token: str) -> str:
        """Makes an account, once."""
        return f"{self.address}/sign-up#invitation={token}"

    def film(self, project_id: str) -> str:
        """A project's film."""
        return f"{self.address}/p/{project_id}/video"

    @property
    def settings(self) -> str:
        """Where a user finds his exports and preferences."""
        return f"{self.address}/settings"
