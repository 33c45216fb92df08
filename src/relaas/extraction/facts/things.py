"""What thing a pronoun takes up: the one noun of the sentence before that it agrees with, and that can be meant.

"The permit was granted in 2014. It [the permit] expired in May." Where another noun, a body or what was told as a
whole may be meant as well, nothing is said.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relaas.extraction.clauses import SUBJECTS
from relaas.extraction.events.triggers import verb_concept
from relaas.extraction.facts.told import Told
from relaas.extraction.nearby import Overlaps
from relaas.extraction.quotations import quoted_words
from relaas.language.concepts import concept_group
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Mention, Sentence, TimeExpression, Token

LEADING = 4  # words in which a pronoun as subject stands
LONGEST = 8  # words of a phrase that a bracket holds
FREE = frozenset({"root", "conj"})  # verbs of full clauses
INNER = frozenset({"nmod", "compound", "amod", "fixed", "flat", "appos", "nmod:poss", "conj"})  # nouns within a phrase
TOLD_OF = frozenset({"nsubj", "nsubj:pass", "obj"})
BEFORE = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "case", "advmod", "flat"})
SOMEBODY = frozenset({"PER", "ORG", "NORP", "GPE"})
UNDERGONE_BY_THINGS = frozenset(
    {"demolish", "destroy", "damage", "build", "install", "repair", "restore", "open", "close", "complete", "sign"}
    | {"publish", "replace", "extend", "delay", "cancel", "amend", "adopt", "approve", "reject", "repeal", "send"}
    | {"hand-over", "write", "draft", "overturn", "increase", "decrease", "change", "store", "order-goods", "reveal"}
    | {"withdraw", "grant", "permit", "remove-thing", "clean"}
)
FOUND = frozenset({"discover", "know", "investigate", "resolve-problem", "prove", "show", "cause", "prevent"})
DONE_BY_THINGS = frozenset(
    {"cost", "number", "exceed", "take-effect", "end", "start", "ignite", "explode", "burn", "leak-spill", "collapse"}
)


@dataclass(frozen=True, slots=True)
class TakenUp:
    """A pronoun, and the half-open range of tokens of the thing that it takes up."""

    pronoun: Token
    first: int
    last: int


def thing_taken_up(
    annotated: AnnotatedDocument, told: Told, mentions: Overlaps[Mention], times: Overlaps[TimeExpression]
) -> TakenUp | None:
    """The thing for which the pronoun at the beginning of a sentence stands as its subject, where nothing else can."""
    pronoun, before = _pronoun(annotated, told), _sentence_before(annotated, told.sentence)
    if pronoun is None or before is None or _is_of_what_happened(annotated, told, pronoun):
        return None
    nouns = [index for index in _nouns(annotated, before, mentions, times) if _agree(annotated, pronoun, index)]
    subject = next((one for one in nouns if annotated.tokens[one].dep in SUBJECTS), None)
    rivals = [one for one in nouns if not _is_set_aside(annotated, one, subject, told.language)]
    meant = rivals[0] if len(rivals) == 1 else None
    if meant is None or annotated.tokens[meant].dep not in TOLD_OF or not _is_of_the_root(annotated, meant):
        return None
    if _names_somebody(annotated, before, mentions) and not _is_of_things(annotated, pronoun, told.language):
        return None
    phrase = _phrase(annotated, meant, told.language)
    return None if phrase is None else TakenUp(annotated.tokens[pronoun], *phrase)


def _pronoun(annotated: AnnotatedDocument, told: Told) -> int | None:
    """The pronoun for a thing that is the subject of the main clause, among the first words of a whole sentence."""
    words, tokens = load_language(told.language).facts.of_things, annotated.tokens
    if told.first != told.sentence.first or told.first in quoted_words(annotated):
        return None
    opening = range(told.first, min(told.first + LEADING, told.last - 1))
    index = next((one for one in opening if tokens[one].text.lower() in words), None)
    if index is None or tokens[index].feature("PronType") == "Rel":
        return None
    acts = tokens[index].dep in SUBJECTS and tokens[tokens[index].head].dep in FREE
    return index if acts or _stands_before_its_verb(annotated, index, told) else None


def _stands_before_its_verb(annotated: AnnotatedDocument, index: int, told: Told) -> bool:
    """Whether a pronoun that opens a sentence has its finite verb right behind it, whatever the parse makes of it."""
    finite = told.clauses[0].finite if told.clauses else None
    return index == told.first and finite == index + 1 and annotated.tokens[index].head == finite


def _is_of_the_root(annotated: AnnotatedDocument, noun: int) -> bool:
    """Whether a noun belongs to the main verb of its sentence."""
    return annotated.tokens[annotated.tokens[noun].head].dep == "root"


def _sentence_before(annotated: AnnotatedDocument, sentence: Sentence) -> Sentence | None:
    """The sentence right before in the same paragraph."""
    here = annotated.sentences.index(sentence)
    before = annotated.sentences[here - 1] if here else None
    return before if before is not None and before.paragraph == sentence.paragraph else None


def _is_of_what_happened(annotated: AnnotatedDocument, told: Told, pronoun: int) -> bool:
    """Whether a pronoun may stand for all that was told, or for what follows: "It happened", "it is clear that"."""
    tokens, verb = annotated.tokens, annotated.tokens[pronoun].head
    lemma = tokens[verb].lemma.lower()
    named = tokens[verb].pos not in {"VERB", "ADJ", "AUX"}  # "It was a mistake"
    follows = any(tokens[child].dep in {"ccomp", "csubj", "xcomp", "expl"} for child in annotated.children[verb])
    hangs = any(one.kind in {"subordinate", "infinitive"} and tokens[verb].pos == "ADJ" for one in told.clauses)
    concept = verb_concept(annotated, verb, told.language)
    reported = concept in FOUND or (concept_group(concept) == "speech" and concept not in UNDERGONE_BY_THINGS)
    return named or follows or hangs or reported or lemma in load_language(told.language).facts.of_happenings


def _nouns(
    annotated: AnnotatedDocument, sentence: Sentence, mentions: Overlaps[Mention], times: Overlaps[TimeExpression]
) -> Iterator[int]:
    """The nouns of a sentence that head a phrase of a thing: no time, no body and no person."""
    for index in range(sentence.first, sentence.last):
        token = annotated.tokens[index]
        measured = token.dep == "obl" and any(annotated.tokens[one].pos == "NUM" for one in annotated.children[index])
        if token.pos != "NOUN" or token.dep in INNER or measured or times.over(token.start, token.end):
            continue
        if not any(one.type in SOMEBODY for one in mentions.over(token.start, token.end)):
            yield index


def _agree(annotated: AnnotatedDocument, pronoun: int, noun: int) -> bool:
    """Whether a noun has the number and the gender of a pronoun and its verb."""
    tokens = annotated.tokens
    number, other = _number(annotated, pronoun), _number(annotated, noun)
    joined = any(tokens[child].dep == "conj" for child in annotated.children[noun])
    if joined or (number is not None and other not in {number, None}):
        return False
    return tokens[noun].feature("Gender") != "Neut" or other == "Plur"


def _number(annotated: AnnotatedDocument, index: int) -> str | None:
    """Whether a word is one or several: of a subject what its verb says goes before its tag."""
    tokens, token = annotated.tokens, annotated.tokens[index]
    helping = [child for child in annotated.children[token.head] if tokens[child].dep.startswith(("aux", "cop"))]
    verbs = {tokens[one].feature("Number") for one in (*helping, token.head)} - {None} if token.dep in SUBJECTS else ()
    return next(iter(verbs)) if len(verbs) == 1 else token.feature("Number")


def _is_set_aside(annotated: AnnotatedDocument, noun: int, subject: int | None, language: str) -> bool:
    """Whether a noun stands only in a circumstance beside the subject, where the pronoun goes on with that."""
    going_on = not load_language(language).grammar.verb_second  # Dutch "die" takes up what was named last
    return going_on and subject is not None and noun != subject and annotated.tokens[noun].dep == "obl"


def _names_somebody(annotated: AnnotatedDocument, sentence: Sentence, mentions: Overlaps[Mention]) -> bool:
    """Whether a sentence speaks of a person or a body."""
    start, end = annotated.span(sentence.first, sentence.last)
    return any(one.type in SOMEBODY for one in mentions.over(start, end))


def _is_of_things(annotated: AnnotatedDocument, pronoun: int, language: str) -> bool:
    """Whether what is told of a pronoun is done by, or to, things alone: "it was demolished", "it amounts to"."""
    token = annotated.tokens[pronoun]
    concept = verb_concept(annotated, token.head, language)
    if token.dep == "nsubj:pass":
        return concept in UNDERGONE_BY_THINGS
    return concept in DONE_BY_THINGS or annotated.tokens[token.head].lemma.lower() in _verbs(language)


def _verbs(language: str) -> frozenset[str]:
    return load_language(language).facts.done_by_things


def _phrase(annotated: AnnotatedDocument, noun: int, language: str) -> tuple[int, int] | None:
    """The words that belong to a noun, without "a"; None where they point back themselves, or are too many."""
    tokens, words = annotated.tokens, load_language(language).facts
    first, last = noun, noun + 1
    for child in reversed([one for one in annotated.children[noun] if one < noun]):
        if tokens[child].dep not in BEFORE:
            return None
        first = min(first, child if tokens[child].dep != "case" else first, *_below(annotated, child))
    for child in [one for one in annotated.children[noun] if one > noun and tokens[one].dep == "nmod"]:
        inside = sorted({child, *_below(annotated, child)})
        if inside[0] == last and inside == list(range(last, inside[-1] + 1)):
            last = inside[-1] + 1
    if tokens[first].text.lower() in function_words("indefinite", language):
        first += 1
    spoken = [token.text.lower() for token in tokens[first:last]]
    pointing = words.third_person | words.demonstratives | words.speaking
    return (first, last) if len(spoken) <= LONGEST and pointing.isdisjoint(spoken) else None


def _below(annotated: AnnotatedDocument, index: int) -> Sequence[int]:
    """The words that hang on a word, and on these."""
    children = list(annotated.children[index])
    return [*children, *(one for child in children for one in _below(annotated, child))]
