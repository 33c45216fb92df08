"""Sentences that tell no fact: headings, questions, greetings and thanks, and what only speaks of the text itself."""

import re
from bisect import bisect_left
from functools import cache
from re import Pattern

from relaas.extraction.clauses import SUBJECTS, Clause
from relaas.extraction.events.by_paper import paper_before
from relaas.extraction.facts.grounds import is_decision, is_ground, stands_in_decision
from relaas.extraction.facts.items import only_leads
from relaas.extraction.facts.own_text import is_of_itself, names_another_day
from relaas.extraction.facts.quoted_laws import stands_in_law
from relaas.extraction.facts.told import Told
from relaas.extraction.points import only_frames
from relaas.language.alternatives import alternatives
from relaas.language.concepts import NOUN_TAGS
from relaas.language.installed import load_language
from relaas.language.lexicons.facts import FactWords
from relaas.model import Passing

FEWEST_OF_ENTRY = 2  # words of a row or a section that tell something: "Pont afgekeurd"
FULL_STOPS = frozenset({".", "!", "…"})
MONTH = slice(5, 7)  # of a date
JUDGMENT = "judgment"  # the kind of a reference by the number that a ruling bears
CODE = 5  # characters of a code of letters and figures
ROW_OF_CODES = 0.35  # share of words with figures in them that makes a row of a register
FEW_WORDS = 4  # a stretch of fewer without an event is a mark, a name or a cry


def passing(told: Told) -> Passing | None:
    """Why a sentence tells no fact, None where it does."""
    kind = told.annotated.paragraph_of(told.sentence).kind
    if kind != "body":
        return "heading" if kind == "heading" else "formula"
    words = load_language(told.language).facts
    if told.tokens[-1].text in words.question_marks and not told.contents():
        return "question"
    if only_frames(told.annotated, told.sentence) or _only_leads(told):
        return "fragment"
    if _is_formula(told) or _only_dates_the_paper(told) or _is_label(told, words):
        return "formula"
    if is_of_itself(told):
        return "meta"
    if _is_title(told) or _is_caption(told) or _only_leads_in(told):
        return "heading"
    if (not _tells(told) and not is_decision(told) and not told.listed) or _is_row_of_codes(told) or _is_citation(told):
        return "fragment"
    return "ground" if stands_in_law(told) or is_ground(told) else None


def _only_leads(told: Told) -> bool:
    """Whether a sentence only leads into its list; what a decision answers is told, for its items are grounds there."""
    leads = only_leads(told.annotated, told.sentence)
    return leads and not (stands_in_decision(told) and _tells_a_day(told))


def _tells_a_day(told: Told) -> bool:
    """Whether something is told of a day that stands in the stretch: "On 3 May the council asked the builder:"."""
    days = {one.id for one in told.found.times if one.type == "DATE" and not one.vague}
    return any(days.intersection(one.times) for one in told.events)


def _is_title(told: Told) -> bool:
    """Whether a stretch names the text at its top: no verb and no full stop, as "Council, meeting of 8 February"."""
    first = told.annotated.document.paragraphs[:1]
    at_top = told.first == told.sentence.first and told.annotated.paragraph_of(told.sentence) in first
    return at_top and not told.clauses and told.tokens[-1].text not in FULL_STOPS


def _only_leads_in(told: Told) -> bool:
    """Whether a stretch names what follows and no more: "Besluit:", "Actions:"."""
    finite = any(clause.finite is not None for clause in told.clauses)
    return told.tokens[-1].text == ":" and not (finite or told.found.times or told.found.figures)


def _is_citation(told: Told) -> bool:
    """Whether words without a verb only point to a ruling: "ABRvS 4 mei 2016, ECLI:NL:RVS:2016:1234"."""
    finite = any(clause.finite is not None for clause in told.clauses)
    return not (finite or told.events or _is_entry(told)) and any(one.kind == JUDGMENT for one in told.found.references)


def _is_caption(told: Told) -> bool:
    """Whether a stretch only names what a table or picture shows: "Table 2. Costs in millions of pounds"."""
    document, paragraph = told.annotated.document, told.annotated.paragraph_of(told.sentence)
    opening = document.text[paragraph.start : told.passage.end].strip()
    named = "\n" not in opening and told.tokens[-1].text not in FULL_STOPS
    return named and bool(_numbered_picture(told.language).match(opening))


@cache
def _numbered_picture(language: str) -> Pattern[str]:
    pictures = alternatives(load_language(language).documents.pictures)
    return re.compile(rf"\W*(?:{pictures})\s?[A-Z]?\d+(?:[.-]\d+)?\s?[.:–—-]", re.IGNORECASE)


