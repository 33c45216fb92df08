"""Past or future: which way the sentence around an expression points, by its verbs and cue words."""

import re
from dataclasses import dataclass

from relaas.extraction.times.cues import Cues, Tense, cues
from relaas.language.installed import load_language

FRAGMENT = 6  # words of an answer that is no sentence
SENTENCE_REACH = 260  # characters looked at on either side
SENTENCE_END = re.compile(r"(?<=[\w)\"'”’%])[.!?](?=[\s\"'”’)]|$)|\n\s*\n|[.!?](?=[A-Z])")
ABBREVIATION_REACH = 12
WORDS_APART = 3  # spaces between a verb that looks ahead and the date of what it looks to
OPENING_MARKS, CLOSING_MARKS = "“„«‘", "”»’"
OPENING = 2  # a word this near to the border of its sentence opens it
SO_NOW = 20  # characters before a participle in which its helping verb stands
WINDOW = 40  # characters looked at right beside an expression
CLAUSE_BREAK = re.compile(r"[,;:()–—]|\s-\s|[\"“”]")
OTHER_CELL = re.compile(r"[ \u00a0]{3}|\t")  # between the columns of a table set in blanks
CLAUSE_COST, AFTER_COST, SAID_COST, ASIDE_COST = 6, 1, 15, 30


