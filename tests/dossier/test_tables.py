"""Every record type comes back as it was written, and the schema has the columns that the types ask for."""

import sqlite3
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from relaas.dossier import Dossier, codec, open_dossier
from relaas.dossier.connection import connect
from relaas.dossier.tables import LINK_TABLES, RECORD_TABLES, TABLES, Table, columns_of, insert, select
from relaas.model import LeftOut, Links, Passage, Records
from tests.dossier.factories import make_document, make_links, make_records, settled


def test_documents_and_records_come_back(empty: Dossier) -> None:
    document = make_document()
    records = make_records(document)
    empty.add(document, records)
    assert empty.documents() == (document,)
    assert empty.records() == {document.id: records}


def test_links_come_back_in_order(empty: Dossier) -> None:
    document = make_document()
    records = make_records(document)
    links = settled(make_links((document, records)), document, records)
    empty.add(document, records)
    empty.replace_links(links)
    assert empty.links() == links


@pytest.mark.parametrize("kind", [field.name for field in fields(Records)])
def test_factories_make_records_of_every_kind(kind: str) -> None:
    assert getattr(make_records(make_document()), kind)


@pytest.mark.parametrize("kind", [field.name for field in fields(Links)])
def test_factories_make_links_of_every_kind(kind: str) -> None:
    document = make_document()
    records = make_records(document)
    assert getattr(settled(make_links((document, records)), document, records), kind)


def test_every_field_has_a_table() -> None:
    assert tuple(RECORD_TABLES) == tuple(field.name for field in fields(Records))
    assert tuple(LINK_TABLES) == tuple(field.name for field in fields(Links))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_schema_has_the_columns_of_the_type(table: Table, path: Path) -> None:
    connection = connect(path, create=True)
    for name, columns in columns_of(table).items():
        found = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
        assert [column for column in found if column != "row"] == list(columns) or set(found) - {"row"} == set(columns)
    connection.close()


def test_left_out_come_back_sorted(empty: Dossier) -> None:
    document = make_document()
    unread = LeftOut("z.pdf", "encrypted", "40 bits")
    passage = LeftOut(document.path, "footer", "", Passage(document.id, 2, 4))
    empty.leave_out(unread, LeftOut("a.bin", "binary"))
    empty.add(replace(document, left_out=(passage,)), make_records(document))
    assert empty.left_out() == (LeftOut("a.bin", "binary"), passage, unread)


def test_file_is_not_left_out_any_more_once_it_is_read(empty: Dossier) -> None:
    document = make_document()
    empty.leave_out(LeftOut(document.path, "no permission"))
    empty.add(document, Records())
    assert empty.left_out() == ()


def test_reason_replaces_the_former_one(empty: Dossier) -> None:
    empty.leave_out(LeftOut("a.pdf", "encrypted"))
    empty.leave_out(LeftOut("a.pdf", "no permission"))
    assert empty.left_out() == (LeftOut("a.pdf", "no permission"),)


def test_documents_without_text_keep_their_layout(empty: Dossier) -> None:
    document = make_document()
    empty.add(document, Records())
    (found,) = empty.documents(text=False)
    assert found.text == ""
    assert [(each.start, each.end, each.kind) for each in found.paragraphs] == [
        (each.start, each.end, each.kind) for each in document.paragraphs
    ]
    assert [each.clean.text for each in found.paragraphs] == [""]
    assert found.fingerprints == document.fingerprints


def test_records_of_a_document_without_any(empty: Dossier) -> None:
    document = make_document()
    empty.add(document, Records())
    assert empty.records() == {document.id: Records()}


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    open_dossier(path, create=True).close()
    connection = connect(path, create=False)
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "text",
    ["naïef “citaat”\r\nmet regels", "zero\0byte", "emoji 🙂 and CJK 新闻", "'; DROP TABLE documents; --"],
    ids=["marks", "nul", "wide", "sql"],
)
def test_text_comes_back_to_the_letter(connection: sqlite3.Connection, text: str) -> None:
    item = LeftOut("x", "reason", text)
    table = next(table for table in TABLES if table.kind is LeftOut)
    insert(connection, table, (item,))
    assert select(connection, table) == [item]


@pytest.mark.parametrize(
    ("value", "text"),
    [((), "[]"), (("a", "é"), '["a","é"]'), (((1, 2), (3, 4)), "[[1,2],[3,4]]"), (Passage("d", 1, 2), '["d",1,2]')],
    ids=["empty", "texts", "pairs", "dataclass"],
)
def test_json_is_compact(value: Any, text: str) -> None:
    assert codec.as_json(value) == text
