"""Groups: what each document calls things, gathered once, and those that are alike put together."""

from relaas.linking.groups import apart, gather, together
from relaas.model import Passage, Records, Workings
from tests.linking.factories import mention, records

FOUND = {
    "a": records(
        mention("a", 0, "Noor de Wit", role="mayor", role_passage=Passage("a", 20, 25), country="NL"),
        mention("a", 40, "De Wit", refers_to="a-full", id="a-short"),
        mention("a", 60, "the official", generic=True),
    ),
    "b": records(mention("b", 0, "Noor de Wit", country="NL")),
}


def test_groups_that_were_kept_are_those_that_were_gathered() -> None:
    first = Workings()
    gathered = gather(FOUND, first)

    assert gather(FOUND, Workings(first.used)) == gathered == gather(FOUND, Workings())
    assert [(group.documents, group.name, group.size) for group in gathered] == [
        (["a"], "Noor de Wit", 1),
        (["a"], "De Wit", 1),
        (["b"], "Noor de Wit", 1),
    ]
    assert next(gathered[0].mentions).role_passage == Passage("a", 20, 25)


def test_what_is_alike_is_one_group_until_it_is_parted() -> None:
    gathered = gather(FOUND, Workings())
    joined = together(gathered, lambda group: group.name)

    assert [group.documents for group in joined] == [["a", "b"], ["a"]]
    assert [group.documents for group in apart(joined, lambda group: False)] == [["a"], ["a"], ["b"]]
    assert [group.documents for group in apart(joined, lambda group: True)] == [["a", "b"], ["a"]]


def test_a_description_that_neither_acts_nor_speaks_is_no_group() -> None:
    assert gather({"a": records(mention("a", 0, "the official", generic=True)), "b": Records()}, Workings()) == []
