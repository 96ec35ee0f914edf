"""Somebody and an animal: stroked, fed, led, chased, fled from, faced with a weapon."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from animatic.storyboard.camera import Camera
from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import Hand, Vector
from animatic.storyboard.people.expressions import FACES
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.reading import Subject
from animatic.storyboard.staging.acting import act, emotion_of, looking, prop_of, with_hand
from animatic.storyboard.staging.deeds.find import body_framing, side_of
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.objects import drawn
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import SEATING, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Emotion, Framing, Gesture, Kind, Pose, RelationKind
from animatic.storyboard.things import Thing

_GENTLE: Final = (
    "stroke", "pat", "pet", "caress", "touch", "feed", "talk", "whisper", "comfort", "calm", "brush", "groom", "hug",
    "kiss", "embrace", "examine", "bandage", "saddle", "greet", "soothe", "tame", "nuzzle", "scratch", "wash", "treat",
    "speak", "sing", "offer", "give",
)  # fmt: skip
_LEADS: Final = ("lead", "walk", "pull", "drag", "guide", "tug", "bring", "hold", "take")
_CHASES: Final = ("chase", "hunt", "pursue", "run", "catch", "follow", "shoo", "herd", "stalk")
_FOES: Final = (
    "fight",
    "face",
    "attack",
    "confront",
    "battle",
    "slay",
    "aim",
    "threaten",
    "stab",
    "shoot",
    "fend",
    "challenge",
    "meet",
)
_ROPE = "#b0905c"


@dataclass(frozen=True, slots=True)
class Pair:
    """Who, and which animal."""

    player: Player
    beast: Subject
    index: int
    thing: Thing


def _head(thing: Thing, x: float, y: float, z: float, way: int) -> Vector:
    """About where the muzzle is, of an animal that looks to `way`."""
    low = thing.height < 0.8 * thing.length
    return np.array([x + way * 0.45 * thing.length, y + (0.78 if low else 0.86) * thing.height, z])


def gentle(scene: Scene, pair: Pair) -> Stage:
    """Before the animal's head, a hand on it; to a small one people kneel."""
    side = side_of(scene)
    player, thing = pair.player, pair.thing
    framing = body_framing(scene)
    x, y, z = spot(scene, 2.4)
    small = thing.height < 0.62 * player.height
    where = x + (0.42 + 0.5 * thing.length) * side
    head = _head(thing, where, y, z + 0.05, -side)
    offers = player.subject.action in ("feed", "offer", "give")
    stance = "stand"
    if small:
        stance = "kneel" if thing.height > 0.34 * player.height else "crouch"
    actor = act(
        scene,
        player,
        (float(head[0]) - (0.52 if not small else 0.5) * side, y, z),
        104.0 * side,
        stance_=stance,
        gesture="",
        prop="",
    )
    lean = 18.0 if small else 6.0
    actor = replace(actor, pose=replace(actor.pose, lean=actor.pose.lean + lean))
    to = head + np.array([0.02 * side, -0.1 if offers else 0.02, -0.07])
    near = Hand(
        (float(to[0]), float(to[1]), float(to[2])), "world", "open" if offers else "relaxed", (0.6, -0.8, 0.0)
    )
    holding = with_hand(actor.pose, side, near)
    if not offers and not small:
        neck = head + np.array([0.3 * side, -0.2, 0.02])
        holding = with_hand(
            holding, -side, Hand((float(neck[0]), float(neck[1]), float(neck[2])), "world", "relaxed")
        )
    actor = replace(actor, pose=holding, arms_over=0.4, over=side)
    actor = looking(actor, (float(head[0]), float(head[1]), float(head[2])), most=50)
    if player.subject.emotion is Emotion.NEUTRAL and not player.speaks:
        actor = replace(actor, face=FACES[Emotion.CALM].closed)
    return _together(scene, pair, [actor], framing, (where, y, z + 0.05), -side, Pose.STAND)


