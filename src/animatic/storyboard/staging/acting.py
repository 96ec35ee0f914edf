"""From what a text says that somebody does to a pose, hands, a face and what is held."""

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people import props
from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.people.anatomy import Pose as Holding
from animatic.storyboard.people.expressions import ASLEEP, FACES, SHOUTING, Expression
from animatic.storyboard.people.poses import GESTURES, POSES, pose
from animatic.storyboard.people.shading import Shade
from animatic.storyboard.staging.grips import arms_for, grasped, own_drawing
from animatic.storyboard.staging.scene import Player, Scene
from animatic.storyboard.terms import Emotion, Gaze, Gesture, Pose, RelationKind

_POSES: Final[Mapping[Pose, str]] = {
    Pose.STAND: "stand",
    Pose.WALK: "walk",
    Pose.RUN: "run",
    Pose.SIT: "sit",
    Pose.KNEEL: "kneel",
    Pose.CROUCH: "crouch",
    Pose.LIE: "lie",
    Pose.SLEEP: "lie",
    Pose.CRAWL: "crawl",
    Pose.CLIMB: "climb",
    Pose.JUMP: "jump",
    Pose.FALL: "fall",
    Pose.LEAN: "lean",
    Pose.BEND: "bend",
    Pose.DANCE: "dance",
    Pose.FIGHT: "fight",
    Pose.RIDE: "ride",
    Pose.DRIVE: "drive",
    Pose.SWIM: "swim",
    Pose.FLY: "fly",
    Pose.FLOAT: "float",
    Pose.HANG: "hang",
    Pose.PERCH: "perch",
}
_GESTURES: Final[Mapping[Gesture, str]] = {
    Gesture.NONE: "",
    Gesture.HOLD: "hold",
    Gesture.CARRY: "carry",
    Gesture.POINT: "point",
    Gesture.REACH: "reach",
    Gesture.OFFER: "offer",
    Gesture.TAKE: "take",
    Gesture.WAVE: "wave",
    Gesture.RAISE: "raise",
    Gesture.RAISE_HAND: "raise-hand",
    Gesture.CROSS_ARMS: "cross-arms",
    Gesture.HANDS_ON_HIPS: "hands-on-hips",
    Gesture.COVER_FACE: "cover-face",
    Gesture.EMBRACE: "embrace",
    Gesture.KISS: "embrace",
    Gesture.HOLD_HANDS: "hold-hands",
    Gesture.SHAKE_HANDS: "shake-hands",
    Gesture.PRAY: "pray",
    Gesture.AIM: "aim",
    Gesture.STRIKE: "strike",
    Gesture.THROW: "throw",
    Gesture.PUSH: "push",
    Gesture.PULL: "pull",
    Gesture.PHONE: "phone",
    Gesture.EAT: "eat",
    Gesture.DRINK: "drink",
    Gesture.POUR: "offer",
    Gesture.SMOKE: "smoke",
    Gesture.READ: "read",
    Gesture.WRITE: "write",
    Gesture.TYPE: "type",
    Gesture.PLAY: "guitar",
    Gesture.COOK: "work",
    Gesture.WORK: "work",
    Gesture.KNOCK: "knock",
    Gesture.OPEN: "open",
    Gesture.LISTEN: "",
    Gesture.TALK: "talk-one",
    Gesture.SALUTE: "salute",
    Gesture.CLAP: "clap",
    Gesture.SHRUG: "shrug",
    Gesture.THINK: "think",
    Gesture.TOUCH: "touch",
}
_PROP_OF: Final[Mapping[Gesture, str]] = {
    Gesture.PHONE: "phone",
    Gesture.DRINK: "cup",
    Gesture.READ: "book",
    Gesture.WRITE: "pen",
    Gesture.SMOKE: "cigarette",
    Gesture.AIM: "pistol",
    Gesture.EAT: "fork",
    Gesture.TYPE: "",
    Gesture.PLAY: "guitar",
}
_MOODS: Final[Mapping[Emotion, tuple[str, ...]]] = {
    # what idle hands do
    Emotion.ANGRY: ("hands-on-hips", "talk-one", "cross-arms"),
    Emotion.FURIOUS: ("point", "talk"),
    Emotion.SAD: ("clasp", ""),
    Emotion.CRYING: ("cover-mouth", "clasp"),
    Emotion.WORRIED: ("clasp", "heart"),
    Emotion.AFRAID: ("shiver", "heart"),
    Emotion.TERRIFIED: ("shiver", "cover-mouth"),
    Emotion.HAPPY: ("", "heart", "hand-on-hip"),
    Emotion.LAUGHING: ("heart", ""),
    Emotion.PROUD: ("hands-on-hips",),
    Emotion.SMUG: ("cross-arms", "hand-on-hip"),
    Emotion.DETERMINED: ("hands-on-hips", ""),
    Emotion.THOUGHTFUL: ("think",),
    Emotion.SUSPICIOUS: ("cross-arms", "think"),
    Emotion.CONFUSED: ("shrug", "think"),
    Emotion.SURPRISED: ("heart",),
    Emotion.SHOCKED: ("cover-mouth", "heart"),
    Emotion.COLD: ("cross-arms",),
    Emotion.ANNOYED: ("cross-arms", "hands-on-hips"),
    Emotion.BORED: ("pockets", "cross-arms"),
    Emotion.EMBARRASSED: ("behind-back", "clasp"),
    Emotion.CALM: ("", "pockets"),
    Emotion.LOVING: ("heart", ""),
    Emotion.TIRED: ("", "pockets"),
    Emotion.NEUTRAL: ("", "pockets", "hand-on-hip"),
}
_PROP_OF_ACTION: Final[Mapping[str, str]] = {
    "dig": "shovel",
    "bury": "shovel",
    "shovel": "shovel",
    "sweep": "broom",
    "mop": "mop",
    "rake": "rake",
    "chop": "axe",
    "hammer": "hammer",
    "nail": "hammer",
    "paint": "brush",
    "fish": "fishing-rod",
    "row": "oar",
    "paddle": "oar",
    "photograph": "camera",
    "film": "camera",
    "sing": "microphone",
    "write": "pen",
    "sign": "pen",
    "draw": "pen",
    "sketch": "pen",
    "duel": "sword",
    "fence": "sword",
    "stab": "knife",
    "shoot": "pistol",
    "sip": "cup",
    "smoke": "cigarette",
    "conduct": "pen",
    "juggle": "ball",
    "pack": "suitcase",
}
_EMPTY: Final = frozenset({Gesture.EMBRACE, Gesture.KISS, Gesture.SHAKE_HANDS, Gesture.HOLD_HANDS})
"""Gestures that need another; alone the hands rest."""
TALKING: Final = ("talk-one", "talk", "talk-one", "heart", "talk", "hand-on-hip")
"""Hands of somebody who speaks."""
_SPEAKING: Final[Mapping[Emotion, tuple[str, ...]]] = {
    Emotion.ANGRY: ("point", "talk"),
    Emotion.FURIOUS: ("point", "talk"),
    Emotion.SAD: ("heart", "clasp"),
    Emotion.WORRIED: ("talk", "heart"),
    Emotion.AFRAID: ("heart", "talk"),
    Emotion.DETERMINED: ("talk-one", "point"),
    Emotion.HAPPY: ("talk-one", "talk"),
    Emotion.CONFUSED: ("shrug", "talk"),
}
_GLANCES: Final[Mapping[Gaze, tuple[float, float]]] = {
    Gaze.DOWN: (0.0, -24.0),
    Gaze.UP: (0.0, 22.0),
    Gaze.AWAY: (24.0, 0.0),
}
"""Where the eyes go, ahead of the head."""
_ARMED: Final = frozenset({"hold", "aim", "strike", "raise", "fight", "carry", ""})


