"""What people ruled on a line is what the line says, whatever the documents come in, and it is marked as theirs."""

from dataclasses import replace
from typing import Any

import pytest

from relaas.linking import link
from relaas.linking.rulings import agree_on, half_shared, rule
from relaas.model import (
    Action,
    Anchor,
    Dating,
    Decision,
    Difference,
    Doubt,
    Entity,
    Entry,
    Headline,
    Links,
    Passage,
    Records,
    Series,
)
from tests.linking.factories import document, event, mention, records

PLACE, OTHER = Passage("a", 0, 60), Passage("a", 100, 160)
ENTITIES = (Entity("mila", "PER", "Mila Visser", (("nl", "Visser"),)), Entity("raad", "ORG", "raad van Rijndam"))


def headed(place: Passage) -> Headline:
    """A headline of the words on a place."""
    return Headline(place.document, place.start, place.end, "words")


def entry(**fields: Any) -> Entry:
    """A line on the first place."""
    return Entry(**({"id": "line", "headline": headed(PLACE), "evidence": (PLACE,), "concept": "close"} | fields))


def decision(action: Action, field: str = "", value: str = "", **fields: Any) -> Decision:
    """A decision on the line of the first place."""
    anchor = Anchor(PLACE, "words", "a.txt")
    others = tuple(Anchor(place, "words", "a.txt") for place in fields.pop("others", ()))
    defaults: dict[str, Any] = {"number": 1, "note": "", "by": "J. de Wit", "at": "2022-05-03", "concept": "close"}
    return Decision(
        action=action, headline=anchor, evidence=(anchor,), others=others, field=field, value=value,
        **(defaults | fields),
    )  # fmt: skip


def ruled(*decisions: Decision, line: Entry | None = None) -> Entry:
    """What becomes of the line."""
    numbered = [replace(each, number=number) for number, each in enumerate(decisions, start=1)]
    (found,), _ = rule([line or entry()], numbered, ENTITIES, {})
    return found


@pytest.mark.parametrize(
    ("decisions", "expected"),
    [
        ([], {}),
        ([decision("accept")], {"ruling": "accept"}),
        ([decision("accept"), decision("hide")], {"ruling": "hide"}),
        ([decision("note", note="vraag na")], {}),
        ([decision("tag", value="brug"), decision("tag", value="sloop")], {"tags": ("brug", "sloop")}),
        ([decision("correct", "status", "denied")], {"status": "denied", "corrected": ("status",), "main": True}),
        (
            [decision("correct", "who", "visser; Raad van Rijndam")],
            {"actors": ("mila", "raad"), "corrected": ("who",), "main": True},
        ),
        ([decision("correct", "who", "nobody")], {}),
        (
            [decision("correct", "headline", others=[OTHER])],
            {"headline": headed(OTHER), "corrected": ("headline",), "main": True},
        ),
        (
            [decision("correct", "status", "denied"), decision("correct", "status", "planned")],
            {"status": "planned", "corrected": ("status",), "main": True},
        ),
    ],
    ids=["none", "accept", "last", "note", "tags", "status", "who", "nobody", "headline", "corrected twice"],
)
def test_line_is_what_was_ruled(decisions: list[Decision], expected: dict[str, Any]) -> None:
    assert ruled(*decisions) == replace(entry(), **expected)


@pytest.mark.parametrize(
    ("taken", "left"),
    [
        (decision("correct", "date", "2022-05-01"), {"who", "status"}),
        (decision("correct", "status", "denied"), {"day", "who"}),
        (decision("correct", "who", "visser"), {"day", "status"}),
        (decision("note", note="vraag na"), {"day", "who", "status"}),
    ],
    ids=lambda value: value.field or "note" if isinstance(value, Decision) else "",
)
def test_what_a_person_set_is_in_no_doubt(taken: Decision, left: set[str]) -> None:
    doubts = tuple(Doubt(sign, "a", 0, 5) for sign in ("two-days", "voice-unknown", "only-possible"))
    assert {doubt.cell for doubt in ruled(taken, line=entry(doubts=doubts)).doubts} == left


