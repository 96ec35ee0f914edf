"""What the film benchmarks share: the same stills, the same film, and children whose CPU is measured alone."""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np

from animatic.film import Segment, Timeline, schedule
from animatic.film.moves import plan
from animatic.vocabulary import CameraMove, Easing, Transition

MOVES = (
    CameraMove.PUSH_IN,
    CameraMove.PULL_OUT,
    CameraMove.PAN_RIGHT,
    CameraMove.TILT_UP,
    CameraMove.KEN_BURNS,
    CameraMove.PUSH_IN,
)
STRENGTH = 12.0
HERE = Path(__file__).parent


def stills(folder: Path, count: int, size: tuple[int, int] = (2688, 1512)) -> list[Path]:
    """Pictures with sky, ridges, texture and lines, the same every time; made when they are missing."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"still{index:03}-{size[0]}.png" for index in range(count)]
    for index, path in enumerate(paths):
        if not path.exists():
            cv2.imwrite(str(path), _still(index, size)[..., ::-1], [cv2.IMWRITE_PNG_COMPRESSION, 6])
    return paths


def _still(index: int, size: tuple[int, int]) -> np.ndarray:
    width, height = size
    generator = np.random.default_rng(index)

    def noise(octaves: tuple[int, ...], fall: float) -> np.ndarray:
        total, weight, amplitude = np.zeros((height, width), np.float32), 0.0, 1.0
        for octave in octaves:
            grid = generator.standard_normal((max(2, height >> octave) + 1, max(2, width >> octave) + 1))
            total += amplitude * cv2.resize(grid.astype(np.float32), size, interpolation=cv2.INTER_CUBIC)
            weight, amplitude = weight + amplitude, amplitude * fall
        return total / weight

    down = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    flat = np.ones((1, width), np.float32)
    picture = np.stack([(110 + 120 * down) * flat, (150 + 70 * down) * flat, (225 - 20 * down) * flat], -1)
    clouds = np.clip(noise((9, 8, 7, 6, 5), 0.55) * 1.5, 0, 1)[..., None]
    picture = picture * (1 - clouds) + 245 * clouds
    for line, colour in ((0.52, (95, 110, 135)), (0.63, (70, 92, 80)), (0.78, (58, 74, 38))):
        ridge = line + 0.06 * noise((9, 8, 7, 6, 5, 4), 0.5)[height // 2][None, :]
        inside = np.clip((down - ridge) * height, 0, 1)[..., None]
        ground = np.array(colour) * (1 + 0.45 * noise((6, 5, 4, 3, 2, 1), 0.65)[..., None])
        picture = picture * (1 - inside) + ground * inside
    drawn = np.clip(picture, 0, 255).astype(np.uint8)
    for _ in range(25):
        ends = [(int(generator.integers(width)), int(generator.integers(height))) for _ in range(2)]
        cv2.line(drawn, *ends, generator.integers(0, 255, 3).tolist(), max(1, width // 900), cv2.LINE_AA)
    return drawn


def film(pictures: list[Path], size: tuple[int, int], *, seconds: float = 4, dissolve: int = 500) -> Timeline:
    """One panel a picture, moving, and dissolving into the next (0: cuts)."""
    last = len(pictures) - 1
    segments = tuple(
        Segment(
            picture=path,
            duration_ms=round(seconds * 1000),
            move=MOVES[index % len(MOVES)],
            strength=STRENGTH,
            easing=Easing.EASE_IN_OUT,
            transition=Transition.DISSOLVE if dissolve and index < last else Transition.CUT,
            transition_ms=dissolve if index < last else 0,
        )
        for index, path in enumerate(pictures)
    )
    return Timeline(width=size[0], height=size[1], frame_rate=Fraction(24), segments=segments)


@dataclass(frozen=True)
class Cost:
    """Of a child process: CPU seconds (user and system, all threads), peak memory, and what it printed last."""

    cpu: float
    megabytes: float
    said: dict[str, float]


def child(*arguments: object) -> Cost:
    """Run a script in a process of its own and measure it."""
    with subprocess.Popen(
        [sys.executable, *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONHASHSEED": "0"},
    ) as process:
        assert process.stdout is not None
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{arguments[0]} ended with {process.returncode}")
    lines = output.strip().splitlines()
    said = json.loads(lines[-1]) if lines and lines[-1].startswith("{") else {}
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, said)


def peers(python: str) -> list[str]:
    """Which of the peers are installed for an interpreter."""
    found = ["zoompan"] if shutil.which("ffmpeg") else []
    probe = "import importlib.util as u, sys; sys.exit(u.find_spec(sys.argv[1]) is None)"
    return found + [
        name
        for name in ("burns", "moviepy")
        if subprocess.run([python, "-c", probe, name], check=False).returncode == 0
    ]


def peer(name: str, film: Timeline, out: Path, *, preset: str, encoder: list[str], python: str) -> float:
    """Have a peer make a film; the CPU seconds that it took, with all processes that it started."""
    spans = schedule(film).spans
    panels = []
    for segment, span in zip(film.segments, spans, strict=True):
        assert segment.picture is not None
        height, width = cv2.imread(str(segment.picture)).shape[:2]
        way = plan(
            segment.move,
            strength=segment.strength,
            picture_aspect=width / height,
            frame_aspect=film.width / film.height,
            easing=segment.easing,
            move_from=segment.move_from,
            move_to=segment.move_to,
        )
        views = [way.at(span.position(frame), 0.0) for frame in range(span.first, span.last)]
        panels.append(
            {
                "picture": str(segment.picture),
                "start": span.first,
                "views": [(view.x, view.y, view.width, view.height) for view in views],
            }
        )
    spec = {"width": film.width, "height": film.height, "fps": float(film.frame_rate), "panels": panels}
    spec |= {"preset": preset, "encoder": encoder, "out": str(out)}
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(spec, file)
        file.flush()
        before = _children_cpu()
        subprocess.run([python, str(HERE / "_film_peers.py"), name, file.name], check=True, cwd=out.parent)
        return _children_cpu() - before


def _children_cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def own_cpu() -> float:
    """CPU seconds of this process so far, all threads."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime
