"""What a number counts: its noun or unit, and whether it counts anything at all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from relaas.extraction.figures.amounts import amount_before, whole_after
from relaas.extraction.figures.numbers import Number
from relaas.extraction.figures.words import Word
from relaas.language.concepts import (
    NOUN_TAGS,
    concept_of,
    counted_noun,
    is_known_noun,
    naming_modifiers,
    plural_of,
    without_endings,
)
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.language.lexicons.figures import FigureWords
from relaas.model import AnnotatedDocument, Sentence, Token

FARTHEST_NOUN = 7  # words between a number and its noun
LONGEST_UNIT = 3
TYPES = re.compile(r"[a-z]{0,3}-?\d+[-\w]*s")  # "five Boeing 737s"
NO_PLURAL = frozenset({"per cent", "yen", "yuan", "per mille"})
YEARS = range(1800, 2101)
BETWEEN = frozenset({"ADJ", "NUM", "VERB", "ADV", "PROPN", "X", "SYM"})
NOMINAL = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "nmod", "conj"})
SHORTEST_PLURAL = 6  # letters
MARKS_OF_ADJECTIVES = frozenset({",", "-"})


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts: ``noun`` in English, ``text`` as written, over the half-open token range of its noun.

    ``unit`` is set for money, shares and measures. ``head`` is the token that decides, None where only a unit stands.
    """

    noun: str
    text: str
    first: int
    last: int
    head: int | None
    unit: str | None = None


def counted_by(
    annotated: AnnotatedDocument, sentence: Sentence, words: Sequence[Word], number: Number, lexicon: FigureWords
) -> Counted | None:
    """The unit or noun that a number counts, or None where none follows it."""
    if gauge := _gauge_of(words, number, lexicon):
        return gauge
    length, unit = _unit_after(words, number, lexicon)
    length, unit = _rate_after(words, number, length, number.currency or unit, lexicon)
    last = number.last + length
    measure = unit
    start = words[last].token if last < len(words) else sentence.last
    inside = last < len(words) and words[last].token == words[last - 1].token  # the rest of the token is no noun
    if inside and words[last].text not in _links(lexicon) and not measure:
        start += 1
    if measure is None and number.kind not in {"fraction"}:
        return _thing(annotated, sentence, words, number, start, lexicon)
    thing = _measured(annotated, sentence, start, lexicon) if measure not in _money(lexicon) else None
    name = _many(measure) if measure else "fraction"
    first = words[number.last].token if length else words[number.last - 1].token
    end = words[last - 1].token + 1
    written = annotated.document.text[words[number.last].start : words[last - 1].end] if length else ""
    if thing is None:
        return Counted(name, written, first, end, None, measure or "fraction")
    if measure is None:
        return Counted(thing.noun, thing.text, first, thing.last, thing.head, "fraction")
    of = name.partition(" of ")[0]
    return Counted(f"{of} of {thing.noun}", f"{written} {thing.text}".strip(), first, thing.last, thing.head, measure)


def _gauge_of(words: Sequence[Word], number: Number, lexicon: FigureWords) -> Counted | None:
    """What a number without a unit is on the scale of: "magnitude 3.6", "een kracht van 3,4"."""
    if number.kind != "digits" or number.currency or number.scale > 1:
        return None
    place = number.first - 1
    if place >= 1 and words[place].text in lexicon.of:
        place -= 1
    after = words[number.last + _hyphen_after(words, number) :][:1]
    before = words[place : place + 1] if place >= 0 else ()
    named = next((word for word in (*before, *after) if word.text in lexicon.gauges), None)
    if named is None:
        return None
    last = words[number.last - 1].token + 1
    return Counted(lexicon.gauges[named.text], named.text, last - 1, last, None, lexicon.gauges[named.text])


def _many(measure: str) -> str:
    """The plural of a measure; of a rate, that of what is reckoned."""
    unit, per, each = measure.partition(" per ")
    return (unit if unit in NO_PLURAL else plural_of(unit)) + per + each


