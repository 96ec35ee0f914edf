"""From a reading to a picture: every place, every style, the same bytes."""

import subprocess
import sys
import textwrap

import cv2
import numpy as np
import pytest

from animatic.errors import Cancelled, InvalidInput
from animatic.storyboard.paint import Picture, paint
from animatic.storyboard.reading import Reading
from animatic.storyboard.styles import STYLES
from animatic.storyboard.styles.marks import named_move
from animatic.storyboard.terms import Angle, Setting, TimeOfDay, Weather
from animatic.vocabulary import PICTURE_SIZES, CameraMove

SMALL = (320, 180)


def reading(setting: Setting, **values: object) -> Reading:
    return Reading(text="", setting=setting, **values)  # type: ignore[arg-type]


def small(setting: Setting, style: str = "", seed: int = 1, **values: object) -> Picture:
    return paint(reading(setting, **values), size=SMALL, style=style, seed=seed)


def sound(picture: Picture, size: tuple[int, int] = SMALL) -> None:
    width, height = size
    assert picture.rgb.shape == (height, width, 3)
    assert picture.rgb.dtype == np.uint8
    assert picture.depth.shape == (height, width)
    assert picture.depth.dtype == np.float32
    assert np.isfinite(picture.depth).all()
    assert picture.depth.min() >= 0
    assert picture.depth.max() <= 1
    assert picture.rgb.std() > 8, "an empty picture"


class TestPlaces:
    @pytest.mark.parametrize("setting", list(Setting)[::7])
    def test_settings_are_painted(self, setting: Setting) -> None:
        sound(small(setting))

    @pytest.mark.slow
    @pytest.mark.parametrize("setting", list(Setting))
    def test_every_setting_is_painted(self, setting: Setting) -> None:
        sound(small(setting, time_of_day=TimeOfDay.NIGHT if len(setting) % 2 else TimeOfDay.DAY))

    @pytest.mark.parametrize("setting", [Setting.KITCHEN, Setting.STREET, Setting.FOREST, Setting.SEA])
    def test_hours_differ(self, setting: Setting) -> None:
        day, night = (small(setting, time_of_day=t) for t in (TimeOfDay.DAY, TimeOfDay.NIGHT))
        assert day.rgb.mean() > night.rgb.mean() + 15

    @pytest.mark.parametrize("setting", [Setting.KITCHEN, Setting.STREET, Setting.MOUNTAINS, Setting.LIBRARY])
    def test_another_seed_is_another_take(self, setting: Setting) -> None:
        one, two = small(setting, seed=1), small(setting, seed=2)
        assert np.abs(one.rgb.astype(int) - two.rgb.astype(int)).mean() > 4

    @pytest.mark.parametrize("weather", list(Weather))
    def test_every_weather_is_painted(self, weather: Weather) -> None:
        sound(small(Setting.FIELD, weather=weather))

    @pytest.mark.parametrize("angle", list(Angle))
    @pytest.mark.parametrize("setting", [Setting.KITCHEN, Setting.FIELD])
    def test_every_angle_is_painted(self, setting: Setting, angle: Angle) -> None:
        sound(small(setting, angle=angle))

    def test_a_night_reads_as_a_thumbnail(self) -> None:
        for setting in (Setting.STREET, Setting.FOREST, Setting.BEDROOM, Setting.SEA):
            assert small(setting, time_of_day=TimeOfDay.NIGHT).rgb.max(-1).mean() > 38, setting


