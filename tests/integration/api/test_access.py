"""Who may do what: every operation of the API, called by everybody there is.

The operations are those of the OpenAPI document. Each needs a line in TABLE that says what each of six callers is
answered; an endpoint without a line fails, and the failure prints the line to begin with. What stands in an address is
made by MAKERS, and always belongs to the one in the column `owner`; what is sent is the operation's example, or BODIES.
"""

import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any, Final
from uuid import UUID, uuid4

import httpx
import numpy as np
import pytest
import pytest_asyncio
from api_client import Client, client, png
from depth_maps import give_depth
from fastapi import FastAPI

from animatic.accounts.identity.links import Links
from animatic.accounts.identity.service import Where
from animatic.accounts.service import AccountService
from animatic.api import openapi
from animatic.api.app import add_routes
from animatic.api.examples import BODIES as EXAMPLES
from animatic.bootstrap import Container
from animatic.models import Breakdown, Image

CALLERS: Final = ("anonymous", "guest", "another", "reader", "owner", "admin")
"""Nobody; somebody who has only a share link's token; another user; the owner's key that may only read; the owner of
what the address names; an administrator, to whom it doesn't belong either."""

# Operation, then the answers to the callers, in this order. Columns may be as many as there are callers, or a name of:
SHORT: Final[Mapping[str, str]] = {
    "see-own": "401 401 404 200 200 404",
    "change-own": "401 401 404 403 200 404",
    "see-list": "401 401 200 200 200 200",
    "change": "401 401 200 403 200 200",
    "make": "401 401 201 403 201 201",
    "add-to-own": "401 401 404 403 201 404",
    "order": "401 401 202 403 202 202",
    "order-own": "401 401 404 403 202 404",
    "everybody": "200 200 200 200 200 200",
    "admin": "401 401 403 403 403 200",
    "admin-make": "401 401 403 403 403 201",
}

TABLE: Final = """
readUser                    see-list
readUsage                   see-list
listActivity                see-list
exportData                  order
listDataExports             see-list
readDataExport              see-own
deleteDataExport            change-own
readDataExportFile          401 401 404 409 409 404
deleteAccount               401 401 403 403 403 403
changeProfile               change
changeSettings              change
listKeys                    see-list
createKey                   make
revokeKey                   change-own
listProjects                see-list
createProject               make
readProject                 see-own
changeProject               change-own
deleteProject               change-own
restoreProject              change-own
duplicateProject            add-to-own
importNarrative             change-own
orderBreakdown              401 401 404 403 409 404
listBreakdowns              see-own
readBreakdown               see-own
cancelBreakdown             change-own
suggestCast                 see-own
listPanels                  see-own
replacePanels               change-own
readPanel                   see-own
changePanel                 change-own
deletePanel                 change-own
listTakes                   see-own
listVersions                see-own
createVersion               add-to-own
readVersion                 see-own
deleteVersion               change-own
compareVersions             see-own
restoreVersion              change-own
readVersionTakeFile         see-own
readVersionTakeThumbnail    see-own
readVersionFilmFile         see-own
readVersionFilmThumbnail    see-own
createShareLink             add-to-own
listShareLinks              see-own
revokeAllShareLinks         change-own
changeShareLink             change-own
revokeShareLink             change-own
listComments                see-own
createComment               add-to-own
changeComment               change-own
deleteComment               change-own
readShared                  everybody
readSharedTakeFile          everybody
readSharedTakeThumbnail     everybody
readSharedFilmFile          everybody
readSharedCaptions          everybody
readSharedPoster            everybody
listGuestComments           everybody
createGuestComment          201 201 201 201 201 201
submitTextToImage           order-own
submitImageToVideo          order-own
submitStoryboard            order-own
estimateOrder               see-list
readCosts                   see-own
listConversions             see-list
readConversion              see-own
deleteConversion            change-own
readStatus                  see-own
cancelConversion            change-own
retryConversion             order-own
listImages                  see-list
uploadImage                 make
readImage                   see-own
changeImage                 change-own
deleteImage                 change-own
restoreImage                change-own
readImageFile               see-own
readImageThumbnail          see-own
readImageDepth              see-own
editImage                   add-to-own
orderVariations             order-own
listVideos                  see-list
readVideo                   see-own
changeVideo                 change-own
deleteVideo                 change-own
restoreVideo                change-own
readVideoFile               see-own
readVideoThumbnail          see-own
readVideoPoster             see-own
readCaptions                see-own
readSubtitles               see-own
listAssets                  see-list
uploadAsset                 make
readAsset                   see-own
changeAsset                 change-own
deleteAsset                 change-own
readAssetFile               see-own
orderExport                 order-own
listExports                 see-own
readExport                  see-own
cancelExport                change-own
deleteExport                change-own
readExportFile              401 401 404 404 404 404
streamEvents                see-list
listStyles                  see-list
listEngines                 see-list
readLanguageModel           see-list
describeText                see-list
readWays                    everybody
signUp                      201 201 201 201 201 201
signIn                      401 401 401 401 401 401
signInByLink                410 410 410 410 410 410
refresh                     401 401 401 401 401 401
signOut                     everybody
changePassword              401 401 403 403 403 403
requestReset                everybody
confirmReset                410 410 410 410 410 410
listSessions                see-list
endOtherSessions            change
endSession                  change-own
listWebhookEndpoints        see-list
createWebhookEndpoint       make
changeWebhookEndpoint       change-own
deleteWebhookEndpoint       change-own
listWebhookDeliveries       see-own
redeliverWebhook            order-own
testWebhookEndpoint         order-own
receiveClerkMessage         404 404 404 404 404 404
listPlans                   everybody
readSubscription            see-list
changeSubscription          401 401 403 403 403 403
readSubscriptionUsage       see-list
listUsers                   admin
readPerson                  admin
changePerson                admin
deletePerson                admin
signPersonOut               admin
makePasswordLink            admin-make
listInvitations             admin
invite                      admin-make
withdrawInvitation          admin
listAllConversions          admin
cancelAnyConversion         admin
retryAnyConversion          401 401 403 403 403 202
searchActivity              admin
readQueue                   admin
readInstallationUsage       admin
readHealth                  everybody
readReadiness               everybody
"""

