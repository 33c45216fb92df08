"""Which stretches of a sentence tell an event: clauses with something to tell, a report with what it reports."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from relaas.extraction.clauses import Clause
from relaas.extraction.events.parts import NAMING, Part, parts_of
from relaas.extraction.events.triggers import (
    ATTITUDES,
    SPEECH_GROUPS,
    Trigger,
    noun_concept,
    verb_concept,
)
from relaas.extraction.timed import names_a_thing
from relaas.language.concepts import concept_group, noun_group, noun_of
from relaas.language.installed import load_language
from relaas.language.lexicons.clauses import EventWords
from relaas.model import AnnotatedDocument, Records, Sentence, Statement, TimeExpression

Told = Literal["asserted", "content", "saying"]
RULES: dict[Told, str] = {"asserted": "assertion", "content": "content of a report", "saying": "act of saying"}
BARE_SAYING = frozenset({"say", "answer", "write", "tweet", "ask", "repeat"})  # no news without what was said
EXCHANGING = frozenset({"ask", "answer", "write"})  # with a day of their own they are news
ANSWERS = frozenset({"deny", "reject", "confirm", "admit"})  # to what another sentence tells, and news by themselves
SHORT_ASIDE = 5  # words of "what was reported", "as was announced earlier"
STUB = 4  # words of a clause that only leads on to a quotation: "that it was"
SHORT_MARKS = 2  # characters between what was said and the clause that tells who said it


@dataclass(frozen=True, slots=True)
class Candidate:
    """A half-open range of tokens that tells an event, with its trigger and the clause that it stands in.

    ``told``: asserted by the document, the content of a statement, or the act of saying itself. ``cue`` is the concept
    of the verb that reports it, ``dated_before`` a time right before the clause that it hangs on ("on 3 May, when"),
    ``simultaneous`` marks a clause that tells what went on meanwhile, ``reporting`` one that goes on with its content.
    """

    first: int
    last: int
    trigger: Trigger
    clause: Clause
    told: Told = "asserted"
    statement: Statement | None = None
    nominal: bool = False
    cue: str = ""
    dated_before: TimeExpression | None = None
    simultaneous: bool = False
    reporting: bool = False
    heading: bool = False
    language: str = ""

    @property
    def rule(self) -> str:
        """By which rule the stretch tells an event."""
        if self.nominal:
            return "dated noun"
        return "report with its content" if self.reporting else RULES[self.told]


def candidates_of(
    annotated: AnnotatedDocument, sentence: Sentence, found: Records, clauses: Sequence[Clause]
) -> tuple[Candidate, ...]:
    """The candidates of a sentence in order of the text."""
    language = annotated.language_of(sentence)
    if annotated.tokens[sentence.last - 1].text in load_language(language).events.question_marks:
        return ()
    parts = parts_of(annotated, clauses, found, language)
    chosen: list[Candidate] = []
    number = 0
    while number < len(parts):
        taken, candidates = _chosen(annotated, parts, number, language)
        chosen.extend(replace(one, language=language) for one in candidates)
        number += taken
    return tuple(chosen)


def _chosen(
    annotated: AnnotatedDocument, parts: Sequence[Part], number: int, language: str
) -> tuple[int, list[Candidate]]:
    """How many clauses are dealt with from one on, and the events that they tell."""
    one = parts[number]
    if one.clause.frame:  # told by its second half
        return 1, []
    contents = _contents(parts, number, language)
    if one.saying and contents and not _of_a_noun(annotated, one, contents[0], language):
        return _reported(annotated, parts, number, contents, language)
    following = parts[number + 1] if number + 1 < len(parts) else None
    if following is not None and (merged := _merged(one, following, language)):
        return 2, [merged]
    if _is_bare_saying(annotated, one, language) or not is_told_event(annotated, one, language):
        return 1, []
    return 1, [_candidate(one, one.clause.first, one.clause.last, _told(one))]


def _candidate(part: Part, first: int, last: int, told: Told, *, trigger: Trigger | None = None) -> Candidate:
    told_by = trigger or part.trigger
    return Candidate(
        first=min(first, told_by.token),
        last=max(last, told_by.token + 1),
        trigger=told_by,
        clause=part.clause,
        told=told,
        statement=part.statement,
        dated_before=part.dated_before,
        simultaneous=part.simultaneous,
    )


def _reported(
    annotated: AnnotatedDocument, parts: Sequence[Part], number: int, contents: list[Part], language: str
) -> tuple[int, list[Candidate]]:
    """What is reported where that is an event, the report beside it where it has a date; else both as one."""
    one = parts[number]
    first = contents[0]
    if any(not names_a_thing(annotated, time) for time in one.times) and not (first.times or first.figures):
        whole = _candidate(one, one.clause.first, contents[-1].clause.last, "saying")
        return 1 + len(contents), [replace(whole, reporting=True)]
    if is_told_event(annotated, first, language, content=True):
        statement = first.statement or next(iter(one.reports), None)
        candidate = _candidate(first, first.clause.first, first.clause.last, "content")
        content = replace(candidate, statement=statement, cue=one.trigger.concept)
        dated = [_candidate(one, one.clause.first, one.clause.last, "saying")] if one.times or one.dated_before else []
        return 2, [*dated, content]
    if any(is_told_event(annotated, content, language) for content in contents[1:]):
        stub = first.clause.last - first.clause.first <= STUB
        return 2, [] if stub else [_candidate(one, one.clause.first, first.clause.last, "saying")]
    told: Told = "saying" if concept_group(one.trigger.concept) in SPEECH_GROUPS else "asserted"
    whole = _candidate(one, one.clause.first, contents[-1].clause.last, told)
    return 1 + len(contents), [replace(whole, reporting=True)]


def _told(part: Part) -> Told:
    """What a clause is told as; relative clauses and those of time presuppose what they tell."""
    if part.trigger.governing:
        return "content" if part.statement or part.reports else "asserted"
    if part.statement is not None and part.clause.kind != "relative" and not part.simultaneous:
        return "content"
    return "saying" if part.reports else "asserted"


def _contents(parts: Sequence[Part], number: int, language: str) -> list[Part]:
    """The clauses right after a clause of saying that tell what was said."""
    openers = load_language(language).events.content_openers
    contents: list[Part] = []
    for one in parts[number + 1 :]:
        opened = one.clause.kind in {"subordinate", "relative"} and one.clause.opener in openers
        bare = one.clause.kind == "subordinate" and one.statement is not None and not contents
        going_on = bool(contents) and one.clause.kind in {"coordinate", "infinitive", "relative", "quote"}
        if not (opened or going_on or bare):
            break
        contents.append(one)
    return contents


def _of_a_noun(annotated: AnnotatedDocument, one: Part, content: Part, language: str) -> bool:
    """Whether what is thought hangs on a noun beside a deed: "accepted it despite concerns that"."""
    noun = content.clause.first - 1
    if concept_group(one.trigger.concept) in SPEECH_GROUPS or one.trigger.concept in ATTITUDES or one.trigger.weak:
        return False
    return annotated.tokens[noun].pos == "NOUN" and noun_concept(annotated, noun, language) in ATTITUDES | {"concern"}


def _is_bare_saying(annotated: AnnotatedDocument, one: Part, language: str) -> bool:
    """Whether a clause only says who said what stands elsewhere: "X said" after a quotation."""
    start = annotated.tokens[one.clause.first].start
    said_before = [report.end for report in one.reports if report.end <= start + SHORT_MARKS]
    answers = one.trigger.concept in ANSWERS and max(said_before, default=start) <= _begin(annotated, start)
    if said_before and not answers:  # "X said" behind a quotation, not "The board denied this" behind a claim
        return True
    if one.trigger.concept not in BARE_SAYING or one.trigger.governing or one.figures:
        return False
    asks = any(annotated.tokens[verb].feature("VerbForm") == "Inf" for verb in one.clause.verbs)  # "asked him to leave"
    spoken = {token.text.lower() for token in annotated.tokens[one.clause.first : one.clause.last]}
    words = load_language(language).events
    topical = words.topical | (words.asked_for if one.trigger.concept == "ask" else frozenset())
    of_its_day = one.trigger.concept in EXCHANGING and bool(one.times or one.dated_before)
    return not (asks or spoken & topical or _has_thing_as_object(annotated, one.clause, language) or of_its_day)


def _begin(annotated: AnnotatedDocument, at: int) -> int:
    """Where the sentence begins that a place stands in."""
    sentence = annotated.sentence_at(at)
    return annotated.tokens[sentence.first].start if sentence else at


def _has_thing_as_object(annotated: AnnotatedDocument, clause: Clause, language: str) -> bool:
    """Whether a verb of saying has an object that is no person: "answered the letter", not "told reporters"."""
    inside = annotated.tokens[clause.first : clause.last]
    things = (token for token in inside if token.dep == "obj" and token.pos == "NOUN")
    return any(noun_group(noun_of(token.lemma, language)) not in {"persons", "bodies"} for token in things)


def _merged(one: Part, following: Part, language: str) -> Candidate | None:
    """A clause that only sets the mode or the date of the one after it, as one event with that."""
    first, last = one.clause.first, following.clause.last
    words = load_language(language).events
    governs = one.trigger.concept in words.governing
    governs = governs and concept_group(one.trigger.concept) in {"intention", "decision"}
    if following.clause.kind == "infinitive" and governs:
        governing = (*one.trigger.governing, one.trigger.concept)
        trigger = replace(following.trigger, governing=governing)
        return _candidate(one, first, last, _told(one), trigger=trigger)
    dates = not one.trigger.concept and one.trigger.stative and bool(one.times)
    if dates and following.clause.opener in _telling(language) and not following.trigger.stative:
        return replace(_candidate(following, first, last, _told(one)), clause=following.clause)
    return None


def _telling(language: str) -> frozenset[str]:
    """The words that open what happened at the time before them: "it is a year ago that", "een jaar geleden dat"."""
    spoken = load_language(language)
    return spoken.statements.that | spoken.events.since


def is_told_event(annotated: AnnotatedDocument, one: Part, language: str, *, content: bool = False) -> bool:
    """Whether a clause tells something for a chronology: no state without date or number, no condition, no aside."""
    words = load_language(language).events
    clause, trigger = one.clause, one.trigger
    spoken = [token.text.lower() for token in annotated.tokens[clause.first : clause.last]]
    generic = spoken[0] in words.generic_subjects and annotated.tokens[clause.first].pos == "PRON"
    if generic or set(spoken) & words.generic_words or _is_aside(one, spoken, words):
        return False
    if clause.opener in words.condition and clause.kind in {"subordinate", "main"}:
        return one.dated_before is not None
    if clause.kind == "infinitive" and trigger.governing:
        return True
    if not content and (one.inside_relative or clause.kind in {"relative", "infinitive", "aside"}):
        return any(time.earliest or time.latest for time in one.times) and not trigger.stative
    if one.adverbial and not one.times:
        return False
    named = (annotated.tokens[index].pos for index in range(clause.first, clause.last))
    if not one.resumed and not any(pos in NAMING for pos in named):
        return False
    if trigger.governing:
        return True
    if trigger.weak or trigger.stative:
        noted = bool(one.times or one.figures or one.dated_before)
        noted = noted and not (content and not (one.figures or any(_is_day(time) for time in one.times)))
        return noted or (bool(trigger.concept) and not trigger.stative) or _is_denied(spoken, language)
    return True


def _is_day(time: TimeExpression) -> bool:
    return time.type == "DATE" and time.dating.is_day


def _is_aside(one: Part, spoken: Sequence[str], words: EventWords) -> bool:
    """Whether a clause tells of its source ("who asked not to be named"), of a question, or only "as planned"."""
    joined = " ".join(spoken)
    if any(phrase in joined for phrase in words.unnamed):
        return True
    if one.times or one.figures:
        return False
    asked = spoken[0] in words.questions and one.trigger.concept == "take-place"
    short = one.clause.finite is None or len(spoken) <= SHORT_ASIDE
    group = concept_group(one.trigger.concept)
    told_of = group in SPEECH_GROUPS or group == "intention" or one.trigger.concept in ATTITUDES | {"plan"}
    return asked or (spoken[0] in words.asides and short and told_of)


def _is_denied(spoken: Sequence[str], language: str) -> bool:
    joined = " ".join(spoken)
    return any(kind == "denied" and phrase in joined for phrase, kind in load_language(language).events.cues)


def cue_concept(annotated: AnnotatedDocument, statement: Statement | None, language: str) -> str:
    """The concept of the verb that reports a statement, "" where it is no verb."""
    if statement is None:
        return ""
    sentence = annotated.sentence_at(statement.cue.start)
    for index in range(sentence.first, sentence.last) if sentence else ():
        token = annotated.tokens[index]
        if token.start < statement.cue.end and statement.cue.start < token.end and token.pos == "VERB":
            return verb_concept(annotated, index, language)
    return ""
