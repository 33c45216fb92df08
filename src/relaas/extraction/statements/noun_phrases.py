"""Indirect statements whose content is a noun phrase: "promised an answer by May", "eiste 5 procent", "zei 12.600"."""

from __future__ import annotations

from relaas.extraction.phrases import Phrase, extend_phrase
from relaas.extraction.statements.extents import after_circumstances, end_of_clause, end_of_phrase
from relaas.extraction.statements.finding import Attribution, Level, VerbCue, attributed, governs, only_means
from relaas.extraction.statements.speakers import Speaker
from relaas.extraction.statements.subjects import governed, mention_at
from relaas.extraction.statements.view import MARKS as QUOTES
from relaas.extraction.statements.view import View
from relaas.language.installed import load_language

FARTHEST_PRICE = 14  # tokens between a verb and the amount at which something is put
SHORTEST_NEWS = 2  # words of a noun phrase that says something by itself


def named(view: View, cue: VerbCue, speaker: Speaker | None, inverted: bool) -> Attribution | None:
    """“promised an answer by May”, "gaat uit van 12 miljoen": a noun phrase that carries the news."""
    bare = (cue.lemma in view.cues.news | view.cues.charge and not cue.phrase) or shown_by_paper(view, cue, speaker)
    bare = bare or _tells_number(view, cue) or _prices(view, cue)
    if not (bare or cue.takes_noun) or cue.passive or speaker is None or not governs(view, cue):
        return None
    if cue.level == "attitude" and only_means(view, cue, speaker):
        return None
    start = speaker.last if inverted and speaker.first > cue.index else cue.last + 1
    start = max(start, cue.last + 1 if cue.takes_noun else start)
    start += cue.takes_noun and view.word(start) in QUOTES  # "sprak van “een vergissing”"
    if cue.takes_noun and (time := _time_at(view, start)) is not None:
        return attributed(view, cue, speaker, *time, "news", cue.level)
    stands = _measures(view, start) or view.phrase_at(start) is not None  # "meer geld"
    first = start if stands else view.skip(start, view.cues.fillers)
    thing = _object(view, first) if bare else view.phrase_at(first)
    thing = _one_charged(view, cue) or thing or (_object_before(view, cue) if bare and speaker.mention else None)
    if bare and shown_by_paper(view, cue, speaker):
        thing = _shown(view, first) or thing
    shown = thing is not None and _is_at_it(view, thing) and shown_by_paper(view, cue, speaker)
    if thing is None or (_is_somebody(view, thing) and not _is_charged(view, cue, thing) and not shown):
        return None
    if cue.lemma in view.cues.important_only and view.lemma(thing.head) not in view.cues.nouns:
        return None  # "brushed aside the leaves"
    start = first if _measures(view, first) else thing.first
    end = cue.index if thing.last <= cue.index else end_of_phrase(view, thing.first, cue)
    end = _without_negation(view, thing, end)
    end -= view.word(end - 1) in QUOTES and view.word(start - 1) in QUOTES
    if cue.lemma in view.cues.wanting and any(
        view.token(i).feature("VerbForm") == "Inf" for i in range(cue.index + 1, end)
    ):
        return None  # "wil dat niet bevestigen"
    short = end - thing.first < SHORTEST_NEWS and not _says_enough(view, cue, thing)
    source = None if _is_undergone(view, cue) else speaker
    return None if short else attributed(view, cue, source, start, end, "news", cue.level)


def _is_undergone(view: View, cue: VerbCue) -> bool:
    """Whether a participle tells what is done to its subject or noun: "wordt geraamd op 3 ton", "begroot op 3 ton"."""
    beside = [view.token(child) for child in view.annotated.children[cue.index]]
    if any(one.dep == "aux:pass" for one in beside):
        return True
    helped = any(one.dep == "aux" for one in beside) or view.finite(cue.index)
    put_in = view.word(cue.index - 1) == "," and view.token(cue.index).dep in {"acl", "amod"}
    return not helped and put_in and cue.lemma in view.cues.priced


