"""Names made comparable: folded words, first name and surname, and a skeleton that survives transliteration."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from relaas.language.countries import country_around
from relaas.language.function_words import function_words
from relaas.language.installed import languages
from relaas.language.name_lists import name_lists
from relaas.model import Mention

WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
ASKED_AGAIN = 2**16  # names whose folded form is kept: most come back in every document
SHORTEST_VARIANT = 5  # letters; below it, one letter more or less is too often another name

# What one sound becomes in different ways of writing a foreign alphabet, Dutch and English ones included; in order.
TRANSLITERATIONS = (
    ("sch", "s"), ("shch", "s"), ("tsj", "c"), ("tch", "c"), ("ch", "c"), ("dzj", "j"), ("dj", "j"), ("sj", "s"),
    ("sh", "s"), ("kh", "h"), ("gh", "g"), ("zh", "j"), ("th", "t"), ("ph", "f"), ("oe", "u"), ("ou", "u"),
    ("oo", "u"), ("ij", "i"), ("ei", "i"), ("ie", "i"), ("ii", "i"), ("aa", "a"), ("ee", "i"), ("y", "i"), ("j", "i"),
    ("q", "k"), ("ck", "k"), ("c", "k"), ("x", "ks"), ("w", "v"), ("z", "s"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class NameForm:
    """A name taken apart: ``words`` folded, without article and honorifics; ``first`` is "" for a lone surname."""

    words: tuple[str, ...]
    first: str
    surname: str

    @property
    def folded(self) -> str:
        """The words joined, hyphens opened: equal for forms that differ in nothing but accents, case and marks."""
        return " ".join(self.words).replace("-", " ")


@cache
def lexicon(name: str) -> frozenset[str]:
    """The words under a key of ``linking.toml``, folded, of all languages together: names cross the border."""
    words: list[frozenset[str]] = [getattr(language.linking, name) for language in languages()]
    return frozenset(fold(word) for word in frozenset().union(*words))


@cache
def _articles() -> frozenset[str]:
    return frozenset(map(fold, function_words("articles")))


@cache
def exonyms() -> dict[str, str]:
    """The canonical form under every folded name of a place or body that a language writes in a way of its own."""
    tables = (language.linking.exonyms | language.linking.body_names for language in languages())
    return {fold(form): canonical for table in tables for form, canonical in table.items()}


@cache
def _first_names() -> frozenset[str]:
    return frozenset(fold(name) for language in languages() for name in language.first_names.all)


def is_first_name(word: str) -> bool:
    """Whether a folded word is a first name in some language."""
    return word in _first_names()


def opening_word(folded: str) -> str:
    """The word that opens the full name of a body, by which it may go; "" for what is about that: "Hale Inquiry"."""
    words = folded.split(" ")
    return words[0] if len(words) > 1 and words[-1] not in lexicon("about_words") else ""


@cache
def legal_forms() -> frozenset[str]:
    """The legal forms that the names of firms end in, folded, without dots."""
    return frozenset(fold(form.replace(".", "")) for language in languages() for form in language.names.legal_forms)


@cache
def places() -> frozenset[str]:
    """The places that the lists of the languages know, folded."""
    return frozenset(fold(name) for language in languages() for name in name_lists(language.code).places)


@lru_cache(ASKED_AGAIN)
def fold(text: str) -> str:
    """The text in lower case, without accents, white space folded."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("ø", "o").replace("ł", "l"))
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return " ".join(text.casefold().replace("’", "'").split())


@cache
def take_apart(name: str, *, person: bool = True) -> NameForm:
    """The words, first name and surname of a name as written; only a person's loses its honorifics."""
    words = [_bare(word) for word in WORD.findall(fold(name))]
    words = _strip_front(words, _articles() | lexicon("honorifics") if person else _articles())
    while len(words) > 1 and words[-1] in lexicon("name_endings"):
        words.pop()
    cut = _surname_start(words)
    return NameForm(words=tuple(words), first=words[0] if cut else "", surname=" ".join(words[cut:]))


def _bare(word: str) -> str:
    """The word without the dots of an abbreviation and without a possessive ending."""
    word = word.replace(".", "") if "." in word else word
    return word.removesuffix("'s") if len(word) > 3 else word


def _strip_front(words: list[str], front: frozenset[str]) -> list[str]:
    first = 0
    while first < len(words) - 1 and words[first] in front:
        first += 1
    return words[first:]


