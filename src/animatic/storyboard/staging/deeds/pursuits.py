"""People after people: who flees ahead, all who hunt behind him."""

from dataclasses import replace
from typing import Final

from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.expressions import FACES
from animatic.storyboard.staging.acting import act, emotion_of, face_at, looking, prop_of
from animatic.storyboard.staging.deeds.find import side_of
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Emotion, Framing, RelationKind, Situation

_PLAIN: Final = (Emotion.NEUTRAL, Emotion.CALM, Emotion.DETERMINED, Emotion.AFRAID)


def pursuit(scene: Scene, prey: Player, hunters: list[Player]) -> Stage:
    """All run the same way across the picture; the nearest hunter reaches out."""
    side = side_of(scene)
    framing = (
        scene.framing if scene.framing in (Framing.WIDE, Framing.FULL, Framing.EXTREME_WIDE) else Framing.FULL
    )
    if not scene.reading.framing_given and framing is Framing.WIDE:
        framing = Framing.FULL
    x, y, z = spot(scene, 2.6)
    z = max(z, 3.4)
    flees = act(
        scene,
        prey,
        (x + 0.95 * side, y, z - 0.2),
        112.0 * side,
        stance_="run",
        gesture=None if prop_of(prey) else "",
    )
    if emotion_of(scene, prey) in _PLAIN:
        fear = FACES[Emotion.AFRAID]
        flees = replace(flees, face=fear.speaking if prey.speaks else fear.closed)
    actors: list[Actor] = []
    for number, hunter in enumerate(hunters[:4]):
        at = (x - (0.55 + 0.78 * number) * side, y, z + 0.32 + 0.42 * number)
        arms = None if prop_of(hunter) else ("reach", "", "point", "")[number % 4]
        runs = act(
            scene, hunter, at, (106.0, 112.0, 102.0, 108.0)[number % 4] * side,
            stance_="sprint" if number % 2 == 0 else "run", gesture=arms, mirrored=bool(number % 2),
        )  # fmt: skip
        if emotion_of(scene, hunter) in _PLAIN:
            grim = FACES[Emotion.ANGRY if number % 2 else Emotion.DETERMINED]
            runs = replace(runs, face=grim.speaking if hunter.speaks else grim.closed)
        actors.append(looking(runs, face_at(flees)))
    if scene.chance(0.6, "glance"):
        flees = looking(flees, face_at(actors[0]), most=62)
    camera = fit(scene, [*actors, flees], framing=framing, at=(0.5, 0.55))
    return Stage(camera, [*reversed(actors), flees])


def find(scene: Scene) -> Template | None:
    """Somebody is chased by people."""
    if not 2 <= len(scene.players) <= 6 or scene.framing in (
        Framing.CLOSE,
        Framing.EXTREME_CLOSE,
        Framing.INSERT,
    ):
        return None
    chasing = {
        r.index
        for p in scene.players
        for r in p.subject.relations
        if r.kind is RelationKind.CHASING and r.index is not None
    }
    prey = next((p for p in scene.players if p.index in chasing), None)
    if prey is None:
        if scene.reading.situation is not Situation.CHASE or scene.place.inside:
            return None
        prey = next((p for p in scene.players if p.subject.related(RelationKind.AWAY_FROM)), None)
    if prey is None:
        return None
    hunters = [p for p in scene.players if p.index != prey.index]
    return (lambda it: pursuit(it, prey, hunters)) if hunters else None
