"""A thing on its way from one to another: in the air between two, or across the table."""

from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people import props
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.places.furniture import seating, tables
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, looking, seated, with_hand
from animatic.storyboard.staging.deeds.find import body_framing, last, partner
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import SEATING, Draw, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.staging.templates.duo import meet
from animatic.storyboard.terms import Framing, Pose, RelationKind

_SLIDES: Final = ("slide", "push", "pass", "shove", "deal", "return")
_THROWS: Final = ("throw", "toss", "hurl", "fling", "lob", "pitch", "chuck")
_PAPERS: Final = (
    "letter",
    "envelope",
    "photograph",
    "photo",
    "file",
    "folder",
    "document",
    "note",
    "contract",
    "paper",
    "map",
    "card",
    "money",
    "cheque",
    "check",
    "passport",
    "ticket",
)
_NOT_THINGS: Final = ("table", "desk", "counter", "bar", "hand", "arm", "way")


def _small(word: str) -> Draw:
    """A thing as it lies on a table or flies, about its true size, at the maker's origin."""

    def draw(m: Maker) -> None:
        if word in _PAPERS:
            wide = 0.15 if word not in ("card", "ticket", "passport") else 0.08
            m.plate(
                [(-wide, 0.0, -0.08), (wide, 0.01, -0.1), (wide, 0.01, 0.09), (-wide, 0.0, 0.1)],
                "#f2ecdc",
                (0, 1, 0),
                width=0.8,
                bias=0.3,
            )
            if word in ("envelope", "letter"):
                m.wire([(-wide, 0.004, -0.08), (0.0, 0.008, 0.03), (wide, 0.012, -0.1)], 0.6, bias=0.5)
            elif word in ("photograph", "photo"):
                m.plate(
                    [
                        (-wide + 0.02, 0.004, -0.06),
                        (wide - 0.02, 0.012, -0.08),
                        (wide - 0.02, 0.012, 0.07),
                        (-wide + 0.02, 0.004, 0.08),
                    ],
                    "#6d7684",
                    (0, 1, 0),
                    width=0.4,
                    bias=0.4,
                )
            else:
                for k in range(4):
                    m.wire(
                        [(-wide + 0.03, 0.006, -0.05 + 0.035 * k), (wide - 0.03, 0.014, -0.06 + 0.035 * k)],
                        0.4,
                        bias=0.5,
                    )
            return
        known = props.known(word)
        paint = props.colour_of(known) if known else "#9a7a50"
        if known == "ball":
            m.ball(0.0, 0.1, 0.0, 0.11, paint, bias=0.3)
        elif known in ("bottle", "glass", "cup", "wine"):
            m.rod((0.0, 0.0, 0.0), (0.0, 0.13, 0.0), 0.04, paint, bias=0.3)
        elif known in ("knife", "sword", "pistol", "key", "stick", "axe"):
            m.rod((-0.1, 0.02, 0.0), (0.02, 0.02, 0.0), 0.02, "#3a3d44", bias=0.3)
            m.rod((0.02, 0.02, 0.0), (0.2, 0.03, 0.0), 0.014, "#aeb6c0", bias=0.3)
        else:
            m.box(-0.09, 0.09, 0.0, 0.08, -0.07, 0.07, paint, bias=0.3)

    return draw


def slides(scene: Scene, giver: Player, taker: Player, word: str) -> Stage:
    """Two at a table: the hand leaves the thing before the other, who looks at it."""
    side = 1 if scene.pair()[0] is giver else -1
    framing = body_framing(scene, Framing.MEDIUM)
    if framing is Framing.TWO_SHOT:
        framing = Framing.MEDIUM
    x, y, z = spot(scene, 1.6)
    z = max(z, 2.8) if scene.place.inside else z
    top = y + 0.76
    actors = []
    thing = np.array([x + 0.12 * side, top, z - 0.1])
    for player, way in ((giver, side), (taker, -side)):
        actor = act(
            scene, player, (x - 0.74 * way, y, z), 110.0 * way, stance_="sit-table", gesture="", prop=""
        )
        actor = replace(actor, pose=seated(actor.pose, 0.45, player.look.body.k), arms_over=0.35)
        if player is giver:
            at = thing + np.array([-0.13 * side, 0.03, -0.02])
            near = Hand((float(at[0]), float(at[1]), float(at[2])), "world", "flat", (0.8, -0.4, -0.2))
            actor = replace(actor, pose=with_hand(replace(actor.pose, lean=20.0), way, near))
        else:
            at = thing + np.array([0.26 * side, 0.03, 0.0])
            near = Hand((float(at[0]), float(at[1]), float(at[2])), "world", "open", (0.8, -0.4, -0.2))
            actor = replace(actor, pose=with_hand(actor.pose, way, near))
        actors.append(actor)
    a, b = meet(actors[0], actors[1], cheat=10)
    if not taker.speaks:
        b = looking(actors[1], (float(thing[0]), top, float(thing[2])), most=40)
    camera = fit(
        scene, [a, b], framing=framing, cut="waist", more=[thing - np.array([0, 0.2, 0])], eye=1.45, air=1.12
    )
    stage = Stage(camera, [a, b], without=set(SEATING), focus=camera.distance(x, y, z) + 0.9)
    stage.blur = LENSES[framing].blur
    stage.shown = {word, "table", "desk", "envelope", "letter"}
    stage.put(furnish(camera, tables.table(1.0, 0.74, "#8a5a38"), x, z, 180.0, y=y, nearer=0.14))
    stage.put(
        furnish(camera, _small(word), float(thing[0]), float(thing[2]), 180.0, y=top + 0.004, nearer=0.3)
    )
    for way in (side, -side):
        stage.put(furnish(camera, seating.chair(), x - 0.74 * way, z, 90.0 * way, y=y, nearer=-0.3))
    return stage