def test_lines_are_in_order_of_the_corrected_dates() -> None:
    lines = [
        entry(id="early", when=Dating(earliest="2022-01-01", latest="2022-01-01")),
        entry(id="late", headline=headed(OTHER), evidence=(OTHER,)),
    ]
    found, decided = rule(lines, [decision("correct", "date", "2022-05")], (), {})
    assert [(each.id, each.when.edtf, each.when.earliest, each.when.latest) for each in found] == [
        ("early", "2022-05", "2022-05-01", "2022-05-31"),
        ("late", None, None, None),
    ]
    found, _ = rule(lines[::-1], [decision("correct", "date", "")], (), {})
    assert [each.id for each in found] == ["late", "early"]
    assert [(each.decision, each.entry) for each in decided] == [(1, "early")]


def test_a_line_that_is_added_twice_is_one() -> None:
    twice = [replace(decision("add", "date", "2022-05-02"), number=number) for number in (1, 2)]
    found, decided = rule([], twice, (), {})
    assert [each.entry for each in decided] == [found[0].id] * 2
    assert len(found) == 1


def test_added_line_is_marked_and_stands_in_its_place() -> None:
    (added, line), decided = rule(
        [entry(when=Dating("2022-06-01", "2022-06-01", "2022-06-01"))],
        [decision("add", "date", "2022-05-02", concept="planned")],
        (),
        {},
    )
    assert (added.added, added.when.edtf, added.status, added.headline) == (
        True,
        "2022-05-02",
        "planned",
        headed(PLACE),
    )
    assert not line.added
    assert [each.entry for each in decided] == [added.id]


@pytest.mark.parametrize("owner", ["entry", "series"])
def test_what_was_found_no_difference_is_none(owner: str) -> None:
    events = event("a", 0, "close"), event("a", 100, "close")
    difference = Difference("contradiction", "date", events[0].id, "1", events[1].id, "2")
    agreed = decision("not-different", others=[events[1].passage])
    other = decision("not-different", others=[Passage("b", 0, 9)])
    found = {"a": records(*events)}
    line = entry(differences=(difference,), agreement="differs", sources=2)
    if owner == "entry":
        (after,), _ = rule([line], [agreed], (), found)
        assert (after.differences, after.agreement) == ((), "corroborated")
        (after,), _ = rule([line], [other], (), found)
        assert after.differences == (difference,)
    else:
        series = Series("s", "homes", None, None, (), (difference,))
        assert agree_on([series], [agreed], found) == (replace(series, differences=()),)
        assert agree_on([series], [other], found) == (series,)


FLOOD = ("flood", "river village dike", "2020-03-01")


def dossier(*names: str) -> dict[str, Records]:
    """Documents that all tell of one flood, and of something else each."""
    return {
        name: records(event(name, 0, *FLOOD), event(name, 100, f"kind{name}", f"word{name} thing{name}"))
        for name in names
    }


def linked(found: dict[str, Records], *decisions: Decision) -> Links:
    return link([document(name) for name in found], found, decisions)


def on(name: str, start: int) -> Anchor:
    return Anchor(Passage(name, start, start + 60), "", f"{name}.txt")


def together(links: Links, *places: Anchor) -> bool:
    """Whether one line rests on all places."""
    wanted = {anchor.passage for anchor in places}
    return any(wanted <= set(entry.evidence) for entry in links.entries)


MERGE = Decision(1, "merge", "", "J", "2022", "", on("a", 0), (on("a", 0), on("b", 0)), (on("a", 100),))
SPLIT = Decision(1, "split", "", "J", "2022", "", on("a", 0), (on("a", 0), on("b", 0)), (on("b", 0),))


@pytest.mark.parametrize("names", ["ab", "ba", "abc", "cab", "abcd", "dcba"])
def test_merge_and_split_hold_in_any_order_and_with_new_documents(names: str) -> None:
    found = dossier(*names)
    assert together(linked(found), on("a", 0), on("b", 0))
    assert together(linked(found, MERGE), on("a", 0), on("b", 0), on("a", 100))
    split = linked(found, SPLIT)
    assert not together(split, on("a", 0), on("b", 0))
    assert {each.entry for each in split.decided} == {e.id for e in split.entries if on("a", 0).passage in e.evidence}


