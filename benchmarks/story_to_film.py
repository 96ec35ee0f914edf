"""From submit to a finished video: six panels of 1344×768 and 24 s of 1280×720, by database, queue and worker.

    python benchmarks/story_to_film.py

Prints wall and processor seconds, and the most memory that the worker's processes took together (shared pages counted
once). The goal is 60 s of wall time on two idle processors: 120 processor seconds at the very most, and 1 GB.
"""

import asyncio
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import psutil

from animatic import bootstrap
from animatic.accounts.service import AccountService
from animatic.bootstrap import Container
from animatic.config import Settings
from animatic.conversions.film_orders import ImageToVideoOrder
from animatic.conversions.schemas import StoryboardOrder
from animatic.db import DatabaseUrls
from animatic.db.embedded import open_database
from animatic.models import Panel, Project, User
from animatic.worker.process import Worker, concurrencies

PANELS = (
    ("INT. KITCHEN - NIGHT", "Anna pours tea. She looks out of the window."),
    ("EXT. HARBOUR - DAWN", "A fishing boat leaves the harbour under gulls."),
    ("EXT. STREET - NIGHT", "Rain. A man in a long coat walks under a lamp."),
    ("INT. LIBRARY - DAY", "Two people talk at a table."),
    ("EXT. FOREST - DAY", "A dog runs between the trees."),
    ("EXT. BEACH - SUNSET", "A woman walks along the water."),
)
MOVES = ("push-in", "pan-right", "pull-out", "truck-left", "tilt-up", "handheld")


async def measure(settings: Settings, urls: DatabaseUrls) -> None:
    async with bootstrap.build(settings, urls, direct=True) as container:
        user, project = await set_up(container)
        worker = Worker(container, concurrencies(settings, None, None))
        working = asyncio.create_task(worker.run())
        zygote = await its_zygote()
        memory = asyncio.create_task(watch(zygote))
        # A first picture has been drawn on every installation: numba has compiled, PostgreSQL has its pages.
        before = processor_seconds(zygote)
        began = time.perf_counter()
        async with container.sessions() as session, session.begin():
            pictures = await container.conversions(session, user).submit_storyboard(
                project.id, StoryboardOrder()
            )
        await finished(container, user, [picture.id for picture in pictures])
        drawn = time.perf_counter() - began
        async with container.sessions() as session, session.begin():
            film = await container.conversions(session, user).submit_image_to_video(
                ImageToVideoOrder(project_id=project.id)
            )
        answers = await finished(container, user, [film.id])
        wall = time.perf_counter() - began
        processor = processor_seconds(zygote) - before
        memory.cancel()
        worker.stop()
        await working
    print(f"six pictures         {drawn:6.1f} s")
    print(f"and the film         {wall:6.1f} s")
    print(f"processor            {processor:6.1f} s (in two processors {processor / 2:.1f} s at least)")
    print(f"memory, at most      {max(watched):6.0f} MB, worker, zygote and children together")
    print(f"status while rendering {statistics.median(answers) * 1000:4.1f} ms (median of {len(answers)})")


async def set_up(container: Container) -> tuple[User, Project]:
    async with container.sessions() as session, session.begin():
        accounts = AccountService(session, tiers=container.settings.tiers, clock=container.clock)
        user = await accounts.create_user("benchmark@example.com")
        project = Project(user_id=user.id, name="Benchmark")
        session.add(project)
        await session.flush()
        session.add_all(
            Panel(
                project_id=project.id,
                position=position,
                number=str(position + 1),
                scene_heading=heading,
                action=action,
                duration_ms=4000,
                move=move,
                transition="dissolve",
                transition_ms=500,
            )
            for position, ((heading, action), move) in enumerate(zip(PANELS, MOVES, strict=True))
        )
    return user, project


async def finished(container: Container, user: User, ids: list[UUID]) -> list[float]:
    """Wait until all are completed; how long each look at their status took."""
    times = []
    while True:
        done = True
        for id_ in ids:
            began = time.perf_counter()
            async with container.sessions() as session:
                status = await container.conversions(session, user).status(id_)
            times.append(time.perf_counter() - began)
            if status.status == "failed":
                sys.exit(f"failed: {status.error_message}")
            done = done and status.status == "completed"
        if done:
            return times
        await asyncio.sleep(0.2)


async def its_zygote() -> psutil.Process:
    while True:
        for process in psutil.Process().children():
            if "animatic.worker.children.zygote" in process.cmdline():
                await asyncio.sleep(8)  # it gets ready
                return process
        await asyncio.sleep(0.1)


def processor_seconds(zygote: psutil.Process) -> float:
    """Of this process, the zygote and all its children that have ended."""
    own = resource.getrusage(resource.RUSAGE_SELF)
    theirs = zygote.cpu_times()
    return own.ru_utime + own.ru_stime + sum(theirs[:4])


watched: list[float] = [0.0]


async def watch(zygote: psutil.Process) -> None:
    """Note the memory of all processes, a few times a second."""
    while True:
        watched.append(
            sum(proportional(process) for process in (psutil.Process(), zygote, *zygote.children())) / 1e6
        )
        await asyncio.sleep(0.25)


def proportional(process: psutil.Process) -> float:
    try:
        return float(process.memory_full_info().pss)
    except psutil.Error:
        return 0.0  # it has just ended


def scratch() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="animatic-benchmark-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def main() -> None:
    for folder in scratch():
        settings = Settings(data_dir=folder)
        with open_database(folder, command="benchmark") as database:
            asyncio.run(measure(settings, DatabaseUrls.same(database.url)))


if __name__ == "__main__":
    main()
