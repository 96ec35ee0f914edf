"""What every part of a conversion's life needs, made once for a process."""

from dataclasses import dataclass

from animatic.accounts.gates import Gates
from animatic.clock import Clock
from animatic.config import Settings
from animatic.engines.base import QUEUE_GPU, EngineInfo
from animatic.engines.registry import EngineRegistry
from animatic.errors import Unavailable
from animatic.mail.service import Mailer
from animatic.vocabulary import ConversionType


@dataclass(frozen=True, slots=True)
class ConversionTools:
    """Settings, engines, clock, and what follows from them."""

    settings: Settings
    engines: EngineRegistry
    clock: Clock

    @property
    def gates(self) -> Gates:
        return Gates(self.settings.tiers)

    @property
    def mailer(self) -> Mailer:
        return Mailer.of(self.settings, self.clock)

    def engine(self, name: str, type_: ConversionType) -> EngineInfo:
        """The engine of this name; raises InvalidInput if it doesn't do that, Unavailable if it couldn't run."""
        engine = self.engines.get(name, type_)
        # What needs a graphics card is judged by the workers that have one.
        if engine.info.queue != QUEUE_GPU:
            readiness = engine.readiness()
            if not readiness.ready:
                raise Unavailable(f"The engine {name} can't run here: {readiness.problem}", engine=name)
        return engine.info

    def cost(self, engine: str) -> int:
        """Credits of one successful conversion."""
        return self.settings.engine_costs.get(engine, 1)

    def default_engine(self, type_: ConversionType) -> str:
        return (
            self.settings.image_engine
            if type_ is ConversionType.TEXT_TO_IMAGE
            else self.settings.video_engine
        )
