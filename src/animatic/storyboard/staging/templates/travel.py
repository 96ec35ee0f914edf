"""People in and on things that move: behind a windscreen, in a boat."""

from dataclasses import replace

import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.ink import Sheet, smooth
from animatic.storyboard.light import Lamp
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.people.shading import Shade
from animatic.storyboard.places.base import AnchorKind, Piece
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, looking, with_hand
from animatic.storyboard.staging.lens import aim
from animatic.storyboard.staging.scene import Scene, Stage
from animatic.storyboard.staging.sets import furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.staging.still_waters import surface
from animatic.storyboard.terms import Gaze, Setting


def windscreen(scene: Scene) -> Stage:
    """Through the windscreen: who drives, who sits beside, and what lies between them."""
    players = list(scene.players[:2])
    driver = next(
        (p for p in players if p.subject.pose.value == "drive" or p.subject.gesture.value == "drive"),
        players[0],
    )
    rider = next((p for p in players if p is not driver), None)
    z = 3.0
    half = 0.86
    actors = []
    seats = [(driver, 0.4, 172.0)] + ([(rider, -0.4, -168.0)] if rider else [])
    for player, px, turn in seats:
        name = "drive" if player is driver else "sit"
        actor = act(
            scene, player, (px, 0.13, z), turn, stance_=name, gesture="" if player is driver else None
        )
        if player is driver:  # both hands on the wheel
            for hand_side, across in ((1, -0.17), (-1, 0.17)):
                rim = Hand((px + across, 0.93, z - 0.4), "world", "grip", (0.8, -0.7, 0.0))
                actor = replace(actor, pose=with_hand(actor.pose, hand_side, rim), arms_over=0.25)
        actors.append(replace(actor, grounded=False, shade=Shade(rim=0.8)))
    if rider and rider.subject.gaze in (Gaze.AWAY, Gaze.DOWN):
        actors[1] = looking(actors[1], (-2.5, 1.1, z - 0.6), most=56)
    elif rider and (driver.speaks or rider.speaks):
        head = actors[0].skeleton().head.point(0, 0.1, 0)
        actors[1] = looking(actors[1], (float(head[0]), float(head[1]), float(head[2])), most=60, cheat=16)
    camera = aim(scene.size, (0.0, 1.12, z - 0.5), tall=1.0, wide=1.78, long=1.7, eye=1.25, at=(0.5, 0.47))
    stage = Stage(camera, actors, without={"seat", "wheel", "dashboard", "car"})

    def world(points: list[tuple[float, float]], depth: float) -> np.ndarray:
        return camera.project(np.array([(px, py, z + depth) for px, py in points]))[:, :2]

    def seats_behind(sheet: Sheet) -> None:
        for px in (0.4, -0.4):
            back = [
                (px - 0.25, 0.4),
                (px - 0.26, 0.98),
                (px - 0.13, 1.06),
                (px - 0.12, 1.28),
                (px + 0.12, 1.28),
                (px + 0.13, 1.06),
                (px + 0.26, 0.98),
                (px + 0.25, 0.4),
            ]
            sheet.shape(smooth(world(back, 0.22), steps=4), "#23242c", 0.3)

    def car(sheet: Sheet) -> None:
        body = colour(_paint(scene)) * np.clip(scene.light.ambient + scene.light.key * 0.6, 0.12, 1.0)
        w, h = camera.width, camera.height
        glass = [
            (-half, 0.78),
            (-half + 0.14, 1.42),
            (-0.4, 1.47),
            (0.4, 1.47),
            (half - 0.14, 1.42),
            (half, 0.78),
            (0.4, 0.72),
            (-0.4, 0.72),
        ]
        hole = smooth(world(glass, -0.55), steps=6)
        outer = np.array([(-20, -20), (w + 20, -20), (w + 20, h + 20), (-20, h + 20)], float)
        # One outline with the glass as its hole, cut open at a corner.
        start = int(np.argmin(hole[:, 0] + hole[:, 1]))
        ring = np.vstack([outer, outer[:1], np.roll(hole, -start, 0), np.roll(hole, -start, 0)[:1]])
        sheet.fill(ring, body, 0.9)
        sheet.stroke(np.vstack([hole, hole[:1]]), 5.0)
        bonnet = [(-1.3, 0.66), (-0.5, 0.7), (0.5, 0.7), (1.3, 0.66), (1.5, 0.1), (-1.5, 0.1)]
        sheet.shape(world(bonnet, -1.0), np.clip(body * 1.12, 0, 1), 1.0)
        for side in (-1, 1):
            sheet.wire(np.array([(0.32 * side, 0.69, z - 1.0), (0.4 * side, 0.4, z - 1.4)]), 0.8)
            sheet.stroke(world([(0.12 * side, 0.735), (0.12 * side + 0.3, 0.775)], -0.58), 3.0)
        mirror = [(-0.14, 1.3), (0.14, 1.3), (0.13, 1.38), (-0.13, 1.38)]
        sheet.shape(world(mirror, -0.5), "#1c1e26", 0.9)

    def wheel(sheet: Sheet) -> None:
        angle = np.linspace(0, 2 * np.pi, 40)
        ring = [(0.4 + 0.2 * float(np.cos(a)), 0.84 + 0.16 * float(np.sin(a))) for a in angle]
        sheet.stroke(world(ring, -0.42), 7.0)
        sheet.stroke(world(ring, -0.42), 4.0, "#3a3c46")
        for a in (-0.15, 3.3, 4.71):  # spokes
            rim = (0.4 + 0.19 * float(np.cos(a)), 0.84 + 0.15 * float(np.sin(a)))
            sheet.stroke(world([(0.4, 0.84), rim], -0.42), 6.0)
            sheet.stroke(world([(0.4, 0.84), rim], -0.42), 3.2, "#3a3c46")

    stage.put(Piece(camera.distance(0, 1, z + 0.3), draw=seats_behind, tag="prop"))
    stage.put(Piece(camera.distance(0, 1, z - 0.3), draw=wheel, tag="prop"))
    stage.put(Piece(camera.distance(0, 1, z - 0.6), draw=car, tag="prop"))
    stage.lamps.append(Lamp(0.0, 1.5, z - 1.0, colour("#f4f0e8"), 0.55, 1.4))
    if scene.light.darkness > 0.4:
        stage.lamps.append(Lamp(0.1, 0.95, z - 0.7, colour("#ffcf9a"), 0.85, 0.9))
        stage.lamps.append(Lamp(-1.6, 1.5, z - 0.4, colour("#8fb4ff"), 0.5, 1.0))
    return stage


