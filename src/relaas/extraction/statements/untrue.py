"""What is said to be untrue: "It is not true that ...", "De bewering dat ... is onjuist", "That is a lie."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from relaas.extraction.statements.extents import end_of_clause
from relaas.extraction.statements.finding import Attribution
from relaas.extraction.statements.view import View
from relaas.language.installed import load_language
from relaas.language.lexicons.statements import Words

OPENING = 9  # tokens before the word that opens what is untrue, and of a predicate that says so
LONGEST = 7  # tokens of what says no more than that what stands before it is untrue


def untrue_attributions(view: View, told: Sequence[Attribution]) -> Iterator[Attribution]:
    """What the sentence says to be untrue, by whoever says so; ``told`` are the statements found in it."""
    starts = {one.first: one for one in reversed(told) if not one.direct}
    for start in sorted({view.first, *starts}):
        first, spoken = _opened(view, start), starts.get(start)
        if first is None or view.quoted(first) is not None:
            continue
        end = end_of_clause(view, first, None) if spoken is None else spoken.last
        speaker = None if spoken is None else spoken.speaker
        yield Attribution(first, end, tuple(range(start, first)), speaker, "full", "untrue")


def _opened(view: View, start: int) -> int | None:
    """Where content begins that words at a place say to be untrue: "it is not so that |", "het klopt niet dat |"."""
    that = next((i for i in range(start + 2, min(start + OPENING, view.last)) if view.word(i) in view.cues.that), None)
    if that is None or view.word(start) not in view.small("empty"):
        return None
    return that + 1 if is_untrue_at(view, that) else None


def is_untrue_at(view: View, end: int) -> bool:
    """Whether words that say that something is untrue end at a place, or before the copula of a clause there."""
    last = end - 1 if _is_closing_copula(view, end - 1) else end  # "dat het niet waar is dat"
    return _end_with(_plain_words(view, max(view.first, last - OPENING), last), view.cues.untrue)


def says_untrue(view: View, first: int, end: int, endings: Sequence[Words]) -> bool:
    """Whether a range says no more than that what stands before is untrue: "That is a lie", "None of it is"."""
    while end - 1 > first and (view.token(end - 1).pos == "PUNCT" or _is_closing_copula(view, end - 1)):
        end -= 1
    words = _plain_words(view, first, end)
    beside = (first - 1, first, first + 1) if view.finite(first) else (first,)  # "(said) that was", "is dat niet waar"
    points = any(view.word(index) in view.cues.backward for index in beside)
    begins = any(words[: len(one)] == one for one in view.cues.nothing_of_it)
    return end - first <= LONGEST and ((points and _end_with(words, endings)) or begins)


def _end_with(words: Words, endings: Sequence[Words]) -> bool:
    return any(words[-len(one) :] == one for one in endings)


def _plain_words(view: View, first: int, end: int) -> Words:
    """The words of a range without what only stresses a negation or points before it: "klopt dat gewoon niet"."""
    words: list[str] = []
    for index in reversed(range(first, end)):
        before = bool(words) and words[-1] in view.cues.nots
        if not (before and (view.pos(index) in {"ADJ", "ADV"} or view.word(index) in view.cues.backward)):
            words.append(view.word(index))
    return tuple(reversed(words))


def _is_closing_copula(view: View, index: int) -> bool:
    """Whether the copula of a clause that its verb closes stands at a place: "dat dat onzin is"."""
    return load_language(view.cues.language).grammar.verb_final and view.lemma(index) in view.cues.copulas


def may_say_untrue(view: View) -> bool:
    """Whether a sentence has all the words of something by which a thing is said to be untrue."""
    told = {view.word(index) for index in range(view.first, view.last)}
    return any(told.issuperset(words) for words in (*view.cues.untrue, *view.cues.undone, *view.cues.nothing_of_it))


def as_untrue(view: View, one: Attribution, told: Sequence[Attribution]) -> Attribution:
    """A noun's content that nobody is named for, denied where the sentence says that it is untrue."""
    if one.way != "noun" or one.speaker is not None:
        return one
    noun = one.cue[-1]
    around = next((each for each in told if each is not one and each.first <= noun < each.last), None)
    end = view.end_of_content() if around is None else around.last
    phrase = view.phrase_of(noun)
    behind = 0 < end - one.last < OPENING and is_untrue_at(view, end)
    before = phrase is not None and is_untrue_at(view, phrase.first)  # "there is no truth in the claim that"
    if not (behind or before):
        return one
    speaker = None if around is None else around.speaker
    cue = tuple(range(one.last, end)) if behind else one.cue
    return replace(one, way="untrue", cue=cue, speaker=speaker)
