"""Drafts of mentions: the words that stand for someone or something, before it is settled for whom."""

from __future__ import annotations

from collections.abc import Iterator

from relaas.extraction.mentions.draft import Draft, country_in, plain
from relaas.extraction.mentions.initials import initials_acting
from relaas.extraction.mentions.kinds import noun_kinds
from relaas.extraction.mentions.naming import bracketed_acronyms, find_named
from relaas.extraction.mentions.places import country_code
from relaas.extraction.mentions.roles import add_role, add_signatures, share_roles
from relaas.extraction.phrases import Phrase, base_phrases, extend_phrase
from relaas.language.concepts import NOUN_TAGS, VERB_TAGS
from relaas.language.installed import load_language
from relaas.language.lexicons.names import PeopleWords
from relaas.model import AnnotatedDocument, NameLabel, Sentence


def draft_mentions(annotated: AnnotatedDocument, *, apart: frozenset[int], quoted: frozenset[int]) -> list[Draft]:
    """The drafts of all mentions in the order of the text; ``apart`` are the tokens of time expressions."""
    drafts: list[Draft] = []
    letters = bracketed_acronyms(annotated) | initials_acting(annotated)
    for number, sentence in enumerate(annotated.sentences):
        lexicon = load_language(annotated.language_of(sentence)).people
        phrases = base_phrases(annotated, sentence, apart=apart)
        found = list(find_named(annotated, sentence, number, lexicon, apart, letters))
        for draft in found:
            add_role(annotated, draft, phrases, sentence, lexicon)
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
    add_signatures(annotated, drafts)
    share_roles(annotated, drafts)
    return sorted(drafts, key=lambda one: (one.first, -one.last))


def _descriptions(
    annotated: AnnotatedDocument,
    number: int,
    phrases: list[Phrase],
    sentence: Sentence,
    lexicon: PeopleWords,
    taken: set[int],
    with_role: set[int],
) -> Iterator[Draft]:
    """Phrases without a name that describe a person or a body: "a senior official", "het ministerie van Defensie"."""
    for phrase in phrases:
        head = annotated.tokens[phrase.head]
        if phrase.head in taken or phrase.head in with_role or head.pos == "PRON":
            continue
        role, body = lexicon.is_role(head), lexicon.is_body(head) or _takes_up_kind(annotated, phrase, lexicon)
        first = annotated.tokens[phrase.first].text.lower()
        nobody = first[0].isdigit() or first in load_language(lexicon.language).clauses.negations  # "no party"
        if not (role or body) or nobody or plain(annotated, phrase.first, phrase.last).lower() in lexicon.idioms:
            continue
        words = {annotated.tokens[index].text.lower() for index in range(phrase.first, phrase.last)}
        end = extend_phrase(annotated, phrase, phrases, sentence.last)
        yield Draft(
            phrase.first,
            end,
            phrase.head,
            "description",
            "ORG" if body else "PER",
            number,
            lexicon.language,
            country=country_in(annotated, phrase.first, end, lexicon.language),
            plural=head.feature("Number") == "Plur",
            definite=bool(words & lexicon.definite) or annotated.tokens[phrase.first].pos != "DET",
            gender=lexicon.gender_of(head),
        )


def _takes_up_kind(annotated: AnnotatedDocument, phrase: Phrase, lexicon: PeopleWords) -> bool:
    """Whether a definite noun is of a kind by which a name of the text is called: "the surgery" of "Hale Surgery"."""
    head = annotated.tokens[phrase.head]
    if annotated.tokens[phrase.first].text.lower() not in lexicon.definite or head.feature("Number") == "Plur":
        return False
    named = annotated.once(("kinds of names",), lambda: _kinds_of_names(annotated))
    return phrase.last == phrase.head + 1 and bool(noun_kinds(annotated, phrase.head, lexicon.language) & named)


def _kinds_of_names(annotated: AnnotatedDocument) -> frozenset[str]:
    """The kinds of bodies that the names of a text tell, by their own words or the noun right before them."""
    found: set[str] = set()
    for name in annotated.names:
        sentence = annotated.sentence_at(annotated.tokens[name.first].start)
        language = annotated.language_of(sentence) if sentence else annotated.document.language
        for index in range(max(0, name.first - 1), name.last):
            found |= noun_kinds(annotated, index, language)
    return frozenset(found)


