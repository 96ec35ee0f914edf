"""Two people: face to face, over a shoulder, in each other's arms, apart."""

import math
from dataclasses import replace

from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.shading import Shade
from animatic.storyboard.places.furniture import seating
from animatic.storyboard.staging.acting import (
    act,
    emotion_of,
    gesture_of,
    looking,
    prop_of,
    seated,
    sits,
    stance,
)
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES, aim
from animatic.storyboard.staging.scene import Player, Scene, Stage
from animatic.storyboard.staging.seats import named_seat
from animatic.storyboard.staging.sets import SEATING, crate, furnish
from animatic.storyboard.staging.spots import nearest, spot
from animatic.storyboard.terms import Emotion, Framing, Gaze, RelationKind, Situation

_UPRIGHT = frozenset({"stand", "contrapposto", "walk", "stroll", "run", "lean", "lie", "sprint"})
_HOT = (Emotion.ANGRY, Emotion.FURIOUS)


def two_shot(scene: Scene) -> Stage:
    """Face to face, turned a little to the lens, eyes meeting."""
    left, right = scene.pair()
    framing = scene.framing if scene.framing in LENSES else Framing.TWO_SHOT
    if framing in (
        Framing.CLOSE,
        Framing.MEDIUM_CLOSE,
        Framing.EXTREME_CLOSE,
        Framing.OVER_THE_SHOULDER,
        Framing.INSERT,
    ):
        framing = Framing.TWO_SHOT
    lens = LENSES[framing]
    hot = scene.reading.situation is Situation.ARGUMENT or any(
        emotion_of(scene, p) in _HOT for p in (left, right)
    )
    apart = 0.38 if hot else 0.45
    if framing in (Framing.WIDE, Framing.FULL, Framing.EXTREME_WIDE):
        apart += 0.08
    x, y, z = spot(scene, lens.tall)
    # One of three set-ups: level, or one of the two nearer to the lens and more from behind.
    nearer = 0.0 if scene.reading.framing_given else (0.0, 0.34, -0.34)[scene.dice // 7 % 3]
    a = _talker(scene, left, (x - apart, y, z - nearer / 2), 118.0 - 45.0 * nearer)
    b = _talker(scene, right, (x + apart, y, z + 0.06 + nearer / 2), -118.0 - 45.0 * nearer)
    a, b = meet(a, b)
    a, b = averted(left, a), averted(right, b)
    camera = fit(scene, [a, b], framing=framing)
    stage = Stage(camera, [a, b], focus=camera.distance(x, y, z) + 0.7, blur=lens.blur)
    for actor, player in ((a, left), (b, right)):
        if sits(player):
            named = named_seat(scene, player)
            draw = named[0] if named and named[1] else seating.chair() if scene.place.inside else crate()
            stage.put(furnish(camera, draw, actor.at[0], actor.at[2], actor.turn, y=y, nearer=-0.3))
    if framing in (Framing.MEDIUM, Framing.TWO_SHOT):
        stage.without = set(SEATING)
    return stage


def _talker(scene: Scene, player: Player, at: tuple[float, float, float], turn: float) -> Actor:
    """Somebody in a talk: stands, unless the text has him do something else."""
    prop = prop_of(player)
    gesture = gesture_of(scene, player, prop)
    if player.speaks and gesture == "":
        gesture = "talk-one"
    name = stance(scene, player)
    if name in _UPRIGHT:
        name = "contrapposto" if player.index % 2 else "stand"
    if name == "sit":
        actor = act(scene, player, at, turn, stance_="sit", gesture=gesture, prop=prop)
        return replace(actor, pose=seated(actor.pose, 0.45, player.look.body.k))
    return act(scene, player, at, turn, stance_=name, gesture=gesture, prop=prop)


def meet(a: Actor, b: Actor, cheat: float = 10.0) -> tuple[Actor, Actor]:
    """Both look at the other's face."""
    one, two = (actor.skeleton().head.point(0, 0.1, 0) for actor in (a, b))
    return (
        looking(a, (float(two[0]), float(two[1]), float(two[2])), cheat=cheat),
        looking(b, (float(one[0]), float(one[1]), float(one[2])), cheat=cheat),
    )


_LOW = frozenset(
    {"floor", "ground", "shoe", "foot", "feet", "hand", "lap", "table", "cup", "plate", "letter"}
)


def averted(player: Player, actor: Actor) -> Actor:
    """Somebody who looks down or away in a talk doesn't meet the other's eyes."""
    subject = player.subject
    down = subject.gaze is Gaze.DOWN or any(
        r.kind is RelationKind.FACING and r.target.rsplit(" ", 1)[-1] in _LOW for r in subject.relations
    )
    yaw, _, tilt = actor.pose.neck
    if down:
        return replace(
            actor, pose=replace(actor.pose, neck=(yaw * 0.5, 22.0, tilt)), look_at=None, glance=(0.0, -20.0)
        )
    if subject.gaze is Gaze.AWAY:
        back = -math.copysign(16.0, yaw or 1.0)
        return replace(
            actor, pose=replace(actor.pose, neck=(back, 4.0, tilt)), look_at=None, glance=(back, 0.0)
        )
    return actor


def over_the_shoulder(scene: Scene) -> Stage:
    """The one who speaks, past the other's shoulder."""
    left, right = scene.pair()
    speaker = scene.speaker if scene.speaker in (left, right) else scene.players[0]
    listener = right if speaker is left else left
    side = 1 if speaker is left else -1  # the speaker looks to this side, the listener stands there
    lens = LENSES[Framing.OVER_THE_SHOULDER]
    x, y, z = spot(scene, 1.5)
    z = max(z, 2.6)
    tall = lens.tall * speaker.look.body.k
    narrow = scene.aspect < 1.1
    camera = aim(
        scene.size,
        (x, y + speaker.eyes, z),
        tall=tall,
        wide=tall * 1.1 if narrow else 0.0,
        long=lens.long,
        eye=y + 0.5 * (speaker.eyes + listener.eyes) + 0.03,
        at=(0.5 - (0.1 if narrow else 0.15) * side, 0.4),
        nearest=nearest(scene),
    )
    near = 1.02
    column = camera.width * (0.5 + (0.37 if narrow else 0.33) * side)
    over_x = camera.x + (column - camera.cx) / camera.focal * near
    over_z = camera.z + near
    # Two who look at each other share a line of the eyes: the nearer one's is put where the picture wants it.
    row = camera.at(x, y + speaker.eyes, z)[1] - 0.02 * camera.height
    over_y = camera.eye - (row - camera.cy) / camera.focal * near - listener.eyes
    upright = "contrapposto" if scene.dice % 2 else "stand"
    talker = act(scene, speaker, (x, y, z), 180.0 - side * 30.0, stance_=upright)
    back = act(scene, listener, (over_x, over_y, over_z), -side * 34.0, stance_="stand", gesture="", prop="")
    back = replace(back, shade=Shade(dark=0.22, rim=0.9, blurred=1.1 * camera.line), grounded=False)
    head = back.skeleton().head.point(0, 0.1, 0)
    talker = looking(talker, (float(head[0]), float(head[1]), float(head[2])), most=50)
    back = looking(back, (x, y + speaker.eyes, z), most=40)
    return Stage(camera, [talker, back], focus=camera.distance(x, y, z) + 0.5, blur=lens.blur)
