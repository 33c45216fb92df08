"""Drafts of mentions: the words that stand for someone or something, before it is settled for whom."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from relaas.extraction.mentions.first_names import is_first_name
from relaas.extraction.mentions.lexicon import People, people
from relaas.extraction.mentions.places import country_code, names_country
from relaas.extraction.phrases import Phrase, base_phrases, extend_phrase, names_in
from relaas.model import AnnotatedDocument, NameLabel, Sentence

Kind = Literal["name", "description", "pronoun"]
PARTICLES = frozenset({"van", "de", "den", "der", "ten", "ter", "von", "bin", "al", "el", "da", "di", "du", "la", "le"})
PEOPLE_ENDINGS = ("s", "en", "ish", "ch")  # De Amerikanen, the Germans, the French


@dataclass(slots=True)
class Draft:
    """A mention in the making: half-open token ranges of the mention and of its role, and what helps to settle it."""

    first: int
    last: int
    head: int
    kind: Kind
    label: NameLabel
    sentence: int
    language: str
    country: str | None = None
    role: tuple[int, int] | None = None
    plural: bool = False
    definite: bool = False
    gender: str | None = None
    subject: bool = False
    quoted: bool = False
    speaks: bool = False  # a verb of saying stands right beside it
    modifier: bool = False  # a name inside a larger phrase: "Biden" in "Biden administration officials"
    metonym: bool = False


def plain(annotated: AnnotatedDocument, first: int, last: int) -> str:
    """The words of a range as they would stand on one line."""
    return " ".join(annotated.quote(first, last).split())


def draft_mentions(annotated: AnnotatedDocument, *, apart: frozenset[int], quoted: frozenset[int]) -> list[Draft]:
    """The drafts of all mentions in the order of the text; ``apart`` are the tokens of time expressions."""
    drafts: list[Draft] = []
    acronyms = _bracketed(annotated)
    for number, sentence in enumerate(annotated.sentences):
        lexicon = people(annotated.language_of(sentence))
        phrases = base_phrases(annotated, sentence, apart=apart)
        found = list(_names(annotated, sentence, number, lexicon, apart, acronyms))
        for draft in found:
            _add_role(annotated, draft, phrases, sentence, lexicon)
        taken = {index for draft in found for index in range(draft.first, draft.last)}
        with_role = {index for draft in found if draft.role for index in range(*draft.role)}
        found += _descriptions(annotated, number, phrases, sentence, lexicon, taken, with_role)
        found += _pronouns(annotated, number, sentence, lexicon)
        for draft in found:
            draft.subject = _is_subject(annotated, draft, phrases)
            draft.quoted = draft.head in quoted
            draft.speaks = _speaks(annotated, draft, lexicon)
            draft.modifier = _is_modifier(draft, phrases)
            _see_metonym(annotated, draft, lexicon)
            _see_speaker(annotated, draft, lexicon)
        drafts.extend(found)
    _add_signatures(annotated, drafts)
    _share_roles(annotated, drafts)
    return sorted(drafts, key=lambda one: (one.first, -one.last))


def _add_signatures(annotated: AnnotatedDocument, drafts: list[Draft]) -> None:
    """Give the name of a signature the function on the line before it or after it."""
    alone = {}
    for draft in drafts:
        sentence = annotated.sentences[draft.sentence]
        words = [index for index in range(sentence.first, sentence.last) if annotated.tokens[index].pos != "PUNCT"]
        if draft.kind != "pronoun" and words and draft.first <= words[0] and words[-1] < draft.last:
            alone[draft.sentence] = draft
    for number, draft in alone.items():
        if draft.kind != "name" or draft.label not in {"PER", "OTHER", "ORG"} or draft.last - draft.first > 6:
            continue
        signing = annotated.paragraph_of(annotated.sentences[number]).kind == "signature"
        for other in (number - 1, number + 1) if signing else (number - 1,):
            function = alone.get(other)
            if function is not None and function.kind == "description" and function.label == "PER":
                lexicon = people(function.language)
                draft.role = (_without_article(annotated, function.first, lexicon), function.last)
                draft.label, draft.country, draft.gender = "PER", function.country, function.gender
                break


def _share_roles(annotated: AnnotatedDocument, drafts: list[Draft]) -> None:
    """Give the second of two joined names the plural function of the first: "ministers X (Justitie) en Y"."""
    for first, second in pairwise(sorted((one for one in drafts if one.kind == "name"), key=lambda one: one.first)):
        if first.role is None or second.role is not None or first.sentence != second.sentence:
            continue
        head = annotated.tokens[first.role[0]]
        between = [annotated.tokens[index].text for index in range(first.last, second.first)]
        if "Number=Plur" in head.morph and between and between[-1] in {"en", "and"} and len(between) <= 6:
            second.role, second.country, second.label = first.role, first.country, "PER"


def _names(
    annotated: AnnotatedDocument,
    sentence: Sentence,
    number: int,
    lexicon: People,
    apart: frozenset[int],
    acronyms: frozenset[str],
) -> Iterator[Draft]:
    """The names of a sentence, without the functions and titles that stand before them."""
    taken: set[int] = set()
    for name in names_in(annotated, sentence):
        if any(index in apart for index in range(name.first, name.last)):
            continue
        first = _after_titles(annotated, name.first, name.last, lexicon)
        if first == name.last:
            continue
        if first > sentence.first and first - 1 not in taken and is_first_name(annotated.tokens[first - 1].text):
            first -= 1
        last, label = _as_person(annotated, first, name.last, name.label, sentence.last)
        if label == "OTHER" and first > name.first:
            label = "PER"
        taken |= set(range(first, last))
        yield Draft(first, last, last - 1, "name", label, number, lexicon.language)
    for index in range(sentence.first, sentence.last):
        if index not in taken and annotated.tokens[index].text in acronyms:
            taken.add(index)
            yield Draft(index, index + 1, index, "name", "ORG", number, lexicon.language)
    for first, last in _places(annotated, sentence, lexicon, taken | apart):
        taken |= set(range(first, last))
        yield Draft(first, last, last - 1, "name", "GPE", number, lexicon.language)
    for index in range(sentence.first, sentence.last - 1):
        if index not in taken and is_first_name(annotated.tokens[index].text):
            last, label = _as_person(annotated, index, index + 1, "OTHER", sentence.last)
            if label == "PER" and not taken & set(range(index, last)):
                taken |= set(range(index, last))
                yield Draft(index, last, last - 1, "name", label, number, lexicon.language)


def _bracketed(annotated: AnnotatedDocument) -> frozenset[str]:
    """The acronyms that stand in brackets somewhere in the document, as they do where they are explained."""
    tokens = annotated.tokens
    return frozenset(
        tokens[index].text
        for index in range(1, len(tokens) - 1)
        if tokens[index - 1].text == "("
        and tokens[index + 1].text == ")"
        and tokens[index].text.isupper()
        and tokens[index].text.isalpha()
        and 2 <= len(tokens[index].text) <= 7
    )


def _places(
    annotated: AnnotatedDocument, sentence: Sentence, lexicon: People, taken: Collection[int]
) -> Iterator[tuple[int, int]]:
    """Countries and capitals by list that were not seen as names."""
    index = sentence.first
    while index < sentence.last:
        last = index + 1
        if index not in taken and annotated.tokens[index].text[0].isupper() and annotated.tokens[index].pos == "PROPN":
            for length in (2, 1):
                words = plain(annotated, index, min(index + length, sentence.last))
                if words in lexicon.capitals or names_country(words, lexicon.language):
                    last = min(index + length, sentence.last)
                    yield index, last
                    break
        index = last


def _as_person(
    annotated: AnnotatedDocument, first: int, last: int, label: NameLabel, limit: int
) -> tuple[int, NameLabel]:
    """The end and the label of a name that begins with a first name: the surname after it belongs to it."""
    tokens = annotated.tokens
    if not is_first_name(tokens[first].text):
        return last, label
    if last == first + 1:
        while last < limit and tokens[last].text.lower() in PARTICLES and last + 1 < limit:
            last += 1
        surname = last < limit and tokens[last].text[0].isupper() and tokens[last].text.isalpha()
        if not surname or tokens[last].pos in {"DET", "PRON", "AUX", "ADP"}:
            return first + 1, label
        last += 1
    return last, "PER" if label in {"OTHER", "LOC", "GPE"} else label


def _after_titles(annotated: AnnotatedDocument, first: int, last: int, lexicon: People) -> int:
    """Where the name itself begins after functions and titles that were taken for a part of it."""
    if is_first_name(annotated.tokens[first].text):
        return first
    titles = [index for index in range(first, last - 1) if _is_title(annotated, index, lexicon)]
    if titles:
        return titles[-1] + 1
    initial = first == 0 or annotated.tokens[first - 1].pos == "PUNCT" or lexicon.language == "en"
    return last if initial and all(_is_title(annotated, index, lexicon) for index in range(first, last)) else first


def _is_title(annotated: AnnotatedDocument, index: int, lexicon: People) -> bool:
    token = annotated.tokens[index]
    return token.text.lower() in lexicon.titles or lexicon.is_role(token)


def _add_role(
    annotated: AnnotatedDocument, draft: Draft, phrases: list[Phrase], sentence: Sentence, lexicon: People
) -> None:
    """Note the function that stands before a name or after it, between commas or in brackets."""
    role = _role_before(annotated, draft, phrases, lexicon) or _role_after(annotated, draft, phrases, sentence, lexicon)
    if role is None:
        return
    draft.role = role
    body = any(lexicon.is_body(annotated.tokens[index]) for index in range(*role))
    if draft.label == "OTHER" or (draft.label in {"ORG", "LOC", "GPE"} and role[1] == draft.first and not body):
        draft.label = "PER"
    draft.country = draft.country or country_in(annotated, *role, lexicon.language)
    genders = [lexicon.gender_of(annotated.tokens[index]) for index in range(*role)]
    draft.gender = next((gender for gender in genders if gender), None)


def _role_before(
    annotated: AnnotatedDocument, draft: Draft, phrases: list[Phrase], lexicon: People
) -> tuple[int, int] | None:
    """The function before a name: "defence minister X", "de minister van Justitie X", "the spokesman, X"."""
    tokens = annotated.tokens
    position = next((i for i, one in enumerate(phrases) if one.first <= draft.first < one.last), None)
    if position is None:
        return None
    first = phrases[position].first
    if draft.label in {"ORG", "GPE"} and annotated.tokens[draft.last - 1].text.isupper():
        return None  # "SG NAVO" is the secretary-general of the body
    ends = phrases[position].last == draft.last and draft.label in {"PER", "OTHER", "ORG"}
    if first < draft.first and _has_role(annotated, draft.first - 1, draft.first, lexicon):
        return (_without_article(annotated, first, lexicon), draft.first) if ends or draft.label == "PER" else None
    steps = 0
    chained = draft.label == "PER" and ends and first < draft.first
    while (
        chained and position > 0 and steps < 2 and _linked(annotated, phrases[position - 1], phrases[position], lexicon)
    ):
        position -= 1
        steps += 1
        one = phrases[position]
        if lexicon.is_role(tokens[one.head]):
            return _without_article(annotated, one.first, lexicon), draft.first
    comma = phrases[position].first - 1
    if draft.label == "PER" and comma > 0 and tokens[comma].text == "," and first == draft.first:
        closing = (one for one in phrases[:position] if extend_phrase(annotated, one, phrases, comma + 1) == comma)
        before = next(closing, None)
        if before is not None and lexicon.is_role(tokens[before.head]):
            start = before.first
            following = tokens[draft.last].text if draft.last < len(tokens) else "."
            if following in {",", "."} or tokens[min(draft.last, len(tokens) - 1)].pos in {"VERB", "AUX"}:
                return _without_article(annotated, start, lexicon), comma
    return None


def _linked(annotated: AnnotatedDocument, before: Phrase, after: Phrase, lexicon: People) -> bool:
    """Whether a phrase belongs to the one before it by "of", "van", "and" within an office's name."""
    tokens = annotated.tokens
    words = [tokens[index].text.lower() for index in range(before.last, after.first)]
    return len(words) == 1 and words[0] in lexicon.links


