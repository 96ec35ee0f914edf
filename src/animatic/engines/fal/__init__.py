"""fal: hosted models behind one queue, each described by data: see `endpoint` and `known.toml`."""

from animatic.config import Settings
from animatic.engines.base import Engine


def engines(settings: Settings) -> list[Engine]:
    """The engine of pictures and that of clips."""
    from animatic.engines.images.fal import FalImageEngine
    from animatic.engines.videos.fal import FalVideoEngine

    return [FalImageEngine(settings), FalVideoEngine(settings)]
