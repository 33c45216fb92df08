"""Indirect statements whose content stands before the cue: "..., officials said Monday.", "..., zo laat X weten."."""

from __future__ import annotations

from relaas.extraction.clauses import SUBJECTS
from relaas.extraction.datelines import after_dateline
from relaas.extraction.statements.extents import after_circumstances
from relaas.extraction.statements.finding import Attribution, VerbCue, words_of_cue
from relaas.extraction.statements.speakers import Speaker, is_empty, speaker_after, speaker_before
from relaas.extraction.statements.subjects import governed, mention_at
from relaas.extraction.statements.view import View
from relaas.language.concepts import VERB_TAGS
from relaas.language.installed import load_language


def postposed(view: View, cue: VerbCue) -> Attribution | None:
    """“..., officials said Monday.”, "..., schrijft de krant woensdag.": the content stands before its cue."""
    if (said := _so_it_was_said(view, cue)) is not None:
        return said
    if cue.level == "topic" or cue.passive or not _is_told(view, cue):
        return None
    thought = cue.level == "attitude"
    if thought and (cue.phrase or view.token(view.last - 1).text == "?"):
        return None
    credit = _credit(view, cue)
    if credit is None:
        return None
    speaker, end, rest = credit
    rest = _after_words(view, rest, cue)
    rest = after_circumstances(view, rest, dative=cue.lemma in view.cues.dative or cue.phrase)
    rest = _after_words(view, rest, cue)
    if not _closes_credit(view, rest):
        return None
    first = start_of_content(view, end)
    goes_on = view.word(rest) == "," and _goes_on(view, first, end, rest, speaker)
    if goes_on and thought:
        return None
    if (
        not (goes_on or _is_clause(view, first, end) or _is_said_shortly(view, cue, first, end))
        or _is_quotation(view, first, end)
        or (not goes_on and (_subordinate(view, first, end) or _is_circumstance(view, first, end)))
    ):
        return None
    if goes_on:
        end = view.end_of_content()  # the content goes on after the cue
    return Attribution(first, end, words_of_cue(view, cue), speaker, cue.level, "postposed")


def _credit(view: View, cue: VerbCue) -> tuple[Speaker, int, int] | None:
    """Who says so behind a comma, behind the cue or before it; where the content ends, and where the credit does."""
    put_in = _put_in(view, cue)
    if view.token(cue.index).dep == "acl:relcl" and put_in is None:
        return None
    after = _without_cue(view, speaker_after(view, cue.index + 1), cue)
    before = put_in or speaker_before(view, cue.index)
    comma = cue.index - 1
    while view.word(comma) in view.cues.also_so | view.cues.fillers:
        comma -= 1
    if view.word(comma) == "," and after is not None:
        return after, comma, after.last
    if before is None or view.word(before.first - 1) != "," or _has_clause(view, before.first, cue.index):
        return None
    thing = before.mention is None and view.pos(before.last - 1) not in {"PROPN", "PRON"}
    if thing and cue.last + 1 < view.last - 1:
        return None  # unless nothing more is said of it: "..., one slide says."
    return before, before.first - 1, cue.last + 1


def _closes_credit(view: View, rest: int) -> bool:
    """Whether nothing stands behind a credit that could be what the cue reports, as a quotation is."""
    ends = {"", ".", ",", ";", ":", "?", "!"} | view.small("after_source") | view.small("relative")
    qualified = view.word(rest) in view.cues.that and view.pos(rest - 1) == "NOUN"
    closed = qualified or _only_circumstances(view, rest) or view.word(rest) in ends or rest >= view.last
    return closed and all(view.quoted(index) is None for index in range(rest, rest + 3))


def _without_cue(view: View, speaker: Speaker | None, cue: VerbCue) -> Speaker | None:
    """The source without a word of the cue that was taken into it: "liet topman Vale | weten"."""
    last = next((i for i in words_of_cue(view, cue) if speaker and speaker.first < i < speaker.last), None)
    if speaker is None or last is None:
        return speaker
    named = next((one for one in view.mentions if one.start == view.token(last - 1).start), speaker.mention)
    return Speaker(speaker.first, last, named)


def _does_something_else(view: View, index: int, first: int, end: int) -> bool:
    """Whether a gerund behind a whole clause tells of its source: ", officials said, bowing to pressure"."""
    return view.is_gerund(index) and view.has_finite(first, end)


def _is_quotation(view: View, first: int, end: int) -> bool:
    """Whether content opens with a quotation without words of its own behind: “a scandal” for the city."""
    quotation = view.quoted(first)
    return quotation is not None and not any(view.pos(i) != "PUNCT" for i in range(quotation.last, end))


def _is_clause(view: View, first: int, end: int) -> bool:
    """Whether a range has a finite verb, or a participle with its subject, as headings have: "Two held over blast"."""
    undergone = (i for i in range(first, end) if view.token(i).feature("VerbForm") == "Part")
    subjects = (view.token(child) for i in undergone for child in view.annotated.children[i])
    return view.has_finite(first, end) or any(one.dep == "nsubj:pass" for one in subjects)


