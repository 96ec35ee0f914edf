"""fal's official client against a server that speaks fal's protocol, with faults."""

import os
import signal
import subprocess
import sys
import threading
import time
from fractions import Fraction
from pathlib import Path

import pytest
from fal_server import FalServer
from run_context import FileContext

from animatic.config import Settings
from animatic.engines.base import ImageRequest, VideoRequest
from animatic.engines.images.fal import FalImageEngine
from animatic.engines.videos.fal import FalVideoEngine
from animatic.errors import Cancelled, ConversionFailed, InvalidInput, TransientFailure
from animatic.film import Segment, Timeline
from animatic.vocabulary import CameraMove

REQUEST = ImageRequest("INT. KITCHEN - NIGHT\n\nAnna pours tea.\n\nANNA: Late again.", 1344, 768, seed=11)


@pytest.fixture
def engine(fal: FalServer, fal_settings: Settings) -> FalImageEngine:
    return FalImageEngine(fal_settings)


class TestPicture:
    def test_is_ordered_followed_and_fetched(self, engine: FalImageEngine, fal: FalServer, again) -> None:
        run = again()
        result = engine.generate(REQUEST, run)
        assert result.picture.read_bytes() == fal.picture
        assert result.seed == 11
        (job,) = fal.jobs.values()
        assert job.endpoint == "fal-ai/flux/dev"
        assert job.arguments["image_size"] == {"width": 1344, "height": 768}
        assert job.arguments["prompt"] == "Anna pours tea. Anna is speaking. Interior, kitchen, night."
        shares = [share for share, _ in run.told]
        assert shares == sorted(shares)
        assert (0.5, "fal is at work") in run.told
        assert any("2 before it" in stage for _, stage in run.told)
        # Two megapixels begun, at the price of the table.
        assert result.details["costUsd"] == "0.050"

    def test_the_key_is_refused(self, fal: FalServer, fal_settings: Settings, again) -> None:
        engine = FalImageEngine(fal_settings.model_copy(update={"fal_key": type(fal_settings.fal_key)("no")}))
        with pytest.raises(ConversionFailed, match="FAL_KEY"):
            engine.generate(REQUEST, again())
        assert fal.charged == 0

    def test_a_result_at_a_private_address_is_not_fetched(
        self, fal: FalServer, fal_settings: Settings, again
    ) -> None:
        engine = FalImageEngine(fal_settings.model_copy(update={"engines_allow_loopback": False}))
        fal.outside = f"https://{fal.host}"
        with pytest.raises(ConversionFailed, match="can't be fetched"):
            engine.generate(REQUEST, again())
        assert not any(call.startswith("GET /files/") for call in fal.calls)

    def test_what_the_endpoint_cannot_do_is_refused_before_anything_is_sent(
        self, engine: FalImageEngine, fal: FalServer, again
    ) -> None:
        with pytest.raises(InvalidInput, match="negative prompt"):
            engine.generate(ImageRequest("A cat.", 1344, 768, negative_prompt="dogs"), again())
        with pytest.raises(InvalidInput, match="No endpoint"):
            engine.generate(ImageRequest("A cat.", 1344, 768, model="fal-ai/unheard-of"), again())
        assert fal.calls == []


class TestClip:
    def test_is_made_of_the_panel(self, fal: FalServer, fal_settings: Settings, again, still: Path) -> None:
        engine = FalVideoEngine(fal_settings)
        segment = Segment(duration_ms=7_000, picture=still, move=CameraMove.PUSH_IN)
        timeline = Timeline(width=1280, height=720, frame_rate=Fraction(24), segments=(segment,))
        request = VideoRequest(timeline, prompts=("Rain falls.",), negative_prompt="blur")
        result = engine.render(request, again())
        assert result.video.read_bytes() == fal.video
        (job,) = fal.jobs.values()
        assert job.arguments["duration"] == "10"
        assert job.arguments["negative_prompt"] == "blur"
        assert job.arguments["prompt"] == "Rain falls. Slow push-in of the camera."
        assert job.arguments["image_url"].startswith("data:image/jpeg;base64,")


