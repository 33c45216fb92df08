"""A dossier is proved by making it again: every lie told to it is found, and none is seen where there is none."""

import os
import random
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from relaas.dossier import DamagedDossier, Departure, Dossier, open_dossier
from relaas.dossier.departures import NO_CONTENT, compared
from relaas.model import Passage, seal_of
from relaas.pipeline import BuildOptions, bring_up_to_date, build, options_of
from relaas.proving import UNKNOWN, Proof, make_again, prove
from relaas.views.wording import VIEW_LANGUAGES, Wording

PAPERS = {
    "2022-03-01_krant.txt": (
        "date 2022-03-01\n\nDe gemeente Rijndam sluit op 1 juni 2022 het zwembad, zei wethouder Mila Visser dinsdag. "
        "Er werken 35 mensen. Zie de brief van 2 februari 2022.\n"
    ),
    "2022-03-02_paper.txt": (
        "date 2022-03-02\n\nThe town of Rijndam will close its swimming pool on 1 July 2022, alderman Mila Visser said "
        "on Tuesday. About 40 people work there.\n"
    ),
    "leeg.txt": "",
}
SERIAL = BuildOptions(executor="serial")
SIGNED: dict[str, Any] = {"by": "M. Torn", "at": "2022-07-01T10:00:00+02:00"}


