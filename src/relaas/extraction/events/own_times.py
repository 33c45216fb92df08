"""The times that date an event: those of its own clause, not those of a thing, a comparison or another happening."""

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise, zip_longest

from relaas.extraction.events.by_paper import is_by_paper, paper_before, paper_ending_in
from relaas.extraction.events.candidates import Candidate
from relaas.extraction.events.compared import tells_apart
from relaas.extraction.events.dating import TAKEN_OVER
from relaas.extraction.events.deeds import MOVING
from relaas.extraction.events.described import is_of_a_thing, verb_over
from relaas.extraction.events.nominal import dated_noun
from relaas.extraction.nearby import token_from, word_before
from relaas.extraction.timed import names_a_thing
from relaas.extraction.times.cues import cues
from relaas.extraction.times.patterns import trie_regex
from relaas.language.concepts import NOUN_TAGS
from relaas.language.installed import load_language
from relaas.language.lexicons.clauses import EventWords
from relaas.model import AnnotatedDocument, Records, Sentence, TimeExpression
from relaas.model.dating import LOWER, UPPER, Bound

RANKING = 6  # tokens between a superlative and "since"
PROMISE = "promise"  # the concept of what gives somebody a day
YEAR = re.compile(r"\d{4}")
LEVEL = re.compile(r"\s[^\d,;.]{0,12}\d[\d.,]*(?:\s[^\W\d_]+){1,3}\s$")  # "(up from) 2,312 in", "(tegen) 52 miljoen in"
CHANGE = 70  # characters before a time in which a number is told that was left behind
NEXT_WORD = 12  # characters in which the word behind a time stands
BEFORE = 40  # characters before a time in which it is told what it is compared with, or about


def own_times(
    annotated: AnnotatedDocument, sentence: Sentence, candidate: Candidate, found: Records, language: str
) -> tuple[TimeExpression, ...]:
    """The times that date a candidate: not those of a noun inside it, nor vague ones or repeated ones."""
    last = candidate.clause.last if candidate.reporting else candidate.last
    start, end = annotated.span(candidate.first, last)
    inside = [one for one in found.times if start <= one.start < end and _may_date(annotated, one)]
    if candidate.statement is not None and candidate.statement.rule == TAKEN_OVER:
        inside = [one for one in inside if candidate.statement.start <= one.start < candidate.statement.end]
    if candidate.nominal:
        return tuple(inside)
    if split := tuple(one for one in inside if _is_split_off(annotated, one, language)):
        return split
    before = candidate.dated_before
    if before is not None and paper_before(annotated, before, language) is not None:
        return (before,)
    if by_paper := tuple(one for one in inside if is_by_paper(annotated, candidate.first, one, language)):
        return by_paper
    words = load_language(language).events
    heads = _heads_of_lists(annotated, inside, language)
    of_nouns = {one.id: dated_noun(annotated, sentence, heads[one.id], words, language) for one in inside}
    free = [
        one
        for one in inside
        if of_nouns[one.id] is not None or not _qualifies(annotated, heads[one.id], words, language)
    ]
    free = [_bounded(annotated, one, words) for one in free if not _is_of_another(annotated, candidate, one, words)]
    free = _not_contradicted(annotated, sentence, free, found, language)
    free = [one for one, other in zip_longest(free, free[1:]) if not _moves_on(annotated, one, other, candidate)]
    if len(free) > 1:  # "then" only points back
        free = [one for one in free if one.text.lower() not in words.anaphoric] or free
    own = _listed(annotated, [one for one in free if of_nouns.get(one.id) in {None, candidate.trigger.token}], language)
    if not own and candidate.dated_before:
        return (candidate.dated_before,)
    occasions = [one for one in free if _frames(annotated, of_nouns.get(one.id), words, language)]
    framing = tuple(_at_occasion(annotated, one, of_nouns[one.id], words) for one in occasions)
    loose = (one for one in free if not _is_attached(annotated, heads[one.id], words, language))
    return own or framing or tuple(loose)


def _listed(annotated: AnnotatedDocument, times: list[TimeExpression], language: str) -> tuple[TimeExpression, ...]:
    """The times, of those in a list the first and the last as ends of a stretch: "met on 9, 11 and 16 January"."""
    last = 0
    while last + 1 < len(times) and _goes_on(annotated, times[last], times[last + 1], language):
        last += 1
    if last == 0:
        return tuple(times)
    return (replace(times[0], bound="from"), replace(times[last], bound="until"), *times[last + 1 :])


