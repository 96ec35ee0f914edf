"""What a run costs before its engine does anything: a fork of the zygote against a fresh interpreter.

Both start the process, import or find imported what the film renderer and the storyboard artist need, load the
compiled kernels, and answer. The worker pays the first for every picture.
"""

import asyncio
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from animatic.config import Settings
from animatic.engines.base import ImageRequest
from animatic.errors import ConversionFailed
from animatic.worker.children.nursery import Nursery
from animatic.worker.children.wire import Run

RUNS = 10
COLD = """
from animatic.config import Settings
from animatic.engines.registry import EngineRegistry
from animatic.worker.children import child
EngineRegistry.discover(Settings()).warm_up()
"""


async def forked() -> tuple[float, float]:
    """Seconds until the zygote is ready, and of one run that is refused at once."""
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        async with Nursery(Settings(data_dir=Path(folder))) as nursery:
            ready = time.perf_counter() - began
            began = time.perf_counter()
            for _ in range(RUNS):
                try:
                    # The film renderer makes no pictures: it says so as soon as it is there.
                    await nursery.run(Run("film", ImageRequest("", 16, 16), Path(folder)))
                except ConversionFailed:
                    continue
            return ready, (time.perf_counter() - began) / RUNS


def cold() -> tuple[float, float]:
    """Wall and processor seconds of a fresh interpreter that is as far as a fork."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    for _ in range(3):
        subprocess.run([sys.executable, "-c", COLD], check=True)
    wall = (time.perf_counter() - began) / 3
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / 3


def main() -> None:
    ready, fork = asyncio.run(forked())
    wall, processor = cold()
    print(f"zygote ready after           {ready:6.2f} s, once for each worker")
    print(f"a run in a fork of it        {1000 * fork:6.0f} ms")
    print(f"a run in a fresh interpreter {1000 * wall:6.0f} ms ({processor:.2f} s of processor)")
    print(f"ratio                        {wall / fork:6.0f}")


if __name__ == "__main__":
    main()