def _without_negation(view: View, thing: Phrase, end: int) -> int:
    """The end of a thing without the negation behind it, which is of the verb: "sluit een staking | niet uit"."""
    while end > thing.first and view.word(end - 1) in load_language(view.cues.language).clauses.negations:
        end -= 1
    return end


def _says_enough(view: View, cue: VerbCue, thing: Phrase) -> bool:
    """Whether one word is news: a number, what is demanded ("vordert vrijspraak"), what is warned of."""
    asked = cue.lemma in view.cues.news & view.cues.urge and cue.level == "full"
    asked = asked or (cue.takes_noun and cue.lemma not in view.cues.asking)
    return view.pos(thing.head) == "NUM" or (view.pos(thing.head) == "NOUN" and asked)


def fronted(view: View, cue: VerbCue, before: Speaker | None, speaker: Speaker | None) -> Attribution | None:
    """“De kosten raamt het bedrijf op 60 miljoen”, "een verbod acht ik niet nodig": what it is about stands first."""
    judges = cue.lemma in view.cues.call | view.cues.news or cue.takes_noun
    apart = before is not None and speaker is not None and before.last <= cue.index < speaker.first
    if before is None or speaker is None or not (judges and apart) or cue.passive:
        return None
    end = end_of_clause(view, speaker.last, cue)
    goes_on = end - speaker.last > 0
    return attributed(view, cue, speaker, before.first, end, "fronted", cue.level) if goes_on else None


def _time_at(view: View, index: int) -> tuple[int, int] | None:
    """The time expression that begins at an index: "mikt op 1 oktober 2023"."""
    last = index
    while last < view.last and last in view.timed:
        last += 1
    dated = any(view.word(place).isdigit() for place in range(index, last))
    return (index, last) if dated else None


def _measures(view: View, index: int) -> bool:
    """Whether a time at an index only tells how much of something it is: "eiste achttien maanden cel"."""
    last = index
    while last < view.last and last in view.timed:
        last += 1
    return last > index and view.pos(index) == "NUM" and view.pos(last) == "NOUN"


def _object_before(view: View, cue: VerbCue) -> Phrase | None:
    """What stands between the finite verb of a clause and the cue that closes it: "heeft een claim aangekondigd"."""
    if not load_language(view.cues.language).grammar.verb_final or view.finite(cue.index):
        return None
    finite = [index for index in range(view.first, cue.index) if view.finite(index)]
    inside = [one for one in view.phrases if finite and finite[-1] < one.first and one.last <= cue.index]
    free = [one for one in inside if not governed(view, one) and view.pos(one.head) in {"NOUN", "NUM"}]
    return free[-1] if free and not _is_somebody(view, free[-1]) else None


def _is_somebody(view: View, thing: Phrase) -> bool:
    """Whether a phrase names or describes a person or a body; a paper is none."""
    return mention_at(view, thing) is not None and view.lemma(thing.head) not in view.cues.papers


def _tells_number(view: View, cue: VerbCue) -> bool:
    """Whether a verb of saying has a number for its object: "de wethouder zei in mei 12.600"."""
    first = after_circumstances(view, cue.last + 1, dative=False)
    return cue.lemma in view.cues.counting and view.pos(first) == "NUM"


def _is_charged(view: View, cue: VerbCue, thing: Phrase) -> bool:
    """Whether somebody is said to have done what follows: "blamed the firm for the delay"."""
    after = extend_phrase(view.annotated, thing, view.phrases, view.last)
    return cue.lemma in view.cues.charge and (view.word(after) in view.cues.charged or after > thing.last)


def _one_charged(view: View, cue: VerbCue) -> Phrase | None:
    """The pronoun for whoever is said to have done what follows: "accused him of fraud"."""
    phrase = view.phrase_at(cue.index + 1) if cue.lemma in view.cues.charge else None
    charged = phrase is not None and view.word(phrase.last) in view.cues.charged
    return phrase if charged and phrase is not None and view.pos(phrase.head) == "PRON" else None


