"""How much of a sentence the storyboard artist understands, on sentences with hand-written expectations.

    python benchmarks/storyboard_understanding.py [--failures] [--half tune|report]

The sentences lie in two halves, written before the understanding was: one to tune on, one that only reports and is
never edited or looked at. Every expectation is a list of acceptable answers. Exits 1 if the report half misses a goal.
"""

import argparse
import json
import resource
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

HERE: Final = Path(__file__).parent
GOALS: Final = {"main": 0.90, "setting": 0.90, "relation": 0.80, "framing": 0.95}
DESCRIBE_MS: Final = 15.0

Check = tuple[str, bool, object]
"""What was checked, whether it held, what was found instead."""


def checks(row: dict[str, Any], reading: Any) -> Iterator[Check]:
    main = reading.main
    if "setting" in row:
        yield "setting", reading.setting in row["setting"], reading.setting.value
    if "main" in row:
        yield "main", main is not None and bool(names(main) & set(row["main"])), main and names(main)
    for relation in row.get("relations", ()):
        yield (
            "relation",
            related(relation, reading),
            [(sorted(names(s)), r.kind.value, r.target) for s in reading.subjects for r in s.relations],
        )
    for key, found in (
        ("framing", reading.framing),
        ("angle", reading.angle),
        ("time", reading.time_of_day),
        ("weather", reading.weather),
    ):
        if key in row:
            yield key, found in row[key], found.value
    if "dutch" in row:
        yield "angle", reading.dutch, reading.dutch
    if "style" in row:
        yield "style", reading.style in row["style"], reading.style
    if "absent" in row:
        yield "absent", set(row["absent"]) <= set(reading.absent), reading.absent
    if "lines" in row:
        yield "lines", len(reading.lines) == row["lines"], len(reading.lines)
    yield from spoken(row, reading)
    if main is not None:
        yield from of_main(row, main, reading)


def of_main(row: dict[str, Any], main: Any, reading: Any) -> Iterator[Check]:
    # the named among them count: "Two girls … NINA: …" are Nina and one more girl
    count = sum(subject.count for subject in reading.subjects if subject is main or subject.noun == main.noun)
    if "count" in row:
        yield "count", count == row["count"], count
    if "count_min" in row:
        yield "count", count >= row["count_min"], count
    for key in ("pose", "emotion", "age", "gesture", "colour", "material", "size"):
        if key in row:
            found = {
                str(getattr(subject, key))
                for subject in reading.subjects
                if subject is main or key in ("pose", "emotion", "age", "gesture")
            }
            yield key, bool(found & set(row[key])), found
    if "wears" in row:
        garment, colour = row["wears"]
        worn = [pair for subject in reading.subjects for pair in subject.wears]
        yield "wears", any(g == garment and (not colour or c == colour) for g, c in worn), worn


def spoken(row: dict[str, Any], reading: Any) -> Iterator[Check]:
    for key in ("speaker", "addressee"):
        if key not in row:
            continue
        line = reading.lines[0] if reading.lines else None
        index = None if line is None else line.speaker if key == "speaker" else line.addressee
        who = reading.subjects[index] if index is not None and 0 <= index < len(reading.subjects) else None
        wanted = {name.split()[-1].strip(".") for name in row[key]} | set(row[key])
        yield key, who is not None and bool(names(who) & wanted), who and names(who)


def names(subject: Any) -> set[str]:
    found = {subject.noun, subject.noun.split()[-1]}
    if subject.name:
        found |= {subject.name.lower(), *subject.name.lower().split()}
    return found


def related(expected: dict[str, Any], reading: Any) -> bool:
    for subject in reading.subjects:
        if not names(subject) & set(expected["who"]):
            continue
        for relation in subject.relations:
            targets = {relation.target.lower(), *relation.target.lower().split()}
            if relation.index is not None:
                targets |= names(reading.subjects[relation.index])
            if relation.kind in expected["kind"] and (
                not expected["target"] or targets & set(expected["target"])
            ):
                return True
        worn = {garment for garment, _ in subject.wears} | set(subject.props)
        if "holding" in expected["kind"] and worn & set(expected["target"]):
            return True
    return False


def run(half: str, *, failures: bool) -> dict[str, tuple[int, int]]:
    from animatic.storyboard.understand import understand

    totals: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for line in (HERE / f"storyboard_sentences_{half}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        reading = understand(row["text"])
        for what, held, found in checks(row, reading):
            totals[what][0] += held
            totals[what][1] += 1
            if failures and not held:
                expected = row.get("relations" if what == "relation" else what, "")
                print(f"{what:9} {row['text']!r}\n          wanted {expected}, found {found}")
    return {what: (right, total) for what, (right, total) in totals.items()}


def speed() -> tuple[float, float, float, float]:
    """Seconds of processor time to load, median milliseconds per description, the slowest, and megabytes used."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    from animatic.storyboard.understand import understand

    understand("A cat sits on a chair.")
    load = time.process_time() - start
    texts = [
        json.loads(line)["text"]
        for line in (HERE / "storyboard_sentences_tune.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    taken = []
    for _ in range(2):
        for text in texts:
            start = time.process_time()
            understand(text)
            taken.append(1000 * (time.process_time() - start))
    used = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    return load, statistics.median(taken), max(taken[len(texts) :]), used


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--failures", action="store_true", help="show what was missed (of the tune half)")
    parser.add_argument("--half", choices=("tune", "report"), help="only this half")
    options = parser.parse_args()
    load, median, slowest, used = speed()
    missed = []
    for half in ("tune", "report"):
        if options.half not in (None, half):
            continue
        totals = run(half, failures=options.failures and half == "tune")
        print(f"\n{half} half")
        for what, (right, total) in sorted(totals.items(), key=lambda item: -item[1][1]):
            goal = GOALS.get(what)
            share = right / total
            print(
                f"  {what:10} {right:4} of {total:4}  {share:6.1%}" + (f"  (goal {goal:.0%})" if goal else "")
            )
            if half == "report" and goal and share < goal:
                missed.append(what)
    print(
        f"\nload {load:.2f} s of processor time, {used:.0f} MB; "
        f"describe: median {median:.1f} ms, slowest {slowest:.1f} ms (goal {DESCRIBE_MS:.0f} ms)"
    )
    if missed:
        print(f"goals missed on the report half: {', '.join(missed)}")
    return 1 if missed or median > DESCRIBE_MS else 0


if __name__ == "__main__":
    sys.exit(main())
