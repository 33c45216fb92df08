"""Headlines: the wording under which a fact is printed."""

from dataclasses import replace

from relaas.extraction.clauses import clauses_of
from relaas.extraction.facts.referring import Referring
from relaas.extraction.facts.told import Told
from relaas.extraction.facts.trimming import trimmed
from relaas.model import AnnotatedDocument, Headline, Insert, Stretch

MOST_THINGS = 3  # of a list in one headline


def headline_of(told: Told, referring: Referring) -> Headline:
    """The wording of a stretch: the whole of it, without what only leads to it or on from it."""
    first, last = trimmed(told)
    start, end = told.annotated.span(first, last)
    inserts = referring.inserts(told, start, end)
    text = wording(told.annotated, first, last, inserts)
    document = told.annotated.document.id
    if told.listed:
        return _with_things(told, (first, last), inserts)
    if told.lead_in is None:
        return Headline(document, start, end, text, inserts=inserts)
    lead = led_in(told, *told.lead_in)
    opens, closes = told.annotated.span(*trimmed(lead))
    leading = referring.inserts(lead, opens, closes)
    text = f"{wording(told.annotated, *trimmed(lead), leading)} … {text}"
    return Headline(document, opens, end, text, (Stretch(opens, closes), Stretch(start, end)), (*leading, *inserts))


def _with_things(told: Told, lead: tuple[int, int], inserts: tuple[Insert, ...]) -> Headline:
    """The wording of a sentence that leads into a list of things, with the first of them."""
    items = [trimmed(replace(told, sentence=one, first=one.first, last=one.last)) for one in told.listed[:MOST_THINGS]]
    ranges = [told.annotated.span(*one) for one in (lead, *items)]
    pieces = [wording(told.annotated, *lead, inserts), *(wording(told.annotated, *one) for one in items)]
    more = " …" if len(told.listed) > MOST_THINGS else ""
    stretches = tuple(Stretch(*one) for one in ranges)
    return Headline(
        told.annotated.document.id, ranges[0][0], ranges[-1][1], " … ".join(pieces) + more, stretches, inserts
    )


def led_in(told: Told, first: int, last: int) -> Told:
    """The tokens that lead into a stretch, to ask whom they mean."""
    sentence = told.annotated.sentence_at(told.annotated.tokens[first].start) or told.sentence
    clauses = clauses_of(told.annotated, sentence)
    return replace(told, sentence=sentence, first=first, last=last, clauses=clauses, lead_in=None)


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
