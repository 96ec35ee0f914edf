"""Behind, under, inside: somebody hides, and the picture shows from what and where."""

from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.places.furniture import seating
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, with_hand
from animatic.storyboard.staging.deeds.find import last, side_of, touches
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.objects import drawn
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import SEATING, Draw, furnish, span
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Emotion, Framing, Pose, RelationKind

_HIDES: Final = (
    "hide",
    "lurk",
    "crouch",
    "cower",
    "peek",
    "peer",
    "duck",
    "spy",
    "shelter",
    "watch",
    "kneel",
    "huddle",
)
_TALL: Final = {
    "tree": "#5f4630", "trunk": "#5f4630", "pillar": "#a49c90", "column": "#a49c90", "curtain": "#7a3340",
    "curtains": "#7a3340", "door": "#6a3f28", "wall": "#9a8d7c", "corner": "#9a8d7c", "post": "#6a4c34",
    "wardrobe": "#6b4630", "building": "#9a8d7c", "house": "#a08a70", "doorway": "#6a3f28", "statue": "#a8a498",
    "bookcase": "#5f422e", "bookshelf": "#5f422e", "shelf": "#5f422e",
}  # fmt: skip
"""What stands higher than a man, and its colour."""
_LOW: Final = {
    "rock": "#84807c", "boulder": "#84807c", "stone": "#84807c", "crate": "#9a7446", "crates": "#9a7446",
    "barrel": "#7a5030", "counter": "#7a5a3c", "bar": "#5a3422", "desk": "#7a4e30", "table": "#8a5a38",
    "car": "#8a2c30", "bush": "#4f7038", "bushes": "#4f7038", "hedge": "#4f7038", "fence": "#8a6a48",
    "bin": "#56605c", "dumpster": "#4c5f58", "gravestone": "#8d9094", "tombstone": "#8d9094", "haystack": "#c8a858",
    "log": "#6a4a32", "box": "#b08a58", "boxes": "#b08a58", "armchair": "#8a4a44", "chair": "#7a5232",
    "sandbags": "#a8946a", "bale": "#c8a858", "shield": "#7a3a34",
}  # fmt: skip
"""What one crouches behind."""
_SOFA: Final = ("sofa", "couch")
_UNDER: Final = ("bed", "table", "desk", "bench", "cot", "bunk", "stairs", "bridge", "piano")


def behind(scene: Scene, player: Player, word: str) -> Stage:
    """Half of him and all of his face beside the thing, a hand on its edge; he looks to where the danger is."""
    side = side_of(scene)
    tall = word in _TALL
    framing = scene.framing if scene.framing in (Framing.MEDIUM, Framing.WIDE, Framing.FULL) else Framing.FULL
    x, y, z = spot(scene, 2.2)
    z = max(z, 3.0)
    k = player.look.body.k
    crouching = not tall or player.subject.pose in (Pose.CROUCH, Pose.KNEEL)
    stance = (
        "crouch"
        if crouching and not tall
        else "kneel"
        if crouching and player.subject.pose is Pose.KNEEL
        else "stand"
    )
    if tall and player.subject.action in ("crouch", "cower", "duck", "huddle"):
        stance = "crouch"
    hidden = 0.24 if tall else 0.12
    at = (x - hidden * side, y, z + 0.25)
    actor = act(scene, player, at, 128.0 * side, stance_=stance, gesture="", prop="")
    head = actor.skeleton().head.origin
    edge = x + 0.02 * side
    high = float(head[1]) - 0.3 * k
    near = Hand(
        (edge + 0.02 * side, high if tall else y + 0.72 * min(1.0, k + 0.1), z - 0.02),
        "world",
        "relaxed",
        (0.7, -0.8, 0.0),
    )
    actor = replace(actor, pose=with_hand(actor.pose, side, near), arms_over=0.9, over=side)
    if tall:  # the head comes out past the edge
        actor = replace(
            actor, pose=replace(actor.pose, side=-8.0 * side, neck=(14.0 * side, 0.0, 10.0 * side))
        )
    afraid = player.subject.emotion in (Emotion.AFRAID, Emotion.TERRIFIED)
    actor = replace(actor, glance=(10.0 * side, -2.0 if afraid else 0.0), look_at=None)
    ahead = np.array([x + 1.0 * side, y + 0.9, z])
    camera = fit(
        scene,
        [actor],
        framing=framing,
        more=[ahead],
        cut="feet" if framing is not Framing.MEDIUM else "waist",
        least=1.5,
    )
    stage = Stage(camera, [actor], focus=camera.distance(x, y, z) + 1.6, blur=1.0)
    stage.without = set(SEATING) if scene.place.inside else set()
    stage.shown = {word}
    for _, subject in scene.things():
        if last(subject.noun) == word:
            stage.shown |= {subject.noun, subject.figure}
    cover = x - 0.34 * side
    stage.put(furnish(camera, _cover(word, side), cover, z - 0.12, 180.0, y=y, nearer=0.32))
    return stage


