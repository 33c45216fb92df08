"""Headlines: the wording under which a fact is printed."""

from collections.abc import Sequence
from dataclasses import replace

from relaas.extraction.clauses import clauses_of
from relaas.extraction.facts.referring import Referring
from relaas.extraction.facts.told import Told
from relaas.extraction.facts.trimming import trimmed
from relaas.model import AnnotatedDocument, Headline, Insert, Stretch


def headline_of(group: Sequence[Told], referring: Referring) -> Headline:
    """The wording of what heads a fact: the whole of it, without what only leads to it or on from it."""
    told = _through_first_item(group)
    first, last = trimmed(told)
    start, end = told.annotated.span(first, last)
    inserts = referring.inserts(told, start, end)
    text = wording(told.annotated, first, last, inserts)
    document = told.annotated.document.id
    if told.lead_in is None:
        return Headline(document, start, end, text, inserts=inserts)
    opens, closes = told.annotated.span(*told.lead_in)
    leading = referring.inserts(led_in(told, *told.lead_in), opens, closes)
    text = f"{wording(told.annotated, *told.lead_in, leading)} … {text}"
    return Headline(document, opens, end, text, (Stretch(opens, closes), Stretch(start, end)), (*leading, *inserts))


def _through_first_item(group: Sequence[Told]) -> Told:
    """The head of a fact; one that ends in a colon says nothing without the first thing that it lists."""
    head, *items = group
    return replace(head, last=items[0].last) if items and head.tokens[-1].text == ":" else head


def led_in(told: Told, first: int, last: int) -> Told:
    """The tokens that lead into a stretch, to ask whom they mean."""
    return replace(told, first=first, last=last, clauses=clauses_of(told.annotated, told.sentence), lead_in=None)


def wording(annotated: AnnotatedDocument, first: int, last: int, inserts: tuple[Insert, ...] = ()) -> str:
    """The clean text of a range of tokens: hyphenation mended, white space folded, names in square brackets."""
    tokens = annotated.tokens
    opening = [f"[{one.text}] " for one in inserts if one.at == tokens[first].start]
    after = {one.at: f" [{one.text}]" for one in inserts}
    text = "".join(opening)
    for index in range(first, last):
        parted = index > first and tokens[index].start > tokens[index - 1].end
        text += (" " if parted else "") + tokens[index].text + after.get(tokens[index].end, "")
    return text
