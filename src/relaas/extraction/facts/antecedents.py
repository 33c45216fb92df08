"""Whom a pronoun takes up where no name does: the one person, or the one thing, that the text right before is about."""

from bisect import bisect_left
from collections.abc import Collection, Sequence

from relaas.extraction.clauses import SUBJECTS
from relaas.extraction.events.triggers import verb_concept
from relaas.extraction.facts.told import Told
from relaas.extraction.mentions.first_names import gender_of_first_name
from relaas.extraction.nearby import token_from
from relaas.extraction.quotations import quoted_words
from relaas.language.concepts import NOUN_TAGS, concept_group
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Mention, Sentence

PERSONS = frozenset({"PER"})
BODIES = frozenset({"ORG", "NORP"})
FREE = frozenset({"root", "conj"})  # verbs of full clauses
ACTING = frozenset({"speech", "decision", "intention", "law", "government", "business"})  # what no thing does


def person_described(
    annotated: AnnotatedDocument, told: Told, pronoun: Mention, before: Sequence[Mention]
) -> Mention | None:
    """The person without a name for whom a pronoun stands, where the text right before tells of nobody else.

    ``before`` are the mentions there. Both must be subjects of full clauses and of one number: what is done to others,
    or only asked, leaves it open.
    """
    around = [one for one in before if one.type in _kinds_of(pronoun) and may_be(pronoun, one, annotated)]
    pronouns = load_language(told.language).people.pronouns
    opens = annotated.tokens[told.sentence.first].start
    called = [one for one in around if one.text.lower() not in pronouns and one.end <= opens]
    if not called or {one.refers_to or one.id for one in around} != {pronoun.refers_to}:
        return None
    return called[-1] if _go_together(annotated, told, pronoun, called[-1]) else None


def body_described(
    annotated: AnnotatedDocument, told: Told, pronoun: Mention, before: Sequence[Mention]
) -> Mention | None:
    """The body without a name that "it" takes up, where it is the subject right before and no other body is there."""
    opens = annotated.tokens[told.sentence.first].start
    around = [one for one in before if one.type in BODIES | {"GPE"} and one.end <= opens]
    neuter = pronoun.text.lower() in load_language(pronoun.language).people.neuter_pronouns
    meant = {one.refers_to or one.id for one in around} == {pronoun.refers_to}
    if not neuter or not meant or _points_on(around[-1]) or _as_subject(annotated, around[-1]) is None:
        return None
    return around[-1] if annotated.sentence_at(around[-1].start) == sentence_before(annotated, told.sentence) else None


def sentence_before(annotated: AnnotatedDocument, sentence: Sentence) -> Sentence | None:
    """The sentence right before in the same paragraph."""
    place = bisect_left(annotated.sentences, sentence.first, key=lambda one: one.first)
    before = annotated.sentences[place - 1] if place else None
    return before if before is not None and before.paragraph == sentence.paragraph else None


def is_greeted(annotated: AnnotatedDocument, mention: Mention) -> bool:
    """Whether a mention is only whom a letter addresses: "Dear Sinéad,"."""
    sentence = annotated.sentence_at(mention.start)
    opening = annotated.tokens[sentence.first].text.lower() if sentence is not None else ""
    return opening in load_language(mention.language).facts.greetings


def is_within(annotated: AnnotatedDocument, told: Told, pronoun: Mention, *, body: bool) -> bool:
    """Whether a pronoun may stand for a subject of its own stretch, be it of no known name.

    A body is named before it ("Varro said it would stay"), a person also right after a clause that opens the sentence
    ("Asked whether he knew, Mr Hale shrugged").
    """
    tokens, place = annotated.tokens, token_from(annotated, pronoun.start)
    if body:
        before = (tokens[index] for index in range(told.first, place) if index not in quoted_words(annotated))
        return any(token.dep in SUBJECTS and token.pos in NOUN_TAGS for token in before)
    hangs = tokens[tokens[place].head].dep not in FREE
    behind = (index for index in range(place + 1, told.last) if tokens[index].pos == "PROPN")
    return hangs and any(_is_full_subject(annotated, index) for index in behind)


def may_be(pronoun: Mention, other: Mention, annotated: AnnotatedDocument) -> bool:
    """Whether nothing tells that a person is not of the gender of a pronoun."""
    people, word = load_language(pronoun.language).people, pronoun.text.lower()
    known = None if word in people.plural_pronouns else gender_of(other, annotated)
    return known is None or word in (people.male_pronouns if known == "male" else people.female_pronouns)


def gender_of(mention: Mention, annotated: AnnotatedDocument) -> str | None:
    """``"male"`` or ``"female"`` of a person, where the first name, the function or the description tells."""
    first, *others = mention.name.split() or [""]
    known = gender_of_first_name(first) if others and not mention.generic else None
    told_by = mention if mention.generic else mention.role_passage
    if known is not None or told_by is None:
        return known
    people = load_language(mention.language).people
    words = slice(token_from(annotated, told_by.start), token_from(annotated, told_by.end))
    return next((gender for token in annotated.tokens[words] if (gender := people.gender_of(token))), None)


