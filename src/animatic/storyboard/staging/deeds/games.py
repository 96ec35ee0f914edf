"""Played between people: cards, chess, dice, marbles; at a table, or on the floor."""

import math
from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.places.furniture import seating, tables
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, looking, seated, with_hand
from animatic.storyboard.staging.deeds.find import body_framing, last, said
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Scene, Stage, Template
from animatic.storyboard.staging.sets import SEATING, Draw, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.staging.templates.duo import meet
from animatic.storyboard.terms import Framing, RelationKind

_BOARDS: Final = ("chess", "checkers", "draughts", "chessboard", "backgammon", "board", "monopoly", "go")
_CARDS: Final = ("card", "cards", "poker", "bridge", "rummy", "blackjack", "solitaire", "deck", "game")
_SMALL: Final = ("dice", "die", "marble", "marbles", "domino", "dominoes", "mahjong", "block", "blocks")


def _laid(kind: str) -> Draw:
    """What is played, on the maker's ground."""

    def draw(m: Maker) -> None:
        if kind == "board":
            m.box(-0.2, 0.2, 0.0, 0.03, -0.2, 0.2, "#5a3a24", bias=0.2)
            for i in range(8):
                for j in range(8):
                    if (i + j) % 2:
                        u, w = -0.18 + 0.045 * i, -0.18 + 0.045 * j
                        m.plate(
                            [
                                (u, 0.032, w),
                                (u + 0.045, 0.032, w),
                                (u + 0.045, 0.032, w + 0.045),
                                (u, 0.032, w + 0.045),
                            ],
                            "#e6d8b4",
                            (0, 1, 0),
                            width=0.2,
                            bias=0.25,
                        )
            for u, w, paint in (
                (-0.14, -0.1, "#efe6cc"),
                (-0.05, 0.06, "#efe6cc"),
                (-0.14, 0.1, "#efe6cc"),
                (0.12, 0.0, "#2b2623"),
                (0.08, -0.13, "#2b2623"),
                (0.14, 0.12, "#2b2623"),
            ):
                m.rod((u, 0.03, w), (u, 0.1, w), 0.014, paint, bias=0.4)
                m.ball(u, 0.115, w, 0.017, paint, bias=0.45)
            return
        if kind == "small":
            for u, w, paint in (
                (-0.06, 0.0, "#efe6d8"),
                (0.05, -0.05, "#efe6d8"),
                (0.1, 0.06, "#b03a2c"),
                (-0.12, 0.07, "#3c6496"),
            ):
                m.box(u - 0.02, u + 0.02, 0.0, 0.04, w - 0.02, w + 0.02, paint, bias=0.3)
            return
        for number in range(6):
            a = 0.7 * number
            u, w = 0.13 * math.cos(a * 1.7), 0.08 * math.sin(a)
            cos, sin = 0.045 * math.cos(a), 0.045 * math.sin(a)
            card = [
                (u + cos - sin * 0.7, 0.004 + 0.001 * number, w + sin + cos * 0.7),
                (u - cos - sin * 0.7, 0.004, w - sin + cos * 0.7),
                (u - cos + sin * 0.7, 0.004, w - sin - cos * 0.7),
                (u + cos + sin * 0.7, 0.004, w + sin - cos * 0.7),
            ]
            m.plate(
                card, "#f4efe2" if number % 3 else "#9a3a3c", (0, 1, 0), width=0.5, bias=0.2 + 0.01 * number
            )

    return draw


def _fan(m: Maker) -> None:
    """A hand of cards, their backs to the lens."""
    for number in range(4):
        a = -0.5 + 0.33 * number
        cos, sin = math.cos(a), math.sin(a)
        corners = [(-0.03, 0.0), (0.03, 0.0), (0.03, 0.1), (-0.03, 0.1)]
        m.plate(
            [(u * cos + v * sin, v * cos - u * sin, 0.004 * number) for u, v in corners],
            "#9a3a3c",
            width=0.6,
            bias=0.2 - 0.02 * number,
        )


