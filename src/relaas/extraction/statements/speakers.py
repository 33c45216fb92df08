"""Who speaks: the words nearest to a cue that name its source, and the mention behind them."""

from __future__ import annotations

from dataclasses import dataclass

from relaas.extraction.clauses import SUBJECTS
from relaas.extraction.phrases import Phrase, extend_phrase
from relaas.extraction.statements.view import View
from relaas.language.installed import load_language
from relaas.model import Mention

FARTHEST = 25  # tokens between a subject and its verb
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


def mention_at(view: View, phrase: Phrase) -> Mention | None:
    """The mention that a phrase stands for: the one at its head; a function leads to the name beside it."""
    head = view.token(phrase.head)
    around = [one for one in view.mentions if one.start <= head.start and head.end <= one.end]
    around += [one for one in view.mentions if _role_holds(one, head.start)]
    named = [one for one in around if not one.generic]
    return min(named or around, key=lambda one: (one.end - one.start, one.start), default=None)


def _role_holds(mention: Mention, offset: int) -> bool:
    passage = mention.role_passage
    return passage is not None and passage.start <= offset < passage.end


def governed(view: View, phrase: Phrase) -> bool:
    """Whether a preposition governs a phrase, and so it is no subject; one inside a function does not count."""
    if phrase.preposition is None:
        return _joined_to_governed(view, phrase)
    mention = mention_at(view, phrase)
    if mention is None or mention.generic or mention.role_passage is None:
        return True
    return not mention.role_passage.start < view.token(phrase.preposition).start < mention.start


def _joined_to_governed(view: View, phrase: Phrase) -> bool:
    """Whether a phrase is joined by "and" to one that a preposition governs: "between X and Y"."""
    if view.word(phrase.first - 1) not in view.small("conjunctions"):
        return False
    before = view.phrase_of(phrase.first - 2)
    return before is not None and before.last == phrase.first - 1 and governed(view, before)


def speaker_after(view: View, index: int) -> Speaker | None:
    """The source right after a cue: "said the mayor", "aldus een woordvoerder"."""
    index = view.skip(index, view.cues.fillers)
    phrase = view.phrase_at(index)
    if (
        phrase is None
        or index in view.timed
        or view.word(phrase.head) in view.small("relative")
        or is_empty(view, phrase)
        or governed(view, phrase)
    ):
        return None
    return speaker_of(view, phrase)


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
        _front_subject(view, cue)
        or _parsed_subject(view, cue)
        or _before_insertion(view, cue)
        or _nearest_phrase(view, cue)
    )
    if phrase is None:
        return None
    phrase = _qualified(view, phrase)
    if view.word(phrase.head) in view.small("relative"):
        before = _antecedent(view, phrase.head, cue)
        phrase = view.phrase_of(before)
        if phrase is None:
            return None
    if is_empty(view, phrase):
        return None
    speaker = _with_description_before(view, speaker_of(view, phrase))
    return _with_complements(view, with_apposition(view, speaker, cue), cue)


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


def _before_insertion(view: View, cue: int) -> Phrase | None:
    """Who stands before what is put in between commas: "Archer, wearing a red shirt, said", "Hill, who left, said"."""
    end = cue - 1
    while end > view.first and (view.word(end) in view.cues.fillers or view.pos(end) == "AUX"):
        end -= 1
    if view.word(end) != "," or not view.finite(end + 1):
        return None
    for phrase in reversed(view.phrases):
        opened = phrase.last < end and view.word(phrase.last) == "," and _is_put_in(view, phrase.last + 1)
        if opened and not governed(view, phrase) and cue - phrase.last <= FARTHEST:
            return phrase
    return None


def _is_put_in(view: View, index: int) -> bool:
    """Whether a relative or a participle begins at a place, and so tells more of the noun before it."""
    participle = view.pos(index) == "VERB" and not view.finite(index)
    return participle or view.word(index) in view.small("relative")