def _thing(
    annotated: AnnotatedDocument,
    sentence: Sentence,
    words: Sequence[Word],
    number: Number,
    start: int,
    lexicon: FigureWords,
) -> Counted | None:
    """The noun after a number, that of the whole which it is a part of, or the amount that it gives."""
    of = number.kind == "vague" or _ends_in_scale(words, number)
    if _casts_votes(words, number, lexicon):
        return Counted("votes", "", start - 1, start, None)
    if number.kind != "one" and (whole := whole_after(annotated, sentence, start, lexicon)) is not None:
        return _noun_after(annotated, sentence, whole, lexicon, of=False)
    if found := _noun_after(annotated, sentence, start, lexicon, of=of):
        return None if number.kind != "one" and _is_no_plural(annotated, found, lexicon) else found
    if number.kind == "one" or _may_be_year(words, number):
        return None
    head = amount_before(annotated, sentence, words[number.first].token, lexicon)
    if head is None:
        return None
    text = annotated.tokens[head].text
    if toll := lexicon.tolls.get(text.lower()):
        return Counted(toll, text, head, head + 1, head)
    return phrase_of(annotated, head, lexicon)


def _is_no_plural(annotated: AnnotatedDocument, counted: Counted, lexicon: FigureWords) -> bool:
    """Whether a "noun" after a number is a verb with the wrong tag: an unknown word with a finite ending ("claimt")."""
    assert counted.head is not None
    token = annotated.tokens[counted.head]
    unknown = not is_known_noun(token.lemma, lexicon.language) and not is_known_noun(token.text, lexicon.language)
    return unknown and token.text.endswith(lexicon.finite_endings)


def _casts_votes(words: Sequence[Word], number: Number, lexicon: FigureWords) -> bool:
    """Whether a number is a vote: "16 voor, 13 tegen" with nothing between the word and a mark."""
    following = [word.text for word in words[number.last : number.last + 2]]
    return len(following) == 2 and following[0] in lexicon.votes and not following[1][0].isalnum()


def _may_be_year(words: Sequence[Word], number: Number) -> bool:
    return number.last - number.first == 1 and number.minimum in YEARS and len(words[number.first].text) == len("2000")


def is_time_noun(annotated: AnnotatedDocument, counted: Counted, lexicon: FigureWords) -> bool:
    """Whether a number counts years, hours or other time, which time expressions hold."""
    if counted.head is None:
        return False
    token = annotated.tokens[counted.head]
    return token.text.lower() in lexicon.time_nouns or token.lemma.lower() in lexicon.time_nouns


def _money(lexicon: FigureWords) -> frozenset[str]:
    return frozenset(lexicon.currency.values()) | {"cent"}


def _ends_in_scale(words: Sequence[Word], number: Number) -> bool:
    return number.scale > 1 or words[number.last - 1].text in {"dozen", "dozijn"}


def _unit_after(words: Sequence[Word], number: Number, lexicon: FigureWords) -> tuple[int, str | None]:
    """The number of words of the unit that follows a number, and the unit."""
    start = number.last + _hyphen_after(words, number)
    for length in range(LONGEST_UNIT, 0, -1):
        phrase = tuple(word.text.rstrip("'’") for word in words[start : start + length])
        if len(phrase) == length and (unit := lexicon.measures.get(phrase) or _code(phrase, lexicon)):
            letter = len(phrase[0]) == 1 and phrase[0].isalpha()
            if letter and (number.kind != "digits" or words[start].capital):  # "5 m", no "5G"
                continue
            return start - number.last + length, unit
    return 0, None


def _hyphen_after(words: Sequence[Word], number: Number) -> int:
    """1 where a hyphen ties a unit to its number: "a 168-metre bridge"."""
    following = words[number.last : number.last + 2]
    return int(len(following) == 2 and following[0].text == "-" and all(word.glued for word in following))


def _rate_after(
    words: Sequence[Word], number: Number, length: int, unit: str | None, lexicon: FigureWords
) -> tuple[int, str | None]:
    """The unit with the unit that it is reckoned per ("€300 per megawatt-hour"); times go with the time expressions."""
    place = number.last + length
    if unit is None or place + 1 >= len(words) or words[place].text not in lexicon.per:
        return length, unit
    for reach in range(LONGEST_UNIT, 0, -1):
        phrase = tuple(word.text for word in words[place + 1 : place + 1 + reach])
        if len(phrase) == reach and (each := lexicon.measures.get(phrase)):
            return length + 1 + reach, f"{unit} per {each}"
    return length, unit


def _code(phrase: tuple[str, ...], lexicon: FigureWords) -> str | None:
    return lexicon.currency.get(phrase[0]) if len(phrase) == 1 else None


