"""From orders to drafts of conversions: everything that an order names is looked up, every choice made."""

import itertools
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from animatic.assets.facts import AssetKind
from animatic.assets.repository import AssetRepository
from animatic.conversions import prices, timelines
from animatic.conversions.film_gates import FilmExtras, Shown
from animatic.conversions.film_orders import FilmParameters, ImageToVideoOrder, TimelineItem
from animatic.conversions.films import ASSEMBLER, FilmPlanner
from animatic.conversions.pictures import picture_recipe
from animatic.conversions.recipes import FilmRecipe, PictureRecipe
from animatic.conversions.repository import ConversionRepository
from animatic.conversions.schemas import (
    MAX_PROMPT,
    PictureParameters,
    StoryboardOrder,
    TextToImageOrder,
)
from animatic.conversions.submission import Draft
from animatic.conversions.tools import ConversionTools
from animatic.engines.base import EngineInfo
from animatic.errors import Conflict, InvalidInput, NotFound
from animatic.models import Asset, Conversion, Image, Panel, Project, User
from animatic.projects.naming import name_of
from animatic.projects.prompts import panel_prompt
from animatic.projects.repository import PanelRepository
from animatic.projects.schemas import ProjectOrder
from animatic.projects.service import ProjectService
from animatic.vocabulary import ConversionType, Status

_NAMED: Final = 10
"""Panels that a message names before it stops."""


