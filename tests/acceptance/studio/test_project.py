"""What is done with a project as a whole, and what the artist makes of its words."""

from typing import Any

from playwright.sync_api import Page, expect

STORY = "INT. KITCHEN - NIGHT\n\nThe thingamajig zorbles.\n\nEXT. STREET - DAWN\n\nA man waits.\n"


class TestDuplicate:
    def test_a_copy_stands_in_the_list_with_its_panels(
        self, page: Page, account: Any, complaints: list[str]
    ) -> None:
        project = account.project(STORY, name="The letter")
        page.goto("/")
        page.get_by_role("button", name="What to do with The letter").click()
        page.get_by_role("menuitem", name="Duplicate").press("Enter")
        copy = page.get_by_role("heading", name="The letter (copy)")
        expect(copy).to_be_visible()
        copy.click()
        expect(page.locator("[data-panel]")).to_have_count(len(account.panels(project["id"])))


class TestReading:
    def test_says_what_the_artist_understands_while_the_text_changes(
        self, page: Page, account: Any, complaints: list[str]
    ) -> None:
        project = account.project(STORY)
        panel = account.panels(project["id"])[0]
        page.goto(f"/p/{project['id']}/board?panel={panel['id']}")
        reading = page.locator("details", has_text="What the artist understands")
        expect(reading.get_by_text("kitchen")).to_be_visible()
        expect(reading.get_by_text("zorbles")).to_be_visible()

        page.get_by_label("What is seen").fill("Anna and Ben laugh in the rain.")
        expect(reading.get_by_text("Ben")).to_be_visible()
        expect(reading.get_by_text("zorbles")).to_have_count(0)

        # Folded away it stays folded, on other panels too.
        reading.locator("summary").press("Enter")
        expect(reading.get_by_text("Ben")).to_be_hidden()
        page.reload()
        expect(reading.locator("summary")).to_be_visible()
        expect(reading.get_by_text("kitchen")).to_be_hidden()


class TestVersions:
    def test_kept_compared_and_brought_back(self, page: Page, account: Any, complaints: list[str]) -> None:
        project = account.project(STORY)
        panel = account.panels(project["id"])[0]
        page.goto(f"/p/{project['id']}/board?panel={panel['id']}")
        page.get_by_role("button", name="Versions").click()
        page.get_by_label("Name of the version").fill("First cut")
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Compare “First cut” with now")).to_be_visible()
        page.keyboard.press("Escape")

        page.get_by_label("What is seen").fill("Anna opens the window.")
        # At once, before it is stored by itself: what is compared is what one sees.
        page.get_by_role("button", name="Versions").click()
        page.get_by_role("button", name="Compare “First cut” with now").click()
        dialog = page.get_by_role("dialog")
        expect(dialog.get_by_text("Anna opens the window.")).to_be_visible()
        expect(dialog.get_by_text("The thingamajig zorbles.")).to_be_visible()
        expect(dialog.get_by_text("1 changed")).to_be_visible()

        dialog.get_by_role("button", name="Bring back").press("Enter")
        page.get_by_role("dialog").get_by_role("button", name="Bring back").press("Enter")
        expect(page.get_by_label("What is seen")).to_have_value("The thingamajig zorbles.")
        kept = account.call("GET", f"/projects/{project['id']}/versions")["items"]
        assert len(kept) == 2
        page.get_by_role("button", name="Versions").click()
        expect(page.get_by_role("dialog").get_by_role("button", name="Bring “")).to_have_count(2)
