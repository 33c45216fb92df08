"""Gathering: which stretches of a document tell one thing together."""

from collections.abc import Sequence
from dataclasses import replace

from relaas.extraction.facts.asides import asides
from relaas.extraction.facts.items import lead_into, things_listed
from relaas.extraction.facts.passing import passing
from relaas.extraction.facts.splitting import cuts
from relaas.extraction.facts.told import Teller, Told
from relaas.language.concepts import concept_group
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Passing, Records, Statement

SPEECH = frozenset({"speech"})
Group = tuple[Told, ...]
ADDING: frozenset[Passing | None] = frozenset({None, "fragment"})  # what may go on with the fact before it
HANGING = frozenset({"subordinate", "relative"})
OF_A_LENGTH = frozenset({"NUM", "NOUN", "ADJ", "ADV", "DET"})
LONGEST_LIST = 30  # items of which some are told by themselves
OPENING = 6  # words in which a reason shows


def gather(annotated: AnnotatedDocument, found: Records) -> tuple[list[Group], list[tuple[Told, Passing]]]:
    """The stretches that tell one fact together, and the sentences that tell none, both in order of the text."""
    teller = Teller(annotated, found)
    groups: list[Group] = []
    passed: list[tuple[Told, Passing]] = []
    for told in (_in_its_list(one, teller) for one in teller.sentences()):
        reason = passing(told)
        home = _home(groups, told) if reason in ADDING else None
        if home is not None:
            groups[home] = (*groups[home], told)
        elif reason is not None:
            passed.append((told, reason))
        else:
            beside = tuple(asides(teller, told))
            groups.extend(
                (part.without(beside),)
                for part in teller.parts(told, () if told.lead_in or told.listed else cuts(told))
            )
            groups.extend((aside,) for aside in beside)
    return groups, passed


def _in_its_list(told: Told, teller: Teller) -> Told:
    """An item with what leads into it ("The council asks the board to: | (a) report by May"), a lead with its items.

    An item that has a day of its own is told by itself.
    """
    where = (told.annotated, told.sentence)
    things = (one for one in things_listed(*where) if not any(each.times for each in teller.tell_all(one).events))
    return replace(told, lead_in=lead_into(*where), listed=tuple(things))


def _home(groups: Sequence[Group], told: Told) -> int | None:
    """The place of the group that a stretch only adds to: the last, or that of the sentence which lists it."""
    if groups and _goes_on(groups[-1], told):
        return len(groups) - 1
    near = range(len(groups) - 1, max(-1, len(groups) - 1 - LONGEST_LIST), -1)
    return next((place for place in near if told.sentence in groups[place][0].listed), None)


def _goes_on(group: Group, told: Told) -> bool:
    """Whether a sentence only adds to what was told right before it: a voice, a reason, more of one quotation."""
    if group[-1].sentence.paragraph != told.sentence.paragraph or told.first != told.sentence.first:
        return False
    return _gives_reason(told) or _hangs(told) or _gives_voice(told) or _quotes_on(group, told)


def _gives_reason(told: Told) -> bool:
    """Whether a sentence opens as a reason or purpose of what was said before."""
    opening = " ".join(told.words[:OPENING])
    return not told.found.figures and any(
        f"{opening} ".startswith(f"{one} ") for one in load_language(told.language).facts.reasons
    )


def _hangs(told: Told) -> bool:
    """Whether a sentence is but a clause that hangs on the one before it: "Even though it had known since May."."""
    first, *others = told.clauses or (None,)
    if first is None or any(one.kind not in HANGING for one in others):
        return False
    finite = [token for token in told.annotated.tokens[first.first : first.last] if token.feature("VerbForm") == "Fin"]
    words = load_language(told.language).facts
    opening = " ".join(told.words[:OPENING])
    opens = any(f"{opening} ".startswith(f"{one} ") for one in words.hanging)
    return len(finite) == 1 and (opens or _opens_after_a_time(told, words.hanging_after_time))


def _opens_after_a_time(told: Told, openers: frozenset[str]) -> bool:
    """Whether a sentence begins with the length of a time and a word that opens a clause: "Three years after the"."""
    opening = told.tokens[:OPENING]
    place = next((index for index, token in enumerate(opening) if token.text.lower() in openers), 0)
    return place > 0 and opening[place].pos == "SCONJ" and {token.pos for token in opening[:place]} <= OF_A_LENGTH


def _gives_voice(told: Told) -> bool:
    """Whether a sentence only tells who said what stands before it: "Dat heeft de minister bekendgemaakt"."""
    words = told.words
    if len(told.clauses) != 1 or not words or words[0] not in load_language(told.language).facts.whole_before:
        return False
    before = [one for one in told.found.statements if one.end <= told.passage.start and told.holds(one.cue)]
    told_groups = {concept_group(one.concept) for one in told.events}
    return not told.contents() and told_groups <= SPEECH and bool(before or told_groups)


def _quotes_on(group: Group, told: Told) -> bool:
    """Whether a sentence is more of what one speaker says, without a date, a number or a deed of its own."""
    before, here = _quoted(group[-1]), _quoted(told)
    if before is None or here is None or before.speaker != here.speaker or before.cue != here.cue:
        return False
    return not told.found.figures and not any(one.times or one.status == "decided" for one in told.events)


def _quoted(told: Told) -> Statement | None:
    """The statement that covers a stretch, or the widest in it."""
    return next((one for one in told.contents() if one.kind != "indirect"), None)
