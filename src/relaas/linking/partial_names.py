"""Partial names: a first name alone, or the first word of a body, where one only in reach bears it."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from relaas.linking.groups import Group
from relaas.linking.kinds_in_names import proper_word
from relaas.linking.names import is_first_name, opening_word
from relaas.linking.sets import DisjointSets

Word = Callable[[Group], str]  # the word by which a group goes, "" for none


def join_first_names(groups: Sequence[Group], sets: DisjointSets) -> None:
    """Join a first name alone to the only person of its document who bears it, or else of the dossier."""
    _join(groups, sets, part=_lone_first_name, whole=_first_of_person)


def join_partial_bodies(groups: Sequence[Group], sets: DisjointSets) -> None:
    """Join a body of one word to the only one whose longer name begins with that word; no place goes by it.

    The name may also open with a noun for what the body is: "Linde" is "Woonzorgcentrum Linde".
    """
    places = {group.form.folded for group in groups if group.named and group.type in {"GPE", "LOC"}}
    for whole in (_first_of_body, proper_word):
        _join(groups, sets, part=lambda group: _lone_body(group, places), whole=whole)


def _join(groups: Sequence[Group], sets: DisjointSets, *, part: Word, whole: Word) -> None:
    bearers: dict[str, set[int]] = defaultdict(set)  # each once, by the number of its set: a name comes back everywhere
    here: dict[tuple[str, str], set[int]] = defaultdict(set)
    for index, group in enumerate(groups):
        if word := whole(group):
            bearers[word].add(sets.root(index))
            for document in group.documents:
                here[word, document].add(sets.root(index))
    for index, group in enumerate(groups):
        if word := part(group):
            for document in group.documents:
                for found in (here.get((word, document), ()), bearers.get(word, ())):
                    if len(roots := {sets.root(one) for one in found}) == 1:
                        sets.merge(index, roots.pop())
                        break


def _lone_first_name(group: Group) -> str:
    alone = group.named and group.is_person and not group.form.first and len(group.form.words) == 1
    return group.form.words[0] if alone and is_first_name(group.form.words[0]) else ""


def _first_of_person(group: Group) -> str:
    return group.form.first if group.named and group.is_person else ""


def _lone_body(group: Group, places: set[str]) -> str:
    alone = group.named and group.type == "ORG" and not group.key and len(group.form.words) == 1
    return group.form.words[0] if alone and group.form.folded not in places else ""


def _first_of_body(group: Group) -> str:
    known = group.named and group.type == "ORG" and not group.key
    return opening_word(" ".join(group.form.words)) if known else ""
