"""Files behind rows: what `images` and `videos` say of where their content is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from animatic.models import Media


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A file as it is served: one of ours, or one elsewhere."""

    url: str
    """What the row says: an address of ours, or a foreign one."""
    storage_key: str | None
    """None: not ours."""
    sha256: str = ""
    """Of the content, lower-case hexadecimal."""
    bytes: int = 0
    content_type: str = ""
    changed_at: datetime | None = None

    @classmethod
    def of(cls, url: str, media: Media | None) -> Self:
        """What a row with this URL and this row of `media` (None: none) stands for."""
        if media is None:
            return cls(url, None)
        return cls(url, media.storage_key, media.sha256, media.bytes, media.content_type, media.created_at)
