"""What words stand for, whatever the language: kinds of happening as concepts, things as English nouns."""

from functools import cache

from relaas.language.installed import load_language, pivot

VERB_TAGS = frozenset({"VERB", "AUX"})
NOUN_TAGS = frozenset({"NOUN", "PROPN"})
NAMING_GROUPS = frozenset(  # of what a noun alone can name as a happening with a day of its own
    {"conflict", "harm", "law", "disaster", "health", "business", "movement", "government"}
    | {"decision", "life", "works", "culture"}
)
SHORTEST_HEAD = 4  # "afval" is no kind of "val"
SHORTEST_MODIFIER = 3
SHORTEST_REPAIRED = 7  # a shorter head is too easily another word ("waterschap" is no kind of "schaap")


def concept_of(lemma: str, pos: str, language: str) -> str | None:
    """The key of the happening that a verb or noun names ("terugtrekking": withdraw), or None.

    A verb with its particle counts as one word ("pull out"); of a compound in one word the last part decides.
    """
    word = lemma.lower()
    if pos in VERB_TAGS:
        return _concepts(language, "verbs").get(word)
    if pos not in NOUN_TAGS:
        return None
    nouns = _concepts(language, "nouns")
    for form in load_language(language).spellings(word):
        if form in nouns:
            return nouns[form]
    head = split_compound(word, language)[-1]
    concept = nouns.get(head) if head != word else None
    return concept if concept is None or concept_group(concept) != "state" else None


def concept_group(concept: str) -> str | None:
    """The group that a concept belongs to ("speech", "conflict", "law"), the same in all languages."""
    return _groups().get(concept)


def concepts_of(groups: frozenset[str]) -> frozenset[str]:
    """The concepts that belong to some groups."""
    return frozenset(concept for concept, group in _groups().items() if group in groups)


def names_happening(concept: str) -> bool:
    """Whether a noun of this concept can name a happening by itself: a fire, an attack, a ruling."""
    return concept_group(concept) in NAMING_GROUPS


def phrases_of(lemma: str, language: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    """The phrases that a verb lemma heads: pairs of (the other words, the concept), the longest first."""
    return _phrases(language).get(lemma.lower(), ())


def noun_of(lemma: str, language: str) -> str:
    """The canonical English noun in the singular ("soldaat": troops), or the lemma itself where none is known.

    A compound of known parts takes the English of both ("provinciestad": provincial city).
    """
    word = lemma.lower()
    nouns = _nouns(language)
    for form in load_language(language).spellings(word):
        if form in nouns:
            return nouns[form]
    *before, head = split_compound(word, language)
    if not before:
        return word
    modifier = load_language(language).nouns.modifiers.get(before[0]) or nouns.get(before[0])
    english = nouns.get(head) or _english_of(head, language)
    return f"{modifier} {english}" if modifier else english


def counted_noun(lemma: str, language: str) -> str:
    """The canonical English noun in the plural, for what a figure counts ("woning": homes).

    A word of another language that the lexicon does not know stays as it is.
    """
    if not (load_language(language).grammar.is_pivot or is_known_noun(lemma, language)):
        return lemma.lower()
    return plural_of(noun_of(lemma, language))


def is_known_noun(lemma: str, language: str) -> bool:
    """Whether the noun lexicon knows the word, or the head of the compound that it is."""
    word = lemma.lower()
    known = any(form in _nouns(language) for form in load_language(language).spellings(word))
    return known or len(split_compound(word, language)) > 1


def without_endings(word: str, language: str) -> tuple[str, ...]:
    """The word, then what is left of it without an ending that a lemma may still carry ("gedupeerden": gedupeerde)."""
    return (word, *(word.removesuffix(ending) for ending in load_language(language).grammar.loose_endings))


def noun_group(noun: str) -> str | None:
    """The group of a canonical noun ("persons", "places"), the same in all languages; compounds go by their head."""
    groups = _noun_groups()
    return groups.get(noun) or groups.get(noun.rsplit(" ", 1)[-1])


def naming_modifiers(language: str) -> frozenset[str]:
    """Words that belong to the name of what they stand before ("provincial capitals")."""
    return load_language(language).nouns.naming_modifiers


def split_compound(word: str, language: str) -> tuple[str, ...]:
    """The parts of a compound as dictionary forms, its head last; a tuple of the word alone where it is none.

    The head is the longest known noun that the word ends in.
    """
    spoken = load_language(language)
    if spoken.grammar.spaced_compounds or word in spoken.nouns.no_compounds:
        return (word,)
    known = _heads(language)
    for cut in range(SHORTEST_MODIFIER, len(word) - SHORTEST_HEAD + 1):
        forms = spoken.spellings(word[cut:]) if len(word) - cut >= SHORTEST_REPAIRED else (word[cut:],)
        head = next((form for form in forms if form in known), None)
        if head and word[cut - 1] != word[cut]:
            return _modifier(word[:cut], language), head
    return (word,)


def plural_of(noun: str) -> str:
    """The plural of a canonical noun."""
    plural = pivot().plural
    return noun if plural is None else plural(noun)


def _modifier(part: str, language: str) -> str:
    """The first part of a compound without what links it to its head, known forms first."""
    known = _nouns(language).keys() | load_language(language).nouns.modifiers.keys()
    for link in load_language(language).compounds.links:
        if part.endswith(link) and part[: len(part) - len(link)] in known:
            return part[: len(part) - len(link)]
    return part.rstrip("-")


@cache
def _concepts(language: str, kind: str) -> dict[str, str]:
    """Concept keys by verb or by noun; phrases of several verbs' words are kept apart."""
    found: dict[str, str] = {}
    for concepts in load_language(language).concepts.concepts.values():
        for concept, words in concepts.items():
            for form in words.verbs if kind == "verbs" else words.nouns:
                found.setdefault(form.lower(), concept)
    return found


def _english_of(noun: str, language: str) -> str:
    """The English noun of the happening that a noun names, or the noun itself."""
    concept = _concepts(language, "nouns").get(noun, "")
    group = concept_group(concept)
    names = pivot().concepts.concepts[group][concept].nouns if group else ()
    return names[0] if names else noun


@cache
def _groups() -> dict[str, str]:
    return {concept: group for group, concepts in pivot().concepts.concepts.items() for concept in concepts}


@cache
def _phrases(language: str) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Phrases by the lemma of their verb: their first word, or their last where it stands last in the language."""
    grammar = load_language(language).grammar
    after = grammar.prepositions_after_verb
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for form, concept in _concepts(language, "verbs").items():
        words = tuple(form.split())
        if len(words) < 2:
            continue
        verb_first = grammar.phrases_open_with_verb or (len(words) == 2 and words[1] in after)
        verb, rest = (words[0], words[1:]) if verb_first else (words[-1], words[:-1])
        found.setdefault(verb, []).append((rest, concept))
    return {verb: tuple(sorted(rows, key=lambda row: (-len(row[0]), row))) for verb, rows in found.items()}


@cache
def _nouns(language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for nouns in load_language(language).nouns.nouns.values():
        for noun, forms in nouns.items():
            for form in forms:
                found.setdefault(form.lower(), noun)
    return found


@cache
def _noun_groups() -> dict[str, str]:
    return {noun: group for group, nouns in pivot().nouns.nouns.items() for noun in nouns}


@cache
def _heads(language: str) -> frozenset[str]:
    """Words that can end a compound: known nouns and the nouns of concepts."""
    return frozenset(form for form in (*_nouns(language), *_concepts(language, "nouns")) if len(form) >= SHORTEST_HEAD)
