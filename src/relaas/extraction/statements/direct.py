"""Direct statements: quotations with the words beside them that say whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from relaas.extraction.phrases import DASHES, Phrase, extend_phrase
from relaas.extraction.quotations import Quotation
from relaas.extraction.statements.extents import after_circumstances
from relaas.extraction.statements.finding import Attribution, VerbCue, is_attribute, verb_cue, words_of_cue
from relaas.extraction.statements.impersonal import heard_at
from relaas.extraction.statements.interviews import answers
from relaas.extraction.statements.speakers import Speaker, speaker_after, speaker_before, speaker_of, with_apposition
from relaas.extraction.statements.view import MARKS, View, view_at
from relaas.language.concepts import VERB_TAGS, is_known_noun

SHORTEST = 3  # words: a shorter quotation without a verb only quotes a term
SIGNED = 10  # tokens of a line that signs a quotation
GAP = 14  # tokens between a quotation and its cue
APPOSED = 40  # tokens between a source and its cue where the parse joins them
BREAKS = frozenset({";", ":"})


@dataclass(frozen=True, slots=True)
class Credit:
    """Whose a quotation is, and by which tokens."""

    cue: tuple[int, ...]
    speaker: Speaker | None
    before: bool = False


def direct_attributions(views: Sequence[View], quotations: Sequence[Quotation]) -> list[Attribution]:
    """The quotations that are statements, each with its source where the text names one."""
    found: list[Attribution] = []
    last_quotation: Quotation | None = None
    for quotation in _whole(quotations):
        opening, closing = view_at(views, quotation.first), view_at(views, quotation.last - 1)
        credit = _credit(views, opening, closing, quotation)
        if credit is None and found and last_quotation is not None:
            credit = _carried(views, opening, quotation, last_quotation, found[-1])
        content = _content(closing, quotation)
        if credit is None:
            credit = _alone(views, opening, closing, quotation)
        if credit is None or content[1] - content[0] < 1:
            continue
        found.append(Attribution(*content, credit.cue, credit.speaker, "full", "quotation", direct=True))
        last_quotation = quotation
    return answers(views, found)


def _whole(quotations: Sequence[Quotation]) -> list[Quotation]:
    """The outermost quotations, those that go on over several paragraphs as one."""
    whole: list[Quotation] = []
    for one in quotations:
        if one.depth:
            continue
        if one.continued and whole and not whole[-1].closed:
            whole[-1] = replace(whole[-1], last=one.last, closed=one.closed)
        else:
            whole.append(one)
    return whole


def _content(closing: View, quotation: Quotation) -> tuple[int, int]:
    """The words of a quotation without the comma before the attribution and without an inner mark at the end."""
    first, last = quotation.first, quotation.last
    while last > first and closing.token(last - 1).text in {",", "’", "'", "”"}:
        last -= 1
    return first, last


def is_speech(opening: View, closing: View, quotation: Quotation) -> bool:
    """Whether a quotation is long enough, or has a verb or a closing mark, to be more than a quoted term."""
    words = sum(opening.token(index).pos != "PUNCT" for index in range(quotation.first, quotation.last))
    ends = closing.token(quotation.last - 1).text in {".", "!", "?", ",", "…"}
    verb = any(opening.token(index).pos in VERB_TAGS for index in range(quotation.first, quotation.last))
    return words > SHORTEST or (words >= 2 and verb) or ends


def _credit(views: Sequence[View], opening: View, closing: View, quotation: Quotation) -> Credit | None:
    speech = is_speech(opening, closing, quotation)
    after = _credit_after(views, closing, quotation, speech)
    if after is not None:
        return after
    return _credit_before(views, opening, quotation, speech)


def _credit_after(views: Sequence[View], view: View, quotation: Quotation, speech: bool) -> Credit | None:
    """“...” said X, "..." X said, "..." aldus X."""
    index = quotation.last + (1 if quotation.closed else 0)
    if not quotation.closed:
        return None
    final = view.token(_last_word(view, quotation)).text
    comma = "," in {view.word(index), final}
    ended = final in {".", "!", "?", "…"}
    dashed = view.word(index) in DASHES
    if view.word(index) in {",", *DASHES}:
        index += 1
    if index >= view.last:
        signed = _next_signature(views, view)
        following = _next_view(views, view, final)
        if signed is not None or following is None:
            return signed
        view, index, ended = following, following.first, True
    if not (comma or ended or speech):
        return None
    return (
        (_signature(view, index) if dashed else None)
        or _closing_credit(view, index)
        or _verb_first(view, index)
        or (_subject_first(view, index) if comma or final in {"?", "!"} else None)
    )


def _last_word(view: View, quotation: Quotation) -> int:
    """The last token of a quotation that is no mark of a quotation inside it."""
    index = quotation.last - 1
    while index > quotation.first and view.token(index).text in MARKS:
        index -= 1
    return index


def _next_view(views: Sequence[View], view: View, final: str) -> View | None:
    """The next sentence of the same paragraph, where it begins with words that close a quotation.

    What ends a quotation can have parted it from its source: “Who knew?” the mayor asked.
    """
    following = view_at(views, view.last)
    if following is view or following.sentence.paragraph != view.sentence.paragraph:
        return None
    word = following.word(following.first)
    closes = word in following.cues.closing | following.cues.also_so
    return following if closes or final in {",", "?", "!"} else None


def _signature(view: View, index: int) -> Credit | None:
    """“...” – Alderman Petra Hovens: a name behind a dash, and nothing after it."""
    phrase = view.phrase_at(index)
    speaker = None if phrase is None or view.has_finite(index, view.last) else speaker_of(view, phrase)
    if speaker is None or speaker.mention is None or speaker.mention.generic:
        return None
    return Credit((index - 1,), speaker)


def _next_signature(views: Sequence[View], view: View) -> Credit | None:
    """The name behind a dash that is all of the paragraph after a quotation."""
    following = view_at(views, view.last)
    if following is view or following.word(following.first) not in DASHES or following.last - following.first > SIGNED:
        return None
    return _signature(following, following.first + 1)


def _closing_credit(view: View, index: int) -> Credit | None:
    """“aldus X”, "volgens X", "according to X", "zo zei X"."""
    for words in view.cues.according:
        if view.matches(index, words):
            phrase = view.phrase_at(index + len(words))
            if phrase is not None:
                return Credit(tuple(range(index, index + len(words))), speaker_of(view, phrase))
    if view.word(index) in view.cues.also_so:
        return _verb_first(view, index + 1)
    heard = heard_at(view, index)
    return None if heard is None else Credit(*heard)


def _verb_first(view: View, index: int) -> Credit | None:
    index = view.skip(index, view.cues.fillers)
    cue = _speech_verb(view, index, thought=True)
    if cue is None:
        return _unknown_verb(view, index)
    speaker = speaker_after(view, max(cue.index, index) + 1)
    if speaker is None:
        return None
    return Credit(words_of_cue(view, cue), speaker)


def _unknown_verb(view: View, index: int) -> Credit | None:
    """“...,” jubelt Kees de Wit.: a word for how it was said that no list has, and right behind it a person."""
    comma = index - 2 if view.word(index - 1) in MARKS else index - 1
    if index >= view.last or view.token(comma).text != "," or not view.token(index).text.islower():
        return None
    verb = view.finite(index) and view.pos(index) == "VERB"
    taken = view.pos(index) in {"NOUN", "ADJ", "X"} and not is_known_noun(view.word(index), view.cues.language)
    speaker = speaker_after(view, index + 1) or _named_at(view, index + 1) if verb or taken else None
    if speaker is None or view.word(speaker.last) not in {"", ".", ","}:
        return None
    described = view.word(speaker.first) in view.small("articles")
    person = speaker.mention is not None and speaker.mention.type == "PER"
    return Credit((index,), speaker) if person or described else None


def _named_at(view: View, index: int) -> Speaker | None:
    """The person whose name begins at an index, whatever it was taken together with."""
    mention = next((one for one in view.mentions if one.start == view.token(index).start and one.type == "PER"), None)
    if mention is None:
        return None
    return Speaker(
        index, next(i for i in range(index + 1, view.last + 1) if view.token(i).start >= mention.end), mention
    )


def _speech_verb(view: View, index: int, *, thought: bool = False) -> VerbCue | None:
    """The verb of saying at an index, or of thinking where that will do."""
    if not view.first <= index < view.last or view.pos(index) not in VERB_TAGS:
        return None
    cue = None if is_attribute(view, index) else verb_cue(view, index)
    verbs = view.cues.say | view.cues.attitude if thought else view.cues.say
    return cue if cue is not None and (cue.lemma in verbs or cue.phrase) else None


def _subject_first(view: View, index: int) -> Credit | None:
    """“...,” the mayor, who had waited, said."""
    phrase = view.phrase_at(view.skip(index, view.cues.fillers))
    if phrase is None:
        return None
    for verb in range(phrase.last, min(view.last, phrase.last + APPOSED)):
        if view.quoted(verb) is not None or view.word(verb) in BREAKS:
            return None
        if view.pos(verb) not in VERB_TAGS:
            continue
        cue = _speech_verb(view, verb)
        if cue is not None and (verb < phrase.last + GAP or _is_subject(view, phrase, verb)):
            return Credit(words_of_cue(view, cue), with_apposition(view, speaker_of(view, phrase), verb))
        if view.finite(verb) and view.pos(verb) == "VERB" and not _in_relative(view, phrase.last, verb):
            return None
    return None


def _is_subject(view: View, phrase: Phrase, verb: int) -> bool:
    """Whether the parse has a phrase as the subject of a verb, however much stands between them."""
    inside = range(phrase.first, phrase.last)
    return any(child in inside and view.token(child).dep == "nsubj" for child in view.annotated.children[verb])


def _in_relative(view: View, first: int, index: int) -> bool:
    return any(view.word(other) in view.small("relative") for other in range(first, index))


def _credit_before(views: Sequence[View], view: View, quotation: Quotation, speech: bool) -> Credit | None:
    """X said: "...", X said, "...", X: "..."."""
    mark = quotation.first - 1
    colon = mark - 1
    if colon < 0:
        return None
    if view.word(colon) == "(" and colon > view.first:
        return _put_in_brackets(view, colon, quotation)
    if mark == view.first:
        view = view_at(views, mark - 1)
        if view.token(colon).text != ":":
            return None
    separated = view.word(colon) in {":", ","}
    if not separated and view.word(colon) not in view.cues.that and not speech:
        return None
    limit = max(view.first, mark - GAP - 4)
    for index in range(colon, limit - 1, -1):
        if view.quoted(index) is not None or view.word(index) == ";" or view.word(index) in MARKS:
            return None
        cue = _speech_verb(view, index)
        if cue is not None and cue.last > quotation.first:
            continue  # a word of the cue is quoted: "was “perfectly happy to walk”"
        if cue is not None and not cue.passive:
            return _before_credit(view, cue, mark, separated, speech)
        if view.finite(index) and view.pos(index) == "VERB" and not separated:
            return None
    if view.word(colon) == ":":
        return _named_before_colon(view, colon) or _subject_before_colon(view, colon)
    return None


def _put_in_brackets(view: View, bracket: int, quotation: Quotation) -> Credit | None:
    """De eigenaar ("...") wil: what stands in brackets behind somebody is said by him."""
    phrase = next((one for one in view.phrases if one.last == bracket), None)
    speaker = speaker_of(view, phrase) if phrase is not None else None
    closed = view.word(quotation.last + 1) == ")" and view.has_finite(quotation.first, quotation.last)
    person = speaker is not None and speaker.mention is not None and speaker.mention.type == "PER"
    return Credit((bracket,), speaker) if closed and person else None


def _before_credit(view: View, cue: VerbCue, mark: int, separated: bool, speech: bool) -> Credit | None:
    """The credit of a cue before a quotation, where nothing but circumstances stands between them."""
    speaker = speaker_before(view, cue.index)
    rest = cue.last + 1
    if speaker is None:
        speaker = speaker_after(view, cue.index + 1)
        rest = speaker.last if speaker is not None else rest
    stop = mark - 1 if separated else mark
    reached = after_circumstances(view, rest, dative=True)
    colon = view.word(mark - 1) == ":"
    if reached < stop and not colon and not (separated and stop - rest <= 5):
        return None
    if not speech or (view.word(mark - 1) in view.cues.that):
        return None
    return Credit(words_of_cue(view, cue), speaker, before=True)


def _named_before_colon(view: View, colon: int) -> Credit | None:
    """X: "...": a name or a function right before a colon."""
    ends = (one for one in view.phrases if extend_phrase(view.annotated, one, view.phrases, colon + 1) == colon)
    phrase = next(ends, None) or _with_mood(view, colon)
    if phrase is None:
        return None
    speaker = speaker_of(view, phrase)
    named = speaker.mention is not None or view.pos(phrase.head) == "PROPN"
    person = speaker.mention is not None and speaker.mention.type == "PER" and not speaker.mention.generic
    if not named or (speaker.first - view.first > 2 and not person):
        return None
    return Credit((colon,), speaker, before=True)


def _with_mood(view: View, colon: int) -> Phrase | None:
    """Who opens a sentence and how he looks, up to a colon: De wethouder, zichtbaar aangeslagen: "..."."""
    phrase = view.phrase_at(view.first)
    apart = phrase is not None and view.word(phrase.last) == "," and not view.has_finite(view.first, colon)
    return phrase if apart else None


def _subject_before_colon(view: View, colon: int) -> Credit | None:
    """X issued the following statement: "...": whoever acts before a colon speaks after it."""
    verbs = [index for index in range(view.first, colon) if view.finite(index)]
    speaker = speaker_before(view, verbs[-1]) if verbs else None
    if speaker is None or speaker.mention is None:
        return None
    return Credit((colon,), speaker, before=True)


def _carried(
    views: Sequence[View], view: View, quotation: Quotation, last: Quotation, before: Attribution
) -> Credit | None:
    """The credit that a quotation takes from the one before it: it was split, or goes on in the next paragraph."""
    if not before.direct or before.speaker is None:
        return None
    if quotation.continued and not last.closed:
        return Credit(before.cue, before.speaker)
    earlier = view_at(views, before.cue[0]) if before.cue else view
    if earlier.sentence.paragraph != view.sentence.paragraph:
        return Credit(before.cue, before.speaker) if _whole_next_paragraph(views, earlier, quotation) else None
    starts = quotation.first - 1 == view.first and not view.has_finite(quotation.last, view.last)
    inside = earlier.first == view.first and view.word(quotation.first - 2) in view.small("adding") | {",", ".", ";"}
    between = sum(one.first >= earlier.last and one.last <= view.first for one in views) if starts else 0
    return Credit(before.cue, before.speaker) if (starts and between == 0) or inside else None


def _whole_next_paragraph(views: Sequence[View], earlier: View, quotation: Quotation) -> bool:
    """Whether a quotation is all of the paragraph after that of an earlier sentence: the same source goes on."""
    opening, closing = view_at(views, quotation.first), view_at(views, quotation.last - 1)
    before = view_at(views, max(opening.first - 1, 0))
    whole = quotation.first - 1 == opening.first and closing.end_of_content() <= quotation.last + 1
    starts = before.sentence.paragraph != opening.sentence.paragraph
    following = view_at(views, closing.last)
    ends = following is closing or following.sentence.paragraph != closing.sentence.paragraph
    near = before.sentence.paragraph == earlier.sentence.paragraph and before.paragraph.kind == "body"
    return whole and starts and ends and near


def _alone(views: Sequence[View], opening: View, closing: View, quotation: Quotation) -> Credit | None:
    """A quotation that is a whole sentence or heading of its own needs no cue; who acted right before it says it."""
    whole = quotation.first - 1 <= opening.first and closing.end_of_content() <= quotation.last + 1
    words = quotation.last - quotation.first
    verb = any(opening.token(index).pos in VERB_TAGS for index in range(quotation.first, quotation.last))
    if not whole or words <= SHORTEST:
        return None
    speaker = _who_acted_before(views, opening)
    ended = closing.token(quotation.last - 1).text in {".", "!", "?"}
    return Credit((), speaker) if verb or (ended and speaker is not None) else None


def _who_acted_before(views: Sequence[View], view: View) -> Speaker | None:
    """The person who is the subject of the sentence before, in one paragraph: "She sighed. “We knew all along.”"."""
    before = view_at(views, max(view.first - 1, 0))
    if before is view or before.sentence.paragraph != view.sentence.paragraph or before.paragraph.kind != "body":
        return None
    verbs = [index for index in range(before.first, before.last) if before.finite(index) and not before.quoted(index)]
    speaker = speaker_before(before, verbs[0]) if verbs else None
    mention = None if speaker is None else speaker.mention
    person = mention is not None and mention.type == "PER" and (not mention.generic or mention.refers_to is not None)
    return speaker if person else None
