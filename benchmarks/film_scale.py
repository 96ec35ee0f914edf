"""How cost grows with length: CPU per panel and peak memory for 6, 60 and 500 panels; and what one change costs.

python benchmarks/film_scale.py [--quick]
"""

import argparse
import json
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import _film

from animatic.film import Timeline, render

HERE = Path(__file__)
SIZE = (1280, 720)
SOURCES = 10
PANEL_SECONDS = 1.0


def timeline(panels: int) -> Timeline:
    pictures = _film.stills(Path(tempfile.gettempdir()) / "animatic-benchmark-stills", SOURCES, (1344, 756))
    film = _film.film(
        [pictures[index % SOURCES] for index in range(panels)], SIZE, seconds=PANEL_SECONDS, dissolve=0
    )
    # Each panel is another: what is alike would be made once.
    segments = tuple(replace(s, strength=1 + 90 * i / panels) for i, s in enumerate(film.segments))
    return replace(film, segments=segments)


def run(options: argparse.Namespace) -> None:
    film = timeline(options.panels)
    if options.changed:
        segments = list(film.segments)
        segments[len(segments) // 2] = replace(segments[len(segments) // 2], strength=95.0)
        film = replace(film, segments=tuple(segments))
    started = _film.own_cpu()
    render(film, options.out, cache=options.cache)
    print(json.dumps({"cpu": _film.own_cpu() - started}))


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("what", nargs="?", choices=("run",))
    parser.add_argument("--panels", type=int)
    parser.add_argument("--changed", action="store_true")
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--quick", action="store_true", help="without the 500 panels")
    options = parser.parse_args()
    if options.what:
        run(options)
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        timeline(SOURCES)
        print(f"{SIZE[1]}p, panels of {PANEL_SECONDS:g} s, veryfast")
        costs = {}
        for panels in (6, 60) if options.quick else (6, 60, 500):
            cost = costs[panels] = _film.child(HERE, "run", "--panels", panels, "--out", folder / "film.mp4")
            per_panel = cost.said["cpu"] / panels
            ratio = per_panel / (costs[6].said["cpu"] / 6)
            print(
                f"  {panels:4} panels  {cost.said['cpu']:8.2f} s CPU  {per_panel * 1000:6.1f} ms a panel ({ratio:.2f})"
                f"  {cost.megabytes:5.0f} MB ({cost.megabytes - costs[6].megabytes:+.0f})"
            )
        shared = ("run", "--panels", 60, "--cache", folder / "cache", "--out", folder / "film.mp4")
        first = _film.child(HERE, *shared)
        second = _film.child(HERE, *shared, "--changed")
        share = second.said["cpu"] / first.said["cpu"]
        more = first.said["cpu"] / costs[60].said["cpu"]
        print(f"  60 panels with the cache   {first.said['cpu']:8.2f} s CPU ({more:.2f} of without)")
        print(
            f"  one of them changed        {second.said['cpu']:8.2f} s CPU, {share:.1%} of the first (goal ≤ 10 %)"
        )
    return 0 if share <= 0.1 else 1


if __name__ == "__main__":
    sys.exit(main())
