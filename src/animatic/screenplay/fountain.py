"""From the lines of a Fountain script to drafts of scenes and panels."""

import re

from animatic.screenplay import syntax
from animatic.screenplay.camera_words import begins_with_camera_word, is_bare_view, is_list_item
from animatic.screenplay.drafts import Draft, PanelDraft, SceneDraft
from animatic.screenplay.emphasis import plain
from animatic.screenplay.fountain_lines import FountainLine, read_lines
from animatic.screenplay.mapped import Mapped
from animatic.screenplay.model import ParseWarning, Span, TokenKind
from animatic.screenplay.sentences import SENTENCES, group_ranges, sentence_ranges
from animatic.screenplay.speech import Speech, speech_panels
from animatic.screenplay.transitions import CUT, is_fade_in, passage_of

_LIST_MARK = re.compile(r"(?:[-–—•]+|[A-Za-z0-9]{1,2}[.)])\s+")


def read_fountain(source: str, *, finely: bool = False) -> Draft:
    """Understand a Fountain script. Never fails; a script without anything to show has no scenes.

    `finely` makes a panel of every sentence of the action.
    """
    read = read_lines(source)
    reader = _Reader(source, read.warnings, sentences=1 if finely else SENTENCES)
    for line in read.lines:
        reader.take(line)
    scenes = reader.finish()
    entries = tuple(
        (key, " ".join(plain(Mapped(text, [0] * len(text))).text.split())) for key, text in read.title_page
    )
    title = next(
        (value for key, value in entries if key.lower() in ("title", "titel", "titre", "título", "titolo")),
        "",
    )
    return Draft(title, entries, scenes, reader.opening, read.tokens, read.warnings)


