"""Names that a document repeats: what is named in full somewhere is named by its short form everywhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from relaas.language.concepts import is_known_noun
from relaas.language.countries import is_country_name, is_nationality
from relaas.language.installed import load_language
from relaas.language.name_lists import name_lists
from relaas.model import Name, NameLabel, Token

SHORTEST = 3  # letters of a short form that stands for nothing else
Form = tuple[str, ...]


def with_echoes(tokens: Sequence[Token], names: Sequence[Name], languages: Collection[str]) -> list[Name]:
    """The names with those that repeat one of them where it was not seen: a surname, the first word of a body."""
    forms: defaultdict[str, dict[Form, NameLabel]] = defaultdict(dict)
    lowered = {token.text for token in tokens if token.text.islower()}
    for name in names:
        for form in _forms(tokens, name, languages):
            if len(form) > 1 or form[0].lower() not in lowered:
                forms[form[0]].setdefault(form, name.label)
    taken = {index for name in names for index in range(name.first, name.last)}
    return sorted([*names, *_echoes(tokens, forms, taken)], key=lambda name: name.first)


def _echoes(
    tokens: Sequence[Token], forms: defaultdict[str, dict[Form, NameLabel]], taken: Collection[int]
) -> Iterator[Name]:
    """Where forms of names stand outside the names that were seen, the longest form first."""
    last = 0
    for index, token in enumerate(tokens):
        if index < last or token.text not in forms:
            continue
        for form, label in sorted(forms[token.text].items(), key=lambda pair: -len(pair[0])):
            last = index + len(form)
            inside = range(index, last)
            if tuple(one.text for one in tokens[index:last]) == form and not any(one in taken for one in inside):
                yield Name(index, last, label)
                break
        else:
            last = index


def _forms(tokens: Sequence[Token], name: Name, languages: Collection[str]) -> Iterator[Form]:
    """The full form of a name and the word by which it goes alone, of those that nothing else goes by."""
    words = tuple(token.text for token in tokens[name.first : name.last])
    if name.label in {"NORP", "OTHER"}:
        return
    if len(words) > 1 and all(word[:1].isupper() for word in words):
        yield words
    alone = words[-1] if name.label == "PER" else words[0]
    if len(words) == 1 and name.label == "ORG" and alone.isalpha() and alone.isupper() and len(alone) > 1:
        yield words
    alone = alone.title() if len(words) > 1 and all(word.isupper() for word in words) else alone
    surname = name.label == "PER" and len(words) > 1  # of somebody who is named in full, whatever it means
    if (len(words) == 1 or name.label in {"PER", "ORG"}) and _is_coined(alone, () if surname else languages):
        yield (alone,)


def _is_coined(word: str, languages: Collection[str]) -> bool:
    """Whether a word is a name and nothing else: no noun, title, first name, place or nationality."""
    titled = word.istitle() and word.isalpha() and len(word) > SHORTEST
    return titled and not any(_is_known(word, one) for one in languages)


def _is_known(word: str, language: str) -> bool:
    lists = name_lists(language)
    listed = (
        word in lists.places or word in lists.first_names or word.lower() in lists.bodies | lists.titles | lists.never
    )
    return (
        listed
        or is_nationality(word, language)
        or is_country_name(word, language)
        or load_language(language).is_everyday(word.lower())
        or is_known_noun(word, language)
    )
