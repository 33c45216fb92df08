"""Time expressions without a dossier: TimeML, and JSON lines as the project's scorer reads them."""

import json
import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from relaas.model import TimeExpression
from relaas.views.export.json import time_item

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, section 2.2
OF_DOSSIER = ("id", "document")  # what an expression has only inside a dossier
ATTRIBUTES = ("type", "value", "mod", "quant", "freq")


def timex_lines(doc_id: str, times: Iterable[TimeExpression]) -> Iterator[str]:
    """One JSON object per expression, with the offsets of the text it stands in."""
    for time in times:
        row = {"doc_id": doc_id} | {key: value for key, value in time_item(time).items() if key not in OF_DOSSIER}
        yield json.dumps(row, ensure_ascii=False) + "\n"


def timeml(doc_id: str, text: str, times: Iterable[TimeExpression], *, published: str | None) -> str:
    """A TimeML document; of expressions that overlap, the first is marked, for TIMEX3 elements cannot cross."""
    parts: list[str] = []
    position = 0
    for number, time in enumerate(sorted(times, key=lambda time: (time.start, -time.end)), start=1):
        if time.start >= position:
            parts += [xml_text(text[position : time.start]), timex3(number, time, text)]
            position = time.end
    parts.append(xml_text(text[position:]))
    stated = published if published and "/" not in published else "XXXX-XX-XX"  # TIMEX3 knows no interval as a date
    created = f'<TIMEX3 tid="t0" type="DATE" value={quoteattr(stated)} functionInDocument="CREATION_TIME">'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
        f"<DOCID>{xml_text(doc_id)}</DOCID>\n"
        f"<DCT>{created}{xml_text(published or '')}</TIMEX3></DCT>\n"
        f"<TEXT>{''.join(parts)}</TEXT>\n"
        "</TimeML>\n"
    )


def timex3(number: int, time: TimeExpression, text: str) -> str:
    """One TIMEX3 element around its words."""
    attributes = [f'tid="t{number}"']
    attributes += [f"{name}={quoteattr(value)}" for name in ATTRIBUTES if (value := getattr(time, name))]
    if time.anchor.startswith("published"):
        attributes += ['temporalFunction="true"', 'anchorTimeID="t0"']
    return f"<TIMEX3 {' '.join(attributes)}>{xml_text(text[time.start : time.end])}</TIMEX3>"


def xml_text(text: str) -> str:
    """Text as XML holds it; a character that XML forbids becomes the replacement character."""
    return escape(NOT_XML.sub("\ufffd", text))
