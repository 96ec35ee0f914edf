"""The account in its owner's hands: who they are, what was done, keys, webhooks, what it used."""

import json
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from playwright.sync_api import Page, expect

PASSWORD = "correct horse battery"


class TestAccount:
    def test_names_and_address_are_changed_with_the_password(
        self, page: Page, account: Any, complaints: list[str]
    ) -> None:
        page.goto("/settings/account")
        page.get_by_label("First name").fill("Mara")
        page.get_by_role("button", name="Save").click()
        expect(page.get_by_text("Saved.")).to_be_visible()
        assert account.call("GET", "/user")["firstName"] == "Mara"

        email = f"new-{account.email}"
        page.get_by_label("E-mail").fill(email)
        page.get_by_label("Your password, for the new address").fill("wrong wrong wrong")
        page.get_by_role("button", name="Save").click()
        expect(page.get_by_role("alert").first).to_be_visible()
        assert account.call("GET", "/user")["email"] == account.email
        page.get_by_label("Your password, for the new address").fill(PASSWORD)
        page.get_by_role("button", name="Save").click()
        expect(page.get_by_label("Your password, for the new address")).to_be_hidden()
        account.email = email
        assert account.call("GET", "/user")["email"] == email
        assert all("401" in one for one in complaints)  # the refused password
        complaints.clear()

    @pytest.mark.slow
    def test_the_activity_says_in_words_what_was_done(self, page: Page, account: Any) -> None:
        account.call("POST", "/projects", {"name": "A film"})
        page.goto("/settings/activity")
        expect(page.get_by_text("Project made")).to_be_visible()
        page.get_by_label("Show").select_option("login")
        expect(page.get_by_text("Project made")).to_be_hidden()

    def test_usage_is_a_chart_with_words_and_a_table(self, page: Page, account: Any) -> None:
        project = account.project("A fox crosses a frozen lake.")
        account.call("POST", f"/projects/{project['id']}/storyboard", {})
        page.goto("/settings/usage")
        chart = page.get_by_role("img", name=re.compile("Credits of the last 30 days: [1-9]"))
        expect(chart).to_be_visible(timeout=60_000)
        page.get_by_text("As a table").click()
        expect(page.get_by_role("table")).to_be_visible()


class TestKeys:
    @pytest.mark.slow
    def test_a_key_is_shown_once_and_revoked(self, page: Page, account: Any) -> None:
        page.goto("/settings/keys")
        page.get_by_label("What it is for").fill("Editing room")
        page.get_by_role("button", name="Make a key").click()
        expect(page.get_by_role("status").get_by_role("code")).to_be_visible()
        page.reload()
        expect(page.get_by_text("Editing room")).to_be_visible()
        expect(page.get_by_role("code")).to_be_hidden()
        page.get_by_role("button", name="Revoke").click()
        page.get_by_role("dialog").get_by_role("button", name="Revoke").click()
        expect(page.get_by_text("No keys yet.")).to_be_visible()


@pytest.fixture
def receiver() -> Iterator[Any]:
    """Something on this machine that takes webhooks: `answers` is what it says next, `heard` what it was told."""

    class Receiver(BaseHTTPRequestHandler):
        answers: list[int] = []  # noqa: RUF012  # one class a test
        heard: list[Any] = []  # noqa: RUF012

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.heard.append(json.loads(body))
            self.send_response(self.answers.pop(0) if self.answers else 200)
            self.end_headers()

        def log_message(self, *_args: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    Receiver.url = f"http://127.0.0.1:{server.server_port}/hook"  # type: ignore[attr-defined]
    yield Receiver
    server.shutdown()
    thread.join()
    server.server_close()


class TestWebhooks:
    @pytest.mark.slow
    def test_an_address_is_added_switched_off_and_removed(self, page: Page, account: Any) -> None:
        page.goto("/settings/webhooks")
        page.get_by_label("Address").fill("https://hooks.example.com/animatic")
        page.get_by_label("was stopped").uncheck()
        page.get_by_role("button", name="Add the address").click()
        expect(page.get_by_role("status").get_by_role("code")).to_be_visible()
        (made,) = account.call("GET", "/webhook-endpoints")
        assert made["events"] == ["conversion.completed", "conversion.failed"]
        menu = page.get_by_role("button", name="What to do with https://hooks.example.com/animatic")
        menu.click()
        page.get_by_role("menuitem", name="Switch off").click()
        expect(page.get_by_text("Switched off")).to_be_visible()
        page.get_by_role("button", name="Deliveries").click()
        expect(page.get_by_role("dialog")).to_contain_text("Nothing was sent yet.")
        page.keyboard.press("Escape")
        menu.click()
        page.get_by_role("menuitem", name="Remove").click()
        page.get_by_role("dialog").get_by_role("button", name="Remove").click()
        expect(page.get_by_text("No addresses yet.")).to_be_visible()

    @pytest.mark.slow
    def test_what_was_sent_is_seen_with_its_answer_and_sent_again(
        self, page: Page, account: Any, receiver: Any
    ) -> None:
        account.call("POST", "/webhook-endpoints", {"url": receiver.url})
        receiver.answers.append(200)
        page.goto("/settings/webhooks")
        page.get_by_role("button", name=f"What to do with {receiver.url}").click()
        page.get_by_role("menuitem", name="Send a test").click()
        page.get_by_role("button", name="Deliveries").click()
        dialog = page.get_by_role("dialog")
        expect(dialog.get_by_text("Delivered")).to_be_visible(timeout=30_000)
        expect(dialog).to_contain_text("1 try · answered 200")
        dialog.get_by_role("button", name="Send again").click()
        expect(dialog.get_by_text("1 try · answered 200")).to_have_count(2, timeout=30_000)
        assert len(receiver.heard) == 2
