"""What a headline leaves out at its ends: a joining word, the mark of a list, the dateline of an agency."""

import re

from relaas.extraction.datelines import after_dateline
from relaas.extraction.facts.told import Told
from relaas.extraction.nearby import token_from
from relaas.language.installed import load_language
from relaas.language.item_marks import BULLETS, DASHES, NUMBERED

TRAILING = BULLETS | DASHES | {",", ";", ":", "--", ">", "|"}
TIME_OF_DAY = re.compile(r"\d{1,2}:\d\d\s+(?=[^\W\d_a-zà-ÿ])")  # "09:40 Ploeg komt aan"


def trimmed(told: Told) -> tuple[int, int]:
    """The range without what only joins it to what comes before, nor a mark that leads on."""
    words = load_language(told.language).clauses
    joining = (words.coordinators - words.negations - words.subordinators) | TRAILING
    tokens = told.annotated.tokens
    first, last = after_dateline(told.annotated, after_list_mark(told), told.last), told.last
    while first < last - 1 and tokens[first].text.lower() in joining:
        first += 1
    while last - 1 > first and tokens[last - 1].text.lower() in joining:
        last -= 1
    return first, last


def after_list_mark(told: Told) -> int:
    """The token after the mark of a list item or a time of day: "c.", "(iv)", "3.2.", "09.40"; else the first."""
    if told.first != told.sentence.first:
        return told.first
    if told.tokens[0].text in BULLETS | DASHES and len(told.tokens) > 1:
        return told.first + 1
    text, span = told.annotated.document.text, told.annotated.span(told.first, told.last)
    marked = NUMBERED.match(text, *span) or TIME_OF_DAY.match(text, *span)
    return token_from(told.annotated, marked.end()) if marked else told.first
