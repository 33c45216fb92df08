"""Lines by page and by id, in as many statements whatever the size of the dossier."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from relaas.dossier import Dossier, Filters
from relaas.model import Entry
from tests.dossier.factories import TEXT, make_document, make_links, make_records

MOST_STATEMENTS = 12


@contextmanager
def statements(dossier: Dossier) -> Iterator[list[str]]:
    """The SQL statements that run inside."""
    ran: list[str] = []
    dossier._connection.set_trace_callback(ran.append)
    yield ran
    dossier._connection.set_trace_callback(None)


def fill(dossier: Dossier, documents: int) -> tuple[Entry, ...]:
    """A dossier of so many documents with two lines each, the second half of the lines decided on."""
    found = []
    for number in range(documents):
        document = make_document(f"{TEXT} Nummer {number}.", path=f"{number:02}.txt")
        records = make_records(document)
        dossier.add(document, records)
        found.append((document, records))
    dossier.replace_links(make_links(*found))
    entries = dossier.links().entries
    for entry in entries[len(entries) // 2 :]:
        dossier.decide(entry.id, "note", "vraag na", by="J. de Wit", at="2021-05-03T09:00:00+02:00")
    return entries


def test_pages_are_the_whole_in_order(empty: Dossier) -> None:
    entries = fill(empty, 6)
    assert [line.entry for line in empty.pages()] == list(entries)
    assert [line.entry for line in empty.page(limit=5)] == list(entries[:5])
    assert [line.entry for line in empty.page(after=entries[4].id, limit=5)] == list(entries[5:10])
    assert empty.page(after=entries[-1].id) == ()


def test_page_keeps_the_filters(empty: Dossier) -> None:
    entries = fill(empty, 6)
    empty.decide(entries[0].id, "hide", by="J. de Wit", at="2021-05-03T09:00:00+02:00")
    planned = [entry.id for entry in entries[2:] if entry.status == "planned"]
    assert [line.entry.id for line in empty.page(Filters(status=("planned",)), limit=2)] == planned[:2]
    assert empty.count(Filters(status=("planned",))) == len(planned)
    assert empty.count(Filters(status=("planned",), hidden=True)) == len(planned) + 1


def test_lines_are_found_by_their_tags_and_by_being_main(empty: Dossier) -> None:
    entries = fill(empty, 4)
    empty.ledger.rule(
        [entry.id for entry in entries[:2]], "tag", value="brug", by="J. de Wit", at="2021-05-03T09:00:00+02:00"
    )
    assert [line.entry.id for line in empty.page(Filters(tag=("brug", "sloop")))] == [e.id for e in entries[:2]]
    assert empty.page(Filters(tag=("sloop",))) == ()
    assert empty.page(Filters(main=True)) == ()


@pytest.mark.parametrize("documents", [3, 40])
@pytest.mark.parametrize(
    "read",
    [
        lambda dossier, entry: dossier.page(limit=50),
        lambda dossier, entry: dossier.page(
            Filters(since="2021", entity=("Veldhaven",), status=("planned",)), limit=50
        ),
        lambda dossier, entry: dossier.entry(entry),
        lambda dossier, entry: dossier.find(entry[:9]),
    ],
    ids=["page", "filtered page", "line", "anything by its id"],
)
def test_reading_takes_a_handful_of_statements(
    empty: Dossier, documents: int, read: Callable[[Dossier, str], object]
) -> None:
    entries = fill(empty, documents)
    with statements(empty) as ran:
        assert read(empty, entries[-1].id)
    assert len(ran) <= MOST_STATEMENTS


def test_line_by_its_id_is_that_of_the_list(linked: Dossier) -> None:
    for line in linked.entries():
        assert linked.entry(line.entry.id) == line
    assert linked.entry("gone") is None


def test_weight_and_main_come_back(empty: Dossier) -> None:
    document = make_document()
    records = make_records(document)
    empty.add(document, records)
    links = make_links((document, records))
    weighed = tuple(replace(entry, weight=0.25 + place, main=place == 0) for place, entry in enumerate(links.entries))
    empty.replace_links(replace(links, entries=weighed))
    assert [(line.entry.weight, line.entry.main) for line in empty.entries()] == [(0.25, True), (1.25, False)]
