"""The judgement of the artist's pictures by somebody who sees pictures only.

    python benchmarks/storyboard_judgement.py                      check that the designs are sound
    python benchmarks/storyboard_judgement.py paint --out DIR      paint what is to be judged, write the question sheets
    python benchmarks/storyboard_judgement.py score --out DIR      score the answer sheets

A design is four sentences: two facts with two values each. `paint` takes one sentence of every design (or all, or the
plain sentences of another file), paints it, and hides which one it was: pictures have shuffled numbers for names, the
sheets bear no text, and the key lies beside the folder, not in it. The judge first chooses for every picture its
sentence among the four (`choose.md` → `choices.csv`), and only then opens `afterwards/`, where each picture's sentence
is told, and grades it from 1 to 5 with a reason (`grade.md` → `grades.csv`).

Goals: 95 % chosen right, a mean grade of 4.0, no 1. `score` exits 1 if one is missed.
"""

import argparse
import csv
import json
import random
import statistics
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

HERE: Final = Path(__file__).parent
DESIGNS: Final = tuple(sorted((HERE / "designs").glob("*.jsonl")))
SIZE: Final = (1344, 768)
LETTERS: Final = "ABCD"
COLUMNS, ROWS = 4, 3
THUMBNAIL: Final = (600, 343)
GUTTER: Final = 14
GOALS: Final = {"choice": 0.95, "grade": 4.0}
GRADES: Final = """\
5 = into the board unchanged · 4 = a small fix · 3 = readable but clumsy · 2 = confusing · 1 = useless"""


@dataclass(frozen=True)
class Item:
    """One sentence to be painted, with the four among which it is to be found (none for a plain sentence)."""

    source: str
    text: str
    options: tuple[str, ...] = ()


def expand(design: dict[str, Any]) -> tuple[str, ...]:
    """The four sentences of a design; `{A}` is the value of `{a}` in capitals, for who speaks."""
    return tuple(
        design["text"].format(a=a, b=b, A=a.upper(), B=b.upper()) for a in design["a"] for b in design["b"]
    )


def items(path: Path, draw: random.Random, *, every: bool) -> Iterator[Item]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        row = json.loads(line)
        if "a" not in row:
            yield Item(f"{path.stem}:{number}", row["text"])
            continue
        four = expand(row)
        for text in four if every else [draw.choice(four)]:
            yield Item(f"{path.stem}:{row['id']}", text, four)


# ---- paint