def _cover(word: str, side: int) -> Draw:
    """What he is behind, its free edge at `side`."""

    def draw(m: Maker) -> None:
        if word in _TALL:
            paint = _TALL[word]
            if word in ("tree", "trunk", "post"):
                wide = 0.3 if word != "post" else 0.13
                m.rod((0.05 * side, -0.05, 0.0), (-0.05 * side, 5.0, 0.05), wide, paint)
                if word != "post":
                    for u, v in ((-0.5, 0.0), (0.42, 0.0), (0.1, -0.1)):
                        m.rod((0.0, 0.28, v), (u * side, 0.02, v - 0.12), 0.09, paint)
                    for u, a, b in ((-0.1, 0.5, 1.1), (0.06, 0.9, 1.7), (-0.03, 1.5, 2.1), (0.12, 0.3, 0.7)):
                        m.wire(
                            [(u, a, -0.3), (u + 0.03, (a + b) / 2, -0.3), (u - 0.02, b, -0.3)], 0.7, bias=0.3
                        )
                return
            if word in ("pillar", "column", "statue"):
                m.rod((0.0, 0.2, 0.0), (0.0, 4.4, 0.0), 0.3, paint)
                m.box(-0.4, 0.4, 0.0, 0.22, -0.3, 0.3, paint, bias=0.1)
                return
            if word in ("curtain", "curtains"):
                low, high = span(0.3 * side, -1.2 * side)
                m.box(low, high, 0.0, 3.2, -0.04, 0.04, paint)
                for i in range(9):
                    u = low + (high - low) * (i + 0.5) / 9
                    m.wire([(u, 3.2, -0.05), (u + 0.03, 1.6, -0.05), (u - 0.02, 0.02, -0.05)], 0.8, bias=0.3)
                return
            if word in ("door", "doorway"):
                low, high = span(0.3 * side, -0.7 * side)
                m.box(low, high, 0.0, 2.15, -0.03, 0.03, paint)
                for foot, head in ((0.2, 0.95), (1.2, 1.95)):
                    m.panel(low + 0.14, high - 0.14, foot, head, -0.035, paint, bias=0.2)
                m.ball(0.2 * side, 1.05, -0.07, 0.034, "#c9a24a", bias=0.4)
                return
            start, end = span(0.3 * side, -6.0 * side)
            top = 2.1 if word in ("wardrobe", "bookcase", "bookshelf", "shelf") else 4.6
            m.box(
                start if top > 4 else max(start, -1.0),
                end if top > 4 else min(end, 1.0),
                0.0,
                top,
                -0.08,
                0.2,
                paint,
            )
            if word in ("wall", "corner", "building", "house"):
                for row in range(14):
                    v = 0.16 + 0.3 * row
                    for i in range(9):
                        u = (0.1 - 0.62 * i - (0.3 if row % 2 else 0.0)) * side
                        m.wire([(u, v, -0.09), (u - 0.4 * side, v, -0.09)], 0.4, bias=0.3)
            return
        paint = _LOW.get(word, "#8a7058")
        if word in ("rock", "boulder", "stone", "bush", "bushes", "hedge", "haystack"):
            lumps = ((-0.35, 0.3, 0.46), (-0.02, 0.24, 0.36), (-0.75, 0.22, 0.4), (-0.4, 0.55, 0.34))
            for u, v, r in lumps:
                m.ball(u * side, v, 0.0, r, paint)
            return
        if word == "barrel":
            m.rod((-0.1 * side, 0.0, 0.0), (-0.1 * side, 0.86, 0.0), 0.33, paint)
            for v in (0.16, 0.7):
                m.box(
                    -0.1 * side - 0.33,
                    -0.1 * side + 0.33,
                    v,
                    v + 0.05,
                    -0.34,
                    -0.3,
                    "#4a4038",
                    width=0.5,
                    bias=0.3,
                )
            return
        if word in ("gravestone", "tombstone"):
            m.box(-0.42, 0.42, 0.0, 0.95, -0.08, 0.08, paint)
            for v, h in ((0.72, 0.2), (0.6, 0.14), (0.42, 0.22)):
                m.wire([(-h, v, -0.09), (h, v, -0.09)], 0.8, bias=0.3)
            return
        high = 0.86 if word in ("counter", "bar", "fence", "bin", "dumpster", "car") else 0.74
        low, end = span(0.32 * side, -1.5 * side)
        m.box(low, end, 0.0, high, -0.12, 0.3, paint)
        if word in ("crate", "crates", "box", "boxes", "fence"):
            for i in range(7):
                u = low + (end - low) * i / 6
                m.wire([(u, 0.0, -0.13), (u, high, -0.13)], 0.7, bias=0.2)
            m.wire([(low, high * 0.5, -0.13), (end, high * 0.5, -0.13)], 0.6, bias=0.2)

    def sofa(m: Maker) -> None:
        seating.sofa(width=2.1, cushions=("#d8b25a",))(m)

    return sofa if word in _SOFA else draw