SENT = {
    "fal-ai/kling-video/v2.1/standard/image-to-video": {"duration": "10"},
    "fal-ai/wan-i2v": {
        "num_frames": 100,
        "frames_per_second": 16,
        "resolution": "720p",
        "aspect_ratio": "16:9",
        "seed": 7,
    },
    "fal-ai/ltx-2/image-to-video": {
        "duration": "8",
        "resolution": "1080p",
        "fps": "25",
        "generate_audio": False,
    },
    "fal-ai/veo3/image-to-video": {
        "duration": "8s",
        "resolution": "720p",
        "aspect_ratio": "16:9",
        "seed": 7,
        "generate_audio": False,
    },
    "fal-ai/luma-dream-machine/ray-2/image-to-video": {
        "duration": "9s",
        "resolution": "720p",
        "aspect_ratio": "16:9",
    },
    "fal-ai/minimax/hailuo-02/standard/image-to-video": {"duration": "10", "resolution": "768P"},
}
"""What each endpoint is sent of a panel of seven seconds, beside prompt and picture."""


class TestEveryClipModel:
    @pytest.mark.parametrize("model", SENT)
    def test_is_sent_what_it_takes_and_nothing_else(
        self, fal: FalServer, fal_settings: Settings, again, still: Path, model: str
    ) -> None:
        engine = FalVideoEngine(fal_settings)
        segment = Segment(duration_ms=7_000, picture=still)
        timeline = Timeline(width=1280, height=720, frame_rate=Fraction(24), segments=(segment,))
        result = engine.render(VideoRequest(timeline, prompts=("Rain.",), model=model, seed=7), again())
        (job,) = fal.jobs.values()
        assert job.endpoint == model
        assert job.arguments.pop("image_url").startswith("data:image/jpeg;base64,")
        assert job.arguments.pop("prompt") == "Rain. Static camera."
        assert job.arguments == SENT[model]
        assert result.video.read_bytes() == fal.video
        assert result.details["costUsd"]
        assert any("holds the last frame" in note for note in result.notes) == (model == "fal-ai/wan-i2v")

    def test_all_that_we_know_are_tried(self, fal_settings: Settings) -> None:
        assert set(FalVideoEngine(fal_settings).info.models) == set(SENT)


class TestFaults:
    @pytest.mark.parametrize("status", ["429", "503"])
    def test_a_refused_submit_is_sent_again(
        self, engine: FalImageEngine, fal: FalServer, again, status: str
    ) -> None:
        fal.submits = [status]
        if status == "503":  # fal's client repeats only the other one by itself
            with pytest.raises(TransientFailure):
                engine.generate(REQUEST, again())
        engine.generate(REQUEST, again())
        assert fal.charged == 1

    @pytest.mark.parametrize("fault", ["500", "drop", "lost"])
    def test_a_submit_without_answer_is_never_repeated(
        self, engine: FalImageEngine, fal: FalServer, again, fault: str
    ) -> None:
        fal.submits = [fault]
        with pytest.raises(ConversionFailed, match="got lost") as caught:
            engine.generate(REQUEST, again())
        assert not isinstance(caught.value, TransientFailure)
        with pytest.raises(ConversionFailed, match="got lost"):
            engine.generate(REQUEST, again())
        assert sum(call.startswith("POST") for call in fal.calls) == 1
        assert fal.charged <= 1

    def test_nobody_there(self, fal_settings: Settings, fal: FalServer, again, monkeypatch) -> None:
        monkeypatch.setattr("fal_client.client.QUEUE_URL_FORMAT", "https://127.0.0.1:1/")
        monkeypatch.setattr("fal_client.client.MAX_ATTEMPTS", 1)
        engine = FalImageEngine(fal_settings)
        with pytest.raises(TransientFailure, match="reached"):
            engine.generate(REQUEST, again())
        monkeypatch.setattr("fal_client.client.QUEUE_URL_FORMAT", f"https://{fal.host}/")
        engine.generate(REQUEST, again())
        assert fal.charged == 1

    def test_a_poll_that_fails_resumes(self, engine: FalImageEngine, fal: FalServer, again) -> None:
        fal.status_faults = [500]
        with pytest.raises(TransientFailure):
            engine.generate(REQUEST, again())
        engine.generate(REQUEST, again())
        assert fal.charged == 1

    def test_content_policy(self, engine: FalImageEngine, fal: FalServer, again) -> None:
        detail = [{"loc": ["body", "prompt"], "msg": "flagged", "type": "content_policy_violation"}]
        fal.result = (422, {"detail": detail})
        with pytest.raises(ConversionFailed, match="content policy") as caught:
            engine.generate(REQUEST, again())
        assert caught.value.details["providerError"] == "content_policy_violation"

    def test_the_model_refuses_an_argument(self, engine: FalImageEngine, fal: FalServer, again) -> None:
        fal.result = (422, {"detail": [{"loc": ["body", "seed"], "msg": "must be small", "type": "x"}]})
        with pytest.raises(ConversionFailed, match="seed: must be small"):
            engine.generate(REQUEST, again())

    def test_completed_with_an_error(self, engine: FalImageEngine, fal: FalServer, again) -> None:
        fal.error = ("Runner died", "runner_disconnected")
        with pytest.raises(ConversionFailed, match="reasons of its own"):
            engine.generate(REQUEST, again())
        assert fal.charged == 1

    def test_an_expired_output_is_asked_for_anew(self, engine: FalImageEngine, fal: FalServer, again) -> None:
        fal.file_faults = [404]
        assert engine.generate(REQUEST, again()).picture.read_bytes() == fal.picture
        assert fal.charged == 1

    def test_an_output_that_stays_away(self, engine: FalImageEngine, fal: FalServer, again) -> None:
        fal.file_faults = [410, 410]
        with pytest.raises(ConversionFailed, match="expired"):
            engine.generate(REQUEST, again())

    def test_a_download_that_fails_for_now(self, engine: FalImageEngine, fal: FalServer, again) -> None:
        fal.file_faults = [502]
        with pytest.raises(TransientFailure):
            engine.generate(REQUEST, again())
        assert engine.generate(REQUEST, again()).picture.read_bytes() == fal.picture
        assert fal.charged == 1

    def test_an_answer_without_pictures(self, engine: FalImageEngine, fal: FalServer, again) -> None:
        fal.result = (200, {"images": []})
        with pytest.raises(ConversionFailed, match="made nothing"):
            engine.generate(REQUEST, again())