@pytest.fixture(scope="module")
def affair(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with a dossier of two papers and an empty file; no test writes in it."""
    folder = tmp_path_factory.mktemp("affair")
    (folder / "papers").mkdir()
    for name, text in PAPERS.items():
        (folder / "papers" / name).write_text(text, "utf-8")
    build([folder / "papers"], folder / "pool.relaas", options=SERIAL)
    with open_dossier(folder / "pool.relaas") as dossier:
        line, other = (line.entry.id for line in dossier.entries()[:2])
        dossier.ledger.rule([line], "accept", "goed", **SIGNED)
        dossier.ledger.rule([other], "correct", field="date", value="2022-05-31", **SIGNED)
        bring_up_to_date(dossier)
    return folder


@pytest.fixture(scope="module")
def made(affair: Path) -> Path:
    """The dossier as its sources give it."""
    with open_dossier(affair / "pool.relaas") as dossier, dossier.alike(affair / "made.relaas") as again:
        make_again(dossier, again, SERIAL, lambda *told: None)
    return affair / "made.relaas"


@pytest.fixture
def path(affair: Path) -> Iterator[Path]:
    """A copy of the dossier beside it, to lie to."""
    path = affair / "copy.relaas"
    shutil.copy(affair / "pool.relaas", path)
    yield path
    for file in affair.glob("copy.relaas*"):
        file.unlink()


def tell(path: Path, *statements: str) -> int:
    """Write in a dossier behind its back; how many rows that changed."""
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    changed = connection.total_changes
    connection.close()
    return changed


def proved(path: Path) -> Proof:
    with open_dossier(path) as dossier:
        return prove(dossier, executor="serial")


def departures(path: Path, made: Path) -> tuple[Departure, ...]:
    with open_dossier(path) as dossier:
        return dossier.depart(made)


# name: the table that is named, and the lie.
LIES = {
    "date of a line": ("entries", "UPDATE entries SET when_edtf = '2020-01-01'"),
    "first day of a line": ("entries", "UPDATE entries SET when_earliest = '2020-01-01'"),
    "last day of a line": ("entries", "UPDATE entries SET when_latest = '2030-01-01'"),
    "bound of a line": ("entries", "UPDATE entries SET when_bound = 'by'"),
    "basis of a date": ("entries", "UPDATE entries SET when_basis = 'guess'"),
    "status of a line": ("entries", "UPDATE entries SET status = 'denied'"),
    "agreement": ("entries", "UPDATE entries SET agreement = 'corroborated'"),
    "number of sources": ("entries", "UPDATE entries SET sources = 5"),
    "weight": ("entries", "UPDATE entries SET weight = weight + 1"),
    "main line": ("entries", "UPDATE entries SET main = 1 - main"),
    "headline moved": ("entries", "UPDATE entries SET headline_start = headline_start + 3"),
    "headline cut": ("entries", "UPDATE entries SET headline_end = headline_end - 4"),
    "headline reworded": ("entries", "UPDATE entries SET headline_text = headline_text || ' niet'"),
    "white space in a headline": ("entries", "UPDATE entries SET headline_text = headline_text || ' '"),
    "hyphen in a headline": ("entries", "UPDATE entries SET headline_text = '-' || headline_text"),
    "hidden line": ("entries", "UPDATE entries SET ruling = 'hide'"),
    "tag": ("entries", "UPDATE entries SET tags = '[\"x\"]'"),
    "line deleted": ("entries", "DELETE FROM entries WHERE row = (SELECT min(row) FROM entries)"),
    "lines in another order": (
        "entries",
        "UPDATE entries SET row = (SELECT max(row) + 1 FROM entries) WHERE row = (SELECT min(row) FROM entries)",
    ),
    "forged line": (
        "entries",
        "INSERT INTO entries (id, headline_document, headline_start, headline_end, when_candidates, status, concept, "
        "agreement, sources) SELECT 'ffff', headline_document, 0, 9, '[]', 'happened', '', 'single', 5 "
        "FROM entries LIMIT 1",
    ),
    "evidence deleted": ("entry_evidence", "DELETE FROM entry_evidence"),
    "evidence moved": ("entry_evidence", "UPDATE entry_evidence SET start_at = start_at + 1"),
    "fact taken from a line": ("entry_facts", "DELETE FROM entry_facts"),
    "speaker of a line": ("entry_speakers", "UPDATE entry_speakers SET entity = 'nobody'"),
    "figure times ten": ("figures", "UPDATE figures SET minimum = minimum * 10"),
    "highest figure": ("figures", "UPDATE figures SET maximum = 9000000"),
    "status of a figure": ("figures", "UPDATE figures SET status = 'sent'"),
    "what is counted": ("figures", "UPDATE figures SET counted = 'horses'"),
    "day of a figure": ("figures", "UPDATE figures SET as_of_edtf = '1999-01-01'"),
    "value of a time": ("times", "UPDATE times SET value = '2001-01-01'"),
    "rule of a time": ("times", "UPDATE times SET rule = 'nl.none'"),
    "time deleted": ("times", "DELETE FROM times"),
    "speaker": ("statements", "UPDATE statements SET speaker_text = 'de burgemeester'"),
    "speaker's id": ("statements", "UPDATE statements SET speaker = 'nobody'"),
    "kind of statement": ("statements", "UPDATE statements SET kind = 'direct'"),
    "polarity": ("events", "UPDATE events SET polarity = '-'"),
    "status of an event": ("events", "UPDATE events SET status = 'claimed'"),
    "deadline": ("plans", "UPDATE plans SET complete_edtf = '2040-01-01', begin_edtf = '2040-01-01'"),
    "target of a reference": ("source_references", "UPDATE source_references SET target = 'Kamerstuk 1'"),
    "white space in a record": ("facts", "UPDATE facts SET text = text || ' '"),
    "headline of a fact": ("facts", "UPDATE facts SET headline_text = 'Iets anders'"),
    "name": ("entities", "UPDATE entities SET name = 'Iemand anders'"),
    "role": ("mentions", "UPDATE mentions SET role = 'koning'"),
    "mention in another name": ("entity_mentions", "UPDATE entity_mentions SET mention = 'x' WHERE ordinal = 0"),
    "title": ("documents", "UPDATE documents SET title = 'Geheim'"),
    "publication": ("documents", "UPDATE documents SET published_when_edtf = '1990'"),
    "text": ("documents", "UPDATE documents SET text = replace(text, 'juni', 'juli')"),
    "white space in a text": ("documents", "UPDATE documents SET text = text || ' '"),
    "forged document": (
        "documents",
        "INSERT INTO documents (id, path, format, sha256, language, published_evidence, published_quoted, "
        "fingerprints, text) VALUES ('ffff', 'brief.txt', 'txt', 'ff', 'nl', 'none', '', '[]', 'Hij wist het.')",
    ),
    "files": ("files", "DELETE FROM files"),
    "location of a file": ("files", "UPDATE files SET location = 'x/' || location"),
    "hash of a file": ("read_files", "UPDATE read_files SET sha256 = 'ff'"),
    "reason left out": ("left_out", "UPDATE left_out SET reason = 'too-large'"),
    "left out deleted": ("left_out", "DELETE FROM left_out"),
    "left out twice": (
        "left_out",
        "INSERT INTO left_out (path, reason, detail) SELECT path, reason, detail FROM left_out",
    ),
    "left out forged": ("left_out", "INSERT INTO left_out (path, reason, detail) VALUES ('a.txt', 'empty', '')"),
    "sentence": ("sentences", "UPDATE sentences SET text = 'niets'"),
    "line of a decision": ("entry_decisions", "DELETE FROM entry_decisions"),
    "account before": ("last_account", "DELETE FROM last_account"),
}


@pytest.mark.parametrize("name", LIES)
def test_every_lie_is_found_in_its_table(path: Path, made: Path, name: str) -> None:
    table, lie = LIES[name]
    assert tell(path, lie) > 0
    found = departures(path, made)
    assert table in {each.table for each in found}
    assert all(each.kind in ("extra", "missing", "other") for each in found)


def test_a_departure_names_the_document_and_both_values(path: Path, made: Path) -> None:
    tell(path, "UPDATE figures SET minimum = minimum * 10 WHERE text LIKE '35%'")
    (found,) = departures(path, made)
    assert (found.table, found.kind, found.document) == ("figures", "other", "2022-03-01_krant.txt")
    assert (found.column, found.stored, found.made) == ("minimum", "350.0", "35.0")


def lie_at_random(path: Path, seed: int) -> str:
    """One change of one row in one of the tables that are compared, by chance; what it was."""
    chance = random.Random(seed)
    connection = sqlite3.connect(path, isolation_level=None)
    tables = [table for table in compared(connection) if connection.execute(f"SELECT 1 FROM {table.name}").fetchone()]
    while True:
        table = chance.choice(tables)
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({table.name})") if row[1] not in NO_CONTENT]
        rows = connection.execute(f"SELECT {', '.join(names)} FROM {table.name}").fetchall()
        row, name = chance.choice(rows), chance.choice(names)
        condition = " AND ".join(f"{column} IS ?" for column in names)
        value = row[names.index(name)]
        other = value + 1 if isinstance(value, int | float) else f"{value or ''} "
        change = f"DELETE FROM {table.name}" if chance.random() < 0.2 else f"UPDATE {table.name} SET {name} = ?"
        values = (*([other] if "UPDATE" in change else []), *row)
        try:
            connection.execute(f"{change} WHERE {condition}", values)
        except sqlite3.IntegrityError:
            continue
        connection.close()
        return f"{change}: {value!r} to {other!r}"


@pytest.mark.parametrize("seed", range(int(os.environ.get("RELAAS_LIES", "60"))))
def test_any_single_change_is_found(path: Path, made: Path, seed: int) -> None:
    lie = lie_at_random(path, seed)
    assert is_caught(path, made), lie


def is_caught(path: Path, made: Path) -> bool:
    """Whether a changed dossier is refused as damaged, or departs from its sources."""
    try:
        return bool(departures(path, made))
    except DamagedDossier:
        return True


def test_an_untouched_dossier_holds(path: Path, affair: Path) -> None:
    assert proved(path) == Proof()
    build([affair / "papers"], path, options=SERIAL)
    assert proved(path).holds


def decide(dossier: Dossier) -> None:
    """Decisions of many kinds, as the commands take them."""
    ledger = dossier.ledger
    first, second, *_ = (line.entry.id for line in dossier.entries())
    paper = next(document for document in dossier.register() if document.path.endswith("paper.txt"))
    ledger.rule([first], "hide", **SIGNED)
    ledger.rule([first], "tag", value="water", **SIGNED)
    ledger.rule([second], "note", "navragen", **SIGNED)
    ledger.undo(1, **SIGNED)
    ledger.merge([first, second], **SIGNED)
    ledger.add(text="De raad was niet ingelicht.", date="2022-04", **SIGNED)
    ledger.add(passage=Passage(paper.id, 17, 60), date="2022-04", **SIGNED)
    ledger.rule_on_name(dossier.entities()[0].entity.id, "rename", value="Rijndam-Zuid", **SIGNED)
    ledger.rule_on_document(paper.id, "document", field="date", value="2022-03-03", **SIGNED)
    bring_up_to_date(dossier)


def test_decisions_are_no_lies(path: Path) -> None:
    with open_dossier(path) as dossier:
        decide(dossier)
    assert proved(path).departures == ()
    with open_dossier(path) as dossier:
        krant = next(document for document in dossier.register() if document.path.endswith("krant.txt"))
        dossier.ledger.rule_on_document(krant.id, "remove", **SIGNED)
        bring_up_to_date(dossier)
    assert proved(path).departures == ()


def test_a_file_that_was_left_out_may_go(tmp_path: Path) -> None:
    for name, text in PAPERS.items():
        (tmp_path / name).write_text(text, "utf-8")
    build([tmp_path], tmp_path / "pool.relaas", options=SERIAL)
    (tmp_path / "leeg.txt").unlink()
    assert proved(tmp_path / "pool.relaas").holds
    (tmp_path / "2022-03-02_paper.txt").rename(tmp_path / "2022-03-03_paper.txt")
    build([tmp_path], tmp_path / "pool.relaas", options=SERIAL)
    assert proved(tmp_path / "pool.relaas").holds


FORGED = (
    "INSERT INTO decisions SELECT max(number) + 1, 'accept', '', 'M. Torn', '2022', '', '', '', 'ffff' FROM decisions"
)


@pytest.mark.parametrize(
    ("lies", "number"),
    [
        ((FORGED,), 3),
        (("DROP TRIGGER decisions_stay", "UPDATE decisions SET note = 'slecht' WHERE number = 1"), 1),
        (("DROP TRIGGER decision_passages_stay", "UPDATE decision_passages SET quote = 'x' WHERE decision = 2"), 2),
        (("DROP TRIGGER decisions_remain", "DELETE FROM decisions WHERE number = 1"), 1),
    ],
    ids=["forged", "changed", "its words changed", "removed"],
)
def test_a_broken_seal_is_named(path: Path, lies: tuple[str, ...], number: int) -> None:
    assert tell(path, *lies) > 0
    assert proved(path).broken_seal == number


def test_a_decision_forged_with_its_seal_has_no_effect_that_stands(path: Path) -> None:
    with open_dossier(path) as dossier:
        first, last = dossier.ledger.all()
    forged = replace(first, number=3, action="hide")
    places = (
        "SELECT 3, part, ordinal, document, start_at, end_at, quote, path FROM decision_passages WHERE decision = 1"
    )
    seal = seal_of(forged, last.seal)
    tell(
        path,
        "INSERT INTO decisions SELECT 3, 'hide', note, by_person, at, concept, field, value, "
        f"'{seal}' FROM decisions WHERE number = 1",
        f"INSERT INTO decision_passages {places}",
    )
    found = proved(path)
    assert found.broken_seal is None
    assert {each.table for each in found.departures} == {"entries", "entry_decisions"}


@pytest.mark.parametrize(
    ("lie", "former"),
    [
        ("UPDATE builds SET version = '0.0.1'", ("0.0.1",)),
        ("UPDATE builds SET version = '0.0.1', meaning = 'another'", ("0.0.1 (another)",)),
        ("UPDATE builds SET options = ''", (UNKNOWN,)),
        ("DELETE FROM builds", (UNKNOWN,)),
    ],
)
def test_what_another_version_made_cannot_be_proved(path: Path, lie: str, former: tuple[str, ...]) -> None:
    tell(path, lie)
    assert proved(path) == Proof(made_with=former)


def test_an_unfinished_build_is_told(path: Path) -> None:
    tell(path, "UPDATE progress SET linked = 0")
    assert proved(path) == Proof(finished=False)


def test_a_document_is_read_again_as_it_was_built(path: Path) -> None:
    with open_dossier(path) as dossier:
        noted = options_of(dossier.builds())
    assert (noted.pipelines, noted.seconds, noted.megabytes) == ({}, 60, 1024)


@pytest.mark.parametrize("language", VIEW_LANGUAGES)
def test_every_table_has_words(path: Path, language: str) -> None:
    words = Wording(language)
    connection = sqlite3.connect(path)
    assert [table.name for table in compared(connection) if not words.known(f"table.{table.name}")] == []
    connection.close()
