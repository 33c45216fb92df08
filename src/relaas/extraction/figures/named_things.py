"""The thing with a name of its own that a text is about: a ship, a train, a medicine, a system, a building."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import takewhile

from relaas.extraction.clauses import Clause
from relaas.extraction.mentions.kinds import apposed_noun
from relaas.extraction.nearby import token_from
from relaas.language.concepts import is_known_noun
from relaas.language.function_words import function_words
from relaas.language.installed import languages, load_language
from relaas.language.name_lists import listed_bodies
from relaas.model import AnnotatedDocument, Mention, Records, Token

FEWEST = 2  # times that a text names the thing that it is about
FAR = 3  # tokens from a name to the noun behind it that tells what it is: "the Hale record system"
SHORTEST_PART = 4  # letters of a noun that ends a compound


def thing_of(annotated: AnnotatedDocument, found: Records, body: Mention | None) -> Mention | None:
    """The first mention of the thing that a text names most, where that is more often than its ``body``; else None.

    "The ship" counts for the ship that the text names.
    """
    named = [one for one in found.mentions if _may_be_thing(annotated, one)]
    shown = {one.name: kind for one in named for kind in _kinds_beside(annotated, one)}
    known = _with_article(annotated, named) | _acting(annotated, named) | set(shown)
    counts = Counter(one.name for one in named if one.name in known)
    if not counts:
        return None
    spoken = {kind: _times_described(annotated, kind) for kind in {*shown.values(), *_spoken_of(annotated)}}
    for name in list(counts):
        counts[name] += spoken[shown[name]] if name in shown else sum(spoken.values())
    name, times = counts.most_common(1)[0]  # of two the one that is named first
    bodies = sum(one.name == body.name for one in found.mentions) if body is not None else 0
    ahead = times >= bodies or _is_titled(annotated, name, spoken)
    return next(one for one in named if one.name == name) if times >= FEWEST and ahead else None


def things_by_kind(annotated: AnnotatedDocument, found: Records) -> dict[str, Mention]:
    """For each kind of thing of which a text names only one, the first mention of that: "the Hale Tower"."""
    named = [one for one in found.mentions if _may_be_thing(annotated, one)]
    kinds = {kind: one for one in reversed(named) for kind in _kinds_beside(annotated, one)}
    names = {(kind, one.name) for one in named for kind in _kinds_beside(annotated, one)}
    times = Counter(kind for kind, _ in names)
    return {kind: one for kind, one in kinds.items() if times[kind] == 1}


def is_building(annotated: AnnotatedDocument, found: Records, thing: Mention) -> bool:
    """Whether a thing is one that stays where it is, by the noun that the text tells it by."""
    named = (one for one in found.mentions if one.name == thing.name)
    kinds = {kind for one in named for kind in _kinds_beside(annotated, one)}
    return bool(kinds & load_language(thing.language).figures.buildings)


def _may_be_thing(annotated: AnnotatedDocument, mention: Mention) -> bool:
    """Whether a name may be that of a thing: of no country or people, no listed body, nobody with a function."""
    told = bool(mention.generic or mention.country or mention.key or mention.role) or mention.type == "NORP"
    told = told or (mention.type == "GPE" and not _is_introduced(annotated, mention))
    told = told or (mention.text.isupper() and " " not in mention.text)
    words = mention.name.lower().split()
    language = load_language(mention.language)
    everyday = language.is_everyday(words[-1])
    if len(words) > 1 and words[0] not in function_words("articles"):  # "Voortgang Halebrug"
        everyday = everyday or (not language.grammar.spaced_compounds and language.is_everyday(words[0]))
    if language.grammar.spaced_compounds:  # elsewhere a name may look like a compound: "Zoutwind"
        own = words[-1] in _kinds(mention.language)
        everyday = (everyday or is_known_noun(words[-1], mention.language)) and not own
    articled = words[0] in function_words("articles")
    named = _is_introduced(annotated, mention) or not (articled or everyday)
    return named and not told and mention.text not in listed_bodies()


def _is_titled(annotated: AnnotatedDocument, name: str, kinds: Collection[str]) -> bool:
    """Whether the title of a text names a thing, or its kind."""
    title = (annotated.document.title or "").casefold()
    return name.casefold() in title or not set(kinds).isdisjoint(title.replace("-", " ").split())


def _with_article(annotated: AnnotatedDocument, named: Sequence[Mention]) -> frozenset[str]:
    """The names that an article stands before again and again, or once where a kind of thing is spoken of: "the Hale".

    No town or person has one; what something is "in" is a sea or a region, and a body tells what it is.
    """
    before = [(one, *_words_before(annotated, one)) for one in named if one.type in {"LOC", "OTHER", "PER"}]
    inside = {one.name for one, word, article in before if word in load_language(one.language).names.place_inside}
    times = Counter(one.name for one, _, article in before if article)
    enough = 1 if _spoken_of(annotated) else FEWEST
    known = {name for name, count in times.items() if count >= enough or _is_titled(annotated, name, ())}
    return frozenset(known - inside)


def _acting(annotated: AnnotatedDocument, named: Sequence[Mention]) -> frozenset[str]:
    """The names of places that act and that nothing is in, where kinds of thing are told of: "Cape Hale left Oslo"."""
    if not _spoken_of(annotated):
        return frozenset()
    places = [one for one in named if one.type == "LOC"]
    acting = (one for one in places if annotated.tokens[token_from(annotated, one.end) - 1].dep.startswith("nsubj"))
    inside = load_language(annotated.document.language).names.place_prepositions
    placed = {one.name for one in places if _words_before(annotated, one)[0] in inside}
    started = {one.name for one in places if annotated.tokens[token_from(annotated, one.start)].dep.startswith("nsubj")}
    return frozenset({one.name for one in acting} | started) - placed


def _words_before(annotated: AnnotatedDocument, mention: Mention) -> tuple[str, bool]:
    """The word before a name and its article, and whether it has an article."""
    words = annotated.document.text[max(0, mention.start - 30) : mention.start].lower().split()
    article = bool(words) and words[-1] in _definite_articles()
    words = words[:-1] if article else words
    return (words[-1] if words else "", article)


def _definite_articles() -> frozenset[str]:
    return function_words("articles") - function_words("indefinite")


def _spoken_of(annotated: AnnotatedDocument) -> frozenset[str]:
    """The kinds of thing that a text speaks of in the singular."""
    words = ((index, token) for index, token in enumerate(annotated.tokens) if token.pos == "NOUN")
    return frozenset(
        kind for index, token in words if (kind := _kind_at(annotated, index, _language_at(annotated, index)))
    )


def told_of(
    annotated: AnnotatedDocument, clause: Clause | None, things: Mapping[str, Mention], main: Mention | None
) -> Mention | None:
    """The thing that is the subject of a clause by its kind: "the ship lost 40 containers", "the tower has 24 floors".

    It is the one of its kind among ``things``, else the ``main`` one of the text.
    """
    if clause is None:
        return None
    subjects = [i for i in range(clause.first, clause.last) if annotated.tokens[i].dep.startswith("nsubj")]
    for index in subjects:
        kind = _kind_at(annotated, index, _language_at(annotated, index))
        if kind and _is_known(annotated, index):
            return next((thing for known, thing in things.items() if known.endswith(kind)), main)
    return None


def _kinds_beside(annotated: AnnotatedDocument, mention: Mention) -> Iterator[str]:
    """The nouns that tell a name to be that of a thing: "container ship Hale", "the Hale app", "Hale, a ferry"."""
    tokens, language = annotated.tokens, mention.language
    first, last = token_from(annotated, mention.start), token_from(annotated, mention.end)
    sentence = annotated.sentence_at(mention.start)
    limit = sentence.last if sentence else last
    behind = takewhile(lambda i: tokens[i].pos in {"NOUN", "PROPN", "ADJ"}, range(last, min(limit, last + FAR)))
    places = [first - 1, *behind, apposed_noun(annotated, last, limit)]
    if last - first > 1 and tokens[last - 1].text.lower() in _kinds(language):
        yield tokens[last - 1].text.lower()  # "Hale Tower"
    for index in places:
        if index is not None and index >= 0 and (kind := _kind_at(annotated, index, language)):
            yield kind


def _is_introduced(annotated: AnnotatedDocument, mention: Mention) -> bool:
    """Whether the noun that tells what it is stands right before a name or ends it: "sporthal Hale", "Hale Tower"."""
    first = token_from(annotated, mention.start)
    words = mention.text.lower().split()
    if len(words) > 1 and words[-1] in _kinds(mention.language):
        return True
    return first > 0 and bool(_kind_at(annotated, first - 1, mention.language))


def _kinds(language: str) -> frozenset[str]:
    words = load_language(language).figures
    return words.named_things | words.buildings


def _kind_at(annotated: AnnotatedDocument, index: int, language: str) -> str:
    """The kind of thing that a noun in the singular names, as the end of a compound too; "" for none."""
    token, kinds, spaced = annotated.tokens[index], _kinds(language), load_language(language).grammar.spaced_compounds
    if token.pos not in {"NOUN", "PROPN"} or token.feature("Number") == "Plur":
        return ""
    word = token.text.lower()
    if word in kinds or spaced:
        return word if word in kinds else ""
    ends = (word[cut:] for cut in range(2, len(word) - SHORTEST_PART + 1))
    return next((end for end in ends if end in kinds), "")


def _times_described(annotated: AnnotatedDocument, kind: str) -> int:
    """How often a text speaks of a thing by its kind alone, or by the end of that: "the ship", "de (sport)hal"."""
    places = (i for i, token in enumerate(annotated.tokens) if kind.endswith(token.text.lower()) and _is_kind(token))
    return sum(_is_known(annotated, index) for index in places)


def _is_kind(token: Token) -> bool:
    return any(token.text.lower() in _kinds(language.code) for language in languages())


def _is_known(annotated: AnnotatedDocument, index: int) -> bool:
    """Whether an article or "this" stands before a noun."""
    return index > 0 and annotated.tokens[index - 1].text.lower() in _definite_articles() | function_words("pointers")


def _language_at(annotated: AnnotatedDocument, index: int) -> str:
    sentence = annotated.sentence_at(annotated.tokens[index].start)
    return annotated.language_of(sentence) if sentence else ""
