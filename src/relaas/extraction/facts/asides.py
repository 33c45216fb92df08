"""Asides on a paper with a day of their own: "uw brief van 4 maart, ontvangen op 6 maart" tells of two days."""

from collections.abc import Iterator

from relaas.extraction.clauses import MARKS
from relaas.extraction.events.by_paper import paper_before, paper_ending_in
from relaas.extraction.facts.told import Teller, Told
from relaas.language.installed import load_language

OPENING = frozenset({",", "("})
ENDS = MARKS | {"."}
LONGEST_OPENING = 8  # tokens of "U heeft op 8 maart 2022, "


def asides(teller: Teller, told: Told) -> Iterator[Told]:
    """What is told beside a paper of when it was received or sent, with the paper as what leads into it."""
    tokens = told.annotated.tokens
    for mark in range(told.first + 1, told.last):
        if tokens[mark].text not in OPENING:
            continue
        end = next((index for index in range(mark + 1, told.last) if tokens[index].text in ENDS), mark + 1)
        leading = _leading(told, mark, _day_of_coming(told, mark + 1, end))
        if leading is not None:
            yield teller.beside(told, mark + 1, end, lead_in=(leading, mark))


def _day_of_coming(told: Told, first: int, last: int) -> str | None:
    """The one day that a range tells, where it says that something came or went."""
    words = load_language(told.language).facts.receiving
    inside = told.annotated.tokens[first:last]
    if not any(token.text.lower() in words for token in inside) or inside[0].pos == "CCONJ":
        return None
    days = [one for one in told.found.times if inside[0].start <= one.start < inside[-1].end]
    dated = len(days) == 1 and days[0].type == "DATE" and days[0].dating.is_day
    return days[0].earliest if dated else None


def _leading(told: Told, mark: int, day: str | None) -> int | None:
    """The first token of what came on a day: a paper that ends right before a mark, or what was done on another day."""
    annotated = told.annotated
    if day is None:
        return None
    end = annotated.tokens[mark - 1].end
    dated = next((one for one in told.found.times if one.end == end), None)
    if dated is None:
        return paper_ending_in(annotated, mark - 1, told.language)
    if dated.earliest == day:
        return None
    paper = paper_before(annotated, dated, told.language)
    opening = dated.dating.is_day and mark - told.first <= LONGEST_OPENING
    return told.first if paper is None and opening else paper