class TestCancelling:
    def test_stops_waiting_and_can_be_given_up_upstream(
        self, engine: FalImageEngine, fal: FalServer, tmp_path: Path
    ) -> None:
        fal.polls_in_queue = 10**6
        cancelled = threading.Event()
        fal.on = lambda step: cancelled.set() if step == "queued" else None
        run = FileContext(tmp_path, cancelled=cancelled.is_set)
        with pytest.raises(Cancelled):
            engine.generate(REQUEST, run)
        assert fal.charged == 1
        engine.abandon(dict(run.saved))
        assert fal.charged == 0
        fal.polls_in_queue = 0
        engine.abandon(dict(run.saved))  # again: nothing to do, nothing wrong

    def test_what_was_never_submitted_needs_no_giving_up(
        self, engine: FalImageEngine, fal: FalServer
    ) -> None:
        engine.abandon({"state": "submitting", "endpoint": "fal-ai/flux/dev"})
        assert fal.calls == []


RUNNER = """
import sys
from pathlib import Path
from animatic.config import Settings
from animatic.engines.base import ImageRequest
from animatic.engines.images.fal import FalImageEngine
from run_context import FileContext

engine = FalImageEngine(Settings(fal_key="id:secret", fal_poll_seconds=0.02, engines_allow_loopback=True))
engine.generate(ImageRequest("A lighthouse.", 1344, 768, seed=3), FileContext(Path(sys.argv[1])))
"""


class TestKilled:
    @pytest.mark.parametrize("step", ["queued", "working", "completed", "result", "file"])
    def test_at_any_step_it_is_resumed_and_paid_once(
        self, engine: FalImageEngine, fal: FalServer, again, step: str
    ) -> None:
        run = again()
        self._kill_at(step, fal, run.workdir)
        result = engine.generate(REQUEST, again())
        assert result.picture.read_bytes() == fal.picture
        assert len(fal.jobs) == fal.charged == 1

    def test_before_the_answer_to_the_submit_it_is_not_ordered_twice(
        self, engine: FalImageEngine, fal: FalServer, again
    ) -> None:
        run = again()
        self._kill_at("taken", fal, run.workdir)
        with pytest.raises(ConversionFailed, match="got lost"):
            engine.generate(REQUEST, again())
        assert len(fal.jobs) == 1

    def _kill_at(self, step: str, fal: FalServer, folder: Path) -> None:
        """A run in a process of its own, killed while the server is about to answer this step."""
        reached, killed = threading.Event(), threading.Event()

        def wait(now: str) -> None:
            if now == step and not killed.is_set():
                reached.set()
                killed.wait(60)

        fal.on = wait
        support = Path(__file__).parents[2] / "support"
        process = subprocess.Popen(
            [sys.executable, "-c", RUNNER, str(folder)],
            env={**os.environ, "PYTHONPATH": str(support)},
        )
        try:
            deadline = time.monotonic() + 60
            while not reached.wait(0.05):
                assert process.poll() is None, "the run ended before the step"
                assert time.monotonic() < deadline
        finally:
            process.send_signal(signal.SIGKILL)
            process.wait()
            killed.set()
        fal.on = lambda _: None
