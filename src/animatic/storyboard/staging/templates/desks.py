"""At a desk, at a bar."""

from dataclasses import replace

import numpy as np

from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.places.furniture import seating, tables
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, gesture_of, looking, prop_of, seated, with_hand
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Scene, Stage
from animatic.storyboard.staging.sets import SEATING, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.staging.templates.duo import meet
from animatic.storyboard.terms import Emotion, Framing, Gesture, Pose


def desk(scene: Scene) -> Stage:
    """At a desk that stands between him and the lens; a visitor stands beside it."""
    leans = (Pose.LEAN, Pose.BEND)
    player = next((p for p in scene.players if p.subject.pose not in leans), scene.players[0])
    x, y, z = spot(scene, 1.6)
    z = max(z, 2.9) if scene.place.inside else z
    framing = (
        scene.framing
        if scene.framing in (Framing.WIDE, Framing.FULL, Framing.MEDIUM, Framing.MEDIUM_CLOSE)
        else Framing.MEDIUM
    )
    side = 1 if scene.dice % 2 else -1
    prop = prop_of(player)
    gesture = {Gesture.TYPE: "type", Gesture.WRITE: "write", Gesture.READ: "read"}.get(
        player.subject.gesture
    ) or gesture_of(scene, player, prop)
    if gesture in ("", "pockets", "hand-on-hip", "hands-on-hips", "behind-back"):
        gesture = "write"
    if gesture == "write" and not prop:
        prop = "pen"
    elif gesture == "type":
        prop = ""  # the machine stands on the desk
    actor = act(scene, player, (x, y, z), 160.0 * side, stance_="sit-table", gesture=gesture, prop=prop)
    actor = replace(actor, pose=seated(actor.pose, 0.46, player.look.body.k), arms_over=0.6)
    if gesture in ("write", "type", "read"):
        actor = replace(actor, pose=replace(actor.pose, neck=(0.0, 18.0, 0.0), lean=12.0))
    if gesture in ("write", "type"):  # both hands on the desk
        for hand_side, across, grip in (
            (1, 0.15, "pinch" if gesture == "write" else "flat"),
            (-1, -0.17, "flat"),
        ):
            on_desk = Hand((x - across, y + 0.8, z - 0.34), "world", grip, (0.9, -0.3, -0.2))
            actor = replace(actor, pose=with_hand(actor.pose, hand_side, on_desk))
    visitors = []
    for other in [p for p in scene.players if p is not player][:1]:
        over = other.subject.pose in leans
        visitor = act(
            scene,
            other,
            (x + (0.98 if over else 1.05) * side, y, z - 0.2),
            -112.0 * side,
            stance_="stand",
            gesture="point" if over else None,
        )
        if over:  # one hand on the desk, the other at what is meant
            on_desk = Hand((x + 0.58 * side, y + 0.8, z - 0.42), "world", "flat", (0.8, -0.2, -0.4))
            holding = replace(visitor.pose, lean=24.0, tilt=10.0)
            visitor = replace(visitor, pose=with_hand(holding, -side, on_desk), arms_over=0.6)
        head = actor.skeleton().head.point(0, 0.1, 0)
        visitors.append(looking(visitor, (float(head[0]), float(head[1]), float(head[2]))))
        face = visitors[0].skeleton().head.point(0, 0.1, 0)
        actor = looking(actor, (float(face[0]), float(face[1]), float(face[2])), cheat=10)
    camera = fit(
        scene,
        [actor, *visitors],
        framing=framing,
        cut="waist" if framing is not Framing.WIDE else "feet",
        air=1.3,
        eye=1.35,
    )
    stage = Stage(
        camera,
        [actor, *visitors],
        without=set(SEATING),
        focus=camera.distance(x, y, z) + 0.8,
        blur=LENSES[framing].blur,
    )

    def things(m: Maker) -> None:
        if gesture == "type":
            tables.computer(m, 0.5 * side, 0.05)
        else:
            tables.papers(m, 0.05 * side, 0.1)
        tables.mug(m, -0.34 * side, -0.12)
        tables.book(m, -0.5 * side, 0.05)

    stage.put(
        furnish(camera, tables.table(1.5, 0.7, "#7a4e30", things=things), x, z - 0.5, y=y, nearer=-0.05)
    )
    stage.put(furnish(camera, seating.chair(back=1.0), x, z, 180.0, y=y, nearer=-0.3))
    return stage