def _antecedent(view: View, relative: int, cue: int) -> int:
    """The word that a relative pronoun stands for: by the parse where it hangs on that, else the one before it."""
    clause = view.token(cue)
    if clause.dep == "acl:relcl" and view.first <= clause.head < relative and view.phrase_of(clause.head) is not None:
        return clause.head
    before = relative - 1
    while before >= view.first and view.token(before).pos in {"PUNCT", "ADP"}:
        before -= 1
    return before


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


def _parsed_subject(view: View, cue: int) -> Phrase | None:
    """The subject before a cue by the parse, also that of the verb that it is joined to."""
    verb, steps = cue, 0
    while steps < 4:
        for child in reversed(view.annotated.children[verb]):
            fits = view.annotated.tokens[child].dep in SUBJECTS and child < cue
            if fits and view.quoted(child) is None and cue - child <= FARTHEST and child not in view.timed:
                phrase = view.phrase_of(child)
                if phrase is not None and not governed(view, phrase):
                    return phrase
        token = view.token(verb)
        upward = (
            {"conj", "aux", "parataxis"} if view.finite(verb) else {"conj", "xcomp", "advcl", "aux", "acl", "parataxis"}
        )
        if token.dep not in upward or token.head == verb:
            return None
        if token.dep == "acl":
            return view.phrase_of(token.head)
        verb, steps = token.head, steps + 1
    return None


def _front_subject(view: View, cue: int) -> Phrase | None:
    """Who stands before the finite verb of a clause that a cue closes: "Het college heeft de raad laten weten"."""
    if not load_language(view.cues.language).grammar.verb_second or view.finite(cue):
        return None
    finite = [index for index in range(view.first, cue) if view.finite(index)]
    phrase = next((one for one in view.phrases if finite and one.last == finite[0]), None)
    if phrase is None or len(finite) > 1 or governed(view, phrase) or phrase.head in view.timed:
        return None
    return phrase if mention_at(view, phrase) is not None or _alone_agrees(view, phrase, finite[0]) else None


def _alone_agrees(view: View, phrase: Phrase, finite: int) -> bool:
    """Whether of two nouns beside a verb only the one before it has its number: "De buren hebben de raad gevraagd"."""
    behind = next((one for one in view.phrases if one.first > finite), None)
    number = view.token(finite).feature("Number")
    numbers = [view.token(one.head).feature("Number") for one in (phrase, behind) if one is not None]
    return number is not None and numbers[0] == number and len(numbers) > 1 and numbers[1] not in {number, None}


def _nearest_phrase(view: View, cue: int) -> Phrase | None:
    """The nearest phrase before a cue that can be its subject."""
    for phrase in reversed(view.phrases):
        if phrase.last > cue or phrase.head in view.timed or governed(view, phrase):
            continue
        if view.token(phrase.head).feature("Case") == "Acc":
            continue  # whom one tells: "heeft mij bevestigd dat"
        if view.quoted(phrase.head) is not None or cue - phrase.last > FARTHEST:
            return None
        between = range(phrase.last, cue)
        if any(view.word(index) in {";", ":"} for index in between):
            return None
        others = [index for index in between if view.finite(index)]
        relative = any(view.word(index) in view.small("relative") for index in between)
        auxiliary = all(view.pos(index) == "AUX" or _helps(view, index, cue) for index in others)
        if others and not (relative or auxiliary):
            return None
        return phrase
    return None


def _helps(view: View, index: int, cue: int) -> bool:
    """Whether a verb that was taken for a full one is only the auxiliary of a participle: "heeft mij gemeld"."""
    participle = view.token(cue).feature("VerbForm") == "Part" or cue in view.repaired
    return view.lemma(index) in view.small("have") and participle


def agent_of(view: View, cue: int, end: int) -> Speaker | None:
    """The source of a passive cue: "was announced by the ministry"."""
    for index in range(cue + 1, end):
        if view.word(index) in view.cues.passive_by:
            phrase = view.phrase_at(index + 1)
            channel = phrase is not None and phrase.first == phrase.head and view.lemma(phrase.head) in view.cues.papers
            return None if phrase is None or channel else speaker_of(view, phrase)  # "was told by email"
    return _paper_before(view, cue)


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
