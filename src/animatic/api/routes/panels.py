"""Single panels."""

from fastapi import APIRouter

from animatic.api.dependencies import PanelId, Reader, Writer
from animatic.api.envelope import Answer
from animatic.api.views import Deleted
from animatic.projects.schemas import PanelOut, PanelPatch, PanelTake, TakeOut

router = APIRouter(prefix="/panels", tags=["panels"])


@router.get("/{panelId}")
async def read_panel(panel_id: PanelId, caller: Reader) -> Answer[PanelOut]:
    """A panel with its chosen take."""
    views = await caller.panels.views([await caller.panels.get(panel_id)])
    return Answer(data=caller.links.panels(views)[0])


@router.patch("/{panelId}")
async def change_panel(panel_id: PanelId, patch: PanelPatch, caller: Writer) -> Answer[PanelOut]:
    """Change what you give; the rest stays.

    With a `revision` that isn't the panel's any more, it is refused with CONFLICT, `details.yours` and
    `details.current`.
    """
    panel = await caller.panels.update(panel_id, patch)
    await caller.log("panel.update", panelId=str(panel_id))
    return Answer(data=caller.links.panels(await caller.panels.views([panel]))[0])


@router.delete("/{panelId}")
async def delete_panel(panel_id: PanelId, caller: Writer) -> Answer[Deleted]:
    """Set a panel aside: out of the film, kept with all its takes; `setAside: false` brings it back.

    A panel that is set aside already is deleted for good; its takes stay in the project.
    """
    await caller.panels.remove(panel_id)
    await caller.log("panel.delete", panelId=str(panel_id))
    return Answer(data=Deleted(id=panel_id))


@router.get("/{panelId}/takes")
async def list_takes(panel_id: PanelId, caller: Reader) -> Answer[list[PanelTake]]:
    """The panel's pictures, the newest first."""
    panel, takes = await caller.panels.takes(panel_id)
    return Answer(
        data=[
            PanelTake(
                **caller.links.take(TakeOut.of(take)).model_dump(),
                is_chosen=take.id == panel.image_id,
            )
            for take in takes
        ]
    )
