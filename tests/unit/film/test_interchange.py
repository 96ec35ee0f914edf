"""Edit lists, read back by readers that aren't ours; the printed storyboard, rendered."""

import zipfile
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree as ET

import av
import cv2
import numpy as np
import opentimelineio as otio
import pypdfium2 as pdfium
import pytest

from animatic.errors import Cancelled, InvalidInput
from animatic.film.interchange import (
    BoardPanel,
    EditList,
    Stem,
    board_pdf,
    edit_list,
    to_edl,
    to_fcp7_xml,
    to_fcpxml,
    to_otio,
)
from animatic.film.interchange.package import write_package
from animatic.film.rendering import render
from animatic.film.sound.plan import SoundPlan
from animatic.film.sound.production import Production, produce
from animatic.film.timeline import Segment, Timeline
from animatic.vocabulary import CameraMove, Transition


def timeline(rate: Fraction = Fraction(24)) -> Timeline:
    """Four panels: a dissolve, a cut, a fade."""
    return Timeline(
        width=1280,
        height=720,
        frame_rate=rate,
        segments=(
            Segment(
                colour="#102030",
                duration_ms=2000,
                number="12",
                transition=Transition.DISSOLVE,
                transition_ms=500,
            ),
            Segment(colour="#203040", duration_ms=3000, number="12A"),
            Segment(
                colour="#304050",
                duration_ms=1500,
                number="12A",
                transition=Transition.FADE_BLACK,
                transition_ms=1000,
            ),
            Segment(colour="#405060", duration_ms=2500, number="13"),
        ),
    )


def an_edit(rate: Fraction = Fraction(24)) -> EditList:
    return edit_list(
        timeline(rate),
        title="The “Lighthouse” & more",
        handles=24,
        notes=["A keeper climbs.", "<She> waits & looks"],
        stems=(Stem("Narration", "audio/narration.wav"),),
    )


def video_of(document: str, adapter: str, **options: object) -> otio.schema.Track:
    read = otio.adapters.read_from_string(document, adapter, **options)
    if isinstance(read, otio.schema.SerializableCollection):
        read = next(iter(read.find_children(descended_from_type=otio.schema.Timeline)), read[0])
    return read.video_tracks()[0]


def durations(track: otio.schema.Track) -> list[int]:
    return [round(clip.source_range.duration.to_frames()) for clip in track.find_clips()]


class TestEditList:
    def test_lays_panels_end_to_end(self) -> None:
        edit = an_edit()
        assert [(c.start, c.frames) for c in edit.clips] == [(0, 48), (48, 72), (120, 36), (156, 60)]
        assert edit.frames == 216

    def test_names_each_file_once(self) -> None:
        assert [c.path for c in an_edit().clips] == [
            "clips/012_v1.mov",
            "clips/012A_v1.mov",
            "clips/012Ax_v1.mov",
            "clips/013_v1.mov",
        ]

    def test_refuses_handles_shorter_than_a_transition(self) -> None:
        with pytest.raises(InvalidInput, match="frames of handle"):
            edit_list(timeline(), title="x", handles=2)


