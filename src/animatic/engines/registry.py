"""Which engines there are: our own, and those of other people's packages.

A package adds an engine by an entry point of the group `animatic.engines`, whose name is the engine's and whose
value is a function that takes the `Settings` and returns an `ImageEngine`, a `VideoEngine`, or one of each under
one name. The function must be cheap and import what is heavy only when the engine runs.
"""

import logging
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from importlib.metadata import entry_points
from typing import Final, Protocol, Self, cast, runtime_checkable

from animatic.config import Settings
from animatic.engines.base import Engine, EngineInfo, Upstream
from animatic.errors import InvalidInput
from animatic.vocabulary import ConversionType

log = logging.getLogger(__name__)

GROUP: Final = "animatic.engines"
_BUILT_IN: Final = {
    "storyboard": "animatic.engines.images.storyboard:StoryboardEngine",
    "film": "animatic.engines.videos.film:FilmEngine",
    "fal": "animatic.engines.built_in:fal",
    "diffusers": "animatic.engines.built_in:diffusers",
    "openai": "animatic.engines.images.openai:OpenAIEngine",
}

Factory = Callable[[Settings], Engine | Iterable[Engine]]


@runtime_checkable
class WarmsUp(Protocol):
    """An engine that is quicker after some preparation."""

    def warm_up(self) -> None:
        """Load what every run needs. Called once in a process whose forks run the engine: start no threads."""
        ...


class EngineRegistry:
    """The engines by name and by what they do: one name may stand for an engine of pictures and one of videos."""

    def __init__(self, engines: Iterable[Engine]) -> None:
        self._engines: Mapping[tuple[str, ConversionType], Engine] = {
            (engine.info.name, engine.info.type): engine for engine in engines
        }

    @classmethod
    def discover(cls, settings: Settings) -> Self:
        """Our own engines and those of installed packages, or those of them that the settings name.

        One of another's package that can't be loaded is logged and left out.
        """
        engines: list[Engine] = []
        for name, path in _BUILT_IN.items():
            if settings.uses_engine(name):
                engines += _made(_load(path)(settings))
        for point in entry_points(group=GROUP):
            if not settings.uses_engine(point.name):
                continue
            try:
                engines += _made(cast("Factory", point.load())(settings))
            except Exception:  # another's package may fail in any way, and must not take ours with it
                log.exception("The engine %s (%s) can't be loaded.", point.name, point.value)
        return cls(engines)

    def get(self, name: str, type_: ConversionType) -> Engine:
        """The engine of this name for this type of conversion; raises InvalidInput if there is none."""
        self.check(name)
        try:
            return self._engines[name, type_]
        except KeyError:
            allowed = [info.name for info in self.infos(type_)]
            raise InvalidInput(
                f"The engine {name!r} doesn't do {type_}; use {' or '.join(allowed)}.",
                field="engine",
                allowed=allowed,
            ) from None

    def check(self, name: str) -> None:
        """Raise InvalidInput if nothing is called so."""
        known = sorted({known for known, _ in self._engines})
        if name not in known:
            raise InvalidInput(
                f"There is no engine called {name!r}; there are {', '.join(known)}.",
                field="engine",
                allowed=known,
            )

    def info(self, name: str, type_: ConversionType) -> EngineInfo:
        return self.get(name, type_).info

    def upstream(self, name: str) -> Upstream | None:
        """Who can tell the provider of this name's engines to give something up; None: nobody needs to."""
        return next(
            (
                engine
                for (known, _), engine in self._engines.items()
                if known == name and isinstance(engine, Upstream)
            ),
            None,
        )

    def infos(self, type_: ConversionType | None = None) -> list[EngineInfo]:
        """What is known of each engine (of this conversion type), ours first."""
        return [engine.info for engine in self._engines.values() if type_ in (None, engine.info.type)]

    def queues(self) -> list[str]:
        """Every queue that some engine needs."""
        return sorted({info.queue for info in self.infos()})

    def warm_up(self) -> None:
        """Have every engine prepare that wants to. One that can't is only slower (or will say why when it runs)."""
        for engine in self._engines.values():
            if isinstance(engine, WarmsUp) and engine.readiness().ready:
                try:
                    engine.warm_up()
                except Exception:  # a cold engine is slow, not broken: its runs say what is wrong
                    log.exception("The engine %s couldn't warm up.", engine.info.name)


def _load(path: str) -> Factory:
    module, name = path.split(":")
    return cast("Factory", getattr(import_module(module), name))


def _made(engines: Engine | Iterable[Engine]) -> list[Engine]:
    return list(engines) if isinstance(engines, Iterable) else [engines]
