"""Assets: listed, uploaded, renamed, moved, deleted."""

from pathlib import PurePath
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.gates import Gates
from animatic.assets.facts import AssetFacts, AssetKind
from animatic.assets.repository import AssetFilter, AssetRepository
from animatic.assets.schemas import AssetPatch
from animatic.assets.uploads import AssetUpload, ClipPicture
from animatic.db.changes import Change, Kind, publish
from animatic.db.paging import Page, PageQuery
from animatic.errors import InvalidInput, NotFound
from animatic.images.pictures import aspect_name
from animatic.media import keep
from animatic.models import Asset, Image, Media, User
from animatic.projects.service import ProjectService

LONGEST_NAME: Final = 200
_WHAT: Final = {
    AssetKind.MUSIC: "music",
    AssetKind.SCRATCH: "a scratch track",
    AssetKind.CLIP: "a clip",
    AssetKind.LUT: "a look-up table",
}


class AssetService:
    """One user's assets. Flushes, never commits."""

    def __init__(self, session: AsyncSession, user: User, gates: Gates) -> None:
        self._session = session
        self._user = user
        self._projects = ProjectService(session, user, gates)
        self._repository = AssetRepository(session, user.id)

    async def get(self, asset_id: UUID) -> Asset:
        """Raises NotFound: also for what is somebody else's."""
        return _found(await self._repository.find(asset_id))

    async def page(self, query: PageQuery, filters: AssetFilter) -> Page[Asset]:
        return await self._repository.page(query, filters)

    async def sizes(self, assets: list[Asset]) -> dict[UUID, int]:
        """Bytes of their files, by asset."""
        rows = await self._session.execute(
            select(Asset.id, Media.bytes)
            .join(Media, Media.id == Asset.media_id)
            .where(Asset.id.in_([asset.id for asset in assets]), Asset.user_id == self._user.id)
        )
        return {row.id: row.bytes for row in rows}

    async def place(self, project_id: UUID | None) -> None:
        """Raise NotFound unless the project is there."""
        if project_id is not None:
            await self._projects.get(project_id)

    async def add(self, upload: AssetUpload, *, kind: AssetKind, name: str, project_id: UUID | None) -> Asset:
        """The row of an uploaded file; a clip's picture becomes an image."""
        file = await keep(self._session, self._user.id, upload.file)
        picture = upload.picture
        image = await self._add_picture(picture, project_id) if picture else None
        facts = upload.facts
        asset = Asset(
            id=upload.id,
            user_id=self._user.id,
            project_id=project_id,
            kind=kind,
            name=name,
            format=facts.format,
            codec=facts.codec,
            duration_ms=facts.duration_ms,
            width=facts.width,
            height=facts.height,
            frame_rate=facts.frame_rate,
            has_sound=facts.has_sound,
            peaks=list(facts.peaks) if facts.peaks is not None else None,
            media_id=file.id,
            image_id=image.id if image else None,
        )
        self._session.add(asset)
        await self._saved(asset)
        return asset

    async def update(self, asset_id: UUID, patch: AssetPatch) -> Asset:
        """Rename, move, or take music for a scratch track."""
        asset = _found(await self._repository.find(asset_id, lock=True))
        if patch.name is not None:
            asset.name = patch.name
        if patch.kind is not None and patch.kind != asset.kind:
            if not (patch.kind.is_sound and AssetKind(asset.kind).is_sound):
                raise InvalidInput(f"This file can't be used as {_WHAT[patch.kind]}.", field="kind")
            asset.kind = patch.kind
        if "project_id" in patch.model_fields_set and patch.project_id != asset.project_id:
            await self.place(patch.project_id)
            asset.project_id = patch.project_id
        await self._saved(asset)
        return asset

    async def delete(self, asset_id: UUID) -> None:
        """Remove an asset and its file. Films that were made with it stay; they can't be made again with it."""
        asset = _found(await self._repository.find(asset_id, lock=True))
        await self._session.delete(asset)
        await self._saved(asset)

    async def _add_picture(self, made: ClipPicture, project_id: UUID | None) -> Image:
        image = Image(
            id=made.id,
            user_id=self._user.id,
            project_id=project_id,
            kind="poster",
            url=f"/api/images/{made.id}/file",
            thumbnail_url=f"/api/images/{made.id}/thumbnail",
            media_id=(await keep(self._session, self._user.id, made.file)).id,
            thumbnail_media_id=(await keep(self._session, self._user.id, made.thumbnail)).id,
            width=made.picture.width,
            height=made.picture.height,
            format=made.picture.format,
            aspect_ratio=aspect_name(made.picture.width, made.picture.height),
        )
        self._session.add(image)
        await self._session.flush()
        return image

    async def _saved(self, asset: Asset) -> None:
        await self._session.flush()
        project_id = str(asset.project_id) if asset.project_id else None
        await publish(self._session, Change(self._user.id, Kind.ASSET, str(asset.id), project_id))


def kind_of(facts: AssetFacts, wanted: AssetKind | None) -> AssetKind:
    """What a file is kept as; raises InvalidInput if it can't be what somebody wants it to be."""
    kinds = facts.kinds()
    if wanted is None:
        return kinds[0]
    if wanted not in kinds:
        held = "a look-up table" if facts.is_lut else "pictures" if facts.is_clip else "sound"
        raise InvalidInput(f"This file holds {held}: it can't be used as {_WHAT[wanted]}.", field="kind")
    return wanted


def name_of_file(file_name: str | None) -> str:
    """A name for people, from the name that the file had elsewhere."""
    stem = PurePath((file_name or "").replace("\\", "/")).stem
    words = " ".join("".join(c if c.isprintable() else " " for c in stem).split())
    return words[:LONGEST_NAME].strip() or "Untitled"


def _found(asset: Asset | None) -> Asset:
    if asset is None:
        raise NotFound("There is no asset with this id.")
    return asset
