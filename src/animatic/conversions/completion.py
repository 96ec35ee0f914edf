"""The happy end: files kept, image or video and mappings stored, credits settled, status set, in one transaction."""

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, Final
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts import ledger
from animatic.activity import service as activity
from animatic.conversions import announcements, estimates, lifecycle
from animatic.conversions.lifecycle import RunOf
from animatic.conversions.recipes import KIND_CLIP, KIND_FILM, FilmRecipe, PictureRecipe, RecipePanel
from animatic.conversions.tools import ConversionTools
from animatic.db.changes import Change, Kind, publish
from animatic.engines.made import Made, Role
from animatic.errors import ConversionFailed
from animatic.media import keep
from animatic.models import (
    Conversion,
    ConversionProgress,
    Image,
    ImageToVideoMapping,
    Project,
    User,
    Video,
)
from animatic.projects import takes
from animatic.storage import StorageKey, StoredFile, run_key
from animatic.versions import films as films_of_versions
from animatic.vocabulary import ConversionType, Status

_SUFFIXES: Final = {"jpeg": "jpg"}
_NAMES: Final = {
    Role.MAIN: "result",
    Role.THUMBNAIL: "thumbnail",
    Role.POSTER: "poster",
    Role.DEPTH: "depth",
}


def storage_keys(run: RunOf, made: Made) -> dict[str, StorageKey]:
    """Where each file of a run, by its key, is stored: no other run has the same keys."""
    return {
        file.key: run_key(
            run.user_id,
            run.id,
            run.attempt,
            f"{_NAMES.get(file.role, file.key)}.{_SUFFIXES.get(file.format, file.format)}",
        )
        for file in made.files
    }


async def complete(
    session: AsyncSession,
    tools: ConversionTools,
    run: RunOf,
    made: Made,
    files: Mapping[str, StoredFile],
    *,
    seconds: float,
) -> bool:
    """Complete a run's conversion with what was made, and stored under `storage_keys`; all, or nothing.

    `seconds` is what the run took. False if the run isn't wanted any more: then its files must go.
    """
    locked = await lifecycle.lock(session, tools, run)
    if locked is None:
        return False
    user, conversion = locked
    if conversion.type == ConversionType.TEXT_TO_IMAGE:
        await _complete_picture(session, conversion, made, files)
    else:
        await _complete_video(session, conversion, made, files)
    conversion.outcome = _outcome(conversion, made)
    conversion.actual_usd = _paid(made)
    conversion.status = Status.COMPLETED
    conversion.completed_at = tools.clock()
    await session.flush()
    await ledger.settle(session, user, conversion.id)
    await _mark_finished(session, conversion)
    await lifecycle.settle_waiting(session, tools, user, conversion)
    await announcements.ended(session, tools, user, conversion)
    await _record(session, user, conversion)
    # Last: others learn for the same engine and size, and wait for this row no longer than they must.
    await estimates.learn(session, estimates.work_of(conversion), seconds)
    return True


async def _complete_picture(
    session: AsyncSession, conversion: Conversion, made: Made, files: Mapping[str, StoredFile]
) -> None:
    recipe = PictureRecipe.from_json(conversion.parameters)
    main = made.file(Role.MAIN)
    if main is None:
        raise ConversionFailed("The engine made no picture.")
    media = {key: (await keep(session, conversion.user_id, file)).id for key, file in files.items()}
    image_id = uuid4()
    image = Image(
        id=image_id,
        user_id=conversion.user_id,
        project_id=await _live_project(session, conversion),
        conversion_id=conversion.id,
        panel_id=conversion.panel_id,
        kind="generated",
        url=f"/api/images/{image_id}/file",
        thumbnail_url=f"/api/images/{image_id}/thumbnail" if Role.THUMBNAIL in media else None,
        width=main.width,
        height=main.height,
        format=main.format,
        style=recipe.style,
        aspect_ratio=recipe.aspect_ratio,
        media_id=media[Role.MAIN],
        thumbnail_media_id=media.get(Role.THUMBNAIL),
        depth_media_id=media.get(Role.DEPTH),
        seed=made.seed if made.seed is not None else recipe.seed,
        engine=recipe.engine,
        prompt=conversion.input_text,
        look=recipe.look,
    )
    session.add(image)
    await session.flush()
    conversion.result_url = image.url
    await takes.add(session, image)
    await _publish(session, conversion, Kind.IMAGE, image_id)


