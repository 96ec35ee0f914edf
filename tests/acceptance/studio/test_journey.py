"""From an address to a storyboard, as a visitor goes the first time."""

import contextlib
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout
from waiting import until

STORY = (
    "INT. KITCHEN - NIGHT\n\nAnna drops a letter into the sink.\n\nANNA\nHe will never know.\n\n"
    "EXT. STREET - DAWN\n\nA man with a hat waits under a street lamp.\n"
)
LONG = 60_000


class TestVisitor:
    def test_sees_what_this_is_and_may_begin(self, page: Page, complaints: list[str]) -> None:
        page.goto("/")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        pictures = page.locator("figure img")
        expect(pictures.first).to_be_visible()
        assert pictures.first.evaluate("picture => picture.decode().then(() => picture.naturalWidth)") > 1000
        page.get_by_role("link", name="Start with a story").click()
        expect(page.get_by_role("heading", name="Create your account")).to_be_visible()

    def test_from_sign_up_to_pictures(self, page: Page, complaints: list[str], tmp_path: Path) -> None:
        page.goto("/sign-up")
        page.get_by_label("E-mail").fill("first@example.com")
        page.get_by_label("Password").fill("correct horse battery")
        page.get_by_role("button", name="Create account").click()

        expect(page.get_by_role("heading", name="Start with a story")).to_be_visible()
        page.get_by_role("button", name="New project").click()
        page.get_by_label("Name").fill("The letter")
        script = tmp_path / "letter.fountain"
        script.write_text(STORY)
        page.locator("input[type=file]").set_input_files(script)
        page.get_by_role("button", name="Create project").click()

        expect(page.get_by_label("The story")).to_have_value(STORY)
        expect(page.get_by_role("heading", name="INT. KITCHEN - NIGHT")).to_be_visible()
        page.get_by_role("button", name="Split into panels").click()

        cards = page.locator("[data-panel]")
        expect(cards.first).to_be_visible()
        count = cards.count()
        assert count >= 2
        draw = page.get_by_role("button", name=f"Draw {count} panels")
        expect(draw).to_contain_text(f"{count} credits")
        draw.click()
        expect(page.locator("[data-panel] img")).to_have_count(count, timeout=LONG)
        for picture in page.locator("[data-panel] img").all():
            assert picture.evaluate("picture => picture.decode().then(() => picture.naturalWidth)") > 200
        expect(page.get_by_role("button", name="Draw all again")).to_be_enabled()

        # Another window of the same browser is signed in, and shows the same.
        other = page.context.new_page()
        other.goto(page.url)
        expect(other.locator("[data-panel] img")).to_have_count(count)

    def test_a_wrong_password_is_said(self, page: Page) -> None:
        page.goto("/sign-in")
        page.get_by_label("E-mail").fill("nobody@example.com")
        page.get_by_label("Password").fill("not this one")
        page.get_by_role("main").get_by_role("button", name="Sign in").click()
        expect(page.get_by_role("alert")).to_be_visible()

    def test_who_is_signed_out_comes_back_to_where_they_were(self, page: Page) -> None:
        page.goto("/p/1/board")
        expect(page).to_have_url("/sign-in?next=%2Fp%2F1%2Fboard")


@pytest.mark.parametrize("path", ["/assets/nothing.js", "/picture.png", "/api/nothing"])
def test_only_pages_fall_back_to_the_studio(page: Page, path: str) -> None:
    assert page.request.get(path).status == 404


