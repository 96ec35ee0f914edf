"""Which kind of file this is, by its first bytes.

FFmpeg's own guess would do, but it also knows playlists and scripts that name other files and addresses: only the
demuxers named here ever see what a stranger sent.
"""

from dataclasses import dataclass
from typing import Final

HEAD: Final = 4096
"""Bytes of a file's beginning that are looked at."""


@dataclass(frozen=True, slots=True)
class Container:
    """A kind of file.

    Attributes:
        demuxer: FFmpeg's name of what reads it.
        sound: our name of it when it holds only sound.
        clip: our name of it when it holds pictures; None if it can't.
    """

    demuxer: str
    sound: str
    clip: str | None = None


_WAV: Final = Container("wav", "wav")
_FLAC: Final = Container("flac", "flac")
_OGG: Final = Container("ogg", "ogg")
_OPUS: Final = Container("ogg", "opus")
_MP3: Final = Container("mp3", "mp3")
_ADTS: Final = Container("aac", "aac")
_MP4: Final = Container("mov", "m4a", "mp4")
_MOV: Final = Container("mov", "m4a", "mov")
_WEBM: Final = Container("matroska", "weba", "webm")


def sniff(head: bytes) -> Container | None:
    """The kind of file that begins like this; None for everything that we don't take.

    >>> sniff(b"RIFF....WAVEfmt ")
    Container(demuxer='wav', sound='wav', clip=None)
    """
    if head[:4] in (b"RIFF", b"RF64") and head[8:12] == b"WAVE":
        return _WAV
    if head[:4] == b"fLaC":
        return _FLAC
    if head[:4] == b"OggS":
        return _OPUS if b"OpusHead" in head[:128] else _OGG
    if head[4:8] == b"ftyp":
        return _MOV if head[8:12] == b"qt  " else _MP4
    if head[4:8] in (b"moov", b"mdat", b"wide", b"free"):
        return _MOV  # QuickTime before there was a file type box
    if head[:4] == b"\x1a\x45\xdf\xa3":
        # The document type is in the first element: Matroska itself is not for browsers.
        return _WEBM if b"webm" in head[:64] else None
    if head[:3] == b"ID3":
        return _MP3
    if len(head) > 2 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0:
        # Layer 0 is reserved in MPEG audio and means ADTS.
        return _ADTS if head[1] & 0xF6 == 0xF0 else _MP3
    return None


def is_cube(head: bytes) -> bool:
    """Whether a file begins like a 3D look-up table: lines of plain text, one of them with the table's size."""
    if b"\x00" in head:
        return False
    words = {line.split(maxsplit=1)[0] for line in head.splitlines() if line.strip()}
    return b"LUT_3D_SIZE" in words or b"LUT_1D_SIZE" in words