def _goes_on(annotated: AnnotatedDocument, first: TimeExpression, second: TimeExpression, language: str) -> bool:
    """Whether a day, a month or a year stands behind an earlier one in a list: "in 2014, in 2015 and in 2016"."""
    between = annotated.document.text[first.end : second.start]
    alike = first.type == second.type == "DATE" and len(first.value) == len(second.value)
    later = (first.latest or "") < (second.earliest or "")
    limited = first.bound is not None or second.bound is not None
    return alike and later and not limited and _joiner(language).fullmatch(between) is not None


def _heads_of_lists(
    annotated: AnnotatedDocument, times: list[TimeExpression], language: str
) -> dict[str, TimeExpression]:
    """By id the first of the list that a time goes on: all belong to "hearings of" in "of 10 January and 9 April"."""
    heads = {one.id: one for one in times}
    for before, one in pairwise(times):
        if _goes_on(annotated, before, one, language):
            heads[one.id] = heads[before.id]
    return heads


@cache
def _joiner(language: str) -> re.Pattern[str]:
    """Matches what stands between two times of a list, with a preposition or not: ", ", " and on "."""
    words = load_language(language).tense
    return re.compile(
        rf"(?:,|,?\s+(?:{trie_regex(words.pair_words)}))\s+(?:(?:{trie_regex(words.range_prepositions)})\s+)?"
    )


def _is_of_another(annotated: AnnotatedDocument, candidate: Candidate, time: TimeExpression, words: EventWords) -> bool:
    """Whether a time belongs to a thing, a number, a purpose or a topic in the clause, not to what it tells."""
    return (
        _is_topic(annotated, time, words)
        or _is_promised(annotated, candidate, time)
        or _compares(annotated, time, words)
        or _is_of_a_comparison(annotated, candidate, time)
        or _accrues(annotated, time, words)
        or is_of_a_thing(annotated, candidate, time)
        or _is_set_against(annotated, time, candidate.language)
        or _is_covered(annotated, candidate, time, words)
        or _lasts_for(annotated, candidate, time)
    )


def _is_of_a_comparison(annotated: AnnotatedDocument, candidate: Candidate, time: TimeExpression) -> bool:
    """Whether a time belongs to what something is compared with: "lasts longer than the town told us in May"."""
    if time.bound in UPPER or time.bound in LOWER:
        return False
    place, trigger = token_from(annotated, time.start), candidate.trigger.token
    return tells_apart(annotated, place, trigger, candidate.first, candidate.language)


def _is_promised(annotated: AnnotatedDocument, candidate: Candidate, time: TimeExpression) -> bool:
    """Whether a day is what somebody promises: "promised him 9 December", "had hem 9 december beloofd"."""
    first, last, verb = token_from(annotated, time.start), token_from(annotated, time.end), candidate.trigger.token
    if candidate.trigger.concept != PROMISE or not any(character.isdigit() for character in time.text):
        return False
    told_whom = all(token.pos in {"PRON", "DET"} for token in annotated.tokens[verb + 1 : first])
    return (verb < first and told_whom) or (last == verb and annotated.tokens[first - 1].pos != "ADP")


def _is_split_off(annotated: AnnotatedDocument, time: TimeExpression, language: str) -> bool:
    """Whether what is told follows its time with "that": "vandaag is het twintig jaar geleden dat de dijk brak"."""
    words, last = load_language(language), token_from(annotated, time.end)
    ago = time.text.lower().endswith(words.time_guards.ago_words)
    return ago and last < len(annotated.tokens) and annotated.tokens[last].text.lower() in words.statements.that


def _not_contradicted(
    annotated: AnnotatedDocument, sentence: Sentence, times: list[TimeExpression], found: Records, language: str
) -> list[TimeExpression]:
    """The times without those in the place of which another is told, else that other: "not in June but in May"."""
    kept = [one for one in times if not _is_contradicted(annotated, sentence, one, language)]
    if kept or not times:
        return kept
    start, end = times[-1].end, annotated.tokens[sentence.last - 1].end
    return [one for one in found.times if start <= one.start < end and one.earliest][:1]


def _moves_on(
    annotated: AnnotatedDocument, time: TimeExpression, following: TimeExpression | None, candidate: Candidate
) -> bool:
    """Whether a time is the one from which something is moved: "moved from 3 May to 9 June", "van mei naar juni"."""
    words, place = load_language(candidate.language).events, word_before(annotated, time.start)
    if following is None or place < 0 or annotated.tokens[place].text.lower() not in words.change_from:
        return False
    towards = set(annotated.document.text[time.end : following.start].lower().split()[:1])
    moves = towards <= words.moving_to or candidate.trigger.concept in MOVING
    return bool(towards) and moves and towards <= words.change_to


