"""What is linked anew: rows that are the same stay, new ones stand in order, and checksums are those of all rows."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from relaas.dossier import Dossier, checksums
from relaas.dossier.places import STRIDE, places
from relaas.model import Entry, Links
from tests.dossier.factories import TEXT, make_document, make_links, make_records

IDS = st.lists(st.sampled_from("abcdefgh"), unique=True)


@given(IDS, IDS, st.sets(st.sampled_from("abcdefgh")), st.integers(1, 3))
def test_all_rows_come_to_stand_in_their_order(
    before: Sequence[str], after: Sequence[str], renewed: set[str], stride: int
) -> None:
    held = {id: number * stride for number, id in enumerate(before)}
    written = places(after, held, renewed)
    numbers = {id: number for id, number in held.items() if id in after} | written
    assert sorted(after, key=numbers.__getitem__) == list(after)
    assert len(set(numbers.values())) == len(after)
    assert renewed & set(after) <= set(written)


def test_a_row_that_comes_between_moves_no_other() -> None:
    held = places("acde", {}, "acde")
    assert places("abcde", held, "b").keys() == {"b"}
    assert places("acdeb", held, "b") == {"b": 5 * STRIDE}
    assert places("eacd", held, "").keys() == {"e"}


def numbers_of(dossier: Dossier) -> dict[str, int]:
    return dict(dossier._connection.execute("SELECT id, row FROM entries"))


def renewed_checksums(dossier: Dossier) -> dict[str, str]:
    """What all checksums are when they are reckoned from every row."""
    connection = dossier._connection
    connection.execute("DELETE FROM checksums")
    checksums.note(connection)
    return dict(connection.execute("SELECT name, value FROM checksums"))


def checksums_of(dossier: Dossier) -> dict[str, str]:
    return dict(dossier._connection.execute("SELECT name, value FROM checksums"))


def links_of(dossier: Dossier, entries: Sequence[Entry]) -> Links:
    return replace(dossier.links(), entries=tuple(entries))


def test_a_line_that_is_the_same_is_not_written_again(linked: Dossier) -> None:
    first, second, *rest = linked.links().entries
    numbers = numbers_of(linked)
    linked.replace_links(links_of(linked, [first, replace(second, tags=("t",)), *rest]))
    assert linked.links().entries == (first, replace(second, tags=("t",)), *rest)
    linked.replace_links(links_of(linked, [first, *rest]))
    linked.replace_links(links_of(linked, [first, second, *rest]))
    assert linked.links().entries == (first, second, *rest)
    kept = numbers_of(linked)
    assert all(kept[entry.id] == numbers[entry.id] for entry in (first, *rest))


def test_lines_may_change_their_order(linked: Dossier) -> None:
    entries = linked.links().entries
    for order in (entries[::-1], entries[1:] + entries[:1], entries):
        linked.replace_links(links_of(linked, order))
        assert linked.links().entries == order
        assert linked.damage() == ""


def test_checksums_are_kept_while_documents_and_lines_come_and_go(linked: Dossier) -> None:
    assert checksums_of(linked) == renewed_checksums(linked)
    document = make_document(f"{TEXT} Einde.", path="einde.txt")
    linked.add(document, make_records(document))
    everything = [(each, linked.records()[each.id]) for each in linked.documents()]
    linked.replace_links(make_links(*everything))
    assert checksums_of(linked) == renewed_checksums(linked)
    linked.remove(document.id)
    linked.replace_links(make_links(*(each for each in everything if each[0].id != document.id)))
    assert linked.damage() == ""
    assert checksums_of(linked) == renewed_checksums(linked)


def test_what_was_damaged_before_a_build_is_still_told_after_it(linked: Dossier) -> None:
    linked._connection.execute("UPDATE paragraphs SET kind = 'heading' WHERE ordinal = 0")
    linked.replace_links(linked.links())
    assert linked.damage() == "paragraphs"
