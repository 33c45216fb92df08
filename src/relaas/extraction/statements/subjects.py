"""Subjects: the phrase that can be who says it, by the parse where that is sure, else by its place."""

from __future__ import annotations

from relaas.extraction.clauses import SUBJECTS
from relaas.extraction.phrases import Phrase
from relaas.extraction.statements.view import View
from relaas.language.installed import load_language
from relaas.model import Mention

FARTHEST = 25  # tokens between a subject and its verb


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
        return _joined_to_governed(view, phrase) or _pointed_at(view, phrase)
    mention = mention_at(view, phrase)
    if mention is None or mention.generic or mention.role_passage is None:
        return True
    return not mention.role_passage.start < view.token(phrase.preposition).start < mention.start


def _pointed_at(view: View, phrase: Phrase) -> bool:
    """Whether a preposition stands before the pointer that opens a phrase: "in een van die drie dorpen"."""
    pointed = view.word(phrase.first - 1) in view.small("pointers") | view.small("relative")
    counted = view.pos(phrase.first) == "NUM"  # but "a letter in which Hill said"
    return pointed and counted and phrase.first - 2 >= view.first and view.pos(phrase.first - 2) == "ADP"


def _joined_to_governed(view: View, phrase: Phrase) -> bool:
    """Whether a phrase is joined by "and" to one that a preposition governs: "between X and Y"."""
    if view.word(phrase.first - 1) not in view.small("conjunctions"):
        return False
    before = view.phrase_of(phrase.first - 2)
    return before is not None and before.last == phrase.first - 1 and governed(view, before)


def before_insertion(view: View, cue: int) -> Phrase | None:
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


def before_participle(view: View, cue: int) -> Phrase | None:
    """Who stands before a participle that was read as the verb: "staff interviewed by the police | said"."""
    if load_language(view.cues.language).grammar.verb_second or not view.finite(cue):
        return None
    phrase = next((one for one in view.phrases if _takes_past(view, one) and one.last < cue), None)
    if phrase is None or governed(view, phrase) or phrase.head in view.timed or cue - phrase.last > FARTHEST:
        return None
    inside = range(phrase.last + 1, cue)
    parted = any(view.pos(i) in {"PUNCT", "CCONJ", "SCONJ"} or view.quoted(i) or view.pos(i) == "VERB" for i in inside)
    free = [
        one for one in view.phrases if one.first in inside and not governed(view, one) and one.head not in view.timed
    ]
    return None if parted or free else phrase


def _takes_past(view: View, phrase: Phrase) -> bool:
    """Whether a past tense stands right behind a phrase, which may be a participle as well."""
    token = view.token(phrase.last) if phrase.last < view.last else None
    if token is None or token.pos != "VERB" or view.is_gerund(phrase.last):
        return False
    return token.feature("Tense") == "Past" or token.feature("VerbForm") == "Part"


def _is_put_in(view: View, index: int) -> bool:
    """Whether a relative or a participle begins at a place, and so tells more of the noun before it."""
    participle = view.pos(index) == "VERB" and not view.finite(index)
    return participle or view.word(index) in view.small("relative")


def parsed_subject(view: View, cue: int) -> Phrase | None:
    """The subject before a cue by the parse, also that of the verb that it is joined to."""
    verb, steps = cue, 0
    while steps < 4:
        for child in reversed(view.annotated.children[verb]):
            fits = view.annotated.tokens[child].dep in SUBJECTS and child < cue
            if fits and view.quoted(child) is None and cue - child <= FARTHEST and child not in view.timed:
                phrase = view.phrase_of(child)
                if phrase is not None and not governed(view, phrase):
                    return phrase
                if (other := _named_behind(view, child)) is not None:
                    return other
        token = view.token(verb)
        upward = (
            {"conj", "aux", "parataxis"}
            if view.finite(verb) and not view.is_gerund(verb)
            else {"conj", "xcomp", "advcl", "aux", "acl", "parataxis"}
        )
        if token.dep not in upward or token.head == verb:
            return None
        if token.dep == "acl":
            return view.phrase_of(token.head)
        verb, steps = token.head, steps + 1
    return None


def _named_behind(view: View, head: int) -> Phrase | None:
    """A person named right behind a circumstance, taken into its phrase: "In her evidence Dr Hill told us"."""
    offset, phrase = view.token(head).start, view.phrase_of(head)
    named = next((one for one in view.mentions if one.start <= offset < one.end and one.type == "PER"), None)
    if phrase is None or named is None or named.generic or phrase.first > view.first + 2:
        return None
    first = next(index for index in range(phrase.first, phrase.last) if view.token(index).end > named.start)
    while first > phrase.first and view.pos(first - 1) == "PROPN":
        first -= 1  # "Dr"
    behind = first > phrase.first and view.pos(first - 1) == "NOUN"
    return Phrase(first, phrase.last, phrase.head, None) if behind else None


def front_subject(view: View, cue: int) -> Phrase | None:
    """Who stands before the finite verb of a clause that a cue closes: "Het college heeft de raad laten weten"."""
    if not load_language(view.cues.language).grammar.verb_second or view.finite(cue):
        return None
    finite = [index for index in range(view.first, cue) if view.finite(index)]
    phrase = next((one for one in view.phrases if finite and one.last == finite[0]), None)
    if phrase is None or len(finite) > 1 or governed(view, phrase) or phrase.head in view.timed:
        return None
    if view.token(finite[0] + 1).feature("Case") == "Nom":
        return None  # "De raad heeft hij nooit gevraagd"
    nominative = view.token(phrase.head).feature("Case") == "Nom"  # "Ik heb de Raad verzocht"
    sure = nominative or mention_at(view, phrase) is not None or _alone_agrees(view, phrase, finite[0])
    return phrase if sure else None


def _alone_agrees(view: View, phrase: Phrase, finite: int) -> bool:
    """Whether of two nouns beside a verb only the one before it has its number: "De buren hebben de raad gevraagd"."""
    behind = next((one for one in view.phrases if one.first > finite), None)
    number = view.token(finite).feature("Number")
    numbers = [view.token(one.head).feature("Number") for one in (phrase, behind) if one is not None]
    return number is not None and numbers[0] == number and len(numbers) > 1 and numbers[1] not in {number, None}


def nearest_phrase(view: View, cue: int) -> Phrase | None:
    """The nearest phrase before a cue that can be its subject."""
    for phrase in reversed(view.phrases):
        if phrase.last > cue or phrase.head in view.timed or governed(view, phrase):
            continue
        if view.token(phrase.head).feature("Case") == "Acc":
            continue  # whom one tells: "heeft mij bevestigd dat"
        if view.token(phrase.head).dep == "advmod" and view.token(phrase.head).text.islower():
            continue  # how one tells it: "heeft schriftelijk bevestigd dat"
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