_TAKEN_UP: Final = frozenset(
    {"open", "take", "lift", "pick", "grab", "unfold", "raise", "read", "study", "examine"}
)
_SPOKEN_INTO: Final = frozenset({"phone", "telephone", "microphone"})


def _drawn_better(player: Player) -> bool:
    """The first thing in hand has a drawing of its own that says more than the prop that would stand for it."""
    relation = player.subject.related(RelationKind.HOLDING, RelationKind.USING)
    return relation is not None and own_drawing(relation.target) and player.subject.gesture not in (
        Gesture.READ, Gesture.WRITE, Gesture.EAT, Gesture.AIM, Gesture.STRIKE, Gesture.PLAY,
    )  # fmt: skip


def prop_of(player: Player) -> str:
    """What this person holds: named things first, then what the gesture needs."""
    subject = player.subject
    if phones(player):
        return "phone"
    if subject.related(RelationKind.HOLDING, RelationKind.USING) and _drawn_better(player):
        return ""
    held = (RelationKind.HOLDING, RelationKind.USING, RelationKind.GIVING)
    for relation in subject.relations:
        sheltered = relation.kind is RelationKind.UNDER and relation.target in ("umbrella", "parasol")
        calls = (
            relation.kind is RelationKind.TALKING_TO
            and relation.index is not None
            and props.known(relation.target) in _SPOKEN_INTO
        )
        takes = subject.action in _TAKEN_UP or subject.gesture in (Gesture.OPEN, Gesture.TAKE)
        opened = relation.kind is RelationKind.TOUCHING and takes
        if (relation.kind in held or sheltered or calls or opened) and (
            found := props.known(relation.target)
        ):
            return "ring" if found == "box" and subject.pose is Pose.KNEEL else found
    looks_at = any(r.kind is RelationKind.ON and props.known(r.target) == "phone" for r in subject.relations)
    if looks_at and subject.gesture is Gesture.NONE:
        return "smartphone"
    if subject.gesture is Gesture.EAT and any(r.target.endswith("spoon") for r in subject.relations):
        return "spoon"
    for name in subject.props:
        if found := props.known(name):
            return found
    if subject.action in _PROP_OF_ACTION:
        return _PROP_OF_ACTION[subject.action]
    return _PROP_OF.get(subject.gesture, "")