class Ordering:
    """Reads one user's orders. Stores nothing, but for the project that a text without one is given."""

    def __init__(self, session: AsyncSession, user: User, tools: ConversionTools) -> None:
        self._session = session
        self._user = user
        self._tools = tools
        self._repository = ConversionRepository(session, user.id)
        self._projects = ProjectService(session, user, tools.gates)
        self._panels = PanelRepository(session, user.id)
        self._assets = AssetRepository(session, user.id)

    async def picture(self, order: TextToImageOrder) -> Draft:
        """One picture."""
        panel = await self._panel(order.panel_id) if order.panel_id is not None else None
        project = await self._project_of_picture(order, panel)
        prompt = order.text or (panel_prompt(panel) if panel else "")
        _check_prompt(prompt, panel)
        return (await self._pictures(project, [(panel, prompt)], order.parameters))[0]

    async def storyboard(self, project_id: UUID, order: StoryboardOrder) -> list[Draft]:
        """A picture of each panel that wants one."""
        project = await self._projects.get(project_id)
        prompted = [(panel, panel_prompt(panel)) for panel in await self._chosen_panels(project, order)]
        if order.panel_ids is None:
            prompted = [(panel, prompt) for panel, prompt in prompted if prompt]
        for panel, prompt in prompted:
            _check_prompt(prompt, panel)
        return await self._pictures(project, prompted, order.parameters)

    async def variations(self, image_id: UUID, count: int) -> list[Draft]:
        """As many pictures of the same text and settings, with seeds that none of them has had."""
        image = (await self._repository.images({image_id})).get(image_id)
        if image is None:
            raise NotFound("There is no image with this id.")
        if not image.prompt:
            raise InvalidInput(
                "This picture wasn't made from a text: there is nothing to vary.", field="imageId"
            )
        project = await self._projects.get(image.project_id) if image.project_id else None
        recipe = await self._recipe_like(image, project)
        gates = self._tools.gates
        gates.require(self._user, recipe.required_tier, "this picture's settings")
        gates.require_picture(self._user, max(recipe.width, recipe.height))
        used = await self._repository.seeds_of(image)
        seeds = (seed for seed in itertools.count(recipe.seed + 1) if seed not in used)
        return [
            Draft(
                type=ConversionType.TEXT_TO_IMAGE,
                engine=recipe.engine,
                parameters=recipe.model_copy(update={"seed": seed}).to_json(),
                input_text=image.prompt,
                project_id=image.project_id,
                panel_id=image.panel_id,
            )
            for seed in itertools.islice(seeds, count)
        ]

    async def _recipe_like(self, image: Image, project: Project | None) -> PictureRecipe:
        """How a picture was made, else how one of its project would be."""
        made_by = image.conversion_id
        rows = await self._repository.of_ids([made_by]) if made_by else []
        if rows and rows[0].parameters:
            return PictureRecipe.from_json(rows[0].parameters)
        return picture_recipe(self._tools, self._user, project, PictureParameters(), text=image.prompt or "")

    async def film(self, order: ImageToVideoOrder) -> list[Draft]:
        """The film, preceded by the clips that it waits for."""
        recipe, engine, project_id = await self._planned(order)
        if engine.assembles:
            return [_film_draft(recipe, project_id)]
        return self._clips_and_film(recipe, project_id)

    async def plan(self, order: ImageToVideoOrder) -> FilmRecipe:
        """How a film would be made of stills, without making it."""
        recipe, _, _ = await self._planned(order)
        return recipe.model_copy(update={"engine": ASSEMBLER})

    async def _planned(self, order: ImageToVideoOrder) -> tuple[FilmRecipe, EngineInfo, UUID | None]:
        shown = await self._shown(order)
        project = await self._project_of_film(order, shown)
        planner = FilmPlanner(self._tools, self._user, project, order.parameters)
        recipe, engine = planner.recipe(shown, await self._extras(order.parameters))
        timelines.check(recipe)
        return recipe, engine, project.id if project else None

    async def again(self, conversion: Conversion) -> list[Draft]:
        """A conversion with the same recipe; of a film also those of its clips that failed, before it."""
        gates = self._tools.gates
        if conversion.type == ConversionType.TEXT_TO_IMAGE:
            picture = PictureRecipe.from_json(conversion.parameters)
            gates.require(self._user, picture.required_tier, "this picture's settings")
            gates.require_picture(self._user, max(picture.width, picture.height))
            # A language model that was of no use may be by now; what it said is not asked for again.
            return [_again(conversion, picture.model_copy(update={"unexpanded": False}))]
        film = FilmRecipe.from_json(conversion.parameters)
        gates.require(self._user, film.required_tier, "this film's settings")
        gates.require_video(self._user, film.resolution.short_edge)
        gates.require_panels(self._user, len(film.panels))
        clip_ids = {panel.clip_of for panel in film.panels if panel.clip_of}
        if not clip_ids:
            return [_again(conversion)]
        clips = await self._repository.of_ids(clip_ids)
        if len(clips) < len(clip_ids):
            raise Conflict("Some of its clips are gone: order the film anew.")
        anew = {clip.id: _again(clip) for clip in clips if clip.status == Status.FAILED}
        panels = [
            panel.model_copy(update={"clip_of": anew[panel.clip_of].id}) if panel.clip_of in anew else panel
            for panel in film.panels
        ]
        film = film.model_copy(update={"panels": tuple(panels)})
        return [*anew.values(), _again(conversion, film, waiting_for=len(anew))]

    async def _panel(self, panel_id: UUID) -> Panel:
        panel = (await self._repository.panels([panel_id])).get(panel_id)
        if panel is None:
            raise NotFound("There is no such panel.")
        return panel

    async def _project_of_picture(self, order: TextToImageOrder, panel: Panel | None) -> Project:
        if panel is not None:
            if order.project_id not in (None, panel.project_id):
                raise InvalidInput("This panel belongs to another project.", field="panelId")
            return await self._projects.get(panel.project_id)
        if order.project_id is not None:
            return await self._projects.get(order.project_id)
        return await self._projects.create(ProjectOrder(name=name_of(order.text or "")))

    async def _pictures(
        self, project: Project, prompted: Sequence[tuple[Panel | None, str]], parameters: PictureParameters
    ) -> list[Draft]:
        takes = await self._repository.takes_of(
            {panel.id: prompt for panel, prompt in prompted if panel is not None}
        )
        drafts = []
        for panel, prompt in prompted:
            recipe = picture_recipe(
                self._tools,
                self._user,
                project,
                parameters,
                text=prompt,
                takes_before=takes[panel.id] if panel else 0,
            )
            drafts.append(
                Draft(
                    type=ConversionType.TEXT_TO_IMAGE,
                    engine=recipe.engine,
                    parameters=recipe.to_json(),
                    input_text=prompt,
                    estimated_usd=prices.of_picture(self._tools, recipe),
                    project_id=project.id,
                    panel_id=panel.id if panel else None,
                )
            )
        return drafts

    async def _chosen_panels(self, project: Project, order: StoryboardOrder) -> list[Panel]:
        film = await self._panels.of_project(project.id, set_aside=False)
        if order.panel_ids is not None:
            by_id = {panel.id: panel for panel in film}
            if missing := [str(id_) for id_ in order.panel_ids if id_ not in by_id]:
                raise NotFound("Some of these panels aren't in the project.", panelIds=missing)
            return [by_id[id_] for id_ in dict.fromkeys(order.panel_ids)]
        if order.every_panel:
            return list(film)
        wanting = [panel for panel in film if panel.image_id is None or panel.stale]
        under_way = await self._repository.open_of_panels([panel.id for panel in wanting])
        return [panel for panel in wanting if panel.id not in under_way]

    async def _shown(self, order: ImageToVideoOrder) -> list[Shown]:
        """What the film shows, in order, everything looked up; raises NotFound for what isn't the user's."""
        items = await self._items(order)
        panels = await self._repository.panels({item.panel_id for item in items if item.panel_id})
        image_ids = {
            item.image_id or (panels[item.panel_id].image_id if item.panel_id in panels else None)
            for item in items
        }
        images = await self._repository.images({id_ for id_ in image_ids if id_})
        videos = await self._repository.videos({item.video_id for item in items if item.video_id})
        posters = await self._repository.posters(set(videos))
        assets = await self._assets.among({item.asset_id for item in items if item.asset_id})
        shown, bare = [], []
        for index, item in enumerate(items):
            panel = panels.get(item.panel_id) if item.panel_id else None
            if item.panel_id and panel is None:
                raise NotFound(f"There is no panel {item.panel_id}.", field=f"timeline[{index}].panelId")
            is_clip = item.video_id or item.asset_id
            image_id = item.image_id or (panel.image_id if panel and not is_clip else None)
            image = images.get(image_id) if image_id else None
            video = videos.get(item.video_id) if item.video_id else None
            if item.video_id and video is None:
                raise NotFound(f"There is no video {item.video_id}.", videoId=str(item.video_id))
            asset = assets.get(item.asset_id) if item.asset_id else None
            if item.asset_id and (asset is None or asset.kind != AssetKind.CLIP):
                raise NotFound(f"There is no clip {item.asset_id}.", assetId=str(item.asset_id))
            if item.image_id and image is None:
                raise NotFound(f"There is no image {item.image_id}.", imageId=str(item.image_id))
            if image is None and video is None and asset is None and item.background is None:
                bare.append(panel.number or str(index + 1) if panel else str(index + 1))
            shown.append(Shown(item, image, panel, video, asset, posters.get(video.id) if video else None))
        if bare:
            raise InvalidInput(
                f"{len(bare)} panels have no picture yet ({', '.join(bare[:10])}): make the storyboard first.",
                panels=bare[:100],
            )
        _check_stored(shown)
        return shown

    async def _extras(self, parameters: FilmParameters) -> FilmExtras:
        """The assets of the whole film; raises NotFound for what isn't the user's, InvalidInput for the wrong kind."""
        wanted = {
            "music.assetId": parameters.music.asset_id if parameters.music else None,
            "scratch.assetId": parameters.scratch.asset_id if parameters.scratch else None,
            "grade.lutId": parameters.grade.lut_id if parameters.grade else None,
        }
        found = await self._assets.among({id_ for id_ in wanted.values() if id_})
        assets: dict[str, Asset | None] = dict.fromkeys(wanted)
        for field, id_ in wanted.items():
            if id_ is None:
                continue
            if id_ not in found:
                raise NotFound(f"There is no asset {id_}.", field=f"parameters.{field}", assetId=str(id_))
            asset = found[id_]
            fits = asset.kind == AssetKind.LUT if field == "grade.lutId" else asset.has_sound
            if not fits:
                what = "is no look-up table" if field == "grade.lutId" else "holds no sound"
                raise InvalidInput(f"“{asset.name}” {what}.", field=f"parameters.{field}")
            assets[field] = asset
        return FilmExtras(*assets.values())

    async def _items(self, order: ImageToVideoOrder) -> list[TimelineItem]:
        if order.timeline is not None:
            return order.timeline
        if order.image_ids is not None:
            images = await self._repository.images(set(order.image_ids))
            panels = await self._repository.panels(
                {image.panel_id for image in images.values() if image.panel_id}
            )
            # An image that is a panel's take brings the panel's time and camera along.
            return [
                TimelineItem(image_id=id_, panel_id=images[id_].panel_id)
                if id_ in images and images[id_].panel_id in panels
                else TimelineItem(image_id=id_)
                for id_ in order.image_ids
            ]
        assert order.project_id is not None, "the order's validator asks for one of the three"
        await self._projects.get(order.project_id)
        film = await self._panels.of_project(order.project_id, set_aside=False)
        if not film:
            raise InvalidInput(
                "The project has no panels yet: import its narrative first.", field="projectId"
            )
        return [TimelineItem(panel_id=panel.id) for panel in film]

    async def _project_of_film(self, order: ImageToVideoOrder, shown: Sequence[Shown]) -> Project | None:
        if order.project_id is not None:
            return await self._projects.get(order.project_id)
        rows = (one.panel or one.image or one.video or one.asset for one in shown)
        project_id = next((row.project_id for row in rows if row is not None), None)
        return await self._projects.get(project_id) if project_id else None

    def _clips_and_film(self, recipe: FilmRecipe, project_id: UUID | None) -> list[Draft]:
        """A clip of each still, and the film that joins them; the film last."""
        clips, panels = [], []
        for panel in recipe.panels:
            if panel.video_id or panel.asset_id or panel.background:
                panels.append(panel)
                continue
            clip = recipe.of_clip(panel)
            draft = Draft(
                type=ConversionType.IMAGE_TO_VIDEO,
                engine=recipe.engine,
                parameters=clip.to_json(),
                input_text=panel.prompt or None,
                estimated_usd=prices.of_clip(self._tools, clip),
                project_id=project_id,
                panel_id=panel.panel_id,
            )
            clips.append(draft)
            panels.append(panel.model_copy(update={"clip_of": draft.id}))
        film = recipe.model_copy(
            update={
                "engine": ASSEMBLER,
                "model": "",
                "negative_prompt": "",
                "fallbacks": (),
                "panels": tuple(panels),
            }
        )
        return [*clips, _film_draft(film, project_id, waiting_for=len(clips))]


