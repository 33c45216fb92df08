"""Statements without a verb of saying: "volgens", "according to", "aldus", "naar verluidt", a colon."""

from __future__ import annotations

from collections.abc import Iterator

from relaas.extraction.statements.as_said import as_said
from relaas.extraction.statements.by_nouns import by_noun, owner_of
from relaas.extraction.statements.evident import evident
from relaas.extraction.statements.extents import clause_around, end_of_clause
from relaas.extraction.statements.finding import (
    Attribution,
    verb_cue,
    words_of_cue,
)
from relaas.extraction.statements.impersonal import impersonal
from relaas.extraction.statements.speakers import Speaker, source_at, speaker_after, speaker_before, speaker_of
from relaas.extraction.statements.subjects import mention_at
from relaas.extraction.statements.view import View
from relaas.language.concepts import VERB_TAGS
from relaas.language.installed import load_language

FARTHEST_COLON = 8  # tokens between the start of a sentence and the colon after its speaker
SHORTEST_SPEECH = 3  # tokens
SPEAKING = frozenset({"PER", "ORG"})


def other_attributions(view: View) -> Iterator[Attribution]:
    """The statements of a sentence that no verb of saying reports."""
    for index in range(view.first, view.last):
        if view.quoted(index) is not None:
            continue
        if view.word(index) in view.cues.openers:
            yield from _introduced(view, index)
        if view.word(index) == ":":
            spoken = _after_colon(view, index) or _noun_before_colon(view, index) or _cue_before_colon(view, index)
            if spoken is not None:
                yield spoken
        found = as_said(view, index) or by_noun(view, index) or evident(view, index) or _opinion(view, index)
        found = found or impersonal(view, index)
        if found is not None:
            yield found


def _introduced(view: View, index: int) -> Iterator[Attribution]:
    """The statements that words at an index introduce: "volgens X", "naar verluidt"."""
    for words in view.cues.according:
        if view.matches(index, words):
            found = _according(view, index, len(words))
            if found is not None:
                yield found
            break
    for words in view.cues.own_account:
        if view.matches(index, words) and (found := _own_account(view, index, len(words))) is not None:
            yield found
    for words in view.cues.hearsay:
        if view.matches(index, words):
            yield _hearsay(view, index, len(words))


def _according(view: View, index: int, length: int) -> Attribution | None:
    speaker = source_at(view, index + length)
    if speaker is None:
        return None
    if (number := _number_behind(view, speaker)) is not None:
        return Attribution(
            *number, tuple(range(index, index + length)), _without_number(speaker, number[0]), "full", "according"
        )
    speaker = _named_behind(view, speaker) or _with_its_date(view, speaker)
    cue = tuple(range(index, index + length))
    closing = length == 1 and view.word(index) in view.cues.closing
    last = _end_of_source(view, speaker)
    inside = view.word(index - 1) in view.cues.that and view.pos(index - 1) == "SCONJ"
    inside = inside or view.word(index - 1) == ":"
    at_start = index == view.first or inside or (index == view.first + 1 and view.pos(view.first) in {"CCONJ", "ADV"})
    if at_start and (not closing or view.finite(view.skip(last, {","}))):
        first = last + 1 if view.word(last) == "," else last
        return Attribution(first, end_of_clause(view, first, None), cue, speaker, "full", "according")
    first, end = clause_around(view, index)
    rest = view.skip(last, view.cues.fillers)
    verbs = any(view.pos(one) in VERB_TAGS for one in range(first + 1, index))
    told = view.word(index - 1) == "," and verbs  # all is said before the source is named
    if rest >= view.end_of_content() or view.word(rest) in {".", ")", ";"} or closing or told:
        while end > first and index < end:
            end = index
        while end > first and view.token(end - 1).text in {",", "—", "–", "-"}:
            end -= 1
    if (
        end - first < 2
        or (view.word(first) in view.cues.backward and end - first < 4)
        or _quoted_throughout(view, first, end)
    ):
        return None
    return Attribution(first, end, cue, speaker, "full", "according")


def _number_behind(view: View, speaker: Speaker) -> tuple[int, int] | None:
    """The number that is all that is said, right behind a source: "volgens Hale zes", "according to Hale six"."""
    first = next((i for i in range(speaker.first + 1, speaker.last + 1) if _is_number(view, i)), None)
    if first is None or view.pos(first - 1) not in {"PROPN", "NOUN"} or view.finite(first + 1):
        return None
    last = first + 1
    while last < view.last and (_is_number(view, last) or view.pos(last) in {"NOUN", "SYM"}):
        last += 1
    return (first, last) if view.word(last) in {",", ".", ";", ")", ""} else None


def _is_number(view: View, index: int) -> bool:
    spelled = load_language(view.cues.language).figures
    return view.word(index) in spelled.units or (view.pos(index) == "NUM" and view.word(index)[0].isdigit())


def _without_number(speaker: Speaker, first: int) -> Speaker:
    return Speaker(speaker.first, min(first, speaker.last), speaker.mention)


def _named_behind(view: View, speaker: Speaker) -> Speaker | None:
    """The source with its name between commas: "according to the chairman, Ada Voss, the bridge is safe"."""
    named = view.phrase_at(speaker.last + 1) if view.word(speaker.last) == "," else None
    known, name = speaker.mention, mention_at(view, named) if named is not None else None
    if named is None or known is None or name is None or view.word(named.last) not in {",", ".", "("}:
        return None
    described = (
        view.lemma(speaker.last - 1) not in view.cues.papers
        and known.generic
        and not name.generic
        and {known.type, name.type} <= SPEAKING
    )
    return Speaker(speaker.first, named.last, name) if described else None