def _measured(annotated: AnnotatedDocument, sentence: Sentence, start: int, lexicon: FigureWords) -> Counted | None:
    """What a measure or share measures: the noun after "of" or "van", in Dutch also the noun right after it."""
    if start >= sentence.last:
        return None
    token = annotated.tokens[start]
    if token.text.lower() in lexicon.of:
        return _noun_after(annotated, sentence, start + 1, lexicon, of=False, determined=True)
    plain = token.pos == "NOUN" and token.text.lower() not in lexicon.time_nouns
    bare = load_language(lexicon.language).grammar.bare_amounts
    if bare and plain and not _is_infinitive(token, lexicon.language):
        return _noun_after(annotated, sentence, start, lexicon, of=False)
    return None


def _noun_after(
    annotated: AnnotatedDocument,
    sentence: Sentence,
    start: int,
    lexicon: FigureWords,
    *,
    of: bool,
    determined: bool = False,
) -> Counted | None:
    """The noun phrase that begins at a token: adjectives and names, then the noun that decides."""
    tokens = annotated.tokens
    if of and start < sentence.last and tokens[start].text.lower() in lexicon.of:
        start, determined = start + 1, True
    if determined and start < sentence.last and tokens[start].pos in {"DET", "PRON"} and start + 1 < sentence.last:
        start += 1
    limit = min(sentence.last, start + FARTHEST_NOUN)
    links = _links(lexicon)
    for index in range(start, limit):
        token = tokens[index]
        word = token.text.lower()
        if TYPES.fullmatch(word):
            return Counted(word, token.text, start, index + 1, index)
        if _names_people(annotated, sentence, index):
            typed = any(character.isdigit() for one in tokens[start:index] for character in one.text)
            noun = token.text.lower() if typed else "people"  # "22 Boeing 787 Dreamliners"
            return Counted(noun, token.text, start, index + 1, index)
        if _is_noun(annotated, index, lexicon, start):
            head = _last_noun(annotated, sentence, index, lexicon)
            return phrase_of(annotated, head, lexicon, start=start)
        if token.pos == "NUM" and token.text[:1].isupper():  # the next sentence
            return None
        if token.pos == "NOUN" and ("." in word or word.endswith("-")):
            continue
        joined = word in links and index > start and index + 1 < limit and tokens[index + 1].pos == "ADJ"
        if not joined and (token.pos not in BETWEEN or (token.pos == "VERB" and token.feature("VerbForm") != "Part")):
            return None
    return None


def _links(lexicon: FigureWords) -> frozenset[str]:
    """What stands between two adjectives."""
    return MARKS_OF_ADJECTIVES | function_words("adding", lexicon.language)


def _is_infinitive(token: Token, language: str) -> bool:
    """Whether a "noun" after a share is a verb: "met 30% verlagen"; what is counted is known to the lexicon."""
    word, ending = token.text.lower(), load_language(language).grammar.infinitive_ending
    known = is_known_noun(token.lemma, language) or is_known_noun(word.removesuffix(ending), language)
    return bool(ending) and word.endswith(ending) and (not known or concept_of(word, "VERB", language) is not None)


def _names_people(annotated: AnnotatedDocument, sentence: Sentence, index: int) -> bool:
    """Whether a token names people by their country or group and no noun follows ("about 200 Americans")."""
    token = annotated.tokens[index]
    endings = load_language(annotated.language_of(sentence)).grammar.plural_endings
    plural = token.text.endswith(endings) and token.pos in {"PROPN", "NOUN"}
    following = annotated.tokens[index + 1] if index + 1 < sentence.last else None
    ended = following is None or following.pos not in NOUN_TAGS
    return (
        plural
        and ended
        and token.text[:1].isupper()
        and token.text.isalpha()
        and token.text[1:].islower()
        and index > sentence.first
    )


def _is_noun(annotated: AnnotatedDocument, index: int, lexicon: FigureWords, start: int) -> bool:
    token = annotated.tokens[index]
    if token.pos == "NOUN":
        if _names_type(annotated, index):
            return False
        return not token.text.endswith("-") and "." not in token.text and not _is_participle(annotated, index)
    if index == start and _stands_as_noun(token, lexicon):
        return True
    if token.pos in {"PROPN", "ADJ", "X", "VERB"} and token.text.islower():
        following = annotated.tokens[index + 1] if index + 1 < len(annotated.tokens) else None
        goes_on = (
            following is not None and following.pos in {"ADJ", "NOUN", "PROPN"} and following.dep != "compound:prt"
        )
        if token.pos in {"ADJ", "VERB"} and goes_on:
            return False
        done = token.pos == "VERB" and token.feature("VerbForm") == "Part"  # "the 61 recorded in May"
        if done and not load_language(lexicon.language).grammar.nominal_participle:
            return False
        stems = (token.lemma, *without_endings(token.text, lexicon.language))
        forms = (*stems, *_as_noun(token, index == start, lexicon))
        if any(is_known_noun(one, lexicon.language) or concept_of(one, "NOUN", lexicon.language) for one in forms):
            return True
        return index == start and _looks_like_noun(token, lexicon)
    return False


