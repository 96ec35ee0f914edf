"""What a worker and its children say to each other.

Over its own socket a child gets one pickled order and then lines of JSON; it answers with lines of JSON only.
A child handles what strangers uploaded, so nothing that comes from it is unpickled.
"""

import pickle
import socket
import struct
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, Field, TypeAdapter

from animatic.engines.base import ImageRequest, VideoRequest
from animatic.engines.made import Made
from animatic.exports.making import ExportRequest

LENGTH: Final = struct.Struct("!I")


@dataclass(frozen=True, slots=True)
class Run:
    """Order to run an engine once."""

    engine: str
    request: ImageRequest | VideoRequest
    workdir: Path
    checkpoint: Mapping[str, Any] | None = None
    stay: bool = False
    """Whether the child lives on afterwards, for the next order: its engine holds something that is slow to load."""


@dataclass(frozen=True, slots=True)
class Abandonment:
    """Order to give up, at a provider, what an earlier run began there."""

    engine: str
    checkpoint: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class MakeExport:
    """Order to make one file for another program."""

    request: ExportRequest
    workdir: Path


Order = Run | Abandonment | MakeExport


class Progress(BaseModel):
    """How far the run is."""

    say: Literal["progress"] = "progress"
    fraction: float
    stage: str


class Checkpoint(BaseModel):
    """To be kept for the next run; the child waits for `Kept`."""

    say: Literal["checkpoint"] = "checkpoint"
    data: dict[str, Any]


class Done(BaseModel):
    """The run succeeded."""

    say: Literal["done"] = "done"
    made: Made


class Failed(BaseModel):
    """The run failed."""

    say: Literal["failed"] = "failed"
    code: str
    message: str
    details: dict[str, Any] = {}
    transient: bool = False
    expected: bool = True
    """False for a fault of the engine: the traceback is in `details` and goes to the log, not to the user."""


class Cancel(BaseModel):
    """Stop, politely; to a child."""

    say: Literal["cancel"] = "cancel"


class Kept(BaseModel):
    """The checkpoint is stored, or isn't wanted any more; to a child."""

    say: Literal["kept"] = "kept"
    wanted: bool


FromChild = Annotated[Progress | Checkpoint | Done | Failed, Field(discriminator="say")]


class Another(BaseModel):
    """The next order, to a child that stayed."""

    say: Literal["order"] = "order"
    pickled: bytes
    """As base64."""


ToChild = Annotated[Cancel | Kept | Another, Field(discriminator="say")]

from_child: TypeAdapter[Progress | Checkpoint | Done | Failed] = TypeAdapter(FromChild)
to_child: TypeAdapter[Cancel | Kept | Another] = TypeAdapter(ToChild)


def line(message: BaseModel) -> bytes:
    return message.model_dump_json().encode() + b"\n"


def packed(order: object) -> bytes:
    """An order for a child: its length, then itself."""
    body = pickle.dumps(order)
    return LENGTH.pack(len(body)) + body


def another(order: object) -> bytes:
    """A further order, for a child that stayed."""
    return line(Another(pickled=b64encode(pickle.dumps(order))))


def unpacked(message: Another) -> Any:
    """The order that `another` made."""
    return pickle.loads(b64decode(message.pickled))  # noqa: S301  # from our own worker


def receive_order(channel: socket.socket) -> Any:
    """The order that `packed` made; EOFError if the worker hung up."""
    (length,) = LENGTH.unpack(_exactly(channel, LENGTH.size))
    return pickle.loads(_exactly(channel, length))  # noqa: S301  # from our own worker


def _exactly(channel: socket.socket, count: int) -> bytes:
    chunks = bytearray()
    while len(chunks) < count:
        chunk = channel.recv(min(count - len(chunks), 1 << 20))
        if not chunk:
            raise EOFError
        chunks += chunk
    return bytes(chunks)
