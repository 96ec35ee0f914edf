"""Is a narrative prose or a Fountain screenplay?"""

from collections import Counter

from animatic.screenplay import syntax
from animatic.screenplay.fountain_lines import read_lines
from animatic.screenplay.model import Format, TokenKind


def detect_format(source: str) -> Format:
    """`fountain` if the text has a scene heading, a title page, or people who speak under cues; else `prose`.

    A story may well have a line in capitals (a shout, a sign, a chapter); so cues count only if a name comes back or
    a parenthetical or a transition stands beside them.
    """
    read = read_lines(source)
    cues: Counter[str] = Counter()
    parentheticals = transitions = 0
    for line in read.lines:
        match line.kind:
            case TokenKind.SCENE_HEADING:
                if not syntax.is_forced_heading(line.text):
                    return "fountain"
            case TokenKind.CHARACTER:
                cues[syntax.split_cue(line.text)[0]] += 1
            case TokenKind.PARENTHETICAL:
                parentheticals += 1
            case TokenKind.TRANSITION:
                transitions += syntax.is_transition(line.text)
            case _:
                pass
    speaks = cues and (max(cues.values()) > 1 or parentheticals or transitions)
    has_title_page = len(read.title_page) > 1 and bool(cues or transitions)
    return "fountain" if speaks or has_title_page else "prose"
