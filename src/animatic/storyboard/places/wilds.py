"""More open country: hills, steppe, jungle, canyon, volcano, and land under other suns."""

from dataclasses import replace

import numpy as np

from animatic.imaging.blur import smoothstep
from animatic.imaging.colour import colour, mix
from animatic.imaging.noise import fractal, generator
from animatic.storyboard.camera import Camera
from animatic.storyboard.canvas import Canvas
from animatic.storyboard.ink import Sheet
from animatic.storyboard.light import Lighting
from animatic.storyboard.places import ground as g
from animatic.storyboard.places.base import Brief
from animatic.storyboard.places.frames import framing_slope
from animatic.storyboard.places.nature import Desert, Forest
from animatic.storyboard.places.outdoors import Outdoors, covered, peaks, rising, slanting_light
from animatic.storyboard.places.sky import Sky, soft_disc
from animatic.storyboard.places.species import Species
from animatic.storyboard.places.terrain import Land
from animatic.storyboard.places.trees import grove, plant
from animatic.storyboard.terms import TimeOfDay


class Jungle(Forest):
    """Giant leaves, hanging roots, green light."""

    species: tuple[Species, ...] = ("jungle", "palm", "jungle")
    under: tuple[Species, ...] = ("fern", "fern", "bush")
    ground = g.Ground("#5f6a34", "#2f3f22", "soft", 1.2)
    bark = "#5a5040"
    wall = "#2f5a3c"
    clearing = 2.4


class Canyon(Desert):
    """Red walls on both sides."""

    ground = g.Ground("#d08a5a", "#a86440", "stones", 0.8, far=60)

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        b = self.brief
        self.land(canvas, camera, light,
        Land("mesa", 2_000, 6_000, 4_000, 700, covered(light, "#b0623c"), b.seed_for("mesa"),
                  base=-20), fade=0.12)  # fmt: skip
        self.veil(canvas, camera, light, -0.02, 0.05, 0.5, "1")
        walls = peaks((0.85, 0.42, 1.0), (-0.85, 0.42, 1.0), floor=0.0)
        self.land(canvas, camera, light,
        Land("cliffs", 55, 900, 420, 110, covered(light, "#c06c40", "#9a5232"), b.seed_for("wall"),
                  base=-2, slices=160, envelope=walls, abrupt=True), fade=0.35)  # fmt: skip


class Volcano(Outdoors):
    """A cone that glows, ash and black rock."""

    ground = g.ASH

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        b = self.brief
        lean = float(self.random.choice([-1, 1])) * 0.14
        x = canvas.width / 2 + camera.focal * lean
        soft_disc(canvas, x, camera.horizon - camera.unit * 0.36, camera.unit * 0.22, colour("#ff6a2a"), 0.9)
        cone = Land("rock", 3_000, 5_600, 9_000, 1_500, covered(light, "#5a4a48", "#3a3236"), b.seed_for("cone"),
        base=-100,
                    slices=150, envelope=peaks((lean, 0.2, 1.5), floor=0.06))  # fmt: skip
        self.land(canvas, camera, light, cone, fade=0.08)
        self.veil(canvas, camera, light, -0.02, 0.05, 0.55, "1")
        self.land(canvas, camera, light,
        Land("rock", 90, 800, 500, 30, covered(light, "#4a4244"), b.seed_for("field"), base=-6,
                  envelope=rising(90, 500, 0.1)), fade=0.4)  # fmt: skip

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        rocks = g.Growth(140, (0.1, 0.5), ("#5a5254", "#453e42"), "stone", 2.4, 40, 1.5)
        g.scatter(canvas, camera, light, rocks, self.brief.seed_for("rocks"))


class Barren(Outdoors):
    """Land without air or under a strange one: the moon, Mars, farther worlds."""

    sheltered = True
    rock = "#a9a9ae"
    second = "#85858c"

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        self.ground = g.Ground(self.rock, self.second, "stones", 1.1, far=120)

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        b = self.brief
        self.land(canvas, camera, light,
        Land("rock", 4_000, 9_000, 6_000, 900, covered(light, self.rock), b.seed_for("far"),
                  base=-100), fade=0.03)  # fmt: skip
        self.land(canvas, camera, light,
        Land("rock", 120, 1_400, 900, 46, covered(light, self.rock, self.second), b.seed_for("mid"),
                  base=-8, envelope=rising(120, 900, 0.1)), fade=0.1)  # fmt: skip

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        rocks = g.Growth(130, (0.08, 0.5), (self.rock, self.second), "stone", 2.4, 60, 1.4)
        g.scatter(canvas, camera, light, rocks, self.brief.seed_for("rocks"))

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        if not self.close:
            framing_slope(canvas, camera, light, self.second, self.brief.seed_for("frame"))


