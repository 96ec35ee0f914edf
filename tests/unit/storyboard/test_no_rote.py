"""The artist knows words, not sentences: none of a test, an example, a document or a benchmark may lie in it."""

import itertools
import json
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[3]
ARTIST = ROOT / "src" / "animatic" / "storyboard"
WORDS = 5
"""A run of so many words is a sentence's own."""


def sentences() -> Iterator[str]:
    for path in (ROOT / "benchmarks").glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from re.split(r"[\n.!?:;]+", json.loads(line)["text"])
    for path in [
        *(ROOT / "benchmarks" / "designs").glob("*.jsonl"),
        *(ROOT / "benchmarks").glob("judgements/*/*.jsonl"),
    ]:
        for line in path.read_text(encoding="utf-8").splitlines():
            design = json.loads(line)
            for a, b in itertools.product(design["a"], design["b"]):
                text = design["text"].format(a=a, b=b, A=a.upper(), B=b.upper())
                yield from re.split(r"[\n.!?:;]+", text)
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        yield from re.split(r"[\n.!?:;|`\"]+", path.read_text(encoding="utf-8"))
    for path in (ROOT / "examples").glob("*"):
        if path.suffix in (".txt", ".fountain", ".md"):
            yield from re.split(r"[\n.!?:;]+", path.read_text(encoding="utf-8"))
    for path in (ROOT / "tests" / "unit" / "storyboard").glob("*.py"):
        for text in re.findall(
            r'(?:describe|paint|casting|by_name)\(\s*\[?"([^"]+)"', path.read_text(encoding="utf-8")
        ):
            yield from re.split(r"\\n|[.!?:;]+", text)


def plain(text: str) -> str:
    return " ".join(re.findall(r"[a-z']+", text.lower()))


def test_no_known_sentence_lies_in_the_artist() -> None:
    code = "\n".join(
        plain(path.read_text(encoding="utf-8"))
        for path in sorted(ARTIST.rglob("*"))
        if path.suffix in (".py", ".txt")
        and not {"data", "styles"}
        & set(path.relative_to(ARTIST).parts)  # a style's own description is in the guide
    )
    found = {
        sentence
        for sentence in map(plain, sentences())
        if len(sentence.split()) >= WORDS and sentence in code
    }
    assert not found
