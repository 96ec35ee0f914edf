"""The OpenAPI document: what FastAPI derives from the routes, and what every route has in common with the others."""

import re
from collections.abc import Mapping
from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute

import animatic
from animatic.api.errors import CODE, STATUS
from animatic.api.examples import BODIES

Json = dict[str, Any]

TAGS: Final = {
    "identity": "Signing up, in and out; login sessions and passwords, where accounts are this installation's own.",
    "webhooks": "Signed messages to your own addresses when conversions end; and Clerk's messages to us.",
    "subscriptions": "Plans, and who is on which.",
    "administration": "For those whose role is `admin`. Every act is logged.",
    "user": "The user who is calling: profile, credits, usage, API keys.",
    "projects": "A project holds a narrative, its storyboard, pictures and videos.",
    "narrative": "From a story or screenplay to panels; and what changed when it is imported again.",
    "panels": "The storyboard: panels in order, each with its takes.",
    "versions": "Named snapshots of a storyboard: kept, compared, brought back.",
    "sharing": "Links under which guests see a project, and what they say of it.",
    "guests": "For guests: the token of a share link is all that these need.",
    "conversions": "Asynchronous jobs: text to image, images to video.",
    "images": "The takes of panels, and pictures of their own.",
    "videos": "Films and clips.",
    "exports": "Storyboards on paper, edit lists and packages for other programs.",
    "assets": "Music, scratch tracks, video clips and look-up tables that you bring along.",
    "events": "Live changes as server-sent events.",
    "catalogue": "Styles, engines, and what the artist understands of a text.",
    "operations": "For operators and load balancers.",
}

_DESCRIPTION: Final = """\
Text to storyboard to film. Every answer is `{"success": true, "data": …}` or
`{"success": false, "error": {"code", "message", "details"}}`; programs branch on `code`.

Send an API key as `Authorization: Bearer …`; `animatic keys create --email you@example.com` prints one. Ids are UUIDs;
an id that isn't one, that nothing has, or that is somebody else's is NOT_FOUND. Times are in UTC, durations in
milliseconds. Lists take `page`, `limit`, `sortBy` and `sortOrder` and answer `items` and `pagination`.

A signed-in user may make 100 calls a minute and an address that isn't signed in 20 (an operator can change both); the
headers `RateLimit-Limit`, `RateLimit-Remaining` and `RateLimit-Reset` say how you stand. Media, events and health don't
count. `GET` answers to `HEAD` as well; `OPTIONS` says which methods an address takes.
"""

_MEANING: Final = {
    400: "The body isn't JSON (or multipart data) at all.",
    401: "No API key, or none that is known; or a signed link that has ended.",
    402: "No credits are left in this period; `details.resetsAt` says when there are new ones. Nothing is stored.",
    403: "The API key lacks the scope, or the tier isn't enough: then `details.requiredTier` names one that is.",
    404: "There is nothing with this id that is yours.",
    409: "It has changed meanwhile, or was done already; `details` hold what is needed to go on.",
    410: "It was here once: a link that was used, revoked, or is too old.",
    413: "More than this address takes.",
    416: "The range lies outside the file.",
    422: "Something in the request isn't valid; `details.fields` names it.",
    429: "Too many calls; `Retry-After` says in how many seconds to try again.",
    500: "Something went wrong on our side; `details.requestId` helps to find out what.",
    503: "The database, the storage or an engine doesn't answer; try again.",
    507: "No storage space is left.",
}

_SUCCESS: Final = {200: "Done.", 201: "Made.", 202: "Accepted; it happens by and by."}