class Moon(Barren):
    """Grey dust, black sky, the blue world above."""

    def sky(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        starfield(canvas, camera, light, self.brief)
        globe(
            canvas,
            0.68 * canvas.width,
            0.3 * camera.horizon,
            camera.unit * 0.11,
            "#3f78b8",
            "#e8f0f4",
            7,
        )


class Planet(Barren):
    """An alien plain under a coloured sky with moons."""

    rock = "#b06a4a"
    second = "#7f4436"

    def sky(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        super().sky(canvas, camera, light)
        tint = mix(light.sky[0], "#7a4a9a", 0.55)
        canvas.rgb[:] = canvas.rgb * np.float32(0.55) + tint * np.float32(0.45)
        globe(
            canvas,
            0.28 * canvas.width,
            0.34 * camera.horizon,
            camera.unit * 0.17,
            "#c88a5a",
            "#e8c89a",
            11,
        )
        globe(
            canvas,
            0.46 * canvas.width,
            0.2 * camera.horizon,
            camera.unit * 0.045,
            "#8fa0b8",
            "#d8e0ea",
            5,
        )


class Space(Outdoors):
    """Stars, a nebula, a world below."""

    ground = None
    sheltered = True

    def sky(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        starfield(canvas, camera, light, self.brief)

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        del light
        side = float(self.random.choice([-1, 1]))
        globe(
            canvas,
            canvas.width * (0.5 + 0.34 * side),
            canvas.height * 1.06,
            camera.unit * 0.72,
            "#2f6fb5",
            "#f0f4f4",
            3,
        )


class Clouds(Outdoors):
    """High in the air over a sea of clouds."""

    ground = None

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        b = self.brief
        for k, (near, far, tall) in enumerate(((900, 5_000, 260), (240, 900, 90), (60, 260, 34))):
            land = Land("hills", near, far, far * 0.5, tall, covered(light, "#f2f2f4", "#dfe4ee", soft=0.5),
            b.seed_for("c", k),
                        base=-tall * 1.2 - 24, slices=110, abrupt=True)  # fmt: skip
            self.land(canvas, camera, light, land, fade=0.24)
            self.veil(canvas, camera, light, 0.02 + 0.09 * k, 0.05, 0.6, f"{k}")


class Underwater(Outdoors):
    """Blue depth, rays from above, sand and weed."""

    ground = g.Ground("#6a9a94", "#3f6f74", "ripples", 0.7, far=26)
    sheltered = True

    def lit(self, light: Lighting) -> Lighting:
        dark = 0.45 if light.time is TimeOfDay.NIGHT else 1.0
        deep = [colour(c) * np.float32(dark) for c in ("#0f6a8a", "#0c5474", "#083f5c", "#0a4a62")]
        return replace(light, sky=tuple(deep), haze=deep[2], ambient=colour("#5f9aa8") * np.float32(0.9 * dark),
                       key=colour("#9fe0dc") * np.float32(0.6 * dark), shadow=colour("#04202f"), clear=24.0,
                       silhouette=0.35)  # fmt: skip

    def sky(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        Sky(canvas, camera, light, self.brief.seed_for("sky"), frozenset()).gradient()

    def far(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        reef = Land("rock", 14, 70, 44, 9, covered(light, "#4f8088", "#3a6a74"), self.brief.seed_for("reef"), base=-1.5,
                    envelope=peaks((0.6, 0.35, 1.0), (-0.55, 0.3, 0.8), floor=0.1))  # fmt: skip
        self.land(canvas, camera, light, reef)

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        leaves = {"reed": ("#12383a", "#2f7060", "#7fb884"), "fern": ("#3a2440", "#8a4a72", "#d88aa0"),
                  "bush": ("#402a30", "#a8584c", "#e8a078")}  # fmt: skip
        stands = grove(
            self.random, ("reed", "fern", "bush"), 40, near=4, far=20, tall=(0.6, 2.6), clearing=2.2
        )
        plant(canvas, camera, light, stands, leaves=leaves)

    def front(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        slanting_light(canvas, camera, light, self.brief.seed_for("rays"), 0.9)


def starfield(canvas: Canvas, camera: Camera, light: Lighting, brief: Brief) -> None:
    """Black sky with stars and a faint band."""
    canvas.rgb[:] = colour("#04060f")
    night = replace(
        light,
        time=TimeOfDay.NIGHT,
        sky=tuple(colour(c) for c in ("#02030a", "#04060f", "#070b18", "#0a1020")),
    )
    wide = camera.moved(cy=canvas.height * 1.1)
    Sky(canvas, wide, night, brief.seed_for("stars"), frozenset({"milky-way", "stars"})).stars()


def globe(canvas: Canvas, x: float, y: float, radius: float, sea: str, land: str, seed: int) -> None:
    """A world: seas, continents and clouds, lit from one side, with a rim of air."""
    x0, x1 = int(max(0, x - radius * 1.2)), int(min(canvas.width, x + radius * 1.2))
    y0, y1 = int(max(0, y - radius * 1.2)), int(min(canvas.height, y + radius * 1.2))
    if x1 - x0 < 4 or y1 - y0 < 4:
        return
    u = (np.arange(x0, x1, dtype=np.float32) + 0.5 - x)[None, :] / np.float32(radius)
    v = (np.arange(y0, y1, dtype=np.float32) + 0.5 - y)[:, None] / np.float32(radius)
    square = u * u + v * v
    edge = np.clip((1 - np.sqrt(square)) * np.float32(radius) + np.float32(0.5), 0, 1)
    up = np.sqrt(np.clip(1 - square, 0, 1))
    lit = np.clip(-u * np.float32(0.55) - v * np.float32(0.62) + up * np.float32(0.5), 0, 1)
    shape = fractal(x1 - x0, y1 - y0, 5, 5, 6, seed)
    streak = fractal(x1 - x0, y1 - y0, 3, 9, 6, seed + 1)
    ground = smoothstep(0.52, 0.6, shape)[..., None]
    rgb = colour(sea) + (mix(sea, "#7a8a4a", 0.75) - colour(sea)) * ground
    rgb = rgb + (colour(land) - rgb) * (smoothstep(0.55, 0.75, streak) * np.float32(0.8))[..., None]
    rgb = rgb * (np.float32(0.04) + np.float32(1.15) * lit)[..., None]
    part = canvas.rgb[y0:y1, x0:x1]
    part += (rgb - part) * edge[..., None]
    halo = np.exp(-np.abs(np.sqrt(square) - 1) / np.float32(0.035)) * np.clip(-u * 0.5 - v * 0.6 + 0.5, 0, 1)
    part += halo[..., None] * (mix(sea, "#bfe0ff", 0.6) * np.float32(0.6))
    canvas.sky[y0:y1, x0:x1] *= 1 - edge
    np.copyto(canvas.depth[y0:y1, x0:x1], np.float32(1e-4), where=edge > 0.5)


class Cave(Outdoors):
    """Rock all round, light from the mouth or from a fire."""

    ground = g.ROCK

    sheltered = True

    def middle(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        self._walls(canvas, camera, light)
        rocks = g.Growth(70, (0.1, 0.5), ("#6a6462", "#524c4e"), "stone", 2.4, 14, 1.5)
        g.scatter(canvas, camera, light, rocks, self.brief.seed_for("rocks"))

    def _walls(self, canvas: Canvas, camera: Camera, light: Lighting) -> None:
        """Rings of rock, the nearest darkest, around a bright mouth."""
        random = generator(self.brief.seed, "cave")
        rock = colour("#77706c")
        for k in range(5):
            sheet = Sheet(camera, light, steady=True)
            share = (0.3, 0.42, 0.58, 0.78, 1.02)[k]
            distance = (16, 11, 7.5, 4.6, 2.6)[k]
            angles = np.linspace(0, 2 * np.pi, 44, endpoint=False)
            wobble = 1 + 0.13 * random.standard_normal(44)
            wobble = (np.roll(wobble, 1) + wobble * 2 + np.roll(wobble, -1)) / 4
            cx, cy = canvas.width * (0.5 + 0.04 * (4 - k) * 0.4), camera.horizon - camera.unit * 0.08
            wide, tall = canvas.width * 0.5 * share, camera.unit * 0.56 * share
            hole = np.stack(
                [
                    cx + np.cos(angles) * wide * wobble,
                    cy + np.sin(angles) * tall * wobble * (1 + 0.5 * (np.sin(angles) > 0)),
                ],
                -1,
            )
            far = max(canvas.width, canvas.height) * 2.0
            ring = np.vstack([hole, hole[:1], [(cx + far, cy)], [(cx + far, cy + far)], [(cx - far, cy + far)],
            [(cx - far, cy - far)],
                              [(cx + far, cy - far)], [(cx + far, cy)], hole[:1]])  # fmt: skip
            level = np.float32((0.85, 0.58, 0.38, 0.22, 0.12)[k])
            tone = mix(
                np.clip(rock * (light.ambient + light.key * np.float32(0.6)) * level, 0, 1), light.shadow, 0.2
            )
            sheet.fill(ring, tone, 1 / distance)
            layer = sheet.layer()
            if layer is not None:
                rows = np.arange(layer.y, layer.y + layer.height)
                below = np.clip(
                    (rows - camera.horizon - camera.unit * (0.05 + 0.09 * k)) / (camera.unit * 0.05), 0, 1
                )
                keep = (1 - below).astype(np.float32)[:, None]
                layer.rgba[...] *= keep[..., None]
                canvas.over(layer)
