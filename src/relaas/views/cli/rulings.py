"""The rulings of the decide command: what each of them needs, and the decisions that it writes down."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypedDict, get_args

import typer

from relaas.dossier import Dossier
from relaas.model import Action, Correctable, Decision, Entity, EventStatus, Passage
from relaas.views.cli.options import read_statuses
from relaas.views.cli.session import Session
from relaas.views.typed_dates import read_typed_date


class Ruling(StrEnum):
    """What can be ruled from the command line."""

    ACCEPT = "accept"
    HIDE = "hide"
    NOTE = "note"
    TAG = "tag"
    CORRECT = "correct"
    MERGE = "merge"
    SPLIT = "split"
    NOT_DIFFERENT = "not-different"
    ADD = "add"
    RENAME = "rename"
    JOIN = "join"
    PART = "part"
    UNDO = "undo"


class Signature(TypedDict):
    """Who decides, and at what moment."""

    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Given:
    """One call: what it rules on, with which values, and who signs it."""

    session: Session
    dossier: Dossier
    ids: tuple[str, ...]
    note: str
    signed: Signature
    values: Mapping[str, str]

    def value(self, option: str) -> str:
        """The value of an option that cannot be left out; a wrong use where it is."""
        if not self.values.get(option):
            raise self.wrong(f"--{option}", "wrong_use.needed")
        return self.values[option]

    def wrong(self, hint: str, key: str, **values: object) -> typer.BadParameter:
        """A wrong use, in the words of the session."""
        return typer.BadParameter(self.session.words(key, **values), param_hint=hint)


def on_lines(action: Action) -> Callable[[Given], Sequence[Decision]]:
    """A ruling that needs nothing but lines."""

    def rule(given: Given) -> Sequence[Decision]:
        return given.dossier.ledger.rule(lines(given), action, given.note, **given.signed)

    return rule


def lines(given: Given) -> tuple[str, ...]:
    """The lines that are ruled on; a wrong use where none is named, or one that does not exist."""
    if not given.ids:
        raise given.wrong(given.session.words("metavar.ids"), "wrong_use.needed")
    for identity in given.ids:
        if not any(found.kind == "entry" for found in given.dossier.find(identity)):
            raise given.wrong(given.session.words("metavar.ids"), "wrong_use.no_such_entry", id=identity)
    return given.ids


def annotate(given: Given) -> Sequence[Decision]:
    """A remark on lines."""
    if not given.note:
        raise given.wrong("--note", "wrong_use.empty_note")
    return on_lines("note")(given)


def put_tag(given: Given) -> Sequence[Decision]:
    """A word on lines, by which they can be found together."""
    return given.dossier.ledger.rule(lines(given), "tag", given.note, value=given.value("tag"), **given.signed)


def correct(given: Given) -> Sequence[Decision]:
    """Other values of lines, one decision for each field."""
    fields: Sequence[Correctable] = [field for field in get_args(Correctable) if field in given.values]
    if not fields:
        raise given.wrong("--date, --status, --who, --headline", "wrong_use.needed")
    found = lines(given)
    corrections = [(field, *corrected(given, field)) for field in fields]
    return [
        decision
        for field, value, others in corrections
        for decision in given.dossier.ledger.rule(
            found, "correct", given.note, field=field, value=value, others=others, **given.signed
        )
    ]


def corrected(given: Given, field: Correctable) -> tuple[str, Sequence[Passage]]:
    """The value of a correction as it is kept, and the passage of a new headline."""
    value = given.values[field]
    if field == "date":
        return read_date(given, value), ()
    if field == "status":
        return read_status(given, value), ()
    if field == "who":
        return known_names(given, value), ()
    (line,) = lines(given)
    found = given.dossier.find(line)[0].item
    return "", (the_passage(given, value, (passage.document for passage in found.evidence), "--headline"),)


def read_date(given: Given, text: str) -> str:
    """A date as EDTF, "" for none; a wrong use where it is no date."""
    if text in ("", given.session.words("date.undated")):
        return ""
    edtf = read_typed_date(text)
    if edtf is None:
        raise given.wrong("--date", "wrong_use.date", text=text)
    return edtf


def read_status(given: Given, text: str) -> str:
    """The code of one status of a line, typed as code or in words."""
    found = read_statuses(given.session, "status", [text])
    if len(found) != 1 or found[0] not in get_args(EventStatus):
        raise given.wrong("--status", "wrong_use.status", text=text, known=", ".join(get_args(EventStatus)))
    return found[0]


def known_names(given: Given, value: str) -> str:
    """Names that the dossier knows, as it calls them; a wrong use where it does not know one."""
    called = {form.casefold(): each.entity.name for each in given.dossier.entities() for form in forms_of(each.entity)}
    wanted = [name.strip() for name in value.split(";") if name.strip()]
    for name in wanted:
        if name.casefold() not in called:
            raise given.wrong("--who", "wrong_use.no_such_name", name=name)
    return "; ".join(called[name.casefold()] for name in wanted)


def forms_of(entity: Entity) -> Sequence[str]:
    """The ways in which a name is written."""
    return (entity.name, *(form for _, form in entity.forms))


def the_passage(given: Given, text: str, documents: Iterable[str], hint: str) -> Passage:
    """The one place where words stand in some documents, white space aside; a wrong use where there is none, or two."""
    pattern = re.compile(r"\s+".join(map(re.escape, text.split())))
    texts = given.dossier.documents_with(documents)
    found = [Passage(id, *each.span()) for id, document in texts.items() for each in pattern.finditer(document.text)]
    if len(found) != 1 or not text.split():
        raise given.wrong(hint, "wrong_use.words_stand", n=len(found), text=text)
    return found[0]


def merge(given: Given) -> Sequence[Decision]:
    """Several lines as one."""
    found = lines(given)
    if len(found) < 2:
        raise given.wrong(given.session.words("metavar.ids"), "wrong_use.two_lines")
    return (given.dossier.ledger.merge(found, given.note, **given.signed),)


def split(given: Given) -> Sequence[Decision]:
    """Some passages of a line as a line of their own."""
    if len(lines(given)) != 1:
        raise given.wrong(given.session.words("metavar.ids"), "wrong_use.one_line")
    evidence = given.dossier.ledger.line(given.ids[0]).evidence
    numbers = [int(number) for number in re.findall(r"\d+", given.value("off"))]
    if not numbers or not all(1 <= number <= len(evidence) for number in numbers) or len(set(numbers)) == len(evidence):
        raise given.wrong("--off", "wrong_use.passages", n=len(evidence))
    others = [evidence[number - 1] for number in numbers]
    return given.dossier.ledger.rule(given.ids, "split", given.note, others=others, **given.signed)


def agree(given: Given) -> Sequence[Decision]:
    """The differences of lines as none."""
    taken: list[Decision] = []
    for identity in lines(given):
        line = given.dossier.ledger.line(identity)
        sides = [(each.left, each.right) for each in line.differences]
        places = given.dossier.places_of(side for pair in sides for side in pair)
        for left, right in dict.fromkeys((places[one], places[other]) for one, other in sides):
            taken += given.dossier.ledger.rule(
                (identity,), "not-different", given.note, others=(left, right), **given.signed
            )
    if not taken:
        raise given.wrong(given.session.words("metavar.ids"), "wrong_use.no_difference")
    return taken


def add(given: Given) -> Sequence[Decision]:
    """A line of one's own: on words of a source, or on nothing."""
    passage = None
    if document := given.values.get("in"):
        sources = [found.id for found in given.dossier.find(document) if found.kind == "document"]
        passage = the_passage(given, given.value("text"), sources, "--text")
    return (
        given.dossier.ledger.add(
            given.note,
            passage=passage,
            text=given.value("text"),
            date=read_date(given, given.values.get("date", "")),
            status=read_status(given, given.values.get("status", "happened")),
            **given.signed,
        ),
    )


