"""Plans told by their date alone: what was promised for a day, moved to another, or taken up by "it" with a new one."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from relaas.extraction.clauses import Clause, clauses_of
from relaas.extraction.nearby import token_from
from relaas.extraction.plans.deadlines import last_day, limits_of
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.language.lexicons.clauses import PlanWords
from relaas.model import UNDATED, AnnotatedDocument, Event, Plan, Sentence, TimeExpression
from relaas.model.dating import LOWER, UPPER

REACH = 3  # sentences that "it" looks back for the plan that it takes up
NEAR_VERB = 3  # tokens from "became" to the day that something became
NEAR_FRONT = 5  # tokens of a clause among which the word that takes up stands


def promised(annotated: AnnotatedDocument, event: Event, times: Sequence[TimeExpression]) -> Iterator[Plan]:
    """A plan where a promise, demand or order names what is to come with its limit: "promised a report by June"."""
    if event.concept not in load_language(event.language).plans.promising or event.polarity == "-":
        return
    inside = [one for one in times if event.trigger.end <= one.start and one.end <= event.end and one.type == "DATE"]
    limited = (one for one in inside if one.bound in UPPER | LOWER or _is_for(annotated, one))
    for time in limited:
        begin, complete = limits_of(time)
        yield _of_event(
            event, event.start, event.end, annotated, rule="promised for a day", begin=begin, complete=complete
        )
        return


def _is_for(annotated: AnnotatedDocument, time: TimeExpression) -> bool:
    """Whether a time is what something is promised for: "promised for June"."""
    before = token_from(annotated, time.start) - 1
    return before >= 0 and annotated.tokens[before].text.lower() in function_words("binding_names")


def moved(annotated: AnnotatedDocument, event: Event, times: Sequence[TimeExpression]) -> Iterator[Plan]:
    """A plan for every day that something is moved to: "put off to June and, in May, to the end of the year"."""
    words = load_language(event.language).plans
    sentence = annotated.sentence_at(event.start)
    if sentence is None or not _moves(annotated, event, words):
        return
    limit = annotated.tokens[sentence.last - 1].end
    for time in times:
        if event.trigger.end <= time.start and time.end <= limit and time.type == "DATE":
            before = token_from(annotated, time.start) - 1
            inside = annotated.tokens[token_from(annotated, time.start)].text.lower() in words.moved_to
            if inside or annotated.tokens[before].text.lower() in words.moved_to:
                start = time.start if inside else annotated.tokens[before].start
                yield _of_event(event, start, time.end, annotated, rule="moved", complete=last_day(time))


def _moves(annotated: AnnotatedDocument, event: Event, words: PlanWords) -> bool:
    """Whether what is told moves a day: a verb of delay, or one of motion, whose goal is a day."""
    place = token_from(annotated, event.trigger.start)
    return event.concept in words.moving or annotated.tokens[place].lemma.lower() in words.moving_verbs


def _of_event(event: Event, start: int, end: int, annotated: AnnotatedDocument, **days: object) -> Plan:
    text = annotated.document.text[start:end]
    plan = Plan(
        document=event.document,
        start=start,
        end=end,
        text=text,
        event=event.id,
        concept=event.concept,
        who=event.actors,
        what=event.text,
        statement=event.statement,
    )
    return replace(plan, **days)  # type: ignore[arg-type]


def taken_up(
    annotated: AnnotatedDocument, sentence: Sentence, plans: Sequence[Plan], times: Sequence[TimeExpression]
) -> Iterator[Plan]:
    """The plan before a sentence with each day that the sentence gives it: "It then became 2021, and now 2025"."""
    words = load_language(annotated.language_of(sentence)).plans
    antecedent = _before(annotated, sentence, plans)
    clauses = clauses_of(annotated, sentence)
    first = next((one for one in clauses if _takes_up(annotated, one, words)), None)
    if antecedent is None or first is None:
        return
    end = annotated.tokens[sentence.last - 1].end
    start = annotated.tokens[first.first].start
    dates = [one for one in times if one.type == "DATE" and not one.vague and one.text.lower() not in words.next]
    inside = [one for one in dates if start <= one.start and one.end <= end]
    if not inside or token_from(annotated, inside[0].start) - (first.finite or first.main) > NEAR_VERB:
        return  # "it was in use on 3 February"
    for time in inside:
        yield replace(
            antecedent,
            id="",
            rule="taken up",
            start=start,
            end=time.end,
            text=annotated.document.text[start : time.end],
            begin=UNDATED,
            complete=last_day(time),
            condition=None,
        )
        start = _next_start(annotated, time)


def _before(annotated: AnnotatedDocument, sentence: Sentence, plans: Sequence[Plan]) -> Plan | None:
    """The last plan of the few sentences before one."""
    place = bisect_left(annotated.sentences, sentence.first, key=lambda one: one.first)
    first = annotated.sentences[max(0, place - REACH)]
    earliest, latest = annotated.tokens[first.first].start, annotated.tokens[sentence.first].start
    return next((one for one in reversed(plans) if earliest <= one.start and one.end <= latest), None)


def _takes_up(annotated: AnnotatedDocument, clause: Clause, words: PlanWords) -> bool:
    """Whether a clause only says what day something became, or was before."""
    verbs = [annotated.tokens[verb] for verb in clause.verbs]
    front = annotated.tokens[clause.first : clause.first + NEAR_FRONT]
    if len(verbs) != 1 or verbs[0].lemma.lower() not in words.becoming:
        return False
    spoken = {token.text.lower() for token in annotated.tokens[clause.first : clause.last]}
    marked = bool(spoken & (words.next | words.formerly))
    return marked and any(token.text.lower() in words.taking_up for token in front)


def _next_start(annotated: AnnotatedDocument, time: TimeExpression) -> int:
    """Where the next day of a chain is told: at the word that leads to it, right behind the mark after this one."""
    place = token_from(annotated, time.end)
    while place + 1 < len(annotated.tokens) and annotated.tokens[place].pos in {"PUNCT", "CCONJ"}:
        place += 1
    return annotated.tokens[place].start if place < len(annotated.tokens) else time.end
