"""Narration, music and their mix."""

import wave
from pathlib import Path

import numpy as np
import pyloudnorm
import pytest

from animatic.errors import InvalidInput
from animatic.film.captions.cues import Cue
from animatic.film.captions.formats import to_srt, to_webvtt
from animatic.film.sound.decode import decode, probe
from animatic.film.sound.limiter import Block, limited
from animatic.film.sound.loudness import measure
from animatic.film.sound.mix import SAMPLE_RATE, Mix, Placed
from animatic.film.sound.narration import LEAD_MS, TAIL_MS, Line, narrate
from animatic.film.sound.plan import Music
from animatic.film.sound.voice import Sentence, Speech, default_voice


def write_wav(path: Path, samples: np.ndarray, rate: int = SAMPLE_RATE) -> Path:
    """Mono float samples as 16-bit WAV."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())
    return path


def tone(seconds: float, hertz: float = 440.0, level: float = 0.3) -> np.ndarray:
    time = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    return (level * np.sin(2 * np.pi * hertz * time)).astype(np.float32)


def joined(mix: Mix) -> Block:
    return np.concatenate(list(mix.finished()), axis=1)


def speech_of(samples: np.ndarray) -> Speech:
    return Speech(samples, SAMPLE_RATE, (Sentence("x", 0.0, len(samples) / SAMPLE_RATE),))


class TestLoudness:
    @pytest.mark.parametrize("level", [0.03, 0.3, 0.9])
    def test_agrees_with_an_independent_meter(self, level: float) -> None:
        noise = (
            np.random.default_rng(1).normal(0, level / 3, (2, 6 * SAMPLE_RATE)).clip(-1, 1).astype(np.float32)
        )
        expected = pyloudnorm.Meter(SAMPLE_RATE).integrated_loudness(noise.T.astype(float))
        assert measure([noise], SAMPLE_RATE).integrated == pytest.approx(expected, abs=0.2)

    def test_sees_the_peak_between_samples(self) -> None:
        # A quarter of the sample rate, 45° off: samples reach 0.707 of the wave's true height.
        t = np.arange(4 * SAMPLE_RATE)
        swell = np.minimum(1, np.minimum(t, t[::-1]) / SAMPLE_RATE)  # an abrupt start would ring
        wave_ = (0.9 * swell * np.sin(np.pi / 2 * t + np.pi / 4)).astype(np.float32)
        assert np.abs(wave_).max() < 0.64
        assert measure([np.stack([wave_, wave_])], SAMPLE_RATE).true_peak == pytest.approx(
            20 * np.log10(0.9), abs=0.3
        )


def signals() -> dict[str, Block]:
    """Waves that are hard to hold: three seconds each."""
    time = np.arange(3 * SAMPLE_RATE)
    swell = np.minimum(1, np.minimum(time, time[::-1]) / SAMPLE_RATE)  # an abrupt start would ring
    noise = np.random.default_rng(4).normal(0, 0.5, (2, len(time)))
    quarter, high = (swell * np.sin(2 * np.pi * rate * time + np.pi / 4) for rate in (1 / 4, 0.3125))
    waves = {
        "noise": noise,
        "clicks": noise * (time % 7919 < 30),
        "peaks between samples": np.stack([quarter, -quarter]),
        "15 kHz": np.stack([high, 0 * high]),
    }
    return {name: wave.astype(np.float32) for name, wave in waves.items()}


class TestLimiter:
    @pytest.mark.parametrize("name", signals())
    def test_another_meter_finds_no_peak_above(self, name: str) -> None:
        """FFmpeg's, at four times the rate."""
        blocks = np.array_split(signals()[name], 3, axis=1)
        out = np.concatenate(list(limited(blocks, SAMPLE_RATE, gain=2.0, ceiling=10 ** (-1.6 / 20))), axis=1)
        assert out.shape == (2, 3 * SAMPLE_RATE)
        assert -2.2 < measure([out], SAMPLE_RATE).true_peak <= -1.0

    def test_what_is_soft_passes_unchanged(self) -> None:
        soft = np.float32(0.1) * signals()["noise"]
        out = np.concatenate(list(limited([soft], SAMPLE_RATE, gain=1.0, ceiling=0.9)), axis=1)
        assert np.array_equal(out, soft)

    def test_blocks_of_any_size_give_the_same(self) -> None:
        noise = signals()["noise"]
        whole = np.concatenate(list(limited([noise], SAMPLE_RATE, gain=2.0, ceiling=0.8)), axis=1)
        for size in (1, 239, 7_777):
            part = noise[:, : min(noise.shape[1], 400 * size)]
            blocks = [part[:, at : at + size] for at in range(0, part.shape[1], size)]
            out = np.concatenate(list(limited(blocks, SAMPLE_RATE, gain=2.0, ceiling=0.8)), axis=1)
            assert out.shape == part.shape
            settled = out.shape[1] - 300
            assert np.array_equal(out[:, :settled], whole[:, :settled])

    def test_the_gain_sinks_before_the_peak_and_comes_back(self) -> None:
        quiet = np.full((2, SAMPLE_RATE), 0.1, np.float32)
        quiet[:, SAMPLE_RATE // 2] = 1.0
        out = np.concatenate(list(limited([quiet], SAMPLE_RATE, gain=1.0, ceiling=0.5)), axis=1)[0]
        gain = out / quiet[0]
        peak = SAMPLE_RATE // 2
        assert gain[peak] <= 0.5
        assert gain[peak - SAMPLE_RATE // 90] == 1.0
        assert np.abs(np.diff(gain)).max() < 0.01
        assert gain[peak + SAMPLE_RATE // 4] > 0.98

    def test_nothing_gives_nothing(self) -> None:
        assert not sum(block.shape[1] for block in limited([], SAMPLE_RATE, gain=1.0, ceiling=0.5))


class TestMix:
    @pytest.mark.parametrize("level", [0.02, 0.9])
    def test_is_as_loud_as_promised(self, tmp_path: Path, level: float) -> None:
        rng = np.random.default_rng(2)
        bursts = rng.normal(0, level / 4, 12 * SAMPLE_RATE) * (np.arange(12 * SAMPLE_RATE) % 24000 < 9000)
        music = Music(write_wav(tmp_path / "a.wav", bursts.astype(np.float32)), fade_in_ms=0, fade_out_ms=0)
        out = joined(Mix(12.0, music=music))
        assert out.shape == (2, 12 * SAMPLE_RATE)
        found = measure([out], SAMPLE_RATE)
        assert found.integrated == pytest.approx(-16.0, abs=1.0)
        assert found.true_peak <= -1.0

    def test_silence_stays_silent(self, tmp_path: Path) -> None:
        quiet = Mix(2.0, music=Music(write_wav(tmp_path / "a.wav", np.zeros(SAMPLE_RATE, np.float32))))
        assert not joined(quiet).any()

    def test_puts_speech_at_its_time(self) -> None:
        out = joined(Mix(3.0, speech=(Placed(speech_of(tone(0.5)), 1.25),)))
        loud = np.flatnonzero(np.abs(out[0]) > 0.01)
        assert loud[0] / SAMPLE_RATE == pytest.approx(1.25, abs=0.002)
        assert loud[-1] / SAMPLE_RATE == pytest.approx(1.75, abs=0.002)

    def test_speeches_over_many_blocks_and_over_each_other_add_up(self) -> None:
        low, high = tone(3.3, 200), tone(1.9, 900)
        placed = (Placed(speech_of(high), 2.45), Placed(speech_of(low), 0.7))
        out = np.concatenate(list(Mix(5.0, speech=placed).blocks()), axis=1)
        expected = np.zeros(5 * SAMPLE_RATE, np.float32)
        for start, samples in ((0.7, low), (2.45, high)):
            begin = round(start * SAMPLE_RATE)
            expected[begin : begin + len(samples)] += samples
        assert np.allclose(out, expected, atol=1e-6)

    def test_music_ducks_under_speech(self, tmp_path: Path) -> None:
        music = Music(write_wav(tmp_path / "a.wav", tone(8.0, 200)), volume_db=0, fade_in_ms=0, fade_out_ms=0)
        hush = Speech(np.zeros(SAMPLE_RATE, np.float32), SAMPLE_RATE, (Sentence("x", 0.0, 1.0),))
        out = np.concatenate(list(Mix(8.0, (Placed(hush, 4.0),), music).blocks()), axis=1)[0]
        level = [np.abs(out[round(s * SAMPLE_RATE) :][: SAMPLE_RATE // 4]).max() for s in (2.0, 4.4, 7.0)]
        assert 20 * np.log10(level[1] / level[0]) == pytest.approx(-12.0, abs=0.5)
        assert level[2] == pytest.approx(level[0], rel=0.02)

    def test_music_loops_to_the_end_and_fades(self, tmp_path: Path) -> None:
        music = Music(write_wav(tmp_path / "a.wav", tone(1.0)), end_ms=700, fade_in_ms=0, fade_out_ms=1000)
        out = np.concatenate(list(Mix(5.0, music=music).blocks()), axis=1)[0]
        assert np.abs(out[3 * SAMPLE_RATE :][: SAMPLE_RATE // 2]).max() > 0.05
        assert np.abs(out[-50:]).max() < 0.01

    def test_music_without_loop_ends(self, tmp_path: Path) -> None:
        music = Music(write_wav(tmp_path / "a.wav", tone(1.0)), loop=False, fade_out_ms=0)
        out = np.concatenate(list(Mix(3.0, music=music).blocks()), axis=1)[0]
        assert not out[round(1.1 * SAMPLE_RATE) :].any()

    def test_refuses_sound_that_is_none(self, tmp_path: Path) -> None:
        (tmp_path / "empty.mp3").touch()
        (tmp_path / "text.mp3").write_text("not a sound " * 100)
        for name, word in [
            ("empty.mp3", "empty"),
            ("text.mp3", "not a sound file"),
            ("none.wav", "no sound file"),
        ]:
            with pytest.raises(InvalidInput, match=word):
                Mix(1.0, scratch=tmp_path / name).check()

    def test_decodes_to_the_sample(self, tmp_path: Path) -> None:
        path = write_wav(tmp_path / "a.wav", tone(2.0))
        assert probe(path).seconds == pytest.approx(2.0)
        part = np.concatenate(list(decode(path, SAMPLE_RATE, start=0.5, end=1.25)), axis=1)
        assert part.shape == (2, round(0.75 * SAMPLE_RATE))


class TestVoice:
    def test_the_same_words_give_the_same_samples(self) -> None:
        voice = default_voice()
        first, second = voice.speak("The tide is turning."), voice.speak("The tide is turning.")
        assert first.seconds > 0.5
        assert np.array_equal(first.samples, second.samples)

    def test_sentences_begin_where_their_sound_begins(self) -> None:
        speech = default_voice().speak("Hold the rope. We are going down.")
        assert [s.text for s in speech.sentences] == ["Hold the rope.", "We are going down."]
        for sentence in speech.sentences:
            before = speech.samples[: round((sentence.start - 0.01) * speech.rate)][-speech.rate // 20 :]
            after = speech.samples[round(sentence.start * speech.rate) :][: speech.rate // 20]
            assert np.abs(after).max() > 5 * np.abs(before).max(initial=1e-4)

    @pytest.mark.parametrize("text", ["你好，世界。", "Привет, мир.", "مرحبا بالعالم"])
    def test_refuses_a_script_it_cannot_read(self, text: str) -> None:
        with pytest.raises(InvalidInput, match="Latin script"):
            default_voice().speak(text)

    def test_refuses_a_language_it_does_not_speak(self) -> None:
        with pytest.raises(InvalidInput, match="speaks English"):
            default_voice().speak("Guten Tag.", language="de")


class TestNarrate:
    def test_a_panel_holds_until_its_words_are_said(self) -> None:
        lines = [Line("A storm is coming over the bay.", 500), Line("", 2000), Line("Run.", 5000)]
        told = narrate(lines, default_voice())
        spoken = told.speech[0].speech.seconds
        assert told.durations_ms[0] == LEAD_MS + round(spoken * 1000) + TAIL_MS
        assert told.durations_ms[1:] == (2000, 5000)
        assert told.speech[1].start == pytest.approx((told.durations_ms[0] + 2000 + LEAD_MS) / 1000)
        assert [cue.text for cue in told.cues] == ["A storm is coming over the bay.", "Run."]

    def test_a_locked_panel_is_never_stretched_but_warns(self) -> None:
        told = narrate(
            [Line("This takes a good deal longer than one second.", 1000, locked=True)], default_voice()
        )
        assert told.durations_ms == (1000,)
        assert "Panel 1 is locked to 1.0 s" in told.warnings[0]


class TestCaptionFiles:
    CUES = (Cue(0, 1500, "One & <two>"), Cue(3_661_007, 3_662_000, "line\n\nnext"))

    def test_webvtt(self) -> None:
        assert to_webvtt(self.CUES) == (
            "WEBVTT\n\n00:00:00.000 --> 00:00:01.500\nOne &amp; &lt;two&gt;\n\n"
            "01:01:01.007 --> 01:01:02.000\nline\nnext\n"
        )

    def test_srt(self) -> None:
        assert to_srt(self.CUES).startswith(
            "1\n00:00:00,000 --> 00:00:01,500\nOne & <two>\n\n2\n01:01:01,007"
        )
