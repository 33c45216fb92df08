import pytest

from relaas.linking import surnames
from relaas.linking.entities import find_entities
from relaas.linking.names import surnames_agree
from relaas.model import Records
from tests.linking.factories import mention


def papers(count: int, *names: str) -> dict[str, Records]:
    """So many documents that name the same persons."""
    return {
        document: Records(mentions=tuple(mention(document, 50 * place, name) for place, name in enumerate(names)))
        for document in (f"d{number:03}" for number in range(count))
    }


def test_a_surname_that_every_document_has_is_held_against_each_bearer_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []
    monkeypatch.setattr(surnames, "surnames_agree", lambda *pair: asked.append(pair) or surnames_agree(*pair))

    (entity,) = find_entities(papers(40, "Jan de Wit", "De Wit"))

    assert len(entity.mentions) == 80
    assert len(asked) == 40


def test_a_surname_of_two_goes_to_the_one_whom_its_own_document_names() -> None:
    found = find_entities(papers(1, "Jan de Wit", "De Wit") | {"e": papers(5, "Piet de Wit")["d004"]})

    assert {entity.name: len(entity.mentions) for entity in found} == {"Jan de Wit": 2, "Piet de Wit": 1}


@pytest.mark.parametrize(("named", "meant"), [(4, 5), (3, 3)], ids=["far more", "not enough"])
def test_a_surname_goes_to_the_one_who_is_named_in_far_more_documents(named: int, meant: int) -> None:
    records = papers(named, "Jan de Wit")
    for document, name in (("y", "Piet de Wit"), ("z", "De Wit")):
        records[document] = Records(mentions=(mention(document, 0, name),))

    found = {entity.name: len(entity.mentions) for entity in find_entities(records)}

    assert found["Jan de Wit"] == meant