def beneath(scene: Scene, player: Player, word: str) -> Stage:
    """On the belly under a bed or a table, the face to the lens."""
    side = side_of(scene)
    x, y, z = spot(scene, 1.8)
    z = max(z, 2.8)
    actor = act(
        scene,
        player,
        (x - 0.05 * side, y + 0.1, z + 0.25),
        150.0 * side,
        stance_="crawl",
        gesture="",
        prop="",
    )
    high = 0.62 if word in ("bed", "cot", "bunk") else 0.78
    pose = replace(actor.pose, hips=(0.0, 0.26, -0.2), tilt=70.0, lean=14.0, neck=(0.0, -62.0, 0.0))
    actor = replace(actor, pose=pose, glance=(8.0 * side, 0.0))
    size = player.look.body.k * player.look.body.head
    crown = float(actor.skeleton().head.point(0.0, 0.11 * size, 0.0)[1]) + 0.17 * size
    gap = crown - (y + high - 0.1)
    if gap > 0:
        actor = replace(actor, at=(actor.at[0], actor.at[1] - gap, actor.at[2]), grounded=False)
    camera = fit(
        scene, [actor], framing=Framing.FULL, cut="feet", eye=y + 0.5, least=1.35,
        more=[np.array([x - 1.0, y + high + 0.3, z]), np.array([x + 1.0, y, z])],
    )  # fmt: skip
    stage = Stage(
        camera, [actor], without=set(SEATING) | {"bed"}, focus=camera.distance(x, y, z) + 1.4, blur=0.8
    )
    stage.shown = {word}

    def draw(m: Maker) -> None:
        if word in ("bed", "cot", "bunk"):
            m.box(-1.1, 1.1, high - 0.1, high + 0.2, -0.32, 0.7, "#e8e6e0")
            m.box(-1.12, 1.12, high - 0.02, high + 0.22, -0.34, 0.6, "#5a6f9a", bias=0.1)
            m.box(-1.16, -1.08, 0.0, high + 0.55, -0.34, 0.7, "#6a4630", bias=0.2)
            m.box(1.08, 1.16, 0.0, high + 0.3, -0.34, 0.7, "#6a4630", bias=0.2)
            return
        m.box(-1.1, 1.1, high, high + 0.07, -0.34, 0.7, "#8a5a38", bias=0.1)
        for u in (-1.0, 0.94):
            for w in (-0.3, 0.6):
                m.box(u, u + 0.07, 0.0, high, w, w + 0.07, "#6a4630")

    stage.put(furnish(camera, draw, x, z, 180.0, y=y, nearer=0.35))
    return stage


def find(scene: Scene) -> Template | None:
    """One person who is behind or under something."""
    if len(scene.players) != 1 or scene.framing in (Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.INSERT):
        return None
    player = scene.players[0]
    for touch in touches(scene, player, RelationKind.BEHIND, RelationKind.UNDER, RelationKind.IN):
        kind, word = touch.relation.kind, touch.word
        if kind is RelationKind.UNDER and word in _UNDER[:6]:
            low = (
                player.subject.pose in (Pose.CROUCH, Pose.LIE, Pose.CRAWL, Pose.SLEEP)
                or player.subject.action in _HIDES
            )
            if low:
                return lambda it, word=word: beneath(it, player, word)  # type: ignore[misc]
        if kind is not RelationKind.BEHIND or player.subject.action not in _HIDES:
            continue
        if word in _TALL or word in _LOW or word in _SOFA:
            return lambda it, word=word: behind(it, player, word)  # type: ignore[misc]
        if touch.subject is not None and (it := drawn(touch.subject)) is not None and 0.5 < it.height < 6:
            return lambda it, word=word: behind(it, player, word)  # type: ignore[misc]
    return None
