"""A dossier that is built bit by bit holds what one that is built at once holds, whatever came, went and changed."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings

from evaluation.planted import plant
from relaas.dossier import Dossier, open_dossier
from relaas.pipeline import link_anew
from tests.linking.versions import Delivery, deliveries, versions_of

PLANTED = plant(10)
VERSIONS = versions_of(PLANTED)


def deliver(dossier: Dossier, delivery: Delivery, last: Delivery) -> None:
    """Let a dossier that holds what was delivered last hold what is delivered now."""
    for name in last.keys() - delivery.keys():
        dossier.remove(name)
    for name, version in delivery.items():
        if last.get(name) != version:
            dossier.add(*VERSIONS[name][version])
    links, workings = link_anew(dossier)
    dossier.replace_links(links, workings=workings)


@settings(max_examples=10)
@given(deliveries(PLANTED))
def test_rows_are_those_of_a_dossier_built_at_once(delivered: list[Delivery]) -> None:
    with TemporaryDirectory() as folder, open_dossier(Path(folder) / "bit-by-bit.relaas", create=True) as dossier:
        last: Delivery = {}
        for delivery in delivered:
            deliver(dossier, delivery, last)
            last = delivery
        with open_dossier(Path(folder) / "at-once.relaas", create=True) as at_once:
            deliver(at_once, last, {})
            assert dossier.links() == at_once.links()
        assert dossier.damage() == ""
        assert dossier.depart(at_once.path) == ()
