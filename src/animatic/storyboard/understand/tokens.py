"""Sentences of tagged words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from animatic.storyboard.understand import lexicon, tagging, words
from animatic.storyboard.understand.prompt import QUOTE

LIMIT: Final = 600
"""Words that are read; what a longer text says after them can't be in one picture."""

_TOKEN: Final = re.compile(
    r"[\ue000-\ue0ff]"
    r"|(?:Mr|Mrs|Ms|Dr|Det|St|Lt|Sgt|Capt|Col|Gen|Prof|Rev|Jr|Sr|Maj|Cpl|Insp|Sen|Gov|Mme|Mlle|Fr)\.(?=\s+\w)"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*(?:-[^\W_]+(?:['’][^\W\d_]+)*)*['’]?(?=\s)"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*(?:-[^\W_]+(?:['’][^\W\d_]+)*)*"
    r"|\d+(?:[.,:]\d+)*(?:-[^\W\d_]+)*\w*"
    r"|\.\.\.|…|--+|[–—]|\n|[^\w\s]"
)
_CLITIC: Final = re.compile(r"^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$", re.IGNORECASE)
_END: Final = frozenset(".!?\n…")


@dataclass(slots=True)
class Token:
    text: str
    lower: str
    tag: str
    lemma: str
    quote: int | None = None
    capital: bool = False
    """Begins with a capital that isn't only the sentence's."""
    shouted: bool = False
    """All capitals, as scripts introduce people."""

    @property
    def is_noun(self) -> bool:
        return self.tag in _NOUNS

    @property
    def is_verb(self) -> bool:
        return self.tag in _VERBS

    @property
    def is_finite(self) -> bool:
        return self.tag in _FINITE


_NOUNS: Final = frozenset(("NN", "NNS", "NNP", "NNPS"))
_VERBS: Final = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"))
_FINITE: Final = frozenset(("VBD", "VBP", "VBZ", "MD"))
_BEFORE_NOUN: Final = frozenset(("DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "WP$"))
_AFTER_VERB: Final = frozenset(
    ("DT", "PRP", "PRP$", "IN", "RB", "RP", "TO", ".", ",", "CC", "NNP", "QUOTE", ":", "VBG", "CD", "JJ")
)
_SINGULAR: Final = frozenset("a an one every each another this that".split())
_ABLE: Final = frozenset(("NNS", "NN", "NNP", "VB", "NNPS", "JJ"))


def sentences(text: str, names: frozenset[str] = frozenset()) -> list[list[Token]]:
    """The text's sentences, at most `LIMIT` words in all; `names` are known for names, in lower case."""
    shouting = sum(c.isupper() for c in text) > 0.7 * max(1, sum(c.isalpha() for c in text))
    found = []
    for raw in _split(text):
        spelled = [_spelling(word, i, raw, shouting, names) for i, word in enumerate(raw)]
        tags = tagging.tag([spelling for spelling, _, _ in spelled])
        tokens = [
            _token(spelling, tag, capital=capital, shouted=shouted)
            for (spelling, capital, shouted), tag in zip(spelled, tags, strict=True)
        ]
        _correct(tokens)
        for token in tokens:
            token.lemma = _lemma(token)
        found.append(tokens)
    return found


def _split(text: str) -> Iterator[list[str]]:
    sentence: list[str] = []
    for count, word in enumerate(_words(text)):
        if count >= LIMIT:
            break
        if word == "\n":
            if sentence:
                yield sentence
            sentence = []
            continue
        sentence.append(word)
        if word in _END or word in (";", ":"):
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _words(text: str) -> Iterator[str]:
    for found in _TOKEN.finditer(text.replace("’", "'").replace("‘", "'")):
        word = found[0]
        if split := _CLITIC.match(word):
            yield split[1]
            yield split[2]
        elif word.endswith("'") and len(word) > 1:
            yield word[:-1]
            yield "'s"
        else:
            yield word


def _spelling(
    word: str, i: int, sentence: Sequence[str], shouting: bool, names: frozenset[str]
) -> tuple[str, bool, bool]:
    """The word as the tagger should see it, whether it is capitalised as a name is, and whether it is all capitals."""
    if not word[0].isalpha():
        return word, False, False
    if shouting and word.isupper():
        return word.lower(), False, False
    if len(word) > 1 and word.isupper():
        lower = word.lower()
        common = (
            lower in lexicon.roles()
            or lower in lexicon.things()
            or lower in lexicon.places()
            or words.look_up(lower).noun > 2
        )
        if lower in lexicon.given_names() or lower in names or not common:
            return word.capitalize(), True, True
        return lower, False, True
    if not word[0].isupper():
        return word, False, False
    first = all(not before[0].isalnum() for before in sentence[:i])
    lower = word.lower()
    if not first or lower in lexicon.given_names() or lower in names or word.endswith("."):
        return word, True, False
    unknown = words.look_up(lower) is words.NONE and lower not in _CLOSED and words.base_verb(lower) == lower
    return word, unknown and words.singular(lower) == lower, False


_CLOSED: Final = frozenset(
    "a an the this that these those i he she it we you they his her its our your their my in on at by "
    "for from with under over "
    "behind beside between through across along against around near inside outside of off up down out "
    "and or but nor so yet "
    "if when while as because until before after where who what which how why nobody somebody someone "
    "everybody something "
    "nothing everything not no yes every each all both some any few many most much several another "
    "other such only then there "
    "here now never always again once two three four five six seven eight nine ten beneath above below "
    "towards toward upon onto "
    "into within without among opposite atop beyond past during since till like unlike despite except "
    "than himself herself "
    "themselves itself him them us me hers theirs mine ours yours everyone anyone anybody whoever "
    "eleven twelve".split()
)


def _token(spelling: str, tag: str, *, capital: bool, shouted: bool) -> Token:
    code = ord(spelling[0]) - QUOTE
    if 0 <= code < 256:
        return Token(spelling, spelling, "QUOTE", spelling, quote=code)
    return Token(spelling, spelling.lower(), tag, "", capital=capital, shouted=shouted)


def _correct(tokens: list[Token]) -> None:
    for token in tokens:
        token.capital = token.capital and token.lower not in _fixed()
        if token.lower in _fixed():
            token.tag = _fixed()[token.lower]
        elif token.capital and token.quote is None:
            token.tag = "NNP"
        elif token.tag in ("NNP", "NNPS") and not token.capital:
            token.tag = "NNS" if words.is_plural(token.lower) else "NN"
        elif token.tag in ("NN", "NNS", "JJ") and (tense := _only_verb(token.lower)):
            token.tag = tense
        elif token.is_verb and token.tag != "MD" and _never_verb(token.lower):
            token.tag = "NNS" if words.is_plural(token.lower) else "NN"
        elif token.tag == "VBG" and words.base_verb(token.lower) == token.lower:  # "swing", "bring"
            token.tag = "VBP"
        elif token.shouted and token.tag not in ("NN", "NNS"):
            token.tag = "NNS" if words.is_plural(token.lower) else "NN"
    for i, token in enumerate(tokens):
        before = tokens[i - 1] if i else None
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        _noun_after_determiner(token, before, after)
        _common_words(token, before, after)
    _verb_after_singular(tokens)
    _seen_doing(tokens)
    _some_verb(tokens)
    _name_in_front(tokens)
    _participles(tokens)


_MARKS: Final = dict.fromkeys(("-", "--", "–", "—", "(", ")", "[", "]", "/"), ":") | dict.fromkeys("!?…", ".")


@cache
def _fixed() -> dict[str, str]:
    """Words that have one tag wherever they stand."""
    return {**lexicon.inverse("grammar", "tag"), **_MARKS}


_PREDICATIVE: Final = frozenset(
    ("asleep alone awake afraid alive adrift ablaze aboard afloat ashamed aware apart alight").split()
)
"""Adjectives that never stand before their noun."""


def _only_verb(lower: str) -> str:
    """The tag of a form that is a verb's and nothing else ("slid"), or ""."""
    base = words.base_verb(lower)
    if base == lower or words.look_up(words.singular(lower)).noun or words.look_up(lower).adjective:
        return ""
    if not words.look_up(base).verb or lower in lexicon.roles() or lower in lexicon.things():
        return ""
    return "VBG" if lower.endswith("ing") else "VBZ" if lower.endswith("s") else "VBD"


def _never_verb(lower: str) -> bool:
    base = words.base_verb(lower)
    return (
        not words.look_up(base).verb
        and not words.look_up(lower).verb
        and words.look_up(words.singular(lower)).noun > 0
    )


def _noun_after_determiner(token: Token, before: Token | None, after: Token | None) -> None:
    """ "a big fall into": after a determiner or an adjective a verb's form is a noun, unless a noun follows."""
    if (
        before is None
        or before.tag not in _BEFORE_NOUN
        or before.lower in ("that", "this", "these", "those", "all", "both", "her")
    ):
        return
    ends = (
        after is None
        or not (after.is_noun or after.tag in ("JJ", "CD", "VBN"))
        or after.lower in _PREDICATIVE
    )
    if token.tag == "JJR" and token.lower in lexicon.roles():
        token.tag = "NN"
    if token.tag in ("JJ", "JJR", "RB", "MD", "VBN") and ends:
        word = words.look_up(token.lower)
        if token.lower in lexicon.roles() or word.noun > word.adjective:
            token.tag = "NN"
        return
    if token.tag in ("VB", "VBD", "VBP", "VBZ") and words.look_up(words.singular(token.lower)).noun:
        if (
            before.tag in ("JJ", "CD")
            and token.tag == "VBZ"
            and before.lower not in ("single", "old", "young")
        ):
            return
        if (
            after is None
            or not (after.is_noun or after.tag in ("DT", "PRP$", "PRP"))
            or before.tag in ("DT", "PRP$")
        ):
            token.tag = "NNS" if words.is_plural(token.lower) else "NN"


def _common_words(token: Token, before: Token | None, after: Token | None) -> None:
    if token.lower == "her":
        token.tag = (
            "PRP$"
            if after and (after.is_noun or after.tag in ("JJ", "VBN", "CD", "VBG", "JJS", "VBZ", "VB"))
            else "PRP"
        )
        if after and after.tag == "VBZ" and words.look_up(words.singular(after.lower)).noun:
            after.tag = "NNS"
        elif after and after.tag == "VB" and words.look_up(after.lower).noun:
            after.tag = "NN"
    elif token.lower == "that":
        token.tag = (
            "WDT"
            if before and before.is_noun and after and (after.is_verb or after.tag in ("PRP", "RB"))
            else "DT"
        )
        if (
            before
            and (before.is_verb or before.is_noun)
            and after
            and after.tag in ("DT", "PRP", "NNP", "PRP$")
        ):
            token.tag = "SUB"
    elif token.lower == "like" and token.tag != "IN" and not (before and before.tag in ("PRP", "MD", "TO")):
        token.tag = "IN"
    elif (
        token.tag == "NN"
        and after
        and after.tag == "JJ"
        and (before is None or before.tag in ("DT", "IN", ","))
    ):
        word = words.look_up(token.lower)
        if word.adjective and token.lower not in lexicon.roles() and word.adjective >= word.noun:
            token.tag = "JJ"
    elif (
        token.tag == "NN"
        and token.lower.endswith("ing")
        and before
        and after
        and (before.is_noun or before.tag in ("JJ", "RB"))
    ):
        follows = after.tag in ("DT", "PRP$", "NNS", "PRP", "NNP", "IN", "RB")
        if (
            follows
            and words.look_up(words.base_verb(token.lower)).verb
            and token.lower not in lexicon.things()
        ):
            token.tag = "VBG"  # "a man on a wall eating nuts"
    elif token.lower == "till" and before and before.tag in ("DT", "PRP$"):
        token.tag = "NN"
    elif token.tag == "VBZ" and before and before.tag == "," and after and after.tag == "VBG":
        token.tag = "NNS"  # "…, sparks flying"
    elif token.lower == "so" and after and after.tag in ("DT", "PRP", "PRP$", "NNP"):
        token.tag = "SUB"
    elif token.lower in ("before", "after"):
        token.tag = "IN"
    elif token.lower == "'s" and token.tag != "POS" and before and before.is_noun and after:
        token.tag = "POS" if after.is_noun or after.tag in ("JJ", "CD") else "VBZ"
    elif token.tag == "POS" and before and before.tag in ("PRP", "WP", "EX"):
        token.tag = "VBZ"
    elif token.tag == "MD" and before and before.tag == "NN" and after and after.tag in ("IN", ".", ","):
        token.tag = "NN"


def could_be_verb(lower: str, *, third_person: bool) -> bool:
    if third_person and not lower.endswith("s"):
        return False
    return words.look_up(words.base_verb(lower)).verb > 0


def _verbness(lower: str) -> float:
    """How much more often tagged text has it as a verb than as a noun."""
    noun, verb = words.singular(lower), words.base_verb(lower)
    return words.look_up(verb).verb / max(1, words.look_up(noun).noun)


def _names_a_being(token: Token) -> bool:
    return (
        token.lower in lexicon.roles()
        or token.lower in lexicon.things()
        or words.look_up(token.lower).noun > words.look_up(token.lower).adjective
    )


def _is_person(token: Token) -> bool:
    return token.tag in ("NNP", "PRP") or (
        token.lower in lexicon.roles() and not words.is_plural(token.lower)
    )


def _verb_after_singular(tokens: list[Token]) -> None:
    """Plural nouns that are verbs.

    "A raven lands on": a singular determiner can't have a plural noun. Likewise after a name, a person or a pronoun
    ("Olga sews"), and where verbs are joined ("lifts a lid and sniffs").
    """
    singular, has_noun, has_verb, earlier = False, False, False, False
    for i, token in enumerate(tokens):
        before = tokens[i - 1] if i else None
        follows = i + 1 == len(tokens) or tokens[i + 1].tag in _AFTER_VERB
        able = token.tag in ("NNS", "JJ", "VB", "VBP", "NNPS") and could_be_verb(
            token.lower, third_person=True
        )
        if token.tag in ("DT", "PRP$") or token.lower in _SINGULAR:
            singular, has_noun = token.lower in _SINGULAR, False
        elif able and follows and before is not None:
            if before.tag in ("JJ", "RB") and (
                before.lower in lexicon.roles() or (singular and _names_a_being(before))
            ):  # "a raven lands"
                before.tag, has_noun = "NN", True
            eager = singular or _is_person(before) or _verbness(token.lower) > 1
            joined = before.tag in ("CC", ",") and earlier and (i < 2 or tokens[i - 2].tag != "NNS")
            if (has_noun and not has_verb and before.is_noun and eager) or (
                joined and _verbness(token.lower) > 0.2
            ):
                token.tag = "VBZ"
        if token.is_noun:
            has_noun = True
        elif token.tag in (",", "CC", "SUB", ".", ":", "WP", "WDT", "WRB"):
            singular, has_noun, has_verb = False, False, False
        elif token.tag == "IN":
            singular = False
        if token.is_finite:
            has_verb, earlier = True, True
            singular, has_noun = False, False


_PERCEPTION: Final = frozenset("see watch hear let make feel notice help have".split())


def _seen_doing(tokens: list[Token]) -> None:
    """ "saw the baker run": after a verb of perception and its object a verb stands bare."""
    for i in range(2, len(tokens)):
        token, before = tokens[i], tokens[i - 1]
        if token.tag not in ("NN", "VBP", "VB") or not (before.is_noun or before.lower in _OBJECTS):
            continue
        if i + 1 < len(tokens) and tokens[i + 1].tag not in _AFTER_VERB:
            continue
        start = next((j for j in range(i - 1, -1, -1) if tokens[j].is_verb), None)
        if start is None or words.base_verb(tokens[start].lower) not in _PERCEPTION:
            continue
        between = tokens[start + 1 : i]
        if (
            all(t.is_noun or t.tag in ("DT", "PRP$", "JJ", "PRP", "CD") for t in between)
            and _verbness(token.lower) > 0.3
        ):
            token.tag = "VB"


def _some_verb(tokens: list[Token]) -> None:
    """A full sentence without a verb has one that looks like a noun: the likeliest first, else any that may be."""
    if any(token.is_finite for token in tokens) or len(tokens) < 3 or tokens[-1].tag != ".":
        return
    for least in (1.0, 0.0):
        for i in range(1, len(tokens)):
            if _promotes(tokens, i) and _verbness(tokens[i].lower) > least:
                tokens[i].tag = "VBP" if tokens[i - 1].tag == "NNS" else "VBZ"
                return


def _promotes(tokens: list[Token], i: int) -> bool:
    token, before = tokens[i], tokens[i - 1]
    if i + 1 < len(tokens) and tokens[i + 1].tag not in (*_AFTER_VERB, "JJR"):
        return False
    if token.tag not in ("NN", "NNS", "VB") or (token.capital and not token.shouted):
        return False
    if before.tag == "," and token.tag == "NNS":
        return could_be_verb(token.lower, third_person=True)
    if not (before.is_noun or before.tag == "PRP") or before.lower in ("him", "her", "them", "me", "us"):
        return False
    together = i > 2 and any(t.tag == "CC" for t in tokens[max(0, i - 4) : i]) and before.is_noun
    if (
        before.tag == "NNS"
        or before.lower in ("they", "we", "i", "you")
        or together
        or before.lower in lexicon.groups()
    ):
        return not words.is_plural(token.lower) and could_be_verb(token.lower, third_person=False)
    return could_be_verb(token.lower, third_person=True)


def _name_in_front(tokens: list[Token]) -> None:
    """A rare noun that begins a sentence without a determiner, right before its verb, is a name: "Pip poked"."""
    first = next(
        (i for i, token in enumerate(tokens) if token.quote is None and token.tag not in (":", ".")), None
    )
    if first is None or first + 1 >= len(tokens):
        return
    token, after = tokens[first], tokens[first + 1]
    if token.tag != "NN" or not token.text[0].isupper() or len(tokens) - first < 4:
        return
    if not (after.is_finite or after.tag == "POS"):
        return
    verb = words.base_verb(after.lower)
    acts = any(
        verb in lexicon.inverse("verbs", section) for section in ("object", "gesture", "speech", "gaze")
    )
    acts = acts or verb in ("stand", "sit", "walk", "turn", "run", "enter", "leave")
    known = (
        token.lower in lexicon.roles()
        or token.lower in lexicon.things()
        or token.lower in lexicon.no_things()
    )
    word = words.look_up(token.lower)
    mass = any(
        sense.lexicographer in (words.FOOD, words.SUBSTANCE, words.NATURE) for sense in word.senses[:1]
    )
    if (not known and not mass and (word.noun <= 3 or after.tag == "POS")) or (
        not known and acts and word.noun <= 10
    ):
        token.tag, token.capital = "NNP", True


def _participles(tokens: list[Token]) -> None:
    """ "The door opened": a past participle right after its subject is the past tense if its clause has no verb."""
    for clause in _clauses(tokens):
        helper = False
        for i, token in enumerate(clause):
            before = clause[i - 1] if i else None
            if token.tag == "VBD" and helper:
                token.tag = "VBN"
            elif token.tag == "VBN" and not helper and before is not None:
                subject = before.is_noun or before.tag in ("PRP", "RB", "WP", "WDT")
                if subject and before.lower not in _OBJECTS and not any(other.is_finite for other in clause):
                    token.tag = "VBD"
            if token.is_verb:
                lemma = words.base_verb(token.lower)
                helper = lemma in ("be", "have", "get") or (helper and token.tag == "VBG")
            elif token.tag not in ("RB", "PRP"):
                helper = False


_OBJECTS: Final = frozenset(("him", "her", "them", "me", "us"))


def _clauses(tokens: list[Token]) -> Iterator[list[Token]]:
    clause: list[Token] = []
    for token in tokens:
        if token.tag in ("SUB", "WP", "WDT", "WRB", "CC") and clause:
            yield clause
            clause = []
        clause.append(token)
    if clause:
        yield clause


def _lemma(token: Token) -> str:
    if token.tag in ("NNS", "NN", "NNP", "NNPS"):
        return words.singular(token.lower) if token.tag == "NNS" or not token.capital else token.lower
    if token.is_verb:
        return words.base_verb(token.lower)
    return token.lower