Enrol = Callable[..., Awaitable[Client]]
Things = dict[str, str]


@cache
def operations() -> Mapping[str, tuple[str, str, dict[str, Any]]]:
    """Method, path and description of every operation that the application documents, by its id."""
    app: FastAPI = FastAPI(generate_unique_id_function=openapi.operation_id)
    add_routes(app)
    return {
        operation["operationId"]: (method.upper(), path, operation)
        for path, methods in openapi.document(app)["paths"].items()
        for method, operation in methods.items()
    }


def table() -> dict[str, tuple[int, ...]]:
    rows = {}
    for line in filter(None, TABLE.splitlines()):
        name, columns = line.split(maxsplit=1)
        assert name not in rows, f"{name} has two lines"
        rows[name] = tuple(int(status) for status in SHORT.get(columns.strip(), columns).split())
        assert len(rows[name]) == len(CALLERS), line
    return rows


unique = itertools.count()


class House:
    """Somebody with things of his own, and all who try to get at them."""

    def __init__(self, owner: Client, http: Mapping[str, httpx.AsyncClient]) -> None:
        self.owner = owner
        self.http = http
        self.things: Things = {}

    async def thing(self, name: str) -> str:
        """What stands in an address under this name: made when it is first asked for."""
        if name not in self.things:
            made = await MAKERS[name](self)
            self.things |= made if isinstance(made, dict) else {name: made}
        return self.things[name]

    async def fill(self, value: Any) -> Any:
        """A body with the ids of things for their names in braces."""
        if isinstance(value, dict):
            return {key: await self.fill(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [await self.fill(inner) for inner in value]
        if value == "{unique}":
            return f"someone-{next(unique)}@access.example.com"
        if isinstance(value, str) and value.startswith("{") and value.endswith("}"):
            return await self.thing(value[1:-1])
        return value


async def _project(house: House) -> str:
    project = await house.owner.project()
    return str(project["id"])


async def _panel(house: House) -> str:
    panels = await house.owner.storyboard(await house.thing("projectId"), panels=2)
    return str(panels[0]["id"])


async def _image(house: House) -> str:
    image = await house.owner.upload(panelId=await house.thing("panelId"))
    return str(image["id"])


async def _video(house: House) -> str:
    image = await house.thing("imageId")
    return await house.owner.video([image], project_id=await house.thing("projectId"))


async def _conversion(house: House) -> str:
    body = {"text": "A pier.", "projectId": await house.thing("projectId")}
    return str((await house.owner.ok("POST", "conversions/text-to-image", body))["id"])


async def _failed_conversion(house: House) -> str:
    id_ = await _conversion(house)
    await house.owner.ok("POST", f"conversions/{id_}/cancel")
    return id_


async def _key(house: House) -> str:
    made = await house.owner.ok("POST", "api-keys", {"name": "a further one"})
    return str(made["key"]["id"])


async def _session(house: House) -> str:
    container = house.owner.container
    async with container.sessions.begin() as session:
        assert house.owner.user is not None
        token = await Links(session, container.clock).sign_in(house.owner.user)
        signed = await container.identity.local(session).sign_in_by_link(token, Where("192.0.2.1"))
    return str(signed.session.id)


async def _endpoint(house: House) -> str:
    made = await house.owner.ok("POST", "webhook-endpoints", {"url": "https://example.com/hook"})
    return str(made["endpoint"]["id"])


async def _delivery(house: House) -> str:
    endpoint = await house.thing("endpoint_id")
    return str((await house.owner.ok("POST", f"webhook-endpoints/{endpoint}/test"))["id"])


async def _version(house: House) -> Things:
    """One that shows a picture and a film."""
    project = await house.thing("projectId")
    body = {"name": "First cut", "videoId": await house.thing("videoId")}
    made = await house.owner.ok("POST", f"projects/{project}/versions", body)
    version = await house.owner.ok("GET", f"projects/{project}/versions/{made['id']}")
    take = next(panel["image"] for panel in version["panels"] if panel["image"])
    return {"versionId": made["id"], "takeId": take["id"]}


async def _link(house: House) -> Things:
    project = await house.thing("projectId")
    body = {"versionId": await house.thing("versionId"), "scope": "comment", "showDialogue": True}
    made = await house.owner.ok("POST", f"projects/{project}/share", body)
    return {"linkId": made["id"], "token": made["url"].rpartition("/")[2]}


async def _comment(house: House) -> str:
    project = await house.thing("projectId")
    return str((await house.owner.ok("POST", f"projects/{project}/comments", {"text": "Longer."}))["id"])


async def _asset(house: House) -> str:
    made = await house.owner.ok("POST", "assets", files={"file": ("look.cube", CUBE, "text/plain")})
    return str(made["id"])


async def _film_export(house: House) -> str:
    await house.thing("panelId")
    body = {"format": "pdf"}
    made = await house.owner.ok("POST", f"projects/{await house.thing('projectId')}/exports", body)
    return str(made["id"])


async def _generated_image(house: House) -> str:
    """One that was made of a text."""
    id_ = await _image(house)
    async with house.owner.container.sessions.begin() as session:
        (await session.get_one(Image, UUID(id_))).prompt = "A pier."
    return id_


async def _deep_image(house: House) -> str:
    """One with a depth map."""
    id_ = await _image(house)
    await give_depth(house.owner, id_, np.eye(36, 64, dtype=np.float32))
    return id_


async def _user(house: House) -> str:
    container = house.owner.container
    async with container.sessions.begin() as session:
        accounts = AccountService(session, tiers=container.settings.tiers, clock=container.clock)
        return (await accounts.create_user(f"third-{next(unique)}@access.example.com")).id


async def _export(house: House) -> str:
    return str((await house.owner.ok("POST", "user/export"))["id"])


async def _breakdown(house: House) -> str:
    project = UUID(await house.thing("projectId"))
    async with house.owner.container.sessions.begin() as session:
        assert house.owner.user is not None
        row = Breakdown(
            user_id=house.owner.user.id, project_id=project, narrative="A pier.", format="prose", model="tiny"
        )
        session.add(row)
        await session.flush()
        return str(row.id)


async def _invitation(house: House) -> str:
    container = house.owner.container
    async with container.sessions.begin() as session:
        links = Links(session, container.clock)
        await links.invite(f"guest-{next(unique)}@access.example.com")
        return str((await links.invitations())[0].id)


MAKERS: Final[Mapping[str, Callable[[House], Awaitable[str | Things]]]] = {
    "projectId": _project,
    "panelId": _panel,
    "imageId": _image,
    "videoId": _video,
    "conversionId": _conversion,
    "keyId": _key,
    "session_id": _session,
    "endpoint_id": _endpoint,
    "delivery_id": _delivery,
    "versionId": _version,
    "takeId": _version,
    "linkId": _link,
    "token": _link,
    "commentId": _comment,
    "assetId": _asset,
    "userId": _user,
    "invitationId": _invitation,
    "exportId": _export,
    "breakdownId": _breakdown,
}
"""By the names of the parameters in addresses; one maker may make several."""

CUBE: Final = b"LUT_3D_SIZE 2\n" + b"".join(
    f"{r} {g} {b}\n".encode() for b in (0, 1) for g in (0, 1) for r in (0, 1)
)

BODIES: Final[Mapping[str, Any]] = {
    "changeProfile": {"firstName": "Ada"},
    "changeProject": {"name": "Another name"},
    "duplicateProject": {"name": "The copy"},
    "replacePanels": {"panels": [{"action": "A gull lands on the rail."}]},
    "changePanel": {"action": "Marta lights the lamp."},
    "createVersion": {"name": "Second cut"},
    "createShareLink": {"scope": "view"},
    "changeShareLink": {"label": "For the crew"},
    "createComment": {"text": "Hold this longer."},
    "changeComment": {"hidden": True},
    "createGuestComment": {"name": "Gina", "text": "Lovely."},
    "submitTextToImage": {"text": "A pier.", "projectId": "{projectId}"},
    "submitImageToVideo": {"imageIds": ["{imageId}"], "projectId": "{projectId}"},
    "submitStoryboard": {"panelIds": ["{panelId}"]},
    "changeImage": {"projectId": None},
    "changeVideo": {"projectId": None},
    "changeAsset": {"name": "Another name"},
    "editImage": {"edits": [{"type": "flip"}]},
    "orderVariations": {"count": 1},
    "orderExport": {"format": "pdf"},
    "signUp": {"email": "{unique}", "password": "a lantern in the fog"},
    "signIn": {"email": "{unique}", "password": "a lantern in the fog"},
    "signInByLink": {"token": "guessed"},
    "changePassword": {"newPassword": "a lantern in the fog"},
    "requestReset": {"email": "{unique}"},
    "confirmReset": {"token": "guessed", "newPassword": "a lantern in the fog"},
    "createWebhookEndpoint": {"url": "https://example.com/hook"},
    "changeWebhookEndpoint": {"description": "The other one"},
    "changeSubscription": {"tier": "pro"},
    "changePerson": {"tier": "basic"},
    "invite": {"email": "{unique}"},
    "deleteAccount": {"password": "a lantern in the fog"},
}
"""What is sent where the operation's example won't do. `{name}` stands for the id of that thing."""

FILES: Final[Mapping[str, tuple[str, bytes, str]]] = {
    "uploadImage": ("picture.png", png(), "image/png"),
    "uploadAsset": ("look.cube", CUBE, "text/plain"),
}
NEEDS: Final[Mapping[str, str]] = {
    "createVersion": "imageId",
    "createShareLink": "imageId",
    "restoreVersion": "versionId",
    "submitImageToVideo": "imageId",
    "orderExport": "panelId",
    "readSharedFilmFile": "videoId",
    "deleteVersion": "versionId",
}
"""Things that there must be besides those in the address."""
BEFORE: Final[Mapping[str, str]] = {
    "restoreProject": "DELETE projects/{projectId}",
    "restoreImage": "DELETE images/{imageId}",
    "restoreVideo": "DELETE videos/{videoId}",
}
"""What the owner does before everybody calls."""
INSTEAD: Final = {
    "retryConversion": {"conversionId": _failed_conversion},
    "retryAnyConversion": {"conversionId": _failed_conversion},
    "orderVariations": {"imageId": _generated_image},
    "readImageDepth": {"imageId": _deep_image},
    **{
        name: {"exportId": _film_export}
        for name in ("readExport", "cancelExport", "deleteExport", "readExportFile")
    },
}
"""Other makers than the usual ones."""
EXTRA: Final = {"compareVersions": "?with={versionId}"}


@asynccontextmanager
async def enrolling(app: FastAPI, container: Container) -> AsyncIterator[Enrol]:
    """Make users that outlive a test."""
    clients: list[httpx.AsyncClient] = []

    async def make(name: str, **fields: Any) -> Client:
        async with container.sessions.begin() as session:
            accounts = AccountService(session, tiers=container.settings.tiers, clock=container.clock)
            user = await accounts.create_user(f"{name}-{next(unique)}@access.example.com", **fields)
            _, secret = await accounts.create_key(user, "test")
        clients.append(client(app, headers={"Authorization": f"Bearer {secret}"}))
        return Client(clients[-1], container, user)

    yield make
    for http in clients:
        await http.aclose()


@dataclass(frozen=True)
class Strangers:
    """Whom nothing of the owner belongs to."""

    another: httpx.AsyncClient
    admin: httpx.AsyncClient
    guest: httpx.AsyncClient


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def strangers(app: FastAPI, container: Container) -> AsyncIterator[Strangers]:
    async with enrolling(app, container) as enrol, client(app) as guest:
        another, admin = await enrol("another", tier="pro"), await enrol("admin", role="admin", tier="pro")
        sharer = House(await enrol("sharer"), {})
        guest.headers["Authorization"] = f"Bearer {await sharer.thing('token')}"
        yield Strangers(another.http, admin.http, guest)


@pytest_asyncio.fixture(loop_scope="session")
async def house(
    enrol: Enrol, app: FastAPI, container: Container, strangers: Strangers
) -> AsyncIterator[House]:
    owner = await enrol("mine", tier="pro")
    async with container.sessions.begin() as session:
        accounts = AccountService(session, tiers=container.settings.tiers, clock=container.clock)
        assert owner.user is not None
        _, read_only = await accounts.create_key(owner.user, "looks only", ["read"])
    reading = {"Authorization": f"Bearer {read_only}"}
    async with client(app) as anonymous, client(app, headers=reading) as reader:
        callers = {
            "anonymous": anonymous,
            "guest": strangers.guest,
            "another": strangers.another,
            "reader": reader,
            "owner": owner.http,
            "admin": strangers.admin,
        }
        yield House(owner, callers)


def test_the_table_has_a_line_for_every_operation_and_no_other() -> None:
    missing, gone = operations().keys() - table().keys(), table().keys() - operations().keys()
    advice = "".join(
        f"\n{name:<28}{'everybody' if 'security' not in operations()[name][2] else 'see-own'}"
        for name in sorted(missing)
    )
    assert not missing, f"add lines to TABLE, with what each caller must be answered:{advice}"
    assert not gone, f"remove from TABLE: {', '.join(sorted(gone))}"


@pytest.mark.parametrize("name", [name for name in table() if name in operations()])
async def test_everybody_is_answered_as_the_table_says(house: House, name: str) -> None:
    method, path, operation = operations()[name]
    for parameter, maker in INSTEAD.get(name, {}).items():
        house.things[parameter] = await maker(house)
    if needed := NEEDS.get(name):
        await house.thing(needed)
    for parameter in operation.get("parameters", []):
        if parameter["in"] == "path":
            path = path.replace(f"{{{parameter['name']}}}", await house.thing(parameter["name"]))
    if name in EXTRA:
        key, _, value = EXTRA[name].partition("=")
        path += f"{key}={await house.fill(value)}"
    if before := BEFORE.get(name):
        verb, _, what = before.partition(" ")
        thing = what[what.index("{") + 1 : -1]
        await house.owner.ok(verb, what.replace(f"{{{thing}}}", await house.thing(thing)))
    if name == "streamEvents":
        method = "HEAD"  # it doesn't end by itself
    answers = []
    # The owner last: he may remove it.
    for caller in sorted(CALLERS, key=lambda caller: caller == "owner"):
        options: dict[str, Any] = {}
        house.http[caller].cookies.clear()  # nobody has signed in
        if name in FILES:
            options["files"] = {"file": FILES[name]}
        elif "requestBody" in operation:
            options["json"] = await house.fill(BODIES.get(name, EXAMPLES.get(name)))
        answer = await house.http[caller].request(method, path, **options)
        answers.append((caller, answer.status_code, answer.text[:300] if answer.status_code >= 400 else ""))
    expected = dict(zip(CALLERS, table()[name], strict=True))
    wrong = [
        f"{caller}: {status}, not {expected[caller]} {text}"
        for caller, status, text in answers
        if status != expected[caller]
    ]
    assert not wrong, "\n".join(wrong)


async def test_an_id_of_nothing_is_answered_like_somebody_elses(house: House) -> None:
    """Else ids could be tried out."""
    theirs = await house.thing("projectId")
    for id_ in (theirs, str(uuid4()), "no-id-at-all"):
        answer = await house.http["another"].get(f"/api/projects/{id_}")
        assert answer.status_code == 404
