"""People in motion, together: a chase, a fight, a stand-off, a dance, a walk."""

from dataclasses import replace

from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.people.expressions import HIT, SHOUTING, STRAINED
from animatic.storyboard.people.poses import pose
from animatic.storyboard.people.shading import Shade
from animatic.storyboard.staging.acting import act, face_at, looking, prop_of, with_hand
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Player, Scene, Stage
from animatic.storyboard.staging.sets import SEATING
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.staging.templates.contact import blow
from animatic.storyboard.staging.templates.duo import meet
from animatic.storyboard.terms import Emotion, Framing, Gaze, Gesture, Pose, RelationKind

_ARMS = frozenset(
    {"sword", "knife", "pistol", "rifle", "spear", "bow", "axe", "hammer", "stick", "staff", "shield"}
)
_GUNS = frozenset({"pistol", "rifle", "bow"})


def chase(scene: Scene) -> Stage:
    """One flees towards the lens' side of the frame, the other is at his heels."""
    players = scene.players
    hunter = next((p for p in players if p.subject.related(RelationKind.CHASING)), players[0])
    prey = next((p for p in players if p is not hunter), players[-1])
    side = 1 if scene.dice % 2 else -1
    x, y, z = spot(scene, 2.3)
    z = max(z, 3.2)
    framing = (
        scene.framing if scene.framing in (Framing.WIDE, Framing.FULL, Framing.EXTREME_WIDE) else Framing.FULL
    )
    a = act(scene, prey, (x + 0.75 * side, y, z - 0.35), 116.0 * side, stance_="run")
    b = act(
        scene,
        hunter,
        (x - 0.85 * side, y, z + 0.55),
        110.0 * side,
        stance_="sprint",
        gesture="reach" if not prop_of(hunter) else None,
    )
    back = b.skeleton().head.point(0, 0.1, 0)
    if scene.chance(0.5, "glance"):
        a = looking(a, (float(back[0]), float(back[1]), float(back[2])), most=64)
    head = a.skeleton().head.point(0, 0.1, 0)
    b = looking(b, (float(head[0]), float(head[1]), float(head[2])))
    camera = fit(scene, [a, b], framing=framing, at=(0.5 - 0.03 * side, 0.55))
    return Stage(camera, [b, a])


def fight(scene: Scene) -> Stage:
    """One strikes, the other takes it or wards it off."""
    left, right = scene.pair()
    striker = next(
        (
            p
            for p in (left, right)
            if p.subject.gesture is Gesture.STRIKE or p.subject.related(RelationKind.FIGHTING)
        ),
        left,
    )
    other = right if striker is left else left
    side = 1 if striker is left else -1
    arm_a, arm_b = _weapon(striker), _weapon(other)
    if arm_a == "sword" and not arm_b:
        arm_b = "sword" if other.subject.noun == striker.subject.noun else ""
    if not arm_a and not arm_b:
        return blow(scene, striker, other, side)
    framing = scene.framing if scene.framing in (Framing.WIDE, Framing.FULL, Framing.MEDIUM) else Framing.FULL
    x, y, z = spot(scene, 2.3)
    apart = 0.62 if arm_a else 0.46
    a = act(
        scene,
        striker,
        (x - apart * side, y, z - 0.04),
        106.0 * side,
        stance_="lunge",
        gesture="strike-with" if arm_a else "",
        prop=arm_a,
    )
    if arm_b:
        b = act(
            scene,
            other,
            (x + apart * side, y, z + 0.06),
            -112.0 * side,
            stance_="fight",
            gesture="hold-high",
            prop=arm_b,
        )
    else:
        b = act(
            scene,
            other,
            (x + apart * side, y, z + 0.06),
            -112.0 * side,
            stance_="fight",
            gesture="surrender" if arm_a else "",
        )
        if not arm_a:
            reeling = replace(pose("fight"), lean=-16.0, hips=(0.0, 0.82, -0.06), neck=(20.0, -16.0, 14.0))
            b = replace(b, pose=reeling.mirrored if side > 0 else reeling)
    a = replace(a, face=STRAINED)
    b = replace(b, face=STRAINED if arm_b else HIT)
    if arm_b or arm_a:
        a, b = meet(a, b, cheat=6)
    camera = fit(scene, [a, b], framing=framing, air=1.12)
    return Stage(camera, [b, a])