def gesture_of(scene: Scene, player: Player, prop: str, *, busy: bool = False) -> str:
    """What the arms do. `busy`: the pose needs its own arms when the text says nothing."""
    subject = player.subject
    if prop in ("phone", "telephone") and phones(player):
        return props.PROPS[prop][1]
    if subject.gesture is Gesture.PLAY and prop not in ("guitar", "violin", "flute", "trumpet"):
        return "piano" if prop == "" else props.PROPS[prop][1]
    if prop:
        usual = props.PROPS[prop][1]
        if prop in ("phone", "telephone") and subject.gesture is Gesture.TALK:
            return usual
        if subject.gesture is Gesture.AIM:
            return "rifle" if prop == "rifle" else "aim" if prop in ("pistol", "bow") else "hold-high"
        if subject.gesture is Gesture.STRIKE:
            return "strike-with"
        if subject.gesture is Gesture.RAISE:
            return "hold-high"
        if subject.gesture in (
            Gesture.OFFER,
            Gesture.DRINK,
            Gesture.POINT,
            Gesture.THROW,
            Gesture.SMOKE,
            Gesture.PHONE,
            Gesture.READ,
            Gesture.WAVE,
        ):
            own = _GESTURES[subject.gesture]
            return usual if subject.gesture in (Gesture.READ, Gesture.PHONE) else own
        return usual
    if subject.gesture in _EMPTY and len(scene.players) == 1:
        return "heart" if subject.gesture is not Gesture.SHAKE_HANDS else ""
    if subject.gesture is not Gesture.NONE:
        if subject.gesture is Gesture.RAISE and subject.emotion in (
            Emotion.AFRAID,
            Emotion.TERRIFIED,
            Emotion.WORRIED,
        ):
            return "surrender"
        return _GESTURES[subject.gesture]
    if busy:
        return ""
    choices = (
        _SPEAKING.get(emotion_of(scene, player), TALKING)
        if player.speaks
        else _MOODS.get(emotion_of(scene, player), ("",))
    )
    return choices[(scene.dice + 7 * player.index) % len(choices)]


