import pytest

from relaas.language.concepts import concept_group
from relaas.linking.contraries import CONVERSE, MUTUAL, UNDOING, are_contrary, play_other_parts, undo_each_other
from tests.linking.factories import telling


def test_every_kind_of_deed_is_one_that_the_concepts_know() -> None:
    kinds = {kind for pairs in (UNDOING, CONVERSE) for pair in pairs for side in pair for kind in side} | MUTUAL

    assert {kind for kind in kinds if concept_group(kind) is None} == set()


def test_no_kind_of_deed_undoes_itself() -> None:
    assert [pair for pair in UNDOING if pair[0] & pair[1]] == []
    assert are_contrary("send", "withdraw")
    assert not are_contrary("send", "send")


@pytest.mark.parametrize(
    ("left", "right", "contrary"),
    [
        pytest.param({"concept": "approve"}, {"concept": "reject"}, True, id="approved and rejected"),
        pytest.param({"concept": "approve"}, {"concept": "reject", "subject": {"approve"}}, False, id="both in one"),
        pytest.param({"concept": "buy", "actors": {"p"}}, {"concept": "sell", "actors": {"p"}}, True, id="one trader"),
        pytest.param(
            {"concept": "buy", "actors": {"p"}}, {"concept": "sell", "actors": {"q"}}, False, id="two traders"
        ),
        pytest.param({"concept": ""}, {"concept": "reject"}, False, id="no kind known"),
    ],
)
def test_a_deed_that_undoes_another(left: dict[str, object], right: dict[str, object], *, contrary: bool) -> None:
    assert undo_each_other(telling(**left), telling(document="b", **right)) is contrary  # type: ignore[arg-type]


def test_what_both_do_is_done_by_either() -> None:
    parts = {"actors": {"p"}, "parties": {"p", "q"}}, {"actors": {"q"}, "parties": {"p", "q"}}

    def verdict(concept: str) -> bool:
        return play_other_parts(
            *(telling(document=name, concept=concept, **part) for name, part in zip("ab", parts, strict=True))
        )

    assert verdict("accuse")
    assert not verdict("meet")
