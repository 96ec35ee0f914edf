"""How long a run will take, learnt from past runs of the same engine and size.

A run has units of work: one for a picture, one for each second of a video. The time of a unit is a moving average,
so that a machine that changes its pace is followed.
"""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.conversions.recipes import FilmRecipe, PictureRecipe
from animatic.models import Conversion, EngineTiming
from animatic.vocabulary import ConversionType

WEIGHT_OF_NEWEST: Final = 0.3
"""Of the newest run in the moving average."""
TRUST_FROM: Final = 0.02
"""Fraction done from which a run's own pace says something."""


@dataclass(frozen=True, slots=True)
class Work:
    """What a run has to do."""

    engine: str
    size: str
    """`1344x768`."""
    units: float
    pixels: int


def work_of(conversion: Conversion) -> Work:
    """How much there is to do."""
    if conversion.type == ConversionType.TEXT_TO_IMAGE:
        picture = PictureRecipe.from_json(conversion.parameters)
        return _work(picture.engine, picture.width, picture.height, 1.0)
    film = FilmRecipe.from_json(conversion.parameters)
    return _work(film.engine, *film.size, film.duration_ms / 1000)


async def expected_seconds(session: AsyncSession, work: Work) -> float | None:
    """How long such a run usually takes; by that of other sizes if there was none of this; None if there was none."""
    timings = (await session.scalars(select(EngineTiming).where(EngineTiming.engine == work.engine))).all()
    for timing in timings:
        if timing.size == work.size:
            return timing.seconds_per_unit * work.units
    rates = [timing.seconds_per_unit / pixels for timing in timings if (pixels := _pixels(timing.size))]
    return sum(rates) / len(rates) * work.pixels * work.units if rates else None


async def learn(session: AsyncSession, work: Work, seconds: float) -> None:
    """Remember what a run took."""
    await session.execute(
        text("""
            INSERT INTO engine_timings (engine, size, seconds_per_unit) VALUES (:engine, :size, :seconds)
            ON CONFLICT (engine, size) DO UPDATE SET
                seconds_per_unit = engine_timings.seconds_per_unit
                    + :weight * (excluded.seconds_per_unit - engine_timings.seconds_per_unit),
                runs = engine_timings.runs + 1,
                updated_at = now()
        """),
        {
            "engine": work.engine,
            "size": work.size,
            "seconds": seconds / work.units,
            "weight": WEIGHT_OF_NEWEST,
        },
    )


async def when_pending(session: AsyncSession, conversion: Conversion) -> float | None:
    """Seconds that a conversion will take once it begins."""
    return await expected_seconds(session, work_of(conversion))


def remaining(expected: float | None, elapsed: float, fraction: float) -> float | None:
    """Seconds that a run still takes, by what such runs took (if known) and by its own pace.

    The further it is, the more its own pace counts. None when nothing can be said.

    >>> remaining(10.0, 0.0, 0.0), remaining(None, 5.0, 0.5), remaining(None, 1.0, 0.0)
    (10.0, 5.0, None)
    """
    own = elapsed * (1 - fraction) / fraction if fraction > TRUST_FROM else None
    if expected is None:
        return own
    by_others = max(0.0, expected - elapsed)
    return by_others if own is None else fraction * own + (1 - fraction) * by_others


def _work(engine: str, width: int, height: int, units: float) -> Work:
    return Work(engine, f"{width}x{height}", units, width * height)


def _pixels(size: str) -> int:
    width, _, height = size.partition("x")
    return int(width) * int(height)