class TestFilm:
    def test_from_the_timeline_to_a_shared_film(
        self, page: Page, account: Any, complaints: list[str]
    ) -> None:
        project = account.project(STORY)
        ordered = account.call("POST", f"/projects/{project['id']}/storyboard", {})["conversions"]
        page.goto(f"/p/{project['id']}/board")
        expect(page.locator("[data-panel] img")).to_have_count(len(ordered), timeout=LONG)

        page.get_by_role("link", name="Timeline").click()
        page.get_by_label("Seconds", exact=True).fill("1.5")
        page.keyboard.press("Tab")
        page.get_by_label("To the next panel").select_option("dissolve")
        expect(page.locator("[data-saving]")).to_have_attribute("data-saving", "saved")
        first = account.panels(project["id"])[0]
        assert (first["durationMs"], first["transition"]) == (1500, "dissolve")

        # The preview moves: what it shows a second later is another picture.
        preview = page.get_by_test_id("preview")
        before = preview.evaluate("canvas => canvas.toDataURL()")
        page.get_by_role("button", name="Play", exact=True).click()
        until(page, lambda: preview.evaluate("canvas => canvas.toDataURL()") != before)
        page.get_by_role("button", name="Pause", exact=True).click()

        page.keyboard.press("Control+z")
        expect(page.locator("[data-saving]")).to_have_attribute("data-saving", "saved")
        assert account.panels(project["id"])[0]["transition"] != "dissolve"

        page.get_by_role("link", name="Video").click()
        page.get_by_label("Quality").select_option("draft")
        page.get_by_role("button", name="Render").click()
        film = page.locator("video")
        expect(film).to_be_visible(timeout=2 * LONG)
        film.evaluate("video => { video.muted = true; return video.play() }")
        page.wait_for_timeout(1000)
        width, frames = film.evaluate(
            "video => [video.videoWidth, video.getVideoPlaybackQuality().totalVideoFrames]"
        )
        assert width == 1280
        assert frames > 5

        page.get_by_role("button", name="Share", exact=True).click()
        page.get_by_role("button", name="Make a link").click()
        row = page.get_by_role("dialog").locator("li p").first
        expect(row).to_contain_text("/s/")
        link = row.inner_text()

        # A guest on a phone, without an account.
        browser = page.context.browser
        assert browser is not None
        guests = browser.new_context(
            viewport={"width": 360, "height": 740}, has_touch=True, base_url=page.url
        )
        guest = guests.new_page()
        guest.goto(link)
        expect(guest.get_by_role("heading", name="A film")).to_be_visible()
        expect(guest.locator("video")).to_be_visible()
        guest.get_by_label("Your comment").fill("Hold the letter longer.")
        guest.get_by_label("Your name").fill("Ruth")
        guest.get_by_role("button", name="Send").tap()
        expect(guest.get_by_text("Your comment is there.")).to_be_visible()
        guests.close()
        comments = account.call("GET", f"/projects/{project['id']}/comments")["items"]
        assert [one["text"] for one in comments] == ["Hold the letter longer."]


class TestKeyboard:
    def test_a_panel_is_moved_without_a_pointer(self, page: Page, account: Any) -> None:
        project = account.project(STORY)
        numbers = [one["number"] for one in account.panels(project["id"])]
        page.goto(f"/p/{project['id']}/board")
        handle = page.get_by_role("button", name=f"Move panel {numbers[0]}", exact=True)
        handle.focus()
        # Each step is heard before the next one.
        page.keyboard.press("Space")
        expect(page.get_by_text(f"Picked up panel {numbers[0]}, place 1 of {len(numbers)}.")).to_be_attached()
        moved = page.get_by_text(f"Place 2 of {len(numbers)}.")
        for _ in range(10):
            # Before the places are measured an arrow has nowhere to go.
            page.keyboard.press("ArrowRight")
            with contextlib.suppress(PlaywrightTimeout):
                moved.wait_for(state="attached", timeout=3000)
                break
        expect(moved).to_be_attached()
        with page.expect_response(lambda answer: answer.request.method == "PUT") as stored:
            page.keyboard.press("Space")
            expect(page.get_by_text(f"Panel {numbers[0]} is at place 2.")).to_be_attached()
        assert stored.value.ok
        assert [one["number"] for one in account.panels(project["id"])][1] == numbers[0]

    def test_the_keys_of_an_editing_room(self, page: Page, account: Any) -> None:
        project = account.project(STORY)
        page.goto(f"/p/{project['id']}/timeline")
        playhead = page.get_by_label("Playhead", exact=True)
        expect(playhead).to_have_value("0")
        for keys, frame in (
            ("ArrowRight", 1),
            ("ArrowRight", 2),
            ("Shift+ArrowRight", 26),
            ("ArrowLeft", 25),
        ):
            page.keyboard.press(keys)
            expect(playhead).to_have_value(str(frame))
        page.keyboard.press("l")
        until(page, lambda: int(playhead.input_value()) > 27)
        page.keyboard.press("k")
        expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()
        stopped = int(playhead.input_value())
        page.keyboard.press("j")
        until(page, lambda: int(playhead.input_value()) < stopped)
        page.keyboard.press("k")
        page.keyboard.press("Home")
        expect(playhead).to_have_value("0")
        areas = page.get_by_role("button", name="Safe areas")
        areas.press("Enter")
        expect(areas).to_have_attribute("aria-pressed", "true")
        page.reload()
        expect(areas).to_have_attribute("aria-pressed", "true")

    def test_the_palette_leads_everywhere(self, page: Page, account: Any) -> None:
        project = account.project(STORY, name="Lantern")
        page.goto("/")
        expect(page.get_by_role("heading", name="Your projects")).to_be_visible()
        page.keyboard.press("Control+k")
        page.get_by_placeholder("Type a command").fill("lantern")
        expect(page.get_by_role("option", name="Lantern")).to_be_visible()
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"/p/{project['id']}/board")


