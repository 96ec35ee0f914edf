"""Drawing a weapon: the hand at the hilt, the blade half out; the pistol just clear of its holster."""

from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people import props
from animatic.storyboard.people.anatomy import Hand, Vector
from animatic.storyboard.people.expressions import FACES
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, emotion_of, face_of, prop_of, with_hand
from animatic.storyboard.staging.deeds.find import side_of, touched
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import SEATING, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Emotion, Framing

_WEAPONS: Final = (
    "sword", "katana", "sabre", "saber", "blade", "rapier", "knife", "dagger", "pistol", "gun", "revolver", "weapon",
    "handgun", "machete", "cutlass", "weapons", "swords", "guns",
)  # fmt: skip
_GUNMEN: Final = (
    "cowboy",
    "sheriff",
    "outlaw",
    "gunslinger",
    "policeman",
    "detective",
    "gangster",
    "soldier",
    "spy",
    "marshal",
)
_DRAWS: Final = ("draw", "unsheathe", "pull", "unholster")


def _blade(player: Player, touch: str) -> bool:
    if touch in ("weapon", "weapons"):
        return player.subject.figure not in _GUNMEN and player.subject.noun not in _GUNMEN
    return props.known(touch) not in ("pistol", "rifle")


def draws(scene: Scene, player: Player, touch: str) -> Stage:
    """Turned to the lens, the hand across the body at the hilt, or low at the hip with the pistol."""
    side = side_of(scene)
    close = scene.framing in (Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.MEDIUM_CLOSE, Framing.INSERT)
    framing = Framing.MEDIUM_CLOSE if close else scene.framing
    if framing not in (
        Framing.MEDIUM_CLOSE,
        Framing.MEDIUM,
        Framing.FULL,
        Framing.WIDE,
        Framing.EXTREME_WIDE,
    ):
        framing = Framing.MEDIUM
    if framing is Framing.FULL and not scene.reading.framing_given:
        framing = Framing.MEDIUM
    x, y, z = spot(scene, LENSES[framing].tall)
    blade = _blade(player, touch)
    short = props.known(touch) == "knife" or touch in ("dagger", "knife")
    turn = 138.0 * side
    actor = act(
        scene, player, (x, y, z), turn, stance_="fight" if not close else "stand", gesture="",
        prop="" if blade else "pistol", mirrored=side < 0,
    )  # fmt: skip
    k = player.look.body.k
    bones = actor.skeleton()
    pelvis, chest = bones.pelvis, bones.chest
    face = FACES[Emotion.DETERMINED]
    if emotion_of(scene, player) in (Emotion.NEUTRAL, Emotion.CALM):
        actor = replace(actor, face=face.speaking if player.speaks else face.closed)
    else:
        actor = replace(actor, face=face_of(scene, player))
    hand_side = side  # the hand nearer to the lens
    more: list[Vector] = []
    if blade:
        # From the hip of the other side across the body: the scabbard hangs there.
        mouth = pelvis.point(-0.15 * hand_side * k, 0.1 * k, 0.14 * k)
        way = chest.direction(0.62 * hand_side, 0.62, 0.42)
        way = way / float(np.linalg.norm(way))
        if close:  # the hilt comes up before the chest, the blade across the face's side
            mouth = chest.point(-0.2 * hand_side * k, -0.34 * k, 0.18 * k)
            way = chest.direction(0.5 * hand_side, 0.86, 0.2)
        hilt = mouth + way * ((0.2 if short else 0.46) * k)
        at = Hand((float(hilt[0]), float(hilt[1]), float(hilt[2])), "world", "grip", (0.9, -0.5, 0.2))
        hold = Hand(
            (float(mouth[0]), float(mouth[1] - 0.03), float(mouth[2])), "world", "grip", (0.7, -0.2, -0.6)
        )
        actor = replace(actor, pose=with_hand(with_hand(actor.pose, hand_side, at), -hand_side, hold))
        tip = mouth - way * ((0.16 if short else 0.62) * k)
        more = [hilt + way * 0.1]
    else:
        hip = pelvis.point(0.2 * hand_side * k, 0.2 * k, 0.2 * k)
        if close:
            hip = chest.point(0.16 * hand_side * k, 0.0, 0.3 * k)
        at = Hand((float(hip[0]), float(hip[1]), float(hip[2])), "world", "grip", (0.7, -0.2, -0.9))
        free = Hand((0.2, -0.32, 0.14), shape="open", elbow=(0.9, -0.6, -0.4))
        actor = replace(actor, pose=with_hand(with_hand(actor.pose, hand_side, at), -hand_side, free))
        held = props.held("pistol")
        actor = replace(actor, right=held if hand_side > 0 else None, left=held if hand_side < 0 else None)
        more = [hip + chest.forward * 0.2]
    actor = replace(actor, arms_over=0.3, over=hand_side)
    cut = "thighs" if framing is Framing.MEDIUM else "chest" if close else ""
    camera = fit(scene, [actor], framing=framing, cut=cut, more=more)
    stage = Stage(camera, [actor], focus=camera.distance(x, y, z) + 0.8, blur=LENSES[framing].blur)
    stage.without = set(SEATING) if framing in (Framing.MEDIUM, Framing.MEDIUM_CLOSE) else set()
    stage.shown = {touch, "sword", "pistol", "knife"}
    if blade:
        a, b, c = hilt, mouth, tip

        def draw(m: Maker) -> None:
            def local(p: Vector) -> tuple[float, float, float]:
                return float(p[0] - x), float(p[1] - y), float(p[2] - z)

            axis = (a - b) / float(np.linalg.norm(a - b))
            flat = np.cross(axis, np.array([0.0, 0.0, 1.0]))
            flat = flat / float(np.linalg.norm(flat))
            edge = [
                b + flat * 0.02,
                a - axis * 0.04 + flat * 0.022,
                a - axis * 0.04 - flat * 0.022,
                b - flat * 0.02,
            ]
            m.plate([local(p) for p in edge], "#c9d2da", width=0.7, bias=0.3, glow=0.12)
            m.rod(local(c), local(b), 0.034, "#3a2a24", bias=0.2)
            m.rod(local(b - axis * 0.05), local(b), 0.042, "#a8843c", bias=0.25)
            m.rod(
                local(a - axis * 0.04 - flat * 0.085),
                local(a - axis * 0.04 + flat * 0.085),
                0.018,
                "#a8843c",
                bias=0.5,
            )
            m.rod(local(a - axis * 0.03), local(a + axis * 0.16), 0.02, "#2b2226", bias=0.5)
            m.ball(*local(a + axis * 0.17), 0.028, "#a8843c", bias=0.5)

        stage.put(furnish(camera, draw, x, z, 180.0, y=y, nearer=0.12))
    return stage


def find(scene: Scene) -> Template | None:
    """One person draws a weapon; two who do are a stand-off."""
    if len(scene.players) != 1:
        return None
    player = scene.players[0]
    if player.subject.action not in _DRAWS:
        return None
    touch = touched(scene, player, _WEAPONS)
    word = touch.word if touch is not None else next((last for last in _held(player) if last in _WEAPONS), "")
    if not word and prop_of(player) in ("sword", "pistol", "knife"):
        word = prop_of(player)
    if not word or props.known(word) == "rifle":
        return None
    return lambda it: draws(it, player, word)


def _held(player: Player) -> tuple[str, ...]:
    return tuple(noun.rsplit(" ", 1)[-1] for noun in player.subject.props)
