"""What is linked with the workings of former builds is what is linked from nothing, whatever came and went."""

from collections.abc import Collection

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.planted import Planted, plant
from relaas.linking import link, nearness, threads
from relaas.model import Links, Workings

PLANTED = plant(16)
NAMES = [document.id for document in PLANTED.documents]


@pytest.fixture(autouse=True, scope="module")
def short_stretches() -> None:
    """Of sixteen papers, and of their lines, some are in one stretch, and some beyond the window of others."""
    with pytest.MonkeyPatch.context() as patch:
        for module, rows, window in ((nearness, 12, 20), (threads, 6, 12)):
            patch.setattr(module, "ROWS", rows)
            patch.setattr(module, "WINDOW", window)
        yield


def linked(names: Collection[str], workings: Workings | None = None, made: Planted = PLANTED) -> Links:
    """The links of some of the planted documents, in the order given."""
    documents = {document.id: document for document in made.documents}
    return link([documents[name] for name in names], {name: made.records[name] for name in names}, (), workings)


@settings(max_examples=25)
@given(st.lists(st.permutations(NAMES).flatmap(lambda names: st.integers(1, 16).map(lambda n: names[:n])), max_size=4))
def test_what_was_worked_out_before_changes_nothing(deliveries: list[list[str]]) -> None:
    before: dict[str, bytes] = {}
    for names in deliveries:
        workings, fresh = Workings(before), Workings()
        assert linked(names, workings) == linked(names, fresh)
        assert workings.used == fresh.used
        before = workings.used


def test_a_document_touches_what_has_to_do_with_it_alone() -> None:
    made = plant(240)
    names = [document.id for document in made.documents]
    without = Workings()
    linked([name for name in names if name != names[80]], without, made)
    workings = Workings(without.used)
    assert linked(names, workings, made) == linked(names, made=made)
    worked_out = workings.used.keys() - without.used.keys()
    assert 0 < len(worked_out) < len(workings.used) / 2