# What else an operation may answer, beyond what follows from its parts.
_SPECIAL: Final[Mapping[str, tuple[int, ...]]] = {
    "read_ways": (403, 429),
    "sign_up": (403, 404, 409, 410, 429),
    "sign_in": (401, 403, 404, 429),
    "sign_in_by_link": (403, 404, 410, 429),
    "refresh": (401, 403, 404, 429),
    "sign_out": (403, 404, 429),
    "change_password": (404,),
    "request_reset": (403, 404, 429),
    "confirm_reset": (403, 404, 410, 429),
    "list_sessions": (404,),
    "end_other_sessions": (404,),
    "read_data_export_file": (409,),
    "change_profile": (404,),
    "change_person": (409,),
    "delete_person": (409,),
    "make_password_link": (404,),
    "list_invitations": (404,),
    "invite": (404, 409),
    "cancel_any_conversion": (409,),
    "retry_any_conversion": (402, 409, 422, 507),
    "list_plans": (429,),
    "receive_clerk_message": (400, 404, 413, 422),
    "estimate_order": (403, 404, 409),
    "order_breakdown": (409, 413),
    "submit_text_to_image": (402, 404, 409, 507),
    "submit_image_to_video": (402, 404, 409, 507),
    "submit_storyboard": (402, 409, 507),
    "retry_conversion": (402, 409, 422, 507),
    "upload_image": (400, 404, 413, 422, 507),
    "order_export": (409, 422, 507),
    "edit_image": (403, 507),
    "order_variations": (402, 409, 507),
    "upload_asset": (400, 404, 413, 422, 507),
    "import_narrative": (409, 413),
    "read_shared": (410, 429),
    "read_shared_take_file": (410, 429),
    "read_shared_take_thumbnail": (410, 429),
    "read_shared_film_file": (410, 429),
    "read_shared_captions": (410, 429),
    "read_shared_poster": (410, 429),
    "list_guest_comments": (403, 410, 429),
    "create_guest_comment": (403, 410, 429),
    "create_project": (409,),
    "duplicate_project": (409,),
    "read_readiness": (503,),
}


def operation_id(route: APIRoute) -> str:
    """The route function's name in camelCase: it becomes a method's name in generated clients."""
    head, *tail = route.name.split("_")
    return head + "".join(word.capitalize() for word in tail)


def document(app: FastAPI) -> Json:
    """The whole document, as JSON values."""
    found: Json = get_openapi(
        title="Animatic",
        version=animatic.__version__,
        openapi_version="3.1.0",
        summary="Turn a written story into a storyboard and a video.",
        description=_DESCRIPTION,
        routes=app.routes,
        tags=[{"name": name, "description": text} for name, text in TAGS.items()],
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        servers=[{"url": "/"}],
    )
    for path, methods in found["paths"].items():
        for method, operation in methods.items():
            _complete(path, method, operation)
    components = found.setdefault("components", {})
    schemas: Json = components.setdefault("schemas", {})
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    _tidy(found)
    components["headers"] = _HEADERS
    components["responses"] = {_name(status): _error_response(status) for status in sorted(_MEANING)}
    return found


def _complete(path: str, method: str, operation: Json) -> None:
    """Write down every error that the operation can answer."""
    head = operation.get("description", "").partition("\n\n")[0].replace("\n", " ")
    operation["summary"] = re.split(r"[.;:] ", head)[0].rstrip(".")
    if example := BODIES.get(operation["operationId"]):
        operation["requestBody"]["content"]["application/json"]["example"] = example
    responses: Json = operation["responses"]
    own = {int(status) for status in responses if int(status) >= 400} - {422}
    for error in _errors(path, method, operation) | own:
        responses[str(error)] = {"$ref": f"#/components/responses/{_name(error)}"}
    if "422" in responses and "$ref" not in responses["422"]:
        del responses["422"]  # FastAPI's own form, which we don't send
    for status, response in responses.items():
        if int(status) < 400:
            if response["description"] == "Successful Response":
                response["description"] = _SUCCESS[int(status)]
            if _is_counted(operation):
                response.setdefault("headers", {}).update(_LIMIT_HEADERS)
    operation["responses"] = dict(sorted(responses.items()))