def _kinds_of(pronoun: Mention) -> Collection[str]:
    """What a pronoun of persons may stand for: bodies too where the language speaks of them as of women."""
    language = load_language(pronoun.language)
    bodily = language.grammar.bodies_are_she and pronoun.text.lower() in language.people.female_pronouns
    return PERSONS | BODIES if bodily else PERSONS


def _go_together(annotated: AnnotatedDocument, told: Told, pronoun: Mention, described: Mention) -> bool:
    """Whether a description can be what a pronoun takes up, and says by itself who is meant."""
    one, other = _as_subject(annotated, pronoun), _as_subject(annotated, described)
    if one is None or other is None or _points_on(described):
        return False
    numbers = {_number(annotated, index) for index in (one, other)} - {None}
    repeated = described.text.lower() in annotated.document.quote(told.passage.start, told.passage.end).lower()
    conditional = annotated.tokens[told.first].feature("VerbForm") == "Fin"  # "Doet hij het niet, dan"
    open_still = repeated or conditional or _has_rival(annotated, other, one)
    open_still = open_still or (_may_be_things(told.language) and _has_thing(annotated, other, one, told.language))
    return len(numbers) == 1 and described.type in PERSONS and not open_still


def _has_rival(annotated: AnnotatedDocument, subject: int, pronoun: int) -> bool:
    """Whether the sentence of a subject, or one up to a pronoun, has another noun of its number as full subject."""
    sentence = annotated.sentence_at(annotated.tokens[subject].start)
    first = subject if sentence is None else sentence.first
    others = (index for index in range(first, pronoun) if index != subject and _is_full_subject(annotated, index))
    number = _number(annotated, subject)
    return any(_number(annotated, index) in {number, None} for index in others)


def _may_be_things(language: str) -> bool:
    """Whether the language says "he" and "she" of things as well: "De vergunning? Zij loopt af"."""
    return not load_language(language).people.neuter_pronouns


def _has_thing(annotated: AnnotatedDocument, subject: int, pronoun: int, language: str) -> bool:
    """Whether a thing is named between a person and what a pronoun does that persons and things do alike."""
    tokens = annotated.tokens
    if concept_group(verb_concept(annotated, tokens[pronoun].head, language)) in ACTING:
        return False
    between = (token for token in tokens[subject + 1 : pronoun] if token.pos == "NOUN")
    return any(token.feature("Number") == "Sing" and token.feature("Gender") != "Neut" for token in between)


def _is_full_subject(annotated: AnnotatedDocument, index: int) -> bool:
    token = annotated.tokens[index]
    return token.dep in SUBJECTS and token.pos in NOUN_TAGS and annotated.tokens[token.head].dep in FREE


def _as_subject(annotated: AnnotatedDocument, mention: Mention) -> int | None:
    """The word of a mention that is the subject of a full clause."""
    tokens = annotated.tokens
    inside = range(token_from(annotated, mention.start), token_from(annotated, mention.end))
    return next((one for one in inside if tokens[one].dep in SUBJECTS and tokens[tokens[one].head].dep in FREE), None)


def _number(annotated: AnnotatedDocument, subject: int) -> str | None:
    """Whether a subject is one or several, as it or its verb says."""
    tokens, verb = annotated.tokens, annotated.tokens[subject].head
    helping = [child for child in annotated.children[verb] if tokens[child].dep.startswith("aux")]
    told = (tokens[index].feature("Number") for index in (subject, verb, *helping))
    return next((number for number in told if number), None)


def _points_on(mention: Mention) -> bool:
    """Whether a description has a word that points to yet another: "his daughter", "those two"."""
    words = load_language(mention.language).facts
    pointing = words.third_person | words.speaking | words.demonstratives
    return any(word in pointing for word in mention.text.lower().split())


def named_last(annotated: AnnotatedDocument, told: Told, before: Sequence[Mention]) -> Mention | None:
    """The one person or body that ends the sentence before, whom a demonstrative takes up that says or decides.

    "De zaak ligt bij de rechter. Die beslist morgen." ``before`` are the mentions right before, in order.
    """
    tokens, first = annotated.tokens, annotated.tokens[told.first]
    verb = tokens[first.head]
    acts = first.dep in SUBJECTS and concept_group(verb_concept(annotated, first.head, told.language)) in ACTING
    meant = before[-1] if before else None
    if not acts or meant is None or meant.type not in PERSONS | BODIES or told.first != told.sentence.first:
        return None
    behind = tokens[token_from(annotated, meant.end) : told.first]
    noun = tokens[token_from(annotated, meant.end) - 1]
    numbers = {noun.feature("Number"), verb.feature("Number")} - {None}
    return meant if len(numbers) < 2 and all(token.pos == "PUNCT" for token in behind) else None
