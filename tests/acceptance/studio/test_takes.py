"""Takes of a panel: edited, varied, compared, chosen."""

import io
from typing import Any

import httpx
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from playwright.sync_api import Locator, Page, expect

LONG = 60_000


def halves() -> bytes:
    """Dark red on the left, blue on the right."""
    pixels = np.zeros((180, 320, 3), np.uint8)
    pixels[:, :160, 0], pixels[:, 160:, 2] = 100, 255
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "PNG")
    return file.getvalue()


@pytest.fixture
def panel(page: Page, account: Any, complaints: list[str]) -> Any:
    """A panel with a picture of one's own, open on the board."""
    project = account.project("INT. KITCHEN - NIGHT\n\nAnna drops a letter.\n")
    panel = account.panels(project["id"])[0]
    account.upload(project["id"], panel["id"], halves())
    page.goto(f"/p/{project['id']}/board?panel={panel['id']}")
    expect(takes(page)).to_have_count(1)
    return panel


def takes(page: Page) -> Locator:
    return page.get_by_role("region", name="Takes").get_by_role("listitem")


def chosen(account: Any, panel: Any) -> Any:
    return next(take for take in account.call("GET", f"/panels/{panel['id']}/takes") if take["isChosen"])


def pixels(account: Any, take: Any) -> NDArray[np.uint8]:
    answer = httpx.get(f"{account.url}{take['links']['file']}", timeout=60, trust_env=False)
    return np.asarray(Image.open(io.BytesIO(answer.content)).convert("RGB"))


class TestEdits:
    def test_make_another_take_that_looks_as_shown(self, page: Page, account: Any, panel: Any) -> None:
        page.get_by_role("button", name="More: 1").click()
        page.get_by_role("menuitem", name="Edit the picture").click()
        dialog = page.get_by_role("dialog", name="Edit the picture")
        save = dialog.get_by_role("button", name="Make the take")
        expect(dialog.locator("canvas")).to_be_visible()
        expect(save).to_be_disabled()
        dialog.get_by_role("button", name="Mirror").click()
        dialog.get_by_label("Exposure").fill("1")
        dialog.get_by_label("Words on the picture").fill("Chapter one")
        shown = dialog.locator("canvas").evaluate(
            "canvas => [...canvas.getContext('2d').getImageData(canvas.width - 20, 20, 1, 1).data].slice(0, 3)"
        )
        before = dialog.get_by_role("button", name="Before")
        before.click()
        expect(before).to_have_attribute("aria-pressed", "true")
        save.click()
        expect(dialog).to_be_hidden(timeout=LONG)
        expect(takes(page)).to_have_count(2)
        take = chosen(account, panel)
        assert take["kind"] == "edited"
        made = pixels(account, take)
        # The dark red is on the right now, and lighter: what the preview showed is what was made.
        assert np.abs(made[20, 300].astype(int) - shown).max() <= 2
        assert made[20, 300][0] > 120
        # The words stand in the lower part.
        assert (made[130:175] > 240).all(axis=2).any()

    def test_keep_a_part_by_keys(self, page: Page, account: Any, panel: Any) -> None:
        page.get_by_role("button", name="More: 1").press("Enter")
        page.get_by_role("menuitem", name="Edit the picture").press("Enter")
        dialog = page.get_by_role("dialog", name="Edit the picture")
        dialog.get_by_label("Closer").fill("2")
        picture = dialog.get_by_role("button", name="The picture as it will be")
        for _ in range(15):
            picture.press("ArrowRight")
        dialog.get_by_role("button", name="Make the take").press("Enter")
        expect(dialog).to_be_hidden(timeout=LONG)
        made = pixels(account, chosen(account, panel))
        assert made.shape == (90, 160, 3)
        assert (made == (0, 0, 255)).all()


class TestChoice:
    def test_two_takes_are_compared_and_one_is_chosen(self, page: Page, account: Any, panel: Any) -> None:
        page.locator("input[type=file]").first.set_input_files(
            {"name": "other.png", "mimeType": "image/png", "buffer": halves()}
        )
        expect(page.get_by_role("button", name="Choose take 2")).to_have_attribute("aria-pressed", "true")
        first = account.call("GET", f"/panels/{panel['id']}/takes")[1]["id"]
        page.get_by_role("button", name="Compare: 1").click()
        dialog = page.get_by_role("dialog", name="Compare takes")
        dialog.get_by_role("button", name="Side by side").click()
        expect(dialog.locator("img")).to_have_count(2)
        left, right = [image.bounding_box() for image in dialog.locator("img").all()]
        assert left
        assert right
        assert left["x"] + left["width"] <= right["x"]
        with page.expect_response(lambda answer: answer.request.method == "PATCH"):
            dialog.get_by_role("button", name="Choose take 1").click()
        assert chosen(account, panel)["id"] == first

    @pytest.mark.slow
    def test_more_like_it_are_drawn(self, page: Page, account: Any, panel: Any) -> None:
        account.call("POST", "/conversions/text-to-image", {"panelId": panel["id"]})
        expect(takes(page)).to_have_count(2, timeout=LONG)
        page.get_by_role("button", name="More: 2").click()
        page.get_by_role("menuitem", name="Draw 3 more like it").click()
        expect(takes(page)).to_have_count(5, timeout=LONG)
        seeds = {
            take["seed"]
            for take in account.call("GET", f"/panels/{panel['id']}/takes")
            if take["kind"] == "generated"
        }
        assert len(seeds) == 4
