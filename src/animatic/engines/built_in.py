"""Our own engines that come in pairs: one of pictures and one of clips, under one name."""

from animatic.config import Settings
from animatic.engines.base import Engine


def fal(settings: Settings) -> list[Engine]:
    """Hosted models."""
    from animatic.engines.images.fal import FalImageEngine
    from animatic.engines.videos.fal import FalVideoEngine

    return [FalImageEngine(settings), FalVideoEngine(settings)]


def diffusers(settings: Settings) -> list[Engine]:
    """Models on this machine. The two share what is loaded: a card holds one model at a time."""
    from animatic.engines.diffusers.pipelines import Pipelines
    from animatic.engines.images.diffusers import DiffusersImageEngine
    from animatic.engines.videos.diffusers import DiffusersVideoEngine

    pipelines = Pipelines(settings)
    return [DiffusersImageEngine(settings, pipelines), DiffusersVideoEngine(settings, pipelines)]
