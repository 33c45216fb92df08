"""Places and houses by use: what stands where only a town can, and what is called a school, whatever it looks like."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from relaas.extraction.datelines import after_dateline, dated_behind
from relaas.extraction.mentions.draft import Draft
from relaas.extraction.mentions.kinds import apposed_noun, noun_kinds
from relaas.extraction.mentions.naming import bears_first_name
from relaas.extraction.mentions.places import is_headed, is_within
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.language.name_lists import listed_bodies
from relaas.model import AnnotatedDocument

LONGEST = 2  # words of a name that its use shows to be a place: "New Haven"
SHORTEST = 4  # letters of a name in capitals that may be a town and no letters of a body
FOLLOWING = frozenset({"NOUN", "PROPN", "PART"})  # "in Hale plants", "in Hale's plants"

Name = tuple[str, ...]


def places_by_use(
    annotated: AnnotatedDocument, names: Sequence[Name], drafts: Sequence[Draft], houses: Collection[Name]
) -> frozenset[Name]:
    """The names that surely are of places: once at least each stands as one, and none is of the ``houses``."""
    named = [(name, draft) for name, draft in zip(names, drafts, strict=True) if name and name not in houses]
    others = _names_of_others(annotated, named)
    return frozenset(
        name
        for name, draft in named
        if (name not in others and _stands_as_place(annotated, draft)) or _is_seen_as_place(annotated, name, draft)
    )


def houses_by_use(annotated: AnnotatedDocument, names: Sequence[Name], drafts: Sequence[Draft]) -> frozenset[Name]:
    """The names that surely are of houses of care, schools and the like, though people are "in" them too.

    Once at least each is called one, or is that of which somebody is the director or the board.
    """
    named = [(name, draft) for name, draft in zip(names, drafts, strict=True) if name and len(name) <= LONGEST]
    persons = {name for name, draft in named if draft.label == "PER" and bears_first_name(annotated, draft)}
    told = {name for name, draft in named if draft.country is None and _is_house(annotated, draft)}
    told |= {name[-1:] for name, draft in named if _is_called_by_last(annotated, draft)}
    return frozenset(told - persons)


def _is_called_by_last(annotated: AnnotatedDocument, draft: Draft) -> bool:
    """Whether a name is that of a house with its kind in front, which goes by the rest alone: "Zorghuis Linde"."""
    if draft.last - draft.first != LONGEST or draft.label == "PER":
        return False
    bodies = load_language(draft.language).bodies
    return bool(noun_kinds(annotated, draft.first, draft.language) & bodies.houses - bodies.placed)


def _is_house(annotated: AnnotatedDocument, draft: Draft) -> bool:
    """Whether a noun tells that a name is that of a house: "verpleeghuis X", "X is a school", "the board of X"."""
    language, sentence = load_language(draft.language), annotated.sentences[draft.sentence]
    beside = (draft.first - 1, _predicate(annotated, draft), apposed_noun(annotated, draft.last, sentence.last))
    places = (place for place in beside if place is not None and sentence.first <= place < sentence.last)
    if any(noun_kinds(annotated, place, draft.language) & language.bodies.houses for place in places):
        return True
    return is_headed(annotated, draft.first, draft.language, language.bodies.run_by)


def _predicate(annotated: AnnotatedDocument, draft: Draft) -> int | None:
    """The noun that says what a subject is: "X is a small school"; None where none does."""
    tokens, last = annotated.tokens, annotated.sentences[draft.sentence].last
    place = draft.last
    if place + 1 >= last or tokens[place].lemma.lower() not in load_language(draft.language).figures.status.being:
        return None
    place += 1
    while place + 1 < last and tokens[place].pos in {"DET", "ADJ", "NUM", "ADV"}:
        place += 1
    while place + 1 < last and tokens[place + 1].pos == "NOUN":  # "a care home"
        place += 1
    return place if tokens[place].pos == "NOUN" else None


def _is_seen_as_place(annotated: AnnotatedDocument, name: Name, draft: Draft) -> bool:
    """Whether a name was taken for a place right behind a preposition that says where something is."""
    if draft.label not in {"GPE", "LOC"} or name[0] in listed_bodies() or draft.first == 0:
        return False
    before = annotated.tokens[draft.first - 2].text.lower() if draft.first > 1 else ""
    held = before in load_language(draft.language).names.held_in  # "shares in Hale"
    return not held and annotated.tokens[draft.first - 1].text.lower() in function_words("locating", draft.language)


def _names_of_others(annotated: AnnotatedDocument, named: Sequence[tuple[Name, Draft]]) -> Collection[Name]:
    """The names that something shows to be of persons or bodies: a first name, a function, a kind, a verb of saying."""
    found: set[Name] = set()
    for name, draft in named:
        person = draft.label == "PER" and bears_first_name(annotated, draft)
        if person:
            found.update(name[cut:] for cut in range(len(name)))
        elif len(name) > LONGEST or draft.role or draft.speaks or draft.label == "NORP" or _is_body(annotated, draft):
            found.add(name)
    return found


def _is_body(annotated: AnnotatedDocument, draft: Draft) -> bool:
    """Whether a name is that of a body: by a list, its letters, or a noun in or beside it."""
    words = [token.text for token in annotated.tokens[draft.first : draft.last]]
    letters = len(words) == 1 and words[0].isupper() and len(words[0]) < SHORTEST
    listed = words[0] in listed_bodies() or " ".join(words) in listed_bodies()
    beside = range(max(0, draft.first - 1), draft.last)
    return letters or listed or any(noun_kinds(annotated, index, draft.language) for index in beside)


def _opens_dateline(annotated: AnnotatedDocument, draft: Draft) -> bool:
    """Whether a name is the town in capitals at which a report begins: "THE HAGUE, March 29 (Agency) -"."""
    sentence = annotated.sentences[draft.sentence]
    head = annotated.tokens[sentence.first : draft.last]
    if len(head) > LONGEST + 1 or not all(token.text.isupper() for token in head):
        return False
    return after_dateline(annotated, sentence.first, sentence.last) > draft.last


def _stands_as_place(annotated: AnnotatedDocument, draft: Draft) -> bool:
    """Whether a name stands in a place, is that of which something is the centre, or opens a dateline with a day."""
    tokens, words = annotated.tokens, load_language(draft.language).names
    after = tokens[draft.last] if draft.last < len(tokens) else None
    if _opens_dateline(annotated, draft):
        return True
    if draft.first <= annotated.sentences[draft.sentence].first:
        return dated_behind(annotated, draft.last, draft.language)
    if after is not None and after.pos in FOLLOWING and after.start - tokens[draft.last - 1].end <= 1:
        return False
    inside = is_within(annotated, draft.first, draft.language)
    return inside or is_headed(annotated, draft.first, draft.language, words.place_parts)