def rename(given: Given) -> Sequence[Decision]:
    """Another name for names."""
    value = given.value("name")
    return [
        given.dossier.ledger.rule_on_name(name, "rename", given.note, value=value, **given.signed)
        for name in names(given)
    ]


def join_or_part(action: Action) -> Callable[[Given], Sequence[Decision]]:
    """A ruling on one name and others, or mentions of it."""

    def rule(given: Given) -> Sequence[Decision]:
        first, *others = names(given)
        if not others:
            raise given.wrong(given.session.words("metavar.ids"), "wrong_use.two_names")
        value = given.values.get("name", "")
        ledger = given.dossier.ledger
        return (ledger.rule_on_name(first, action, given.note, others=others, value=value, **given.signed),)

    return rule


def names(given: Given) -> tuple[str, ...]:
    """The names, or mentions, that are ruled on, by whole ids; a wrong use where one is missing or not the only one."""
    if not given.ids:
        raise given.wrong(given.session.words("metavar.ids"), "wrong_use.needed")
    whole: list[str] = []
    for identity in given.ids:
        found = [each.id for each in given.dossier.find(identity) if each.kind in ("entity", "mention")]
        if len(found) != 1:
            raise given.wrong(given.session.words("metavar.ids"), "wrong_use.no_such_id", id=identity)
        whole += found
    return tuple(whole)


def undo(given: Given) -> Sequence[Decision]:
    """Decisions taken back, by their numbers."""
    if not given.ids or not all(identity.isdigit() for identity in given.ids):
        raise given.wrong(given.session.words("metavar.ids"), "wrong_use.decision_numbers")
    return [given.dossier.ledger.undo(int(number), given.note, **given.signed) for number in given.ids]


RULERS: Mapping[Ruling, Callable[[Given], Sequence[Decision]]] = {
    Ruling.ACCEPT: on_lines("accept"),
    Ruling.HIDE: on_lines("hide"),
    Ruling.NOTE: annotate,
    Ruling.TAG: put_tag,
    Ruling.CORRECT: correct,
    Ruling.MERGE: merge,
    Ruling.SPLIT: split,
    Ruling.NOT_DIFFERENT: agree,
    Ruling.ADD: add,
    Ruling.RENAME: rename,
    Ruling.JOIN: join_or_part("join"),
    Ruling.PART: join_or_part("part"),
    Ruling.UNDO: undo,
}
