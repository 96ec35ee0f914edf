"""Views that are put together from several features."""

from collections.abc import Sequence
from typing import Literal
from uuid import UUID

from animatic.api.links import Linker
from animatic.conversions.schemas import ConversionOut
from animatic.library.projects import WholeProject
from animatic.library.schemas import ProjectDetails
from animatic.models import Image, ImageToVideoMapping, Project, Video
from animatic.projects.repository import Counts
from animatic.projects.schemas import ProjectOut, ProjectSummary, TakeOut
from animatic.schema import View
from animatic.videos.schemas import VideoDetails, VideoImage


class Deleted(View):
    """What was deleted."""

    id: UUID
    deleted: Literal[True] = True


class Storyboard(View):
    """The conversions that were ordered together, in order."""

    conversions: list[ConversionOut]


def project_summary(project: Project, counts: Counts, links: Linker) -> ProjectSummary:
    return ProjectSummary(
        **ProjectOut.of(project).model_dump(),
        panel_count=counts.panels,
        image_count=counts.images,
        video_count=counts.videos,
        duration_ms=counts.duration_ms,
        cover_image_id=counts.cover,
        links=links.image_links(counts.cover) if counts.cover else None,
    )


def project_details(whole: WholeProject, links: Linker) -> ProjectDetails:
    return ProjectDetails(
        **ProjectOut.of(whole.project).model_dump(),
        narrative=whole.project.narrative,
        panels=links.panels(whole.panels),
        set_aside_count=whole.set_aside,
        duration_ms=whole.counts.duration_ms,
        images=list(links.images(whole.images).items),
        image_count=whole.images.total,
        videos=list(links.videos(whole.videos).items),
        video_count=whole.videos.total,
        conversions=whole.conversions,
    )


def video_details(
    video: Video, images: Sequence[tuple[ImageToVideoMapping, Image]], links: Linker
) -> VideoDetails:
    return VideoDetails(
        **links.video(video).model_dump(),
        images=[
            VideoImage(
                sequence_order=mapping.sequence_order,
                duration_ms=mapping.duration_ms,
                image=links.take(TakeOut.of(image)),
            )
            for mapping, image in images
        ],
    )
