"""Forms with a file: which fields came with it."""

from collections.abc import Mapping
from typing import Any, TypeVar

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError
from starlette.datastructures import FormData

from animatic.errors import InvalidInput

Fields = TypeVar("Fields", bound=BaseModel)


def upload_form(file: str, content_types: str, fields: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """What the document says of a form with a file: which files, of which types, and the fields beside it.

    For `openapi_extra` of routes that read their body themselves.
    """
    properties = {
        "file": {"type": "string", "format": "binary", "minLength": 1, "description": file},
        **fields,
    }
    form = {"type": "object", "required": ["file"], "additionalProperties": False, "properties": properties}
    content = {"schema": form, "encoding": {"file": {"contentType": content_types}}}
    return {"requestBody": {"required": True, "content": {"multipart/form-data": content}}}


def require_form(request: Request, message: str) -> None:
    """Raise InvalidInput with this message unless the body is a form."""
    if not request.headers.get("content-type", "").lower().startswith("multipart/form-data"):
        raise InvalidInput(message, field="file")


def form_fields(form: FormData, model: type[Fields]) -> Fields:
    """The fields beside `file`, checked; raises RequestValidationError as a JSON body would."""
    given = {name: value for name, value in form.items() if name != "file" and value != ""}
    try:
        return model.model_validate(given)
    except ValidationError as error:
        problems = [{**problem, "loc": ("body", *problem["loc"])} for problem in error.errors()]
        raise RequestValidationError(problems) from error
