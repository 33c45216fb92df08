"""What a decision rests on and how to contest it: law, the weighing of interests, remedies; no facts of a chronology.

Only a paper that tells its reader how to object or appeal is taken for a decision. What it tells with a day, a number,
a deed done, somebody who acts, or as what it decides, is a fact there as anywhere else.
"""

import re
from collections.abc import Sequence

from relaas.extraction.clauses import FREE_KINDS, SUBJECTS, Clause
from relaas.extraction.facts.naming import names_somebody, tells_of_body
from relaas.extraction.facts.statutes import is_within_law, is_worded_as_law
from relaas.extraction.facts.told import Told
from relaas.extraction.facts.trimming import after_list_mark
from relaas.extraction.nearby import token_from
from relaas.extraction.verbs import is_past_form
from relaas.language.concepts import NOUN_TAGS
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Document, Sentence, TimeExpression, Token
from relaas.model.documents import WHOLE_PARTS

LENGTHS = frozenset({"within-length", "length"})  # rules of times: "within six weeks of this letter" writes out no day
HEAD, LONGEST_TITLE = 20, 120  # paragraphs at the head of a paper, and characters of one that names it
LONGEST_TERM = 6  # words of a term that a law defines
LEADING = frozenset(
    {"ADP", "SCONJ", "PUNCT", "SYM"}
)  # before a day that belongs to its sentence: "of 3 May", "(3 May)"
WORD = re.compile(r"[\w-]+")
DAY = re.compile(r"\d{4}-\d\d")


def is_ground(told: Told) -> bool:
    """Whether a sentence of a decision tells no more than its grounds in general, or how to contest it."""
    done = _is_done(told)
    if (not done or _is_entitled(told)) and is_remedy(told.annotated, told.sentence):
        return not _names_a_day(told)
    if not stands_in_decision(told):
        return not done and is_within_law(told) and _is_bare(told)
    if _names_a_day(told):
        return False
    if _is_law_quoted(told, done=done):
        return True
    if _is_law_given(told):
        return not done
    if _describes_papers(told, done=done) or (not done and _defines(told)):
        return True
    if not _is_bare(told):
        return False
    return _is_own_handling(told) if done else not (_is_promise(told) or tells_of_body(told))


def _is_law_quoted(told: Told, *, done: bool) -> bool:
    """Whether a sentence is out of a law, or says what a law says; a number is told unless it counts within the law."""
    if is_within_law(told):
        return not (done and _is_decided(told))
    if not is_worded_as_law(told) or _is_decided(told):
        return False
    return not (_is_counted(told) or names_somebody(told) or (done and tells_of_body(told)))


def is_decision(told: Told) -> bool:
    """Whether a sentence of a paper that can be contested says what is decided."""
    return _is_decided(told) and stands_in_decision(told)


def is_remedy(annotated: AnnotatedDocument, sentence: Sentence) -> bool:
    """Whether a sentence tells its reader, or whoever it concerns, how to object or appeal."""
    words = load_language(annotated.language_of(sentence)).facts
    spoken = [token.text.lower() for token in annotated.tokens[sentence.first : sentence.last]]
    if not words.entitling & set(spoken) or not words.entitled & set(spoken):
        return False
    joined = f" {' '.join(spoken)} "
    return any(f" {phrase} " in joined for phrase in words.remedies)


def _is_entitled(told: Told) -> bool:
    """Whether a clause that stands by itself says what somebody can or must do."""
    entitling, tokens = load_language(told.language).facts.entitling, told.annotated.tokens
    finite = (one.finite for one in told.clauses if one.kind in FREE_KINDS and one.finite is not None)
    return any(tokens[verb].text.lower() in entitling for verb in finite)


def stands_in_decision(told: Told) -> bool:
    """Whether the paper that a sentence stands in tells how to contest it, or is called a decision at its head."""
    annotated = told.annotated
    around = next((one for one in annotated.document.parts_at(told.passage.start) if one.kind in WHOLE_PARTS), None)
    start = around.start if around else 0
    if annotated.once(("called a decision", start), lambda: _is_called_a_decision(annotated.document, start)):
        return True
    remedies = annotated.once("remedies", lambda: _remedies(annotated))
    return any(around is None or around.start <= place < around.end for place in remedies)