def test_decision_without_its_documents_changes_nothing() -> None:
    found = dossier("c", "d")
    assert replace(linked(found, MERGE, SPLIT), decided=()) == linked(found)


PEOPLE = [mention("a", 0, "Noor de Wit"), mention("b", 0, "Noor de Wit"), mention("c", 0, "N. Bakker")]


def names_of(*decisions: Decision, order: str = "abc") -> dict[str, int]:
    """The names in the dossier, each with its number of mentions."""
    found = {each.document: records(each) for each in PEOPLE}
    entities = linked({name: found[name] for name in order}, *decisions).entities
    return {entity.name: len(entity.mentions) for entity in entities}


def name_decision(action: Action, own: list[int], others: list[int], value: str = "") -> Decision:
    anchors = [tuple(Anchor(PEOPLE[index].passage, "", "") for index in group) for group in (own, others)]
    return Decision(1, action, "", "J", "2022", "PER", None, anchors[0], anchors[1], "name", value)


@pytest.mark.parametrize("order", ["abc", "cba"])
@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        (name_decision("rename", [0, 1], [], "N. de Wit-Bakker"), {"N. de Wit-Bakker": 2, "N. Bakker": 1}),
        (name_decision("join", [0, 1], [2], "Noor de Wit"), {"Noor de Wit": 3}),
        (name_decision("part", [0, 1], [1]), {"Noor de Wit": 1, "N. Bakker": 1}),
    ],
    ids=["rename", "join", "part"],
)
def test_names_are_what_was_ruled(decision: Decision, expected: dict[str, int], order: str) -> None:
    assert names_of(order=order) == {"Noor de Wit": 2, "N. Bakker": 1}
    assert names_of(decision, order=order) == expected


def test_rulings_on_lines_say_nothing_of_names_and_those_on_names_nothing_of_lines() -> None:
    found = {
        each.document: records(each, event(each.document, 0, "close", f"thing-{each.document}")) for each in PEOPLE
    }
    anchors = [Anchor(found[name].events[0].passage, "", "") for name in "ac"]
    merged = Decision(1, "merge", "", "J", "2022", "close", anchors[0], (anchors[0],), (anchors[1],))
    one_line, one_name = linked(found, merged), linked(found, name_decision("join", [0, 1], [2], "Noor de Wit"))
    assert [len(each.entries) for each in (linked(found), one_line, one_name)] == [3, 2, 3]
    assert [len(each.entities) for each in (linked(found), one_line, one_name)] == [2, 2, 1]


def test_mentions_of_one_document_can_be_parted() -> None:
    twice = [mention("a", 0, "Visser"), mention("a", 100, "Visser")]
    both = tuple(Anchor(each.passage, "", "") for each in twice)
    apart = Decision(1, "part", "", "J", "2022", "PER", None, both, both[1:])
    found = {"a": records(*twice)}
    assert len(linked(found).entities) == 1
    assert sorted(len(entity.mentions) for entity in linked(found, apart).entities) == [1, 1]


def test_a_given_name_is_marked_as_such() -> None:
    found = {each.document: records(each) for each in PEOPLE}
    entities = linked(found, name_decision("rename", [0, 1], [], "Noor de Wit")).entities
    assert {entity.name: entity.corrected for entity in entities} == {"Noor de Wit": True, "N. Bakker": False}


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param(5, 15, True, id="half of both"),
        pytest.param(6, 16, False, id="less than half of both"),
        pytest.param(8, 11, True, id="most of a short one"),
        pytest.param(10, 20, False, id="right after"),
        pytest.param(0, 40, True, id="around"),
    ],
)
def test_half_of_the_shorter_passage_is_shared(start: int, end: int, expected: bool) -> None:
    assert half_shared(Passage("a", 0, 10), Passage("a", start, end)) == expected
    assert half_shared(Passage("a", start, end), Passage("a", 0, 10)) == expected
    assert not half_shared(Passage("a", 0, 10), Passage("b", start, end))
