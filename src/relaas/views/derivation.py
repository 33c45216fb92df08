"""Derivations: how a date came about, in words, from the wording that gives it and what that was reckoned from."""

from relaas.dossier import EntryLine
from relaas.model import Document, TimeExpression
from relaas.views.dates import is_undated, show_edtf, show_when
from relaas.views.decided import date_by_person
from relaas.views.listing import fold_space
from relaas.views.register import Register
from relaas.views.wording import Wording


def derive_entry(line: EntryLine, register: Register, words: Wording) -> str:
    """How the date of an entry came about, in one or two sentences."""
    when, evidence = line.entry.when, line.date_evidence
    if by_person := date_by_person(line, words):
        return by_person
    if is_undated(when):
        return words("derivation.undated")
    if evidence is None:
        return words(f"derivation.{when.basis}_unquoted")
    source = register.cite([evidence.source.id])
    said = words(f"derivation.{when.basis}", quote=fold_space(evidence.text), source=source)
    return f"{said} {derive_time(line.time, words)}".strip() if line.time else said


def derive_time(time: TimeExpression, words: Wording) -> str:
    """What a time expression was reckoned from and by which rule; empty where it speaks for itself."""
    kind, _, value = time.anchor.partition(" ")
    parts = []
    if kind in ("published", "text") and value:
        parts.append(words(f"anchor.{kind}", date=show_edtf(value, words)))
    if time.rule:
        parts.append(words("anchor.rule", rule=time.rule))
    if len(time.candidates) > 1:
        parts.append(words("anchor.open"))
    return " ".join(parts)


def derive_publication(document: Document, words: Wording) -> str:
    """What the publication date of a document rests on."""
    stated = document.published
    parts = [words.code("basis", stated.evidence)]
    if stated.quoted:
        parts.append(f"“{fold_space(stated.quoted)}”")
    if stated.coarser:
        parts.append(words("publication.stated", date=show_edtf(stated.coarser, words)))
    return ", ".join(parts)


def publication_line(document: Document, words: Wording) -> str:
    """The publication date in words; a document without one is called undated, with the bounds that are known."""
    when = document.published.when
    shown = show_when(when, words)
    if when.edtf:
        return shown
    if when.is_dated:
        return words("publication.undated_within", bounds=shown)
    return words("date.undated")
