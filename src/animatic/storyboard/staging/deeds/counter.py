"""Something is poured: across a bar's counter, or into a cup at a table."""

from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.places.furniture import seating
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, gesture_of, prop_of, seated, with_hand
from animatic.storyboard.staging.deeds.find import body_framing, doer, last, side_of
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import SEATING, Draw, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.staging.templates import desks
from animatic.storyboard.staging.templates.duo import meet
from animatic.storyboard.terms import Framing, Gesture, RelationKind, Setting, Situation

_SERVERS: Final = (
    "waiter",
    "bartender",
    "shopkeeper",
    "waitress",
    "barista",
    "innkeeper",
    "clerk",
    "cashier",
)
_SHOPS: Final = (Setting.SHOP, Setting.CAFE, Setting.BAR)
_POURS: Final = ("pour", "refill", "fill")
_HOT: Final = (
    "tea",
    "coffee",
    "milk",
    "chocolate",
    "broth",
    "soup",
    "kettle",
    "teapot",
    "jug",
    "water",
    "pitcher",
)
_TOP = 1.08


def server_of(scene: Scene) -> Player | None:
    """Who stands behind the counter."""
    return next(
        (
            p
            for p in scene.players
            if p.subject.figure in _SERVERS or p.subject.noun in _SERVERS or "bar" in p.subject.noun
        ),
        None,
    )


def vessel(hand: np.ndarray, spout: np.ndarray, level: float, *, hot: bool) -> Draw:
    """A bottle or a jug tipped over its glass, and what runs out of it; points relative to the maker's origin."""

    def draw(m: Maker) -> None:
        axis = (spout - hand) / float(np.linalg.norm(spout - hand))
        base = hand - axis * 0.1

        def p(v: np.ndarray) -> tuple[float, float, float]:
            return float(v[0]), float(v[1]), float(v[2])

        if hot:
            m.rod(p(base), p(hand + axis * 0.1), 0.085, "#c9ccd2", bias=0.2)
            m.rod(p(hand + axis * 0.06), p(spout), 0.022, "#c9ccd2", bias=0.22)
        else:
            m.rod(p(base), p(hand + axis * 0.08), 0.042, "#4a6a44", bias=0.2)
            m.rod(p(hand + axis * 0.07), p(hand + axis * 0.12), 0.03, "#4a6a44", bias=0.21)
            m.rod(p(hand + axis * 0.1), p(spout), 0.017, "#4a6a44", bias=0.22)
            m.rod(p(base + axis * 0.04), p(hand + axis * 0.03), 0.0435, "#e4dcc4", bias=0.24)
        stream = "#7a4a24" if hot else "#c88a34"
        fall = spout + np.array([0.0, level - float(spout[1]) + 0.02, 0.0])
        m.wire([p(spout), p(fall)], 1.6, stream, bias=0.3)
        u, w = float(spout[0]), float(spout[2])
        if hot:
            m.rod((u, level, w), (u, level + 0.07, w), 0.042, "#e4dccc", bias=0.1)
            return
        m.rod((u, level, w), (u, level + 0.045, w), 0.034, stream, bias=0.1)
        for side in (-0.036, 0.036):
            m.wire([(u + side, level, w), (u + side * 1.1, level + 0.1, w)], 0.8, "#dfe8ea", bias=0.16)
        ring = [
            (u + 0.04 * np.cos(a), level + 0.1, w + 0.02 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 17)
        ]
        m.wire(ring, 0.7, "#dfe8ea", bias=0.16)

    return draw


def _counter(m: Maker) -> None:
    """Its front to the lens: panels, the brass rail, the top."""
    m.box(-4.0, 4.0, 0.0, _TOP - 0.06, -0.24, 0.24, "#6a3a22")
    m.box(-4.0, 4.0, _TOP - 0.06, _TOP, -0.34, 0.3, "#8a4e2c", bias=0.1)
    for i in range(-6, 6):
        m.panel(i * 0.64 + 0.06, i * 0.64 + 0.58, 0.2, 0.86, -0.245, "#6a3a22", bias=0.1)
    m.rod((-4.0, 0.16, -0.4), (4.0, 0.16, -0.4), 0.025, "#b8903c", bias=0.3)