def _is_contradicted(annotated: AnnotatedDocument, sentence: Sentence, time: TimeExpression, language: str) -> bool:
    """Whether another time is told in the place of one: "not in June but after the summer"."""
    tokens, words = annotated.tokens, load_language(language)
    place = token_from(annotated, time.start) - 1
    while place > sentence.first and tokens[place].pos in {"DET", "ADP"}:
        place -= 1
    after = {token.text.lower() for token in tokens[token_from(annotated, time.end) : sentence.last]}
    negated = place >= sentence.first and tokens[place].text.lower() in words.clauses.negations
    return negated and bool(after & words.events.contrasting)


def _is_set_against(annotated: AnnotatedDocument, time: TimeExpression, language: str) -> bool:
    """Whether a time is that in the place of which another is told: "in early 2026 rather than by December"."""
    before = annotated.document.text[max(0, time.start - BEFORE) : time.start].lower()
    return _instead(language).search(before) is not None


@cache
def _instead(language: str) -> re.Pattern[str]:
    """Matches what sets a time against another, a preposition behind it: "rather than by", "in plaats van op"."""
    phrases = [phrase for phrase in load_language(language).tense.contrast_words if " " in phrase]
    return re.compile(rf"(?<!\w)(?:{trie_regex(phrases)})\s(?:[^\W\d_]+\s)?$")


def _is_covered(annotated: AnnotatedDocument, candidate: Candidate, time: TimeExpression, words: EventWords) -> bool:
    """Whether a year only tells what a thing covers, or what was spoken of: "the figures for 2022", "about 1998"."""
    if YEAR.fullmatch(time.value) is None or candidate.trigger.governing or candidate.trigger.stative:
        return False
    first = token_from(annotated, time.start)
    before = annotated.tokens[candidate.first : first]
    if candidate.trigger.concept in load_language(candidate.language).plans.promising | {"plan"}:
        return False
    covering = len(before) > 1 and before[-1].text.lower() in words.covering and before[-2].pos in NOUN_TAGS
    after_verb = annotated.tokens[max(candidate.first, candidate.trigger.token + 1) : first]
    return covering or any(token.text.lower() in words.spoken_of and token.pos == "ADP" for token in after_verb)


def _accrues(annotated: AnnotatedDocument, time: TimeExpression, words: EventWords) -> bool:
    """Whether a time only tells for when something is owed: "interest from 1 January", "their wages for April"."""
    place = word_before(annotated, time.start)
    if place <= 0 or annotated.tokens[place].text.lower() not in words.owed_for:
        return False
    return annotated.tokens[place - 1].lemma.lower() in words.accruing


def _lasts_for(annotated: AnnotatedDocument, candidate: Candidate, time: TimeExpression) -> bool:
    """Whether a length of time is that of a purpose: "asked for money to hire staff over the next two years"."""
    verb = verb_over(annotated, time) if time.type == "DURATION" else None
    if verb is None or verb in {candidate.trigger.token, candidate.clause.main}:
        return False
    token = annotated.tokens[verb]
    return token.dep in {"acl", "advcl"} and token.feature("VerbForm") == "Inf"


def runs_for_each(annotated: AnnotatedDocument, candidate: Candidate, time: TimeExpression) -> bool:
    """Whether a term runs anew for each of many: "each complaint is answered within ten days"."""
    finite, words = candidate.clause.finite, load_language(candidate.language).events
    if time.type != "DURATION" or time.bound not in UPPER or finite is None:
        return False
    spoken = {token.text.lower() for token in annotated.tokens[candidate.first : candidate.last]}
    helping = annotated.tokens[finite].lemma.lower()
    once = helping in words.future | words.necessary | words.wish
    return not spoken.isdisjoint(words.any_of) or (not once and not spoken.isdisjoint(words.each_of))


def _may_date(annotated: AnnotatedDocument, time: TimeExpression) -> bool:
    """Whether a time can date what is told: not a vague one, a set, the date line, or the year in a name."""
    if time.vague or time.type == "SET" or (time.type == "DURATION" and time.value.startswith("PT")):
        return False  # hours are of no day
    line = annotated.document.day_stated_at
    if line is not None and line.start < time.end and time.start < line.end:
        return False
    return not names_a_thing(annotated, time)


def _is_attached(annotated: AnnotatedDocument, time: TimeExpression, words: EventWords, language: str) -> bool:
    """Whether a preposition such as "of" ties a time to the noun before it."""
    place = word_before(annotated, time.start)
    if place <= 0 or _is_in_limit(annotated, time, language):
        return False
    joined, noun = annotated.tokens[place].text.lower(), annotated.tokens[place - 1].lemma.lower()
    return joined in words.attached or (joined in words.originating and noun in words.recorded)


