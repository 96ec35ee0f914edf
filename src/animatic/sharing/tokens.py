"""The secret part of a share link: derived from the link's id, so that it needn't be stored to be shown again."""

import base64
import hashlib
import hmac
from dataclasses import dataclass
from typing import Final, Self
from uuid import UUID

TOKEN_BYTES: Final = 24
"""192 bits: nobody finds one by trying."""
TOKEN_CHARACTERS: Final = TOKEN_BYTES * 4 // 3


@dataclass(frozen=True, slots=True)
class ShareTokens:
    """Makes tokens with an installation's key.

    The database holds a token's hash only: whoever reads a backup of it can't use the links. Whoever has the key and
    the link's id can make the token again. With another key links go on working, but can't be shown any more.
    """

    key: bytes

    @classmethod
    def of(cls, master: bytes) -> Self:
        """Tokens of an installation whose links are signed with this key."""
        return cls(hmac.new(master, b"animatic share links", hashlib.sha256).digest())

    def token(self, link_id: UUID) -> str:
        """The token of a link: 32 characters that need no escaping in an address."""
        digest = hmac.new(self.key, link_id.bytes, hashlib.sha256).digest()
        return base64.urlsafe_b64encode(digest[:TOKEN_BYTES]).decode()


def fingerprint(token: str) -> str:
    """What is stored of a token. It is random to everybody else, so a plain hash can't be reversed by guessing."""
    return hashlib.sha256(token.encode()).hexdigest()
