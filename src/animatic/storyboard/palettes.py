"""The colours of the hours: sky, air, key, ambient and shadow, several of each to choose from by seed.

Four sky stops run from the zenith to the horizon (at 0, .42, .78 and 1 of the sky's height) and are joined in
OKLab. `silhouette` is how far things in front of this sky sink into its shadow colour.
"""

from dataclasses import dataclass
from typing import Final

from animatic.storyboard.terms import TimeOfDay


@dataclass(frozen=True, slots=True)
class Palette:
    sky: tuple[str, str, str, str]
    haze: str
    """The air between here and the horizon."""
    ambient: str
    key: str
    shadow: str
    silhouette: float
    """0 (front light) to 1 (cut from paper)."""
    elevation: float
    """Degrees of the sun or the moon above the horizon."""
    clouds: tuple[str, str]
    """Lit side, shaded side."""


SKY_STOPS: Final = (0.0, 0.42, 0.78, 1.0)

PALETTES: Final[dict[TimeOfDay, tuple[Palette, ...]]] = {
    TimeOfDay.DAWN: (
        Palette(
            ("#40598f", "#98a3c8", "#efc0b2", "#fde4c6"),
            "#ecd0c6",
            "#a9a6c0",
            "#ffdfba",
            "#3a3a5e",
            0.42,
            4,
            ("#ffe2cf", "#9d8fb0"),
        ),
        Palette(
            ("#557aa8", "#a4b9d6", "#e6cad4", "#fbe9dc"),
            "#e3d3da",
            "#aab0c8",
            "#ffe6cc",
            "#3c4668",
            0.36,
            6,
            ("#fff0e6", "#a7a6c4"),
        ),
    ),
    TimeOfDay.MORNING: (
        Palette(
            ("#3d84c6", "#84bbe2", "#cde4ec", "#f8efdd"),
            "#dde9e9",
            "#b7c2d0",
            "#fff1d2",
            "#40537a",
            0.14,
            28,
            ("#ffffff", "#a8c0d8"),
        ),
        Palette(
            ("#4b94b8", "#93c6d4", "#d6e8de", "#fbf0d4"),
            "#e2ead9",
            "#bcc6c6",
            "#fff0c6",
            "#40596c",
            0.16,
            24,
            ("#fffdf4", "#a9c4c8"),
        ),
    ),
    TimeOfDay.DAY: (
        Palette(
            ("#2672c0", "#5ea8df", "#a8d3ed", "#dceef2"),
            "#cfe3ec",
            "#afbdd0",
            "#fff7e2",
            "#34507a",
            0.1,
            48,
            ("#ffffff", "#9fbedb"),
        ),
        Palette(
            ("#2a86b8", "#62b5d6", "#aadbe0", "#e8f2e2"),
            "#d6e9e4",
            "#b4c4c8",
            "#fff6d8",
            "#35586e",
            0.1,
            52,
            ("#ffffff", "#a3c8d4"),
        ),
    ),
    TimeOfDay.GOLDEN: (
        Palette(
            ("#6a8fbb", "#c4bea2", "#f3d089", "#ffe8ad"),
            "#f5d99f",
            "#c6ac92",
            "#ffdd98",
            "#4c3854",
            0.3,
            13,
            ("#fff0c8", "#bf9c78"),
        ),
        Palette(
            ("#4b86ac", "#a3bba6", "#efc97c", "#ffe09e"),
            "#efd093",
            "#c0ab8c",
            "#ffd88c",
            "#42404e",
            0.3,
            11,
            ("#ffe9bc", "#a99a80"),
        ),
    ),
    TimeOfDay.SUNSET: (
        Palette(
            ("#2b2a5e", "#884685", "#ea6e5e", "#ffc377"),
            "#f29c70",
            "#90708c",
            "#ffb46c",
            "#2b1c46",
            0.68,
            4,
            ("#ffb27e", "#7c3a68"),
        ),
        Palette(
            ("#1d3d66", "#5d7196", "#e8965f", "#ffd38e"),
            "#efad78",
            "#8c7c8c",
            "#ffc07a",
            "#20233f",
            0.66,
            5,
            ("#ffc890", "#6d5a78"),
        ),
        Palette(
            ("#3b2052", "#ae426c", "#fd8052", "#ffd57e"),
            "#fb9d66",
            "#966a7e",
            "#ffb55e",
            "#2d1640",
            0.7,
            4,
            ("#ffbe7c", "#8c3460"),
        ),
    ),
    TimeOfDay.DUSK: (
        Palette(
            ("#141b42", "#343871", "#80578c", "#e39384"),
            "#8f6f99",
            "#646595",
            "#f2ad96",
            "#16163c",
            0.64,
            1,
            ("#e29a92", "#33285c"),
        ),
        Palette(
            ("#0e1e43", "#24467e", "#5d82b0", "#c2bdc6"),
            "#7d96b8",
            "#5f729c",
            "#dfc4b8",
            "#0f1a3a",
            0.62,
            1,
            ("#b9c0d2", "#2a4678"),
        ),
    ),
    TimeOfDay.NIGHT: (
        Palette(
            ("#050a1f", "#0c1c43", "#1c396a", "#3c6293"),
            "#2c4d7c",
            "#42598f",
            "#c2d6f7",
            "#070d24",
            0.66,
            15,
            ("#86a6c8", "#0f2348"),
        ),
        Palette(
            ("#040d1a", "#0a253c", "#184c60", "#3d7886"),
            "#2a5b6c",
            "#41677e",
            "#c4e2e6",
            "#06131f",
            0.66,
            17,
            ("#7fa9b4", "#0d2a3c"),
        ),
    ),
}
