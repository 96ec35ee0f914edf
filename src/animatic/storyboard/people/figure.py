"""A figure's body, from joints to labels: limbs, clothes, hands and feet, the far ones first."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np

from animatic.storyboard.people.anatomy import Arm, Frame, Leg, Vector
from animatic.storyboard.people.clothes import Clothed
from animatic.storyboard.people.hands import draw_hand
from animatic.storyboard.people.plate import Paint, Part, Points, bend, hull, smooth


class Figure(Clothed):
    """A sketch that draws itself."""

    def draw(self, head: Callable[[], None] | None) -> None:
        """All of it, far to near. `head` draws the head in its turn."""
        bones = self.bones
        chest = self.spine(0.7).origin
        torso_depth = self.depth(chest)
        jobs: list[tuple[float, Callable[[], None]]] = []
        if self.outfit.wings:
            jobs.append((torso_depth + 0.32 * self.front, self._wings))
        if self.outfit.cape:
            jobs.append((torso_depth + 0.3 * self.front, self._cape))
        for leg, far in ((bones.left_leg, Part.LEG_FAR), (bones.right_leg, Part.LEG_NEAR)):
            depth = self.depth(leg.knee, leg.ankle, leg.hip)
            ahead = torso_depth - self.depth(leg.knee) > 0.2 * self.k and self.outfit.hem < 0.3
            jobs.append(
                (depth - 0.25 if ahead else max(depth, torso_depth) + 0.05 * depth, _job(self._leg, leg, far))
            )
        jobs.append((torso_depth + 0.001, self._torso))
        for arm, part in ((bones.left, Part.ARM_FAR), (bones.right, Part.ARM_NEAR)):
            mid = self.depth(arm.shoulder) * 0.3 + self.depth(arm.elbow) * 0.35 + self.depth(arm.wrist) * 0.35
            front = mid < torso_depth
            jobs.append((mid - (0.02 if front else -0.1) * self.k, _job(self._arm, arm, part, front)))
        if head is not None:
            jobs.append((min(self.depth(bones.head.origin), torso_depth) - 0.03, head))
        for _, job in sorted(jobs, key=lambda item: -item[0]):
            job()

    def draw_arm(self, side: int) -> None:
        """Only the right (1) or the left (−1) arm: what an insert shows of somebody."""
        if side > 0:
            self._arm(self.bones.right, Part.ARM_NEAR, True)
        else:
            self._arm(self.bones.left, Part.ARM_FAR, True)

    def _leg(self, leg: Leg, part: Part) -> None:
        outfit, n = self.outfit, self.body.limb
        shoe = self.limb(
            [leg.heel, leg.ankle * 0.55 + leg.heel * 0.45, (leg.heel + leg.toe) / 2, leg.toe],
            [0.036, 0.042, 0.038, 0.03],
        )
        trousers = {"trousers": Paint.TROUSERS, "tights": Paint.TROUSERS}.get(outfit.legs, Paint.SKIN)
        loose = (1.0 if outfit.legs == "trousers" else 0.84) * outfit.bulk
        boots = outfit.boots
        self.plate.blob(shoe, Paint.SKIN if outfit.barefoot else Paint.SHOES, part)
        shin = leg.knee * 0.12 + leg.ankle * 0.88
        self.plate.blob(
            self.limb([leg.hip, leg.knee, shin], [0.086 * n * loose, 0.064 * n * loose, 0.05 * n * loose]),
            trousers,
            part,
        )
        if outfit.legs == "shorts":
            end = leg.hip * 0.3 + leg.knee * 0.7
            self.plate.blob(self.limb([leg.hip, end], [0.09 * n, 0.084 * n]), Paint.TROUSERS, part)
        if boots:
            top = leg.ankle * (1 - boots) + leg.knee * boots
            self.plate.blob(self.limb([top, leg.ankle], [0.06 * n, 0.05 * n]), Paint.SHOES, part)
            inner = self.limb([leg.ankle, (leg.heel + leg.toe) / 2], [0.04 * n, 0.03])
            self.plate.blob(inner, Paint.SHOES, part, ink=0)

    def _torso(self) -> None:
        outfit, plate = self.outfit, self.plate
        pelvis = [hull(self.px(np.vstack([self.level(-0.17) * 1.0, self.level(0.06)])))]
        plate.blob(pelvis, Paint.TROUSERS if outfit.legs != "bare" else self.upper, Part.LEG_NEAR)
        for leg in (self.bones.left_leg, self.bones.right_leg):  # thighs grow out of the pelvis
            if outfit.legs != "bare" and self.depth(leg.knee) > self.depth(leg.hip) - 0.15 * self.k:
                join = leg.hip * 0.82 + leg.knee * 0.18
                plate.blob(self.limb([join], [0.072 * self.body.limb]), Paint.TROUSERS, Part.LEG_NEAR, ink=0)
        if outfit.pack and self.front < 0.3:
            self._back_pack()
        if outfit.hem > 0.02:
            self._skirt()
        if self.front <= -0.25:
            self._neck()
        heights = (-0.07, 0.0, 0.12, 0.24, 0.36, 0.5, 0.66, 0.78, 0.86, 0.92, 0.965, 1.03)
        rings = [self.px(self.level(t)) for t in heights]
        plate.blob([hull(np.vstack(pair)) for pair in pairwise(rings)], self.upper, Part.TORSO)
        if self.front > -0.25:
            self._neck()
        self._front()
        if outfit.pack and self.front >= 0.3:
            self._straps()

    def _neck(self) -> None:
        bones = self.bones
        base = bones.chest.origin - bones.chest.up * (0.03 * self.k)
        top = bones.head.point(0.0, 0.06 * self.k, 0.012 * self.k)
        narrow = 0.053 * (0.85 + 0.15 * self.body.limb)
        self.plate.blob(self.limb([base, top], [narrow, narrow]), Paint.SKIN, Part.NECK)

    def _skirt(self) -> None:
        """What hangs below the hips: a long jacket, a dress, a robe. It follows the thighs."""
        outfit, bones = self.outfit, self.bones
        legs = (bones.left_leg, bones.right_leg)
        share = outfit.hem
        waist = self.level(0.1)
        hips = self.level(-0.06, 0.012)
        rings = [waist, hips]
        for t in np.linspace(0.25, 1.0, 4):
            s = share * t
            points = []
            for leg in legs:
                along = s * 2
                spot = (
                    leg.hip
                    + (leg.knee - leg.hip) * min(along, 1.0)
                    + (leg.ankle - leg.knee) * max(along - 1.0, 0.0)
                )
                points.append(spot)
            middle = (points[0] + points[1]) / 2
            spread = float(np.linalg.norm(points[0] - points[1])) / 2 / self.k
            flare = self.body.hips * (1 + (outfit.flare - 1) * t)
            down = points[0] + points[1] - bones.pelvis.origin * 2
            down /= np.linalg.norm(down) + 1e-9
            forward = bones.pelvis.forward
            forward = forward - down * float(forward @ down)
            forward /= np.linalg.norm(forward) + 1e-9
            right = np.cross(down, forward)
            right = right if right @ bones.pelvis.right > 0 else -right
            frame = Frame(middle, right, -down, forward)
            wide = max(spread + 0.085 * self.body.limb, flare)
            rings.append(self.ring(frame, wide, max(flare * 0.72, 0.09)))
        flat = [self.px(r) for r in rings]
        paint = Paint.TROUSERS if outfit.pleats else self.upper
        self.plate.blob([hull(np.vstack(p)) for p in pairwise(flat)], paint, Part.SKIRT)
        upright = float(down @ bones.root.up) < -0.8
        if (outfit.trim_hem and upright) or outfit.tutu:
            edge = [hull(np.vstack([flat[-1], flat[-1] * 0.78 + flat[-2] * 0.22]))]
            self.plate.blob(edge, Paint.TRIM, Part.SKIRT, ink=0.7)
        self._folds(rings)
        if self.front > 0.1 and outfit.front in ("open", "buttons", "double", "wrap"):
            line = [self.visible(0.0, 0.0)]
            line += [r[5] for r in rings[2:]]  # the ring's foremost point
            self.plate.mark(self.px(line), 0.8)

    def _folds(self, rings: Sequence[Points]) -> None:
        """Lines down a skirt where cloth falls together; more of them the wider it is."""
        outfit = self.outfit
        if not self.fine and not outfit.pleats:
            return
        if outfit.flare < 1.3 and not outfit.pleats:
            return
        stations = (
            (1, 3, 5, 7, 9, 11, 13, 15, 17, 19) if outfit.pleats or outfit.tutu else (2, 4, 7, 9, 12, 15, 18)
        )
        for number, i in enumerate(stations):
            column = np.array([ring[i] for ring in rings[1:]])
            outward = column[-1] - np.mean(rings[-1], 0)
            if float(outward @ (self.lens - column[-1])) < 0.02 * float(
                np.linalg.norm(self.lens - column[-1])
            ):
                continue
            first = 0 if outfit.pleats else 1 + number % 2
            self.plate.mark(bend(self.px(column[first:]), 3), 0.55)

    def _cape(self) -> None:
        bones, share = self.bones, self.outfit.cape
        legs = (bones.left_leg, bones.right_leg)
        top = [self.level(0.99, 0.02), self.level(0.85, 0.035)]
        hips = self.spine(0.0)
        rings = [*top, self.ring(hips, self.body.hips + 0.07, 0.15, -0.06)]
        feet = (legs[0].ankle + legs[1].ankle) / 2
        low = hips.origin * (1 - share) + feet * share
        frame = Frame(low, hips.right, hips.up, hips.forward)
        rings.append(self.ring(frame, self.body.hips + 0.14, 0.16, -0.1))
        flat = [self.px(r) for r in rings]
        self.plate.blob([hull(np.vstack(p)) for p in pairwise(flat)], Paint.ACCENT, Part.SKIRT)
        for angle in (-0.4, 0.1, 0.45):
            path = [flat[1][int(15 + angle * 4) % 20], flat[3][int(15 + angle * 5) % 20]]
            self.plate.mark(path, 0.7)

    def _wings(self) -> None:
        frame, k = self.spine(0.72), self.k
        for side in (-1, 1):
            shape = [
                (0.04, 0.06),
                (0.24, 0.36),
                (0.5, 0.52),
                (0.66, 0.44),
                (0.66, 0.1),
                (0.56, -0.2),
                (0.4, -0.46),
            ]
            shape += [(0.3, -0.5), (0.26, -0.24), (0.12, -0.12)]
            points = [frame.point(side * u * k, v * k, -0.14 * k) for u, v in shape]
            self.plate.shape(smooth(self.px(points), 4), Paint.WHITE, Part.SKIRT)
            for u, v, to, low in ((0.5, 0.2, 0.54, -0.14), (0.38, 0.14, 0.4, -0.3), (0.26, 0.1, 0.28, -0.2)):
                line = [
                    frame.point(side * u * k, v * k, -0.14 * k),
                    frame.point(side * to * k, low * k, -0.14 * k),
                ]
                self.plate.mark(self.px(line), 0.7)

    def _arm(self, arm: Arm, part: Part, front: bool) -> None:
        outfit, n = self.outfit, self.body.limb * (1 + (self.outfit.bulk - 1) * 0.8)
        hand = Part.HAND_NEAR if part is Part.ARM_NEAR else Part.HAND_FAR
        skin = Paint.ACCENT if outfit.gloves else Paint.SKIN
        wrist_part = arm.wrist + (arm.wrist - arm.elbow) * 0.02
        arm_line = bend(np.array([arm.shoulder, arm.elbow, wrist_part]), 5)
        # A joint is round: soften the elbow without leaving it.
        share = np.linspace(0, 1, len(arm_line))
        joints = np.array([arm.shoulder, arm.elbow, wrist_part])
        straight = np.stack([np.interp(share, [0, 0.5, 1], joints[:, axis]) for axis in range(3)], -1)
        arm_line = arm_line * 0.35 + straight * 0.65
        s = np.linspace(0, 1, len(arm_line))
        bare = np.interp(s, [0, 0.5, 1], [0.046 * n, 0.041 * n, 0.031 * n])
        draw_hand(self, arm, skin, hand, self.held.get(-1 if arm is self.bones.left else 1))
        if outfit.sleeves in ("short", "none"):
            self.plate.blob(self.limb(list(arm_line), list(bare)), Paint.SKIN, part)
            if outfit.sleeves == "short":
                upper = s <= 0.31
                self.plate.blob(self.limb(list(arm_line[upper]), list(bare[upper] + 0.012)), self.upper, part)
        else:
            wide = 0.075 if outfit.sleeves == "wide" else 0.0
            paint = Paint.INNER if outfit.vest else self.upper
            cloth = bare + 0.008 + wide * np.clip(s - 0.35, 0, 1) ** 1.3
            upto = s <= 0.96
            self.plate.blob(self.limb(list(arm_line[upto]), list(cloth[upto])), paint, part)
            if outfit.sleeves == "long":
                i = int(np.sum(upto)) - 1
                across = self._across(arm_line[i - 2], arm_line[i], float(cloth[i]), i)
                self.plate.mark(across, 0.8)
                self._elbow(arm, float(cloth[len(cloth) // 2]))
        if front and outfit.sleeves != "none" and not outfit.vest:
            self._merge_shoulder(arm, part, float(bare[0]) + 0.01)

    def _elbow(self, arm: Arm, radius: float) -> None:
        """Two folds in the crook of a bent arm."""
        upper, lower = arm.elbow - arm.shoulder, arm.wrist - arm.elbow
        bent = 1 - float(upper @ lower) / (float(np.linalg.norm(upper) * np.linalg.norm(lower)) + 1e-9)
        if bent < 0.35 or not self.fine:
            return
        inward = lower / np.linalg.norm(lower) - upper / np.linalg.norm(upper)
        inward /= np.linalg.norm(inward) + 1e-9
        size = radius * self.k
        crook = arm.elbow + inward * size
        for bone, share in ((upper, -0.75), (lower, 0.85)):
            along = bone / np.linalg.norm(bone) * size
            fold = np.array(
                [crook + along * share * 0.5, arm.elbow + along * share * 0.9 + inward * size * 0.1]
            )
            self.plate.mark(self.px(fold), 0.6)

    def _across(self, before: Vector, at: Vector, radius: float, _: int) -> Points:
        a, b = self.px([before, at])
        along = (b - a) / (np.hypot(*(b - a)) + 1e-9)
        normal = np.array([-along[1], along[0]]) * radius * self.k * self.scale(at)
        back = b - along * radius * self.k * self.scale(at) * 0.6
        return np.array([back - normal, back + along * np.hypot(*normal) * 0.25, back + normal])

    def _merge_shoulder(self, arm: Arm, part: Part, radius: float) -> None:
        """Let the arm grow out of the chest: no line across the shoulder."""
        inward = arm.shoulder - arm.outward * (0.035 * self.k) + self.bones.chest.up * (0.004 * self.k)
        pieces = self.limb([arm.shoulder, inward], [radius * 0.82, radius * 0.72])
        self.plate.blob(pieces, self.upper, part, ink=0)

    def _back_pack(self) -> None:
        frame = self.spine(0.55)
        box = [self.ring(self.spine(t), 0.15, 0.1, -0.16) for t in (0.2, 0.92)]
        self.plate.blob([hull(self.px(np.vstack(box)))], Paint.PROP, Part.SKIRT)
        del frame

    def _straps(self) -> None:
        for side in (1, -1):
            strap = [self.visible(1.0, 56 * side), self.visible(0.7, 40 * side), self.visible(0.4, 58 * side)]
            self.plate.mark(self.px(strap), 2.4, Paint.PROP)


def _job(draw: Callable[..., None], *arguments: object) -> Callable[[], None]:
    return lambda: draw(*arguments)
