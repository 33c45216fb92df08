"""Papers by which something is done, whose day is that of the deed: "bij brief van 7 mei", "by your email of 9 May"."""

from collections.abc import Sequence

from relaas.extraction.clauses import MARKS, SUBJECTS, Clause
from relaas.extraction.nearby import token_from, word_before
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, TimeExpression, Token

LONGEST_PHRASE = 4  # words from the noun back to the preposition: "bij uw aanvullende brief"
SHORT_MARKS = 2  # characters between a time and the clause that it dates
WITHIN = frozenset({"DET", "ADJ", "ADV", "PRON", "NOUN", "PROPN", "VERB"})


def is_by_paper(annotated: AnnotatedDocument, first: int, time: TimeExpression, language: str) -> bool:
    """Whether a time is that of a paper by which a clause is done that begins with the token ``first``."""
    start = paper_before(annotated, time, language)
    if start is None or start <= first:
        return False
    words, tokens = load_language(language).events, annotated.tokens
    opening = start - 1 == first or tokens[start - 2].text in MARKS
    before = tokens[start - 1].text.lower()
    if before in words.by_paper or (opening and before in words.opening_by_paper):
        return True
    last = token_from(annotated, time.end)  # "uw brief van 7 mei, waarin u vraagt"
    return (
        last + 1 < len(tokens) and tokens[last].text == "," and tokens[last + 1].text.lower() in words.content_of_papers
    )


def day_before_aside(
    annotated: AnnotatedDocument, clause: Clause, times: Sequence[TimeExpression], language: str
) -> TimeExpression | None:
    """The day of the paper by which is done what follows a clause, where that only tells when it came.

    "Bij brief van 7 mei, ontvangen op 9 mei, heeft u geklaagd": 7 mei.
    """
    if not times or not is_by_paper(annotated, clause.first, times[0], language):
        return None
    between = annotated.tokens[token_from(annotated, times[0].end) : clause.main + 1]
    parted = any(token.text in MARKS for token in between)
    acting = any(token.dep in SUBJECTS for token in between) or any(token.pos == "AUX" for token in between)
    return times[0] if parted and not acting else None


def time_before(
    annotated: AnnotatedDocument, clause: Clause, times: Sequence[TimeExpression], language: str
) -> TimeExpression | None:
    """The time right before a clause that dates it: "3 mei, toen", or that of a paper of which it tells the content."""
    words, start = load_language(language).events, annotated.tokens[clause.first].start
    near = next((one for one in reversed(times) if 0 <= start - one.end <= SHORT_MARKS and not one.vague), None)
    if near is None or clause.opener in words.dated_openers:
        return near
    opening = {clause.opener, annotated.wording(clause.first, min(clause.first + 2, clause.last)).lower()}
    if not opening & words.content_of_papers:
        return None
    before = [one for one in times if one.start <= near.start]
    last_two = reversed(before[-2:])  # "your letter of 3 May, received on 5 May, in which"
    return next((one for one in last_two if paper_before(annotated, one, language) is not None), None)


def paper_before(annotated: AnnotatedDocument, time: TimeExpression, language: str) -> int | None:
    """The first token of the paper that a time is the day of, its preposition left out; None where it is of none."""
    tokens, words = annotated.tokens, load_language(language)
    joined = word_before(annotated, time.start)
    dated = joined > 0 and tokens[joined].text.lower() in words.references.papers.dated_by
    return paper_ending_in(annotated, joined - 1, language) if dated else None


def paper_ending_in(annotated: AnnotatedDocument, noun: int, language: str) -> int | None:
    """The first token of the paper that a token is the noun of, its preposition left out; None for other words."""
    tokens = annotated.tokens
    if not _is_sent(tokens[noun], language):
        return None
    start = noun
    while start > max(0, noun - LONGEST_PHRASE) and _leads_on(tokens[start - 1], language):
        start -= 1
    return start


def _leads_on(token: Token, language: str) -> bool:
    """Whether a word can stand between the preposition and the noun of a paper."""
    words = load_language(language).events
    return token.pos in WITHIN and token.text.lower() not in words.by_paper | words.opening_by_paper


def _is_sent(token: Token, language: str) -> bool:
    """Whether a noun names a paper by which something is asked, told or decided, alone or at the end of a compound."""
    words = load_language(language)
    forms = (token.text.lower(), token.lemma.lower())
    joined = not words.grammar.spaced_compounds and any(form.endswith(words.events.sent) for form in forms)
    return joined or any(form in words.events.sent for form in forms)
