"""From prose to drafts of scenes and panels."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from animatic.screenplay.camera_words import begins_with_camera_word
from animatic.screenplay.conversation import Conversation
from animatic.screenplay.drafts import Draft, PanelDraft, SceneDraft
from animatic.screenplay.model import Span, Token, TokenKind
from animatic.screenplay.paragraphs import Paragraph, read_paragraphs
from animatic.screenplay.people import find_people
from animatic.screenplay.places import Setting, looks_elsewhere, read_setting, shifts_time
from animatic.screenplay.quotes import Quote, find_quotes
from animatic.screenplay.sentences import fitting_ranges, group_ranges, sentence_ranges
from animatic.screenplay.source import BYTE_ORDER_MARK
from animatic.screenplay.spoken import Spoken, spoken_within
from animatic.screenplay.tags import Tag
from animatic.screenplay.transitions import CUT, Passage
from animatic.vocabulary import Transition

_OPENING: Final = Passage(Transition.FADE_BLACK, 800)
"""A story has no FADE IN of its own, and shouldn't begin with a bang."""


def read_prose(source: str, *, finely: bool = False) -> Draft:
    """Understand a story. Never fails; a text without a paragraph has no scenes.

    `finely` makes a panel of every sentence that shows or says something; places and scenes stay as they are.
    """
    paragraphs = read_paragraphs(source)
    quotes = [
        find_quotes(paragraph.text.text) if paragraph.kind is TokenKind.ACTION else []
        for paragraph in paragraphs
    ]
    texts = [(paragraph.text.text, speeches) for paragraph, speeches in zip(paragraphs, quotes, strict=True)]
    people = find_people(texts)
    reader = _Reader(people, finely=finely)
    for paragraph, speeches in zip(paragraphs, quotes, strict=True):
        reader.take(paragraph, speeches)
    title = next((paragraph.text.text for paragraph in paragraphs if paragraph.kind is TokenKind.TITLE), "")
    scenes = [scene for scene in reader.scenes if scene.panels]
    tokens = list(_tokens(source, paragraphs, quotes))
    return Draft(title, (), scenes, _OPENING if scenes else CUT, tokens, [], people)


