"""Names of stored files.

A key is a relative path of plain segments: `users/user_2x/conversions/…/1/picture.png`. It is never reused for
other content: keys of a run contain its attempt, keys of an upload a new id.
"""

import hashlib
import re
from typing import Final
from uuid import UUID

from animatic.errors import InvalidInput

StorageKey = str

LONGEST: Final = 512
"""Characters."""

_SEGMENT: Final = r"[A-Za-z0-9_-][A-Za-z0-9._-]*"
_KEY: Final = re.compile(rf"{_SEGMENT}(?:/{_SEGMENT})*")


def check_key(key: StorageKey) -> StorageKey:
    """The key itself, if it is one; raises InvalidInput for anything that could lead elsewhere.

    No segment is empty or begins with a dot, so there is no way up, no absolute path, and nothing hidden.
    """
    if len(key) > LONGEST or _KEY.fullmatch(key) is None:
        raise InvalidInput(f"This is no storage key: {key[:100]!r}")
    return key


def run_key(user_id: str, conversion_id: UUID, attempt: int, name: str) -> StorageKey:
    """Where one run of a conversion puts a file: another run, late or repeated, has other keys."""
    return check_key(f"users/{_segment(user_id)}/conversions/{conversion_id}/{attempt}/{_segment(name)}")


def upload_key(user_id: str, upload_id: UUID, name: str) -> StorageKey:
    """Where an upload or an edit puts a file."""
    return check_key(f"users/{_segment(user_id)}/uploads/{upload_id}/{_segment(name)}")


def _segment(text: str) -> str:
    """Any text as one segment: as it is, if it can be; user ids come from others and may hold anything."""
    if len(text) <= 100 and re.fullmatch(_SEGMENT, text):
        return text
    return "x-" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
