"""What a build changed: new, changed and gone lines, and new differences."""

from dataclasses import replace

import pytest

from relaas.dossier import Dossier, Summary
from relaas.dossier.changes import compare
from relaas.model import Difference, Headline, Links, Passage, Records
from tests.dossier.factories import make_document, make_links, make_records


def summary(id: str, *passages: int, edtf: str = "2021-05-01") -> Summary:
    evidence = tuple(Passage("d", start, start + 5) for start in passages)
    return Summary(id, edtf, "happened", "single", 1, f"headline {id}", evidence)


@pytest.mark.parametrize(
    ("before", "after", "new", "changed", "gone"),
    [
        ([], [summary("a", 1)], ["a"], [], []),
        ([summary("a", 1)], [summary("a", 1)], [], [], []),
        ([summary("a", 1)], [summary("a", 1, edtf="2021-05")], [], [("a", "a", ("edtf",))], []),
        ([summary("a", 1)], [], [], [], ["a"]),
        ([summary("a", 1)], [summary("b", 1, 9)], [], [("a", "b", ("headline", "evidence"))], []),
        ([summary("a", 1)], [summary("b", 2)], ["b"], [], ["a"]),
        ([summary("a", 1, 2)], [summary("b", 1), summary("c", 2)], ["c"], [("a", "b", ("headline", "evidence"))], []),
        ([summary("a", 1), summary("b", 2)], [summary("c", 1, 2)], [], [("b", "c", ("headline", "evidence"))], ["a"]),
    ],
    ids=["new", "same", "other date", "gone", "more evidence", "another", "split", "merged"],
)
def test_entries_are_matched_by_id_or_shared_passages(
    before: list[Summary], after: list[Summary], new: list[str], changed: list[tuple[object, ...]], gone: list[str]
) -> None:
    changes = compare(before, after)
    assert [each.id for each in changes.new] == new
    assert [(each.before.id, each.after.id, each.fields) for each in changes.changed] == changed
    assert [each.id for each in changes.gone] == gone


def test_first_links_are_all_new(empty: Dossier) -> None:
    document = make_document()
    records = make_records(document)
    empty.add(document, records)
    changes = empty.replace_links(make_links((document, records)))
    assert [each.headline for each in changes.new] == [
        "De gemeente Veldhaven sluit vrijdag 3 bruggen",
        "Het werk is klaar voor 1 mei",
    ]
    assert len(changes.new_differences) == 2
    assert not changes.nothing


def test_added_document_shows_as_new_lines_only(linked: Dossier) -> None:
    documents = [*linked.documents(), make_document("Los nieuws. " * 3, path="los.txt")]
    linked.add(documents[-1], Records())
    before = linked.links()
    place = Passage(documents[-1].id, 0, 11)
    entry = replace(
        before.entries[0],
        id="fresh",
        headline=Headline(place.document, place.start, place.end, "Los nieuws."),
        evidence=(place,),
        differences=(),
    )
    changes = linked.replace_links(replace(before, entries=(*before.entries, entry)))
    assert [each.headline for each in changes.new] == ["Los nieuws."]
    assert (changes.changed, changes.gone, changes.new_differences) == ((), (), ())


def test_removed_document_shows_as_gone_though_its_lines_went_first(linked: Dossier) -> None:
    first, second = linked.documents()
    linked.remove(first.id)
    changes = linked.replace_links(make_links((second, linked.records()[second.id])))
    assert len(changes.gone) == 2
    assert changes.new == ()


def test_difference_is_new_once_whichever_side_comes_first(linked: Dossier) -> None:
    links = linked.links()
    entry = links.entries[0]
    difference = Difference("contradiction", "date", entry.events[0], "2021", links.entries[1].events[0], "2022")
    turned = Difference("contradiction", "date", links.entries[1].events[0], "2022", entry.events[0], "2021")

    def having(*differences: Difference) -> Links:
        return replace(links, entries=(replace(entry, differences=differences), *links.entries[1:]))

    found = linked.replace_links(having(*entry.differences, difference)).new_differences
    assert [(each.owner, each.left_value, each.right_value) for each in found] == [(entry.id, "2021", "2022")]
    assert linked.replace_links(having(*entry.differences, turned)).new_differences == ()
