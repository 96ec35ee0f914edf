"""What makes two panels the same, whatever their spaces and typographic marks."""

import hashlib
import unicodedata
from typing import Final

_SAME: Final = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."}
)


def content_key(prompt: str) -> str:
    """The prompt, normalised: composed characters, plain quotation marks and dashes, small letters, single spaces."""
    text = unicodedata.normalize("NFKC", prompt).translate(_SAME).casefold()
    return "\n".join(" ".join(line.split()) for line in text.splitlines())


def content_hash(key: str) -> str:
    """32 hexadecimal digits."""
    return hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