class _Reader:
    """Takes paragraph after paragraph, and remembers where the story is and who is talking."""

    def __init__(self, people: frozenset[str], *, finely: bool) -> None:
        self._finely = finely
        self.scenes: list[SceneDraft] = []
        self._conversation = Conversation(people)
        self._setting = Setting()
        self._whereabouts: dict[str, Setting] = {}
        """Where the story last saw each person in this stretch of it."""
        self._elsewhere = False
        """The story looks at something far from its people."""
        self._section = ""
        self._break = True
        """The next panel opens a scene."""
        self._time_passes = False

    def take(self, paragraph: Paragraph, quotes: list[Quote]) -> None:
        match paragraph.kind:
            case TokenKind.SECTION:
                self._section = paragraph.text.text
                self._new_scene_follows(time_passes=True)
            case TokenKind.SCENE_BREAK:
                self._new_scene_follows(time_passes=True)
            case TokenKind.ACTION if paragraph.text.text:
                self._take_text(paragraph, quotes)
            case _:
                pass

    def _new_scene_follows(self, *, time_passes: bool) -> None:
        self._break = True
        self._time_passes = time_passes
        self._setting = Setting()
        self._whereabouts.clear()
        self._elsewhere = False
        self._conversation.last_was_speech = False

    def _take_text(self, paragraph: Paragraph, quotes: list[Quote]) -> None:
        text = paragraph.text
        answers = self._conversation.speakers(text.text, quotes)
        if paragraph.starts_scene or (not (quotes and quotes[0].start == 0) and shifts_time(text.text)):
            self._new_scene_follows(time_passes=True)
        starts_shot = True
        for start, end in group_ranges(text.text, sentence_ranges(text.text)):
            spoken = spoken_within(text.text, quotes, answers, start, end)
            present = self._conversation.mentioned(spoken.narration)
            speaking = [line.character for line in spoken.lines if line.character]
            self._enter(
                spoken.narration, [*speaking, *self._conversation.named_in(spoken.narration), *present]
            )
            scene = self._scene(paragraph)
            pieces = [(start, end, spoken)]
            if self._finely:
                pieces = _sentences(text.text, quotes, answers, start, end)
            for a, b, part in pieces:
                scene.panels.append(
                    PanelDraft(
                        part.action,
                        part.lines,
                        text.slice(a, b).span,
                        setting_line=self._setting.line,
                        starts_shot=starts_shot or not scene.panels,
                        is_detail=begins_with_camera_word(part.action),
                        present=present if part.narration.strip() else (),
                    )
                )
                scene.heading = scene.heading or scene.panels[0].setting_line
                starts_shot = False

    def _enter(self, narration: str, people: list[str]) -> None:
        """Follow the narration to another place, or back to where these people are: that is another scene."""
        setting = read_setting(narration, self._setting)
        if setting.place == self._setting.place and self._elsewhere:
            homes = [self._whereabouts[name] for name in people if name in self._whereabouts]
            if homes:
                setting = replace(setting, interior=homes[-1].interior, place=homes[-1].place)
        if setting.place != self._setting.place:
            self._elsewhere = looks_elsewhere(narration) and not people
            if self._setting.place:
                self._break = True
        self._setting = setting
        if setting.place and not self._elsewhere:
            self._whereabouts.update(dict.fromkeys(people, setting))

    def _scene(self, paragraph: Paragraph) -> SceneDraft:
        if self._break or not self.scenes:
            line = paragraph.lines[0].number
            self.scenes.append(SceneDraft("", line, section=self._section, time_passes=self._time_passes))
            self._break = self._time_passes = False
        return self.scenes[-1]


def _sentences(
    text: str, quotes: list[Quote], answers: Sequence[tuple[str, Tag | None]], start: int, end: int
) -> list[tuple[int, int, Spoken]]:
    """A range of a paragraph in the smallest parts that show or say something; `said Anna` alone does neither."""
    parts: list[tuple[int, int, Spoken]] = []
    for a, b in (
        piece for whole in sentence_ranges(text, start, end) for piece in fitting_ranges(text, *whole)
    ):
        part = spoken_within(text, quotes, answers, a, b)
        if parts and not (_tells(part) and _tells(parts[-1][2])):
            a = parts.pop()[0]
            part = spoken_within(text, quotes, answers, a, b)
        parts.append((a, b, part))
    return parts


def _tells(spoken: Spoken) -> bool:
    return bool(spoken.action or spoken.lines)


def _tokens(source: str, paragraphs: list[Paragraph], quotes: list[list[Quote]]) -> Iterator[Token]:
    """Tile the source: the speeches of a paragraph are dialogue, the rest of it is of its kind."""
    at = 0
    if source.startswith(BYTE_ORDER_MARK):
        yield Token(TokenKind.MARK, Span(0, 1), 1)
        at = 1
    line = 1
    for paragraph, speeches in zip(paragraphs, quotes, strict=True):
        first, last = paragraph.lines[0], paragraph.lines[-1]
        if at < first.start:
            yield Token(TokenKind.BLANK, Span(at, first.start), line)
            at = first.start
        breaks = [each.stop for each in paragraph.lines]
        for quote in speeches:
            span = paragraph.text.slice(quote.start, quote.end).span
            if at < span.start:
                yield Token(paragraph.kind, Span(at, span.start), first.number + bisect_right(breaks, at))
            yield Token(TokenKind.DIALOGUE, span, first.number + bisect_right(breaks, span.start))
            at = span.end
        if at < last.stop:
            yield Token(paragraph.kind, Span(at, last.stop), first.number + bisect_right(breaks, at))
            at = last.stop
        line = last.number + 1
    if at < len(source):
        yield Token(TokenKind.BLANK, Span(at, len(source)), line)