def _film_draft(recipe: FilmRecipe, project_id: UUID | None, *, waiting_for: int = 0) -> Draft:
    return Draft(
        type=ConversionType.IMAGE_TO_VIDEO,
        engine=recipe.engine,
        parameters=recipe.to_json(),
        project_id=project_id,
        waiting_for=waiting_for,
    )


def _again(
    conversion: Conversion, recipe: FilmRecipe | PictureRecipe | None = None, *, waiting_for: int = 0
) -> Draft:
    assert conversion.engine is not None, "it has been accepted once"
    return Draft(
        type=ConversionType(conversion.type),
        engine=conversion.engine,
        parameters=recipe.to_json() if recipe else (conversion.parameters or {}),
        input_text=conversion.input_text,
        project_id=conversion.project_id,
        panel_id=conversion.panel_id,
        retry_of=conversion.id,
        estimated_usd=conversion.estimated_usd,
        waiting_for=waiting_for,
    )


def _check_prompt(prompt: str, panel: Panel | None) -> None:
    if not prompt.strip():
        which = f"Panel {panel.number}" if panel and panel.number else "This panel"
        raise InvalidInput(f"{which} has no text to draw.", field="text")
    if len(prompt) > MAX_PROMPT:
        raise InvalidInput(
            f"The text of one picture may have at most {MAX_PROMPT:,} characters; this has {len(prompt):,}.",
            field="text",
        )


def _check_stored(shown: Sequence[Shown]) -> None:
    """Pictures that another client keeps elsewhere can't be read: the server never fetches addresses."""
    for index, one in enumerate(shown):
        row = one.video or one.asset or one.image
        if row is not None and row.media_id is None:
            raise InvalidInput(
                f"The file of {row.id} isn't stored here; upload it first.", field=f"timeline[{index}]"
            )
