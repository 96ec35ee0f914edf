"""Images: listed, moved, uploaded, deleted and brought back."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.gates import Gates
from animatic.clock import Clock
from animatic.db.changes import Change, Kind, publish
from animatic.db.paging import Page, PageQuery
from animatic.errors import InvalidInput, NotFound
from animatic.images.edits import Edit, size_after
from animatic.images.pictures import aspect_name
from animatic.images.repository import ImageFilter, ImageRepository
from animatic.images.schemas import ImagePatch
from animatic.images.uploads import Source, Upload
from animatic.media import keep
from animatic.models import Image, User
from animatic.projects import takes
from animatic.projects.panels import PanelService
from animatic.projects.service import ProjectService


class ImageService:
    """One user's images. Flushes, never commits."""

    def __init__(self, session: AsyncSession, user: User, gates: Gates, clock: Clock) -> None:
        self._session = session
        self._user = user
        self._clock = clock
        self._gates = gates
        self._projects = ProjectService(session, user, gates)
        self._panels = PanelService(session, user, gates)
        self._repository = ImageRepository(session, user.id)

    async def get(self, image_id: UUID) -> Image:
        """Raises NotFound: also for what is deleted, and for what is somebody else's."""
        return _found(await self._repository.find(image_id))

    async def page(self, query: PageQuery, filters: ImageFilter) -> Page[Image]:
        return await self._repository.page(query, filters)

    async def place(self, project_id: UUID | None, panel_id: UUID | None) -> tuple[UUID | None, UUID | None]:
        """The project and panel that an upload is for, checked; raises NotFound."""
        if panel_id is not None:
            panel = await self._panels.get(panel_id)
            if project_id not in (None, panel.project_id):
                raise NotFound("The project has no panel with this id.")
            return panel.project_id, panel.id
        if project_id is not None:
            await self._projects.get(project_id)
        return project_id, None

    async def add_upload(self, upload: Upload, project_id: UUID | None, panel_id: UUID | None) -> Image:
        """The row of an uploaded picture; with a panel it becomes the chosen take."""
        file = await keep(self._session, self._user.id, upload.file)
        thumbnail = await keep(self._session, self._user.id, upload.thumbnail)
        image_id, picture = upload.id, upload.picture
        image = Image(
            id=image_id,
            user_id=self._user.id,
            project_id=project_id,
            panel_id=panel_id,
            kind="uploaded",
            url=f"/api/images/{image_id}/file",
            thumbnail_url=f"/api/images/{image_id}/thumbnail",
            media_id=file.id,
            thumbnail_media_id=thumbnail.id,
            width=picture.width,
            height=picture.height,
            format=picture.format,
            aspect_ratio=aspect_name(picture.width, picture.height),
        )
        self._session.add(image)
        await self._session.flush()
        await takes.add(self._session, image)
        await self._publish(image)
        return image

    async def source(self, image_id: UUID) -> tuple[Image, Source]:
        """A picture that is to be edited, and its files; raises NotFound, InvalidInput if they aren't here."""
        image = await self.get(image_id)
        keys = await self._repository.files(image_id)
        if keys is None:
            raise InvalidInput(
                "The file of this picture isn't stored here: upload it first.", field="imageId"
            )
        return image, Source(keys[0], image.format or "png", keys[1])

    def check_edits(self, image: Image, edits: Sequence[Edit]) -> None:
        """Raise InvalidInput or TooLarge if they can't be, TierRequired if the result is too large for the tier."""
        if image.width and image.height:
            before, after = (image.width, image.height), size_after((image.width, image.height), edits)
            if max(after) > max(before):
                self._gates.require_picture(self._user, max(after))

    async def add_edited(self, upload: Upload, source_id: UUID, *, moved: bool, choose: bool) -> Image:
        """The row of an edited picture: another take of its source's panel. Its depth map is the source's unless the
        edits moved pixels."""
        source = await self.get(source_id)
        file = await keep(self._session, self._user.id, upload.file)
        thumbnail = await keep(self._session, self._user.id, upload.thumbnail)
        depth = await keep(self._session, self._user.id, upload.depth) if upload.depth else None
        picture = upload.picture
        image = Image(
            id=upload.id,
            user_id=self._user.id,
            project_id=source.project_id,
            panel_id=source.panel_id,
            kind="edited",
            url=f"/api/images/{upload.id}/file",
            thumbnail_url=f"/api/images/{upload.id}/thumbnail",
            media_id=file.id,
            thumbnail_media_id=thumbnail.id,
            depth_media_id=depth.id if depth else None if moved else source.depth_media_id,
            width=picture.width,
            height=picture.height,
            format=picture.format,
            style=source.style,
            aspect_ratio=aspect_name(picture.width, picture.height),
            prompt=source.prompt,
            look=source.look,
        )
        self._session.add(image)
        await self._session.flush()
        if choose:
            await takes.add(self._session, image)
        await self._publish(image)
        return image

    async def update(self, image_id: UUID, patch: ImagePatch) -> Image:
        """Move an image to another project or panel. Panels of a project that it leaves lose it."""
        image = await self.get(image_id)
        target_panel = await self._panels.get(patch.panel_id) if patch.panel_id else None
        if target_panel is not None:
            project_id: UUID | None = target_panel.project_id
        elif "project_id" in patch.model_fields_set:
            project_id = patch.project_id
            if project_id is not None:
                await self._projects.get(project_id)
        else:
            project_id = image.project_id
        if image.project_id != project_id:
            await self._panels.forget(image_id)
        image = _found(await self._repository.find(image_id, lock=True))
        left_project = image.project_id != project_id
        image.project_id = project_id
        if target_panel is not None:
            image.panel_id = target_panel.id
        elif "panel_id" in patch.model_fields_set or left_project:
            image.panel_id = None
        await self._session.flush()
        await self._publish(image)
        return image

    async def delete(self, image_id: UUID) -> None:
        """Put an image aside until it is purged. Panels that chose it take their newest other take."""
        await self.get(image_id)
        await self._panels.forget(image_id)
        image = _found(await self._repository.find(image_id, lock=True))
        image.deleted_at = self._clock()
        await self._session.flush()
        await self._publish(image)

    async def restore(self, image_id: UUID) -> Image:
        """Bring a deleted image back; raises NotFound if there is none, or its project is deleted."""
        image = _found(await self._repository.find(image_id, deleted=True, lock=True))
        if image.project_id is not None:
            await self._projects.get(image.project_id)
        image.deleted_at = None
        await self._session.flush()
        await self._publish(image)
        return image

    async def _publish(self, image: Image) -> None:
        project_id = str(image.project_id) if image.project_id else None
        await publish(self._session, Change(self._user.id, Kind.IMAGE, str(image.id), project_id))


def _found(image: Image | None) -> Image:
    if image is None:
        raise NotFound("There is no image with this id.")
    return image
