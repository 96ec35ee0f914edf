"""Other ways of making the same film, as far as each can: run by whichever Python has them, without Animatic.

    PYTHON benchmarks/_film_peers.py moviepy|burns|zoompan SPEC.json

The specification has `width`, `height`, `fps`, `encoder` (FFmpeg's arguments), `preset`, `out`, and `panels`: each a
`picture`, the `start` of it in frames, and `views`, one for each of its frames: x, y, width, height in fractions
of the picture. A panel that starts before its predecessor ends dissolves, where the peer can do that.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any


def moviepy(spec: dict[str, Any]) -> None:
    """MoviePy 2, as its documentation does it: a resized and positioned clip in a composition, cross-faded."""
    from moviepy import CompositeVideoClip, ImageClip, vfx

    fps, size = spec["fps"], (spec["width"], spec["height"])
    clips, before = [], 0
    for panel in spec["panels"]:
        views, start = panel["views"], panel["start"]

        def view(t: float, views: list[list[float]] = views) -> list[float]:
            return views[min(len(views) - 1, round(t * fps))]

        clip = ImageClip(panel["picture"]).with_duration(len(views) / fps)
        wide = clip.size[0]
        clip = clip.with_effects([vfx.Resize(lambda t, v=view, w=wide: size[0] / (v(t)[2] * w))])
        clip = clip.with_position(
            lambda t, v=view: (-v(t)[0] / v(t)[2] * size[0], -v(t)[1] / v(t)[3] * size[1])
        )
        shot = CompositeVideoClip([clip], size=size).with_duration(len(views) / fps).with_start(start / fps)
        if start < before:
            shot = shot.with_effects([vfx.CrossFadeIn((before - start) / fps)])
        before = start + len(views)
        clips.append(shot)
    CompositeVideoClip(clips, size=size).with_duration(before / fps).write_videofile(
        spec["out"],
        fps=fps,
        codec="libx264",
        preset=spec["preset"],
        audio=False,
        logger=None,
        ffmpeg_params=spec["encoder"],
    )


def burns(spec: dict[str, Any]) -> None:
    """The package burns, which cuts hard."""
    import burns as package
    import burns.render

    # It takes the size of the first picture, and has no parameter for it.
    burns.render.output_size_for = lambda *_, **__: (spec["width"], spec["height"])
    panels = []
    for panel in _cut(spec):
        views = panel["views"]
        keys = [(i / (len(views) - 1), package.Rect(*view)) for i, view in enumerate(views)]
        path = package.BurnsPath(tuple(keys), easing="linear")
        panels.append((panel["picture"], path, len(views) / spec["fps"]))
    package.ken_burns_film(
        panels,
        saveas=spec["out"],
        fps=spec["fps"],
        preset=spec["preset"],
        bitrate=None,
        ffmpeg_params=spec["encoder"],
    )


def zoompan(spec: dict[str, Any]) -> None:
    """FFmpeg's filter, with hard cuts; between the first and the last view it goes evenly."""
    inputs, graph = [], []
    for index, panel in enumerate(_cut(spec)):
        views = panel["views"]
        (x0, y0, w0, _), (x1, y1, w1, _), last = views[0], views[-1], len(views) - 1
        zoom = f"{1 / w0}*pow({w0 / w1},on/{last})"
        share = f"(({w0}-1/zoom)/({w0 - w1}))" if abs(w0 - w1) > 1e-9 else f"(on/{last})"
        inputs += ["-i", panel["picture"]]
        graph.append(
            f"[{index}:v]zoompan=z='{zoom}':x='iw*({x0}+({x1 - x0})*{share})':y='ih*({y0}+({y1 - y0})*{share})'"
            f":d={len(views)}:s={spec['width']}x{spec['height']}:fps={spec['fps']},setsar=1,format=yuv420p[v{index}]"
        )
    joined = "".join(f"[v{index}]" for index in range(len(graph)))
    graph.append(f"{joined}concat=n={len(graph)}[film]")
    command = ["ffmpeg", "-v", "error", "-y", *inputs, "-filter_complex", ";".join(graph), "-map", "[film]"]
    subprocess.run(
        [*command, "-c:v", "libx264", "-preset", spec["preset"], *spec["encoder"], spec["out"]], check=True
    )


def _cut(spec: dict[str, Any]) -> list[dict[str, Any]]:
    """The panels without what they have in common with the next: hard cuts in the middle of dissolves."""
    panels = spec["panels"]
    made = []
    for index, panel in enumerate(panels):
        start = panel["start"]
        if index:
            end = panels[index - 1]["start"] + len(panels[index - 1]["views"])
            start += (end - start) // 2
        stop = panel["start"] + len(panel["views"])
        if index + 1 < len(panels):
            stop = panels[index + 1]["start"] + (stop - panels[index + 1]["start"]) // 2
        made.append(panel | {"views": panel["views"][start - panel["start"] : stop - panel["start"]]})
    return made


if __name__ == "__main__":
    given = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    {"moviepy": moviepy, "burns": burns, "zoompan": zoompan}[sys.argv[1]](given)
