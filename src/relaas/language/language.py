"""A language: its tables, its features and the few things that only code can do, as one object."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from importlib.resources.abc import Traversable
from typing import TypeVar

from relaas.language.lexicons.clauses import ClauseWords, EventWords, PlanWords
from relaas.language.lexicons.differing import DifferingWords
from relaas.language.lexicons.documents import DocumentWords, OwnDateWords, PartWords, References, SentenceWords
from relaas.language.lexicons.facts import FactWords
from relaas.language.lexicons.figures import FigureWords
from relaas.language.lexicons.grammar import Grammar
from relaas.language.lexicons.names import BodyWords, CountryWords, FirstNames, LinkingWords, NameWords, PeopleWords
from relaas.language.lexicons.nouns import Compounds, Concepts, Lemmas, Nouns, ParticleVerbs
from relaas.language.lexicons.operative import OperativeWords
from relaas.language.lexicons.statements import Cues, SmallWords
from relaas.language.lexicons.times import (
    Calendar,
    TenseWords,
    TimeForms,
    TimeGuards,
    TimeNumbers,
    TimeRule,
    TimeRules,
)
from relaas.language.tables import read_table

Table = TypeVar("Table")


@dataclass(frozen=True, slots=True)
class SpelledVerbs:
    """What the spelling of a word tells of it as a verb, where tags go wrong.

    ``hidden`` gives the infinitive of what can be a finite form of a known verb and is no known noun, ``imperative``
    that of what can be its stem and is no known noun; ``is_past`` tells a form of a lemma that is a simple past,
    ``is_present`` one that is a present; ``is_participle`` a form; ``is_participle_of`` a form of a given verb;
    ``is_separated_participle`` a form of a lemma that can be nothing but a participle, whatever its tag; ``unmarked``
    is a lemma without the mark of a participle that was not undone.
    """

    hidden: Callable[[str], str | None]
    imperative: Callable[[str], str | None]
    is_past: Callable[[str, str], bool]
    is_participle: Callable[[str], bool]
    is_present: Callable[[str, str], bool]
    is_participle_of: Callable[[str, str], bool]
    is_separated_participle: Callable[[str, str], bool]
    unmarked: Callable[[str], str]
    past_endings: tuple[str, ...]


def as_proposed(text: str, pos: str, proposed: str, morph: str) -> str:
    """The dictionary form that the trained lemmatizer proposes."""
    return proposed


def no_verbs(word: str, morph: str) -> tuple[str, ...]:
    """None: a language whose spelling does not lead from a form to its verb."""
    return ()


def unchanged(word: str) -> tuple[str, ...]:
    """The word alone: a language whose words need no other spelling."""
    return (word,)


def unknown(word: str) -> bool:
    """No: a language without a list of its words cannot tell."""
    return False


@dataclass(frozen=True, eq=False)
class Language:
    """A language, which its folder exports as ``LANGUAGE``; a table is read when it is first asked for.

    ``lemma`` corrects the dictionary form that the trained lemmatizer proposes for a word, given its tag and features;
    ``spellings`` are the dictionary forms that one may stand for; ``adjective_forms`` those of an adjective;
    ``is_everyday`` tells a word, in lower case, that is no name where a sentence or a line begins with it;
    ``plural`` that of a canonical noun, which only the pivot language has. ``number_compound`` reads a number that is
    written as one word, with the value of its parts; ``spelled_verbs`` tells verbs by their form. Both are None in a
    language that has no such thing. ``infinitives`` are all those of which a word with some features may be a form.
    """

    code: str
    folder: Traversable
    lemma: Callable[[str, str, str, str], str] = as_proposed
    spellings: Callable[[str], tuple[str, ...]] = unchanged
    adjective_forms: Callable[[str], tuple[str, ...]] = unchanged
    is_everyday: Callable[[str], bool] = unknown
    plural: Callable[[str], str] | None = None
    number_compound: Callable[[str, Callable[[str], float | None]], float | None] | None = None
    spelled_verbs: SpelledVerbs | None = None
    infinitives: Callable[[str, str], tuple[str, ...]] = no_verbs

    def table(self, kind: type[Table], name: str) -> Table:
        """The content of ``NAME.toml`` in the folder; stops the run where that is not as ``kind`` wants it."""
        return read_table(kind, self.folder / f"{name}.toml", language=self.code)

    def read_all(self) -> None:
        """Read every table that was not read before."""
        for name, value in vars(Language).items():
            if isinstance(value, cached_property):
                getattr(self, name)

    @cached_property
    def grammar(self) -> Grammar:
        return self.table(Grammar, "grammar")

    @cached_property
    def clauses(self) -> ClauseWords:
        return self.table(ClauseWords, "clauses")

    @cached_property
    def plans(self) -> PlanWords:
        return self.table(PlanWords, "plans")

    @cached_property
    def events(self) -> EventWords:
        return self.table(EventWords, "events")

    @cached_property
    def statements(self) -> Cues:
        return self.table(Cues, "statements")

    @cached_property
    def facts(self) -> FactWords:
        return self.table(FactWords, "facts")

    @cached_property
    def differing(self) -> DifferingWords:
        return self.table(DifferingWords, "differing")

    @cached_property
    def operative(self) -> OperativeWords:
        return self.table(OperativeWords, "operative")

    @cached_property
    def small_words(self) -> SmallWords:
        return self.table(SmallWords, "function_words")

    @cached_property
    def figures(self) -> FigureWords:
        return self.table(FigureWords, "figures")

    @cached_property
    def names(self) -> NameWords:
        return self.table(NameWords, "names")

    @cached_property
    def first_names(self) -> FirstNames:
        return self.table(FirstNames, "first_names")

    @cached_property
    def people(self) -> PeopleWords:
        return self.table(PeopleWords, "people")

    @cached_property
    def bodies(self) -> BodyWords:
        return self.table(BodyWords, "bodies")

    @cached_property
    def linking(self) -> LinkingWords:
        return self.table(LinkingWords, "linking")

    @cached_property
    def countries(self) -> CountryWords:
        return self.table(CountryWords, "countries")

    @cached_property
    def concepts(self) -> Concepts:
        return self.table(Concepts, "concepts")

    @cached_property
    def nouns(self) -> Nouns:
        return self.table(Nouns, "nouns")

    @cached_property
    def compounds(self) -> Compounds:
        return self.table(Compounds, "compounds")

    @cached_property
    def particle_verbs(self) -> ParticleVerbs:
        return self.table(ParticleVerbs, "particle_verbs")

    @cached_property
    def lemmas(self) -> Lemmas:
        return self.table(Lemmas, "lemmas")

    @cached_property
    def documents(self) -> DocumentWords:
        return self.table(DocumentWords, "documents")

    @cached_property
    def own_dates(self) -> OwnDateWords:
        return self.table(OwnDateWords, "own_dates")

    @cached_property
    def parts(self) -> PartWords:
        return self.table(PartWords, "parts")

    @cached_property
    def references(self) -> References:
        return self.table(References, "references")

    @cached_property
    def sentences(self) -> SentenceWords:
        return self.table(SentenceWords, "tokens")

    @cached_property
    def calendar(self) -> Calendar:
        return self.table(Calendar, "times/calendar")

    @cached_property
    def time_numbers(self) -> TimeNumbers:
        return self.table(TimeNumbers, "times/numbers")

    @cached_property
    def time_forms(self) -> TimeForms:
        return self.table(TimeForms, "times/lexicon")

    @cached_property
    def time_guards(self) -> TimeGuards:
        return self.table(TimeGuards, "times/guards")

    @cached_property
    def tense(self) -> TenseWords:
        return self.table(TenseWords, "times/tense")

    @cached_property
    def time_rules(self) -> tuple[TimeRule, ...]:
        """The rules of all files ``times/rules_*.toml``, in the order of their names."""
        names = sorted(entry.name.removesuffix(".toml") for entry in (self.folder / "times").iterdir())
        files = [self.table(TimeRules, f"times/{name}") for name in names if name.startswith("rules_")]
        return tuple(rule for file in files for rule in file.rules)