def _is_called_a_decision(document: Document, start: int) -> bool:
    """Whether one of the short paragraphs at the head of a paper calls it a decision: "Besluit op uw verzoek"."""
    head = [each for each in document.paragraphs if each.start >= start][:HEAD]
    called = (f" {' '.join(WORD.findall(each.clean.text.lower()))} " for each in head if _is_title(each.clean.text))
    names = load_language(document.language).facts.decisions_called
    return any(f" {name} " in text for text in called for name in names)


def _is_title(text: str) -> bool:
    return len(text) <= LONGEST_TITLE and not text.endswith(".")


def _remedies(annotated: AnnotatedDocument) -> tuple[int, ...]:
    """Where a document tells how to contest what it decides."""
    found = (one for one in annotated.sentences if is_remedy(annotated, one))
    return tuple(annotated.tokens[one.first].start for one in found)


def _is_bare(told: Told) -> bool:
    """Whether a sentence tells no day, number, decision or name."""
    return not (_is_counted(told) or _is_decided(told) or names_somebody(told))


def _is_counted(told: Told) -> bool:
    """Whether a sentence names a day, a term, a limit or a number."""
    limited = any(one.times and one.when.bound is not None for one in told.events)
    reckoned = any(one.rule in LENGTHS and DAY.match(one.value) for one in told.found.times)
    return limited or reckoned or bool(told.found.figures) or _names_a_day(told)


def _names_a_day(told: Told) -> bool:
    """Whether a sentence writes out a day or month; a year may be that of an act."""
    named = (one for one in told.found.times if one.type == "DATE" and not one.vague and DAY.match(one.value))
    days = (one for one in named if one.rule not in LENGTHS and not _is_of_the_head(told, one))
    return any(not told.annotated.document.quote(one.start, one.end).isalpha() for one in days)


def _is_of_the_head(told: Told, time: TimeExpression) -> bool:
    """Whether the day of the paper itself stands loose in a sentence, as the margin of a page leaves it."""
    annotated = told.annotated
    place = token_from(annotated, time.start)
    loose = place > told.first and annotated.tokens[place - 1].pos not in LEADING
    return loose and time.edtf == annotated.document.published_at(told.passage.start).when.edtf


def _is_done(told: Told) -> bool:
    """Whether the main clause tells what was done: in the past tense, or in the perfect."""
    main, tokens, words = _main(told), told.annotated.tokens, load_language(told.language).events
    if main is None or main.finite is None or tokens[main.finite].text.lower() in words.conditional:
        return False
    perfect = tokens[main.finite].lemma.lower() in words.perfect
    participle = any(tokens[verb].feature("VerbForm") == "Part" for verb in main.verbs if verb != main.finite)
    return is_past_form(tokens[main.finite], told.language) or (perfect and participle)


def _main(told: Told) -> Clause | None:
    """The clause that a sentence is about: where it opens with a condition, the last that stands by itself."""
    opening = told.words[0] if told.words else ""
    if opening not in load_language(told.language).events.condition:
        return told.main_clause
    free = [one for one in told.clauses if one.kind in FREE_KINDS and one.finite is not None]
    return free[-1] if free else None


def _is_decided(told: Told) -> bool:
    """Whether the main clause says what is decided: "Wij weigeren", "is refused", "is ongegrond"."""
    tokens, main = told.annotated.tokens, told.main_clause
    roots = {index for index in range(told.first, told.last) if tokens[index].dep == "root"}
    heads = roots | ({main.main, main.finite or main.main, *main.verbs} if main else set())
    words = load_language(told.language).facts
    if words.outweighing & set(told.words):
        return False
    finite = main is not None and main.finite is not None
    told_so = (token for index in heads if _says_so(token := tokens[index], finite=finite))
    return any(token.text.lower() in words.deciding for token in told_so)