def _is_said_shortly(view: View, cue: VerbCue, first: int, end: int) -> bool:
    """Whether words without a verb were said, where a verb right behind a comma tells so: "Uiterlijk 1 maart, zei"."""
    second = load_language(view.cues.language).grammar.verb_second
    return second and end - first > 1 and view.word(cue.index - 1) == "," and cue.lemma in view.cues.say


def _only_circumstances(view: View, first: int) -> bool:
    """Whether nothing but when, where and how something was said comes up to the end: "as early as 2015"."""
    return view.pos(first) in {"ADV", "ADP"} and not view.has_finite(first, view.last)


def _subordinate(view: View, first: int, end: int) -> bool:
    """Whether a range is only a clause that hangs on the one after it: "But when funds ran out, the mayor said"."""
    opening = first + 1 if view.word(first) in view.cues.coordinators else first
    subordinators = load_language(view.cues.language).clauses.subordinators
    hanging = view.word(opening) in subordinators and view.pos(opening) in {"SCONJ", "ADV"}
    alone = not any(view.word(index) == "," for index in range(opening, end))
    main = view.finite(first + 1) and load_language(view.cues.language).grammar.verb_second  # "Nu zijn het er 78"
    return not main and ((hanging and alone) or view.word(first) in view.small("subordinators"))


def _is_circumstance(view: View, first: int, end: int) -> bool:
    """Whether a range only tells by what, when or where: "In your letter of 4 March, received on 6 March, you said"."""
    return view.pos(first) == "ADP" and not any(view.token(index).dep in SUBJECTS for index in range(first, end))


def _has_clause(view: View, first: int, last: int) -> bool:
    """Whether a range has a finite verb of its own and not only the auxiliary of the verb after it."""
    return any(view.finite(index) and view.token(index).head != last for index in range(first, last))


def _is_told(view: View, cue: VerbCue) -> bool:
    """Whether a cue is finite, or by its auxiliary: "engineers had warned"; who thinks so is told after the content."""
    before = cue.index - 1
    while view.word(before) in view.cues.fillers:
        before -= 1
    helped = view.lemma(before) in view.small("have") and view.token(cue.index).feature("VerbForm") == "Part"
    return view.finite(cue.index) or (helped and before > view.first and view.finite(before))


def _put_in(view: View, cue: VerbCue) -> Speaker | None:
    """The source of a clause put into another, or behind it: "acts of protest, the mayor said, are rare"."""
    phrase = next((one for one in view.phrases if one.last == cue.index), None)
    closed = view.word(cue.last + 1) == "," or cue.last + 1 >= view.end_of_content()
    commas = phrase is not None and view.word(phrase.first - 1) == "," and closed
    if phrase is None or not commas or governed(view, phrase) or is_empty(view, phrase):
        return None
    return Speaker(phrase.first, phrase.last, mention_at(view, phrase))


def _goes_on(view: View, first: int, end: int, rest: int, speaker: Speaker) -> bool:
    """Whether content goes on after its cue: "the bridge is safe, he said, and open", "too often, he said, it is"."""
    phrase = view.phrase_at(rest + 1)
    clause = view.has_finite(rest, view.last)
    more = clause and (view.has_finite(first, end) or (phrase is not None and end - first > 1))
    verb = rest + 3 < view.last and view.pos(rest + 1) in VERB_TAGS
    if not (more or verb) or _does_something_else(view, rest + 1, first, end):
        return False
    return rest != speaker.last or view.word(rest + 1) not in view.small("relative")  # which tells more of the source


def _so_it_was_said(view: View, cue: VerbCue) -> Attribution | None:
    """“..., zo heeft het bedrijf vrijdag bekendgemaakt”: the content stands before, the verb closes the sentence."""
    so = next((i for i in range(view.first + 2, cue.index) if view.word(i) in view.cues.also_so), None)
    if so is None or view.word(so - 1) != "," or not view.finite(so + 1) or view.finite(cue.index):
        return None
    speaker, first = speaker_after(view, so + 2), start_of_content(view, so - 1)
    if speaker is None or cue.passive or cue.level != "full" or not view.has_finite(first, so - 1):
        return None
    return Attribution(first, so - 1, words_of_cue(view, cue), speaker, "full", "postposed")


def _after_words(view: View, index: int, cue: VerbCue) -> int:
    """The first index from here on that is no word of the cue: "zo laat de woordvoerder weten"."""
    words = words_of_cue(view, cue)
    while index in words:
        index += 1
    return index


def start_of_content(view: View, end: int) -> int:
    """Where content before a cue begins: at the start of the sentence, or after a semicolon or a quotation."""
    first = view.first
    for index in range(view.first, end):
        if view.word(index) in {";", ":"} or (
            view.token(index).text in {"”", "’", "»"} and view.word(index - 1) in {".", "!", "?"}
        ):
            first = index + 1
    first = after_dateline(view.annotated, first, end)
    while first < end and view.token(first).pos == "PUNCT":
        first += 1
    return first
