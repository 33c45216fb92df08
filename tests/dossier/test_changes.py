"""What a build changed: new, changed and gone lines, and new differences."""

from dataclasses import replace

import pytest

from relaas.dossier import Build, Changes, Dossier, Paper, Summary
from relaas.dossier.changes import compare, compare_papers
from relaas.model import Difference, Headline, Links, Passage, Records
from tests.dossier.factories import make_document, make_links, make_records

BUILD = Build("2021-05-01T10:00:00", "0.1.0")


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
    assert [each.path for each in changes.new_papers] == ["los.txt"]
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


@pytest.mark.parametrize(
    ("before", "after", "new", "changed", "gone"),
    [
        ([], ["1 a.txt"], ["a.txt"], [], []),
        (["1 a.txt"], ["1 a.txt"], [], [], []),
        (["1 a.txt"], ["1 b.txt"], [], [], []),
        (["1 a.txt"], ["2 a.txt"], [], ["a.txt"], []),
        (["1 a.txt"], ["2 b.txt"], ["b.txt"], [], ["a.txt"]),
        (["1 a.txt", "2 b.txt"], ["2 b.txt"], [], [], ["a.txt"]),
    ],
    ids=["new", "same", "renamed", "replaced", "another", "gone"],
)
def test_papers_are_known_by_their_ids(
    before: list[str], after: list[str], new: list[str], changed: list[str], gone: list[str]
) -> None:
    then, now = ([Paper(*each.split()) for each in papers] for papers in (before, after))
    changes = compare_papers(then, now, Changes())
    assert [paper.path for paper in changes.new_papers] == new
    assert [paper.path for paper in changes.changed_papers] == changed
    assert [paper.path for paper in changes.gone_papers] == gone


def test_what_a_build_changed_is_read_as_it_was_told(linked: Dossier) -> None:
    first, second = linked.documents()
    linked.remove(first.id)
    links = make_links((second, linked.records()[second.id]))
    entry = links.entries[0]
    difference = Difference("contradiction", "date", entry.events[0], "2021", links.entries[1].events[0], "2022")
    altered = replace(entry, status="denied", differences=(*entry.differences, difference))
    told = linked.replace_links(replace(links, entries=(altered, *links.entries[1:])), BUILD)
    linked.replace_links(Links(), replace(BUILD, at="2021-06-01T10:00:00"))

    assert (len(told.changed), len(told.gone), len(told.new_differences), len(told.gone_papers)) == (1, 2, 1, 1)
    assert linked.changes(1) == told
    assert [len(changes.gone) for number in (1, 2) if (changes := linked.changes(number))] == [2, 2]


def test_of_no_build_and_of_one_that_noted_nothing_there_are_no_changes(linked: Dossier) -> None:
    linked.replace_links(linked.links(), BUILD)
    linked._connection.execute("UPDATE builds SET noted = 0")
    assert [linked.changes(number) for number in (0, 1, 2)] == [None, None, None]
