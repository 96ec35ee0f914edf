"""From an address to a storyboard, as a visitor goes the first time."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

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