def plays(scene: Scene, kind: str, *, floor: bool) -> Stage:
    """Across from each other over what they play; one moves, the other thinks; more look on from behind."""
    players = list(scene.players[:4])
    if len(players) >= 2:
        left, right = scene.pair()
        players = [left, right, *(p for p in players if p is not left and p is not right)]
    framing = body_framing(scene, Framing.FULL if floor else Framing.MEDIUM)
    x, y, z = spot(scene, 1.7)
    z = max(z, 2.8) if scene.place.inside else z
    top = y if floor else y + 0.76
    reach = 0.62 if floor else 0.74
    actors: list[Actor] = []
    seats: list[tuple[float, float, float]] = []
    stage_fans: list[tuple[float, float, float]] = []
    for number, player in enumerate(players):
        way = 1 if number % 2 == 0 else -1
        at = (x - reach * way, y, z) if number < 2 else (x - 0.3 * way, y, z + 0.72)
        turn = 110.0 * way if number < 2 else 176.0 * way
        stance = ("sit-cross", "kneel-both")[(number + scene.dice) % 2] if floor else "sit-table"
        actor = act(scene, player, at, turn, stance_=stance, gesture="", prop="")
        if not floor:
            actor = replace(actor, pose=seated(actor.pose, 0.45, player.look.body.k))
            seats.append((at[0], at[2], 90.0 * way if number < 2 else 180.0))
        lead = number == scene.dice % min(2, len(players))
        if lead:
            to = Hand((x - 0.1 * way, top + 0.08, z - 0.06), "world", "pinch", (0.8, -0.4, -0.2))
            actor = replace(actor, pose=with_hand(replace(actor.pose, lean=actor.pose.lean + 10.0), way, to))
        elif kind == "cards":
            held = np.array([at[0] + 0.34 * way, top + (0.34 if not floor else 0.42), z - 0.16])
            to = Hand((float(held[0]), float(held[1]), float(held[2])), "world", "grip", (0.8, -0.7, -0.1))
            actor = replace(actor, pose=with_hand(actor.pose, way, to))
            stage_fans.append((float(held[0]), float(held[1]) + 0.04, float(held[2]) - 0.03))
        else:
            chin = Hand((0.02, -0.2, 0.16), "head", "fist", (0.5, -1.0, 0.2))
            actor = replace(actor, pose=with_hand(actor.pose, way, chin))
        actor = replace(actor, arms_over=0.3)
        actors.append(actor if player.speaks else looking(actor, (x, top, z), most=40))
    if len(actors) >= 2 and any(p.speaks for p in players[:2]):
        a, b = meet(actors[0], actors[1], cheat=10)
        actors[:2] = [a, b]
    camera = fit(
        scene, actors, framing=framing, cut="feet" if floor else "waist", eye=y + (1.15 if floor else 1.5), air=1.14,
        more=[np.array([x, top - 0.15, z])],
    )  # fmt: skip
    stage = Stage(camera, actors, without=set(SEATING), focus=camera.distance(x, y, z) + 1.0)
    stage.blur = LENSES[framing].blur
    stage.shown = {*_BOARDS, *_CARDS, *_SMALL, "table", "letter"}
    if not floor:
        stage.put(furnish(camera, tables.table(1.0, 0.78, "#7a5034"), x, z, 180.0, y=y, nearer=0.1))
        for px, pz, facing in seats:
            stage.put(furnish(camera, seating.chair(), px, pz, facing, y=y, nearer=-0.3))
    stage.put(furnish(camera, _laid(kind), x, z - 0.06, 180.0, y=top + 0.004, nearer=0.25))
    for px, py, pz in stage_fans:
        stage.put(furnish(camera, _fan, px, pz, 180.0, y=py, nearer=0.3))
    return stage


def find(scene: Scene) -> Template | None:
    """A game that sits between its players."""
    if not 1 <= len(scene.players) <= 4 or scene.framing in (
        Framing.CLOSE,
        Framing.EXTREME_CLOSE,
        Framing.INSERT,
    ):
        return None
    if not any(
        p.subject.action in ("play", "deal", "shuffle", "gamble", "move", "sit", "bet", "cheat")
        for p in scene.players
    ):
        return None
    words = {
        last(r.target)
        for p in scene.players
        for r in p.subject.relations
        if r.kind
        in (
            RelationKind.USING,
            RelationKind.HOLDING,
            RelationKind.AT,
            RelationKind.WITH,
            RelationKind.TOUCHING,
        )
    }
    kind = (
        "board" if words & set(_BOARDS) and said(scene, *_BOARDS[:3], "backgammon", "board game", "monopoly")
        else "cards" if words & set(_CARDS) and said(scene, "card", "poker", "bridge", "rummy", "blackjack")
        else "small" if words & set(_SMALL)
        else ""
    )  # fmt: skip
    if not kind:
        return None
    floor = said(
        scene,
        "on the floor",
        "on the ground",
        "on the rug",
        "on the carpet",
        "in the dust",
        "on the pavement",
    ) or (kind == "small" and not scene.place.inside)
    return lambda it: plays(it, kind, floor=floor)
