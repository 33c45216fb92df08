"""Bodies named with a noun for what they are, in either language: "Merwe Ziekenhuis" and "Merwe Hospital" are one."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from relaas.language.concepts import noun_of
from relaas.language.countries import country_of, is_nationality
from relaas.language.installed import languages, load_language
from relaas.linking.groups import Group
from relaas.linking.names import exonyms, fold, lexicon
from relaas.linking.sets import DisjointSets

FORMS = frozenset({"foundation", "association"})  # kinds that a Dutch name opens with as its legal form
TOWNLY = frozenset({"municipality", "province", "court", "police", "waterboard", "university", "council", "region"})


def join_translated_bodies(groups: Sequence[Group], sets: DisjointSets) -> None:
    """Join bodies whose names are the same words in two languages or in another order, a noun of their kind in them.

    Where one language has two nouns of the kind for it ("Merwe Ziekenhuis", "Merwe Kliniek") they may be two bodies.
    """
    named: dict[frozenset[str], list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        if _is_body(group) and (key := _meaning(group.form.folded, group.language)):
            named[key].append(index)
    for indices in named.values():
        if _one_noun_each(groups, indices):
            for index in indices[1:]:
                sets.merge(indices[0], index)


def proper_word(group: Group) -> str:
    """The one word of the name of a body that tells no kind, where it is no town's: "linde" of "Stichting Linde"."""
    return _proper_word(group.form.words, group.language) if _is_body(group) else ""


@cache
def _proper_word(words: tuple[str, ...], language: str) -> str:
    kinds = [_kind_of(word, language) for word in words]
    proper = [word for word, kind in zip(words, kinds, strict=True) if not kind]
    alone = len(proper) == 1 < len(kinds) and TOWNLY.isdisjoint(kinds)
    return proper[0] if alone and _is_proper(proper[0], language) else ""


@cache
def _meaning(name: str, language: str) -> frozenset[str]:
    """The kind and the other words of the name of a body, in the shared language; empty where no kind is told."""
    words = [word for word in name.split() if word not in lexicon("small_words")]
    kinds = [_kind_of(word, language) for word in words]
    if len(words) > 2 and kinds[0] in FORMS and any(kinds[1:]):
        words, kinds = words[1:], kinds[1:]
    told, proper = {kind for kind in kinds if kind}, [w for w, kind in zip(words, kinds, strict=True) if not kind]
    if len(told) != 1 or not any(_is_proper(word, language) for word in proper):
        return frozenset()
    return frozenset({f"a {min(told)}", *(_translated(word, language) for word in proper)})


def _is_body(group: Group) -> bool:
    several = group.named and not group.key and len(group.form.words) > 1
    return several and group.type in {"ORG", "LOC", "OTHER"}  # what it is called decides


def _kind_of(word: str, language: str) -> str:
    """The kind of body that a folded word of a name tells, "" for none."""
    return _kinds(language).get(word, "")


@cache
def _kinds(language: str) -> dict[str, str]:
    return {fold(noun): kind for kind, nouns in load_language(language).bodies.kinds.items() for noun in nouns}


def _is_proper(word: str, language: str) -> bool:
    """Whether a folded word is no everyday one and names no country or people."""
    everyday = load_language(language).is_everyday(word)
    return not everyday and country_of(word.title(), language) is None and not is_nationality(word.title(), language)


def _translated(word: str, language: str) -> str:
    """The word in the shared language: a place or an everyday noun; a coined one ("Merlijn") stays as it is."""
    everyday = load_language(language).is_everyday(word)
    return fold(exonyms().get(word) or (noun_of(word, language) if everyday else word))


def _one_noun_each(groups: Sequence[Group], indices: Sequence[int]) -> bool:
    """Whether each language has one noun of the kind for all that would be joined."""
    for language in languages():
        names = [groups[index].form.words for index in indices if groups[index].language == language.code]
        nouns = {word for words in names for word in words if _kind_of(word, language.code) not in {"", *FORMS}}
        if len(nouns) > 1:
            return False
    return True
