"""Derivations: how a date came about, in words, from the wording that gives it and what that was reckoned from."""

from relaas.dossier import EntryLine
from relaas.model import Document, TimeExpression
from relaas.views.dates import show_edtf, show_when
from relaas.views.listing import fold_space
from relaas.views.register import Register, published
from relaas.views.wording import Wording

GROUNDS = ("own time", "said", "scene", "published")  # how ``dated_by`` begins


def derive_entry(line: EntryLine, register: Register, words: Wording) -> str:
    """How the date of an entry came about, in one or two sentences."""
    entry, evidence = line.entry, line.date_evidence
    if register.when(line).undated:
        return words("derivation.undated")
    ground = next((ground for ground in GROUNDS if entry.dated_by.startswith(ground)), "")
    if evidence is None:
        return words(f"derivation.{_key(ground)}_unquoted", rule=entry.dated_by)
    source = register.cite([evidence.source.id])
    said = words(f"derivation.{_key(ground)}", quote=fold_space(evidence.text), source=source, rule=entry.dated_by)
    time = register.times.get(evidence.passage)
    return f"{said} {derive_time(time, words)}".strip() if time and ground != "published" else said


def _key(ground: str) -> str:
    return ground.replace(" ", "_") or "other"


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
    parts = [words.code("basis", stated.basis)]
    if stated.quoted:
        parts.append(f"“{fold_space(stated.quoted)}”")
    if stated.coarser:
        parts.append(words("publication.stated", date=show_edtf(stated.coarser, words)))
    return ", ".join(parts)


def publication_line(document: Document, words: Wording) -> str:
    """The publication date in words; a document without one is called undated, with the bounds that are known."""
    shown = show_when(published(document), words)
    if document.published.edtf:
        return shown
    if document.published.earliest or document.published.latest:
        return words("publication.undated_within", bounds=shown)
    return words("date.undated")