def _prices(view: View, cue: VerbCue) -> bool:
    """Whether a verb tells at how much somebody puts something: "put the damage at 3 million"."""
    mark = view.cues.priced.get(cue.lemma)
    for index in range(cue.index + 2, min(cue.index + FARTHEST_PRICE, view.last - 1)):
        if view.finite(index) or view.word(index) in {";", ":"}:
            return False
        if view.word(index) == mark:
            near = range(index + 1, min(index + 4, view.last))
            return any(view.pos(after) == "NUM" and after not in view.timed for after in near)  # "at 3 pm" is no amount
    return False


def shown_by_paper(view: View, cue: VerbCue, speaker: Speaker | None) -> bool:
    """Whether a paper shows what follows: "the poll indicates a tightening race"."""
    if cue.lemma not in view.cues.evidence or speaker is None:
        return False
    return any(view.lemma(index) in view.cues.papers for index in range(speaker.first, speaker.last))


def _shown(view: View, index: int) -> Phrase | None:
    """The pronoun for somebody whom a paper shows: "the video shows him with his hands up"."""
    phrase = view.phrase_at(index)
    pronoun = phrase is not None and view.word(phrase.head) in view.small("object_pronouns")
    return phrase if phrase is not None and pronoun and _is_at_it(view, phrase) else None


def _is_at_it(view: View, thing: Phrase) -> bool:
    """Whether what follows a phrase tells what somebody does or how he is: "leading by six", "with his hands up"."""
    after = extend_phrase(view.annotated, thing, view.phrases, view.last)
    how = view.pos(after) in {"ADV", "ADJ"} or view.word(after) in view.small("having")
    return (view.is_gerund(after) and view.pos(after) == "VERB") or how


def repeated(view: View, cue: VerbCue, speaker: Speaker | None, inverted: bool) -> Attribution | None:
    """“stressed the importance of ...”, "bevestigde de steun voor ...": a noun phrase, often only a topic."""
    denied = any(view.word(index) in view.cues.denying_with.get(cue.lemma, ()) for index in cue.tokens)
    told = denied if cue.phrase else cue.lemma in view.cues.repeat | view.cues.mention
    if not told or cue.passive or cue.takes_noun or speaker is None:
        return None
    if not governs(view, cue):
        return None
    index = speaker.last if inverted and speaker.first > cue.index else cue.index + 1
    thing = _object(view, index) or _object_before(view, cue)
    if thing is None:
        return None
    important = view.lemma(thing.head) in view.cues.importance or view.word(thing.head) in view.cues.importance
    if cue.lemma in view.cues.important_only and not important:
        return None
    level: Level = "full" if important else "topic"
    end = cue.index if thing.last <= cue.index else end_of_phrase(view, thing.first, cue)
    end = min([_without_negation(view, thing, end), *(one for one in cue.tokens if one > thing.first)])
    while end > thing.last and (end - 1 in view.timed or view.pos(end - 1) == "ADP"):
        end -= 1  # when it was said
    if _brings_clause(view, thing) or any(view.word(index) in view.cues.voting for index in range(thing.first, end)):
        return None  # "backed the plan by 31 votes to 18": a decision
    return attributed(view, cue, speaker, thing.first, end, "noun phrase", level)


def _brings_clause(view: View, thing: Phrase) -> bool:
    """Whether a noun of saying brings its content along, which is the statement: "reject the claim that"."""
    return view.lemma(thing.head) in view.cues.nouns and view.word(thing.last) in view.cues.that


def _object(view: View, index: int) -> Phrase | None:
    """The first phrase from an index on that no preposition governs and that is no time."""
    for phrase in view.phrases:
        if phrase.first < index or governed(view, phrase) or phrase.head in view.timed:
            continue
        stands = view.pos(phrase.head) in {"NOUN", "PROPN", "NUM", "X"}
        parted = any(view.word(place) == "," for place in range(index, phrase.first))
        clear = not parted and not view.has_finite(index, phrase.first)
        return phrase if stands and clear and phrase.first - index <= 8 else None
    return None
