"""Gathering: which stretches of a document tell one thing together."""

from collections.abc import Sequence
from dataclasses import replace

from relaas.extraction.clauses import FREE_KINDS
from relaas.extraction.facts.acts import REQUESTS
from relaas.extraction.facts.asides import asides
from relaas.extraction.facts.passing import passing
from relaas.extraction.facts.splitting import cuts
from relaas.extraction.facts.told import Teller, Told
from relaas.extraction.facts.trimming import after_list_mark
from relaas.language.concepts import VERB_TAGS, concept_group
from relaas.language.installed import load_language
from relaas.language.tokenize import BULLETS, DASHES
from relaas.model import AnnotatedDocument, Passing, Records, Statement

SPEECH = frozenset({"speech"})
Group = tuple[Told, ...]
ADDING: frozenset[Passing | None] = frozenset({None, "fragment"})  # what may go on with the fact before it
HANGING = frozenset({"subordinate", "relative"})
OF_A_LENGTH = frozenset({"NUM", "NOUN", "ADJ", "ADV", "DET"})
OPENING = 6  # words in which a reason shows


def gather(annotated: AnnotatedDocument, found: Records) -> tuple[list[Group], list[tuple[Told, Passing]]]:
    """The stretches that tell one fact together, and the sentences that tell none, both in order of the text."""
    teller = Teller(annotated, found)
    groups: list[Group] = []
    passed: list[tuple[Told, Passing]] = []
    listing: Told | None = None
    for told in teller.sentences():
        reason = passing(told)
        if groups and reason in ADDING and (_goes_on(groups[-1], told) or _is_item(groups[-1], told)):
            groups[-1] = (*groups[-1], told)
        elif reason is not None:
            passed.append((told, reason))
        elif listing is not None and _hangs_on_list(told):
            groups.append((replace(told, lead_in=(listing.first, listing.last - 1)),))
        else:
            beside = tuple(asides(teller, told))
            groups.extend((part.without(beside),) for part in teller.parts(told, cuts(told)))
            groups.extend((aside,) for aside in beside)
        listing = _listing(listing, told, groups)
    return groups, passed


def _listing(before: Told | None, told: Told, groups: Sequence[Group]) -> Told | None:
    """The sentence with a colon at its end whose list goes on after a sentence, None where there is none."""
    if told.tokens[-1].text == ":":
        return told if groups and groups[-1] == (told,) else None
    return before if _after_mark(told) > told.first else None


def _hangs_on_list(told: Told) -> bool:
    """Whether an item says nothing without what stands before the list: "b) to submit a plan by 1 May"."""
    return _after_mark(told) > told.first and _infinitive(told)


def _goes_on(group: Group, told: Told) -> bool:
    """Whether a sentence only adds to what was told right before it: a voice, a reason, more of one quotation."""
    if group[-1].sentence.paragraph != told.sentence.paragraph or told.first != told.sentence.first:
        return False
    return _gives_reason(told) or _hangs(told) or _gives_voice(told) or _quotes_on(group, told)


def _is_item(group: Group, told: Told) -> bool:
    """Whether a stretch is one of the things that a sentence with a colon at its end lists: "a) confirmation that"."""
    before, first = group[-1], _after_mark(told)
    listed = before.tokens[-1].text == ":" or (len(group) > 1 and _after_mark(before) > before.first)
    if not listed or not told.first < first < told.last:
        return False
    asked = any(event.concept in REQUESTS for event in group[0].events)
    own_days = {one.id for one in told.found.times}
    dated = any(own_days.intersection(one.times) for one in told.events)
    if _infinitive(told):
        return len(group) == 1 and not dated  # the others are told by themselves
    opening = told.annotated.tokens[first].text
    if not opening[:1].islower() and not asked:
        return False
    asks = asked or opening.lower() in load_language(told.language).events.questions
    return ((asked or not dated) and _is_of_things(told)) or (asks and not dated)


def _after_mark(told: Told) -> int:
    """The token after the mark of an item of a list, a sign or a number; else the first."""
    signed = told.first == told.sentence.first and told.tokens[0].text in BULLETS | DASHES
    return told.first + 1 if signed else after_list_mark(told)


def _infinitive(told: Told) -> bool:
    """Whether a stretch is an infinitive with what goes with it: "to hand over the drawings"."""
    tokens = told.annotated.tokens
    finite = any(clause.finite is not None and clause.kind in FREE_KINDS for clause in told.clauses)
    roots = [tokens[index] for index in range(told.first, told.last) if tokens[index].dep == "root"]
    return not finite and any(root.feature("VerbForm") == "Inf" for root in roots)


def _is_of_things(told: Told) -> bool:
    """Whether a stretch names something and does not tell what it does: "all correspondence that concerns the"."""
    tokens = told.annotated.tokens
    roots = [index for index in range(told.first, told.last) if tokens[index].dep == "root"]
    helped = any(tokens[child].dep == "cop" for root in roots for child in told.annotated.children[root])
    return not helped and all(tokens[root].pos not in VERB_TAGS for root in roots)


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
