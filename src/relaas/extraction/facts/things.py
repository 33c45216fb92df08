"""What thing a pronoun takes up: the one noun of the sentence before that it agrees with, and that can be meant.

"The permit was granted in 2014. It [the permit] expired in May." Where another noun, a body or what was told as a
whole may be meant as well, nothing is said.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relaas.extraction.clauses import SUBJECTS
from relaas.extraction.events.triggers import verb_concept
from relaas.extraction.facts.antecedents import ACTING, sentence_before
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
BEFORE = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "case", "advmod", "flat", "punct"})
SOMEBODY = frozenset({"PER", "ORG", "NORP", "GPE"})
UNDERGONE_BY_THINGS = frozenset(
    {"demolish", "destroy", "damage", "build", "install", "repair", "restore", "open", "close", "complete", "sign"}
    | {"publish", "replace", "extend", "delay", "cancel", "amend", "adopt", "approve", "reject", "repeal", "send"}
    | {"hand-over", "write", "draft", "overturn", "increase", "decrease", "change", "store", "order-goods", "reveal"}
    | {"withdraw", "grant", "permit", "remove-thing", "clean"}
)
DONE_BY_PERSONS = frozenset(
    {"leave", "flee", "return", "go", "resign", "die", "retire", "marry", "join", "meet", "visit"}
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
    pronoun, before = _pronoun(annotated, told), sentence_before(annotated, told.sentence)
    if pronoun is None or before is None or _is_of_what_happened(annotated, told, pronoun):
        return None
    nouns = [
        index
        for index in _nouns(annotated, before, mentions, times)
        if _agree(annotated, pronoun, index, told.language)
    ]
    subject = next((one for one in nouns if annotated.tokens[one].dep in SUBJECTS), None)
    rivals = [one for one in nouns if not _is_set_aside(annotated, one, subject, told.language)]
    meant = rivals[0] if len(rivals) == 1 else None
    if meant is None or not (_is_of_the_root(annotated, meant) or _is_told_of(annotated, meant)):
        return None
    phrase = _phrase(annotated, meant, told.language)
    if phrase is None or _somebody_is_meant(annotated, pronoun, before, phrase, mentions, told.language):
        return None
    return TakenUp(annotated.tokens[pronoun], *phrase)


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
    """Whether a noun is the subject or the object of the main verb of its sentence."""
    token = annotated.tokens[noun]
    return token.dep in TOLD_OF and annotated.tokens[token.head].dep == "root"


def _is_told_of(annotated: AnnotatedDocument, noun: int) -> bool:
    """Whether a noun is what a sentence without a subject is about: "In May was a ceiling imposed"."""
    below = {annotated.tokens[child].dep for child in annotated.children[noun]}
    return annotated.tokens[noun].dep == "root" and below.isdisjoint(SUBJECTS) and {"cop", "acl"} <= below


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
        counted = any(annotated.tokens[one].pos == "NUM" for one in annotated.children[index])
        measured = counted and token.dep not in SUBJECTS  # "is 80 meter lang"
        if token.pos != "NOUN" or token.dep in INNER or measured or times.over(token.start, token.end):
            continue
        if not any(one.type in SOMEBODY for one in mentions.over(token.start, token.end)):
            yield index


def _agree(annotated: AnnotatedDocument, pronoun: int, noun: int, language: str) -> bool:
    """Whether a noun has the number and the gender of a pronoun and its verb."""
    tokens = annotated.tokens
    number, other = _number(annotated, pronoun, language), _number(annotated, noun, language)
    joined = any(tokens[child].dep == "conj" for child in annotated.children[noun])
    if joined or (number is not None and other not in {number, None}):
        return False
    return tokens[noun].feature("Gender") != "Neut" or other == "Plur"


def _number(annotated: AnnotatedDocument, index: int, language: str) -> str | None:
    """Whether a word is one or several: of a Dutch subject what its verb says goes before its tag."""
    tokens, token = annotated.tokens, annotated.tokens[index]
    telling = token.dep in SUBJECTS and load_language(language).grammar.verb_second
    helping = [child for child in annotated.children[token.head] if tokens[child].dep.startswith(("aux", "cop"))]
    verbs = {tokens[one].feature("Number") for one in (*helping, token.head)} - {None} if telling else ()
    return next(iter(verbs)) if len(verbs) == 1 else token.feature("Number")


def _is_set_aside(annotated: AnnotatedDocument, noun: int, subject: int | None, language: str) -> bool:
    """Whether a noun stands only in a circumstance beside the subject, where the pronoun goes on with that."""
    going_on = not load_language(language).grammar.verb_second  # Dutch "die" takes up what was named last
    return going_on and subject is not None and noun != subject and annotated.tokens[noun].dep == "obl"


def _somebody_is_meant(
    annotated: AnnotatedDocument,
    pronoun: int,
    before: Sentence,
    phrase: tuple[int, int],
    mentions: Overlaps[Mention],
    language: str,
) -> bool:
    """Whether a pronoun may stand for a person or a body of the sentence before, other than one within a phrase."""
    start, end = annotated.span(*phrase)
    around = [one for one in mentions.over(*annotated.span(before.first, before.last)) if one.type in SOMEBODY]
    others = [one for one in around if not start <= one.start < end]
    if not others or _is_of_things(annotated, pronoun, language):
        return False
    return not _is_named_last(annotated, phrase, before, language) or _is_of_persons(annotated, pronoun, language)


def _is_named_last(annotated: AnnotatedDocument, phrase: tuple[int, int], before: Sentence, language: str) -> bool:
    """Whether a phrase ends its sentence and is told of there first, which "die" takes up: "beloofde een brief"."""
    ends = all(token.pos == "PUNCT" for token in annotated.tokens[phrase[1] : before.last])
    new = annotated.tokens[phrase[0] - 1].text.lower() in function_words("indefinite", language)
    return load_language(language).grammar.verb_second and ends and new


def _is_of_persons(annotated: AnnotatedDocument, pronoun: int, language: str) -> bool:
    """Whether a verb tells what persons and bodies do: say, decide, leave, resign."""
    concept = verb_concept(annotated, annotated.tokens[pronoun].head, language)
    return concept_group(concept) in ACTING or concept in DONE_BY_PERSONS


def _is_of_things(annotated: AnnotatedDocument, pronoun: int, language: str) -> bool:
    """Whether what is told of a pronoun is done by, or to, things alone: "it was demolished", "it amounts to"."""
    token = annotated.tokens[pronoun]
    concept = verb_concept(annotated, token.head, language)
    if token.dep == "nsubj:pass":
        return concept in UNDERGONE_BY_THINGS
    verbs = load_language(language).facts.done_by_things
    return concept in DONE_BY_THINGS or annotated.tokens[token.head].lemma.lower() in verbs


def _phrase(annotated: AnnotatedDocument, noun: int, language: str) -> tuple[int, int] | None:
    """The words that belong to a noun, without "a"; None where they point back themselves, or are too many."""
    tokens, words = annotated.tokens, load_language(language).facts
    first, last = noun, noun + 1
    for child in reversed([one for one in annotated.children[noun] if one < noun]):
        if tokens[child].dep not in BEFORE and tokens[noun].dep != "root":
            return None
        if tokens[child].dep in BEFORE - {"case"} and child >= first - 1 - len(_below(annotated, child)):
            first = min(first, child, *_below(annotated, child))
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
