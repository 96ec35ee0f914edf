"""What conversions will cost, and what a project's have cost: in credits here, in US dollars at providers."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from sqlalchemy import case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.conversions import prices
from animatic.conversions.submission import Draft
from animatic.conversions.tools import ConversionTools
from animatic.models import Conversion
from animatic.vocabulary import ConversionType, Status


@dataclass(frozen=True, slots=True)
class Share:
    """What one engine, with one model, contributes to an order."""

    engine: str
    model: str
    """Empty: the engine knows only one."""
    type: ConversionType
    conversions: int
    credits: int
    usd: Decimal
    """Of those whose price is known."""
    unpriced: int
    """Conversions by a provider who wants money, nobody told us how much."""


def shares(tools: ConversionTools, drafts: Iterable[Draft]) -> list[Share]:
    """An order's conversions by engine and model, in the order in which they are begun."""
    many: Counter[tuple[str, str, ConversionType]] = Counter()
    usd: dict[tuple[str, str, ConversionType], Decimal] = {}
    unpriced: Counter[tuple[str, str, ConversionType]] = Counter()
    for draft in drafts:
        engine = tools.engines.get(draft.engine, draft.type)
        key = (draft.engine, str(draft.parameters.get("model") or engine.info.default_model), draft.type)
        many[key] += 1
        usd[key] = usd.get(key, Decimal(0)) + (draft.estimated_usd or 0)
        if draft.estimated_usd is None and isinstance(engine, prices.Priced):
            unpriced[key] += 1
    return [
        Share(
            *key, conversions=count, credits=count * tools.cost(key[0]), usd=usd[key], unpriced=unpriced[key]
        )
        for key, count in many.items()
    ]


@dataclass(frozen=True, slots=True)
class Spent:
    """What one engine, with one model, has cost a project."""

    engine: str
    model: str
    type: ConversionType
    conversions: int
    """However they ended, or stand."""
    completed: int
    credits: int
    """Settled, or (of those under way) reserved."""
    estimated_usd: Decimal
    """Of all that were estimated, before they ran."""
    actual_usd: Decimal
    """Of those that are completed, as far as it can be told."""
    uncertain: int
    """Failed ones that their provider may have charged for all the same."""


async def spent(session: AsyncSession, user_id: str, project_id: UUID) -> list[Spent]:
    """What a project's conversions have cost, by engine and model; those that were deleted have cost, too."""
    model = func.coalesce(Conversion.outcome["model"].astext, Conversion.parameters["model"].astext, "")
    kept = Conversion.status != Status.FAILED
    uncertain = Conversion.error_details["uncertain"].astext == "true"
    rows = await session.execute(
        select(
            Conversion.engine,
            model,
            Conversion.type,
            func.count(),
            func.count().filter(Conversion.status == Status.COMPLETED),
            func.coalesce(func.sum(case((kept & Conversion.metered, Conversion.cost), else_=0)), 0),
            func.coalesce(func.sum(Conversion.estimated_usd), 0),
            func.coalesce(func.sum(Conversion.actual_usd), 0),
            func.count().filter(uncertain),
        )
        .where(Conversion.user_id == user_id, Conversion.project_id == project_id)
        .group_by(Conversion.engine, model, Conversion.type)
        .order_by(Conversion.type, Conversion.engine, model)
    )
    return [
        Spent(engine or "", model_, ConversionType(type_), *numbers)
        for engine, model_, type_, *numbers in rows
    ]