def _tells(told: Told) -> bool:
    """Whether anything in a sentence can be a fact: an event, a statement, or a name, number, date or deed in words."""
    if told.events or told.contents() or _is_entry(told):
        return True
    named = any(not one.generic for one in told.found.mentions)
    numbered = bool(told.clauses) and any(token.pos == "NUM" for token in told.tokens)
    counted = bool(told.found.figures or told.found.times) or numbered
    acted = any(
        _acts(told, clause) or _takes_a_stand(told, clause) or is_denied(told, clause) for clause in told.clauses[:1]
    )
    return len(told.words) >= FEW_WORDS and (counted or (named and bool(told.clauses)) or acted)


def _is_row_of_codes(told: Told) -> bool:
    """Whether a stretch is a row of a register, codes and numbers without a verb or a day: "AB12C 42 Grass, 8831XN"."""
    dated = any(one.value[MONTH].isdigit() for one in told.found.times)
    if dated or any(clause.finite is not None for clause in told.clauses) or _is_entry(told):
        return False
    numbers = [word for word in told.words if any(character.isdigit() for character in word)]
    codes = [word for word in numbers if len(word) >= CODE and not word.isdigit() and word.isalnum()]
    return bool(codes) and len(numbers) >= ROW_OF_CODES * len(told.words)


def _acts(told: Told, clause: Clause) -> bool:
    """Whether a clause tells a deed that was or should have been done: by a person or a body, with helping verbs."""
    tokens, words = told.annotated.tokens, load_language(told.language).clauses
    helped = clause.finite is not None and clause.finite != clause.main and len(clause.verbs) > 1
    if not helped or tokens[clause.main].lemma.lower() in words.auxiliaries:
        return False
    subjects = [tokens[index] for index in range(clause.first, clause.last) if tokens[index].dep in SUBJECTS]
    acting = [token for token in subjects if token.pos in NOUN_TAGS and token.head in clause.verbs]
    return any(one.start <= token.start < one.end for token in acting for one in told.found.mentions)


def _takes_a_stand(told: Told, clause: Clause) -> bool:
    """Whether a clause denies or admits: "Mijn cliënt betwist dat", "I accept that it was wrong"."""
    words, tokens = load_language(told.language).facts, told.annotated.tokens[clause.first : clause.last]
    spoken = {form for token in tokens for form in (token.text.lower(), token.lemma.lower())}
    return clause.finite is not None and bool(spoken & (words.denying | words.confirming))


def is_denied(told: Told, clause: Clause) -> bool:
    """Whether a clause says of something that it is not so: "There was no chase", "Van roof is niet gebleken"."""
    tokens = told.annotated.tokens[clause.first : clause.last]
    negations = load_language(told.language).clauses.negations
    denied = [token for token in tokens if token.text.lower() in negations]
    named = any(token.pos in NOUN_TAGS or (token in denied and token.pos == "PRON") for token in tokens)
    pointing = any(token.dep in SUBJECTS and token.pos == "PRON" and token not in denied for token in tokens)
    return clause.finite is not None and bool(denied) and named and not pointing


def _is_entry(told: Told) -> bool:
    """Whether a row or a dated section says what happened on its day: in a clause, or in its longest stretch."""
    document = told.annotated.document
    part = document.chronicled_at(told.passage.start)
    if part is None or len(told.words) < FEWEST_OF_ENTRY:
        return False
    first, last = (bisect_left(document.paragraphs, at, key=lambda one: one.start) for at in (part.start, part.end))
    inside = (each for each in document.paragraphs[first:last] if each.kind == "body")
    longest = max(inside, key=lambda each: (len(each.clean.text), -each.start))
    return bool(told.clauses) or longest == told.annotated.paragraph_of(told.sentence)


def _is_formula(told: Told) -> bool:
    formal = is_formal(told) and not told.found.figures
    return formal and not (_tells_of_a_paper(told) or names_another_day(told))


def is_formal(told: Told) -> bool:
    """Whether a stretch has words of courtesy or form: "met belangstelling … kennisgenomen", "I refer to your"."""
    return told.says_one_of(load_language(told.language).facts.formulas)


def _tells_of_a_paper(told: Told) -> bool:
    """Whether a deed is told of the day of a paper: "Thank you for your email of 3 May, in which you asked for"."""
    days = {one.id for one in told.found.times if paper_before(told.annotated, one, told.language) is not None}
    return any(days.intersection(one.times) for one in told.events)


def _is_label(told: Told, words: FactWords) -> bool:
    """Whether a line without a finite verb says no more than who was there, or whose case it is: "Present: Ms Lee"."""
    written = [token.text.lower() for token in told.tokens]
    colon = written.index(":") if ":" in written else 0
    if " ".join(written[:colon]) not in words.record_labels:
        return False
    return not any(clause.finite is not None and clause.finite > told.first + colon for clause in told.clauses)


def _only_dates_the_paper(told: Told) -> bool:
    """Whether words without a finite verb give the day of the document itself: "Taken on 6 May 2025, Leeds"."""
    stated = told.annotated.document.day_stated_at
    finite = any(clause.finite is not None for clause in told.clauses)
    return stated is not None and told.holds(stated) and not finite and not told.contents()
