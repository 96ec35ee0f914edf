"""Small sound files and video clips, made where they are needed."""

import io
import struct
from fractions import Fraction

import av
import numpy as np

RATE = 48_000


def tone(seconds: float, *, hertz: float = 440.0, level: float = 0.5) -> np.ndarray:
    """Stereo samples, shape (2, n)."""
    time = np.arange(round(seconds * RATE)) / RATE
    wave = (level * np.sin(2 * np.pi * hertz * time)).astype(np.float32)
    return np.stack([wave, wave])


def sound(form: str, seconds: float = 1.0, *, samples: np.ndarray | None = None) -> bytes:
    """A sound file: wav, flac, mp3, m4a, aac, ogg, opus."""
    container, codec = {
        "wav": ("wav", "pcm_s16le"),
        "flac": ("flac", "flac"),
        "mp3": ("mp3", "libmp3lame"),
        "m4a": ("mp4", "aac"),
        "aac": ("adts", "aac"),
        "ogg": ("ogg", "flac"),
        "opus": ("ogg", "libopus"),
        "weba": ("webm", "libopus"),
    }[form]
    target = io.BytesIO()
    with av.open(target, "w", format=container) as output:
        stream = output.add_stream(codec, rate=RATE, layout="stereo")
        content = tone(seconds) if samples is None else samples
        step = stream.codec_context.frame_size or 1024
        for start in range(0, content.shape[1], 1024 if step == 1 else step):
            part = np.ascontiguousarray(content[:, start : start + (1024 if step == 1 else step)])
            frame = av.AudioFrame.from_ndarray(part, format="fltp", layout="stereo")
            frame.sample_rate, frame.pts, frame.time_base = RATE, start, Fraction(1, RATE)
            output.mux(stream.encode(frame))
        output.mux(stream.encode(None))
    return target.getvalue()


def clip(
    form: str = "mp4",
    seconds: float = 1.0,
    *,
    size: tuple[int, int] = (320, 180),
    rate: int = 24,
    colours: tuple[tuple[int, int, int], ...] = ((200, 30, 30), (30, 30, 200)),
    with_sound: bool = False,
) -> bytes:
    """A clip whose first half has one colour and whose second half the other."""
    container, codec = {
        "mp4": ("mp4", "libx264"),
        "mov": ("mov", "prores_ks"),
        "webm": ("webm", "libvpx-vp9"),
        "mkv": ("matroska", "libx264"),
    }[form]
    target = io.BytesIO()
    with av.open(target, "w", format=container) as output:
        stream = output.add_stream(codec, rate=rate)
        stream.width, stream.height = size
        stream.pix_fmt = "yuv422p10le" if codec == "prores_ks" else "yuv420p"
        heard = output.add_stream("aac", rate=RATE, layout="stereo") if with_sound else None
        frames = round(seconds * rate)
        for index in range(frames):
            colour = colours[index * len(colours) // frames]
            picture = np.full((size[1], size[0], 3), colour, np.uint8)
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
            frame.pts, frame.time_base = index, Fraction(1, rate)
            output.mux(stream.encode(frame))
        output.mux(stream.encode(None))
        if heard is not None:
            content = tone(seconds)
            for start in range(0, content.shape[1], 1024):
                part = np.ascontiguousarray(content[:, start : start + 1024])
                block = av.AudioFrame.from_ndarray(part, format="fltp", layout="stereo")
                block.sample_rate, block.pts, block.time_base = RATE, start, Fraction(1, RATE)
                output.mux(heard.encode(block))
            output.mux(heard.encode(None))
    return target.getvalue()


def cube(size: int = 2) -> bytes:
    """A look-up table that turns the picture's colours upside down."""
    steps = [index / (size - 1) for index in range(size)]
    lines = [f"LUT_3D_SIZE {size}"]
    lines += [f"{1 - r:.4f} {1 - g:.4f} {1 - b:.4f}" for b in steps for g in steps for r in steps]
    return "\n".join(lines).encode()


def lying_wav(claimed_bytes: int = 0xFFFFFFF0) -> bytes:
    """A second of sound whose header claims hours of it."""
    honest = bytearray(sound("wav"))
    honest[4:8] = struct.pack("<I", claimed_bytes)
    place = honest.index(b"data") + 4
    honest[place : place + 4] = struct.pack("<I", claimed_bytes - 36)
    return bytes(honest)
