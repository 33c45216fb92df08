"""The CSL-JSON export: the register of sources for reference managers and word processors."""

import json
from typing import Any

from relaas.dossier import Dossier, SourceLine
from relaas.model import Document
from relaas.model.edtf import read_point
from relaas.model.own_output import EXPORT_MARK
from relaas.views.export.formats import ExportOptions
from relaas.views.naming import source_name
from relaas.views.register import read_register
from relaas.views.wording import Wording

TYPES = {"html": "webpage", "eml": "personal_communication", "msg": "personal_communication"}


def export(dossier: Dossier, words: Wording, options: ExportOptions) -> bytes:
    """Every source as an item, under the number that all views give it."""
    register = read_register(dossier)
    warning = "" if dossier.is_finished else f" {words('page.unfinished')}"
    sources = register.in_order(dossier.sources())
    items = [item(source, register.numbers[source.document.id], warning) for source in sources]
    return (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode()


def item(source: SourceLine, number: int, warning: str = "") -> dict[str, Any]:
    """One source as CSL writes it; what is not known is left out, a warning about the account stands in its note."""
    document = source.document
    known = {
        "id": document.id,
        "type": TYPES.get(document.format, "document"),
        "citation-number": number,
        "title": document.title or source_name(document),
        "author": [{"literal": document.author}] if document.author else None,
        "publisher": document.publisher,
        "issued": issued(document),
        "language": document.language,
        "source": ", ".join(source.paths),
        "note": f"SHA-256: {document.sha256}{warning}",
        "custom": {"made-by": EXPORT_MARK},
    }
    return {key: value for key, value in known.items() if value is not None}


def issued(document: Document) -> dict[str, Any] | None:
    """The date of publication in parts: as fine as it is known, two of them for an interval."""
    when = document.published.when
    if when.edtf is None:
        return None
    points = [read_point(end) for end in when.edtf.split("/")]
    parts = [[number for number in (point.known_year, point.month, point.day) if number] for point in points if point]
    return {"date-parts": parts} if parts and all(parts) else {"literal": when.edtf}
