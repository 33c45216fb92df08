"""Who speaks: the words nearest to a cue that name its source, and the mention behind them."""

from __future__ import annotations

from dataclasses import dataclass

from relaas.extraction.phrases import HYPHENS, Phrase, extend_phrase
from relaas.extraction.statements.subjects import (
    before_insertion,
    before_participle,
    front_subject,
    governed,
    mention_at,
    nearest_phrase,
    parsed_subject,
)
from relaas.extraction.statements.view import View
from relaas.language.installed import load_language
from relaas.model import Mention

DEEPEST = 6  # steps in the parse from a word to the noun that it belongs to
NOMINAL = frozenset({"NOUN", "PROPN", "NUM"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """A half-open range of tokens that names a source, and the mention at its head."""

    first: int
    last: int
    mention: Mention | None


def speaker_of(view: View, phrase: Phrase) -> Speaker:
    """The source that a phrase names, with its function, its "of" phrases and those who speak along."""
    mention = mention_at(view, phrase)
    first, last = phrase.first, extend_phrase(view.annotated, phrase, view.phrases, view.last)
    last = _with_maker(view, phrase, _with_office(view, phrase, last))
    if mention is not None and mention.role_passage is not None:
        first, last = _with_role(view, first, last, mention)
    first = _joined_left(view, first)
    last = _joined_right(view, last)
    return Speaker(first, last, mention)


def _with_office(view: View, phrase: Phrase, last: int) -> int:
    """The end of a description with the body that it belongs to: "a spokesman for the union"."""
    links = load_language(view.cues.language).people.links
    office = view.phrase_at(last + 1) if view.word(last) in links else None
    speaks = view.lemma(phrase.head) in view.cues.speaking_for
    if office is None or last + 1 in view.timed or (body := mention_at(view, office)) is None:
        return last
    described, own = mention_at(view, phrase), view.word(last) in view.small("holders")
    works = own and described is not None and described.generic and described.type == "PER"
    return office.last if speaks or (works and body.type == "ORG" and not body.generic) else last


def _with_maker(view: View, phrase: Phrase, last: int) -> int:
    """The end of a paper with whoever made it: "an early assessment by the fire service"."""
    maker = view.phrase_at(last + 1) if view.word(last) in view.cues.passive_by else None
    if maker is None or last + 1 in view.timed or view.lemma(phrase.head) not in view.cues.papers:
        return last
    return extend_phrase(view.annotated, maker, view.phrases, view.last)


def _with_role(view: View, first: int, last: int, mention: Mention) -> tuple[int, int]:
    """The range widened to the function that the mention bears right there."""
    passage = mention.role_passage
    assert passage is not None
    tokens = view.annotated.tokens
    while first > view.first and tokens[first].start > min(passage.start, mention.start):
        first -= 1
    if first > view.first and tokens[first - 1].pos == "DET":
        first -= 1
    while last < view.last and tokens[last - 1].end < max(passage.end, mention.end):
        last += 1
    return first, last


def _joined_left(view: View, first: int) -> int:
    """The start of the enumeration that ends in a phrase: "German and British officials", "X (Justitie) en Y"."""
    while first - 2 >= view.first and view.word(first - 1) in view.small("joiners"):
        before = first - 2
        if view.word(before) == ")":
            while before > view.first and view.word(before) != "(":
                before -= 1
            before -= 1
        joined = view.phrase_of(before)
        if joined is None or governed(view, joined) or joined.last > first:
            return first
        first = speaker_of(view, joined).first
    if view.word(first - 1) in view.small("both"):
        first -= 1
    return first


def _joined_right(view: View, last: int) -> int:
    """The end of an enumeration that begins with a phrase: "X (Justitie) en Y (Defensie)", "VS als VK"."""
    index = last
    if view.word(index) == "(":
        index = next((i + 1 for i in range(index, view.last) if view.word(i) == ")"), last)
    if view.word(index) not in view.small("joiners"):
        return last
    joined = view.phrase_at(index + 1)
    if joined is None or joined.head in view.timed or view.pos(joined.head) == "PRON":
        return last
    end = extend_phrase(view.annotated, joined, view.phrases, view.last)
    verb_after = any(view.finite(other) for other in range(end, min(end + 3, view.last)))
    if verb_after and view.has_finite(view.first, last):
        return last  # the subject of a clause of its own: "said X and Y left"
    if view.word(end) == "(":
        end = next((i + 1 for i in range(end, view.last) if view.word(i) == ")"), end)
    return end


def speaker_after(view: View, index: int) -> Speaker | None:
    """The source right after a cue: "said the mayor", "aldus een woordvoerder"."""
    told = view.lemma(index - 1) in view.cues.addressing
    index = view.skip(index, view.cues.fillers)
    phrase = view.phrase_at(index)
    if (
        phrase is None
        or told
        or index in view.timed
        or is_object(view, phrase.head)
        or view.word(phrase.head) in view.small("relative")
        or is_empty(view, phrase)
        or governed(view, phrase)
    ):
        return None
    return _with_description_after(view, speaker_of(view, phrase))


def _with_description_after(view: View, speaker: Speaker) -> Speaker:
    """The source with what is told of a name behind it: "said Ann Hill, now a consultant in the private sector"."""
    if speaker.mention is None or speaker.mention.generic:
        return speaker
    children = (child for index in range(speaker.first, speaker.last) for child in view.annotated.children[index])
    described = next((child for child in children if view.token(child).dep == "appos"), None)
    end = speaker.last + 1 if view.word(speaker.last) == "," else speaker.last
    if described is None or (described >= speaker.last) != (end > speaker.last):
        return speaker
    while end < view.last and not _ends_description(view, end):
        end += 1
    if end - 1 in view.timed:  # when it was said
        while end - 1 in view.timed or view.pos(end - 1) == "ADP":
            end -= 1
    told = any(view.finite(index) or view.quoted(index) is not None for index in range(speaker.last, end))
    return speaker if told or end <= described else Speaker(speaker.first, end, speaker.mention)


def _ends_description(view: View, index: int) -> bool:
    """Whether a mark or a relative pronoun ends what is told of a name; the hyphen of a word does not."""
    mark = view.token(index).pos == "PUNCT" and view.token(index).text not in HYPHENS
    return mark or view.word(index) in view.small("relative")


def is_object(view: View, index: int) -> bool:
    """Whether a word is a pronoun by which one names whom one tells: "schreef me dat"."""
    return view.pos(index) == "PRON" and view.token(index).feature("Case") == "Acc"


def is_empty(view: View, phrase: Phrase) -> bool:
    """Whether a phrase is a word like "it" that stands for nobody, or a part of its verb: "vast te stellen dat"."""
    marks = load_language(view.cues.language).clauses.infinitive_marks
    if view.pos(phrase.head) in {"ADJ", "ADV", "ADP"} and view.word(phrase.last) in marks:
        return True
    if view.word(phrase.head) not in view.small("empty"):
        return False
    mention = mention_at(view, phrase)
    return mention is None or mention.refers_to is None


def speaker_before(view: View, cue: int) -> Speaker | None:
    """The subject of a cue that stands before it; the parse is asked first, the nearest phrase second."""
    phrase = (
        front_subject(view, cue)
        or parsed_subject(view, cue)
        or before_insertion(view, cue)
        or before_participle(view, cue)
        or nearest_phrase(view, cue)
    )
    if phrase is None:
        return None
    phrase = _qualified(view, phrase)
    relative = next((i for i in (phrase.head, phrase.first) if _opens_relative(view, i)), None)
    if relative is not None:
        before = _antecedent(view, relative, cue)
        phrase = _who_it_is(view, relative, view.phrase_of(before))
        if phrase is None:
            return None
    if is_empty(view, phrase):
        return None
    speaker = _with_description_before(view, speaker_of(view, phrase))
    return _with_complements(view, with_apposition(view, speaker, cue), cue)


def _opens_relative(view: View, index: int) -> bool:
    """Whether a word begins a clause that tells more of the noun before it: "who", "whose owner"."""
    owned = view.token(index).feature("PronType") == "Rel" and view.token(index).feature("Poss") == "Yes"
    return view.word(index) in view.small("relative") or owned or view.word(index) in view.small("relative_owners")


def _with_complements(view: View, speaker: Speaker, verb: int) -> Speaker:
    """The source with all that belongs to its noun before the verb: "people briefed on the move said"."""
    last = speaker.last
    while last < verb and _hangs_on(view, last, speaker):
        last += 1
    rest = range(last, verb)
    reaches = all(view.pos(i) in {"AUX", "ADV"} or i in view.timed or view.word(i) in view.cues.fillers for i in rest)
    grown = last > speaker.last and view.pos(last - 1) in NOMINAL and reaches
    described = view.pos(speaker.last - 1) in {"NOUN", "PRON"}
    return Speaker(speaker.first, last, speaker.mention) if grown and described else speaker


def _hangs_on(view: View, index: int, speaker: Speaker) -> bool:
    """Whether a word belongs to a source by the parse, through words that are no verbs of their own."""
    if index in view.timed or view.finite(index) or view.token(index).pos == "PUNCT" or view.quoted(index):
        return False
    for _ in range(DEEPEST):
        index = view.token(index).head
        if speaker.first <= index < speaker.last:
            return True
        if view.finite(index) or index < speaker.first:
            return False
    return False


def _antecedent(view: View, relative: int, cue: int) -> int:
    """The word that a relative pronoun stands for: by the parse where it hangs on that, else the one before it."""
    clause = view.token(cue)
    if clause.dep == "acl:relcl" and view.first <= clause.head < relative and view.phrase_of(clause.head) is not None:
        return clause.head
    before = relative - 1
    while before >= view.first and (view.token(before).pos in {"PUNCT", "ADP"} or before in view.timed):
        before -= 1
    return before


def _who_it_is(view: View, relative: int, phrase: Phrase | None) -> Phrase | None:
    """The person before "who", where the noun that it seems to stand for is a thing or a place."""
    mention = None if phrase is None else mention_at(view, phrase)
    if phrase is None or view.word(relative) not in view.small("relative_persons"):
        return phrase
    if mention is not None and mention.type in {"PER", "ORG"}:
        return phrase
    between = [one for one in view.phrases if phrase.last <= one.first and one.last <= relative]
    persons = [one for one in between if (named := mention_at(view, one)) is not None and named.type == "PER"]
    if persons:
        return persons[-1]
    holder = None if phrase.preposition is None else view.phrase_of(phrase.preposition - 1)
    holds = holder is not None and (known := mention_at(view, holder)) is not None and known.type == "PER"
    return holder if holds else phrase


def _qualified(view: View, phrase: Phrase) -> Phrase:
    """The noun that an adjective after it qualifies, where that was taken for the subject: "people familiar with"."""
    before = view.phrase_of(phrase.first - 1)
    if view.pos(phrase.head) != "ADJ" or before is None or before.last != phrase.first or governed(view, before):
        return phrase
    return before


def _with_description_before(view: View, speaker: Speaker) -> Speaker:
    """The source with the description before its name: "..., a spokesman for the army, Colonel X, said"."""
    comma = speaker.first - 1
    if view.word(comma) != "," or speaker.mention is None or speaker.mention.generic:
        return speaker
    for phrase in view.phrases:
        end = extend_phrase(view.annotated, phrase, view.phrases, view.last) if phrase.last <= comma else -1
        office = view.phrase_at(end + 1) if 0 < end < comma and view.pos(end) == "ADP" else None
        end = office.last if office is not None else end
        described = mention_at(view, phrase) if end == comma and not governed(view, phrase) else None
        opens = phrase.first == view.first or view.word(phrase.first - 1) == ","
        if described is not None and described.generic and described.type == "PER" and opens:
            return Speaker(phrase.first, speaker.last, speaker.mention)
    return speaker


def with_apposition(view: View, speaker: Speaker, verb: int) -> Speaker:
    """The source with what stands between commas before its verb: "X, a former minister, said"."""
    end = verb
    while end > speaker.last and (view.word(end - 1) in view.cues.fillers | {","} or end - 1 in view.timed):
        end -= 1
    if (
        view.word(speaker.last) != ","
        or end - speaker.last < 2
        or view.word(speaker.last + 1) in view.small("relative")
        or _tells_how(view, speaker.last + 1)
    ):
        return speaker
    if any(view.finite(index) or view.quoted(index) is not None for index in range(speaker.last, end)):
        return speaker
    return Speaker(speaker.first, end, _named_in(view, speaker, end))


def _tells_how(view: View, index: int) -> bool:
    """Whether what begins after a comma tells when, where or how something was said: ", in a short reply,"."""
    placed = view.pos(index) == "ADP" and view.word(index) not in view.small("binding")
    busy = view.pos(index) == "VERB" and view.token(index).dep in {"advcl", "acl"}
    return placed or (busy and view.pos(index + 1) != "NOUN")  # but "managing director of" is what somebody is


def _named_in(view: View, speaker: Speaker, end: int) -> Mention | None:
    """The person whom an apposition names: "a spokesman for the army, Colonel X, said"."""
    if speaker.mention is not None and not speaker.mention.generic:
        return speaker.mention
    start, stop = view.token(speaker.last).start, view.token(end - 1).end
    named = (one for one in view.mentions if start <= one.start < stop and one.type == "PER" and not one.generic)
    return next(named, speaker.mention)


def agent_of(view: View, cue: int, end: int) -> Speaker | None:
    """The source of a passive cue: "was announced by the ministry"."""
    for index in range(cue + 1, end):
        if view.word(index) in view.cues.passive_by:
            phrase = view.phrase_at(index + 1)
            channel = phrase is not None and phrase.first == phrase.head and view.lemma(phrase.head) in view.cues.papers
            return None if phrase is None or channel else speaker_of(view, phrase)  # "was told by email"
    return _on_behalf(view, cue, end) or _agent_before(view, cue) or _paper_before(view, cue)


def _on_behalf(view: View, cue: int, end: int) -> Speaker | None:
    """Those in whose name a passive verb says it: "Namens eiser is aangevoerd", "said on behalf of X"."""
    for index in (*range(cue + 1, end), view.first):
        words = next((one for one in view.cues.on_behalf if view.matches(index, one)), None)
        phrase = None if words is None else view.phrase_at(index + len(words))
        if phrase is not None:
            return speaker_of(view, phrase)
    return None


def _agent_before(view: View, cue: int) -> Speaker | None:
    """The source of a passive cue that opens its sentence: "Door de brandweer is bevestigd dat"."""
    phrase = next((one for one in view.phrases if one.preposition == view.first and one.last <= cue), None)
    opens = phrase is not None and view.word(view.first) in view.cues.passive_by
    return speaker_of(view, phrase) if opens and phrase is not None and view.finite(phrase.last) else None


def _paper_before(view: View, cue: int) -> Speaker | None:
    """The paper in which a passive cue says something: "in het rapport wordt gesteld dat"."""
    for phrase in view.phrases:
        within = phrase.preposition is not None and view.word(phrase.preposition) in view.small("locating")
        if phrase.last <= cue and within and view.lemma(phrase.head) in view.cues.papers:
            return speaker_of(view, phrase)
    return None


def source_at(view: View, index: int) -> Speaker | None:
    """The source that a preposition introduces."""
    phrase = view.phrase_at(index)
    if phrase is None or index in view.timed or view.lemma(phrase.head) in view.cues.no_source:
        return None
    if view.pos(phrase.head) == "NUM" and view.word(phrase.head).isdigit():
        return None
    speaker = speaker_of(view, phrase)
    counted = view.pos(phrase.head) == "NUM" and view.pos(speaker.last) in {"ADJ", "VERB"}
    return _counted(view, speaker) if counted else speaker


def _counted(view: View, speaker: Speaker) -> Speaker:
    """Persons who are counted and called by what they did: "twee betrokkenen bij de aanbesteding"."""
    last = speaker.last + 1
    office = view.phrase_at(last + 1) if view.word(last) in load_language(view.cues.language).people.links else None
    return Speaker(speaker.first, last if office is None else office.last, speaker.mention)