_LINES: Final = ("phone", "telephone", "receiver", "mobile", "cellphone")


def phones(player: Player) -> bool:
    """A receiver is at his ear: he calls, or is on the phone."""
    subject = player.subject
    on_line = any(
        r.kind is RelationKind.ON and r.target.rsplit(" ", 1)[-1] in _LINES for r in subject.relations
    )
    return subject.gesture is Gesture.PHONE or on_line


def emotion_of(scene: Scene, player: Player) -> Emotion:
    """Of what he says, if he speaks with feeling, else of what he is."""
    for line in scene.reading.lines:
        if line.speaker == player.index and line.emotion is not Emotion.NEUTRAL:
            return line.emotion
    return player.subject.emotion


LOUD: Final = frozenset("shout yell scream bellow roar holler rant bark".split())
"""Verbs that are done with the mouth wide open."""
_VOICED: Final = frozenset(
    "say tell talk speak explain argue whisper sing recite preach lecture address call announce scold question beg "
    "plead interview interrogate order command confess warn promise complain chat discuss negotiate laugh".split()
)


def face_of(scene: Scene, player: Player) -> Expression:
    """What the face does."""
    emotion = emotion_of(scene, player)
    if (
        player.subject.pose is Pose.SLEEP
        or player.subject.gaze is Gaze.CLOSED
        or "asleep" in player.subject.states
    ):
        return ASLEEP
    face = FACES[emotion]
    voiced = player.subject.action in _VOICED and not any(
        line.speaker != player.index for line in scene.reading.lines
    )
    if player.subject.action in LOUD and not (scene.reading.lines and not player.speaks):
        return SHOUTING if emotion is not Emotion.TERRIFIED else face.speaking
    return face.speaking if player.speaks or voiced else face.closed


def stance(scene: Scene, player: Player, *, seated: bool = False) -> str:
    """The name of the pose that the text asks for."""
    wanted = player.subject.pose
    if seated or sits(player):
        return "sit"
    if wanted is Pose.RIDE:  # without a mount somebody rides nothing
        return "walk"
    name = _POSES[wanted]
    if name == "stand" and (scene.dice + player.index) % 2:
        return "contrapposto"
    if name == "kneel" and player.look.outfit.hem > 0.5:
        return "kneel-both"  # a long robe hides a raised knee
    if name == "walk" and scene.reading.mood.value in ("peaceful", "romantic", "melancholy", "lonely"):
        return "stroll"
    return name


_FREE: Final = frozenset(
    (
        "", "hold", "carry", "work", "pockets", "hand-on-hip", "hands-on-hips", "clasp", "behind-back", "heart",
        "touch", "cross-arms", "think", "cup", "hold-low",
    )
)  # fmt: skip
"""Arms that give way to a thing in the hands."""