def _weapon(player: Player) -> str:
    prop = prop_of(player)
    return prop if prop in _ARMS else ""


def standoff(scene: Scene) -> Stage:
    """Two apart, weapons up, nobody moves: the nearer one from behind."""
    left, right = scene.pair()
    x, y, z = spot(scene, 2.3)
    framing = scene.framing if scene.framing in (Framing.WIDE, Framing.FULL, Framing.MEDIUM) else Framing.FULL
    actors = []
    for player, side in ((left, 1), (right, -1)):
        weapon = _weapon(player) or _weapon(right if player is left else left) or "pistol"
        gesture = {"rifle": "rifle", "bow": "aim", "pistol": "aim-one"}.get(weapon, "hold")
        actors.append(
            act(
                scene,
                player,
                (x - 1.15 * side, y, z + 0.1 * side),
                100.0 * side,
                stance_="contrapposto",
                gesture=gesture,
                prop=weapon,
            )
        )
    a, b = meet(actors[0], actors[1], cheat=6)
    camera = fit(scene, [a, b], framing=framing, air=1.1)
    return Stage(camera, [a, b])


def parting(scene: Scene) -> Stage:
    """One walks off, past the lens; the other stays behind and looks after."""
    moving = (Pose.WALK, Pose.RUN)
    goes = next(p for p in scene.players if p.subject.pose in moving)
    stays = next(p for p in scene.players if p.subject.pose not in moving)
    x, y, z = spot(scene, 2.0)
    z = max(z, 2.8)
    side = 1 if scene.dice % 2 else -1
    deep = min(1.9, scene.place.depth - z - 0.8) if scene.place.inside else 2.4
    a = act(
        scene,
        goes,
        (x + 0.5 * side, y, z),
        148.0 * side,
        stance_="walk" if goes.subject.pose is Pose.WALK else "run",
    )
    b = act(scene, stays, (x - 0.55 * side, y, z + max(deep, 0.8)), 168.0 * side, stance_="contrapposto")
    b = looking(b, face_at(a), most=50)
    if goes.subject.gaze is not Gaze.BACK:
        down = goes.subject.emotion in (Emotion.SAD, Emotion.CRYING, Emotion.NEUTRAL)
        a = replace(a, pose=replace(a.pose, neck=(-8.0 * side, 8.0 if down else 0.0, 0.0)), look_at=None)
    else:
        a = looking(a, face_at(b), most=80)
    framing = scene.framing if scene.framing in (Framing.WIDE, Framing.FULL, Framing.MEDIUM) else Framing.FULL
    camera = fit(scene, [a, b], framing=framing)
    return Stage(camera, [b, a], without=set(SEATING) if framing is Framing.MEDIUM else set())


def walk_together(scene: Scene) -> Stage:
    """Side by side towards the lens, talking; or away from it, hand in hand."""
    players = scene.players[:4]
    apart = 0.62
    framing = (
        scene.framing
        if scene.framing in (Framing.WIDE, Framing.FULL, Framing.EXTREME_WIDE, Framing.MEDIUM)
        else Framing.FULL
    )
    x, y, z = spot(scene, LENSES[framing].tall)
    away = framing is Framing.EXTREME_WIDE or any(
        p.subject.related(RelationKind.AWAY_FROM, RelationKind.TOWARDS) for p in players
    )
    stage_actors = []
    n = len(players)
    for i, player in enumerate(players):
        px = x + (i - (n - 1) / 2) * apart
        turn = (16.0 if away else 158.0) * (1 if i < n / 2 else -1)
        actor = act(
            scene,
            player,
            (px, y, z + 0.14 * (i % 2)),
            turn,
            stance_="walk" if i % 2 else "stroll",
            mirrored=bool(i % 2),
        )
        stage_actors.append(actor)
    if n == 2:
        a, b = stage_actors
        if any(p.subject.gesture is Gesture.HOLD_HANDS for p in players):
            from animatic.storyboard.people.anatomy import Hand

            hand = Hand(
                (x, y + 0.78 * min(p.height for p in players) / 1.72, z + 0.07),
                "world",
                "relaxed",
                (0.2, 0.0, -1.0),
            )
            inner = 1 if away else -1
            a = replace(a, pose=with_hand(a.pose, inner, hand))
            b = replace(b, pose=with_hand(b.pose, -inner, hand))
        a, b = meet(a, b, cheat=22)
        stage_actors = [a, b]
    camera = fit(scene, stage_actors, framing=framing)
    return Stage(camera, stage_actors, focus=camera.distance(x, y, z) + 1.5, blur=LENSES[framing].blur)