def _surname_start(words: list[str]) -> int:
    """The index at which the surname begins: at its first prefix, else the last word; 0 where there is nothing else."""
    if len(words) < 2:
        return 0
    prefixes = lexicon("surname_prefixes")
    for index, word in enumerate(words[:-1]):
        if word in prefixes:
            return index
    return len(words) - 1


@cache
def skeleton(folded: str) -> str:
    """The letters that ways of transliterating agree on: equal for "istanboel" and "istanbul"."""
    text = folded
    for written, sound in TRANSLITERATIONS:
        text = text.replace(written, sound)
    return re.sub(r"(.)\1+", r"\1", text)


def are_spellings(left: str, right: str) -> bool:
    """Whether two folded words are the same but for transliteration: equal skeletons and a small edit distance."""
    if left == right:
        return True
    shortest = min(len(left), len(right))
    if shortest < SHORTEST_VARIANT or skeleton(left) != skeleton(right):
        return False
    return edit_distance(left, right) <= max(1, shortest // 3)


def edit_distance(left: str, right: str) -> int:
    """The number of letters to put in, take out or change to make one word of the other (Levenshtein)."""
    row = list(range(len(right) + 1))
    for above, letter in enumerate(left, start=1):
        diagonal, row[0] = row[0], above
        for index, other in enumerate(right, start=1):
            cost = min(row[index] + 1, row[index - 1] + 1, diagonal + (letter != other))
            diagonal, row[index] = row[index], cost
    return row[-1]


def acronyms_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """The acronyms that a name of several words may go by: of all its words, and of those that are no small words.

    Letters that open the name stand whole in them: "UKHSA" is the UK Health Security Agency.
    """
    if len(words) < 2:
        return ()
    parts = [part for word in words for part in word.split("-")]
    small = lexicon("small_words")
    every = "".join(part[0] for part in parts)
    large = "".join(part[0] for part in parts if part not in small)
    opened = parts[0] + large[1:] if len(parts[0]) == len("UK") and parts[0] not in small else large
    return tuple(dict.fromkeys(form for form in (large, every, opened) if len(form) >= 2))


def are_one_person(left: NameForm, right: NameForm) -> bool:
    """Whether two full names can be one person's: first names that agree, and surnames."""
    return first_names_agree(left.first, right.first) and surnames_agree(left.surname, right.surname)


def first_names_agree(left: str, right: str) -> bool:
    """Whether two first names are equal, spellings, short for one name, or one the initial of the other."""
    if len(left) == 1 or len(right) == 1:
        return left[:1] == right[:1]
    return left == right or are_spellings(left, right) or bool(full_forms(left) & full_forms(right))


@cache
def full_forms(first: str) -> frozenset[str]:
    """The first name itself and those that it is short for: "joseph" of "joe"."""
    tables = (language.linking.short_names for language in languages())
    return frozenset({first}.union(*(table.get(first, ()) for table in tables)))


def surname_core(surname: str) -> str:
    """The surname without its prefixes: "berg" of "van den berg"."""
    words = surname.split()
    first = 0
    while first < len(words) - 1 and words[first] in lexicon("surname_prefixes"):
        first += 1
    return " ".join(words[first:])


def surname_keys(form: NameForm) -> tuple[str, ...]:
    """What a surname is looked up by: the skeleton of the whole first, then of the parts of a double name."""
    core = surname_core(form.surname)
    return tuple(dict.fromkeys(skeleton(part) for part in (core, *core.split("-"))))


def surnames_agree(left: str, right: str) -> bool:
    """Whether two surnames are equal, spellings, or one the first or last part of the other's double name.

    A surname without prefixes ("Wit", once an article was taken off) agrees with the one that has them.
    """
    if surname_core(left) in (left, right) or surname_core(right) in (left, right):
        left, right = surname_core(left), surname_core(right)
    if are_spellings(left, right):
        return True
    short, long = sorted((left, right), key=len)
    parts = long.split("-")
    return len(parts) > 1 and short in (parts[0], parts[-1]) and len(short) > 2


def country_of_mention(mention: Mention) -> str | None:
    """The code of the country that a mention belongs to: for a part with a government of its own, that around it."""
    if mention.country or mention.type == "PER":
        return mention.country
    return country_around(mention.name, mention.language)