def _errors(path: str, method: str, operation: Json) -> set[int]:
    statuses = {500, *_SPECIAL.get(_snake(operation["operationId"]), ())}
    parameters = operation.get("parameters", [])
    kinds = {parameter["in"] for parameter in parameters}
    if "operations" not in operation["tags"]:
        statuses |= {503}
    if operation.get("security"):
        statuses |= {401, 403, 429}
    if "path" in kinds:
        statuses.add(404)
    if "query" in kinds or "header" in kinds:
        statuses.add(422)
    if "requestBody" in operation:
        statuses |= {400, 413, 422}
    if method in ("put", "patch", "delete") or path.endswith("/restore"):
        statuses.add(409)
    if any(parameter["name"] in ("projectId", "panelId") for parameter in parameters):
        statuses.add(422)
    return statuses


def _tidy(found: Json) -> None:
    """Give the schemas the names that a client's author would, and drop the titles that only repeat a name."""
    schemas: Json = found["components"]["schemas"]
    names = {old: _schema_name(old) for old in schemas}
    for old, new in names.items():
        plain = new.removesuffix("Out").replace("OutAnswer", "Answer").replace("OutList", "List")
        if plain not in names and plain not in names.values():
            names[old] = plain
    found["components"]["schemas"] = {names[old]: _untitled(schema) for old, schema in schemas.items()}
    found["paths"] = _untitled(found["paths"])
    _rename(
        found, {f"#/components/schemas/{old}": f"#/components/schemas/{new}" for old, new in names.items()}
    )
    found["components"]["schemas"] = dict(sorted(found["components"]["schemas"].items()))


def _schema_name(old: str) -> str:
    """`Answer_list_PanelOut__` becomes PanelOutListAnswer."""
    for kind in ("Answer", "Listing"):
        if match := re.fullmatch(rf"{kind}_(.+)_", old):
            return f"{_schema_name(match[1])}{kind}"
    if match := re.fullmatch(r"list_(.+)_", old):
        return f"{match[1]}List"
    return old


def _untitled(schema: Any) -> Any:
    if isinstance(schema, dict):
        # A property may be called title: only a text is a schema's.
        return {
            key: value if key in ("example", "examples", "default") else _untitled(value)
            for key, value in schema.items()
            if not (key == "title" and isinstance(value, str))
        }
    return [_untitled(item) for item in schema] if isinstance(schema, list) else schema


def _rename(value: Any, references: Mapping[str, str]) -> None:
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            value["$ref"] = references.get(value["$ref"], value["$ref"])
        for inner in value.values():
            _rename(inner, references)
    elif isinstance(value, list):
        for inner in value:
            _rename(inner, references)


def _is_counted(operation: Json) -> bool:
    tags = operation["tags"]
    return (
        bool(operation.get("security"))
        and "events" not in tags
        and not operation["operationId"].endswith(("File", "Thumbnail"))
    )


def _error_response(status: int) -> Json:
    code = CODE[status]
    response: Json = {
        "description": f"`{code}`. {_MEANING[status]}",
        "content": {
            "application/json": {
                "schema": {"$ref": "#/components/schemas/ErrorAnswer"},
                "example": {
                    "success": False,
                    "error": {"code": code, "message": _MEANING[status], "details": {}},
                },
            }
        },
    }
    if status in (429, 503):
        response["headers"] = {"Retry-After": {"$ref": "#/components/headers/Retry-After"}}
    return response


_LIMIT_HEADERS: Final[Json] = {
    name: {"$ref": f"#/components/headers/{name}"}
    for name in ("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset")
}
_HEADERS: Final[Json] = {
    "RateLimit-Limit": {"description": "Calls a minute.", "schema": {"type": "integer"}},
    "RateLimit-Remaining": {"description": "Calls that are left.", "schema": {"type": "integer"}},
    "RateLimit-Reset": {
        "description": "Seconds until another call is free; 0: now.",
        "schema": {"type": "integer"},
    },
    "Retry-After": {"description": "Seconds to wait before trying again.", "schema": {"type": "integer"}},
}


def _name(status: int) -> str:
    """The name of an error's response: its code in one word."""
    return "".join(word.capitalize() for word in CODE[status].split("_"))


def _snake(camel: str) -> str:
    return re.sub(r"(?<=[a-z0-9])([A-Z])", lambda match: f"_{match[1].lower()}", camel)


assert set(_MEANING) <= set(STATUS.values())