class _Reader:
    """Takes line after line; what belongs together is put together when something else begins."""

    def __init__(self, source: str, warnings: list[ParseWarning], sentences: int) -> None:
        self._sentences = sentences
        self.opening = CUT
        self._source = source
        self._warnings = warnings
        self._scenes: list[SceneDraft] = []
        self._sections: list[str] = []
        self._after_section = False
        self._upcoming_synopsis: list[str] = []
        """Synopses that stand between a section and its first scene."""
        self._paragraph: list[Mapped] = []
        self._speech: Speech | None = None
        self._view: Mapped | None = None
        """A camera direction on its own line, waiting for what it shows."""
        self._upcoming_notes: list[str] = []
        """Notes that stand before the panel that they belong to."""
        self._heading_span = Span(0, 0)

    def take(self, line: FountainLine) -> None:
        kind = line.kind
        if kind is TokenKind.ACTION and self._speech is None:
            self._take_action(line)
        elif self._speech is not None and kind in (
            TokenKind.DIALOGUE,
            TokenKind.PARENTHETICAL,
            TokenKind.LYRICS,
        ):
            self._take_spoken(line)
        elif not line.hidden:
            self._flush()
            self._take_other(line)
        for comment in line.comments:
            if comment.kind is TokenKind.NOTE and comment.text:
                self._take_note(comment.text)

    def finish(self) -> list[SceneDraft]:
        self._flush()
        self._end_scene()
        return [scene for scene in self._scenes if scene.panels]

    # Lines

    def _take_action(self, line: FountainLine) -> None:
        forced = 1 if line.text.startswith("!") else 0
        self._paragraph.append(plain(line.content(self._source, skip=forced)))

    def _take_spoken(self, line: FountainLine) -> None:
        assert self._speech is not None
        content = line.content(self._source)
        if line.kind is TokenKind.PARENTHETICAL:
            content = line.content(self._source, skip=1, drop=1)
        elif line.kind is TokenKind.LYRICS:
            content = line.content(self._source, skip=1)
        if content.text:
            self._speech.parts.append((line.kind, plain(content)))

    def _take_other(self, line: FountainLine) -> None:
        match line.kind:
            case TokenKind.SCENE_HEADING:
                self._take_heading(line)
            case TokenKind.ACTION:
                self._take_action(line)
            case TokenKind.CHARACTER:
                name, extension, is_dual = syntax.split_cue(line.text.removeprefix("@"))
                cue = line.content(self._source).span
                self._speech = Speech(cue, line.source.number, name.upper(), extension, is_dual)
            case TokenKind.TRANSITION:
                self._take_transition(line)
            case TokenKind.CENTRED:
                self._add_paragraph([plain(line.content(self._source, skip=1, drop=1))])
            case TokenKind.LYRICS:
                self._paragraph.append(plain(line.content(self._source, skip=1)))
            case TokenKind.SECTION:
                self._take_section(line)
            case TokenKind.SYNOPSIS:
                self._take_synopsis(line.text[1:].strip())
            case _:
                pass  # blank lines, page breaks and the title page show nothing

    def _take_heading(self, line: FountainLine) -> None:
        self._end_scene()
        self._after_section = False
        content = line.content(self._source, skip=1 if syntax.is_forced_heading(line.text) else 0)
        heading, number = syntax.split_scene_number(plain(content).text)
        synopsis, self._upcoming_synopsis = " ".join(self._upcoming_synopsis), []
        section = " / ".join(name for name in self._sections if name)
        self._scenes.append(
            SceneDraft(" ".join(heading.split()), line.source.number, number, section, synopsis)
        )
        self._heading_span = content.span if content.text else Span(line.source.start, line.source.end)

    def _take_section(self, line: FountainLine) -> None:
        section = syntax.split_section(line.text)
        if section is not None:
            depth, name = section
            self._end_scene()
            self._after_section = True
            self._sections = [*self._sections[: depth - 1], name]

    def _take_synopsis(self, text: str) -> None:
        if self._scenes and not self._after_section:
            scene = self._scenes[-1]
            scene.synopsis = f"{scene.synopsis} {text}".strip()
        else:
            self._upcoming_synopsis.append(text)

    def _take_transition(self, line: FountainLine) -> None:
        text = line.text.removeprefix(">").strip()
        passage = passage_of(text)
        if passage is None:
            self._warnings.append(
                ParseWarning(line.source.number, f"The transition “{text}” is unknown; it becomes a cut.")
            )
            passage = CUT
        self._end_scene()
        last = self._last_panel()
        if last is None:
            self.opening = passage if is_fade_in(text) else CUT
        elif not is_fade_in(text) or last.passage in (None, CUT):  # "FADE OUT." and "FADE IN:" are one fade
            last.passage = passage

    def _take_note(self, text: str) -> None:
        scene = self._scenes[-1] if self._scenes else None
        if scene is not None and scene.panels and not self._paragraph and self._speech is None:
            scene.panels[-1].notes.append(text)
        else:
            self._upcoming_notes.append(text)

    # What lines make together

    def _flush(self) -> None:
        if self._speech is not None:
            speech, self._speech = self._speech, None
            self._add_speech(speech)
        if self._paragraph:
            lines, self._paragraph = self._paragraph, []
            self._add_paragraph(lines)

    def _end_scene(self) -> None:
        """What waited for more is shown as it is; a scene of which nothing is told shows its place."""
        if self._view is not None:
            view, self._view = self._view, None
            self._add_pieces(view, begins=view.offsets[0])
        if self._scenes and not self._scenes[-1].panels and self._scenes[-1].heading:
            self._add(PanelDraft("", [], self._heading_span))

    def _add_paragraph(self, lines: list[Mapped]) -> None:
        lines = [line for line in lines if line.text]
        if not lines:
            return
        if len(lines) > 1 and all(is_list_item(line.text) for line in lines[1:]):
            for line in lines:  # a montage: every line is a picture
                self._add_pieces(_without_list_mark(line), begins=line.offsets[0])
            return
        joined = Mapped.join(lines)
        paragraph = _without_list_mark(joined)
        if is_bare_view(paragraph.text):
            if self._view is not None:
                self._add_pieces(self._view, begins=self._view.offsets[0])
            self._view = paragraph
            return
        if self._view is not None:
            view, self._view = self._view, None
            colon = "" if view.text.endswith((":", ".", "-", "—", "–")) else ":"
            named = Mapped(view.text + colon, view.offsets + view.offsets[-1:] * len(colon))
            paragraph = Mapped.join([named, paragraph])
        self._add_pieces(paragraph, begins=min(joined.offsets[0], paragraph.offsets[0]))

    def _add_pieces(self, paragraph: Mapped, begins: int) -> None:
        """An action paragraph: one shot, or one for each view of the camera that it names.

        `begins`: where it begins in the source, with a list's mark that isn't shown.
        """
        sentences = sentence_ranges(paragraph.text)
        at = 0
        while at < len(sentences):
            end = at + 1
            while end < len(sentences) and not begins_with_camera_word(_sentence(paragraph, sentences[end])):
                end += 1
            is_detail = begins_with_camera_word(_sentence(paragraph, sentences[at]))
            for index, (a, b) in enumerate(
                group_ranges(paragraph.text, sentences[at:end], at_most=self._sentences)
            ):
                piece = paragraph.slice(a, b)
                span = Span(
                    min(begins, piece.span.start) if at == index == 0 else piece.span.start, piece.span.end
                )
                self._add(PanelDraft(piece.text, [], span, starts_shot=index == 0, is_detail=is_detail))
            at = end

    def _add_speech(self, speech: Speech) -> None:
        if not speech.parts:
            self._warnings.append(ParseWarning(speech.line, f"{speech.name} has a cue but says nothing."))
        if self._view is not None:
            self._end_scene()
        before = self._scenes[-1].panels[-1] if self._scenes and self._scenes[-1].panels else None
        panels = speech_panels(speech)
        if speech.is_dual and before is not None and before.dialogue:
            together = panels.pop(0)
            before.dialogue.extend(together.dialogue)
            before.span = Span(before.span.start, together.span.end)
            before.together = True
        elif before is not None and before.dialogue and before.dialogue[-1].character == speech.name:
            panels[0].starts_shot = False  # the camera stays
        for panel in panels:
            self._add(panel)

    def _add(self, panel: PanelDraft) -> None:
        if not self._scenes:
            self._scenes.append(SceneDraft("", 1))
        scene = self._scenes[-1]
        panel.setting_line = scene.heading
        panel.notes, self._upcoming_notes = [*self._upcoming_notes, *panel.notes], []
        scene.panels.append(panel)

    def _last_panel(self) -> PanelDraft | None:
        return next((scene.panels[-1] for scene in reversed(self._scenes) if scene.panels), None)


def _sentence(paragraph: Mapped, place: tuple[int, int]) -> str:
    return paragraph.text[place[0] : place[1]]


def _without_list_mark(line: Mapped) -> Mapped:
    mark = _LIST_MARK.match(line.text) if is_list_item(line.text) else None
    return line.slice(mark.end(), len(line.text)) if mark and mark.end() < len(line.text) else line