def act(
    scene: Scene,
    player: Player,
    at: tuple[float, float, float],
    turn: float,
    *,
    stance_: str = "",
    gesture: str | None = None,
    prop: str | None = None,
    mirrored: bool | None = None,
    **more: object,
) -> Actor:
    """An actor who does what the text says, at a place, turned so."""
    name = stance_ or stance(scene, player)
    prop = prop_of(player) if prop is None else prop
    busy = name not in ("stand", "contrapposto", "sit", "stroll", "walk", "kneel", "lean", "perch")
    if gesture is None:
        gesture = gesture_of(scene, player, prop, busy=busy)
        loose = grasped(scene, player) if prop in ("", "small") or prop not in props.PROPS else None
        if loose is not None and gesture in _FREE:
            gesture = arms_for(loose[1])
    holding = pose(name, gesture if gesture in GESTURES else "")
    if mirrored is None:  # the hand that acts is the one nearer to the lens
        mirrored = math.sin(math.radians(turn)) < 0
    if mirrored:
        holding = holding.mirrored
    emotion = FACES[emotion_of(scene, player)]
    yaw, nod, tilt = holding.neck
    gaze = player.subject.gaze
    nod += emotion.nod + {Gaze.DOWN: 20.0, Gaze.UP: -24.0}.get(gaze, 0.0)
    holding = replace(holding, neck=(yaw, nod, tilt + emotion.tilt * (1 if player.index % 2 else -1)))
    thing = props.held(prop) if prop else None
    other = None
    if player.subject.gesture is Gesture.WRITE and prop in ("letter", "book", "map", "newspaper"):
        other, thing = thing, props.held("pen")  # paper in one hand, pen in the other
    return Actor(
        player.look,
        holding,
        at,
        turn,
        face=face_of(scene, player),
        glance=_GLANCES.get(gaze, (0.0, 0.0)),
        left=thing if mirrored else other,
        right=other if mirrored else thing,
        prop_colour=props.colour_of(prop) if prop else "",
        shade=Shade(rim=0.35 + 0.5 * scene.light.darkness),
        **more,  # type: ignore[arg-type]  # fields of Actor, named by the caller
    )


def face_at(actor: Actor) -> tuple[float, float, float]:
    """The point of the world that others look at."""
    head = actor.skeleton().head.point(0, 0.1, 0)
    return float(head[0]), float(head[1]), float(head[2])


def looking(
    actor: Actor, target: tuple[float, float, float], *, most: float = 62.0, cheat: float = 0.0
) -> Actor:
    """The head turned to a point of the world, as far as a neck goes. `cheat` turns it back to the lens by degrees."""
    bones = actor.skeleton()
    chest, head = bones.chest, bones.head
    to = np.array(target) - head.point(0.0, 0.11 * bones.body.k, 0.0)
    flat = chest.turned(0, -(actor.pose.lean + actor.pose.tilt) * 0.75, 0)
    right, up, forward = float(to @ flat.right), float(to @ flat.up), float(to @ flat.forward)
    yaw = math.degrees(math.atan2(right, forward))
    nod = -math.degrees(math.atan2(up, math.hypot(right, forward)))
    yaw = max(-most, min(most, yaw - math.copysign(cheat, yaw) if abs(yaw) > cheat else 0.0))
    old = actor.pose.neck
    neck = (yaw, max(-34.0, min(38.0, nod + old[1] * 0.4)), old[2])
    return replace(actor, pose=replace(actor.pose, neck=neck), look_at=target)


_SEATS: Final = frozenset(
    {
        "bench",
        "chair",
        "armchair",
        "sofa",
        "couch",
        "throne",
        "stool",
        "rock",
        "log",
        "wall",
        "step",
        "stairs",
        "pew",
        "suitcase",
        "crate",
        "barrel",
        "swing",
        "porch",
        "ledge",
        "parapet",
        "pier",
        "dock",
        "kerb",
        "curb",
        "mattress",
        "windowsill",
    }
)


def sits(player: Player) -> bool:
    """The text seats this person: says so, or puts him on something to sit on."""
    subject = player.subject
    if subject.pose is Pose.SIT:
        return True
    if subject.pose not in (Pose.STAND, Pose.LEAN):
        return False
    return any(r.kind is RelationKind.ON and r.target.rsplit(" ", 1)[-1] in _SEATS for r in subject.relations)


def hips_at(name: str) -> float:
    """Height of the pelvis in a pose, for an adult."""
    return POSES[name].hips[1]


def seated(holding: Holding, seat: float, scale: float) -> Holding:
    """The same pose with the pelvis on a seat `seat` metres high; feet hang when they don't reach the ground."""
    r, _, f = holding.hips
    return replace(holding, hips=(r, seat / scale + 0.045, f))


def with_hand(holding: Holding, side: int, hand: Hand) -> Holding:
    """The pose with another right (1) or left (−1) hand."""
    return replace(holding, right=hand) if side > 0 else replace(holding, left=hand)