def _has_role(annotated: AnnotatedDocument, first: int, last: int, lexicon: People) -> bool:
    return any(_is_title(annotated, index, lexicon) for index in range(first, last))


def _without_article(annotated: AnnotatedDocument, first: int, lexicon: People) -> int:
    word = annotated.tokens[first].text.lower()
    return first + 1 if word in lexicon.definite or word in {"een", "a", "an"} else first


def _role_after(
    annotated: AnnotatedDocument, draft: Draft, phrases: list[Phrase], sentence: Sentence, lexicon: People
) -> tuple[int, int] | None:
    """The function after a name: "X, the spokesman for Y", "X (Justitie)" is left to the portfolio of the letter."""
    tokens = annotated.tokens
    comma = draft.last
    if comma + 1 >= sentence.last or tokens[comma].text not in {",", "("} or draft.label in {"GPE", "LOC", "NORP"}:
        return None
    after = next((one for one in phrases if one.first == comma + 1), None)
    if after is None or (tokens[after.head].pos == "PROPN" and not lexicon.is_role(tokens[after.head])):
        return None
    if not lexicon.is_role(tokens[after.head]):
        return None
    end = extend_phrase(annotated, after, phrases, sentence.last)
    return _without_article(annotated, after.first, lexicon), end


def _descriptions(
    annotated: AnnotatedDocument,
    number: int,
    phrases: list[Phrase],
    sentence: Sentence,
    lexicon: People,
    taken: set[int],
    with_role: set[int],
) -> Iterator[Draft]:
    """Phrases without a name that describe a person or a body: "a senior official", "het ministerie van Defensie"."""
    for phrase in phrases:
        head = annotated.tokens[phrase.head]
        if phrase.head in taken or phrase.head in with_role or head.pos == "PRON":
            continue
        role, body = lexicon.is_role(head), lexicon.is_body(head)
        counted = annotated.tokens[phrase.first].text[0].isdigit()
        if not (role or body) or counted or plain(annotated, phrase.first, phrase.last).lower() in lexicon.idioms:
            continue
        words = {annotated.tokens[index].text.lower() for index in range(phrase.first, phrase.last)}
        end = extend_phrase(annotated, phrase, phrases, sentence.last)
        yield Draft(
            phrase.first,
            end,
            phrase.head,
            "description",
            "PER" if role else "ORG",
            number,
            lexicon.language,
            country=country_in(annotated, phrase.first, end, lexicon.language),
            plural="Number=Plur" in head.morph,
            definite=bool(words & lexicon.definite) or annotated.tokens[phrase.first].pos != "DET",
            gender=lexicon.gender_of(head),
        )


