"""The installation in its administrator's hands: people, invitations, work, the queue, usage."""

import itertools
import os
import re
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from serving import Serving, run

PASSWORD = "correct horse battery"
counter = itertools.count()


@pytest.fixture
def admin(context: BrowserContext, serving: Serving, new_account: Any) -> Any:
    """An administrator, signed in."""
    email = f"admin{next(counter)}-{os.getpid()}@example.com"
    options = ("--email", email, "--password", PASSWORD, "--admin")
    made = run("users", "create", *options, "--data-dir", str(serving.data_dir))  # type: ignore[attr-defined]
    assert made.returncode == 0, made.stderr
    return new_account(context, serving.url, email)


@pytest.fixture
def somebody(serving: Serving) -> str:
    """The address of another account."""
    email = f"somebody{next(counter)}-{os.getpid()}@example.com"
    options = ("--email", email, "--password", PASSWORD)
    made = run("users", "create", *options, "--data-dir", str(serving.data_dir))  # type: ignore[attr-defined]
    assert made.returncode == 0, made.stderr
    return email


class TestUsers:
    def test_somebody_is_found_gets_another_plan_and_is_switched_off(
        self, page: Page, admin: Any, somebody: str
    ) -> None:
        page.goto("/admin/users")
        page.get_by_label("Find by name or e-mail").fill(somebody)
        row = page.get_by_role("row", name=re.compile(re.escape(somebody)))
        expect(row).to_be_visible()
        expect(page.get_by_role("row")).to_have_count(2)
        row.get_by_label("Plan").select_option("basic")
        expect(row.get_by_label("Plan")).to_have_value("basic")
        row.get_by_role("button", name=f"What to do with {somebody}").click()
        page.get_by_role("menuitem", name="Switch off").click()
        expect(row).to_contain_text("Switched off")
        (person,) = admin.call("GET", f"/admin/users?search={somebody}")["items"]
        assert person["tier"] == "basic"
        assert person["disabledAt"]

    @pytest.mark.slow
    def test_nobody_else_gets_in(self, page: Page, account: Any) -> None:
        page.goto("/admin/users")
        expect(page.get_by_role("heading", name="Only administrators see this.")).to_be_visible()


@pytest.mark.slow
class TestActivity:
    def test_what_somebody_did_is_found(self, page: Page, admin: Any) -> None:
        admin.call("POST", "/projects", {"name": "A film"})
        page.goto("/admin/users")
        page.get_by_label("Find by name or e-mail").fill(admin.email)
        page.get_by_role("button", name=f"What to do with {admin.email}").click()
        page.get_by_role("menuitem", name="What they did").click()
        expect(page.get_by_role("cell", name="Project made")).to_be_visible()
        page.get_by_label("Show").select_option("login")
        expect(page.get_by_role("cell", name="Project made")).to_be_hidden()
        expect(page.get_by_role("cell", name="Signed in").first).to_be_visible()
        page.get_by_label("From the address").fill("203.0.113.7")
        expect(page.get_by_text("Nothing of that kind yet.")).to_be_visible()


@pytest.mark.slow
class TestInvitations:
    def test_a_link_is_made_shown_once_and_taken_back(self, page: Page, admin: Any) -> None:
        page.goto("/admin/invitations")
        email = f"guest{next(counter)}-{os.getpid()}@example.com"
        page.get_by_label("E-mail").fill(email)
        page.get_by_role("button", name="Invite").click()
        link = page.get_by_role("status").get_by_role("code")
        expect(link).to_contain_text("/sign-up#invitation=")
        row = page.get_by_role("listitem").filter(has_text=email)
        row.get_by_role("button", name="Take back").click()
        expect(row).to_be_hidden()


@pytest.mark.slow
class TestWork:
    def test_conversions_are_seen_with_what_became_of_them(self, page: Page, admin: Any) -> None:
        project = admin.project("A fox crosses a frozen lake.")
        (made,) = admin.call("POST", f"/projects/{project['id']}/storyboard", {})["conversions"]
        admin.call("POST", f"/conversions/{made['id']}/cancel")
        page.goto("/admin/conversions")
        row = page.get_by_role("row", name=re.compile(re.escape(admin.email)))
        expect(row.first).to_contain_text(re.compile("Stopped|Done"))
        page.get_by_label("Status").select_option("pending")
        expect(row).to_have_count(0)

    def test_the_queue_and_the_usage_are_told(self, page: Page, admin: Any) -> None:
        page.goto("/admin/queue")
        expect(page.get_by_text("Workers")).to_be_visible()
        expect(page.get_by_role("alert")).to_be_hidden()
        page.get_by_role("link", name="Usage").click()
        expect(page.get_by_role("region", name="Usage").first).to_be_visible()