def bar(scene: Scene) -> Stage:
    """At the counter: the guest on this side or that, who serves across it."""
    players = scene.players
    server = next(
        (
            p
            for p in players
            if p.subject.figure in ("waiter", "bartender", "shopkeeper") or "bar" in p.subject.noun
        ),
        None,
    )
    guests = [p for p in players if p is not server] or list(players[:1])
    x, y, z = spot(scene, 1.6)
    z = max(z, 3.0)
    side = 1 if scene.dice % 2 else -1
    framing = (
        scene.framing
        if scene.framing in (Framing.FULL, Framing.WIDE, Framing.MEDIUM, Framing.MEDIUM_CLOSE)
        else Framing.MEDIUM
    )
    actors = []
    for i, guest in enumerate(guests[:3]):
        prop = prop_of(guest) or "glass"
        px = x - side * (0.5 + 0.75 * i) if server is not None else x + (i - (len(guests[:3]) - 1) / 2) * 0.8
        actor = act(
            scene,
            guest,
            (px, y, z + 0.42),
            180.0 - side * (-26.0 if i % 2 else 26.0),
            stance_="sit-table",
            gesture="hold",
            prop=prop,
        )
        holding = seated(actor.pose, 0.74, guest.look.body.k)
        near = "left" if side < 0 else "right"
        counter = y + 1.07
        lifted = 0.26 if guest.subject.gesture in (Gesture.RAISE, Gesture.DRINK) else 0.06
        rest = Hand(
            (px + (0.2 if lifted > 0.1 else 0.08) * side, counter + lifted, z + 0.06),
            "world",
            "grip",
            (0.9, -0.3, -0.2),
        )
        other = Hand((px - 0.2 * side, counter + 0.03, z + 0.08), "world", "relaxed", (0.9, -0.3, -0.2))
        holding = with_hand(with_hand(replace(holding, lean=12.0), side, rest), -side, other)
        held = actor.right or actor.left
        actor = replace(
            actor,
            pose=holding,
            left=held if near == "left" else None,
            right=held if near == "right" else None,
            arms_over=0.6,
        )
        actors.append(actor)
    if server is not None:
        tender = act(
            scene,
            server,
            (x + side * 0.62, y, z + 0.62),
            -side * 142.0,
            stance_="stand",
            gesture=None if prop_of(server) else "cup",
            prop=prop_of(server) or "glass",
        )
        a, b = meet(actors[0], tender, cheat=20)
        if guests[0].subject.gaze.value == "down" or guests[0].subject.emotion in (
            Emotion.SAD,
            Emotion.TIRED,
        ):
            a = replace(actors[0], pose=replace(actors[0].pose, neck=(0.0, 22.0, 4.0)))
        actors[0] = a
        actors.append(replace(b, arms_over=0.0))
    camera = fit(scene, actors, framing=framing, cut="waist", air=1.32, eye=1.5, at=(0.5, 0.46))
    stage = Stage(
        camera,
        actors,
        without={*SEATING, "counter", "bar"},
        focus=camera.distance(x, y, z) + 1.2,
        blur=LENSES[framing].blur,
    )

    def counter_top(m: Maker) -> None:
        m.box(-4, 4, 0, 1.02, 0.0, 0.5, "#5a3422")
        m.box(-4.1, 4.1, 1.0, 1.06, -0.06, 0.56, "#7a4a2c", top="#8a5834")
        for px in np.arange(-3.6, 3.7, 0.9):
            m.panel(float(px) - 0.36, float(px) + 0.36, 0.16, 0.86, -0.005, "#4c2c1c")

    stage.put(furnish(camera, counter_top, x, z - 0.42, y=y, nearer=-0.02))
    return stage