def dance(scene: Scene) -> Stage:
    """A couple in hold, or somebody alone."""
    x, y, z = spot(scene, 2.3)
    framing = scene.framing if scene.framing in (Framing.WIDE, Framing.FULL, Framing.MEDIUM) else Framing.FULL
    if len(scene.players) == 1:
        a = act(scene, scene.players[0], (x, y, z), 150.0, stance_="dance", gesture="", prop="")
        camera = fit(scene, [a], framing=framing)
        return Stage(camera, [a])
    left, right = scene.pair()

    # One faces the lens, the other has his back to it; the joined hands are out at the side.
    shown = next((p for p in (left, right) if p.speaks), left)
    side = 1 if shown is right else -1
    other = right if shown is left else left
    a = act(
        scene, shown, (x + 0.11 * side, y, z + 0.15), -152.0 * side, stance_="stroll", gesture="", prop=""
    )
    at = (x - 0.1 * side, y, z - 0.15)
    b = act(scene, other, at, 28.0 * side, stance_="stroll", gesture="", prop="", mirrored=True)
    joined = Hand((x + 0.6 * side, y + 1.36, z + 0.02), "world", "grip", (0.6, -0.8, 0.0))
    spine = b.skeleton().spine(0.5)
    back = spine.origin - spine.forward * 0.15
    on_back = Hand((float(back[0]), float(back[1]), float(back[2])), "world", "flat", (0.8, -0.4, 0.0))
    bones = a.skeleton()
    shoulder = bones.right.shoulder if side > 0 else bones.left.shoulder
    on_shoulder = Hand((float(shoulder[0]), float(shoulder[1]) + 0.04, float(shoulder[2]) - 0.06), "world")
    # Of who faces the lens the left hand is on the picture's right; of the other the right one.
    a = replace(a, pose=with_hand(with_hand(a.pose, -side, joined), side, on_back), arms_over=0.7, over=side)
    b = replace(b, pose=with_hand(with_hand(b.pose, side, joined), -side, on_shoulder))
    a = replace(a, pose=replace(a.pose, neck=(0.0, 0.0, -8.0 * side)))
    a, b = meet(a, b, cheat=4)
    camera = fit(scene, [a, b], framing=framing)
    return Stage(camera, [a, b])


def battle(scene: Scene) -> Stage:
    """The one who matters, weapon raised, in front of those who fight behind him."""
    hero = scene.players[0]
    side = 1 if scene.dice % 2 else -1
    weapon = _weapon(hero) or ("sword" if hero.look.outfit.front == "plate" else "rifle")
    x, y, z = spot(scene, 2.4)
    framing = scene.framing if scene.framing in (Framing.WIDE, Framing.FULL, Framing.MEDIUM) else Framing.FULL
    gesture = "rifle" if weapon in _GUNS else "strike-with"
    lead = act(
        scene,
        hero,
        (x, y, z),
        122.0 * side,
        stance_="lunge" if weapon not in _GUNS else "run",
        gesture=gesture,
        prop=weapon,
    )
    lead = replace(lead, face=SHOUTING)
    stage = Stage(fit(scene, [lead], framing=framing, at=(0.5 - 0.1 * side, 0.55), least=2.5))
    ranks = scene.players[1:] or (hero,)
    random = scene.random
    for i in range(9):
        player = ranks[i % len(ranks)]
        px = x + side * (-2.6 + 5.6 * ((i * 5) % 9) / 9) + float(random.uniform(-0.25, 0.25))
        pz = z + 1.6 + 0.55 * i + float(random.uniform(0, 0.3))
        name = ("run", "lunge", "sprint", "fight")[i % 4]
        turn = float(random.uniform(96, 128)) * (side if i % 3 else -side)
        other = act(
            scene,
            player,
            (px, y, pz),
            turn,
            stance_=name,
            gesture="rifle" if weapon in _GUNS else "strike-with",
            prop=weapon,
        )
        stage.add(replace(other, face=STRAINED, shade=Shade(rim=0.5)))
    stage.add(lead)
    return stage


def moving(scene: Scene) -> bool:
    """Somebody runs or walks."""
    return any(p.subject.pose in (Pose.WALK, Pose.RUN) for p in scene.players)
