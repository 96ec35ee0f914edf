"""What there is: styles, engines, and what the artist understands."""

import asyncio

from fastapi import APIRouter, Depends

from animatic.api.catalogue import EngineOut, LanguageModelOut, StyleOut
from animatic.api.dependencies import Reader, reader
from animatic.api.envelope import Answer
from animatic.api.reading import DescribeOrder, ReadingOut
from animatic.storyboard import describe

router = APIRouter(tags=["catalogue"])


@router.get("/styles")
async def list_styles(caller: Reader) -> Answer[list[StyleOut]]:
    """The styles of the storyboard artist."""
    return Answer(data=caller.state.catalogue.styles())


@router.get("/engines")
async def list_engines(caller: Reader) -> Answer[list[EngineOut]]:
    """The engines of this installation: what each can do and costs."""
    return Answer(data=await asyncio.to_thread(caller.state.catalogue.engines))


@router.get("/language-model")
async def read_language_model(caller: Reader) -> Answer[LanguageModelOut]:
    """Whether this installation has a language model that breaks scripts down and expands prompts."""
    return Answer(data=caller.state.catalogue.language_model())


@router.post("/describe", dependencies=[Depends(reader)])
async def describe_text(order: DescribeOrder) -> Answer[ReadingOut]:
    """What the storyboard artist understands of a text, before it costs a credit to have it drawn."""
    cast = [member.to_character() for member in order.cast]
    reading = await asyncio.to_thread(describe, order.text, cast)
    return Answer(data=ReadingOut.of(reading))