def sentence_around(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """The range of the sentence that an expression stands in, as far as ``SENTENCE_REACH``."""
    left = max(0, start - SENTENCE_REACH)
    for found in SENTENCE_END.finditer(text, left, start):
        if _ends_sentence(text, found, language):
            left = found.end()
    right = min(len(text), end + SENTENCE_REACH)
    for found in SENTENCE_END.finditer(text, end, right):
        if _ends_sentence(text, found, language):
            return left, found.start()
    return left, right


def _ends_sentence(text: str, found: re.Match[str], language: str) -> bool:
    """Whether a full stop ends its sentence: it follows no abbreviation and no small letter comes next."""
    if found.group() != ".":
        return True
    following = text[found.end() : found.end() + 3].lstrip()
    if following[:1].islower():
        return False
    place = found.end()
    return cues(language).abbreviation.search(text, max(0, place - ABBREVIATION_REACH), place) is None


@dataclass(frozen=True, slots=True)
class Verb:
    """The verb or cue word that an expression hangs on: its form, the tense, whether it only supposes."""

    form: str
    tense: Tense
    hypothetical: bool
    end: int


def reported_before(text: str, lowered: str, start: int, language: str) -> bool:
    """Whether a word before, in the same sentence, says that what follows has been: "verslag van", "minutes of"."""
    left, _ = sentence_around(text, start, start, language)
    return cues(language).reported.search(lowered, left, start) is not None


def retold(text: str, lowered: str, start: int, language: str) -> bool:
    """Whether what is still to come was so at another time: in quotation marks, or behind a verb of the past."""
    paragraph = text.rfind("\n\n", 0, start) + 1
    opened = sum(text.count(mark, paragraph, start) for mark in OPENING_MARKS)
    closed = sum(text.count(mark, paragraph, start) for mark in CLOSING_MARKS)
    if opened > closed or text.count('"', paragraph, start) % 2:
        return True
    return past_before(text, lowered, start, language)


def verb_around(text: str, lowered: str, start: int, end: int, language: str, *, reports: bool = False) -> Verb | None:
    """The verb nearest to an expression, clause borders counted as distance; None without a verb."""
    known = cues(language)
    left, right = sentence_around(text, start, end, language)
    best: tuple[int, Verb] | None = None
    helped = left  # up to where an auxiliary tells the tense: "heeft ... laten sluiten"
    for found in known.verbs.finditer(lowered, left, right):
        if start <= found.start() < end or found.start() < helped:
            continue
        verb = " ".join(found.group().split())
        if verb in known.also_names and text[found.start()].isupper() and found.start() > left + OPENING:
            continue  # the month of May, and Will
        tense: Tense = known.tenses.get(verb, "past")
        if tense == "past" and known.passive.search(lowered, max(left, found.start() - 20), found.start()):
            continue  # "will be completed": the helping verb tells the tense
        if tense == "reporting" and not reports:
            continue
        if _is_no_verb(lowered, left, found.start(), verb, tense, known):
            continue  # "de staat", "the reported", "the planned": no verb
        if _stands_apart(lowered, left, found, start, language):
            continue
        cost = _distance(lowered, found.start(), found.end(), start, end, known)
        cost += _aside_cost(lowered, left, found, start, known)
        if verb in known.auxiliaries and (
            _follows_participle(lowered, left, found, known) or _makes_a_perfect(lowered, found.end(), right, known)
        ):
            state = verb in known.states and known.state.search(
                lowered, found.end(), _clause_end(lowered, found.end(), right)
            )
            tense = "state" if state else "past"  # "is closed"; a perfect: "heeft ... besloten", "has decided"
        after = end <= found.start()
        if after and verb.startswith(known.infinitive_marker):
            continue  # "left in November to become": a purpose
        _, comma, subject = lowered[end : max(end, found.start())].rpartition(",")
        if after and verb in known.said and comma and subject.strip():  # ", officials said" comes from outside
            if not reports:
                continue
            cost += SAID_COST
        before = _verb_before(lowered, left, found.start() if tense == "future" else start, known)
        if after and _is_helped(lowered, found.start(), verb, before, known):
            helped = _end_of_participle(lowered, found, known)
            continue
        if tense == "future" and before in known.auxiliaries and known.tenses.get(before) == "past":
            tense = "past"  # "had het op 2 mei moeten melden"
        if best is None or cost < best[0]:
            best = (cost, Verb(verb, tense, verb in known.hypothetical, found.end()))
    return best[1] if best else None


def _stands_apart(lowered: str, left: int, verb: re.Match[str], start: int, language: str) -> bool:
    """Whether a verb stands in another cell, or in a clause of condition that ends before an expression.

    "If the rent is not paid, eviction follows in June": being paid is none of June.
    """
    if OTHER_CELL.search(lowered, *sorted((verb.start(), start))):
        return True
    opening = lowered[left : verb.start()].rpartition(",")[2].split()
    return (
        bool(opening) and opening[0] in load_language(language).events.condition and ", " in lowered[verb.end() : start]
    )


def _aside_cost(lowered: str, left: int, verb: re.Match[str], start: int, known: Cues) -> int:
    """How much farther a verb is that stands in an aside which ends before an expression: ", zoals ik meldde,"."""
    _, comma, opening = lowered[left : verb.start()].rpartition(",")
    words = opening.split()
    beside = bool(comma and words) and words[0] in known.asides and "," in lowered[verb.end() : start]
    return ASIDE_COST if beside else 0


def _is_no_verb(lowered: str, left: int, place: int, verb: str, tense: Tense, known: Cues) -> bool:
    """Whether the word before makes a noun, an adjective, an infinitive or a possessive of the form of a verb."""
    if verb in known.also_possessive and _has_its_verb(lowered, left, place, known):
        return True
    either = verb not in known.auxiliaries and (tense != "future" or verb in known.meant_then)
    return either and known.noun_marker.search(lowered, max(left, place - 12), place) is not None


def _makes_a_perfect(lowered: str, place: int, right: int, known: Cues) -> bool:
    """Whether a participle follows a helping verb that no other one helps: "there is a fine, and he has said so"."""
    if _closes(lowered, place, right, known):
        return True
    found = known.participle.search(lowered, place, _clause_end(lowered, place, right))
    if found is None:
        return False
    between = CLAUSE_BREAK.split(lowered[place : found.start()])
    return not any(word in known.auxiliaries for part in between[1:] for word in part.split())


def _has_its_verb(lowered: str, left: int, place: int, known: Cues) -> bool:
    """Whether a clause has a verb that helps no other, so that "zijn" is no verb: "verhoogde zijn aanbod"."""
    before = _verb_before(lowered, left, place, known)
    return bool(before) and before not in known.auxiliaries and known.tenses.get(before, "past") == "past"


def _follows_participle(lowered: str, left: int, verb: re.Match[str], known: Cues) -> bool:
    """Whether the one word before a helping verb is a participle: "Gemeld is op 5 maart"."""
    opening = lowered[left : verb.start()].split()
    return len(opening) == 1 and known.participle.fullmatch(opening[0]) is not None


def _closes(lowered: str, place: int, right: int, known: Cues) -> bool:
    """Whether a participle ends the sentence of a helping verb before an aside: "heeft X, die wachtte, beboet"."""
    first, *others = CLAUSE_BREAK.split(lowered[place:right].rstrip(" .!"))
    last = others[-1] if others else ""
    if not last.split() or known.participle.search(first) or known.conjunction.search(last):
        return False
    alone = all(found.end() == len(last) for found in known.verbs.finditer(last))
    return alone and known.participle.fullmatch(last.split()[-1]) is not None


def _is_helped(lowered: str, place: int, verb: str, before: str, known: Cues) -> bool:
    """Whether the verb before tells the tense: "heeft woensdag laten weten", "willen voor 1 mei hebben besloten"."""
    words = lowered[max(0, place - WINDOW) : place].split()
    second = bool(words) and words[-1] in known.infinitive_helpers  # "heeft de kelders laten sluiten"
    if before in known.auxiliaries and (second or known.participle.match(lowered, place)):
        return True
    return verb in known.infinitive_auxiliaries and known.tenses.get(before) == "future"


def _end_of_participle(lowered: str, found: re.Match[str], known: Cues) -> int:
    """Where the participle ends that a verb begins, which may be two infinitives: "laten sluiten"."""
    participle = known.participle.match(lowered, found.start())
    return participle.end() if participle else found.end()


def past_before(text: str, lowered: str, start: int, language: str) -> bool:
    """Whether a verb of the past stands before a place in its sentence."""
    left, _ = sentence_around(text, start, start, language)
    return tells_past(lowered, left, start, language)


def tells_past(lowered: str, start: int, end: int, language: str) -> bool:
    """Whether a verb of the past stands in a stretch of text."""
    known = cues(language)
    verbs = known.verbs.finditer(lowered, start, end)
    return any(known.tenses.get(" ".join(found.group().split()), "past") == "past" for found in verbs)


def attributive(lowered: str, start: int, language: str) -> bool:
    """Whether an article stands right before, so that a date names a thing: "the Dec. 21, 1988, bombing"."""
    return cues(language).article.search(lowered, max(0, start - WINDOW), start) is not None


def _verb_before(lowered: str, left: int, start: int, known: Cues) -> str:
    """The last verb before a place in the same clause, "" where there is none."""
    last = None
    for found in known.verbs.finditer(lowered, left, start):
        last = found
    if last is None:
        return ""
    between = lowered[last.end() : start]
    apart = CLAUSE_BREAK.search(between) or known.conjunction.search(between)
    return "" if apart else " ".join(last.group().split())


def verb_behind_fragment(text: str, lowered: str, start: int, end: int, language: str) -> Verb | None:
    """The verb of the sentence behind an answer that is no sentence: "On 5 March. She wrote to me that evening."."""
    left, right = sentence_around(text, start, end, language)
    if len(text[left:right].split()) > FRAGMENT or not text[right + 1 :].strip():
        return None
    following = right + 1 + len(text[right + 1 :]) - len(text[right + 1 :].lstrip())
    return verb_around(text, lowered, following, following, language)


def present_right_before(lowered: str, start: int, language: str) -> bool:
    """Whether a verb of the present stands right before an expression, by its shape."""
    shape = cues(language).present_before
    return shape is not None and shape.search(lowered[max(0, start - WINDOW) : start]) is not None


def announced_by(verb: Verb, lowered: str, start: int, language: str) -> bool:
    """Whether a verb of the past tells of an act to come: "agreed to meet in May", "invited them for May 3"."""
    known = cues(language)
    if verb.form in known.under_way:  # "began to sail on 3 May"
        return False
    apart = lowered.count(" ", verb.end, start) >= WORDS_APART  # "agreed in April" tells when they agreed
    return (apart and verb.form in known.looking_ahead) or known.infinitive.search(lowered, verb.end, start) is not None


def is_set_now(verb: Verb, lowered: str, start: int, language: str) -> bool:
    """Whether a perfect of the present tells of an act to come: "has been promised 20 by the autumn"."""
    known = cues(language)
    spoken = [*verb.form.split(), *lowered[verb.end : start].split()]
    perfect = spoken[0] in known.auxiliaries and known.tenses.get(spoken[0]) == "present"
    return (perfect or is_so_now(lowered, verb, language)) and any(word in known.looking_ahead for word in spoken)


def asked_for(lowered: str, start: int, end: int, language: str) -> bool:
    """Whether a verb at the end of the clause asks for what is to be on a date: "om een debat in mei gevraagd"."""
    known = cues(language)
    if known.asked_before is None or not known.asked_after.match(lowered, end):
        return False
    return known.asked_before.search(lowered[max(0, start - WINDOW) : start]) is not None


def bound_to(verb: Verb, lowered: str, start: int, language: str) -> bool:
    """Whether somebody bound himself, or another, to do a thing on a day: "vowed to raise it on Tuesday"."""
    known = cues(language)
    return verb.form in known.binding and known.infinitive.search(lowered, verb.end, start) is not None


def announced_after(lowered: str, end: int, language: str) -> bool:
    """Whether an infinitive follows at once: "they have until Friday to answer"."""
    return cues(language).infinitive_after.match(lowered, end + 1) is not None


def to_do(lowered: str, start: int, end: int, language: str) -> bool:
    """Whether a date stands in what was announced, behind a participle that ends its clause: "beloofd in mei te"."""
    if not load_language(language).grammar.verb_final or not announced_after(lowered, end, language):
        return False
    return cues(language).announced.search(lowered, max(0, start - WINDOW), start) is not None


def is_meant_for(lowered: str, start: int, language: str) -> bool:
    """Whether a year tells what something is meant for, not when it was: "a cap of 40 for 2015 and 38 for 2016"."""
    return cues(language).meant_for.search(lowered, max(0, start - WINDOW), start) is not None


def is_so_now(lowered: str, verb: Verb, language: str) -> bool:
    """Whether a helping verb of the present stands before what is meant: "is now expected", not "first expected"."""
    known, start = cues(language), verb.end - len(verb.form)
    before = lowered[max(0, start - SO_NOW) : start].split()
    return any(word in known.auxiliaries and known.tenses.get(word) == "present" for word in before[1:])


def dates_a_paper(lowered: str, start: int, language: str) -> bool:
    """Whether a date is that of a paper or a decision, and so has been: "de uitspraak van de rechter van 3 mei"."""
    return cues(language).dated_paper.search(lowered, max(0, start - 2 * WINDOW), start) is not None


def deadline_around(lowered: str, start: int, end: int, language: str) -> bool:
    """Whether the words right beside a date make it one still to come: "ahead of Friday", "the May 1 deadline"."""
    known = cues(language)
    before = known.ahead_before.search(lowered, max(0, start - WINDOW), start)
    return before is not None or known.ahead_after.match(lowered, end) is not None


def _clause_end(lowered: str, start: int, right: int) -> int:
    found = re.compile(r"[;:.!?]").search(lowered, start, right)
    return found.start() if found else right


def _distance(lowered: str, verb_start: int, verb_end: int, start: int, end: int, known: Cues) -> int:
    between = lowered[verb_end:start] if verb_end <= start else lowered[end:verb_start]
    limit = known.bounds.search(between) if verb_end <= start else None
    between = between[: limit.start()] if limit else between  # "on or after" joins no clauses
    breaks = len(CLAUSE_BREAK.findall(between)) + len(known.conjunction.findall(between))
    breaks += verb_start >= end and not known.acting.isdisjoint(between.split())  # "paid on 3 May we will"
    return between.count(" ") + CLAUSE_COST * breaks + (AFTER_COST if verb_start >= end else 0)


def planned(lowered: str, left: int, right: int, language: str) -> bool:
    """Whether a stretch of text speaks of a plan, a deadline or a schedule, and of nothing gone by after that."""
    known = cues(language)
    first = known.first_goal.search(
        lowered, left, right
    )  # "moved from 3 May to" a day: as far ahead as that from which
    right = first.end("goal") + 1 if first else right
    spoken = list(known.nouns_ahead.finditer(lowered, left, right))
    goal = bool(spoken) and spoken[-1].group().split()[-1] in known.goals
    if not spoken or (goal and lowered.count(" ", spoken[-1].end(), right) >= WORDS_APART):
        return False
    return not tells_past(lowered, spoken[-1].end(), right, language)
