"""Text taken out of the source that still knows where each of its characters stood."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from animatic.screenplay.model import Span

_SPACES = re.compile(r"\s+")


@dataclass(slots=True)
class Mapped:
    """A text and, for each of its characters, the source's index of it.

    A space that stands for a line break is mapped to the break.
    """

    text: str = ""
    offsets: list[int] = field(default_factory=list)

    @classmethod
    def of_ranges(cls, source: str, ranges: Iterable[tuple[int, int]]) -> "Mapped":
        text: list[str] = []
        offsets: list[int] = []
        for start, end in ranges:
            text.append(source[start:end])
            offsets.extend(range(start, end))
        return cls("".join(text), offsets)

    def slice(self, start: int, end: int) -> "Mapped":
        return Mapped(self.text[start:end], self.offsets[start:end])

    def without(self, ranges: Iterable[tuple[int, int]]) -> "Mapped":
        """Without these ordered ranges of this text's own indices."""
        text: list[str] = []
        offsets: list[int] = []
        at = 0
        for start, end in ranges:
            text.append(self.text[at:start])
            offsets.extend(self.offsets[at:start])
            at = max(at, end)
        text.append(self.text[at:])
        offsets.extend(self.offsets[at:])
        return Mapped("".join(text), offsets)

    def tidy(self) -> "Mapped":
        """Trimmed, and with every run of white space as one space."""
        text: list[str] = []
        offsets: list[int] = []
        at = 0
        for match in _SPACES.finditer(self.text):
            text.append(self.text[at : match.start()])
            offsets.extend(self.offsets[at : match.start()])
            at = match.end()
            if match.start() > 0 and match.end() < len(self.text):
                text.append(" ")
                offsets.append(self.offsets[match.start()])
        text.append(self.text[at:])
        offsets.extend(self.offsets[at:])
        return Mapped("".join(text), offsets)

    @property
    def span(self) -> Span:
        """The source from the first to the last character; the text isn't empty."""
        return Span(self.offsets[0], self.offsets[-1] + 1)

    @staticmethod
    def join(parts: "Iterable[Mapped]", separator: str = " ") -> "Mapped":
        """One after the other, with a separator of at most one character that is mapped to what stands before it."""
        result = Mapped()
        texts: list[str] = []
        for part in parts:
            if not part.text:
                continue
            if texts and separator:
                texts.append(separator)
                result.offsets.append(result.offsets[-1])
            texts.append(part.text)
            result.offsets.extend(part.offsets)
        result.text = "".join(texts)
        return result


def covering(spans: Iterable[Span]) -> Span:
    """The smallest span around these; at least one is given."""
    spans = list(spans)
    return Span(min(span.start for span in spans), max(span.end for span in spans))
