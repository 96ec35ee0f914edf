"""The people of a story: found in the script, described once, drawn anew where they appear."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

SCRIPT = (
    "INT. KITCHEN - NIGHT\n\nANNA (30s, red hair, green coat) drops a letter.\n\nBEN\nWhat is it?\n\n"
    "EXT. STREET - DAY\n\nAnna waits.\n\nINT. OFFICE - DAY\n\nA dog sleeps.\n"
)
SAVED = re.compile("^saved$")


def cast_of(account: Any, project: Any) -> dict[str, Any]:
    return {one["name"]: one for one in account.call("GET", f"/projects/{project['id']}")["cast"]}


class TestCast:
    def test_whom_the_script_describes_is_found_and_kept(self, page: Page, account: Any) -> None:
        project = account.project(SCRIPT)
        page.goto(f"/p/{project['id']}/board")
        page.get_by_role("button", name="Characters").click()
        # Whom the script tells something of is there already.
        people = page.get_by_role("navigation", name="All characters").get_by_role("button")
        expect(people).to_have_text(["Anna", "Ben"])
        people.first.click()
        expect(page.get_by_role("radio", name="red", exact=True)).to_be_checked()
        expect(page.get_by_text("In 2 panels")).to_be_visible()

        page.get_by_label("Hair", exact=True).select_option("curly")
        page.get_by_label("What they are").fill("detective")
        expect(page.locator("[data-saving]").last).to_have_attribute("data-saving", SAVED)
        anna = cast_of(account, project)["Anna"]
        assert (anna["hair"], anna["role"], anna["coatColour"]) == ("curly", "detective", "green")
        page.reload()
        expect(page.get_by_label("What they are")).to_have_value("detective")

    @pytest.mark.slow
    def test_somebody_is_added_and_removed_with_an_undo(self, page: Page, account: Any) -> None:
        project = account.project("BEN\nWhat is it?\n\nINT. OFFICE - DAY\n\nA dog sleeps beside Ben.\n")
        account.call("PATCH", f"/projects/{project['id']}", {"cast": []})
        page.goto(f"/p/{project['id']}/cast")
        expect(page.get_by_role("heading", name="Nobody is described yet")).to_be_visible()
        page.get_by_role("button", name="Add a character").click()
        name = page.get_by_label("Name", exact=True)
        expect(name).to_be_focused()
        expect(page.get_by_text("Give a name")).to_be_visible()
        name.fill("Ben")
        expect(page.get_by_text(re.compile("^In . panels?$"))).to_be_visible()
        expect(page.locator("[data-saving]").last).to_have_attribute("data-saving", SAVED)
        assert list(cast_of(account, project)) == ["Ben"]
        page.get_by_role("button", name="Remove").click()
        page.locator("[data-sonner-toast]").get_by_role("button", name="Undo").click()
        expect(name).to_have_value("Ben")

    @pytest.mark.slow
    def test_what_the_server_did_not_get_is_kept_over_a_reload(self, page: Page, account: Any) -> None:
        project = account.project("A dog sleeps.")
        page.route(
            "**/api/projects/*",
            lambda route: route.abort() if route.request.method == "PATCH" else route.continue_(),
        )
        page.goto(f"/p/{project['id']}/cast")
        page.get_by_role("button", name="Add a character").click()
        page.get_by_label("Name", exact=True).fill("Clara")
        expect(page.locator("[data-saving='offline']")).to_be_visible()
        page.unroute("**/api/projects/*")
        page.reload()
        expect(page.get_by_label("Name", exact=True)).to_have_value("Clara")
        expect(page.locator("[data-saving]").last).to_have_attribute("data-saving", SAVED)
        assert list(cast_of(account, project)) == ["Clara"]

    def test_a_first_script_brings_its_characters_along(self, page: Page, account: Any) -> None:
        project = account.call("POST", "/projects", {"name": "Anna"})
        page.goto(f"/p/{project['id']}/script")
        page.get_by_label("The story").fill(SCRIPT)
        page.get_by_role("button", name="Split into panels").click()
        expect(page.locator("[data-panel]").first).to_be_visible()
        assert "Anna" in cast_of(account, project)
        # What is understood of a panel is read with them.
        page.locator("[data-panel] button").first.click()
        with page.expect_response("**/api/describe") as read:
            page.get_by_label("What is seen").fill("Anna laughs.")
        assert read.value.ok