def _as_noun(token: Token, beside: bool, lexicon: FigureWords) -> tuple[str, ...]:
    """The singular of a word right after its number, read as a plural noun ("elf putten")."""
    if not beside or token.feature("VerbForm") == "Part":
        return ()
    return (load_language(lexicon.language).lemma(token.text, "NOUN", token.text.lower(), "Number=Plur"),)


def _looks_like_noun(token: Token, lexicon: FigureWords) -> bool:
    """Whether an unknown word right after its number has the form of a plural noun ("900 geëvacueerden")."""
    word = token.text.lower()
    grammar = load_language(lexicon.language).grammar
    if not grammar.nominal_participle or token.pos == "PROPN" or token.feature("VerbForm") == "Fin":
        return False
    participle = re.fullmatch(grammar.nominal_participle, word) is not None
    return participle or (token.pos in {"ADJ", "X"} and word.endswith(grammar.plural_endings))


def _stands_as_noun(token: Token, lexicon: FigureWords) -> bool:
    """Whether a word right after its number that was tagged as an adverb is a plural noun by form and place."""
    plural = token.text.lower().endswith(load_language(lexicon.language).grammar.plural_endings)
    return token.pos == "ADV" and token.dep in NOMINAL and plural and len(token.text) >= SHORTEST_PLURAL


def _names_type(annotated: AnnotatedDocument, index: int) -> bool:
    """Whether a "noun" is the name before a type ("22 Boeing 787 jets") or such a type ("46 787s")."""
    token = annotated.tokens[index]
    following = annotated.tokens[index + 1 : index + 2]
    return token.text[:1].isupper() and bool(following) and following[0].text[:1].isdigit()


def _is_participle(annotated: AnnotatedDocument, index: int) -> bool:
    """Whether a "noun" stands before another noun with its adjective ("25 overleden Nederlandse militairen")."""
    following = annotated.tokens[index + 1 : index + 3]
    if len(following) < 2 or following[1].pos != "NOUN":
        return False
    return following[0].pos in {"ADJ", "PROPN"} or following[0].text[:1].isupper()


def _last_noun(annotated: AnnotatedDocument, sentence: Sentence, index: int, lexicon: FigureWords) -> int:
    """The last of a row of nouns where compounds are written apart ("police officers"); else the first noun decides."""
    if not load_language(lexicon.language).grammar.spaced_compounds:
        return index
    while index + 1 < sentence.last:
        token, following = annotated.tokens[index], annotated.tokens[index + 1]
        plural = token.feature("Number") == "Plur"
        if following.pos != "NOUN" or plural or following.text.lower() in lexicon.time_nouns:
            break
        index += 1
    return index


def phrase_of(annotated: AnnotatedDocument, head: int, lexicon: FigureWords, *, start: int | None = None) -> Counted:
    """What a noun with the words before it from ``start`` on counts, under its canonical English name."""
    start = head if start is None else start
    tokens = annotated.tokens
    language = lexicon.language
    lemma = tokens[head].lemma.lower()
    text = tokens[head].text.lower()
    before = tokens[head - 1].text.lower() if head > start else ""
    noun_form = load_language(language).lemma(tokens[head].text, "NOUN", lemma, "Number=Plur")
    forms = (lemma, noun_form, *without_endings(text, language))
    known = next((form for form in forms if is_known_noun(form, language)), text)
    grammar = load_language(language).grammar
    noun = counted_noun(lemma if grammar.is_pivot else known, language)
    pair = f"{before} {lemma}"
    if before and is_known_noun(pair, language):
        noun = counted_noun(pair, language)
    elif before in naming_modifiers(language) or (
        grammar.spaced_compounds and not is_known_noun(lemma, language) and tokens[head - 1].pos == "NOUN" and before
    ):
        noun = f"{before} {noun}"
    return Counted(noun, annotated.quote(head, head + 1), start, head + 1, head)