def led(scene: Scene, pair: Pair) -> Stage:
    """A rope or a leash from the hand to the animal's head; a dog goes ahead, a horse behind."""
    side = side_of(scene)
    player, thing = pair.player, pair.thing
    framing = body_framing(scene, Framing.FULL)
    x, y, z = spot(scene, 2.6)
    ahead = thing.height < 1.0
    still = player.subject.pose is Pose.STAND and player.subject.action in ("hold", "wait", "stand")
    actor = act(
        scene, player, (x, y, z - 0.1), 108.0 * side, stance_="stand" if still else "walk", gesture="", prop="",
    )  # fmt: skip
    k = player.look.body.k
    where = x + (0.75 + 0.5 * thing.length if ahead else -(0.62 + 0.5 * thing.length)) * side
    neck = _head(thing, where, y, z + 0.1, side) - np.array(
        [0.14 * thing.length * side, 0.06 * thing.height, 0.0]
    )
    hand_at = np.array([x + (0.3 if ahead else -0.22) * side, y + (0.98 if ahead else 1.05) * k, z - 0.2])
    grip = Hand((float(hand_at[0]), float(hand_at[1]), float(hand_at[2])), "world", "grip", (0.6, -0.6, -0.6))
    actor = replace(actor, pose=with_hand(actor.pose, side, grip))
    stage = _together(
        scene, pair, [actor], framing, (where, y, z + 0.1), side, Pose.STAND if still else Pose.WALK
    )
    _rope(stage, stage.camera, hand_at, neck, x, y, z)
    return stage


def _rope(stage: Stage, camera: Camera, a: Vector, b: Vector, x: float, y: float, z: float) -> None:
    sag = np.array([0.0, -0.16 * float(np.linalg.norm(a - b)), 0.0])
    path = [a + (b - a) * t + sag * (4 * t * (1 - t)) - np.array([x, y, z]) for t in np.linspace(0, 1, 9)]

    def draw(m: Maker) -> None:
        m.wire([(float(p[0]), float(p[1]), float(p[2])) for p in path], 1.6, _ROPE, bias=0.2)

    stage.put(furnish(camera, draw, x, z, 180.0, y=y, nearer=0.35))


def chased(scene: Scene, pair: Pair, *, beast_first: bool) -> Stage:
    """Both run the same way: who flees ahead, looking back; who hunts behind, reaching."""
    side = side_of(scene)
    player, thing = pair.player, pair.thing
    framing = (
        scene.framing if scene.framing in (Framing.WIDE, Framing.FULL, Framing.EXTREME_WIDE) else Framing.FULL
    )
    if not scene.reading.framing_given:
        framing = Framing.FULL
    x, y, z = spot(scene, 3.0)
    z = max(z, 4.0)
    gap = 0.75 + 0.5 * thing.length
    way = 1 if beast_first else -1
    where = (x + way * gap * side, y, z + 0.25)
    others = [p for p in scene.players if p is not player][:2]
    actors: list[Actor] = []
    for number, runner in enumerate([player, *others]):
        shift = -0.7 * number if beast_first else 0.7 * number
        reach = beast_first and not prop_of(runner)
        actor = act(
            scene, runner, (x + shift * side, y, z - 0.1 + 0.3 * number), 100.0 * side,
            stance_="sprint" if beast_first or number else "run", gesture="reach" if reach else None,
        )  # fmt: skip
        if not beast_first:
            if emotion_of(scene, runner) in (
                Emotion.NEUTRAL,
                Emotion.CALM,
                Emotion.AFRAID,
                Emotion.DETERMINED,
            ):
                actor = replace(actor, face=FACES[Emotion.TERRIFIED].closed)
            back = (where[0], y + 0.8 * thing.height, where[2])
            actor = looking(actor, back, most=66) if number == 0 and scene.dice % 3 else actor
        else:
            actor = looking(actor, (where[0], y + 0.6 * thing.height, where[2]))
        actors.append(actor)
    return _together(scene, pair, actors, framing, where, side, Pose.RUN)


def faced(scene: Scene, pair: Pair) -> Stage:
    """Eye to eye across a few steps, weapon up; a great beast towers over who faces it."""
    side = side_of(scene)
    player, thing = pair.player, pair.thing
    framing = body_framing(scene, Framing.FULL)
    if framing is Framing.MEDIUM:
        framing = Framing.FULL
    x, y, z = spot(scene, 3.0)
    z = max(z, 4.2)
    big = thing.height > 1.6
    gap = (1.0 if big else 0.75) + 0.5 * thing.length
    where = (x + gap * side, y, z + (0.5 if big else 0.1))
    prop = prop_of(player) or player.look.weapon
    armed = player.subject.pose in (Pose.STAND, Pose.FIGHT) and prop
    stance = "contrapposto" if prop in ("rifle", "pistol", "bow") else "fight" if armed else ""
    gesture = "strike-with" if prop in ("sword", "axe", "spear", "knife", "stick", "torch") else None
    if player.subject.action in ("aim", "shoot") or prop in ("rifle", "pistol", "bow"):
        gesture = None
    actor = act(scene, player, (x, y, z - 0.1), 106.0 * side, stance_=stance, gesture=gesture, prop=prop)
    head = _head(thing, *where, -side)
    actor = looking(actor, (float(head[0]), float(head[1]), float(head[2])), most=50)
    pose = pair.beast.pose if pair.beast.pose is not Pose.SIT else Pose.STAND
    return _together(scene, pair, [actor], framing, where, -side, pose)