def _with_its_date(view: View, speaker: Speaker) -> Speaker:
    """The source with the date that tells which paper it is: "your letter of 2 May"."""
    last = speaker.last
    if view.word(last) in view.small("binding") and last + 1 in view.timed:
        last += 1
        while last in view.timed:
            last += 1
    return Speaker(speaker.first, last, speaker.mention)


def _end_of_source(view: View, speaker: Speaker) -> int:
    """The end of a source with what stands behind it in brackets or between commas."""
    last = speaker.last
    if view.word(last) == "(":
        closing = next((i for i in range(last, view.last) if view.word(i) == ")"), None)
        last = last if closing is None else closing + 1
    opening = last + 1 if view.word(last) == "," else last
    issued = view.pos(last) == "VERB" and view.token(last).dep == "acl" and not view.finite(last)
    if view.word(opening) in view.small("relative") or issued:  # "court papers filed on Monday, ..."
        closing = next((i for i in range(opening, view.last) if view.word(i) == ","), None)
        if closing is not None and (opening > last or view.finite(closing + 1)):
            return closing
    return last


def _quoted_throughout(view: View, first: int, end: int) -> bool:
    return all(view.quoted(index) is not None or view.token(index).pos == "PUNCT" for index in range(first, end))


def _own_account(view: View, index: int, length: int) -> Attribution | None:
    """“By her own account the treasurer knew nothing”, "wist naar eigen zeggen van niets": the subject says it."""
    verb = next((i for i in range(view.first, view.last) if view.finite(i) and view.quoted(i) is None), None)
    if verb is None:
        return None
    around = (one for one in (speaker_before(view, verb), speaker_after(view, verb + 1)) if one is not None)
    speaker = next((one for one in around if one.mention is not None and one.mention.type in SPEAKING), None)
    first = view.first if index > view.first else index + length
    first += view.word(first) == ","
    return Attribution(
        first, end_of_clause(view, first, None), tuple(range(index, index + length)), speaker, "full", "according"
    )


def _hearsay(view: View, index: int, length: int) -> Attribution:
    """What is said by no one in particular: the whole clause is the content."""
    first, _ = clause_around(view, index)
    if index == first:
        first = index + length
    end = end_of_clause(view, first, None)
    return Attribution(first, end, tuple(range(index, index + length)), None, "full", "hearsay")


def _opinion(view: View, index: int) -> Attribution | None:
    """“In our view the fault lies elsewhere”, "naar mijn oordeel is dat te laat": a possessive names the source."""
    phrase, nouns = view.phrase_at(index + 1), view.cues.opinions.get(view.word(index), frozenset())
    if phrase is None or view.word(phrase.last - 1) not in nouns:
        return None
    noun = phrase.last - 1
    speaker = owner_of(view, noun, phrase.last)
    if speaker is None:
        return None
    cue = (index, noun)
    if index <= view.first + 1:
        first = noun + 2 if view.word(noun + 1) == "," else noun + 1
        return Attribution(first, end_of_clause(view, first, None), cue, speaker, "full", "according")
    first, end = clause_around(view, index)
    return Attribution(first, end, cue, speaker, "full", "according") if end - first > len(cue) + 2 else None


def _after_colon(view: View, colon: int) -> Attribution | None:
    """“De wethouder: de vondst is gemeld.”: minutes and transcripts put whoever speaks before a colon."""
    phrase = next((one for one in view.phrases if one.first - view.first <= 1), None)
    end = view.end_of_content()
    if phrase is None or colon - view.first > FARTHEST_COLON or view.paragraph.kind != "body":
        return None
    speaker = speaker_of(view, phrase)
    part = view.annotated.document.part_at(view.token(colon).start)
    if part is not None and part.kind == "turn":
        return None  # all of a turn is said by its author
    person = speaker.mention is not None and speaker.mention.type == "PER"
    if not person or speaker.last != colon or view.quoted(colon + 2) is not None:
        return None
    if end - colon <= SHORTEST_SPEECH or not view.has_finite(colon + 1, end):
        return None
    return Attribution(colon + 1, end, (colon,), speaker, "full", "colon")


def _noun_before_colon(view: View, colon: int) -> Attribution | None:
    """“Ons advies: stop de levering.”: a noun of saying with its owner, and its content behind a colon."""
    phrase = next((one for one in view.phrases if view.lemma(one.head) in view.cues.nouns and one.last <= colon), None)
    if phrase is None or view.has_finite(view.first, colon):
        return None
    speaker, end = owner_of(view, phrase.head, colon), view.end_of_content()
    if speaker is None or end - colon <= SHORTEST_SPEECH or view.quoted(colon + 2) is not None:
        return None
    return Attribution(colon + 1, end, (phrase.head,), speaker, "full", "colon")


def _cue_before_colon(view: View, colon: int) -> Attribution | None:
    """“Mevrouw Bos verklaart het volgende: het veer is uitgevallen.”: a verb of saying, its content behind a colon."""
    end = view.end_of_content()
    if end - colon <= SHORTEST_SPEECH or view.quoted(colon + 2) is not None or not view.has_finite(colon + 1, end):
        return None
    verbs = [index for index in range(view.first, colon) if view.finite(index) and view.pos(index) == "VERB"]
    cue = verb_cue(view, verbs[-1]) if verbs else None
    if cue is None or cue.passive or cue.level != "full" or not (cue.phrase or cue.lemma in view.cues.say):
        return None
    speaker = speaker_before(view, cue.index) or speaker_after(view, cue.index + 1)
    told = any(view.word(index) in view.cues.that for index in range(cue.last + 1, colon))
    if speaker is None or speaker.mention is None or told:
        return None
    return Attribution(colon + 1, end, words_of_cue(view, cue), speaker, "full", "colon")
