"""Which rows are a person's own: every table says here how it is found, or why it isn't handed out."""

from collections.abc import Iterator, Mapping
from typing import Final

from sqlalchemy import ColumnElement, Select, Table, bindparam, select

from animatic.models import Base

OWNED: Final[Mapping[str, str]] = {
    "users": "id",
    "projects": "user_id",
    "panels": "project_id → projects",
    "images": "user_id",
    "videos": "user_id",
    "image_to_video_mappings": "video_id → videos",
    "conversions": "user_id",
    "assets": "user_id",
    "exports": "user_id",
    "breakdowns": "user_id",
    "prompt_expansions": "user_id",
    "project_versions": "project_id → projects",
    "version_takes": "version_id → project_versions",
    "share_links": "project_id → projects",
    "comments": "project_id → projects",
    "media": "user_id",
    "credit_ledger": "user_id",
    "credit_warnings": "user_id",
    "user_activity_logs": "user_id",
    "api_keys": "user_id",
    "login_sessions": "user_id",
    "webhook_endpoints": "user_id",
    "webhook_deliveries": "endpoint_id → webhook_endpoints",
    "data_exports": "user_id",
}
"""Tables whose rows a person gets, and the column that leads to him: directly, or through another table's rows."""

KEPT_BACK: Final[Mapping[str, str]] = {
    "passwords": "a hash: of use to nobody but a thief",
    "one_time_tokens": "hashes of links that work once",
    "idempotency_keys": "answers to requests of the last day, made of rows that are handed out",
    "mails": "messages on their way, with links that work once",
    "conversion_progress": "how runs stand at this second",
    "queue_turns": "how the queue takes turns",
    "clerk_users": "when the identity provider last wrote to us",
    "file_removals": "files on their way out",
    "sign_in_attempts": "of the last quarter of an hour, of whoever tried",
    "throttle_events": "of the last day, of whoever tried",
    "webhook_receipts": "ids of the identity provider's messages",
    "engine_timings": "nobody's",
    "queue_clock": "nobody's",
}
"""Tables that aren't handed out, each with the reason."""

SECRET: Final = frozenset(
    {
        *("key_hash", "refresh_hash", "previous_hash", "token_hash", "secret"),
        "storage_key",
        "shareable_link",  # opens the project to whoever finds the archive; rows/share_links.json says what is shared
    }
)
"""Columns that aren't handed out: with them somebody could act for the person, see what he shows to chosen people, or
find his way in the storage."""


def tables() -> Iterator[tuple[Table, Select[tuple[object, ...]]]]:
    """Each table with the statement of its rows, in the order of `OWNED`; the parameter `user_id` is the person's."""
    for name in OWNED:
        table = Base.metadata.tables[name]
        columns = [column for column in table.columns if column.name not in SECRET]
        yield table, select(*columns).where(_owned(table, bindparam("user_id"))).order_by(*table.primary_key)


def _owned(table: Table, user_id: ColumnElement[str]) -> ColumnElement[bool]:
    column, arrow, parent_name = OWNED[table.name].partition(" → ")
    if not arrow:
        return table.c[column] == user_id
    parent = Base.metadata.tables[parent_name]
    return table.c[column].in_(select(parent.c.id).where(_owned(parent, user_id)))