def counter(scene: Scene) -> Stage:
    """Who serves behind the counter, to the lens; the guests on this side of it, turned to him."""
    server = server_of(scene)
    assert server is not None
    guests = [p for p in scene.players if p is not server][:3]
    side = side_of(scene)
    framing = body_framing(scene, Framing.MEDIUM)
    x, y, z = spot(scene, 1.7)
    z = max(z, 3.1)
    pours = server.subject.gesture is Gesture.POUR or server.subject.action in _POURS
    prop = "" if pours else prop_of(server)
    gesture = "" if pours else gesture_of(scene, server, prop)
    wipes = gesture in ("", "pockets", "hand-on-hip", "hands-on-hips", "behind-back") and not pours
    back = act(
        scene, server, (x - 0.2 * side, y, z + 0.52), 158.0 * side, stance_="stand",
        gesture="" if wipes else gesture, prop=prop,
    )  # fmt: skip
    if wipes:
        for hand in (1, -1):  # of who faces the lens the right hand is on the left
            rest = Hand(
                (x - 0.2 * side - 0.27 * hand, y + _TOP + 0.02, z + 0.16), "world", "flat", (0.9, -0.3, -0.3)
            )
            back = replace(back, pose=with_hand(back.pose, hand, rest))
    glass = np.array([x + 0.3 * side, y + _TOP, z - 0.1])
    hand_at = glass + np.array([-0.19 * side, 0.33, 0.06])
    spout = glass + np.array([0.0, 0.21, 0.0])
    if pours:
        grip = Hand(
            (float(hand_at[0]), float(hand_at[1]), float(hand_at[2])), "world", "grip", (0.9, 0.1, -0.3)
        )
        rest = Hand((x - 0.44 * side, y + _TOP + 0.02, z + 0.14), "world", "flat", (0.9, -0.3, -0.3))
        back = replace(back, pose=with_hand(with_hand(back.pose, -side, grip), side, rest))
    back = replace(back, arms_over=0.9, grounded=False)
    actors: list[Actor] = [back]
    for number, guest in enumerate(guests):
        px = x + (0.66 + 0.1 * number) * side if number < 1 else x - (0.95 + 0.6 * (number - 1)) * side
        way = -1 if px > x else 1
        held = prop_of(guest)
        actor = act(
            scene, guest, (px, y, z - 0.5), (64.0 + 10.0 * number) * way, stance_="sit",
            gesture=gesture_of(scene, guest, held) if held or guest.subject.gesture is not Gesture.NONE else "",
            prop=held,
        )  # fmt: skip
        holding = seated(actor.pose, 0.76, guest.look.body.k)
        near = -1 if way < 0 else 1  # the hand nearer to the lens
        rest = Hand((px + 0.2 * way, y + _TOP + 0.03, z - 0.26), "world", "relaxed", (0.8, -0.4, -0.4))
        if guest.subject.gesture in (Gesture.NONE, Gesture.TALK, Gesture.LISTEN) and not held:
            holding = with_hand(holding, near, rest)
        actors.append(replace(actor, pose=replace(holding, lean=12.0), nearer=0.0))
    if guests:
        actors[0], actors[1] = meet(actors[0], actors[1], cheat=2)
        if pours and not server.speaks:
            actors[0] = replace(back, pose=replace(back.pose, neck=(12.0 * side, 18.0, 0.0)), look_at=None)
    more = [np.array([float(glass[0]), y + _TOP - 0.12, z])]
    camera = fit(
        scene,
        actors,
        framing=framing,
        cut="waist" if framing is Framing.MEDIUM else "feet",
        more=more,
        eye=1.45,
    )
    stage = Stage(
        camera, actors, without={*SEATING, "stool", "counter", "bar"}, focus=camera.distance(x, y, z) + 1.0
    )
    stage.blur = LENSES[framing].blur
    stage.shown = {
        "counter",
        "bar",
        "glass",
        "bottle",
        "whiskey",
        "whisky",
        "drink",
        "beer",
        "wine",
        "coffee",
        "stool",
    }
    stage.put(furnish(camera, _counter, x, z, 180.0, y=y, nearer=0.05))
    for actor, _ in zip(actors[1:], guests, strict=True):
        stage.put(furnish(camera, seating.stool(), actor.at[0], actor.at[2], 180.0, y=y, nearer=-0.25))
    origin = np.array([x, y, z])
    if pours:
        hot = any(w in scene.reading.text.lower() for w in _HOT)
        tipped = vessel(hand_at - origin, spout - origin, _TOP, hot=hot)
        stage.put(furnish(camera, tipped, x, z, 180.0, y=y, nearer=0.2))
    elif guests and scene.reading.setting is not Setting.SHOP:

        def tumbler(m: Maker) -> None:
            u = 0.4 * side
            m.rod((u, _TOP, -0.16), (u, _TOP + 0.05, -0.16), 0.036, "#c88a34", bias=0.2)
            m.rod((u, _TOP + 0.05, -0.16), (u, _TOP + 0.1, -0.16), 0.037, "#dfe8ea", bias=0.2)

        stage.put(furnish(camera, tumbler, x, z, 180.0, y=y, nearer=0.2))
    return stage


