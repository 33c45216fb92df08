"""Names as they begin and end, apart from the functions and titles before them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from relaas.extraction.datelines import town_of_dateline
from relaas.extraction.mentions.draft import Draft, plain
from relaas.extraction.mentions.first_names import is_first_name
from relaas.extraction.mentions.kinds import apposed_noun, noun_kinds
from relaas.extraction.mentions.places import named_by_use, names_country
from relaas.extraction.phrases import names_in
from relaas.language.concepts import NOUN_TAGS
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.language.lexicons.names import PeopleWords
from relaas.language.name_kinds import are_initials
from relaas.language.name_lists import listed_bodies, name_lists
from relaas.model import AnnotatedDocument, Name, NameLabel, Sentence

GAP = 3  # spaces that part what stands side by side on a line


def find_named(
    annotated: AnnotatedDocument,
    sentence: Sentence,
    number: int,
    lexicon: PeopleWords,
    apart: frozenset[int],
    letters: frozenset[int],
) -> Iterator[Draft]:
    """The names of a sentence, without the functions and titles that stand before them."""
    apart = apart.intersection(range(sentence.first, sentence.last))  # those of the whole document are many
    town = town_of_dateline(annotated, sentence.first, sentence.last)
    taken: set[int] = set(range(sentence.first, town))
    if taken:
        yield Draft(sentence.first, town, town - 1, "name", "GPE", number, lexicon.language)
    for name in (_with_particle(annotated, _before_gap(annotated, one)) for one in names_in(annotated, sentence)):
        if any(index in apart or index < town for index in range(name.first, name.last)):
            continue
        found = _without_titles(annotated, name, sentence, lexicon, taken)
        if found is None:
            continue
        first, last, label = found
        taken |= set(range(first, last))
        draft = Draft(first, last, last - 1, "name", label, number, lexicon.language)
        if any(annotated.tokens[index].pos == "ADP" for index in range(name.first, first)):
            draft.role = (name.first, first)
        yield draft
    for index in range(sentence.first, sentence.last):
        if index not in taken and index in letters:
            taken.add(index)
            yield Draft(index, index + 1, index, "name", "ORG", number, lexicon.language)
    for index in range(sentence.first, sentence.last):
        if index not in taken | apart and _speaking_name(annotated, index, sentence, lexicon):
            taken.add(index)
            yield Draft(index, index + 1, index, "name", "PER", number, lexicon.language)
    for first, last in _places(annotated, sentence, lexicon, taken | apart):
        taken |= set(range(first, last))
        yield Draft(first, last, last - 1, "name", "GPE", number, lexicon.language)
    for index in range(sentence.first, sentence.last - 1):
        if index not in taken and is_first_name(annotated.tokens[index].text):
            last, label = _as_person(annotated, index, index + 1, "OTHER", sentence.last)
            if label == "PER" and not taken & set(range(index, last)):
                taken |= set(range(index, last))
                yield Draft(index, last, last - 1, "name", label, number, lexicon.language)


def _before_gap(annotated: AnnotatedDocument, name: Name) -> Name:
    """A name up to the gap behind which a line of a letterhead or a table says something else: "HALE     MINUTES"."""
    tokens, text = annotated.tokens, annotated.document.text
    for index in range(name.first + 1, name.last):
        if len(text[tokens[index - 1].end : tokens[index].start].split("\n")[0]) >= GAP:
            return replace(name, last=index)
    return name


def _with_particle(annotated: AnnotatedDocument, name: Name) -> Name:
    """A name with the capital particle before it, where another place of the text has both: "Van Dam" as a subject."""
    first = name.first - 1
    if first < 0 or not annotated.tokens[first].text.istitle() or name.label == "NORP":
        return name
    whole = tuple(token.text for token in annotated.tokens[first : name.last])
    known = annotated.once(("names in full",), lambda: _in_full(annotated))
    return replace(name, first=first, label=known[whole]) if whole in known else name


def _in_full(annotated: AnnotatedDocument) -> dict[tuple[str, ...], NameLabel]:
    """The labels of the names that begin with a particle, by their words and by those that open them."""
    found: dict[tuple[str, ...], NameLabel] = {}
    for name in annotated.names:
        words = tuple(token.text for token in annotated.tokens[name.first : name.last])
        if len(words) > 1 and words[0].lower() in function_words("name_particles"):
            for last in range(2, len(words) + 1):
                found.setdefault(words[:last], name.label)
    return found


def _without_titles(
    annotated: AnnotatedDocument, name: Name, sentence: Sentence, lexicon: PeopleWords, taken: Collection[int]
) -> tuple[int, int, NameLabel] | None:
    """The range and the label of a name without functions and titles, None where it is nothing more than those."""
    tokens = annotated.tokens
    words = [tokens[index].text for index in range(name.first, name.last)]
    body = name.label == "ORG" and name_lists(lexicon.language).names_a_body(words)
    first = name.first if body else _after_titles(annotated, name.first, name.last, lexicon)
    if first == name.last:
        return None
    if first > sentence.first and first - 1 not in taken and is_first_name(tokens[first - 1].text):
        first -= 1
    ends = _before_office(annotated, first, name.last)
    last, label = _as_person(annotated, first, ends, name.label, sentence.last)
    if first > name.first and (label == "OTHER" or is_first_name(tokens[first].text)):
        label = "PER"
    elif first == name.first and label != "NORP" and not is_first_name(tokens[first].text):
        first, label = _with_kind(annotated, first, last, label, sentence)
    return first, last, label


def _with_kind(
    annotated: AnnotatedDocument, first: int, last: int, label: NameLabel, sentence: Sentence
) -> tuple[int, NameLabel]:
    """The start and the label of a name with the kind of body beside it: "gemeente Almelo", "Hale, a pump maker"."""
    tokens, language = annotated.tokens, annotated.language_of(sentence)
    apposed = apposed_noun(annotated, last, sentence.last) if last - first == 1 and label in {"PER", "OTHER"} else None
    if apposed is not None and noun_kinds(annotated, apposed, language):
        return first, "ORG"
    linked = tokens[first - 1].text.lower() in function_words("binding", language)
    noun = first - 2 if linked else first - 1
    if noun < sentence.first or tokens[noun].pos not in NOUN_TAGS:
        return first, label
    if tokens[noun].text.lower() == tokens[first].text.lower():
        return first, "ORG"  # "de stichting Stichting Linde"
    kinds = noun_kinds(annotated, noun, language)
    inside = (
        tokens[noun].text.istitle()
        and not linked
        and (  # "de Adviescommissie Zeehavens", "Bakkerij Smit sluit"
            noun > sentence.first or (label in {"PER", "ORG", "OTHER"} and _names_a_firm(kinds, language))
        )
    )
    if (kinds & load_language(language).bodies.placed and label != "ORG") or (kinds and inside):
        return noun, "ORG"
    singular = tokens[noun].feature("Number") != "Plur"
    return first, "ORG" if kinds and singular and not linked and label in {"PER", "OTHER", "LOC"} else label


def _names_a_firm(kinds: frozenset[str], language: str) -> bool:
    """Whether a noun of these kinds is a part of the name behind it, at the start of a sentence too: no union is."""
    words = load_language(language)
    return (
        bool(kinds & words.bodies.firms) and not kinds & words.people.firm_roles and not words.grammar.spaced_compounds
    )


def _speaking_name(annotated: AnnotatedDocument, index: int, sentence: Sentence, lexicon: PeopleWords) -> bool:
    """Whether a single proper noun that nothing else knows stands beside a verb of saying as its subject."""
    token = annotated.tokens[index]
    if token.pos != "PROPN" or not token.text[0].isupper() or token.text.isupper() or not token.dep.startswith("nsubj"):
        return False
    if plain(annotated, index, index + 1) in lexicon.capitals or names_country(token.text, lexicon.language):
        return False
    beside = [one for one in (index - 1, index + 1) if sentence.first <= one < sentence.last]
    return any(annotated.tokens[one].lemma.lower() in load_language(lexicon.language).statements.say for one in beside)


def bracketed_acronyms(annotated: AnnotatedDocument) -> frozenset[int]:
    """The tokens that are acronyms which stand in brackets somewhere in the document, as where they are explained."""
    tokens = annotated.tokens
    explained = {
        tokens[index].text
        for index in range(1, len(tokens) - 1)
        if tokens[index - 1].text == "("
        and tokens[index + 1].text == ")"
        and tokens[index].text.isupper()
        and tokens[index].text.isalpha()
        and 2 <= len(tokens[index].text) <= 7
    }
    return frozenset(index for index, token in enumerate(tokens) if token.text in explained)


def _places(
    annotated: AnnotatedDocument, sentence: Sentence, lexicon: PeopleWords, taken: Collection[int]
) -> Iterator[tuple[int, int]]:
    """Countries and capitals by list that were not seen as names, and what stands where only a place can."""
    index = sentence.first
    while index < sentence.last:
        last = index
        if index not in taken:
            last = _end_of_listed(annotated, index, sentence.last, lexicon)
            last += last == index and annotated.tokens[index].text in named_by_use(annotated)
        if last > index:
            yield index, last
        index = max(last, index + 1)


def _end_of_listed(annotated: AnnotatedDocument, index: int, limit: int, lexicon: PeopleWords) -> int:
    """The end of the country or capital that begins at a token, the token itself where none does."""
    token = annotated.tokens[index]
    if not token.text[0].isupper() or token.pos != "PROPN":
        return index
    for last in (index + 2, index + 1):
        words = plain(annotated, index, min(last, limit))
        if words in lexicon.capitals or names_country(words, lexicon.language):
            return min(last, limit)
    return index


def _as_person(
    annotated: AnnotatedDocument, first: int, last: int, label: NameLabel, limit: int
) -> tuple[int, NameLabel]:
    """The end and the label of a name that begins with a first name: the surname after it belongs to it."""
    tokens = annotated.tokens
    if not is_first_name(tokens[first].text):
        return last, label
    if last == first + 1:
        while last < limit and tokens[last].text.lower() in function_words("name_particles") and last + 1 < limit:
            last += 1
        surname = last < limit and tokens[last].text[0].isupper() and tokens[last].text.isalpha()
        if not surname or tokens[last].pos in {"DET", "PRON", "AUX", "ADP"}:
            return first + 1, label
        last += 1
    return last, "PER" if label in {"OTHER", "LOC", "GPE"} else label


def _after_titles(annotated: AnnotatedDocument, first: int, last: int, lexicon: PeopleWords) -> int:
    """Where the name itself begins after functions and titles that were taken for a part of it."""
    if is_first_name(annotated.tokens[first].text):
        return first
    titles = [index for index in range(first, last - 1) if is_title(annotated, index, lexicon)]
    if titles:
        return _after_office(annotated, titles[-1] + 1, last)
    titled = load_language(lexicon.language).names.titles_capitalised
    initial = first == 0 or annotated.tokens[first - 1].pos == "PUNCT" or titled
    return last if initial and all(is_title(annotated, index, lexicon) for index in range(first, last)) else first


def _after_office(annotated: AnnotatedDocument, first: int, last: int) -> int:
    """Where the name begins after the office that a title is of: "Secretary of State Antony Blinken"."""
    tokens = annotated.tokens
    if tokens[first].pos != "ADP":
        return first
    if last - first < 3:
        return last  # an office without a name
    named = next((index for index in range(first + 1, last - 1) if is_first_name(tokens[index].text)), None)
    return last - 1 if named is None else named


def _before_office(annotated: AnnotatedDocument, first: int, last: int) -> int:
    """The end of a person's name before the body that he is of: "minister Stef Blok van Buitenlandse Zaken"."""
    tokens = annotated.tokens
    if not is_first_name(tokens[first].text):
        return last
    for index in range(first + 2, last - 1):
        if plain(annotated, index + 1, last) in listed_bodies():
            return index
    return last


def bears_first_name(annotated: AnnotatedDocument, draft: Draft) -> bool:
    """Whether a name of several words begins with a first name or with initials, as a person's does."""
    if draft.last - draft.first < 2:
        return False
    first, second = (token.text for token in annotated.tokens[draft.first : draft.first + 2])
    return is_first_name(first) or are_initials(first, second)


def is_title(annotated: AnnotatedDocument, index: int, lexicon: PeopleWords) -> bool:
    token = annotated.tokens[index]
    return token.text.lower() in lexicon.titles or lexicon.is_role(token)
