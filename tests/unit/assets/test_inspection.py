import io
import tempfile
import time

import av
import numpy as np
import pytest
from PIL import Image
from sounds_and_clips import clip, cube, lying_wav, sound, tone

from animatic.assets import facts, inspection
from animatic.assets.facts import AssetKind
from animatic.assets.inspection import inspect
from animatic.assets.inspector import Inspector
from animatic.assets.sniffing import sniff
from animatic.errors import InvalidInput, TooLarge


class TestSound:
    @pytest.mark.parametrize("form", ["wav", "flac", "mp3", "m4a", "aac", "ogg", "opus", "weba"])
    def test_of_every_format_is_known_by_its_content(self, form: str) -> None:
        found, poster = inspect(io.BytesIO(sound(form, 1.5)))
        assert (found.format, found.is_clip, found.has_sound, poster) == (form, False, True, b"")
        assert found.duration_ms == pytest.approx(1500, abs=80)  # encoders pad
        assert found.kinds() == (AssetKind.MUSIC, AssetKind.SCRATCH)

    def test_shows_its_shape(self) -> None:
        quiet_then_loud = np.concatenate([tone(1, level=0.1), tone(1, level=0.9)], axis=1)
        found, _ = inspect(io.BytesIO(sound("flac", samples=quiet_then_loud)))
        assert found.peaks is not None
        half = len(found.peaks) // 2
        assert found.peaks[1 : half - 1] == (10,) * (half - 2)
        assert found.peaks[half + 1 : -1] == (90,) * (len(found.peaks) - half - 2)

    def test_that_lies_about_its_length_is_measured(self) -> None:
        found, _ = inspect(io.BytesIO(lying_wav()))
        assert found.duration_ms == 1000

    def test_that_ends_early_is_as_long_as_it_is(self) -> None:
        whole = sound("mp3", 4)
        found, _ = inspect(io.BytesIO(whole[: len(whole) // 2]))
        assert found.duration_ms == pytest.approx(2000, abs=150)

    def test_over_the_limit_is_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(inspection, "MAX_SOUND_SECONDS", 1)
        with pytest.raises(TooLarge):
            inspect(io.BytesIO(sound("wav", 1.5)))

    def test_damaged_beyond_use_is_refused(self) -> None:
        data = bytearray(sound("flac", 2))
        noise = np.random.default_rng(1)
        data[2000:] = noise.integers(0, 256, len(data) - 2000, np.uint8).tobytes()
        with pytest.raises(InvalidInput):
            inspect(io.BytesIO(bytes(data)))


class TestClip:
    @pytest.mark.parametrize("form", ["mp4", "mov", "webm"])
    def test_of_every_format(self, form: str) -> None:
        found, poster = inspect(io.BytesIO(clip(form, 2)))
        assert (found.format, found.is_clip, found.has_sound) == (form, True, False)
        assert (found.width, found.height, found.frame_rate) == (320, 180, "24")
        assert found.duration_ms == pytest.approx(2000, abs=45)
        assert found.kinds() == (AssetKind.CLIP,)
        picture = Image.open(io.BytesIO(poster)).convert("RGB")
        assert picture.size == (320, 180)
        blue = np.asarray(picture)[90, 160].astype(int)  # a second in, the colour has changed
        assert np.abs(blue - (30, 30, 200)).max() < 12

    def test_with_sound(self) -> None:
        assert inspect(io.BytesIO(clip(with_sound=True)))[0].has_sound

    def test_that_was_filmed_upright_stands_upright(self) -> None:
        target = io.BytesIO()
        with (
            av.open(io.BytesIO(clip(size=(320, 180)))) as source,
            av.open(target, "w", format="mp4") as output,
        ):
            stream = output.add_stream_from_template(source.streams.video[0])
            for packet in source.demux(video=0):
                if packet.dts is not None:
                    packet.stream = stream
                    output.mux(packet)
        # A quarter turn, as telephones write it: the display matrix.
        data = bytearray(target.getvalue())
        one = (1 << 16).to_bytes(4, "big")
        minus = (-(1 << 16)).to_bytes(4, "big", signed=True)
        plain = one + bytes(12) + one + bytes(12) + (1 << 30).to_bytes(4, "big")
        turned = bytes(4) + one + bytes(4) + minus + bytes(16) + (1 << 30).to_bytes(4, "big")
        place = data.rindex(plain)  # the track's; the film's own comes first
        data[place : place + 36] = turned
        found, poster = inspect(io.BytesIO(bytes(data)))
        assert (found.width, found.height) == (180, 320)
        assert Image.open(io.BytesIO(poster)).size == (180, 320)

    def test_of_huge_frames_is_refused_before_they_are_decoded(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(inspection, "MAX_CLIP_EDGE", 300)
        with pytest.raises(TooLarge, match="320 × 180"):
            inspect(io.BytesIO(clip()))

    def test_over_the_limit_is_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(inspection, "MAX_CLIP_SECONDS", 1)
        with pytest.raises(TooLarge):
            inspect(io.BytesIO(clip("mp4", 1.5)))

    def test_cut_off_is_refused(self) -> None:
        whole = clip("mp4", 2)
        with pytest.raises(InvalidInput):
            inspect(io.BytesIO(whole[: len(whole) // 2]))


class TestOther:
    def test_a_look_up_table(self) -> None:
        found, _ = inspect(io.BytesIO(cube()))
        assert (found.format, found.kinds()) == ("cube", (AssetKind.LUT,))

    def test_a_look_up_table_that_is_incomplete_is_refused_without_our_paths(self) -> None:
        with pytest.raises(InvalidInput, match="not a complete 3D look-up table") as refused:
            inspect(io.BytesIO(cube()[:-20]))
        assert "/" not in refused.value.message

    @pytest.mark.parametrize(
        "data",
        [
            b"",
            b"\x00" * 100,
            b"#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1/secret\n",
            b"ffconcat version 1.0\nfile '/etc/passwd'\n",
            b"<smil><video src='file:///etc/passwd'/></smil>",
            b"%PDF-1.7",
            clip("mkv"),
            b"RIFF\x00\x00\x00\x00WAVE",
            b"\x00\x00\x00\x18ftypmp42" + b"\x00" * 64,
            b"ID3" + b"\xff" * 500,
        ],
        ids=[
            "empty",
            "zeros",
            "playlist",
            "concat",
            "smil",
            "pdf",
            "mkv",
            "wav head",
            "mp4 head",
            "id3 head",
        ],
    )
    def test_what_is_none_of_these_is_refused(self, data: bytes) -> None:
        with pytest.raises(InvalidInput):
            inspect(io.BytesIO(data))

    def test_no_playlist_ever_reaches_a_demuxer(self) -> None:
        assert sniff(b"#EXTM3U\n") is None
        assert sniff(b"ffconcat version 1.0") is None


class TestInspector:
    async def test_inspects_in_a_process_of_its_own(self) -> None:
        with tempfile.TemporaryFile() as file:
            file.write(clip(with_sound=True))
            found = await Inspector().inspect(file)
        assert (found.facts.format, found.facts.width) == ("mp4", 320)
        assert Image.open(io.BytesIO(found.poster)).size == (320, 180)

    async def test_passes_a_refusal_on(self) -> None:
        with tempfile.TemporaryFile() as file:
            file.write(b"nothing of ours")
            with pytest.raises(InvalidInput, match="no file that we can use"):
                await Inspector().inspect(file)

    async def test_stops_what_takes_too_long(self) -> None:
        began = time.monotonic()
        with tempfile.TemporaryFile() as file:
            file.write(sound("wav"))
            with pytest.raises(InvalidInput, match="can't be decoded"):
                await Inspector(seconds=0.01).inspect(file)
        assert time.monotonic() - began < 30

    def test_limits_are_those_of_the_guide(self) -> None:
        assert facts.MAX_SOUND_SECONDS == 2 * 3600
        assert facts.MAX_CLIP_SECONDS == 30 * 60