def _pronouns(annotated: AnnotatedDocument, number: int, sentence: Sentence, lexicon: People) -> Iterator[Draft]:
    """Personal pronouns of the third person that may stand for someone."""
    for index in range(sentence.first, sentence.last):
        token = annotated.tokens[index]
        word = token.text.lower()
        male, female = word in lexicon.male_pronouns, word in lexicon.female_pronouns
        plural = word in lexicon.plural_pronouns
        if not (male or female or plural) or token.pos not in {"PRON", "DET"} or "Poss=Yes" in token.morph:
            continue
        if plural and (male or female):
            plural = _plural_verb_near(annotated, index, sentence)
        gender = None if plural else "male" if male else "female"
        label: NameLabel = "OTHER" if plural else "PER"
        yield Draft(index, index + 1, index, "pronoun", label, number, lexicon.language, plural=plural, gender=gender)


def _plural_verb_near(annotated: AnnotatedDocument, index: int, sentence: Sentence) -> bool:
    """Whether "zij"/"ze" goes with a plural verb: the nearest finite one decides."""
    tokens = annotated.tokens
    nearest = sorted(range(sentence.first, sentence.last), key=lambda other: (abs(other - index), other))
    for other in nearest:
        if tokens[other].pos in {"VERB", "AUX"} and "VerbForm=Fin" in tokens[other].morph:
            return "Number=Plur" in tokens[other].morph
    return False


