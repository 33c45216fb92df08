"""Statements: content attributed to a source by a cue, direct, indirect or mixed (the terms of PARC).

Silvia Pareti, "PARC 3.0: A Corpus of Attribution Relations" (LREC 2016) defines source, cue and content. The rules read
words, tags and phrases; the parse is asked for subjects first and never believed alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from relaas.extraction.quotations import Quotation, quotations
from relaas.extraction.statements.according import other_attributions
from relaas.extraction.statements.backward import backward_attributions
from relaas.extraction.statements.by_bodies import said_by_bodies
from relaas.extraction.statements.dating import date_of
from relaas.extraction.statements.direct import direct_attributions
from relaas.extraction.statements.finding import Attribution
from relaas.extraction.statements.indirect import verb_attributions
from relaas.extraction.statements.listed import leads_into_list, listed_attributions
from relaas.extraction.statements.polarity import polarity_of
from relaas.extraction.statements.taken_up import taken_up_within
from relaas.extraction.statements.tweets import signed_messages
from relaas.extraction.statements.untrue import as_untrue, untrue_attributions
from relaas.extraction.statements.view import view_at, views
from relaas.extraction.statements.voices import author_named, voice_of, writing_body
from relaas.extraction.timed import timed_tokens
from relaas.language.function_words import function_words
from relaas.model import (
    AnnotatedDocument,
    Mention,
    Passage,
    Records,
    Reference,
    Stance,
    Statement,
    StatementKind,
    content_id,
)

OUTLETS = frozenset({"media-source", "social-media"})
STRIDE = 64  # tokens: findings are compared where they share a stretch of this length
DENIALS = frozenset({"contradicted", "untrue"})  # ways in which the words of a denial are the cue
SAME = 0.75  # of the words shared: then two findings are one statement


def extract(annotated: AnnotatedDocument, found: Records) -> Records:
    """``found`` with the statements of the document, in the order of the text."""
    quoted = quotations(annotated)
    timed = timed_tokens(annotated, found.times)
    sights = views(annotated, quoted, found.mentions, timed)
    drafts = signed_messages(annotated, found.mentions)
    drafts += direct_attributions(sights, quoted)
    for view in sights:
        if view.paragraph.kind in {"header", "signature"}:
            continue
        by_verb = (one for one in verb_attributions(view) if not leads_into_list(one, view))
        reported = [*by_verb, *other_attributions(view)]
        drafts += untrue_attributions(view, reported)
        drafts += [as_untrue(view, one, reported) for one in reported]
        drafts += taken_up_within(view)
    quotes = [one for one in drafts if one.direct]
    drafts = _without_denials([*drafts, *backward_attributions(sights, quotes)])
    mentions = found.mention_by_id()
    drafts += listed_attributions(sights, mentions)
    kept = _without_doubles(_without_called(list(said_by_bodies(drafts, sights))))
    told = [(one, polarity_of(view_at(sights, one.cue[0] if one.cue else one.first), one)) for one in kept]
    statements = [
        _statement(annotated, one, polarity, found, mentions, quoted) for one, polarity in told if polarity is not None
    ]
    return replace(found, statements=tuple(_nested(_sourced(_credited_alike(statements)))))


def _credited_alike(statements: Sequence[Statement]) -> list[Statement]:
    """The statements, those quoted without a source under that of the same words elsewhere (a heading, a caption)."""
    credited: dict[str, Statement] = {}
    for one in statements:
        if one.kind == "direct" and one.speaker_passage is not None:
            credited.setdefault(_plain(one.text), one)
    return [
        one
        if one.kind != "direct" or one.speaker_passage is not None or (same := credited.get(_plain(one.text))) is None
        else replace(
            one,
            speaker=same.speaker,
            speaker_text=same.speaker_text,
            speaker_passage=same.speaker_passage,
            anonymous=same.anonymous,
            via=same.via,
        )
        for one in statements
    ]


def _sourced(statements: Sequence[Statement]) -> list[Statement]:
    """The statements without quotations that nothing in the document gives a source."""
    return [
        one
        for one in statements
        if one.speaker_passage is not None or (one.cue.end > one.cue.start and one.rule != "contradicted")
    ]


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(" .,!?").lower()


def _without_called(drafts: Sequence[Attribution]) -> list[Attribution]:
    """The drafts without quotations that are only what something was called: "called the law “a mistake”" is one."""
    called = {index: one for one in drafts if one.way == "call" for index in one.cue}

    def inside(draft: Attribution) -> bool:
        whole = next((called[index] for index in draft.cue if index in called), None)
        return draft.direct and whole is not None and whole.first <= draft.first and draft.last <= whole.last + 1

    return [draft for draft in drafts if not inside(draft)]


def _without_denials(drafts: Sequence[Attribution]) -> list[Attribution]:
    """The drafts without those that only say that something is untrue, where what they deny is a statement."""
    denying = {end: one.cue[0] for one in drafts if one.way in DENIALS for end in (one.cue[-1] + 1, one.last)}
    return [one for one in drafts if one.direct or denying.get(one.last) != one.first]


def _without_doubles(drafts: Sequence[Attribution]) -> list[Attribution]:
    """The drafts in the order of the text, each content once: of two that share most of their words the first found."""
    kept: list[Attribution] = []
    by_place: dict[int, list[Attribution]] = {}
    for draft in drafts:
        places = range(draft.first // STRIDE, (draft.last - 1) // STRIDE + 1)
        if draft.last <= draft.first or any(_same(draft, one) for place in places for one in by_place.get(place, ())):
            continue
        kept.append(draft)
        for place in places:
            by_place.setdefault(place, []).append(draft)
    return sorted(kept, key=lambda one: (one.first, -one.last))


def _same(one: Attribution, other: Attribution) -> bool:
    if not one.direct and one.cue and set(one.cue) <= set(range(other.first, other.last)):
        return False  # reported inside the other
    if one.way in {"taken up", "contradicted"} and one.speaker != other.speaker:
        return False  # another makes something of it
    shared = min(one.last, other.last) - max(one.first, other.first)
    if shared <= 0:
        return False
    union = max(one.last, other.last) - min(one.first, other.first)
    if one.way == "signed message" or other.way == "signed message":
        return shared / union > 0.95
    inside = other.direct and one.first >= other.first - 1 and one.last <= other.last + 1 and not one.direct
    return shared / union > SAME or inside


def _statement(
    annotated: AnnotatedDocument,
    one: Attribution,
    polarity: Stance,
    found: Records,
    mentions: Mapping[str, Mention],
    quoted: Sequence[Quotation],
) -> Statement:
    """The record of a draft."""
    document = annotated.document
    start, end = annotated.span(one.first, one.last)
    cue = _cue_passage(annotated, one)
    speaker_text, speaker_passage, speaker, anonymous = _source(annotated, one, mentions)
    return Statement(
        id=content_id("statement", document.id, start, end, cue.start, one.way),
        document=document.id,
        start=start,
        end=end,
        text=document.text[start:end],
        kind=_kind(one, quoted),
        cue=cue,
        cue_text=" ".join(annotated.tokens[index].text for index in sorted(one.cue)),
        speaker_text=speaker_text,
        speaker_passage=speaker_passage,
        speaker=speaker,
        anonymous=anonymous,
        said=date_of(annotated, one, found.times),
        via=_outlet(annotated, one, cue, speaker_passage, found.references),
        level=one.level,
        polarity=polarity,
        rule=one.way,
    )


def _cue_passage(annotated: AnnotatedDocument, one: Attribution) -> Passage:
    """From the first to the last word of the cue; for a quotation without a cue the empty place before it."""
    if not one.cue:
        start = annotated.tokens[one.first].start
        return Passage(annotated.document.id, start, start)
    start, end = annotated.span(min(one.cue), max(one.cue) + 1)
    return Passage(annotated.document.id, start, end)


def _kind(one: Attribution, quoted: Sequence[Quotation]) -> StatementKind:
    if one.direct:
        return "direct"
    start = bisect_left(quoted, one.first, key=lambda quotation: quotation.first)
    inside = start < len(quoted) and quoted[start].last <= one.last + 1
    return "mixed" if inside else "indirect"


def _source(
    annotated: AnnotatedDocument, one: Attribution, mentions: Mapping[str, Mention]
) -> tuple[str, Passage | None, str | None, str | None]:
    """The words that name the source, where they stand, the mention behind them, and how an unnamed one is called."""
    if one.speaker is None:
        return _writer(annotated, one, mentions) if one.way in DENIALS | {"listed"} else ("", None, None, None)
    start, end = annotated.span(one.speaker.first, one.speaker.last)
    text = annotated.wording(one.speaker.first, one.speaker.last)
    passage = Passage(annotated.document.id, start, end)
    mention = one.speaker.mention
    own = one.way == "according" and (mention is None or mention.type not in {"PER", "ORG"})
    voice = voice_of(annotated, text.split()[0] if own else text, start, mentions)  # "volgens onze informatie"
    if voice is not None:
        return text, passage, voice.id, None
    if mention is None:
        named = annotated.tokens[one.speaker.last - 1].pos == "PROPN"
        return text, passage, None, None if named else _description(annotated, one, text)
    target = mentions.get(mention.refers_to or mention.id, mention)
    anonymous = None
    if target.generic and target.type == "PER":
        anonymous = target.name if target is not mention else _description(annotated, one, text)
    return text, passage, target.id, anonymous


def _writer(
    annotated: AnnotatedDocument, one: Attribution, mentions: Mapping[str, Mention]
) -> tuple[str, Passage | None, str | None, str | None]:
    """Whose turn, mail or paper the words of a cue stand in, as the source of what they say."""
    start = annotated.tokens[one.cue[0]].start
    author = annotated.document.author_at(start)
    named = None if author is None else author_named(author, annotated, start, mentions)
    if author is None:
        named = writing_body(annotated, start, mentions)
    if named is None:
        return "", None, None, None
    return named.text, Passage(annotated.document.id, named.start, named.end), named.id, None


def _description(annotated: AnnotatedDocument, one: Attribution, text: str) -> str:
    """The description without its article."""
    first_word, _, rest = text.partition(" ")
    sentence = annotated.sentence_at(annotated.tokens[one.first].start)
    language = annotated.document.language if sentence is None else annotated.language_of(sentence)
    articles = function_words("articles", language)
    return rest if rest and first_word.lower() in articles else text


def _outlet(
    annotated: AnnotatedDocument,
    one: Attribution,
    cue: Passage,
    speaker: Passage | None,
    references: Sequence[Reference],
) -> str | None:
    """The outlet through which something was said: one named beside the cue that is no speaker."""
    if not one.cue:
        return None
    sentence = annotated.sentence_at(cue.start)
    if sentence is None:
        return None
    start, end = annotated.span(sentence.first, sentence.last)
    content = annotated.span(one.first, one.last)
    position = bisect_left(references, start, key=lambda reference: reference.start)
    for reference in references[position:]:
        if reference.start >= end:
            return None
        inside = content[0] <= reference.start < content[1]
        spoken = speaker is not None and speaker.start < reference.end and reference.start < speaker.end
        if reference.kind in OUTLETS and not inside and not spoken:
            return reference.target
    return None


def _nested(statements: Sequence[Statement]) -> list[Statement]:
    """The statements, each with the one that reports it: the smallest that holds both its content and its cue."""
    result = []
    around: list[Statement] = []  # those that have begun and not ended
    for one in statements:
        around = [other for other in around if other.end > one.start]
        outer = [other for other in around if _holds(other, one)]
        holder = min(outer, key=lambda other: (other.end - other.start, other.start), default=None)
        result.append(one if holder is None else replace(one, nested_in=holder.id))
        around.append(one)
    return result


def _holds(outer: Statement, inner: Statement) -> bool:
    """Whether one statement reports another: its content holds the other's content and cue, and is longer."""
    start, end = min(inner.start, inner.cue.start), max(inner.end, inner.cue.end)
    return outer.start <= start and end <= outer.end and (outer.start, outer.end) != (inner.start, inner.end)
