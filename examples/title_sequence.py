"""A film from Python: four pictures by the storyboard artist, then a timeline with titles, moves and transitions.

    python examples/title_sequence.py [night-ferry.mp4]

It paints into `board/` beside this file and renders title-sequence.json, which shows what a timeline can say.
"""

import sys
from pathlib import Path

import numpy as np
from PIL import Image

from animatic import film, storyboard

HERE = Path(__file__).parent
PANELS = (
    "EXT. HARBOUR - NIGHT\nRain. A white ferry waits at the pier, every window lit.",
    "EXT. HARBOUR - NIGHT\nA woman in a grey coat runs along the quay.",
    "INT. CAFE - NIGHT\nIrene sits at a table and reads a letter.\nIRENE: (quietly) It was never sent.",
    "EXT. SHIP - NIGHT\nA sailor stands on the deck and looks at the sea.",
)


def paint(folder: Path) -> None:
    """Paint the panels that aren't there yet, each with its depth map."""
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(PANELS, start=1):
        target = folder / f"{number:03}.png"
        if target.exists():
            continue
        print(f"Painting {target.name}")
        # As wide as the film: nothing is cut off above and below.
        picture = storyboard.paint(text, size=(1376, 576), seed=number)
        Image.fromarray(picture.rgb).save(target)
        depth = np.rint(picture.depth * 65535).astype(np.uint16)
        Image.fromarray(depth).save(folder / f"{number:03}.depth.png")


def main() -> None:
    out = Path(sys.argv[1] if len(sys.argv) > 1 else "night-ferry.mp4")
    paint(HERE / "board")
    timeline = film.load(HERE / "title-sequence.json")
    report = film.render(
        timeline, out, progress=lambda done, stage: print(f"\r{done:4.0%} {stage:20}", end="")
    )
    print(
        f"\n{out}: {report.duration_ms / 1000:.1f} s, {report.width}×{report.height}, {report.bytes / 1e6:.1f} MB"
    )


if __name__ == "__main__":
    main()
