"""Outlines are kept paper by paper, and read as one."""

from dataclasses import replace

from relaas.linking.columns import marks_of
from relaas.linking.keys import blocking_keys, keys_of
from relaas.linking.outlines import ids_in, read_outlines, size_of, write_outline
from relaas.linking.tellings import Telling
from tests.linking.factories import event, fact, telling


def tell(document: str, start: int, *subject: str, parties: tuple[str, ...] = ()) -> Telling:
    """A telling of a document about some words and parties."""
    told = telling(document=document, subject=frozenset(subject), parties=frozenset(parties))
    return replace(told, fact=fact(event(document, start, "close")), rests_on=document)


def test_an_outline_knows_its_tellings() -> None:
    told = [tell("a", 0, "dike"), tell("a", 100, "mill", "gate")]
    kept = write_outline(told)

    assert size_of(kept) == 2
    assert ids_in(kept) == [each.fact.id for each in told]


def test_the_outlines_of_papers_are_read_as_one() -> None:
    first, second = [tell("a", 0, "dike"), tell("a", 100, "mill", "gate")], [tell("b", 0)]
    outline = read_outlines([write_outline(first), write_outline(second)])

    assert outline.subject.values.tolist() == marks_of(["dike", "gate", "mill"]).tolist()
    assert outline.subject.bounds.tolist() == [0, 1, 3, 3]
    told = [*first, *second]
    assert outline.marks.tolist() == marks_of(f"{each.rests_on} {each.fact.id}" for each in told).tolist()
    for column, keys in ((outline.keys, keys_of), (outline.sought, blocking_keys)):
        assert column.values.tolist() == marks_of(key for each in told for key in sorted(keys(each))).tolist()


def test_those_who_have_a_party_in_common_share_a_bit() -> None:
    told = [tell("a", 0, parties=("mill", "council")), tell("a", 100, parties=("mill",)), tell("a", 200)]
    both, one, none = read_outlines([write_outline(told)]).parties.tolist()

    assert both & one == one != 0
    assert none == 0
