"""diffusers: generative models on this machine, from a hub or a folder. Needs the extra `diffusers`."""

from animatic.config import Settings
from animatic.engines.base import Engine


def engines(settings: Settings) -> list[Engine]:
    """The engine of pictures and that of clips. They share what is loaded: a card holds one model at a time."""
    from animatic.engines.diffusers.pipelines import Pipelines
    from animatic.engines.images.diffusers import DiffusersImageEngine
    from animatic.engines.videos.diffusers import DiffusersVideoEngine

    pipelines = Pipelines(settings)
    return [DiffusersImageEngine(settings, pipelines), DiffusersVideoEngine(settings, pipelines)]
