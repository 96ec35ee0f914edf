"""How long the storyboard artist takes: thirty varied panels, twice over, in CPU and wall seconds.

    python benchmarks/storyboard_speed.py [--size 1344x768]

Claims: median at most .7 s at 1344×768 and 1.5 s at 1920×1080 on two cores, a cold start of at most 3 s, at most
500 MB. Prints also a reference of the same run: the time of a Gaussian blur of the same picture, so that figures
from machines of different speed compare.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import time

import cv2
import numpy as np

PROMPTS = [
    ("kitchen", "night"), ("library", "golden"), ("street", "day"), ("street", "night"), ("forest", "morning"),
    ("mountains", "sunset"), ("sea", "dusk"), ("desert", "day"), ("snow", "night"), ("bedroom", "morning"),
    ("office", "day"), ("classroom", "day"), ("hospital", "night"), ("church", "day"), ("bar", "night"),
    ("prison", "night"), ("beach", "dawn"), ("harbour", "golden"), ("castle", "dusk"), ("village", "day"),
    ("park", "morning"), ("graveyard", "dusk"), ("rooftop", "night"), ("lake", "sunset"), ("meadow", "day"),
    ("living-room", "night"), ("train", "day"), ("cave", "day"), ("space", "day"), ("city", "night"),
]  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", default="1344x768")
    width, height = (int(v) for v in parser.parse_args().size.split("x"))
    start = time.perf_counter()
    cold = [
        sys.executable,
        "-c",
        "from animatic.storyboard import paint; paint('A kitchen at night.', size=(1344, 768))",
    ]
    subprocess.run(cold, check=True)
    print(f"cold start with a first picture: {time.perf_counter() - start:.2f} s")

    from animatic.storyboard.paint import paint
    from animatic.storyboard.reading import Reading
    from animatic.storyboard.terms import Setting, TimeOfDay

    walls, cpus = [], []
    for seed in (1, 2):
        for setting, hour in PROMPTS:
            reading = Reading(text="", setting=Setting(setting), time_of_day=TimeOfDay(hour))
            wall, cpu = time.perf_counter(), time.process_time()
            picture = paint(reading, size=(width, height), seed=seed)
            walls.append(time.perf_counter() - wall)
            cpus.append(time.process_time() - cpu)
    picture_ = picture.rgb.astype(np.float32)
    wall = time.perf_counter()
    for _ in range(20):
        cv2.GaussianBlur(picture_, (0, 0), 8)
    reference = (time.perf_counter() - wall) / 20
    typical, busy = statistics.median(walls), statistics.median(cpus)
    print(f"{width}×{height}, {len(walls)} panels: wall median {typical:.2f} s, worst {max(walls):.2f} s")
    print(f"CPU median {busy:.2f} s; {busy / reference:.1f} × a Gaussian blur of 8 px")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
