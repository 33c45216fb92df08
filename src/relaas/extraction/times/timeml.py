"""Time expressions for researchers: TimeML documents, and the rows that timex scorers read."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from relaas.model.records import TimeExpression

ATTRIBUTES = ("type", "value", "mod", "quant", "freq")


def as_rows(doc_id: str, expressions: Sequence[TimeExpression]) -> Iterator[dict[str, object]]:
    """One row per expression: doc_id, start, end, text, type, value, and mod, quant, freq where there are any."""
    for each in expressions:
        row: dict[str, object] = {"doc_id": doc_id, "start": each.start, "end": each.end, "text": each.text}
        row |= {name: getattr(each, name) for name in ATTRIBUTES if getattr(each, name) is not None}
        row |= {"earliest": each.earliest, "latest": each.latest, "edtf": each.edtf, "rule": each.rule}
        if each.anchor:
            row["anchor"] = each.anchor
        if each.candidates:
            row["candidates"] = list(each.candidates)
        yield row


def timeml(text: str, expressions: Sequence[TimeExpression], published: str | None) -> str:
    """A TimeML 1.2 document: the text with its expressions marked up, the publication as t0.

    Expressions must not overlap; ``published`` is the EDTF of the publication, whose open or coarse forms become the
    nearest TIMEX3 value. Characters that XML 1.0 cannot hold are replaced by U+FFFD.
    """
    marked, done = [], 0
    for number, each in enumerate(sorted(expressions, key=lambda one: one.start), start=1):
        marked.append(_content(text[done : each.start]))
        marked.append(f"<TIMEX3 {_attributes(number, each)}>{_content(text[each.start : each.end])}</TIMEX3>")
        done = each.end
    marked.append(_content(text[done:]))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        ' xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
        f"<DCT>{_publication(published)}</DCT>\n<TEXT>{''.join(marked)}</TEXT>\n</TimeML>\n"
    )


def _publication(published: str | None) -> str:
    value = published if published and "/" not in published else "XXXX-XX-XX"
    return (
        f'<TIMEX3 tid="t0" type="DATE" value={quoteattr(value)} temporalFunction="false"'
        f' functionInDocument="CREATION_TIME">{escape(published or "")}</TIMEX3>'
    )


def _attributes(number: int, each: TimeExpression) -> str:
    written = [f'tid="t{number}"']
    written += [
        f"{name}={quoteattr(str(getattr(each, name)))}" for name in ATTRIBUTES if getattr(each, name) is not None
    ]
    if each.anchor.startswith("published"):
        written += ['temporalFunction="true"', 'anchorTimeID="t0"']
    return " ".join(written)


def _content(text: str) -> str:
    return escape("".join(character if _allowed(character) else "\ufffd" for character in text))


def _allowed(character: str) -> bool:
    """Whether XML 1.0 can hold the character."""
    if character < " ":
        return character in "\t\n\r"
    return character not in "\ufffe\uffff" and not "\ud800" <= character <= "\udfff"
