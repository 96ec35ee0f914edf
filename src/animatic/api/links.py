"""Signed links for what the API shows: pictures and films that a browser can load by themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from animatic.api.signing import Signer
from animatic.db.paging import Page
from animatic.images.schemas import ImageOut
from animatic.models import Image, Video
from animatic.projects.schemas import MediaLinks, PanelOut, TakeOut
from animatic.videos.schemas import VideoLinks, VideoOut

Take = TypeVar("Take", bound=TakeOut)
Film = TypeVar("Film", bound=VideoOut)


@dataclass(frozen=True, slots=True)
class Linker:
    """Adds links to views."""

    signer: Signer

    def image_links(self, image_id: UUID, *, has_depth: bool = False) -> MediaLinks:
        return MediaLinks(
            file=self.signer.sign(f"/api/images/{image_id}/file"),
            thumbnail=self.signer.sign(f"/api/images/{image_id}/thumbnail"),
            depth=self.signer.sign(f"/api/images/{image_id}/depth") if has_depth else None,
            expires_at=self.signer.expiry(),
        )

    def video_links(self, video_id: UUID, *, has_poster: bool) -> VideoLinks:
        address = f"/api/videos/{video_id}"
        return VideoLinks(
            file=self.signer.sign(f"{address}/file"),
            thumbnail=self.signer.sign(f"{address}/thumbnail") if has_poster else None,
            poster=self.signer.sign(f"{address}/poster") if has_poster else None,
            captions=self.signer.sign(f"{address}/captions.vtt"),
            expires_at=self.signer.expiry(),
        )

    def asset_links(self, asset_id: UUID, image_id: UUID | None) -> MediaLinks:
        return MediaLinks(
            file=self.signer.sign(f"/api/assets/{asset_id}/file"),
            thumbnail=self.signer.sign(f"/api/images/{image_id}/thumbnail") if image_id else None,
            expires_at=self.signer.expiry(),
        )

    def version_take_links(self, take_id: UUID) -> MediaLinks:
        return MediaLinks(
            file=self.signer.sign(f"/api/version-takes/{take_id}/file"),
            thumbnail=self.signer.sign(f"/api/version-takes/{take_id}/thumbnail"),
            expires_at=self.signer.expiry(),
        )

    def version_film_links(self, version_id: UUID, *, has_poster: bool) -> MediaLinks:
        poster = self.signer.sign(f"/api/version-films/{version_id}/thumbnail") if has_poster else None
        return MediaLinks(
            file=self.signer.sign(f"/api/version-films/{version_id}/file"),
            thumbnail=poster,
            expires_at=self.signer.expiry(),
        )

    def export_links(self, export_id: UUID) -> MediaLinks:
        return MediaLinks(
            file=self.signer.sign(f"/api/exports/{export_id}/file"),
            thumbnail=None,
            expires_at=self.signer.expiry(),
        )

    def image(self, image: Image) -> ImageOut:
        return ImageOut.of(image, self.image_links(image.id, has_depth=image.depth_media_id is not None))

    def images(self, page: Page[Image]) -> Page[ImageOut]:
        return page.map(self.image)

    def take(self, view: Take) -> Take:
        links = self.image_links(view.id, has_depth=view.has_depth)
        return view.model_copy(update={"links": links})

    def panels(self, views: Sequence[PanelOut]) -> list[PanelOut]:
        return [
            view if view.image is None else view.model_copy(update={"image": self.take(view.image)})
            for view in views
        ]

    def video(self, video: Video) -> VideoOut:
        return VideoOut.of(video, self.video_links(video.id, has_poster=video.thumbnail_url is not None))

    def videos(self, page: Page[Video]) -> Page[VideoOut]:
        return page.map(self.video)