def _is_in_limit(annotated: AnnotatedDocument, time: TimeExpression, language: str) -> bool:
    """Whether the words before a time together set it as a limit: "met ingang van 3 mei", "ahead of 3 May"."""
    found = cues(language).bounds.search(annotated.document.text[max(0, time.start - BEFORE) : time.start].lower())
    return time.bound is not None and found is not None and " " in found["bound"].strip()


def _is_topic(annotated: AnnotatedDocument, time: TimeExpression, words: EventWords) -> bool:
    """Whether a time is only what something is about: "made in respect of 18 March"."""
    before = f" {annotated.document.text[max(0, time.start - BEFORE) : time.start].lower().rstrip()}"
    return before.endswith(words.regarding)


def _compares(annotated: AnnotatedDocument, time: TimeExpression, words: EventWords) -> bool:
    """Whether a time only says what something is compared with: "more than in 2018", not "no later than 2018"."""
    if time.bound in UPPER or time.bound in LOWER:
        return _ranks(annotated, time, words)
    before = annotated.document.text[max(0, time.start - BEFORE) : time.start].lower()
    level = any(f" {phrase} " in f" {before}" and LEVEL.match(before.rpartition(phrase)[2]) for phrase in words.levels)
    level = level or _is_left_behind(annotated, time, words)
    return level or bool(set(before.split()[-2:]) & words.comparing) or _ranks(annotated, time, words)


def _is_left_behind(annotated: AnnotatedDocument, time: TimeExpression, words: EventWords) -> bool:
    """Whether a time is that of the number from which another was reached: "from 12 in 2017 to 18 in 2018"."""
    text = annotated.document.text
    before = f" {text[max(0, time.start - CHANGE) : time.start].lower()}"
    following = text[time.end : time.end + NEXT_WORD].lower().split()[:1]
    for word in words.change_from:
        reached, _, level = before.rpartition(f" {word} ")
        if reached and LEVEL.match(f" {level}"):
            return not words.change_to.isdisjoint([*following, *reached.split()])
    return False


def _ranks(annotated: AnnotatedDocument, time: TimeExpression, words: EventWords) -> bool:
    """Whether a time only says since when nothing was like it: "the lowest level since 1997"."""
    first = token_from(annotated, time.start)
    since = [index for index in (first, first - 1) if index > 0 and annotated.tokens[index].text.lower() in words.since]
    before = annotated.tokens[max(0, since[-1] - RANKING) : since[-1]] if since else []
    return any(token.feature("Degree") == "Sup" or token.text.lower() in words.ranking for token in before)


def _qualifies(annotated: AnnotatedDocument, time: TimeExpression, words: EventWords, language: str) -> bool:
    """Whether a time only tells which thing is meant: "your letter of 9 April"."""
    place = word_before(annotated, time.start)
    if not _is_attached(annotated, time, words, language) or annotated.tokens[place - 1].pos not in NOUN_TAGS:
        return False
    return not _frames(annotated, place - 1, words, language)


def _bounded(annotated: AnnotatedDocument, time: TimeExpression, words: EventWords) -> TimeExpression:
    """A time as the limit that it is by the noun before it: "has risen since the abort on 30 May"."""
    place = word_before(annotated, time.start)
    told = place > 0 and annotated.tokens[place].pos == "ADP" and annotated.tokens[place - 1].pos == "NOUN"
    return time if time.bound or not told else replace(time, bound=_bound_of(annotated, place - 1, words))


def _at_occasion(
    annotated: AnnotatedDocument, time: TimeExpression, noun: int | None, words: EventWords
) -> TimeExpression:
    """The day of an occasion for what was done at it, or after it."""
    return replace(time, bound=_bound_of(annotated, noun, words) if noun is not None else None)


def _bound_of(annotated: AnnotatedDocument, noun: int, words: EventWords) -> Bound | None:
    """What an occasion makes of its day: what was done after it was on no earlier day."""
    cases = _cases(annotated, noun)
    return "after" if cases & words.earlier else "before" if cases & words.later else None


def _cases(annotated: AnnotatedDocument, noun: int) -> set[str]:
    """The prepositions of a noun."""
    below = (annotated.tokens[child] for child in annotated.children[noun])
    return {token.text.lower() for token in below if token.dep == "case"}


def _frames(annotated: AnnotatedDocument, noun: int | None, words: EventWords, language: str) -> bool:
    """Whether the noun that a time belongs to tells on what occasion: "at the election of 16 March"."""
    if noun is None or paper_ending_in(annotated, noun, language) is not None:  # "no answer to my letter of 3 May"
        return False
    return bool(_cases(annotated, noun) & words.occasions)