def _says_so(token: Token, *, finite: bool) -> bool:
    """Whether a word can say that something is decided: no heading, and no infinitive beside a finite verb."""
    return token.pos not in NOUN_TAGS and not (finite and token.feature("VerbForm") == "Inf")


def _is_law_given(told: Told) -> bool:
    """Whether a sentence tells what holds for anybody: "Een verzoek wordt", "public authorities must"."""
    words, subjects = load_language(told.language).facts, _subjects(told)
    roles = any(token.text.lower() in words.anyone and not _is_oblique(told, token) for token in _of_main(told))
    general = any(_is_indefinite(told, token) for token in subjects if token.pos == "NOUN")
    return roles or (general and not told.contents())


def _is_indefinite(told: Told, noun: Token) -> bool:
    tokens = told.annotated.tokens
    children = told.annotated.children[token_from(told.annotated, noun.start)]
    articles = {tokens[child].text.lower() for child in children if tokens[child].dep in {"det", "nummod"}}
    return bool(articles & load_language(told.language).facts.indefinite)


def _defines(told: Told) -> bool:
    """Whether an item of a list says what a word means: "b. bedrijf: een onderneming die"."""
    first = after_list_mark(told)
    tokens = told.annotated.tokens[first : told.last]
    colon = next((place for place, token in enumerate(tokens[: LONGEST_TERM + 1]) if token.text == ":"), 0)
    following = tokens[colon + 1].text.lower() if 0 < colon < len(tokens) - 1 else ""
    return first > told.first and following in load_language(told.language).facts.indefinite


def _describes_papers(told: Told, *, done: bool) -> bool:
    """Whether a sentence says what is in the papers: "Deze stukken betreffen de aanleg", "The records contain"."""
    words, main = load_language(told.language).facts, told.main_clause
    verb = told.annotated.tokens[main.finite].text.lower() if main and main.finite is not None else ""
    if (done and verb not in words.describing) or not told.says_one_of(words.describing):
        return False
    goes_on = any(one.kind == "subordinate" and one.finite is not None for one in told.clauses)
    described = any(token.text.lower() in words.handled for token in _subjects(told))
    return described and not (goes_on or told.contents())


def _is_own_handling(told: Told) -> bool:
    """Whether those who decide tell how they dealt with it: no deed to the reader or to a body."""
    words, spoken = load_language(told.language), set(told.words)
    handled = _is_handled(told, spoken)
    own = bool(spoken & words.events.first_person) and (handled or not spoken & words.facts.reader)
    return (own or handled) and not tells_of_body(told)


def _is_handled(told: Told, spoken: set[str]) -> bool:
    """Whether a request or what it is about was dealt with: "Uw verzoek is beoordeeld", "I have weighed the"."""
    words, main = load_language(told.language).facts, _main(told)
    verbs = [told.annotated.tokens[verb].text.lower() for verb in main.verbs] if main else []
    return not words.handling.isdisjoint(verbs) and bool(words.handled & spoken)


def _is_promise(told: Told) -> bool:
    """Whether those who decide say what they are going to do."""
    tokens, main, words = told.annotated.tokens, told.main_clause, load_language(told.language).events
    if main is None or main.finite is None:
        return False
    finite = tokens[main.finite]
    ahead = not words.future.isdisjoint({finite.text.lower(), finite.lemma.lower()})
    return ahead and any(token.text.lower() in words.first_person for token in tokens[main.first : main.last])


def _is_oblique(told: Told, token: Token) -> bool:
    """Whether a preposition leads a word."""
    children = told.annotated.children[token_from(told.annotated, token.start)]
    return any(told.annotated.tokens[child].dep == "case" for child in children)


def _of_main(told: Told) -> Sequence[Token]:
    """The words of the main clause."""
    main = told.main_clause or next(iter(told.clauses), None)
    return told.annotated.tokens[main.first : main.last] if main else ()


def _subjects(told: Told) -> list[Token]:
    """The subjects of the main clause."""
    return [token for token in _of_main(told) if token.dep in SUBJECTS]
