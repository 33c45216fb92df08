"""What a person ruled outlives every rebuild, and is never changed."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from relaas.dossier import Dossier, Filters, open_dossier
from relaas.errors import StopRun
from relaas.linking.rulings import rule
from relaas.model import Decision, Document, Entry, Headline, Links, Passage, Records
from tests.dossier.factories import TEXT, make_document, make_links, make_records, passage

AT = "2021-05-03T09:00:00+02:00"


def decide(dossier: Dossier, entry: str, action: str, note: str = "") -> Decision:
    return dossier.decide(entry, action, note, by="J. de Wit", at=AT)


def relink(dossier: Dossier, links: Links) -> None:
    """Write links as linking makes them: with the entry that each decision is about."""
    entries, decided = rule(links.entries, dossier.ledger.for_linking(), links.entities, dossier.records())
    dossier.replace_links(replace(links, entries=entries, decided=decided))


def entry_on(dossier: Dossier, words: str, path: str = "veldhaven.txt") -> str:
    return next(
        line.entry.id
        for line in dossier.entries(Filters(hidden=True))
        if line.headline.text.startswith(words) and line.headline.source.path == path
    )


def test_decision_comes_back_with_the_entry(linked: Dossier) -> None:
    entry = entry_on(linked, "Het werk")
    taken = decide(linked, entry, "accept", "nagekeken")
    (line,) = [line for line in linked.entries() if line.entry.id == entry]
    assert line.decisions == (taken,)
    assert line.ruling == "accept"
    assert (taken.note, taken.by, taken.at) == ("nagekeken", "J. de Wit", AT)
    assert taken.headline.quote == line.headline.text


def test_hidden_entry_is_left_out_and_counted(linked: Dossier) -> None:
    before = linked.entries()
    decide(linked, before[0].entry.id, "hide", "dubbel")
    assert [line.entry for line in linked.entries()] == [line.entry for line in before[1:]]
    assert [line.entry.id for line in linked.entries(Filters(hidden=True))] == [line.entry.id for line in before]
    assert linked.hidden() == 1


@pytest.mark.parametrize(
    ("actions", "ruling"),
    [(("note",), ""), (("hide", "accept"), "accept"), (("accept", "hide"), "hide"), (("hide", "note"), "hide")],
    ids="-".join,
)
def test_last_ruling_stands(linked: Dossier, actions: Sequence[str], ruling: str) -> None:
    entry = entry_on(linked, "Het werk")
    for action in actions:
        decide(linked, entry, action)
    (line,) = [line for line in linked.entries(Filters(hidden=True)) if line.entry.id == entry]
    assert line.ruling == ruling
    assert [decision.action for decision in line.decisions] == list(actions)


def test_beginning_of_an_id_is_enough_if_it_is_unique(linked: Dossier) -> None:
    entry = entry_on(linked, "Het werk")
    decide(linked, entry[:8], "accept")
    assert list(linked.decisions().by_entry) == [entry]


@pytest.mark.parametrize(("entry", "action"), [("zzz", "hide"), ("", "hide")], ids=["unknown", "every"])
def test_what_is_no_entry_stops_the_run(linked: Dossier, entry: str, action: str) -> None:
    with pytest.raises(StopRun, match="chronology"):
        decide(linked, entry, action)


def test_unknown_action_stops_the_run(linked: Dossier) -> None:
    with pytest.raises(StopRun, match="accept, hide, note"):
        decide(linked, entry_on(linked, "Het werk"), "erase")


def test_rebuild_keeps_decisions_though_all_rows_have_other_numbers(linked: Dossier) -> None:
    decide(linked, entry_on(linked, "Het werk"), "hide")
    for document in linked.documents():
        linked.remove(document.id)
    for text in ("Iets nieuws.", TEXT):
        document = make_document(text, path="veldhaven.txt" if text == TEXT else "aaa.txt")
        linked.add(document, make_records(document) if text == TEXT else Records())
    (_, document) = linked.documents()
    relink(linked, _reversed(make_links((document, make_records(document)))))
    assert [line.headline.text[:8] for line in linked.entries()] == ["De gemee"]
    assert linked.hidden() == 1


def _reversed(links: Links) -> Links:
    entries = tuple(replace(entry, id=f"new{entry.id[3:]}") for entry in reversed(links.entries))
    return replace(links, entries=entries)


def test_decision_whose_passage_is_gone_is_orphaned_not_lost(linked: Dossier) -> None:
    taken = decide(linked, entry_on(linked, "Het werk"), "accept", "blijft")
    (document,) = [document for document in linked.documents() if document.path == "veldhaven.txt"]
    linked.remove(document.id)
    assert linked.decisions().orphaned == (taken,)
    linked.add(document, make_records(document))
    relink(linked, make_links((document, make_records(document))))
    assert linked.decisions().orphaned == ()
    assert linked.decisions().by_entry == {entry_on(linked, "Het werk"): (taken,)}


def test_decision_follows_its_wording_into_a_changed_file(linked: Dossier) -> None:
    taken = decide(linked, entry_on(linked, "Het werk"), "hide")
    changed = make_document("Verbeterde versie. " + TEXT)
    linked.add(changed, make_records(changed))
    relink(linked, make_links((changed, make_records(changed))))
    assert linked.decisions().by_entry == {entry_on(linked, "Het werk"): (taken,)}


def test_decision_does_not_follow_wording_that_stands_twice(linked: Dossier) -> None:
    taken = decide(linked, entry_on(linked, "Het werk"), "hide")
    changed = make_document(f"{TEXT} {TEXT}")
    linked.add(changed, make_records(changed))
    relink(linked, make_links((changed, make_records(changed))))
    assert linked.decisions().orphaned == (taken,)


def _entry(document: Document, words: str, concept: str) -> Entry:
    place = passage(document, words)
    return Entry(
        id=f"{concept}-{place.start}-{place.end}",
        headline=Headline(place.document, place.start, place.end, concept),
        evidence=(place,),
        concept=concept,
    )


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ([("sluit vrijdag 3 bruggen", "open"), ("sluit vrijdag 3 bruggen", "close")], "close"),
        ([("De gemeente Veldhaven sluit vrijdag 3 bruggen", "close")], "close"),
        ([("De gemeente Veldhaven sluit vrijdag 3 bruggen", "open")], None),
        ([("bruggen, zei wethouder Mia Torn", "close")], None),
        ([], None),
    ],
    ids=["same passage twice", "wider span", "wider span, other concept", "hardly touching", "nothing left"],
)
def test_decision_finds_its_entry(empty: Dossier, now: list[tuple[str, str]], expected: str | None) -> None:
    document = make_document()
    empty.add(document, Records())
    relink(empty, Links(entries=(_entry(document, "sluit vrijdag 3 bruggen", "close"),)))
    decide(empty, "close", "hide")
    relink(empty, Links(entries=tuple(_entry(document, *each) for each in now)))
    found = [entry.partition("-")[0] for entry in empty.decisions().by_entry]
    assert found == ([expected] if expected else [])
    assert len(empty.decisions().orphaned) == (expected is None)


def test_decision_moves_to_the_entry_that_took_over_its_headline(empty: Dossier) -> None:
    document = make_document()
    empty.add(document, Records())
    work, closing = _entry(document, "Het werk is klaar", "complete"), _entry(document, "sluit", "close")
    both = replace(work, evidence=(*work.evidence, *closing.evidence))
    relink(empty, Links(entries=(both,)))
    decide(empty, both.id, "accept")
    relink(empty, Links(entries=(closing, work)))
    assert list(empty.decisions().by_entry) == [work.id]


def test_other_passages_are_kept_for_merge_and_split(linked: Dossier) -> None:
    entry = entry_on(linked, "Het werk")
    (document,) = [document for document in linked.documents() if document.path == "veldhaven.txt"]
    other = passage(document, "zei wethouder Mia Torn")
    taken = linked.decide(entry, "merge", by="a", at=AT, others=(other,))
    assert [(anchor.passage, anchor.quote) for anchor in taken.others] == [(other, "zei wethouder Mia Torn")]


def test_correction_keeps_its_field_and_value(linked: Dossier) -> None:
    entry = entry_on(linked, "Het werk")
    taken = linked.decide(entry, "correct", "zie brief", by="a", at=AT, field="edtf", value="2021-05-02")
    assert (taken.field, taken.value) == ("edtf", "2021-05-02")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE decisions SET note = 'other'",
        "DELETE FROM decisions",
        "INSERT OR REPLACE INTO decisions SELECT number, 'hide', '', '', '', '', '', '', '' FROM decisions",
        "UPDATE decision_passages SET quote = 'other'",
        "DELETE FROM decision_passages",
        "REPLACE INTO decision_passages SELECT decision, part, ordinal, '', 0, 0, '', '' FROM decision_passages",
    ],
    ids=["change", "remove", "replace", "change anchor", "remove anchor", "replace anchor"],
)
def test_decisions_are_only_ever_added(linked: Dossier, change: str) -> None:
    taken = decide(linked, entry_on(linked, "Het werk"), "accept", "goed")
    raw = sqlite3.connect(linked.path)
    with pytest.raises(sqlite3.IntegrityError, match="add another"):
        raw.execute(change)
    raw.close()
    assert linked.decisions().by_entry == {entry_on(linked, "Het werk"): (taken,)}


def test_decisions_are_there_after_opening_again(linked: Dossier, path: Path) -> None:
    taken = decide(linked, entry_on(linked, "Het werk"), "note", "vraag na")
    linked.close()
    with open_dossier(path) as again:
        assert list(again.decisions().by_entry.values()) == [(taken,)]


def test_no_decision_is_none(linked: Dossier) -> None:
    assert (linked.decisions().by_entry, linked.decisions().orphaned) == ({}, ())
    assert linked.quote(Passage("gone", 0, 3)) == ""