def _pronouns(annotated: AnnotatedDocument, number: int, sentence: Sentence, lexicon: PeopleWords) -> Iterator[Draft]:
    """Personal pronouns of the third person that may stand for someone."""
    for index in range(sentence.first, sentence.last):
        token = annotated.tokens[index]
        word = token.text.lower()
        male, female = word in lexicon.male_pronouns, word in lexicon.female_pronouns
        plural = word in lexicon.plural_pronouns
        neuter = word in lexicon.neuter_pronouns and _acts(annotated, index)
        known = male or female or plural or neuter
        if not known or token.pos not in {"PRON", "DET"} or token.feature("Poss") == "Yes":
            continue
        if plural and (male or female):
            plural = _plural_verb_near(annotated, index, sentence)
        gender = None if plural or neuter else "male" if male else "female"
        label: NameLabel = "OTHER" if plural or neuter else "PER"
        draft = Draft(index, index + 1, index, "pronoun", label, number, lexicon.language, plural=plural, gender=gender)
        draft.neuter = neuter
        yield draft


def _acts(annotated: AnnotatedDocument, index: int) -> bool:
    """Whether "it" is the subject of a verb of its own that can be a body's, and so more than an empty word."""
    token = annotated.tokens[index]
    verb = annotated.tokens[token.head]
    if token.dep != "nsubj" or verb.pos != "VERB" or not index < token.head <= index + 4:
        return False
    clauses = {"csubj", "csubj:pass", "nsubj:pass", "expl"}
    return not any(annotated.tokens[child].dep in clauses for child in annotated.children[token.head])


def _plural_verb_near(annotated: AnnotatedDocument, index: int, sentence: Sentence) -> bool:
    """Whether "zij"/"ze" goes with a plural verb: the nearest finite one decides."""
    tokens = annotated.tokens
    nearest = sorted(range(sentence.first, sentence.last), key=lambda other: (abs(other - index), other))
    for other in nearest:
        if tokens[other].pos in VERB_TAGS and tokens[other].feature("VerbForm") == "Fin":
            return tokens[other].feature("Number") == "Plur"
    return False


def _is_subject(annotated: AnnotatedDocument, draft: Draft, phrases: list[Phrase]) -> bool:
    """Whether a mention is a subject: by the parse, and never after a preposition."""
    phrase = next((one for one in phrases if one.first <= draft.head < one.last), None)
    if phrase is not None and phrase.preposition is not None:
        return False
    inside = range(phrase.first if phrase else draft.first, phrase.last if phrase else draft.last)
    return any(annotated.tokens[index].dep.startswith("nsubj") for index in inside)


def _speaks(annotated: AnnotatedDocument, draft: Draft, lexicon: PeopleWords) -> bool:
    """Whether a verb of saying stands right before or after a mention."""
    beside = [draft.first - 1, draft.last]
    if draft.role is not None:
        beside += [draft.role[0] - 1, draft.role[1]]
    tokens, saying = annotated.tokens, load_language(lexicon.language).statements.say
    return any(0 <= index < len(tokens) and tokens[index].lemma.lower() in saying for index in beside)


def _is_modifier(draft: Draft, phrases: list[Phrase]) -> bool:
    """Whether a name only modifies the head of its phrase; a person's does not before a noun where those are compounds.

    "De Geest ontslag neemt" has two phrases, "Biden administration" one.
    """
    if draft.label == "PER" and not load_language(draft.language).grammar.spaced_compounds:
        return False
    phrase = next((one for one in phrases if one.first <= draft.head < one.last), None)
    return draft.kind == "name" and phrase is not None and draft.last <= phrase.head


def _see_metonym(annotated: AnnotatedDocument, draft: Draft, lexicon: PeopleWords) -> None:
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
        endings = load_language(lexicon.language).grammar.people_endings
        counted = draft.first > 0 and annotated.tokens[draft.first - 1].pos == "NUM"  # "some 30 Germans"
        people_of = noun.pos in NOUN_TAGS and not (draft.modifier or counted) and noun.text.endswith(endings)
        draft.metonym = people_of and draft.country is not None
        return
    code = lexicon.capitals.get(words)
    before = annotated.tokens[draft.first - 1].pos if draft.first else ""
    after = annotated.tokens[draft.last].pos if draft.last < len(annotated.tokens) else ""
    if code is not None and before != "ADP" and after in VERB_TAGS and draft.subject:
        draft.country, draft.metonym = code, True


def _see_speaker(annotated: AnnotatedDocument, draft: Draft, lexicon: PeopleWords) -> None:
    """A name that was taken for a place but speaks is a person's, unless it is a state or a capital."""
    if draft.kind != "name" or draft.label not in {"GPE", "LOC", "OTHER"} or not (draft.speaks and draft.subject):
        return
    words = plain(annotated, draft.first, draft.last)
    if words not in lexicon.capitals and country_code(words, lexicon.language) is None and not words.isupper():
        draft.label = "PER"
