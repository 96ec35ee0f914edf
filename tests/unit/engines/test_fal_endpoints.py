"""Endpoints of fal as data: ours, and others that a file describes."""

from decimal import Decimal
from pathlib import Path

import pytest

from animatic.engines.fal.arguments import Wish, arguments
from animatic.engines.fal.endpoint import Endpoint
from animatic.engines.fal.endpoints import Endpoints
from animatic.engines.fal.progress import fraction_in
from animatic.errors import InvalidInput
from animatic.vocabulary import ConversionType

CLIP = ConversionType.IMAGE_TO_VIDEO
PICTURE = ConversionType.TEXT_TO_IMAGE

OTHERS = """
[[endpoint]]
id = "fal-ai/ltx-2/image-to-video"
type = "image-to-video"
image = "image_url"
resolution = { argument = "resolution", allowed = { "1080p" = 1080, "1440p" = 1440, "2160p" = 2160 } }
duration = { argument = "duration", seconds = [6, 8, 10], written = "text" }
always = { fps = "25", generate_audio = false }

[[endpoint]]
id = "fal-ai/veo3/image-to-video"
type = "image-to-video"
image = "image_url"
seed = "seed"
negative_prompt = "negative_prompt"
size = { argument = "aspect_ratio", form = "words", allowed = { "16:9" = "16:9", "9:16" = "9:16" } }
resolution = { argument = "resolution", allowed = { "720p" = 720, "1080p" = 1080 } }
duration = { argument = "duration", seconds = [4, 6, 8], written = "text-s" }
price = { usd = "0.2", per = "second" }

[[endpoint]]
id = "fal-ai/luma-dream-machine/ray-2/image-to-video"
type = "image-to-video"
image = "image_url"
size = { argument = "aspect_ratio", form = "words", allowed = { "16:9" = "16:9", "9:16" = "9:16", "21:9" = "21:9" } }
resolution = { argument = "resolution", allowed = { "540p" = 540, "720p" = 720, "1080p" = 1080 } }
duration = { argument = "duration", seconds = [5, 9], written = "text-s" }

[[endpoint]]
id = "fal-ai/minimax/hailuo-02/standard/image-to-video"
type = "image-to-video"
image = "image_url"
resolution = { argument = "resolution", allowed = { "512P" = 512, "768P" = 768 } }
duration = { argument = "duration", seconds = [6, 10], written = "text" }
"""


@pytest.fixture(scope="module")
def endpoints(tmp_path_factory: pytest.TempPathFactory) -> Endpoints:
    path = tmp_path_factory.mktemp("fal") / "endpoints.toml"
    path.write_text(OTHERS)
    return Endpoints.load(path)


def wish(seconds: float = 5, width: int = 1280, height: int = 720, **more: object) -> Wish:
    return Wish(
        prompt="Rain.", width=width, height=height, image_url="data:", duration_ms=int(seconds * 1000), **more
    )


class TestOthers:
    @pytest.mark.parametrize(
        ("id_", "expected"),
        [
            ("fal-ai/ltx-2/image-to-video", {"duration": "6", "resolution": "1080p", "fps": "25"}),
            (
                "fal-ai/veo3/image-to-video",
                {"duration": "6s", "resolution": "720p", "aspect_ratio": "16:9", "seed": 9},
            ),
            (
                "fal-ai/luma-dream-machine/ray-2/image-to-video",
                {"duration": "9s", "resolution": "720p", "aspect_ratio": "16:9"},
            ),
            ("fal-ai/minimax/hailuo-02/standard/image-to-video", {"duration": "6", "resolution": "768P"}),
        ],
    )
    def test_are_reached_by_data_alone(
        self, endpoints: Endpoints, id_: str, expected: dict[str, object]
    ) -> None:
        sent = arguments(endpoints.get(id_, CLIP), wish(5.5, seed=9))
        assert expected.items() <= sent.values.items()
        assert sent.values["image_url"] == "data:"
        assert ("seed" in sent.values) == (sent.seed is not None)

    def test_stand_beside_ours(self, endpoints: Endpoints) -> None:
        assert {"fal-ai/wan-i2v", "fal-ai/veo3/image-to-video"} <= set(endpoints.ids(CLIP))

    @pytest.mark.parametrize(
        ("line", "problem"),
        [
            ('id = "x"\ntype = "text-to-image"', "id"),
            ('id = "a/b"\ntype = "image-to-video"', "image"),
            ('id = "a/b"\ntype = "text-to-image"\nsaed = "seed"', "saed"),
            ('id = "a/../b"\ntype = "text-to-image"', "no endpoint's id"),
            ('id = "a/b"\ntype = "text-to-image"\nsize = { argument = "s", form = "words" }', "allowed"),
            ("id = ", "can't be read"),
        ],
    )
    def test_a_wrong_description_says_what_is_wrong(self, tmp_path: Path, line: str, problem: str) -> None:
        path = tmp_path / "endpoints.toml"
        path.write_text(f"[[endpoint]]\n{line}\n")
        with pytest.raises(InvalidInput, match=problem):
            Endpoints.load(path)


