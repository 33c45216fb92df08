"""The ledger: decisions on lines, names and documents, sealed one after the other, undone and taken over."""

import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from relaas.dossier import Dossier, Filters, open_dossier
from relaas.errors import StopRun
from relaas.linking import link
from relaas.model import Decision, broken_seal, standing
from tests.dossier.factories import TEXT, make_document, make_records, passage

SIGNED: dict[str, Any] = {"by": "J. de Wit", "at": "2021-05-03T09:00:00+02:00"}


@pytest.fixture
def dossier(linked: Dossier) -> Dossier:
    """Two documents, linked by the program itself."""
    relink(linked)
    return linked


def relink(dossier: Dossier) -> None:
    """Link again, with the decisions that stand."""
    decisions = dossier.ledger.for_linking()
    dossier.replace_links(link(dossier.documents(text=False), dossier.records(), decisions))


def ids(dossier: Dossier) -> list[str]:
    return [line.entry.id for line in dossier.entries(Filters(hidden=True))]


def test_one_decision_on_many_lines_or_on_none(dossier: Dossier) -> None:
    lines = ids(dossier)
    taken = dossier.ledger.rule(lines, "accept", "nagekeken", **SIGNED)
    assert [decision.number for decision in taken] == list(range(1, len(lines) + 1))
    assert {line.ruling for line in dossier.entries()} == {"accept"}
    with pytest.raises(StopRun, match="chronology"):
        dossier.ledger.rule([lines[0], "nowhere"], "hide", **SIGNED)
    assert len(dossier.ledger.all()) == len(lines)


def test_undone_at_once_and_again(dossier: Dossier) -> None:
    line = ids(dossier)[0]
    dossier.ledger.rule([line], "accept", **SIGNED)
    dossier.ledger.rule([line], "hide", **SIGNED)
    dossier.ledger.rule([line], "tag", value="brug", **SIGNED)

    def now() -> tuple[str, tuple[str, ...]]:
        found = dossier.entry(line)
        assert found is not None
        return found.entry.ruling, found.entry.tags

    assert now() == ("hide", ("brug",))
    dossier.ledger.undo(2, **SIGNED)
    dossier.ledger.undo(3, **SIGNED)
    assert now() == ("accept", ())
    relink(dossier)
    assert now() == ("accept", ())
    dossier.ledger.undo(4, **SIGNED)
    assert not dossier.is_complete
    relink(dossier)
    assert now() == ("hide", ())
    assert [decision.number for decision in standing(dossier.ledger.all())] == [1, 2]


def test_what_is_not_there_cannot_be_undone(dossier: Dossier) -> None:
    with pytest.raises(StopRun, match="no decision 7"):
        dossier.ledger.undo(7, **SIGNED)
    assert dossier.ledger.all() == ()


def test_merge_asks_for_linking_and_then_stands(dossier: Dossier) -> None:
    lines = ids(dossier)
    dossier.ledger.merge(lines[:2], "een zaak", **SIGNED)
    assert not dossier.is_complete
    relink(dossier)
    assert len(ids(dossier)) == len(lines) - 1
    dossier.ledger.undo(1, **SIGNED)
    relink(dossier)
    assert ids(dossier) == lines


def test_one_line_is_not_merged_with_itself(dossier: Dossier) -> None:
    with pytest.raises(StopRun, match="two or more"):
        dossier.ledger.merge(ids(dossier)[:1] * 2, **SIGNED)


def test_line_is_added_on_a_passage(dossier: Dossier) -> None:
    document = make_document()
    dossier.ledger.add(passage=passage(document, "zei wethouder Mia Torn"), date="2021-04-08", **SIGNED)
    relink(dossier)
    (line,) = [line for line in dossier.entries() if line.entry.added]
    assert line.headline.text == "zei wethouder Mia Torn"
    assert line.headline.source.path == "veldhaven.txt"
    assert [decision.action for decision in line.decisions] == ["add"]


def test_line_of_own_words_says_whose_it_is_and_goes_when_undone(dossier: Dossier) -> None:
    before = dossier.documents()
    dossier.ledger.add(text="De raad was  niet ingelicht.", date="2021-04", status="happened", **SIGNED)
    relink(dossier)
    (line,) = [line for line in dossier.entries() if line.entry.added]
    assert line.headline.text == "De raad was niet ingelicht."
    assert (line.headline.source.author, line.headline.source.format) == ("J. de Wit", "own")
    dossier.ledger.undo(1, **SIGNED)
    relink(dossier)
    assert dossier.documents() == before
    dossier.ledger.undo(2, **SIGNED)
    relink(dossier)
    assert [line.headline.text for line in dossier.entries() if line.entry.added] == ["De raad was niet ingelicht."]


