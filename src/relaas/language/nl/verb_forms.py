"""What the spelling of a Dutch word tells of it as a verb, where the tag is wrong."""

import re
from functools import cache

from relaas.language.concepts import concept_of, is_known_noun
from relaas.language.language import SpelledVerbs
from relaas.language.lemmas import lemma_of
from relaas.language.nl.words import closed_stem, known_words, strong_verbs

WEAK_PAST = re.compile(r"(t|d)en?$")
WEAK_STEM = re.compile(r"[td]en$")
PARTICIPLE = re.compile(
    r"^(?:aan|achter|af|bij|door|in|mee|na|om|onder|op|over|terug|toe|uit|voor|weg)?ge\w{2,}(?:d|t|en)$"
)
SEPARATING = re.compile(r"ge(?=\w{2,}(?:d|t|en)$)")
PARTICIPLE_MARK = re.compile(r"^(\w{2,6}?)ge(?=\w{4})")
SHORTEST_PREFIX, LONGEST_PREFIX = 2, 7
GUESSES = (
    "Number=Sing|Tense=Past|VerbForm=Fin",
    "Number=Sing|Tense=Pres|VerbForm=Fin",
    "Number=Plur|Tense=Past|VerbForm=Fin",
)


@cache
def hidden_verb(form: str) -> str | None:
    """The infinitive of what can be a finite form of a known verb and is no known noun, or None."""
    if is_known_noun(form, "nl"):
        return None
    for morph in GUESSES:
        lemma = lemma_of(form, "VERB", form, "nl", morph=morph)
        if lemma != form and concept_of(lemma, "VERB", "nl"):
            return lemma
    return None


def imperative(form: str) -> str | None:
    """The infinitive of a known verb that a form is the stem of and that is no known noun ("Verwijder"), or None."""
    return None if is_known_noun(form, "nl") else _stems().get(form)


@cache
def _stems() -> dict[str, str]:
    """The stems of the known verbs that tell of something done, each with its infinitive."""
    verbs = sorted(verb for verb in known_words("VERB") if verb.endswith("en") and concept_of(verb, "VERB", "nl"))
    return {closed_stem(verb.removesuffix("en"))[0]: verb for verb in verbs}


def is_past(form: str, lemma: str) -> bool:
    """Whether a form of a lemma is a simple past by its spelling ("liepen", "onderstreepten")."""
    return _is_strong_past(form) or (form != lemma and bool(WEAK_PAST.search(form)) and not WEAK_STEM.search(lemma))


def is_participle(form: str) -> bool:
    """Whether a form has the shape of a past participle ("gemeld", "teruggetrokken")."""
    return PARTICIPLE.search(form) is not None


def is_participle_of(form: str, infinitive: str) -> bool:
    """Whether a form is the weak participle of a verb ("gemeld" of "melden", "geclaimd" of "claimen")."""
    stem = infinitive.removesuffix("en")
    return form in {f"ge{stem}", f"ge{stem}d", f"ge{stem}t"}


def is_present(form: str, lemma: str) -> bool:
    """Whether a form is the present of a verb, though it may be its participle as well ("beslist", "verwacht")."""
    stems = closed_stem(lemma.removesuffix("en"))
    return form != lemma and any(form == (stem if stem.endswith("t") else f"{stem}t") for stem in stems)


def is_separated_participle(form: str, lemma: str) -> bool:
    """Whether a form has ge- behind the prefix of its verb: "opgestapt" of opstappen, not "opgeeft" of opgeven."""
    marks = (form[: found.start()] for found in SEPARATING.finditer(form, SHORTEST_PREFIX))  # "tegengehouden" has two
    return any(lemma.startswith(prefix) and not lemma.startswith(f"{prefix}ge") for prefix in marks)


def unmarked(lemma: str) -> str:
    """A lemma without the ge- of a participle that was not undone ("doodgeschieten": doodschieten)."""
    return PARTICIPLE_MARK.sub(r"\1", lemma)


def _is_strong_past(form: str) -> bool:
    past = _strong_past()
    return any(form[cut:] in past for cut in range(min(LONGEST_PREFIX, len(form) - 2)) if cut == 0 or cut > 1)


@cache
def _strong_past() -> frozenset[str]:
    """The past forms of strong verbs that are no other form of a verb as well."""
    infinitives = {row[0] for row in strong_verbs()}
    forms = {form for row in strong_verbs() for column in row[1:3] for form in column.split("/") if form != "-"}
    return frozenset(form for form in forms - infinitives if len(form) > 2)


SPELLED_VERBS = SpelledVerbs(
    hidden=hidden_verb,
    imperative=imperative,
    is_past=is_past,
    is_participle=is_participle,
    is_present=is_present,
    is_participle_of=is_participle_of,
    is_separated_participle=is_separated_participle,
    unmarked=unmarked,
    past_endings=("de", "den", "te", "ten"),
)
