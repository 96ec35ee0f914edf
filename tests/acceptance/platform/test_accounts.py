"""The first minutes of an installation, and the operator's commands for accounts."""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from conftest import Serving  # type: ignore[import-not-found]  # found by pytest

Command = Callable[..., subprocess.CompletedProcess[str]]
Serve = Callable[..., "Serving"]

LINK = re.compile(r"(http://\S+)/auth/link#token=(\S+)")


def eventually_printed(serving: "Serving") -> re.Match[str]:
    """The owner's link on standard error: it comes a moment after the ready line."""
    for _ in range(600):
        if found := LINK.search("\n".join(serving.log)):
            return found
        try:
            serving.process.wait(0.05)
        except subprocess.TimeoutExpired:
            continue
    raise AssertionError("\n".join(serving.log))


def test_an_installation_gets_its_owner_and_its_users(
    serve: Serve, data_dir: Path, animatic: Command
) -> None:
    """One test, as each start takes seconds."""
    where = ("--data-dir", str(data_dir))
    serving = serve(*where, "--no-worker").wait_until_ready()
    found = eventually_printed(serving)
    assert found[1] == serving.url
    with httpx.Client(base_url=serving.url, trust_env=False) as browser:
        # Nothing was made silently.
        listed = run_json(animatic("users", "list", "--json", *where))
        assert listed["users"] == []
        answer = browser.post("/api/auth/link", json={"token": found[2]})
        assert answer.status_code == 200, answer.text
        bearer = {"Authorization": f"Bearer {answer.json()['data']['accessToken']}"}
        profile = browser.get("/api/user", headers=bearer).json()["data"]
        assert (profile["isOwner"], profile["role"], profile["credits"]["metered"]) == (True, "admin", False)
        # It works once.
        assert browser.post("/api/auth/link", json={"token": found[2]}).status_code == 410

        # The operator's further links: the owner's again, and an invitation.
        link = animatic("users", "link", *where).stdout.strip()
        place, _, token = link.partition("/auth/link#token=")
        assert place == serving.url  # whatever port it has
        assert browser.post("/api/auth/link", json={"token": token}).status_code == 200
        invited = animatic("users", "invite", "--email", "ada@example.com", "--tier", "basic", *where)
        token = invited.stdout.strip().partition("#invitation=")[2]
        who = {"email": "ada@example.com", "password": "a lantern in the fog"}
        answer = browser.post("/api/auth/sign-up", json={**who, "invitation": token})
        assert answer.status_code == 201, answer.text

        ada = ("--email", "ada@example.com")
        run_json(animatic("users", "tier", *ada, "--tier", "pro", "--json", *where))
        run_json(animatic("users", "disable", *ada, "--json", *where))
        table = animatic("users", "list", *where).stdout
        assert re.search(r"ada@example.com\s+pro\s+user\s+0 of 400\s+disabled", table), table
        assert browser.post("/api/auth/sign-in", json=who).status_code == 401
        run_json(animatic("users", "enable", *ada, "--json", *where))
        reset = animatic("users", "reset-link", *ada, *where).stdout.strip().partition("#reset=")[2]
        new = {"token": reset, "newPassword": "another lantern, new"}
        assert browser.post("/api/auth/password/reset/confirm", json=new).status_code == 200

    refused = animatic("users", "tier", "--email", "nobody@example.com", "--tier", "pro", *where)
    assert refused.returncode == 2
    assert "nobody@example.com" in refused.stderr
    assert serving.stop() == 0
    # No secret of these minutes is in the log; the link is for the person at the terminal, and stands there once.
    log = "\n".join(serving.log)
    assert log.count(found[2]) == 1
    for secret in (token, reset, "lantern"):
        assert secret not in log
    assert serving.lines.empty()  # the one line was all

    # Owned, it says nothing more; elsewhere than on loopback it never prints the link.
    again = serve(*where, "--no-worker").wait_until_ready()
    assert again.stop() == 0
    assert not LINK.search("\n".join(again.log))


def test_a_server_for_others_prints_no_link(serve: Serve, data_dir: Path) -> None:
    serving = serve("--data-dir", str(data_dir), "--no-worker", "--host", "0.0.0.0")
    serving.wait_until_ready()
    for _ in range(200):
        if "animatic users link" in "\n".join(serving.log):
            break
        try:
            serving.process.wait(0.05)
        except subprocess.TimeoutExpired:
            continue
    assert serving.stop() == 0
    assert "animatic users link" in "\n".join(serving.log)
    assert not LINK.search("\n".join(serving.log))


def run_json(done: subprocess.CompletedProcess[str]) -> Any:
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)["data"]