def throws(scene: Scene, thrower: Player, catcher: Player | None, word: str) -> Stage:
    """The arm still out, the thing in the air, hands up for it at the other side."""
    side = 1 if catcher is None or scene.pair()[0] is thrower else -1
    framing = body_framing(scene, Framing.FULL)
    if framing in (Framing.MEDIUM, Framing.TWO_SHOT) and not scene.reading.framing_given:
        framing = Framing.FULL
    x, y, z = spot(scene, 2.3)
    apart = 0.95 if catcher is not None else 0.5
    k = thrower.look.body.k
    a = act(scene, thrower, (x - apart * side, y, z), 104.0 * side, stance_="lunge", gesture="", prop="")
    ahead = Hand((x - (apart - 0.52) * side, y + 1.3 * k, z - 0.16), "world", "open", (0.6, -0.3, 0.0))
    behind = Hand((0.3, -0.2, -0.16), shape="relaxed", elbow=(0.8, -0.4, -0.6))
    a = replace(a, pose=with_hand(with_hand(replace(a.pose, twist=14.0 * side), side, ahead), -side, behind))
    air = np.array([x + (0.12 if catcher is not None else 0.45) * side, y + 1.58 * k, z - 0.12])
    actors = [a]
    if catcher is not None:
        b = act(
            scene,
            catcher,
            (x + apart * side, y, z + 0.1),
            -108.0 * side,
            stance_="contrapposto",
            gesture="catch",
            prop="",
        )
        actors.append(looking(b, (float(air[0]), float(air[1]), float(air[2]))))
        face = b.skeleton().head.point(0, 0.1, 0)
        actors[0] = looking(a, (float(face[0]), float(face[1]), float(face[2])))
    else:
        actors[0] = looking(a, (float(air[0]), float(air[1]), float(air[2])))
    camera = fit(scene, actors, framing=framing, more=[air + np.array([0.1 * side, 0.12, 0.0])])
    stage = Stage(camera, actors, focus=camera.distance(x, y, z) + 1.4, blur=LENSES[framing].blur)
    stage.without = set(SEATING) if scene.place.inside else set()
    stage.shown = {word}
    stage.put(furnish(camera, _small(word), float(air[0]), float(air[2]), 180.0, y=float(air[1]), nearer=0.2))

    def trail(m: Maker) -> None:
        start = np.array([x - (apart - 0.62) * side, y + 1.34 * k, z - 0.14])
        for lift in (0.0, 0.05, -0.05):
            path = [
                start + (air - start) * t + np.array([0, 0.12 * t * (1 - t) + lift, 0])
                for t in np.linspace(0.25, 0.8, 8)
            ]
            m.wire([(float(p[0] - x), float(p[1] - y), float(p[2] - z)) for p in path], 0.5, bias=0.1)

    stage.put(furnish(camera, trail, x, z, 180.0, y=y, nearer=0.15))
    return stage


def _thing(player: Player) -> str:
    kinds = (
        RelationKind.HOLDING,
        RelationKind.USING,
        RelationKind.GIVING,
        RelationKind.TOUCHING,
        RelationKind.PUSHING,
        RelationKind.WITH,
    )
    for relation in player.subject.relations:
        if relation.kind in kinds and last(relation.target) not in _NOT_THINGS:
            return last(relation.target)
    return last(player.subject.props[0]) if player.subject.props else ""


def find(scene: Scene) -> Template | None:
    """Somebody slides a thing across a table to another, or throws one."""
    if not 1 <= len(scene.players) <= 2 or scene.framing in (
        Framing.CLOSE,
        Framing.EXTREME_CLOSE,
        Framing.INSERT,
    ):
        return None
    text = scene.reading.text.lower()
    giver = next((p for p in scene.players if p.subject.action in _SLIDES), None)
    across = any(
        word in text
        for word in (
            "across the table",
            "across the desk",
            "across the bar",
            "across the counter",
            "over the table",
        )
    )
    if giver is not None and across and len(scene.players) == 2:
        other = partner(scene, giver)
        people = {last(p.subject.noun) for p in scene.players}
        word = next((w for w in (_thing(giver), *giver.subject.props) if w and w not in people), "letter")
        if other is not None:
            return lambda it: slides(it, giver, other, word)
    thrower = next((p for p in scene.players if p.subject.action in _THROWS), None)
    if thrower is not None and thrower.subject.pose in (Pose.STAND, Pose.WALK, Pose.RUN):
        word = _thing(thrower)
        known = props.known(word) or word in _PAPERS
        small = word not in ("net", "rope", "spear", "javelin", "grenade", "line") and bool(known)
        catcher = partner(scene, thrower) if len(scene.players) == 2 else None
        if small:
            return lambda it: throws(it, thrower, catcher, word)
    return None
