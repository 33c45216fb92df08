"""The words of a dossier, each form with its dictionary form, by which a query is widened."""

import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

import snowballstemmer

from relaas.language.compounds import compound_parts, has_part
from relaas.language.concepts import concept_of, is_known_noun, noun_of
from relaas.language.installed import installed, load_language
from relaas.model import SearchableSentence

SHORTEST_ROOT = 4  # letters of a word that compounds are looked up by
Forms = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Vocabulary:
    """The dictionary forms of a dossier's words by language and form, and by language and stem, all folded."""

    by_form: Mapping[str, Forms]
    by_stem: Mapping[str, Forms]

    @cached_property
    def by_kind(self) -> Mapping[str, frozenset[str]]:
        """The dictionary forms by the kinds of deed and thing that they name, in all languages."""
        found: dict[str, set[str]] = defaultdict(set)
        for language, forms in self.by_form.items():
            for lemma in {lemma for own in forms.values() for lemma in own}:
                for kind in kinds_of(lemma, language):
                    found[kind].add(lemma)
        return {kind: frozenset(lemmas) for kind, lemmas in found.items()}

    def lemmas_of(self, form: str) -> frozenset[str]:
        """The dictionary forms of a form in any language."""
        return frozenset(lemma for forms in self.by_form.values() for lemma in forms.get(form, ()))

    def widen(self, word: str) -> tuple[str, ...]:
        """The dictionary forms that a word may be found by: its own, those of its stem, and compounds with it."""
        form = fold(word)
        found = {form}
        for language, forms in self.by_form.items():
            own = frozenset((form, *forms.get(form, ()), *self.by_stem[language].get(stem(form, language), ())))
            found |= own | self._compounds(own, language)
        return tuple(sorted(found))

    def akin(self, word: str) -> tuple[str, ...]:
        """The dictionary forms of the dossier, in all its languages, of what a word means in one of these."""
        form = fold(word)
        asked = {
            kind
            for language, forms in self.by_form.items()
            for lemma in (form, *forms.get(form, ()))
            for kind in kinds_of(lemma, language)
        }
        return tuple(sorted({lemma for kind in asked for lemma in self.by_kind.get(kind, ())} - {form}))

    def parts(self, word: str) -> tuple[tuple[str, ...], ...]:
        """The known words that a word is joined from, for each language in which it is a compound."""
        form = fold(word)
        splits = (compound_parts(form, self._known(language), language) for language in self.by_form)
        return tuple(dict.fromkeys(parts for parts in splits if len(parts) > 1))

    def _compounds(self, lemmas: frozenset[str], language: str) -> set[str]:
        # A stem counts where the word begins with it: the Dutch stemmer also rewrites endings.
        stems = {root for lemma in lemmas if lemma.startswith(root := stem(lemma, language))}
        roots = [root for root in sorted(lemmas | stems) if len(root) >= SHORTEST_ROOT]
        words = {lemma for found in self.by_form[language].values() for lemma in found} - lemmas
        likely = [(word, root) for root in roots for word in sorted(words) if root in word]
        known = self._known(language) if likely else {}
        return {word for word, root in likely if has_part(word, root, lemmas, known, language)}

    def _known(self, language: str) -> Mapping[str, str]:
        return {form: lemmas[0] for form, lemmas in self.by_form[language].items()}


def kinds_of(lemma: str, language: str) -> Iterator[str]:
    """The kinds of deed and thing that a word of a language names, the same for all languages."""
    if language not in installed():
        return
    for pos in ("NOUN", "VERB"):
        if concept := concept_of(lemma, pos, language):
            yield f"deed {concept}"
    if is_known_noun(lemma, language):
        yield f"thing {noun_of(lemma, language)}"


def read_vocabulary(connection: sqlite3.Connection) -> Vocabulary:
    """The vocabulary of a dossier."""
    by_form: dict[str, dict[str, list[str]]] = {}
    by_stem: dict[str, dict[str, list[str]]] = {}
    query = "SELECT language, form, lemma, stem FROM words ORDER BY language, form, lemma"
    for language, form, lemma, root in connection.execute(query):
        by_form.setdefault(language, defaultdict(list))[form].append(lemma)
        by_stem.setdefault(language, defaultdict(list))[root].append(lemma)
    return Vocabulary(_fixed(by_form), _fixed(by_stem))


def words_of(sentences: Iterable[SearchableSentence]) -> list[tuple[str, str, str, str]]:
    """The rows of the words in sentences: language, form, dictionary form and stem of the form, each once."""
    pairs = {
        (sentence.language, fold(form), fold(lemma))
        for sentence in sentences
        for form, lemma in (*sentence.forms, *((lemma, lemma) for lemma in sentence.lemmas.split()))
    }
    return [(language, form, lemma, stem(form, language)) for language, form, lemma in sorted(pairs)]


def fold(word: str) -> str:
    """A word in lower case without accents, as the index has it."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@lru_cache(maxsize=100_000)
def stem(form: str, language: str) -> str:
    """A word without its ending; itself in a language without a stemmer."""
    stemmer = _stemmer(language)
    return str(stemmer.stemWord(form)) if stemmer else form


@cache
def _stemmer(language: str) -> "snowballstemmer.SnowballStemmer | None":
    algorithm = load_language(language).grammar.stemmer if language in installed() else ""
    return snowballstemmer.stemmer(algorithm) if algorithm else None


def _fixed(words: Mapping[str, Mapping[str, list[str]]]) -> dict[str, Forms]:
    return {language: {form: tuple(lemmas) for form, lemmas in forms.items()} for language, forms in words.items()}
