"""Lone names that the text shows to be those of bodies, whatever they look like: "Hale's customers"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import takewhile

from relaas.extraction.mentions.draft import Draft
from relaas.extraction.mentions.first_names import is_first_name
from relaas.extraction.mentions.kinds import COMPANY, kind_described, noun_kinds
from relaas.extraction.phrases import GENITIVES
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.language.name_lists import listed_bodies, name_lists
from relaas.model import AnnotatedDocument

Name = tuple[str, ...]

NEAR = 3  # tokens behind a name within which a noun tells what it has: "Hale's new factory"


def names_of_bodies(annotated: AnnotatedDocument, words: Sequence[Name], drafts: Sequence[Draft]) -> frozenset[str]:
    """The words that name a body by themselves: those of lists, what "its" goes back to, what only a body has.

    Also the first word of its full name, where nobody bears it as a surname, and the one behind the noun of its kind.
    """
    surnames = {name[-1] for name, draft in zip(words, drafts, strict=True) if len(name) > 1 and draft.label == "PER"}
    found = set()
    for index, (name, draft) in enumerate(zip(words, drafts, strict=True)):
        if not name:
            continue
        lone = len(name) == 1
        full = not lone and name[0] not in surnames
        borne = name[-1] in surnames or is_first_name(name[0])
        known = full or (lone and (draft.role is not None or name[0] in listed_bodies()))
        if (draft.label == "ORG" and known) or (lone and _is_shown(annotated, drafts, index, borne=borne)):
            found.add(name[0])
        if draft.label == "ORG" and _opens_with_kind(annotated, draft):
            found.add(name[1])
    return frozenset(found | _taken_up(annotated, words, drafts, found, surnames))


def _taken_up(
    annotated: AnnotatedDocument,
    words: Sequence[Name],
    drafts: Sequence[Draft],
    known: Collection[str],
    surnames: Collection[str],
) -> set[str]:
    """The lone names that "the company" takes up: the only one right before it, where no body stands there."""
    found = set()
    for index, draft in enumerate(drafts):
        if draft.kind != "description" or kind_described(annotated, draft) != COMPANY:
            continue
        before = [place for place in _named_before(drafts, index) if words[place]]
        names = {words[place] for place in before if _may_be_firm(words[place], drafts[place], surnames)}
        bodies = (place for place in before if drafts[place].label == "ORG" or words[place][0] in known)
        if len(names) == 1 and next(bodies, None) is None:
            found.add(next(iter(names))[0])
    return found


def _named_before(drafts: Sequence[Draft], index: int) -> list[int]:
    """The drafts of the sentence right before that of a draft."""
    before = drafts[index].sentence - 1
    near = takewhile(lambda place: drafts[place].sentence >= before, range(index - 1, -1, -1))
    return [place for place in near if drafts[place].sentence == before]


def _may_be_firm(name: Name, draft: Draft, surnames: Collection[str]) -> bool:
    """Whether nothing tells that a lone name is that of somebody or of a place with a key."""
    lone = len(name) == 1 and draft.label in {"PER", "OTHER", "GPE"}
    return lone and not (draft.role or draft.country or name[0] in surnames or is_first_name(name[0]))


def may_be_body(name: Name, draft: Draft, bodies: Collection[str], located: Collection[Name]) -> bool:
    """Whether a lone name, by whatever label, is that of one of the ``bodies``: no listed town, nowhere a place."""
    if len(name) != 1 or name[0] not in bodies or draft.role is not None or draft.country is not None:
        return False
    return name not in located and name[0] not in name_lists(draft.language).places


def _is_shown(annotated: AnnotatedDocument, drafts: Sequence[Draft], index: int, *, borne: bool) -> bool:
    """Whether the words around a lone name show it to be that of a body; less will do where nobody bears it."""
    draft = drafts[index]
    own = not borne and _has_things(annotated, draft)
    return own or _is_led(annotated, draft) or _has_neuter(annotated, drafts, index)


def _opens_with_kind(annotated: AnnotatedDocument, draft: Draft) -> bool:
    """Whether a name of two words is a noun of a kind that goes by no town with a name: "Stichting Linde"."""
    if draft.last - draft.first != 2:
        return False
    bodies = load_language(draft.language).bodies
    kinds = noun_kinds(annotated, draft.first, draft.language)
    return bool(kinds) and not kinds & (bodies.placed - bodies.houses)


def _is_led(annotated: AnnotatedDocument, draft: Draft) -> bool:
    """Whether a lone name is that of which somebody is the head: "the chairman of Hale"."""
    tokens, first = annotated.tokens, draft.first
    if first < 2 or tokens[first - 1].text.lower() not in function_words("binding"):
        return False
    return tokens[first - 2].lemma.lower() in load_language(draft.language).bodies.led_by


def _has_things(annotated: AnnotatedDocument, draft: Draft) -> bool:
    """Whether things are its that no person has: "shares in Hale", "customers of Hale", "Hale's new factory"."""
    tokens, first = annotated.tokens, draft.first
    things = load_language(draft.language).bodies.having
    linking = function_words("binding") | function_words("holders") | function_words("locating")
    linked = first > 1 and tokens[first - 1].text.lower() in linking
    if linked and tokens[first - 2].text.lower() in things:
        return True
    after = tokens[draft.last : draft.last + NEAR]
    return bool(after) and after[0].text in GENITIVES and any(one.text.lower() in things for one in after[1:])


def _has_neuter(annotated: AnnotatedDocument, drafts: Sequence[Draft], index: int) -> bool:
    """Whether "its" behind a subject goes back to it, as no other body stands before: "Hale said its chairman"."""
    draft = drafts[index]
    neuter = load_language(draft.language).people.neuter_pronouns
    after = range(draft.last, annotated.sentences[draft.sentence].last)
    if not draft.subject or draft.role or not any(annotated.tokens[place].text.lower() in neuter for place in after):
        return False
    for before in reversed(range(index)):
        if drafts[before].sentence < draft.sentence - 1:
            break
        if drafts[before].label in {"ORG", "GPE"}:
            return False
    return True