def _together(
    scene: Scene,
    pair: Pair,
    actors: list[Actor],
    framing: Framing,
    where: tuple[float, float, float],
    way: int,
    pose: Pose,
) -> Stage:
    """The frame that holds them both, whole."""
    thing = pair.thing
    x, y, z = where
    half = 0.52 * thing.length
    whole = framing not in (Framing.MEDIUM, Framing.MEDIUM_CLOSE)
    head = _head(thing, x, y, z, way)
    ends = [np.array([x - half, y, z]), np.array([x + half, y + thing.height, z])] if whole else [head]
    camera = fit(scene, actors, framing=framing, more=ends, air=1.12)
    stage = Stage(camera, actors, focus=camera.distance(*actors[0].at) + 2.0, blur=0.5 * LENSES[framing].blur)
    stage.without = set(SEATING) if scene.place.inside else set()
    stage.shown = {pair.beast.noun, pair.beast.figure}
    count = min(3, pair.beast.count)
    for number in range(count):
        px, pz = x + 0.3 * number * thing.length * (1 if x > actors[0].at[0] else -1), z + 0.7 * number
        stage.put(thing.shadow(camera, px, y, pz))
        stage.put(thing.piece(camera, px, y, pz, 84.0 * way, pose=pose))
    return stage


def _pair(scene: Scene) -> Pair | None:
    """The animal that somebody's relations reach, or that reaches somebody; else the only one."""
    kinds = (Kind.ANIMAL, Kind.CREATURE)
    beasts = [(i, s) for i, s in scene.things() if s.kind in kinds]
    if not beasts:
        return None
    for player in scene.players:
        for relation in player.subject.relations:
            found = next(((i, s) for i, s in beasts if i == relation.index), None)
            if found is not None and (thing := drawn(found[1])) is not None:
                return Pair(player, found[1], found[0], thing)
    for index, beast in beasts:
        for relation in beast.relations:
            player_ = scene.player(relation.index) if relation.index is not None else None
            if player_ is not None and (thing := drawn(beast)) is not None:
                return Pair(player_, beast, index, thing)
    return None


def find(scene: Scene) -> Template | None:
    """Somebody does something with an animal, or it with him."""
    if not scene.players or scene.framing in (
        Framing.CLOSE,
        Framing.EXTREME_CLOSE,
        Framing.INSERT,
        Framing.POV,
    ):
        return None
    pair = _pair(scene)
    if pair is None or pair.thing.height < 0.15 or pair.thing.length > 14:
        return None
    player, beast = pair.player, pair.beast
    action = player.subject.action
    hunts = any(r.kind is RelationKind.CHASING and r.index == player.index for r in beast.relations)
    flees = any(
        r.kind is RelationKind.AWAY_FROM
        and r.index == pair.index
        and player.subject.pose in (Pose.RUN, Pose.WALK)
        for r in player.subject.relations
    )
    make: Callable[[Scene, Pair], Stage] | None = None
    if hunts or flees or beast.action in ("chase", "hunt", "pursue"):
        return lambda it: chased(it, pair, beast_first=False)
    to_beast = [r for r in player.subject.relations if r.index == pair.index]
    if any(r.kind is RelationKind.CHASING for r in to_beast) and player.subject.pose in (
        Pose.RUN,
        Pose.WALK,
        Pose.STAND,
    ):
        return lambda it: chased(it, pair, beast_first=True)
    if len(scene.players) > 1:
        return None
    if (
        (
            beast.kind is Kind.CREATURE
            and any(
                r.kind in (RelationKind.FACING, RelationKind.IN_FRONT_OF, RelationKind.FIGHTING)
                for r in to_beast
            )
        )
        or any(r.kind is RelationKind.FIGHTING for r in to_beast)
        or (action in _FOES and to_beast)
    ):
        make = faced
    elif any(r.kind in (RelationKind.PULLING, RelationKind.PUSHING) for r in to_beast) or (
        action in _LEADS and to_beast and player.subject.gesture is not Gesture.CARRY
    ):
        make = led if pair.thing.height > 0.25 else None
        if action == "hold" and pair.thing.height < 0.6:
            make = None
    elif to_beast and (
        action in _GENTLE
        or any(
            r.kind
            in (RelationKind.TOUCHING, RelationKind.TALKING_TO, RelationKind.EMBRACING, RelationKind.GIVING)
            for r in to_beast
        )
    ):
        make = gentle
    if make is None:
        return None
    chosen = make
    return lambda it: chosen(it, pair)
