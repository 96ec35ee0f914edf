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

PANELS = [
    "A kitchen at night.",
    "INT. LIBRARY - DAY\nA professor climbs the ladder.",
    "Rain on a city street at night.",
    "EXT. STREET - DAY\nA girl walks her dog.",
    "A forest in the morning mist.",
    "Mountains at sunset, a lone hiker.",
    "A ship on the sea at dusk.",
    "Camels cross the desert.",
    "A cabin in the snow at night.",
    "INT. BEDROOM - MORNING\nHe wakes up and looks at the clock.",
    "INT. OFFICE - DAY\nANNA: We are late.\nMARK: I know.",
    "INT. CLASSROOM - DAY\nThe teacher points at the board.",
    "INT. HOSPITAL - NIGHT\nA nurse sits at the bedside.",
    "A church, light through stained glass.",
    "INT. BAR - NIGHT\nThe barman pours a drink for a sailor.",
    "INT. PRISON - NIGHT\nThe prisoner writes on the wall.",
    "Two children run along the beach at dawn.",
    "The harbour in golden light.",
    "A castle on a rock at dusk.",
    "EXT. VILLAGE - DAY\nPeople dance in the square.",
    "An old couple on a bench in the park.",
    "A graveyard at dusk, a widow kneels.",
    "CLOSE-UP of a detective on a rooftop at night.",
    "A heron stands in the lake at sunset.",
    "A horse gallops through the meadow.",
    "INT. LIVING ROOM - NIGHT\nA family watches television.",
    "INT. TRAIN - DAY\nOver the shoulder: a stranger asks for a light.",
    "Explorers with a torch in a cave.",
    "An astronaut floats in space.",
    "The city at night from above.",
]


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
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(cold, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"cold start with a first picture: {time.perf_counter() - start:.2f} s, {spent:.2f} s of CPU")

    from animatic.storyboard.paint import paint
    from animatic.storyboard.understand import understand

    walls, cpus = [], []
    for seed in (1, 2):
        for panel in PANELS:
            wall, cpu = time.perf_counter(), time.process_time()
            picture = paint(panel, size=(width, height), seed=seed)
            walls.append(time.perf_counter() - wall)
            cpus.append(time.process_time() - cpu)
    reads = []
    for panel in PANELS * 5:
        cpu = time.process_time()
        understand(panel)
        reads.append(time.process_time() - cpu)
    picture_ = picture.rgb.astype(np.float32)
    wall = time.perf_counter()
    for _ in range(20):
        cv2.GaussianBlur(picture_, (0, 0), 8)
    reference = (time.perf_counter() - wall) / 20
    typical, busy = statistics.median(walls), statistics.median(cpus)
    print(f"{width}×{height}, {len(walls)} panels: wall median {typical:.2f} s, worst {max(walls):.2f} s")
    print(f"CPU median {busy:.2f} s; {busy / reference:.1f} × a Gaussian blur of 8 px")
    print(
        f"describe: median {statistics.median(reads) * 1000:.1f} ms, worst {max(reads) * 1000:.1f} ms of CPU"
    )
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