@pytest.mark.parametrize("rate", [Fraction(24), Fraction(24000, 1001), Fraction(25), Fraction(30000, 1001)])
class TestReadBack:
    def test_otio(self, rate: Fraction) -> None:
        read = otio.adapters.read_from_string(to_otio(an_edit(rate)), "otio_json")
        track = read.video_tracks()[0]
        assert durations(track) == [c.frames for c in an_edit(rate).clips]
        transitions = [item for item in track if isinstance(item, otio.schema.Transition)]
        assert [t.name for t in transitions] == ["dissolve", "fade-black"]
        assert read.duration().to_frames() == an_edit(rate).frames
        clip = track[0]
        assert clip.media_reference.target_url == "clips/012_v1.mov"
        assert clip.available_range().duration.to_frames() == 24 + clip.source_range.duration.to_frames() + 24

    def test_fcp7(self, rate: Fraction) -> None:
        edit = an_edit(rate)
        track = video_of(to_fcp7_xml(edit), "fcp_xml")
        clips = list(track.find_clips())
        assert [clip.name for clip in clips] == [c.name for c in edit.clips]
        transitions = [item for item in track if isinstance(item, otio.schema.Transition)]
        assert len(transitions) == 2
        assert track.duration().to_frames() == edit.frames
        assert durations(track) == [c.frames for c in edit.clips]

    def test_fcpxml(self, rate: Fraction) -> None:
        edit = an_edit(rate)
        root = ET.fromstring(to_fcpxml(edit))
        spine = root.find(".//spine")
        assert spine is not None

        def frames(value: str | None) -> Fraction:
            assert value is not None
            return Fraction(value.removesuffix("s")) * rate

        clips = spine.findall("asset-clip")
        assert [frames(c.get("offset")) for c in clips] == [c.start for c in edit.clips]
        assert [frames(c.get("duration")) for c in clips] == [c.frames for c in edit.clips]
        assets = {a.get("id"): a for a in root.iter("asset")}
        for clip, ours in zip(clips, edit.clips, strict=True):
            asset = assets[clip.get("ref")]
            assert frames(asset.get("duration")) == ours.media_frames
            representation = asset.find("media-rep")
            assert representation is not None
            assert representation.get("src") == f"./{ours.path}"
        assert [t.get("name") for t in spine.findall("transition")] == ["Cross Dissolve", "Fade To Color"]


class TestEdl:
    def test_is_read_back(self) -> None:
        edit = an_edit()
        track = video_of(to_edl(edit), "cmx_3600", rate=24)
        assert track.duration().to_frames() == edit.frames
        assert [clip.name for clip in track.find_clips()] == [c.name for c in edit.clips]
        (transition,) = [item for item in track if isinstance(item, otio.schema.Transition)]
        assert (transition.in_offset + transition.out_offset).to_frames() == 12

    def test_says_what_the_format_cannot(self) -> None:
        assert "* ANIMATIC: fade-black OF 24 FRAMES, SHOWN HERE AS A CUT" in to_edl(an_edit())


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "picture.png"
    cv2.imwrite(str(path), np.full((720, 1280, 3), (40, 90, 160), np.uint8))
    return path


class TestBoard:
    TEXTS = ("A keeper climbs.", "Старик открывает дверь.", "老人打开门，看着大海。", "يفتح الرجل الباب.")

    @pytest.mark.parametrize(("per_page", "pages"), [(1, 14), (2, 7), (3, 5), (4, 4), (6, 3), (9, 2)])
    def test_prints_every_layout(self, picture: Path, per_page: int, pages: int) -> None:
        panels = [BoardPanel(str(i), 2000, picture, action=self.TEXTS[i % 4]) for i in range(14)]
        with pdfium.PdfDocument(board_pdf(panels, title="Board", aspect=16 / 9, per_page=per_page)) as pdf:
            assert len(pdf) == pages
            first = pdf[0].render(scale=1).to_numpy()
            margin = np.concatenate([first[:, :20], first[:, -20:]], axis=1)
            assert (margin == 255).all()  # nothing runs off the paper
            blue = np.abs(first[..., :3].astype(int) - (40, 90, 160)).max(axis=2) < 12
            assert blue.mean() > 0.15

    def test_long_text_goes_on_at_the_end(self, picture: Path) -> None:
        short = [BoardPanel("1", 2000, picture, action="Short.")]
        long = [BoardPanel("1", 2000, picture, action="A long description of what is seen. " * 200)]
        with pdfium.PdfDocument(board_pdf(short, title="B", aspect=1.78)) as pdf:
            assert len(pdf) == 1
        with pdfium.PdfDocument(board_pdf(long, title="B", aspect=1.78)) as pdf:
            assert len(pdf) == 2
            assert pdf[1].get_textpage().get_text_bounded().count("description") == 200

    def test_every_script_can_be_read_back(self, picture: Path) -> None:
        panels = [BoardPanel("7B", 2000, picture, action=text) for text in self.TEXTS[:3]]
        with pdfium.PdfDocument(board_pdf(panels, title="B", aspect=1.78, per_page=3)) as pdf:
            text = pdf[0].get_textpage().get_text_bounded()
        assert [words for words in self.TEXTS[:3] if words not in text] == []
        assert "7B" in text

    def test_refuses_what_it_cannot_print(self, tmp_path: Path, picture: Path) -> None:
        (tmp_path / "broken.png").write_bytes(picture.read_bytes()[:50])
        for panels, options, word in [
            ([], {}, "no panels"),
            ([BoardPanel("1", 1)], {"per_page": 5}, "A page holds"),
            ([BoardPanel("1", 1, tmp_path / "broken.png")], {}, "broken.png"),
        ]:
            with pytest.raises(InvalidInput, match=word):
                board_pdf(panels, title="B", aspect=1.78, **options)

    def test_can_be_cancelled(self, picture: Path) -> None:
        with pytest.raises(Cancelled):
            board_pdf([BoardPanel("1", 1, picture)], title="B", aspect=1.78, cancelled=lambda: True)