class TestLength:
    @pytest.mark.parametrize(("seconds", "sent"), [(2, "5"), (5, "5"), (5.1, "10"), (10, "10"), (30, "10")])
    def test_is_the_shortest_that_covers_the_panel(
        self, endpoints: Endpoints, seconds: float, sent: str
    ) -> None:
        kling = endpoints.get("fal-ai/kling-video/v2.1/standard/image-to-video", CLIP)
        made = arguments(kling, wish(seconds))
        assert made.values["duration"] == sent
        assert any("holds the last frame" in note for note in made.notes) == (seconds > 10)

    @pytest.mark.parametrize(("seconds", "frames"), [(1, 81), (5.5, 88), (9, 100)])
    def test_may_be_counted_in_frames(self, endpoints: Endpoints, seconds: float, frames: int) -> None:
        made = arguments(endpoints.get("fal-ai/wan-i2v", CLIP), wish(seconds))
        assert (made.values["num_frames"], made.values["frames_per_second"]) == (frames, 16)

    @pytest.mark.parametrize(("seconds", "frames"), [(0.1, 9), (1, 25), (1.05, 33), (99, 257)])
    def test_frames_come_in_steps(self, seconds: float, frames: int) -> None:
        endpoint = Endpoint.model_validate(
            {
                "id": "a/b",
                "type": "image-to-video",
                "image": "image_url",
                "duration": {
                    "argument": "n", "frame_rate": 24, "least": 9, "most": 260, "step": 8, "plus": 1,
                },
            }
        )  # fmt: skip
        assert arguments(endpoint, wish(seconds)).values["n"] == frames


class TestShape:
    def test_pixels_are_rounded_and_bounded_and_that_is_said(self, endpoints: Endpoints) -> None:
        made = arguments(endpoints.get("fal-ai/flux/schnell", PICTURE), wish(width=3840, height=1606))
        assert made.values["image_size"] == {"width": 1536, "height": 640}
        assert any("1536 × 640" in note for note in made.notes)

    @pytest.mark.parametrize(
        ("size", "word", "noted"),
        [((1344, 768), "16:9", False), ((1344, 562), "16:9", True), ((768, 1344), "9:16", False)],
    )
    def test_words_are_the_nearest(
        self, endpoints: Endpoints, size: tuple[int, int], word: str, noted: bool
    ) -> None:
        made = arguments(
            endpoints.get("fal-ai/imagen4/preview", PICTURE), wish(width=size[0], height=size[1])
        )
        assert made.values["aspect_ratio"] == word
        assert any("nearest" in note for note in made.notes) == noted

    def test_a_sharpness_that_is_not_to_be_had_is_said(self, endpoints: Endpoints) -> None:
        made = arguments(endpoints.get("fal-ai/wan-i2v", CLIP), wish(width=1920, height=1080))
        assert made.values["resolution"] == "720p"
        assert any("at most 720p" in note for note in made.notes)


