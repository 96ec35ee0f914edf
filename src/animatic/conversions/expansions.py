"""Prompts made richer by a language model, just before a picture is made: asked for once, then remembered.

The picture never waits in vain: without an answer it is made of the text itself, and a note says why.
"""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.chat.expansion import Wanted, expand
from animatic.chat.model import ChatModel
from animatic.config import Settings
from animatic.conversions.recipes import PictureRecipe
from animatic.db import Sessions
from animatic.errors import AnimaticError
from animatic.models import Conversion, PromptExpansion
from animatic.vocabulary import ConversionType, Status


@dataclass(frozen=True, slots=True)
class Expansion:
    """What is painted instead of a panel's text."""

    prompt: str
    """Empty: there is none, and the text itself is painted."""
    note: str = ""
    """Why there is none."""


def wanted_of(conversion: Conversion) -> Wanted | None:
    """What of a conversion is to be expanded; None: nothing, or it has been."""
    if conversion.type != ConversionType.TEXT_TO_IMAGE or not conversion.input_text:
        return None
    recipe = PictureRecipe.from_json(conversion.parameters)
    if not recipe.expand or recipe.expanded or recipe.unexpanded:
        return None
    return Wanted(conversion.input_text, recipe.style, recipe.cast)


async def expansion_of(sessions: Sessions, settings: Settings, user_id: str, wanted: Wanted) -> Expansion:
    """The expansion, remembered or asked for. Never fails because of the model."""
    model = ChatModel.of(settings)
    if model is None:
        return Expansion("", "The prompt wasn't expanded: no language model is set up here any more.")
    async with model:
        key = wanted.key(f"{model.name} at {model.place}")
        async with sessions() as session:
            known = await session.scalar(
                select(PromptExpansion.prompt).where(
                    PromptExpansion.user_id == user_id, PromptExpansion.key == key
                )
            )
        if known is not None:
            return Expansion(known)
        try:
            prompt = await expand(model, wanted)
        except AnimaticError as error:
            return Expansion("", f"The prompt wasn't expanded. {error.message}")
    async with sessions() as session, session.begin():
        await session.execute(
            insert(PromptExpansion).values(user_id=user_id, key=key, prompt=prompt).on_conflict_do_nothing()
        )
    return Expansion(prompt)


async def keep(
    session: AsyncSession, conversion_id: UUID, attempt: int, expansion: Expansion
) -> dict[str, Any] | None:
    """Write an expansion into the recipe of a run's conversion, so that no later run or retry asks again.

    The changed parameters; None if the run isn't wanted any more.
    """
    conversion = await session.scalar(
        select(Conversion)
        .where(
            Conversion.id == conversion_id,
            Conversion.status == Status.PROCESSING,
            Conversion.attempt == attempt,
        )
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if conversion is None:
        return None
    recipe = PictureRecipe.from_json(conversion.parameters)
    notes = (*recipe.notes, expansion.note) if expansion.note else recipe.notes
    changed = {"expanded": expansion.prompt, "unexpanded": not expansion.prompt, "notes": notes}
    conversion.parameters = recipe.model_copy(update=changed).to_json()
    await session.flush()
    return conversion.parameters
