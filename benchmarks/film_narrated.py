"""What narration and captions cost: a film that is read aloud against the same film silent.

python benchmarks/film_narrated.py [--panels 60] [--pairs 1] [--height 720]

Both films have the same frames: the silent one holds each panel as long as its words take. The other speaks, mixes,
sets the loudness, encodes AAC, and burns the captions into the picture.
"""

import argparse
import json
import statistics
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import _film

from animatic.film import Timeline, dumps, load, render

HERE = Path(__file__)
SOURCES = 10
GOAL = 1.1
SENTENCES = (
    "The keeper climbs the stairs of the lighthouse and looks out over the sea.",
    "A small boat rolls in the waves. Nobody on the shore has seen it.",
    "“Wait for me!” she calls, and runs along the pier.",
    "In the kitchen the letter lies on the table, still unopened.",
    "Far away a train whistles, and the dog lifts its head.",
    "He says nothing for a long time.",
)


def timeline(panels: int, height: int) -> Timeline:
    """A film of moving panels with cuts, each with a sentence or two."""
    size = (round(height * 16 / 9), height)
    folder = Path(tempfile.gettempdir()) / "animatic-benchmark-stills"
    pictures = _film.stills(folder, SOURCES, (size[0] * 21 // 20 // 2 * 2, size[1] * 21 // 20 // 2 * 2))
    film = _film.film([pictures[i % SOURCES] for i in range(panels)], size, seconds=2, dissolve=0)
    return replace(
        film,
        segments=tuple(
            replace(segment, caption=SENTENCES[index % len(SENTENCES)])
            for index, segment in enumerate(film.segments)
        ),
    )


def plan(options: argparse.Namespace) -> None:
    """Write the timeline as long as its words need, for the silent film."""
    from animatic.film.sound.plan import SoundPlan
    from animatic.film.sound.production import produce

    made = produce(timeline(options.panels, options.height), SoundPlan(narrated=True))
    options.film.write_text(dumps(made.timeline), encoding="utf-8")


def silent(options: argparse.Namespace) -> None:
    render(load(options.film), options.out)
    print(json.dumps({"cpu": _film.own_cpu()}))


def narrated(options: argparse.Namespace) -> None:
    from animatic.film.captions.burn import BurnedCaptions
    from animatic.film.sound.plan import SoundPlan
    from animatic.film.sound.production import produce

    started = _film.own_cpu()
    made = produce(load(options.film), SoundPlan(narrated=True))
    spoken = _film.own_cpu()
    film = made.timeline
    captions = BurnedCaptions(
        made.cues, width=film.width, height=film.height, frame_rate=film.frame_rate, letterbox=None
    )
    report = render(film, options.out, sound=made.sound(), overlays=(captions,))
    rendered = _film.own_cpu()
    for _ in made.sound() or ():
        pass
    mixed = _film.own_cpu() - rendered
    print(json.dumps({"cpu": rendered, "voice": spoken - started, "mix": mixed, "frames": report.frames}))


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("what", nargs="?", choices=("plan", "silent", "narrated"))
    parser.add_argument("--panels", type=int, default=60)
    parser.add_argument("--height", type=int, default=720)
    parser.add_argument("--pairs", type=int, default=1)
    parser.add_argument("--film", type=Path)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    if options.what:
        {"plan": plan, "silent": silent, "narrated": narrated}[options.what](options)
        return 0
    with tempfile.TemporaryDirectory() as name:
        film, out = Path(name) / "film.json", Path(name) / "film.mp4"
        shared = ("--panels", options.panels, "--height", options.height, "--film", film, "--out", out)
        _film.child(HERE, "plan", *shared)
        ratios = []
        for _ in range(options.pairs):
            plain, told = _film.child(HERE, "silent", *shared), _film.child(HERE, "narrated", *shared)
            ratios.append(told.said["cpu"] / plain.said["cpu"])
            seconds = load(film).duration_ms / 1000
            rest = told.said["cpu"] - plain.said["cpu"] - told.said["voice"] - told.said["mix"]
            print(f"{options.panels} panels, {seconds:.0f} s, {options.height}p, veryfast")
            print(f"  silent                  {plain.said['cpu']:8.2f} s CPU  {plain.megabytes:5.0f} MB")
            print(f"  narrated and captioned  {told.said['cpu']:8.2f} s CPU  {told.megabytes:5.0f} MB")
            print(
                f"    the voice {told.said['voice']:.2f} s, mixing and loudness {told.said['mix']:.2f} s, "
                f"AAC and captions {rest:.2f} s"
            )
        ratio = statistics.median(ratios)
        print(f"  {ratio:.3f} of the silent film (goal ≤ {GOAL})")
    return 0 if ratio <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