class TestTheRest:
    def test_a_negative_prompt_is_refused_where_there_is_none(self, endpoints: Endpoints) -> None:
        with pytest.raises(InvalidInput, match="no negative prompt"):
            arguments(endpoints.get("fal-ai/flux/dev", PICTURE), wish(negative_prompt="dogs"))

    def test_a_long_text_is_cut_at_a_word_and_that_is_said(self, endpoints: Endpoints) -> None:
        endpoint = endpoints.get("fal-ai/recraft/v3/text-to-image", PICTURE)
        made = arguments(endpoint, Wish(prompt="lantern " * 400, width=1024, height=1024))
        assert len(made.values["prompt"]) <= 1000
        assert made.values["prompt"].endswith("lantern")
        assert any("was cut" in note for note in made.notes)

    def test_references_are_sent_where_they_are_taken_and_otherwise_spoken_of(
        self, endpoints: Endpoints
    ) -> None:
        references = ["data:a", "data:b"]
        taken = arguments(endpoints.get("fal-ai/nano-banana/edit", PICTURE), wish(references=references))
        assert taken.values["image_urls"] == references
        not_taken = arguments(endpoints.get("fal-ai/flux/dev", PICTURE), wish(references=references))
        assert any("no reference pictures" in note for note in not_taken.notes)
        with pytest.raises(InvalidInput, match="reference pictures"):
            arguments(endpoints.get("fal-ai/nano-banana/edit", PICTURE), wish())

    @pytest.mark.parametrize(
        ("id_", "type_", "usd"),
        [
            ("fal-ai/flux/schnell", PICTURE, "0.006"),
            ("fal-ai/imagen4/preview", PICTURE, "0.05"),
            ("fal-ai/kling-video/v2.1/standard/image-to-video", CLIP, "0.560"),
            ("fal-ai/ltx-2/image-to-video", CLIP, None),
        ],
    )
    def test_the_price_is_told_if_it_is_known(
        self, endpoints: Endpoints, id_: str, type_: ConversionType, usd: str | None
    ) -> None:
        made = arguments(endpoints.get(id_, type_), wish(7, width=1344, height=768))
        assert made.price_usd == (None if usd is None else Decimal(usd))

    @pytest.mark.parametrize(
        ("id_", "seconds", "short", "usd"),
        [
            ("fal-ai/wan-i2v", 5, 720, "0.4"),
            ("fal-ai/wan-i2v", 5, 480, "0.2"),
            ("fal-ai/wan-i2v", 6, 720, "0.5"),
            ("fal-ai/ltx-2/image-to-video", 6, 720, "0.36"),
            ("fal-ai/ltx-2/image-to-video", 6, 2160, "1.44"),
            ("fal-ai/veo3/image-to-video", 3, 720, "0.8"),
            ("fal-ai/luma-dream-machine/ray-2/image-to-video", 5, 720, "1.0"),
            ("fal-ai/luma-dream-machine/ray-2/image-to-video", 8, 1080, "4.0"),
            ("fal-ai/minimax/hailuo-02/standard/image-to-video", 6, 720, "0.27"),
            ("fal-ai/minimax/hailuo-02/standard/image-to-video", 6, 500, "0.102"),
        ],
    )
    def test_the_price_depends_on_length_and_sharpness(
        self, id_: str, seconds: float, short: int, usd: str
    ) -> None:
        endpoint = Endpoints.load().get(id_, CLIP)
        made = arguments(endpoint, wish(seconds, width=short * 16 // 9, height=short))
        assert made.price_usd == Decimal(usd)

    def test_a_price_of_a_sharpness_that_there_is_not_is_refused(self) -> None:
        described = {"id": "a/b", "type": PICTURE, "price": {"usd": "1", "resolutions": {"8K": "2"}}}
        with pytest.raises(ValueError, match="8K"):
            Endpoint.model_validate(described)


class TestProgress:
    @pytest.mark.parametrize(
        ("lines", "share"),
        [
            ([], 0.0),
            (["loading"], 0.0),
            ([" 45%|####      | 9/20 [00:01<00:01]"], 0.45),
            (["step 3/28", "saving"], 3 / 28),
            (["12.5 % done"], 0.12),
            (["5/4"], 0.0),
            (["date 12/11/2026"], 0.0),
        ],
    )
    def test_is_read_from_logs(self, lines: list[str], share: float) -> None:
        assert fraction_in([{"message": line} for line in lines]) == pytest.approx(share)
