"""A shelf reads the records of a document when they are asked for, and knows them by their hash before."""

import pytest

from relaas.model import Records, Shelf
from tests.linking.factories import event, records


def shelf(read: list[str], **digests: str) -> Shelf:
    """A shelf of two documents, which notes what is read."""
    found = {name: records(event(name, 0, "close")) for name in "ab"}

    def reading(document: str) -> Records:
        read.append(document)
        return found[document]

    return Shelf(found, reading, digests)


def test_records_are_read_once_and_only_where_they_are_asked_for() -> None:
    read: list[str] = []
    found = shelf(read, a="known")

    assert (list(found), len(found), "a" in found, "c" in found, found.digest("a")) == (
        ["a", "b"],
        2,
        True,
        False,
        "known",
    )
    assert read == []
    assert found["b"] is found["b"]
    assert read == ["b"]
    with pytest.raises(KeyError):
        found["c"]


def test_what_is_changed_has_another_hash() -> None:
    found = shelf([], a="known", b="too")
    changed = found.replacing(["b"], lambda own: Records(facts=own.facts[:1]))

    assert changed["a"] is found["a"]
    assert changed["b"] != found["b"]
    assert changed.digest("a") == "known"
    assert changed.digest("b") != "too"