def test_line_on_nothing_at_all_is_refused(dossier: Dossier) -> None:
    with pytest.raises(StopRun, match="no such passage"):
        dossier.ledger.add(text="  ", **SIGNED)
    assert len(dossier.documents()) == 2


def test_names_are_ruled_on_by_their_ids(dossier: Dossier) -> None:
    named = {line.entity.name: line.entity.id for line in dossier.entities()}
    dossier.ledger.rule_on_name(named["Mia Torn"][:8], "rename", value="M. Torn-Bos", **SIGNED)
    dossier.ledger.rule_on_name(
        named["Veldhaven"], "join", others=[named["gemeente Veldhaven"]], value="Veldhaven", **SIGNED
    )
    relink(dossier)
    assert sorted(line.entity.name for line in dossier.entities()) == ["M. Torn-Bos", "Veldhaven"]
    assert {decision.action for decision in dossier.decisions().others} == {"rename", "join"}


def test_documents_are_ruled_on_by_their_ids(dossier: Dossier) -> None:
    document = dossier.documents()[0]
    taken = dossier.ledger.rule_on_document(document.id[:8], "document", field="date", value="2021-03", **SIGNED)
    assert (taken.evidence[0].passage.document, taken.evidence[0].path) == (document.id, document.path)


def fill(dossier: Dossier) -> None:
    """Some decisions of several kinds."""
    lines = ids(dossier)
    dossier.ledger.rule(lines, "accept", **SIGNED)
    dossier.ledger.rule(lines[:1], "correct", "zie brief", field="date", value="2021-05-02", **SIGNED)
    dossier.ledger.merge(lines[:2], **SIGNED)
    dossier.ledger.add(text="De raad was niet ingelicht.", **SIGNED)
    dossier.ledger.undo(1, **SIGNED)


def test_seals_form_a_chain(dossier: Dossier) -> None:
    fill(dossier)
    taken = dossier.ledger.all()
    assert broken_seal(taken) is None
    assert len({decision.seal for decision in taken}) == len(taken)


@pytest.mark.parametrize(
    ("change", "broken"),
    [
        ("UPDATE decisions SET note = 'anders' WHERE number = 2", 2),
        ("UPDATE decisions SET by_person = 'iemand' WHERE number = 3", 3),
        ("UPDATE decision_passages SET quote = 'anders' WHERE decision = 4 AND part = 'headline'", 4),
        ("DELETE FROM decisions WHERE number = 2", 2),
        ("UPDATE decisions SET seal = (SELECT seal FROM decisions WHERE number = 1) WHERE number = 5", 5),
    ],
    ids=["note", "person", "wording", "gone", "other seal"],
)
def test_broken_seal_is_named(dossier: Dossier, change: str, broken: int) -> None:
    fill(dossier)
    raw = sqlite3.connect(dossier.path)
    for (trigger,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {trigger}")
    raw.execute(change)
    raw.commit()
    raw.close()
    assert broken_seal(dossier.ledger.all()) == broken


def test_decisions_are_taken_over_once_by_a_dossier_of_the_same_papers(dossier: Dossier, tmp_path: Path) -> None:
    fill(dossier)
    relink(dossier)
    with open_dossier(tmp_path / "other.relaas", create=True) as other:
        for document in (make_document(), make_document(TEXT + " Dat klopt.", path="brief/antwoord.txt")):
            other.add(document, make_records(document))
        relink(other)
        other.ledger.rule(ids(other)[:1], "note", "eigen", **SIGNED)
        written = other.ledger.take_over(dossier.ledger.all())
        assert len(written) == len(dossier.ledger.all())
        assert other.ledger.take_over(dossier.ledger.all()) == ()
        relink(other)
        assert other.ledger.all()[-1].value == "2"
        assert broken_seal(other.ledger.all()) is None

        def account(opened: Dossier) -> list[object]:
            return [(line.entry, [d.action for d in line.decisions if d.note != "eigen"]) for line in opened.entries()]

        assert account(other) == account(dossier)


def test_undone_ruling_is_no_standing_one() -> None:
    taken = [Decision(1, "accept", "", "a", "b"), Decision(2, "undo", "", "a", "b", value="1")]
    assert standing(taken) == ()
    assert standing([*taken, Decision(3, "undo", "", "a", "b", value="2")]) == (taken[0],)
    assert standing([replace(taken[0], number=4), *taken]) == (replace(taken[0], number=4),)
