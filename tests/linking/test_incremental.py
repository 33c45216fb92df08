"""What is linked with the workings of former builds is what is linked from nothing, whatever came and went."""

from collections.abc import Collection

import pytest
from hypothesis import given, settings

from evaluation.planted import Planted, plant
from relaas.linking import link, nearness, threads
from relaas.model import Links, Workings
from tests.linking.versions import Delivery, deliveries, versions_of

PLANTED = plant(16)
VERSIONS = versions_of(PLANTED)


@pytest.fixture(autouse=True, scope="module")
def short_stretches() -> None:
    """Of sixteen papers, and of their lines, some are in one stretch, and some beyond the window of others."""
    with pytest.MonkeyPatch.context() as patch:
        for module, rows, window in ((nearness, 12, 20), (threads, 6, 12)):
            patch.setattr(module, "ROWS", rows)
            patch.setattr(module, "WINDOW", window)
        yield


def linked(names: Collection[str], made: Planted, workings: Workings | None = None) -> Links:
    """The links of some of the planted documents, in the order given."""
    documents = {document.id: document for document in made.documents}
    return link([documents[name] for name in names], {name: made.records[name] for name in names}, (), workings)


@settings(max_examples=40)
@given(deliveries(PLANTED))
def test_what_was_worked_out_before_changes_nothing(delivered: list[Delivery]) -> None:
    before: dict[str, bytes] = {}
    for delivery in delivered:
        workings, fresh = Workings(before), Workings()
        held = [VERSIONS[name][version] for name, version in delivery.items()]
        documents, records = [document for document, _ in held], {document.id: found for document, found in held}
        assert link(documents, records, (), workings) == link(documents[::-1], records, (), fresh)
        assert workings.used == fresh.used
        before = workings.used


def test_a_document_touches_what_has_to_do_with_it_alone() -> None:
    made = plant(240)
    names = [document.id for document in made.documents]
    without = Workings()
    linked([name for name in names if name != names[80]], made, without)
    workings = Workings(without.used)
    assert linked(names, made, workings) == linked(names, made)
    worked_out = dict(workings.used.items() - without.used.items())
    assert 0 < len(worked_out) < len(workings.used) / 2
