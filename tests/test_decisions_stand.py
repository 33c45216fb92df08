"""Whatever a person decided stands after a rebuild, in another order of the papers, and when new papers come in."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from relaas.dossier import Dossier, EntryLine, Filters, open_dossier
from relaas.model import Document, Records
from relaas.pipeline import BuildOptions, bring_up_to_date, build

PAPERS = {
    "a.txt": (
        "date 2022-03-01\n\nDe gemeente Rijndam sluit op 1 juni 2022 het zwembad, zei wethouder Mila Visser. "
        "Er werken 35 mensen.\n"
    ),
    "b.txt": (
        "date 2022-06-02\n\nDe gemeente Rijndam sloot op 1 juni 2022 het zwembad. De brug ging op 3 mei 2022 open.\n"
    ),
    "c.txt": (
        "date 2022-06-03\n\nThe town of Rijndam closed its swimming pool on 1 June 2022. "
        "About 40 people worked there.\n"
    ),
}
LATER = {
    "d.txt": "date 2022-06-04\n\nHet zwembad van Rijndam is op 1 juni 2022 gesloten, zei wethouder Mila Visser.\n",
    "e.txt": "date 2022-06-05\n\nDe brug van Rijndam ging op 3 mei 2022 open voor verkeer.\n",
}
SIGNED: dict[str, Any] = {"by": "M. Torn", "at": "2022-07-01T10:00:00+02:00"}

Found = dict[str, tuple[Document, Records]]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """What each paper gives, read once."""
    folder = tmp_path_factory.mktemp("papers")
    for name, text in (PAPERS | LATER).items():
        (folder / name).write_text(text, "utf-8")
    build([folder], folder / "all.relaas", options=BuildOptions(workers=1))
    with open_dossier(folder / "all.relaas") as dossier:
        records = dossier.records()
        return {document.path: (document, records[document.id]) for document in dossier.documents()}


def filled(path: Path, found: Found, names: Iterable[str]) -> Dossier:
    """A dossier of some papers, in this order, linked."""
    dossier = open_dossier(path, create=True)
    for name in names:
        dossier.add(*found[name])
    bring_up_to_date(dossier)
    return dossier


def lines(dossier: Dossier) -> list[EntryLine]:
    return list(dossier.entries(Filters(hidden=True)))


def about(dossier: Dossier, words: str, path: str) -> EntryLine:
    """The line that rests on a passage of a paper with some words."""
    return next(
        line
        for line in lines(dossier)
        if any(words in quoted.text and quoted.source.path == path for quoted in line.evidence)
    )


def pool(dossier: Dossier) -> EntryLine:
    return about(dossier, "zwembad", "b.txt")


def bridge(dossier: Dossier) -> EntryLine:
    return about(dossier, "brug", "b.txt")


def name_of(dossier: Dossier, name: str) -> str:
    return next(line.entity.id for line in dossier.entities() if name in line.entity.name)


# What is decided, and what is to be seen of it ever after.
Decide = Callable[[Dossier], object]
See = Callable[[Dossier], object]
KINDS: dict[str, tuple[Decide, See, object]] = {
    "accept": (lambda d: d.ledger.rule([pool(d).entry.id], "accept", **SIGNED), lambda d: pool(d).ruling, "accept"),
    "hide": (lambda d: d.ledger.rule([pool(d).entry.id], "hide", **SIGNED), lambda d: pool(d).ruling, "hide"),
    "note": (
        lambda d: d.ledger.rule([pool(d).entry.id], "note", "navragen", **SIGNED),
        lambda d: [each.note for each in pool(d).decisions],
        ["navragen"],
    ),
    "tag": (
        lambda d: d.ledger.rule([pool(d).entry.id], "tag", value="water", **SIGNED),
        lambda d: pool(d).entry.tags,
        ("water",),
    ),
    "date": (
        lambda d: d.ledger.rule([pool(d).entry.id], "correct", field="date", value="2022-05-31", **SIGNED),
        lambda d: (pool(d).entry.when.edtf, pool(d).entry.when.basis),
        ("2022-05-31", "person"),
    ),
    "status": (
        lambda d: d.ledger.rule([pool(d).entry.id], "correct", field="status", value="denied", **SIGNED),
        lambda d: pool(d).entry.status,
        "denied",
    ),
    "who": (
        lambda d: d.ledger.rule([pool(d).entry.id], "correct", field="who", value="Mila Visser", **SIGNED),
        lambda d: [entity.name for entity in pool(d).actors],
        ["Mila Visser"],
    ),
    "merge": (
        lambda d: d.ledger.merge([pool(d).entry.id, bridge(d).entry.id], **SIGNED),
        lambda d: pool(d).entry.id == bridge(d).entry.id,
        True,
    ),
    "split": (
        lambda d: d.ledger.rule(
            [pool(d).entry.id],
            "split",
            others=[each.passage for each in pool(d).evidence if each.source.path != "b.txt"],
            **SIGNED,
        ),
        lambda d: {quoted.source.path for quoted in pool(d).evidence} & {"a.txt", "c.txt"},
        set(),
    ),
    "add": (
        lambda d: d.ledger.add(text="De raad was niet ingelicht.", date="2022-05", **SIGNED),
        lambda d: [(line.headline.text, line.entry.when.edtf) for line in lines(d) if line.entry.added],
        [("De raad was niet ingelicht.", "2022-05")],
    ),
    "rename": (
        lambda d: d.ledger.rule_on_name(name_of(d, "Visser"), "rename", value="M. Visser-Bos", **SIGNED),
        lambda d: [line.entity.name for line in d.entities() if "Visser" in line.entity.name],
        ["M. Visser-Bos"],
    ),
    "join": (
        lambda d: d.ledger.rule_on_name(
            name_of(d, "Visser"), "join", others=[name_of(d, "Rijndam")], value="Samen", **SIGNED
        ),
        lambda d: [line.entity.name for line in d.entities() if "Visser" in line.entity.name],
        [],
    ),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("order", ["cba", "bac"])
def test_decision_stands_after_a_rebuild_in_any_order(found: Found, tmp_path: Path, kind: str, order: str) -> None:
    decide, see, expected = KINDS[kind]
    with filled(tmp_path / "first.relaas", found, PAPERS) as first:
        assert see(first) != expected
        decide(first)
        bring_up_to_date(first)
        assert see(first) == expected
        taken = first.ledger.all()
        for document in first.documents():
            if document.format != "own":
                first.remove(document.id)
        for name in order:
            first.add(*found[f"{name}.txt"])
        bring_up_to_date(first)
        assert see(first) == expected
    with filled(tmp_path / "second.relaas", found, [f"{name}.txt" for name in order]) as second:
        second.ledger.take_over(taken)
        bring_up_to_date(second)
        assert see(second) == expected


@pytest.mark.parametrize("kind", KINDS)
def test_decision_stands_when_new_papers_come_in(found: Found, tmp_path: Path, kind: str) -> None:
    decide, see, expected = KINDS[kind]
    with filled(tmp_path / "first.relaas", found, PAPERS) as dossier:
        decide(dossier)
        bring_up_to_date(dossier)
        for name in LATER:
            dossier.add(*found[name])
            bring_up_to_date(dossier)
            assert see(dossier) == expected


@pytest.mark.parametrize("kind", KINDS)
def test_undone_decision_leaves_no_trace_but_in_the_log(found: Found, tmp_path: Path, kind: str) -> None:
    decide, _, _ = KINDS[kind]
    with filled(tmp_path / "first.relaas", found, PAPERS) as dossier:
        before = dossier.links(), dossier.documents()
        decide(dossier)
        bring_up_to_date(dossier)
        dossier.ledger.undo(1, **SIGNED)
        bring_up_to_date(dossier)
        assert (dossier.links(), dossier.documents()) == before
        assert len(dossier.ledger.all()) == 2
