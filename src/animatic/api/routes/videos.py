"""Videos: lists, details with their images in order, files."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from animatic.api import media
from animatic.api.dependencies import Download, MediaViewer, Reader, VideoId, Viewer, Writer, paging
from animatic.api.envelope import Answer, Listing
from animatic.api.views import Deleted, video_details
from animatic.db.paging import PageQuery
from animatic.errors import NotFound
from animatic.film.captions.cues import Cue
from animatic.film.captions.formats import to_srt, to_webvtt
from animatic.videos.repository import SORTABLE, Part, VideoFilter, captions_of, media_file, name_of
from animatic.videos.schemas import VideoDetails, VideoOut, VideoPatch

router = APIRouter(prefix="/videos", tags=["videos"])
Paging = Annotated[PageQuery, Depends(paging(SORTABLE))]


class WebVtt(Response):
    media_type = "text/vtt"


class SubRip(Response):
    media_type = "application/x-subrip"


@router.get("")
async def list_videos(
    caller: Reader,
    query: Paging,
    project_id: Annotated[UUID | None, Query(alias="projectId")] = None,
    kind: Literal["film", "clip"] | None = None,
    deleted: Annotated[bool, Query(description="Those that were deleted and can be restored.")] = False,
) -> Answer[Listing[VideoOut]]:
    """Your videos."""
    page = await caller.videos.page(query, VideoFilter(project_id, kind, deleted))
    return Answer(data=Listing.of(caller.links.videos(page)))


@router.get("/{videoId}")
async def read_video(video_id: VideoId, caller: Reader) -> Answer[VideoDetails]:
    """A video with its images in order."""
    video = await caller.videos.get(video_id)
    return Answer(data=video_details(video, await caller.videos.images(video_id), caller.links))


@router.patch("/{videoId}")
async def change_video(video_id: VideoId, patch: VideoPatch, caller: Writer) -> Answer[VideoOut]:
    """Move a video to another project."""
    video = await caller.videos.update(video_id, patch)
    await caller.log("video.update", videoId=str(video_id))
    return Answer(data=caller.links.video(video))


@router.delete("/{videoId}")
async def delete_video(video_id: VideoId, caller: Writer) -> Answer[Deleted]:
    """Delete a video; it can be restored for a while."""
    await caller.videos.delete(video_id)
    await caller.log("video.delete", videoId=str(video_id))
    return Answer(data=Deleted(id=video_id))


@router.post("/{videoId}/restore")
async def restore_video(video_id: VideoId, caller: Writer) -> Answer[VideoOut]:
    """Bring a deleted video back."""
    video = await caller.videos.restore(video_id)
    await caller.log("video.restore", videoId=str(video_id))
    return Answer(data=caller.links.video(video))


@router.get("/{videoId}/file", response_class=Response, responses=media.ANSWERS)
async def read_video_file(
    request: Request, video_id: VideoId, viewer: MediaViewer, download: Download = False
) -> Response:
    """The video itself. Takes ranges and conditions; needs an API key or a signed link."""
    return await _serve(request, video_id, viewer, Part.FILE, download=download)


@router.get("/{videoId}/thumbnail", response_class=Response, responses=media.ANSWERS)
async def read_video_thumbnail(request: Request, video_id: VideoId, viewer: MediaViewer) -> Response:
    """A small WebP picture of the video."""
    return await _serve(request, video_id, viewer, Part.THUMBNAIL, download=False)


@router.get("/{videoId}/poster", response_class=Response, responses=media.ANSWERS)
async def read_video_poster(
    request: Request, video_id: VideoId, viewer: MediaViewer, download: Download = False
) -> Response:
    """A picture of the video's own size that stands for it; of old videos the small one."""
    return await _serve(request, video_id, viewer, Part.POSTER, download=download)


@router.get("/{videoId}/captions.vtt", response_class=WebVtt)
async def read_captions(video_id: VideoId, viewer: MediaViewer, download: Download = False) -> Response:
    """What is said in the video, and when, as WebVTT."""
    cues = await _cues(video_id, viewer)
    return WebVtt(to_webvtt(cues), headers=await _caption_headers(video_id, viewer, "vtt", download))


@router.get("/{videoId}/captions.srt", response_class=SubRip)
async def read_subtitles(video_id: VideoId, viewer: MediaViewer, download: Download = False) -> Response:
    """What is said in the video, and when, as SubRip (SRT)."""
    cues = await _cues(video_id, viewer)
    return SubRip(to_srt(cues), headers=await _caption_headers(video_id, viewer, "srt", download))


async def _cues(video_id: UUID, viewer: Viewer) -> list[Cue]:
    captions = await captions_of(viewer.session, video_id, user_id=viewer.user_id)
    if captions is None:
        raise NotFound("There is no such video.")
    return [Cue(int(cue["startMs"]), int(cue["endMs"]), str(cue["text"])) for cue in captions]


async def _caption_headers(video_id: UUID, viewer: Viewer, suffix: str, download: bool) -> dict[str, str]:
    name = media.plain_name(await name_of(viewer.session, video_id) or f"video-{video_id}")
    kind = "attachment" if download else "inline"
    return {
        "Cache-Control": "private, no-cache",
        "Content-Disposition": media.content_disposition(kind, f"{name}.{suffix}"),
    }


async def _serve(request: Request, video_id: UUID, viewer: Viewer, part: Part, *, download: bool) -> Response:
    file = await media_file(viewer.session, video_id, part, user_id=viewer.user_id)
    if file is None:
        raise NotFound(
            "There is no such video."
            if part is Part.FILE
            else "There is no such video, or it has no picture."
        )
    return await media.serve(
        request.headers,
        file,
        viewer.state.container.store,
        name=await name_of(viewer.session, video_id) or f"video-{video_id}",
        download=download,
        head=getattr(request.state, "head", False),
    )
