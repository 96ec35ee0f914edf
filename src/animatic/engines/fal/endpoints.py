"""Which endpoints there are: those that we know, and those that the operator describes."""

import tomllib
from collections.abc import Iterable, Mapping
from importlib import resources
from pathlib import Path
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, ValidationError

from animatic.engines.fal.endpoint import Endpoint
from animatic.errors import InvalidInput
from animatic.vocabulary import ConversionType


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    endpoint: tuple[Endpoint, ...] = ()


class Endpoints:
    """Endpoints by id, in the order in which people are shown them."""

    def __init__(self, endpoints: Iterable[Endpoint]) -> None:
        self._endpoints: Mapping[str, Endpoint] = {endpoint.id: endpoint for endpoint in endpoints}

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        """Those we know; and of the file at `path`, which may describe ours anew.

        Raises InvalidInput when the file can't be read, with what is wrong and where.
        """
        ours = resources.files("animatic.engines.fal").joinpath("known.toml").read_text("utf-8")
        endpoints = list(_read(tomllib.loads(ours), "known.toml"))
        if path is not None:
            try:
                theirs = tomllib.loads(path.read_text("utf-8"))
            except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
                raise InvalidInput(f"{path} can't be read as endpoints of fal: {problem}") from problem
            endpoints += _read(theirs, str(path))
        return cls(endpoints)

    def ids(self, type_: ConversionType) -> tuple[str, ...]:
        return tuple(id_ for id_, endpoint in self._endpoints.items() if endpoint.type is type_)

    def of(self, type_: ConversionType) -> list[Endpoint]:
        return [endpoint for endpoint in self._endpoints.values() if endpoint.type is type_]

    def get(self, id_: str, type_: ConversionType) -> Endpoint:
        """The endpoint; raises InvalidInput if nothing describes it."""
        endpoint = self._endpoints.get(id_)
        if endpoint is None or endpoint.type is not type_:
            raise InvalidInput(
                f"No endpoint {id_!r} for {type_} is described here; there are {', '.join(self.ids(type_))}."
                " Others are added in the file that ANIMATIC_FAL_ENDPOINTS names.",
                field="model",
                allowed=list(self.ids(type_)),
            )
        return endpoint


def _read(data: Mapping[str, Any], where: str) -> tuple[Endpoint, ...]:
    try:
        return _File.model_validate(data).endpoint
    except ValidationError as error:
        problems = "; ".join(
            f"{'.'.join(str(part) for part in problem['loc'])}: {problem['msg']}"
            for problem in error.errors()
        )
        raise InvalidInput(f"{where} describes endpoints that can't be: {problems}") from error