async def _complete_video(
    session: AsyncSession, conversion: Conversion, made: Made, files: Mapping[str, StoredFile]
) -> None:
    recipe = FilmRecipe.from_json(conversion.parameters)
    main = made.file(Role.MAIN)
    if main is None or made.duration_ms is None:
        raise ConversionFailed("The engine made no video.")
    media = {key: (await keep(session, conversion.user_id, file)).id for key, file in files.items()}
    video_id = uuid4()
    video = Video(
        id=video_id,
        user_id=conversion.user_id,
        project_id=await _live_project(session, conversion),
        conversion_id=conversion.id,
        panel_id=conversion.panel_id if recipe.kind == KIND_CLIP else None,
        kind=recipe.kind,
        url=f"/api/videos/{video_id}/file",
        thumbnail_url=f"/api/videos/{video_id}/thumbnail" if Role.THUMBNAIL in media else None,
        duration=max(1, round(made.duration_ms / 1000)),
        duration_ms=made.duration_ms,
        frames=made.frames,
        frame_rate=recipe.frame_rate,
        captions=[{"startMs": cue.start_ms, "endMs": cue.end_ms, "text": cue.text} for cue in made.captions],
        width=main.width,
        height=main.height,
        format=main.format,
        media_id=media[Role.MAIN],
        thumbnail_media_id=media.get(Role.THUMBNAIL),
        poster_media_id=media.get(Role.POSTER),
        notes=list(made.notes),
    )
    session.add(video)
    await session.flush()
    durations = made.durations_ms or tuple(panel.duration_ms for panel in recipe.panels)
    cards = await _add_cards(session, conversion, video, made, media)
    panels = [
        panel.model_copy(update={"image_id": cards.get(index, panel.image_id)})
        for index, panel in enumerate(recipe.panels)
    ]
    await _map_images(session, conversion, panels, video_id, durations)
    if video.kind == KIND_FILM:
        shown = [panel.image_id for panel in recipe.panels if panel.background is None]
        await films_of_versions.attach(session, video, shown)
    conversion.result_url = video.url
    await _publish(session, conversion, Kind.VIDEO, video_id)


def _outcome(conversion: Conversion, made: Made) -> dict[str, Any] | None:
    """What the engine says of its work, and what was said before it began."""
    before = (conversion.parameters or {}).get("notes", ())
    notes = list(dict.fromkeys([*before, *made.notes, *made.details.get("notes", ())]))
    said = {key: made.details[key] for key in ("provider", "model", "prompt") if key in made.details}
    return {**said, **({"notes": notes} if notes else {})} or None


def _paid(made: Made) -> Decimal | None:
    told = made.details.get("costUsd")
    try:
        return None if told is None else Decimal(str(told))
    except InvalidOperation:
        return None


async def _add_cards(
    session: AsyncSession, conversion: Conversion, video: Video, made: Made, media: Mapping[str, UUID]
) -> dict[int, UUID]:
    """The pictures that stand for a film's title and end cards, by the panel's index."""
    added = {}
    for file in made.files:
        if file.role is not Role.CARD or file.panel is None:
            continue
        image_id = added[file.panel] = uuid4()
        image = Image(
            id=image_id,
            user_id=conversion.user_id,
            project_id=video.project_id,
            conversion_id=conversion.id,
            kind="poster",
            url=f"/api/images/{image_id}/file",
            width=file.width,
            height=file.height,
            format=file.format,
            media_id=media[file.key],
        )
        session.add(image)
    await session.flush()
    return added


async def _map_images(
    session: AsyncSession,
    conversion: Conversion,
    panels: Sequence[RecipePanel],
    video_id: UUID,
    durations_ms: tuple[int, ...],
) -> None:
    """One mapping for each panel, in order."""
    wanted = {panel.image_id for panel in panels if panel.image_id}
    # Locked, so that none is removed for good before the mapping stands.
    there = set(
        await session.scalars(
            select(Image.id)
            .where(Image.id.in_(wanted), Image.user_id == conversion.user_id)
            .order_by(Image.id)
            .with_for_update(read=True, key_share=True)
        )
    )
    session.add_all(
        ImageToVideoMapping(
            video_id=video_id,
            image_id=panel.image_id,
            sequence_order=order,
            duration_ms=duration_ms,
        )
        for order, (panel, duration_ms) in enumerate(zip(panels, durations_ms, strict=True))
        if panel.image_id in there
    )
    await session.flush()


async def _live_project(session: AsyncSession, conversion: Conversion) -> UUID | None:
    """The conversion's project, kept from being removed until this is committed."""
    if conversion.project_id is None:
        return None
    return await session.scalar(
        select(Project.id)
        .where(Project.id == conversion.project_id)
        .with_for_update(read=True, key_share=True)
    )


async def _mark_finished(session: AsyncSession, conversion: Conversion) -> None:
    progress = await session.get(ConversionProgress, conversion.id)
    if progress is not None:
        progress.percent, progress.stage, progress.seconds_remaining = 100.0, "finished", 0.0
        await session.flush()


async def _record(session: AsyncSession, user: User, conversion: Conversion) -> None:
    await activity.record(
        session,
        user.id,
        "conversion.complete",
        {"conversionId": str(conversion.id), "type": conversion.type, "engine": conversion.engine},
    )
    await lifecycle.publish_change(session, conversion)
    await publish(session, Change(user.id, Kind.USER, user.id))


async def _publish(session: AsyncSession, conversion: Conversion, kind: Kind, id_: UUID) -> None:
    project_id = str(conversion.project_id) if conversion.project_id else None
    await publish(session, Change(conversion.user_id, kind, str(id_), project_id))
