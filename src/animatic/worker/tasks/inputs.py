"""The files that a run works on, brought into its working directory."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from animatic.conversions import timelines
from animatic.conversions.recipes import FilmRecipe, PictureRecipe, RecipePanel
from animatic.conversions.timelines import Extras, Source
from animatic.db import Sessions
from animatic.engines.base import ImageRequest, VideoRequest
from animatic.engines.prompts import named
from animatic.errors import ConversionFailed, NotFound
from animatic.models import Asset, Conversion, Image, Media, Video
from animatic.storage import StorageKey, Store
from animatic.vocabulary import ConversionType

MOST_REFERENCES: Final = 4
"""Pictures of characters that go with one order."""


async def request_for(
    conversion: Conversion, sessions: Sessions, store: Store, workdir: Path
) -> ImageRequest | VideoRequest:
    """What the engine is asked for, with its input files in place.

    Raises ConversionFailed when one of them is gone.
    """
    if conversion.type == ConversionType.TEXT_TO_IMAGE:
        return await _picture_request(conversion, sessions, store, workdir)
    recipe = FilmRecipe.from_json(conversion.parameters)
    sources, extras = await film_files(recipe, conversion.user_id, sessions, store, workdir)
    return timelines.request(recipe, sources, extras)


async def _picture_request(
    conversion: Conversion, sessions: Sessions, store: Store, workdir: Path
) -> ImageRequest:
    recipe, prompt = PictureRecipe.from_json(conversion.parameters), conversion.input_text or ""
    wanted = [
        UUID(str(character["reference_image_id"]))
        for character in named(recipe.cast, prompt)
        if character.get("reference_image_id")
    ][:MOST_REFERENCES]
    if not wanted:
        return recipe.request(prompt)
    async with sessions() as session:
        pictures = await _pictures(session, conversion.user_id, set(wanted))
    files = _Files(store, workdir)
    # One that was deleted since is no reason to draw nothing.
    return recipe.request(
        prompt,
        [await files.fetch(pictures[id_][0], "a character's picture") for id_ in wanted if id_ in pictures],
    )


async def film_files(
    recipe: FilmRecipe, user_id: str, sessions: Sessions, store: Store, workdir: Path
) -> tuple[list[Source], Extras]:
    """The files of each panel of a film, in order, and those of the whole film.

    Raises ConversionFailed when one of them is gone.
    """
    async with sessions() as session:
        pictures = await _pictures(session, user_id, {panel.image_id for panel in recipe.panels})
        clips = await _clips(session, user_id, recipe.panels)
        assets = await _assets(session, user_id, recipe.asset_ids)
    files = _Files(store, workdir)
    sources = []
    for number, panel in enumerate(recipe.panels, 1):
        clip_of, image_id = panel.video_id or panel.clip_of, panel.image_id
        if panel.background is not None:
            sources.append(Source())
        elif panel.asset_id is not None:
            clip = await files.fetch(assets.get(panel.asset_id), f"the clip of panel {number}")
            sources.append(Source(clip=clip))
        elif clip_of is not None:
            sources.append(Source(clip=await files.fetch(clips.get(clip_of), f"the clip of panel {number}")))
        else:
            picture, depth = pictures.get(image_id, (None, None)) if image_id else (None, None)
            sources.append(
                Source(
                    picture=await files.fetch(picture, f"the picture of panel {number}"),
                    depth=await files.fetch(depth, f"the depth map of panel {number}") if depth else None,
                )
            )
    extras = Extras(
        music=await files.asset(assets, recipe.music.asset_id if recipe.music else None, "the music"),
        scratch=await files.asset(assets, recipe.scratch_id, "the scratch track"),
        lut=await files.asset(assets, recipe.lut_id, "the look-up table"),
    )
    return sources, extras


async def board_pictures(
    image_ids: Sequence[UUID | None], user_id: str, sessions: Sessions, store: Store, workdir: Path
) -> list[Path | None]:
    """The pictures of a storyboard's panels, in order; None where there is none (any more)."""
    async with sessions() as session:
        pictures = await _pictures(session, user_id, image_ids)
    files = _Files(store, workdir)
    return [
        await files.fetch(pictures[image_id][0], "a picture") if image_id in pictures else None
        for image_id in image_ids
    ]


class _Files:
    """Stored files by key, each fetched once whatever the number of panels that show it."""

    def __init__(self, store: Store, workdir: Path) -> None:
        self._store = store
        self._workdir = workdir
        self._fetched: dict[StorageKey, Path] = {}

    async def asset(self, assets: Mapping[UUID, StorageKey], asset_id: UUID | None, what: str) -> Path | None:
        return None if asset_id is None else await self.fetch(assets.get(asset_id), what)

    async def fetch(self, key: StorageKey | None, what: str) -> Path:
        if key is None:
            raise ConversionFailed(f"{what[:1].upper()}{what[1:]} was deleted.")
        if key not in self._fetched:
            target = self._workdir / f"input-{len(self._fetched)}{Path(key).suffix}"
            try:
                self._fetched[key] = await self._store.fetch(key, target)
            except NotFound as error:
                raise ConversionFailed(f"The file of {what} is missing from the storage.") from error
        return self._fetched[key]


async def _pictures(
    session: AsyncSession, user_id: str, image_ids: Iterable[UUID | None]
) -> dict[UUID | None, tuple[StorageKey, StorageKey | None]]:
    """Storage keys of pictures and their depth maps, by image."""
    depth = aliased(Media)
    rows = await session.execute(
        select(Image.id, Media.storage_key, depth.storage_key)
        .join(Media, Media.id == Image.media_id)
        .outerjoin(depth, depth.id == Image.depth_media_id)
        .where(Image.id.in_({id_ for id_ in image_ids if id_}), Image.user_id == user_id)
    )
    return {row[0]: (row[1], row[2]) for row in rows}


async def _clips(
    session: AsyncSession, user_id: str, panels: Sequence[RecipePanel]
) -> dict[UUID, StorageKey]:
    """Storage keys of clips, by the video and by the conversion that made it."""
    wanted = {panel.video_id or panel.clip_of for panel in panels} - {None}
    rows = await session.execute(
        select(Video.id, Video.conversion_id, Media.storage_key)
        .join(Media, Media.id == Video.media_id)
        .where((Video.id.in_(wanted) | Video.conversion_id.in_(wanted)), Video.user_id == user_id)
    )
    return {id_: key for video_id, conversion_id, key in rows for id_ in (video_id, conversion_id) if id_}


async def _assets(session: AsyncSession, user_id: str, asset_ids: Collection[UUID]) -> dict[UUID, StorageKey]:
    rows = await session.execute(
        select(Asset.id, Media.storage_key)
        .join(Media, Media.id == Asset.media_id)
        .where(Asset.id.in_(asset_ids), Asset.user_id == user_id)
    )
    return {row.id: row.storage_key for row in rows}