def pours_at_table(scene: Scene, player: Player) -> Stage:
    """Standing at a table, the jug tipped over a cup; who is served sits behind the cup."""
    side = side_of(scene)
    framing = body_framing(scene, Framing.MEDIUM)
    x, y, z = spot(scene, 1.6)
    z = max(z, 2.9)
    top = y + 0.76
    others = [p for p in scene.players if p is not player][:2]
    cup = np.array([x + 0.08 * side, top, z - 0.06])
    spout = cup + np.array([0.0, 0.22, 0.0])
    hand_at = cup + np.array([-0.2 * side, 0.33, 0.02])
    actor = act(
        scene, player, (x - 0.6 * side, y, z + 0.06), 104.0 * side, stance_="stand", gesture="", prop=""
    )
    grip = Hand((float(hand_at[0]), float(hand_at[1]), float(hand_at[2])), "world", "grip", (0.9, -0.2, -0.3))
    rest = Hand((x - 0.36 * side, top + 0.03, z + 0.26), "world", "flat", (0.8, -0.4, -0.4))
    actor = replace(actor, pose=with_hand(with_hand(replace(actor.pose, lean=14.0), side, grip), -side, rest))
    actor = replace(actor, arms_over=0.5)
    actors = [actor]
    chairs = []
    for number, other in enumerate(others):
        px = x + (0.78 + 0.1 * number) * side
        pz = z + (0.02 if number == 0 else 0.62)
        guest = act(scene, other, (px, y, pz), -112.0 * side, stance_="sit-table")
        guest = replace(guest, pose=seated(guest.pose, 0.45, other.look.body.k), arms_over=0.3)
        actors.append(guest)
        chairs.append((px, pz))
    if others:
        first, second = meet(actors[0], actors[1], cheat=8)
        actors[1] = second
        actors[0] = first if player.speaks or others[0].speaks else actor
    if not others or not (player.speaks or others[0].speaks):
        actors[0] = replace(
            actors[0], pose=replace(actors[0].pose, neck=(4.0 * side, 20.0, 0.0)), look_at=None
        )
    more = [np.array([float(cup[0]) + 0.3 * side, top - 0.1, z])]
    camera = fit(
        scene,
        actors,
        framing=framing,
        cut="waist" if framing is Framing.MEDIUM else "feet",
        more=more,
        eye=1.45,
    )
    stage = Stage(camera, actors, without=set(SEATING), focus=camera.distance(x, y, z) + 0.9)
    stage.blur = LENSES[framing].blur
    stage.shown = {
        "table",
        "cup",
        "glass",
        "teapot",
        "kettle",
        "jug",
        "bottle",
        "tea",
        "coffee",
        "wine",
        "water",
    }
    hot = not any(
        w in scene.reading.text.lower()
        for w in ("wine", "whiskey", "whisky", "beer", "rum", "champagne", "bottle")
    )

    def table(m: Maker) -> None:
        low, high = -0.62, 0.62
        m.box(low, high, 0.71, 0.76, -0.42, 0.42, "#8a5a38")
        for u in (low + 0.05, high - 0.11):
            for w in (-0.38, 0.32):
                m.box(u, u + 0.06, 0.0, 0.71, w, w + 0.06, "#6a4428")

    stage.put(furnish(camera, table, x + 0.16 * side, z, 180.0, y=y, nearer=0.1))
    origin = np.array([x, y, z])
    stage.put(
        furnish(
            camera, vessel(hand_at - origin, spout - origin, 0.76, hot=hot), x, z, 180.0, y=y, nearer=0.25
        )
    )
    for px, pz in chairs:
        stage.put(furnish(camera, seating.chair(), px, pz, -90.0 * side, y=y, nearer=-0.3))
    return stage


def find(scene: Scene) -> Template | None:
    """Somebody serves across a counter, or pours."""
    close = (
        Framing.CLOSE,
        Framing.EXTREME_CLOSE,
        Framing.INSERT,
        Framing.OVER_THE_SHOULDER,
        Framing.MEDIUM_CLOSE,
    )
    if scene.framing in close or not scene.place.inside:
        return None
    at_bar = scene.reading.situation is Situation.BAR_COUNTER or scene.reading.setting in _SHOPS
    server = server_of(scene)
    at_counter = any(
        r.kind in (RelationKind.AT, RelationKind.ON) and last(r.target) in ("counter", "bar")
        for p in scene.players
        for r in p.subject.relations
    )
    if at_counter and server is None and len(scene.players) <= 3:
        return desks.bar
    touching = any(p.subject.gesture in (Gesture.AIM, Gesture.STRIKE, Gesture.EMBRACE) for p in scene.players)
    if at_bar and server is not None and 2 <= len(scene.players) <= 4 and not touching:
        return counter
    player = doer(scene, _POURS)
    if player is None or player.subject.gesture not in (
        Gesture.POUR,
        Gesture.NONE,
        Gesture.HOLD,
        Gesture.TALK,
    ):
        return None
    if server is player and at_bar:
        return counter
    return (lambda it: pours_at_table(it, player)) if len(scene.players) <= 3 else None
