"""Every table is handed out, or says why not."""

from animatic.models import Base
from animatic.privacy import contents


def test_every_table_is_handed_out_or_kept_back_with_a_reason() -> None:
    known = contents.OWNED.keys() | contents.KEPT_BACK.keys()
    assert known == Base.metadata.tables.keys(), "name new tables in animatic/privacy/contents.py"
    assert not contents.OWNED.keys() & contents.KEPT_BACK.keys()


def test_each_leads_to_its_person() -> None:
    """So nothing of anybody else's can be among it."""
    for table, statement in contents.tables():
        sql = str(statement)
        assert ":user_id" in sql, table.name


def test_no_secret_is_among_the_columns() -> None:
    for table, statement in contents.tables():
        names = {column.name for column in statement.selected_columns}
        assert names, table.name
        assert not {name for name in names if "secret" in name or name.endswith("_hash")} - {"source_hash"}
        assert "shareable_link" not in names
