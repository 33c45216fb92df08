"""Documents as items of JSON: their texts, dates and parts, what repeats in them and what was left out."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from relaas.dossier import SourceLine
from relaas.dossier.copied import changes_in
from relaas.model import LeftOut, Part, Passage, Repeat
from relaas.views.register import Register

Item = dict[str, Any]


def document_item(source: SourceLine, texts: dict[str, str], register: Register) -> Item:
    """A document with its text, its date and what that rests on."""
    document = source.document
    published, when = document.published, document.published.when
    return {
        "id": document.id,
        "number": register.numbers[document.id],
        "path": document.path,
        "paths": list(source.paths),
        "format": document.format,
        "sha256": document.sha256,
        "title": document.title,
        "author": document.author,
        "publisher": document.publisher,
        "language": document.language,
        "published": when.edtf,
        "published_earliest": when.earliest,
        "published_latest": when.latest,
        "published_basis": published.evidence,
        "published_stated": published.coarser,
        "published_evidence": span_item(when.passage),
        "published_quoted": published.quoted,
        "parts": [_part_item(part) for part in document.parts],
        "pages": [asdict(page) for page in document.pages],
        "corrected": dict(document.corrected),
        "text": texts[document.id],
    }


def _part_item(part: Part) -> Item:
    """A part as it is written in the document: its day is null where it gives none."""
    published = part.published
    return {
        "kind": part.kind,
        "start": part.start,
        "end": part.end,
        "published": f"{published.when.edtf}T{part.clock}"
        if part.clock and published.when.edtf
        else published.when.edtf,
        "published_basis": published.evidence,
        "published_evidence": span_item(published.when.passage),
        "published_quoted": published.quoted,
        "author": part.author,
        "recipients": [*part.recipients, *part.copied, *part.blind],
        "cc": list(part.copied),
        "bcc": list(part.blind),
        "title": part.title,
    }


def repeat_item(repeat: Repeat, texts: Mapping[str, str]) -> Item:
    """A region that repeats another, with the place of that one, and what it changed where it is a copy."""
    here, there = texts[repeat.document], texts[repeat.original.document]
    changes = changes_in(repeat, here, there) if repeat.kind == "copy" else ()
    return {
        "document": repeat.document,
        "start": repeat.start,
        "end": repeat.end,
        "kind": repeat.kind,
        "repeats": span_item(repeat.original),
        "changes": [
            {
                "start": change.here.start,
                "end": change.here.end,
                "text": here[change.here.start : change.here.end],
                "was": there[change.there.start : change.there.end],
            }
            for change in changes
        ],
    }


def left_out_item(left_out: LeftOut) -> Item:
    """What was not used, with the code of the reason."""
    return {
        "path": left_out.path,
        "reason": left_out.reason,
        "detail": left_out.detail,
        "passage": span_item(left_out.passage),
    }


def span_item(passage: Passage | None) -> Item | None:
    """The place of a passage, null where there is none."""
    return asdict(passage) if passage else None