def _is_subject(annotated: AnnotatedDocument, draft: Draft, phrases: list[Phrase]) -> bool:
    """Whether a mention is a subject: by the parse, and never after a preposition."""
    phrase = next((one for one in phrases if one.first <= draft.head < one.last), None)
    if phrase is not None and phrase.preposition is not None:
        return False
    inside = range(phrase.first if phrase else draft.first, phrase.last if phrase else draft.last)
    return any(annotated.tokens[index].dep.startswith("nsubj") for index in inside)


def _speaks(annotated: AnnotatedDocument, draft: Draft, lexicon: People) -> bool:
    """Whether a verb of saying stands right before or after a mention."""
    beside = [draft.first - 1, draft.last]
    if draft.role is not None:
        beside += [draft.role[0] - 1, draft.role[1]]
    tokens = annotated.tokens
    return any(0 <= index < len(tokens) and tokens[index].lemma.lower() in lexicon.saying for index in beside)


def _is_modifier(draft: Draft, phrases: list[Phrase]) -> bool:
    """Whether a name only modifies the head of its phrase."""
    phrase = next((one for one in phrases if one.first <= draft.head < one.last), None)
    return draft.kind == "name" and phrase is not None and draft.last <= phrase.head


def _see_metonym(annotated: AnnotatedDocument, draft: Draft, lexicon: People) -> None:
    """A seat of government that acts stands for its country: "Londen kondigde aan", "het Kremlin"."""
    if draft.kind != "name":
        return
    words = plain(annotated, draft.first, draft.last)
    code = lexicon.metonyms.get(words)
    if code is not None:
        draft.country, draft.label = code, "ORG"
        return
    if draft.label == "NORP":
        noun = annotated.tokens[draft.last - 1]
        draft.country = draft.country or country_code(words, lexicon.language)
        people_of = (
            noun.pos in {"NOUN", "PROPN"} and not draft.modifier and noun.text.endswith(("s", "en", "ish", "ch"))
        )
        draft.metonym = people_of and draft.country is not None
        return
    code = lexicon.capitals.get(words)
    before = annotated.tokens[draft.first - 1].pos if draft.first else ""
    after = annotated.tokens[draft.last].pos if draft.last < len(annotated.tokens) else ""
    if code is not None and before != "ADP" and after in {"VERB", "AUX"} and draft.subject:
        draft.country, draft.metonym = code, True


def _see_speaker(annotated: AnnotatedDocument, draft: Draft, lexicon: People) -> None:
    """A name that was taken for a place but speaks is a person's, unless it is a state or a capital."""
    if draft.kind != "name" or draft.label not in {"GPE", "LOC", "OTHER"} or not (draft.speaks and draft.subject):
        return
    words = plain(annotated, draft.first, draft.last)
    if words not in lexicon.capitals and country_code(words, lexicon.language) is None and not words.isupper():
        draft.label = "PER"


def country_in(annotated: AnnotatedDocument, first: int, last: int, language: str) -> str | None:
    """The country that a demonym or a name within a range implies: "Amerikaanse minister", "VS-ministerie"."""
    words: Mapping[int, str] = {index: annotated.tokens[index].text for index in range(first, last)}
    for index in range(first, last):
        pair = f"{words[index]} {words[index + 1]}" if index + 1 < last else words[index]
        found = country_code(pair, language) or country_code(words[index], language)
        found = found or country_code(words[index].partition("-")[0], language)
        if found is not None:
            return found
    return None