@pytest.mark.slow
class TestKeyboardAlone:
    """The whole way, from the front page to the film, without a pointer; each step has a visible focus."""

    def test_from_the_front_page_to_the_film(self, page: Page, complaints: list[str]) -> None:
        page.goto("/")
        reach(page, "Start with a story")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="Create your account")).to_be_visible()
        reach(page, "E-mail")
        page.keyboard.type("keys@example.com")
        reach(page, "Password")
        page.keyboard.type("correct horse battery")
        page.keyboard.press("Enter")

        expect(page.get_by_role("heading", name="Start with a story")).to_be_visible()
        page.keyboard.press("c")
        expect(page.get_by_role("dialog").get_by_label("Name")).to_be_focused()
        page.keyboard.type("By hand")
        page.keyboard.press("Enter")
        expect(page.get_by_label("The story")).to_be_visible()
        reach(page, "The story")
        page.keyboard.insert_text(STORY)
        page.keyboard.press("Control+Enter")

        cards = page.locator("[data-panel]")
        expect(cards.first).to_be_visible()
        count = cards.count()
        expect(page.get_by_role("button", name=f"Draw {count} panels")).to_be_enabled()
        page.keyboard.press("Control+Enter")
        expect(page.locator("[data-panel] img")).to_have_count(count, timeout=LONG)

        page.keyboard.press("j")
        expect(page.get_by_label("What is seen")).to_be_visible()
        reach(page, "What is seen")
        page.keyboard.press("End")
        page.keyboard.insert_text(" It floats.")
        expect(page.locator("[data-saving]")).to_have_attribute("data-saving", "saved")
        page.keyboard.press("Escape")

        reach(page, "Video")
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Render")).to_be_enabled()
        reach(page, "Quality")
        page.keyboard.press("Home")
        reach(page, "Render")
        page.keyboard.press("Enter")
        expect(page.locator("video")).to_be_visible(timeout=2 * LONG)


def reach(page: Page, name: str) -> None:
    """Press Tab until what has this name has the focus, and can be seen to have it."""
    for _ in range(90):
        page.keyboard.press("Tab")
        here = page.evaluate(
            """() => {
                const one = document.activeElement;
                const label = one.labels?.[0]?.innerText || one.getAttribute("aria-label") || one.innerText || "";
                const style = getComputedStyle(one);
                const seen = style.outlineStyle !== "none" || style.boxShadow !== "none";
                return [label.trim(), seen || one === document.body];
            }"""
        )
        assert here[1], f"The focus on {here[0]!r} can't be seen."
        if here[0].startswith(name):
            return
    raise AssertionError(f"Tab doesn't lead to {name!r}.")