class TestAspects:
    @pytest.mark.parametrize("size", [(w // 4, h // 4) for w, h in PICTURE_SIZES.values()])
    def test_every_aspect_is_composed(self, size: tuple[int, int]) -> None:
        sound(paint(reading(Setting.MOUNTAINS), size=size), size)
        sound(paint(reading(Setting.KITCHEN), size=size), size)

    def test_a_dutch_angle_keeps_the_size(self) -> None:
        sound(small(Setting.STREET, dutch=True))


class TestStyles:
    def test_there_are_at_least_ten(self) -> None:
        assert len([name for name in STYLES if name]) >= 10

    @pytest.mark.parametrize("style", list(STYLES))
    def test_each_is_painted(self, style: str) -> None:
        sound(small(Setting.KITCHEN, style))

    def test_no_two_look_alike(self) -> None:
        pictures = {style: small(Setting.MOUNTAINS, style).rgb.astype(int) for style in STYLES}
        names = list(pictures)
        for i, one in enumerate(names):
            for two in names[i + 1 :]:
                assert np.abs(pictures[one] - pictures[two]).mean() > 5, (one, two)

    def test_an_unknown_one_is_refused_with_the_known(self) -> None:
        with pytest.raises(InvalidInput, match="noir"):
            small(Setting.FIELD, "cubism")


class TestDepth:
    def test_the_ground_comes_nearer_towards_the_lower_edge(self) -> None:
        column = np.median(small(Setting.DESERT).depth, axis=1)
        assert column[-10] > column[-40] > column[20]

    def test_the_sky_is_infinitely_far(self) -> None:
        assert small(Setting.SEA).depth[5].max() < 0.01

    def test_rooms_have_depth_everywhere(self) -> None:
        assert np.median(small(Setting.LIVING_ROOM).depth) > 0.05


class TestRepeatability:
    def test_the_same_input_gives_the_same_bytes(self) -> None:
        one, two = small(Setting.FOREST, seed=4), small(Setting.FOREST, seed=4)
        assert one.rgb.tobytes() == two.rgb.tobytes()
        assert one.depth.tobytes() == two.depth.tobytes()

    def test_another_process_and_another_number_of_threads_change_nothing(self) -> None:
        script = textwrap.dedent("""
            import hashlib, sys, cv2
            cv2.setNumThreads(int(sys.argv[1]))
            from animatic.storyboard.paint import paint
            from animatic.storyboard.reading import Reading
            from animatic.storyboard.terms import Setting
            for setting in (Setting.STREET, Setting.MOUNTAINS):
                picture = paint(Reading(text="", setting=setting), size=(320, 180), seed=3)
                print(hashlib.sha256(picture.rgb.tobytes() + picture.depth.tobytes()).hexdigest())
        """)
        outputs = {
            subprocess.run(
                [sys.executable, "-c", script, threads], capture_output=True, check=True, text=True
            ).stdout
            for threads in ("1", "3")
        }
        assert len(outputs) == 1


class TestProgress:
    def test_tells_its_stages_in_order(self) -> None:
        told: list[tuple[float, str]] = []
        paint(reading(Setting.FIELD), size=SMALL, progress=lambda share, stage: told.append((share, stage)))
        shares = [share for share, _ in told]
        assert shares == sorted(shares)
        assert shares[0] == 0
        assert shares[-1] == 1

    def test_stops_when_asked(self) -> None:
        answers = iter([False, False, True])
        with pytest.raises(Cancelled):
            paint(reading(Setting.FIELD), size=SMALL, cancelled=lambda: next(answers))


class TestBadInput:
    @pytest.mark.parametrize(
        "prompt", ["🙂🙂🙂", "一个女人走在雨中的街道上", "the of and to", "word " * 10_000]
    )
    def test_any_text_gives_a_picture(self, prompt: str) -> None:
        sound(paint(prompt, size=SMALL))

    def test_no_text_is_refused(self) -> None:
        with pytest.raises(InvalidInput, match="empty"):
            paint("  ", size=SMALL)

    def test_an_impossible_size_is_refused(self) -> None:
        with pytest.raises(InvalidInput):
            paint("A field.", size=(3, 3))


def test_pictures_can_be_encoded() -> None:
    done, data = cv2.imencode(".png", small(Setting.FIELD).rgb[..., ::-1])
    assert done
    assert len(data) > 10_000


class TestMarks:
    def test_the_text_names_the_cameras_move(self) -> None:
        assert named_move("Slowly we push in on the door.") is CameraMove.PUSH_IN
        assert named_move("The camera pans left across the crowd.") is CameraMove.PAN_LEFT
        assert named_move("He pushes the door.") is CameraMove.STATIC

    @pytest.mark.parametrize("move", [CameraMove.PUSH_IN, CameraMove.PAN_RIGHT, CameraMove.TILT_UP])
    def test_a_working_board_shows_it_and_a_painting_doesnt(self, move: CameraMove) -> None:
        reading = Reading("", Setting.FIELD)
        size = (320, 180)
        boards = [paint(reading, size=size, style="rough", move=m).rgb for m in (CameraMove.STATIC, move)]
        paintings = [paint(reading, size=size, move=m).rgb for m in (CameraMove.STATIC, move)]
        assert (boards[0] != boards[1]).any(-1).mean() > 0.01
        assert np.array_equal(*paintings)


class TestFromAbove:
    @pytest.mark.parametrize("setting", [Setting.FOREST, Setting.KITCHEN, Setting.STREET, Setting.BEACH])
    def test_straight_down_shows_no_sky(self, setting: Setting) -> None:
        picture = paint(Reading("", setting, angle=Angle.OVERHEAD), size=(320, 180))
        assert float((picture.depth == 0).mean()) < 0.3
        assert picture.rgb.std() > 10