class TestPackage:
    @pytest.fixture
    def produced(self, tmp_path: Path) -> Production:
        rng = np.random.default_rng(3)
        picture = cv2.resize(
            rng.integers(0, 255, (40, 60, 3), np.uint8), (640, 360), interpolation=cv2.INTER_CUBIC
        )
        cv2.imwrite(str(tmp_path / "a.png"), picture)
        first = Segment(
            picture=tmp_path / "a.png", duration_ms=1000, number="1", move=CameraMove.PAN_RIGHT,
            transition=Transition.DISSOLVE, transition_ms=500,
        )  # fmt: skip
        second = Segment(picture=tmp_path / "a.png", duration_ms=800, number="1A", move=CameraMove.PUSH_IN)
        timeline = Timeline(width=320, height=180, frame_rate=Fraction(24), segments=(first, second))
        return produce(timeline, SoundPlan())

    def test_clips_hold_handles_around_the_films_own_frames(
        self, produced: Production, tmp_path: Path
    ) -> None:
        report = write_package(produced, tmp_path / "film.zip", title="Test", handles=12)
        render(produced.timeline, tmp_path / "film.mov")
        with zipfile.ZipFile(tmp_path / "film.zip") as archive:
            assert archive.testzip() is None
            archive.extractall(tmp_path / "package")
        film = frames(tmp_path / "film.mov")
        for clip in report.edit.clips:
            media = frames(tmp_path / "package" / clip.path)
            assert len(media) == clip.media_frames
            # Away from the dissolve, both show the same picture; before its move the camera rests.
            middle = clip.frames // 2
            assert difference(media[clip.head + middle], film[clip.start + middle]) < 1.5
        second = frames(tmp_path / "package" / report.edit.clips[1].path)
        assert difference(second[0], second[3]) < 1.0
        assert difference(second[12], second[-1]) > 2.0

    def test_lists_name_clips_that_are_there(self, produced: Production, tmp_path: Path) -> None:
        write_package(produced, tmp_path / "film.zip", title="Test", handles=12)
        with zipfile.ZipFile(tmp_path / "film.zip") as archive:
            names = set(archive.namelist())
            otio_text = archive.read("film.otio").decode()
        read = otio.adapters.read_from_string(otio_text, "otio_json")
        assert {clip.media_reference.target_url for clip in read.find_clips()} <= names
        assert {"film.edl", "film.fcpxml", "film-fcp7.xml", "README.txt"} <= names

    def test_leaves_nothing_behind_when_cancelled(self, produced: Production, tmp_path: Path) -> None:
        before = set(tmp_path.iterdir())
        with pytest.raises(Cancelled):
            write_package(produced, tmp_path / "film.zip", title="Test", cancelled=lambda: True)
        assert set(tmp_path.iterdir()) == before


def frames(path: Path) -> list[np.ndarray]:
    with av.open(str(path)) as container:
        return [frame.to_ndarray(format="gray").astype(np.float32) for frame in container.decode(video=0)]


def difference(one: np.ndarray, other: np.ndarray) -> float:
    """Mean of absolute differences, in levels of 255."""
    return float(np.abs(one - other).mean())
