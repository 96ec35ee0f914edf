"""What guests say reaches the author while they work: counted, read, answered, settled, hidden, deleted."""

import re
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

STORY = "INT. KITCHEN - NIGHT\n\nAnna drops a letter.\n\nEXT. STREET - DAWN\n\nA man waits.\n"
INBOX = re.compile("^Comments")


@pytest.fixture
def shared(account: Any) -> Any:
    """A project with a link under which guests may comment; `say` is a guest's comment."""
    project = account.project(STORY)
    link = account.call("POST", f"/projects/{project['id']}/share", {"scope": "comment", "showAction": True})
    token = link["path"].rsplit("/", 1)[1]

    def say(text: str, **more: object) -> Any:
        order = {"name": "Gus", "text": text, **more}
        answer = httpx.post(f"{account.url}/api/share/{token}/comments", json=order, trust_env=False)
        assert answer.status_code == 201, answer.text
        return answer.json()["data"]

    return {**project, "path": link["path"], "say": say}


class TestInbox:
    def test_a_comment_arrives_and_is_answered(
        self, page: Page, browser: Browser, account: Any, shared: Any
    ) -> None:
        panel = account.panels(shared["id"])[1]
        page.goto(f"/p/{shared['id']}/board")
        button = page.get_by_role("button", name=INBOX)
        expect(button).to_have_accessible_name("Comments")
        shared["say"]("Is it raining?", panelId=panel["id"])
        expect(button).to_have_accessible_name("Comments: 1 open", timeout=15_000)
        expect(page.get_by_text("New comment by Gus")).to_be_attached()

        button.click()
        dialog = page.get_by_role("dialog", name="Comments")
        expect(dialog).to_contain_text("Is it raining?")
        dialog.get_by_role("button", name="Answer to Gus").click()
        dialog.get_by_label("Your answer").fill("Pouring.")
        dialog.get_by_label("Signed").fill("Mara")
        dialog.get_by_role("button", name="Send").click()
        expect(dialog.get_by_text("Pouring.")).to_be_visible()
        with browser.new_context(base_url=account.url) as guest:
            theirs = guest.new_page()
            theirs.goto(shared["path"])
            expect(theirs.get_by_text("Pouring.")).to_be_visible()

        dialog.get_by_role("button", name="Settle the comment of Gus").click()
        expect(dialog.get_by_text("Is it raining?")).to_be_hidden()
        dialog.get_by_role("button", name="Settled", exact=True).click()
        dialog.get_by_role("link", name=f"Panel {panel['number']}").first.click()
        expect(page).to_have_url(re.compile(rf"panel={panel['id']}"))
        expect(page.get_by_label("What is seen")).to_have_value("A man waits.")

    @pytest.mark.slow
    def test_what_is_hidden_goes_from_guests_and_what_is_deleted_is_gone(
        self, page: Page, account: Any, shared: Any
    ) -> None:
        shared["say"]("Buy my watches!")
        page.goto(f"/p/{shared['id']}/video")
        page.get_by_role("button", name="Comments: 1 open").click()
        dialog = page.get_by_role("dialog", name="Comments")
        dialog.get_by_role("button", name="More for the comment of Gus").click()
        page.get_by_role("menuitem", name="Hide from guests").click()
        expect(dialog.get_by_text("Nothing is open.")).to_be_visible()
        token = shared["path"].rsplit("/", 1)[1]
        guests = httpx.get(f"{account.url}/api/share/{token}/comments", trust_env=False).json()["data"]
        assert guests["items"] == []
        dialog.get_by_role("button", name="Hidden", exact=True).click()
        expect(dialog.get_by_text("Buy my watches!")).to_be_visible()
        dialog.get_by_role("button", name="More for the comment of Gus").click()
        page.get_by_role("menuitem", name="Delete").click()
        page.get_by_role("dialog", name="Delete").get_by_role("button", name="Delete").click()
        expect(dialog.get_by_text("Nothing is hidden yet.")).to_be_visible()
        assert account.call("GET", f"/projects/{shared['id']}/comments")["items"] == []