def paint(files: Sequence[Path], out: Path, *, seed: int, limit: int | None, every: bool) -> None:
    from animatic import storyboard

    draw = random.Random(seed)
    chosen = [item for path in files for item in items(path, draw, every=every)]
    draw.shuffle(chosen)
    chosen = chosen[:limit]
    for folder in ("pictures", "sheets", "afterwards"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    key = []
    thumbnails = []
    for number, item in enumerate(chosen, 1):
        name = f"{number:03}"
        picture = storyboard.paint(item.text, size=SIZE)
        bgr = np.ascontiguousarray(picture.rgb[..., ::-1])
        cv2.imwrite(str(out / "pictures" / f"{name}.png"), bgr)
        thumbnails.append(cv2.resize(bgr, THUMBNAIL, interpolation=cv2.INTER_AREA).astype(np.uint8))
        options = draw.sample(item.options, len(item.options))
        answer = LETTERS[options.index(item.text)] if options else ""
        key.append(
            {
                "picture": name,
                "source": item.source,
                "text": item.text,
                "options": options,
                "answer": answer,
            }
        )
        print(f"painted {number} of {len(chosen)}", end="\r", file=sys.stderr)
    print(file=sys.stderr)
    for index, sheet in enumerate(sheets(thumbnails), 1):
        cv2.imwrite(str(out / "sheets" / f"sheet-{index}.png"), sheet)
    questions(out, key)
    key_of(out).write_text(json.dumps(key, indent=1, ensure_ascii=False), encoding="utf-8")
    print(f"{len(key)} pictures in {out}; their key is {key_of(out)}: don't show it to the judge.")


def sheets(thumbnails: Sequence[NDArray[np.uint8]]) -> Iterator[NDArray[np.uint8]]:
    """Twelve to a sheet, in the order of their numbers, row by row."""
    width, height = THUMBNAIL
    for first in range(0, len(thumbnails), COLUMNS * ROWS):
        group = thumbnails[first : first + COLUMNS * ROWS]
        rows = -(-len(group) // COLUMNS)
        sheet = np.full(
            (rows * (height + GUTTER) + GUTTER, COLUMNS * (width + GUTTER) + GUTTER, 3), 128, np.uint8
        )
        for i, thumbnail in enumerate(group):
            y = GUTTER + (i // COLUMNS) * (height + GUTTER)
            x = GUTTER + (i % COLUMNS) * (width + GUTTER)
            sheet[y : y + height, x : x + width] = thumbnail
        yield sheet


def questions(out: Path, key: Sequence[dict[str, Any]]) -> None:
    """The two question sheets, and an empty answer sheet for each."""
    choose = ["# Which sentence is it?", "", "For every picture write one letter into `choices.csv`.", ""]
    for row in key:
        if row["options"]:
            choose += [f"## Picture {row['picture']}", ""]
            choose += [
                f"- **{letter}** {in_line(text)}"
                for letter, text in zip(LETTERS, row["options"], strict=True)
            ]
            choose.append("")
    grade = ["# How good is it?", "", GRADES, "", "Write grade and reason into `grades.csv`.", ""]
    grade += [f"- **{row['picture']}** {in_line(row['text'])}" for row in key]
    if any(row["options"] for row in key):
        (out / "choose.md").write_text("\n".join(choose), encoding="utf-8")
        blank(
            out / "choices.csv",
            ("picture", "choice"),
            [(row["picture"], "") for row in key if row["options"]],
        )
    (out / "afterwards" / "grade.md").write_text("\n".join(grade) + "\n", encoding="utf-8")
    blank(
        out / "afterwards" / "grades.csv",
        ("picture", "grade", "reason"),
        [(row["picture"], "", "") for row in key],
    )


def blank(path: Path, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])


def in_line(text: str) -> str:
    return text.replace("\n", " / ")


def key_of(out: Path) -> Path:
    return out.with_name(f"{out.name}.key.json")


# ---- score


def answers(path: Path, column: str, wanted: set[str], allowed: set[str]) -> dict[str, dict[str, str]]:
    """The rows of an answer sheet by picture.

    Raises:
        SystemExit: an answer is missing, unknown, or given to no picture that was asked about.
    """
    with path.open(encoding="utf-8", newline="") as file:
        found = {row["picture"].strip().zfill(3): row for row in csv.DictReader(file)}
    faults = [f"no answer for {picture}" for picture in sorted(wanted - set(found))]
    faults += [f"picture {picture} wasn't asked about" for picture in sorted(set(found) - wanted)]
    for picture, row in found.items():
        row[column] = row[column].strip().upper()
        if row[column] not in allowed:
            faults.append(f"picture {picture}: {row[column]!r} is none of {', '.join(sorted(allowed))}")
    if faults:
        raise SystemExit(f"{path}:\n  " + "\n  ".join(faults))
    return found


def score(out: Path) -> int:  # the report, from top to bottom
    key = {row["picture"]: row for row in json.loads(key_of(out).read_text(encoding="utf-8"))}
    missed = []
    asked = {picture for picture, row in key.items() if row["options"]}
    if asked:
        choices = answers(out / "choices.csv", "choice", asked, set(LETTERS))
        right = {picture for picture in asked if choices[picture]["choice"] == key[picture]["answer"]}
        for source in sorted({key[picture]["source"].split(":")[0] for picture in asked}):
            of_it = {p for p in asked if key[p]["source"].startswith(f"{source}:")}
            print(f"choice, {source}: {len(right & of_it)} of {len(of_it)}")
        share = len(right) / len(asked)
        print(f"choice: {len(right)} of {len(asked)}, {share:.1%} (goal {GOALS['choice']:.0%})")
        for picture in sorted(asked - right):
            letter = choices[picture]["choice"]
            taken_for = key[picture]["options"][LETTERS.index(letter)]
            print(f"  {picture} is {in_line(key[picture]['text'])!r}, was taken for {in_line(taken_for)!r}")
        if share < GOALS["choice"]:
            missed.append("choice")
    grades = answers(out / "afterwards" / "grades.csv", "grade", set(key), set("12345"))
    given = [int(row["grade"]) for row in grades.values()]
    counts = Counter(given)
    spread = ", ".join(f"{counts[grade]} × {grade}" for grade in range(5, 0, -1))
    print(f"grade: mean {statistics.mean(given):.2f} of {len(given)} (goal {GOALS['grade']:.1f}); {spread}")
    for picture, row in sorted(grades.items(), key=lambda pair: (pair[1]["grade"], pair[0])):
        print(
            f"  {row['grade']}  {picture}  {in_line(key[picture]['text'])}\n       {row.get('reason') or '-'}"
        )
    if statistics.mean(given) < GOALS["grade"]:
        missed.append("grade")
    if counts[1]:
        missed.append("no 1")
    print(f"goals missed: {', '.join(missed)}" if missed else "every goal is met")
    return 1 if missed else 0


# ---- the designs themselves


def check() -> int:
    """Whether every design has four different sentences, and no two share their name."""
    faults = []
    seen: set[str] = set()
    total = 0
    for path in DESIGNS:
        for line in path.read_text(encoding="utf-8").splitlines():
            design = json.loads(line)
            total += 1
            if len(set(expand(design))) != len(LETTERS):
                faults.append(f"{design['id']}: not four different sentences")
            if design["id"] in seen:
                faults.append(f"{design['id']}: named twice")
            seen.add(design["id"])
    print(f"{total} designs of {len(LETTERS)} sentences in {', '.join(path.name for path in DESIGNS)}")
    print("\n".join(faults) or "sound; `paint` and `score` make and evaluate a judgement")
    return 1 if faults else 0


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command")
    painting = commands.add_parser("paint", help="paint what is to be judged")
    painting.add_argument("files", nargs="*", type=Path, default=DESIGNS, help="designs, or plain sentences")
    painting.add_argument("--out", type=Path, required=True)
    painting.add_argument("--seed", type=int, default=1, help="which sentences, in which order")
    painting.add_argument("--limit", type=int, help="at most so many pictures")
    painting.add_argument("--every", action="store_true", help="all four sentences of every design")
    scoring = commands.add_parser("score", help="score the answer sheets")
    scoring.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    if options.command != "score" and not DESIGNS and not getattr(options, "files", ()):
        parser.error("no designs wait for a judgement: write some (benchmarks/designs/README.md tells how)")
    if options.command == "paint":
        paint(options.files, options.out, seed=options.seed, limit=options.limit, every=options.every)
        return 0
    return score(options.out) if options.command == "score" else check()


if __name__ == "__main__":
    sys.exit(main())
