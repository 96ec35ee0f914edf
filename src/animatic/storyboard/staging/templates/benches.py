"""Side by side on a bench or on what the text names."""

from dataclasses import replace

from animatic.storyboard.people.expressions import ASLEEP
from animatic.storyboard.places.furniture import seating
from animatic.storyboard.staging.acting import act, seated
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Scene, Stage
from animatic.storyboard.staging.seats import BENCH, named_seat
from animatic.storyboard.staging.sets import SEATING, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Emotion, Framing, Gaze, Pose, RelationKind


def rests_on(scene: Scene) -> int | None:
    """The index of somebody whose head lies on another's shoulder."""
    people = {p.index for p in scene.players}
    for player in scene.players:
        on = player.subject.related(RelationKind.ON, RelationKind.AGAINST)
        if player.subject.pose in (Pose.LEAN, Pose.SLEEP) and on is not None and on.index in people:
            return player.index
    return None


def waiting(scene: Scene) -> Stage:
    """On a bench, or what the text names to sit on, side by side; two look at each other unless they are sad."""
    players = scene.players[:4]
    n = len(players)
    x, y, z = spot(scene, 1.8)
    framing = scene.framing if scene.framing in (Framing.MEDIUM, Framing.FULL, Framing.WIDE) else Framing.FULL
    if scene.framing is Framing.TWO_SHOT:
        framing = Framing.MEDIUM
    named = next((found for p in players if (found := named_seat(scene, p)) is not None), None)
    high = 0.45 if named is None else named[1]
    resting = rests_on(scene)
    actors = []
    for i, player in enumerate(players):
        px = x + (i - (n - 1) / 2) * (0.46 if resting is not None else 0.68) - (0.34 if n == 1 else 0)
        sitting = player.subject.pose in (Pose.SIT, Pose.STAND, Pose.SLEEP, Pose.LEAN, Pose.LIE)
        turn = (164.0, -160.0, 172.0, -166.0)[(i + scene.dice) % 4]
        actor = act(scene, player, (px, y, z), turn, stance_="sit" if sitting else "")
        if high == 0.0 and sitting:
            low = act(scene, player, (px, y, z), turn, stance_=("sit-floor", "sit-cross")[i % 2])
            actors.append(low)
            continue
        actors.append(replace(actor, pose=seated(actor.pose, high or 0.45, player.look.body.k)))
    if resting is not None and n >= 2:
        i = next((k for k, p in enumerate(players) if p.index == resting), 0)
        j = i + 1 if i + 1 < n else i - 1
        way = 1.0 if j > i else -1.0
        turned = replace(actors[i].pose, side=-9.0 * way, neck=(0.0, 8.0, -26.0 * way))
        tired = players[i].subject.emotion in (Emotion.TIRED, Emotion.ASLEEP, Emotion.NEUTRAL, Emotion.CALM)
        face = ASLEEP if tired else actors[i].face
        actors[i] = replace(actors[i], turn=180.0, pose=turned, look_at=None, nearer=0.12, face=face)
        actors[j] = replace(actors[j], turn=180.0 - 16.0 * way)
    elif n == 2:
        from animatic.storyboard.staging.templates.duo import meet

        apart = {players[0].subject.gaze, players[1].subject.gaze} & {Gaze.AWAY, Gaze.DOWN, Gaze.CLOSED}
        if any(p.speaks for p in players) or not apart:
            actors = list(meet(actors[0], actors[1], cheat=18))
    camera = fit(scene, actors, framing=framing, least=2.0)
    stage = Stage(
        camera, actors, without=set(SEATING), focus=camera.distance(x, y, z) + 1.5, blur=LENSES[framing].blur
    )
    if high > 0.0:
        draw = (
            seating.bench(width=max(1.6, 0.7 * n + 0.4)) if named is None or named[0] is BENCH else named[0]
        )
        stage.put(furnish(camera, draw, x, z + 0.06, 180.0, y=y, nearer=-0.25))
    return stage
