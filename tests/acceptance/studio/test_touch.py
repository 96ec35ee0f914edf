"""The whole way by touch alone, on a phone of 360 pixels."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession, Locator, Page, expect
from waiting import until

STORY = (
    "INT. KITCHEN - NIGHT\n\nAnna drops a letter into the sink.\n\n"
    "EXT. STREET - DAWN\n\nA man with a hat waits under a street lamp.\n\n"
    "EXT. FOREST - DAY\n\nTwo children walk between the trees.\n"
)
LONG = 120_000


class Finger:
    """A finger on the page's screen: what Playwright has no words for beyond tapping."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.session: CDPSession = page.context.new_cdp_session(page)

    def _send(self, kind: str, *points: tuple[float, float]) -> None:
        touches = [{"x": x, "y": y} for x, y in points]
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})

    def drag(self, start: tuple[float, float], end: tuple[float, float], *, hold: float = 0) -> None:
        """Press, wait `hold` milliseconds, move, let go."""
        self._send("touchStart", start)
        self.page.wait_for_timeout(hold)
        steps = 12
        for step in range(1, steps + 1):
            share = step / steps
            point = tuple(a + (b - a) * share for a, b in zip(start, end, strict=True))
            self._send("touchMove", (point[0], point[1]))
            self.page.wait_for_timeout(30)
        self._send("touchEnd")


def middle(locator: Locator) -> tuple[float, float]:
    box = locator.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.fixture
def phone(browser: Browser, serving: Any) -> Iterator[Page]:
    with browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, base_url=serving.url
    ) as context:
        page = context.new_page()
        # A mouse would be a way out: there is none.
        page.add_init_script("window.mice = 0; addEventListener('wheel', () => window.mice++, true)")
        yield page
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.slow
def test_from_a_story_to_a_film(phone: Page, new_account: Any, serving: Any) -> None:
    account = new_account(phone.context, serving.url)
    phone.goto("/")
    phone.get_by_role("button", name="New project").first.tap()
    phone.get_by_label("Name").fill("On the way")
    phone.get_by_role("button", name="Create project").tap()
    phone.get_by_label("The story").fill(STORY)
    phone.get_by_role("button", name="Split into panels").tap()
    cards = phone.locator("[data-panel]")
    expect(cards).to_have_count(3)
    project = phone.url.split("/")[4]

    phone.get_by_role("button", name="Draw 3 panels").tap()
    expect(phone.locator("[data-panel] img").first).to_be_visible(timeout=LONG)

    # A panel's text, in the sheet from below.
    cards.first.locator("button").first.tap()
    sheet = phone.get_by_role("dialog")
    sheet.get_by_label("What is seen").fill("Anna burns the letter.")
    sheet.get_by_role("button", name="Close").tap()
    expect(phone.locator("[data-saving]")).to_have_attribute("data-saving", "saved")
    assert account.panels(project)[0]["action"] == "Anna burns the letter."

    # Moved without dragging, by its menu.
    phone.get_by_role("button", name="What to do with this panel: 1", exact=True).tap()
    with phone.expect_response(lambda answer: answer.request.method == "PUT"):
        phone.get_by_role("menuitem", name="Move later").tap()
    assert [one["action"] for one in account.panels(project)][1] == "Anna burns the letter."

    phone.get_by_role("link", name="Timeline").tap()
    preview = phone.get_by_test_id("preview")
    expect(preview).to_have_attribute("data-drawn", "0", timeout=LONG)
    second = phone.locator("[data-clip]").nth(1)
    second.get_by_role("button").first.tap()
    longer = second.get_by_role("button", name="Half a second longer")
    before = account.panels(project)[1]["durationMs"]
    longer.tap()
    expect(phone.locator("[data-saving]")).to_have_attribute("data-saving", "saved")
    assert account.panels(project)[1]["durationMs"] == before + 500
    phone.get_by_label("To the next panel").select_option("dissolve")

    # A finger on the playhead scrubs.
    playhead = phone.get_by_label("Playhead", exact=True)
    playhead.scroll_into_view_if_needed()
    x, y = middle(playhead)
    Finger(phone).drag((20, y), (x, y))
    until(phone, lambda: int(playhead.input_value()) > 24)
    phone.get_by_role("button", name="Play", exact=True).tap()
    phone.get_by_role("button", name="Pause", exact=True).tap()
    expect(phone.locator("[data-saving]")).to_have_attribute("data-saving", "saved")

    phone.get_by_role("link", name="Video").tap()
    phone.get_by_label("Quality").select_option("draft")
    phone.get_by_role("button", name="Render").tap()
    expect(phone.locator("video")).to_be_visible(timeout=LONG)
    phone.get_by_role("region", name="The film").get_by_role("button", name="Share").tap()
    phone.get_by_role("button", name="Make a link").tap()
    expect(phone.get_by_role("dialog").locator("li p").first).to_contain_text("/s/")
    assert phone.evaluate("window.mice") == 0


class TestBoard:
    @pytest.fixture
    def board(self, phone: Page, new_account: Any, serving: Any) -> tuple[Any, str]:
        account = new_account(phone.context, serving.url)
        project = account.project(STORY)["id"]
        phone.goto(f"/p/{project}/board")
        expect(phone.locator("[data-panel]").first).to_be_visible()
        return account, project

    def test_a_panel_is_dragged_by_its_handle(self, phone: Page, board: tuple[Any, str]) -> None:
        account, project = board
        first, second = [panel["id"] for panel in account.panels(project)[:2]]
        start = middle(phone.get_by_role("button", name="Move panel 1", exact=True))
        target = middle(phone.get_by_role("button", name="Move panel 2", exact=True))
        with phone.expect_response(lambda answer: answer.request.method == "PUT"):
            # Held for a moment first: a finger that only passes scrolls.
            Finger(phone).drag(start, (target[0], target[1] + 10), hold=500)
        # Below the second one, or further: near the edge of the screen the board scrolls along.
        after = [panel["id"] for panel in account.panels(project)]
        assert after[0] == second
        assert first in after[1:]

    def test_a_finger_on_a_card_scrolls_and_moves_nothing(self, phone: Page, board: tuple[Any, str]) -> None:
        account, project = board
        before = [panel["id"] for panel in account.panels(project)]
        Finger(phone).drag((180, 500), (180, 150))
        until(phone, lambda: phone.evaluate("scrollY") > 100)
        expect(phone.locator("[data-saving]")).to_have_attribute("data-saving", "saved")
        assert [panel["id"] for panel in account.panels(project)] == before