def _paint(scene: Scene) -> str:
    from animatic.storyboard.people.looks import tint

    for _, thing in scene.things():
        if thing.figure in ("car", "taxi", "truck") and thing.colour:
            return tint(thing.colour, "#8a2c30")
    return ("#8a2c30", "#2f4f6a", "#4a5a4a", "#5a5660")[scene.seed % 4]


def boat(scene: Scene) -> Stage:
    """In a rowing boat on the water: the rower's back bends, the others sit."""
    players = scene.players[:3]
    x, y, z = spot(scene, 2.6)
    z = max(z, 4.0)
    water = scene.place.anchor(AnchorKind.WATER)
    if water is not None:
        x, y, z = water.x, water.y, max(z, water.z + 3.0)
    side = 1 if scene.dice % 2 else -1
    actors = []
    n = len(players)
    for i, player in enumerate(players):
        px = x + side * (0.15 - 0.75 * i + 0.4 * (n - 1))
        rows = i == 0
        actor = act(
            scene,
            player,
            (px, y - 0.12, z),
            (100.0 if i % 2 == 0 else -118.0) * side,
            stance_="row",
            gesture="" if rows else None,
            prop="oar" if rows else None,
        )
        actors.append(replace(actor, grounded=False))
    long = 1.25 + 0.4 * n
    from animatic.storyboard.staging.fitting import fit

    camera = fit(
        scene,
        actors,
        cut="feet",
        air=1.3,
        least=2.2,
        more=[np.array([x - long, y, z]), np.array([x + long, y, z])],
        at=(0.5, 0.58),
    )
    stage = Stage(camera, actors)
    if scene.reading.setting in (Setting.LAKE, Setting.RIVER, Setting.SWAMP):
        stage.put(surface(camera, camera.at(x, y, z + 40.0)[1], deep=False))

    def hull(m: Maker) -> None:
        profile = [(-long, 0.5), (-long * 0.5, 0.34), (0.0, 0.3), (long * 0.5, 0.34), (long, 0.52)]
        keel = [(long * 0.86, 0.06), (long * 0.4, -0.08), (-long * 0.4, -0.08), (-long * 0.86, 0.06)]
        near = [(u, v, -0.42 * (1 - (u / long) ** 2)) for u, v in profile] + [
            (u, v, -0.3 * (1 - (u / long) ** 2)) for u, v in keel
        ]
        points = np.array([(x + u, y + v, z + w) for u, v, w in near])
        path = camera.project(points)
        m.sheet.shape(
            smooth(path[:, :2], steps=4),
            colour("#7a4a2c") * m.sheet.light.on(points[0].astype(np.float32), (0, 0.2, -1)),
            float(1 / path[0, 2]),
        )
        for drop in (0.1, 0.2):
            m.sheet.wire(
                np.array([(x + u * 0.96, y + v - drop, z - 0.4 * (1 - (u / long) ** 2)) for u, v in profile]),
                0.7,
            )

    def inside(m: Maker) -> None:
        profile = [(-long, 0.5), (-long * 0.5, 0.34), (0.0, 0.3), (long * 0.5, 0.34), (long, 0.52)]
        far = [(u, v, 0.42 * (1 - (u / long) ** 2)) for u, v in profile]
        near = [(u, v, -0.42 * (1 - (u / long) ** 2)) for u, v in reversed(profile)]
        points = np.array([(x + u, y + v, z + w) for u, v, w in far + near])
        path = camera.project(points)
        m.sheet.shape(
            path[:, :2],
            colour("#5a3420") * m.sheet.light.on(points[0].astype(np.float32), (0, 1, 0)),
            float(1 / path[0, 2]),
        )

    stage.put(furnish(camera, inside, x, z, y=y, nearer=-0.5))
    stage.put(furnish(camera, hull, x, z, y=y, nearer=0.45))
    return stage
