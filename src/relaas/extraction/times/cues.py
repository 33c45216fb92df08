"""The words beside a time that tell what it is: verbs, limits, goals and papers, compiled for each language."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from relaas.extraction.times.patterns import trie_regex
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.language.lexicons.times import TenseWords

Tense = Literal["past", "present", "future", "reporting", "state"]


@dataclass(frozen=True, slots=True)
class Cues:
    """The compiled cue words of a language."""

    verbs: re.Pattern[str]
    tenses: Mapping[str, Tense]
    auxiliaries: frozenset[str]
    infinitive_auxiliaries: frozenset[str]
    infinitive_helpers: frozenset[str]
    passive: re.Pattern[str]
    participle: re.Pattern[str]
    announced: re.Pattern[str]
    meant_for: re.Pattern[str]
    nearly: re.Pattern[str]
    dated_paper: re.Pattern[str]
    present_before: re.Pattern[str] | None
    conjunction: re.Pattern[str]
    acting: frozenset[str]
    bounds: re.Pattern[str]
    bound_of: Mapping[str, str]
    bounds_after: re.Pattern[str]
    bound_after_of: Mapping[str, str]
    range_openers: frozenset[str]
    noun_marker: re.Pattern[str]
    purpose: re.Pattern[str]
    since: frozenset[str]
    range_word: re.Pattern[str]
    nouns_ahead: re.Pattern[str]
    goals: frozenset[str]
    first_goal: re.Pattern[str]
    reported: re.Pattern[str]
    hypothetical: frozenset[str]
    meant_then: frozenset[str]
    stood: frozenset[str]
    states: frozenset[str]
    state: re.Pattern[str]
    abbreviation: re.Pattern[str]
    infinitive: re.Pattern[str]
    infinitive_marker: str
    also_names: frozenset[str]
    also_possessive: frozenset[str]
    infinitive_after: re.Pattern[str]
    ahead_before: re.Pattern[str]
    ahead_after: re.Pattern[str]
    looking_ahead: frozenset[str]
    under_way: frozenset[str]
    binding: frozenset[str]
    asked_before: re.Pattern[str] | None
    asked_after: re.Pattern[str]
    said: frozenset[str]
    asides: frozenset[str]
    article: re.Pattern[str]


TENSES: tuple[Tense, ...] = ("past", "present", "future", "reporting")


@cache
def cues(language: str) -> Cues:
    """The cue words of a language, compiled."""
    table = load_language(language).tense
    articles = sorted(function_words("articles", language))
    tenses: dict[str, Tense] = {form: tense for tense in TENSES for form in getattr(table, tense)}
    adverb = rf"(?:{table.passive_adverb}\s{{1,3}})?" if table.passive_adverb else ""
    bound_of = {form: bound for bound, forms in table.bounds.items() for form in forms}
    bound_after_of = {form: bound for bound, forms in table.bounds_after.items() for form in forms}
    return Cues(
        verbs=re.compile(rf"(?<![\w-])(?:(?P<verb>{trie_regex(tenses)})|(?P<shape>{table.past_shape}))(?!\w)"),
        tenses=tenses,
        passive=re.compile(rf"(?<!\w)(?:{trie_regex(table.passive_auxiliaries)})\s{{1,3}}{adverb}$"),
        auxiliaries=frozenset(table.perfect_auxiliaries),
        infinitive_auxiliaries=frozenset(table.infinitive_auxiliaries),
        infinitive_helpers=frozenset(table.infinitive_helpers),
        participle=re.compile(rf"(?<!\w)(?:{table.participle_shape})(?!\w)"),
        announced=_announced(table),
        meant_for=_meant_for(table),
        dated_paper=_dated_paper(language),
        nearly=re.compile(rf"(?<!\w)(?:{trie_regex(table.nearly)})\s(?:{trie_regex(bound_of)})\s$"),
        present_before=re.compile(table.present_before) if table.present_before else None,
        acting=frozenset() if load_language(language).grammar.verb_final else frozenset(table.awaited_by),
        conjunction=re.compile(rf"(?<!\w)(?:{trie_regex(table.conjunctions)})(?!\w)"),
        bounds=re.compile(
            rf"(?<!\w)(?P<bound>{trie_regex(bound_of)})(?:\s{{1,3}}(?:{trie_regex(articles)}))?\s{{1,3}}$"
        ),
        bound_of=bound_of,
        bounds_after=re.compile(rf",?\s{{1,3}}(?P<bound>{trie_regex(bound_after_of)})(?!\w)"),
        bound_after_of=bound_after_of,
        purpose=_right_before(table.purpose, articles),
        noun_marker=_right_before(table.noun_markers, articles),
        range_openers=frozenset(table.range_openers),
        since=frozenset(table.since),
        range_word=re.compile(rf"\s{{0,3}}(?:{trie_regex(table.range_words)})(?!\w)"),
        reported=re.compile(rf"(?<!\w)(?:{trie_regex(table.reported)})(?!\w)"),
        hypothetical=frozenset(table.hypothetical),
        meant_then=frozenset(table.meant_then),
        stood=frozenset(table.stood),
        states=frozenset(table.states),
        state=re.compile(rf"(?<!\w)(?:{trie_regex(table.state_participles)})(?!\w)"),
        nouns_ahead=re.compile(rf"(?<!\w)(?:{trie_regex(table.planned)})(?!\w)"),
        goals=frozenset(table.goals),
        first_goal=_first_goal(table.goals),
        infinitive=re.compile(table.infinitive),
        infinitive_marker=table.infinitive_marker,
        also_names=frozenset(table.also_names),
        also_possessive=frozenset(table.also_possessive),
        infinitive_after=re.compile(table.infinitive_after),
        ahead_before=_right_before(table.ahead_before, articles),
        ahead_after=re.compile(rf"\s{{1,3}}(?:{trie_regex(table.ahead_after)})(?!\w)"),
        looking_ahead=frozenset(table.looking_ahead),
        under_way=frozenset(table.under_way),
        binding=frozenset(table.binding),
        asked_before=re.compile(table.asked_before) if table.asked_before else None,
        asked_after=re.compile(rf"\s(?:{trie_regex(table.asked_after)})(?!\w)"),
        said=frozenset(table.said),
        asides=frozenset(table.asides),
        article=re.compile(rf"(?<!\w)(?:{trie_regex(articles)})\s$"),
        abbreviation=re.compile(rf"(?<!\w)(?:{trie_regex(_stems(language))}|[^\W\d_])\.$"),
    )


def _stems(language: str) -> list[str]:
    """The abbreviations of a language, each without its last full stop."""
    known = load_language(language).sentences
    return sorted(word.removesuffix(".") for word in known.inside | known.anywhere)


def _first_goal(goals: Sequence[str]) -> re.Pattern[str]:
    """A pattern for the first of two goals, a day of a few words behind it, before the second: "from 3 May to"."""
    words = trie_regex(goals)
    return re.compile(rf"\s(?P<goal>{words})\s(?:[\w.]+\s){{1,4}}(?:{words})\s$")


def _announced(table: TenseWords) -> re.Pattern[str]:
    """A pattern for a participle right before a time, a preposition between or not: "planned for"."""
    prepositions = trie_regex(table.range_prepositions)
    return re.compile(rf"(?<!\w)(?:{table.participle_shape})(?:\s(?:{prepositions}))?\s$")


def _meant_for(table: TenseWords) -> re.Pattern[str]:
    """A pattern for what is meant for a year, and for the years before the last of a list."""
    pair = trie_regex(table.pair_words)
    return re.compile(rf"(?<!\w)(?:{trie_regex(table.meant_for)})\s(?:\d{{4}}(?:,|\s(?:{pair}))\s)*$")


def _dated_paper(language: str) -> re.Pattern[str]:
    """A pattern for a paper, with some words more, right before its day: "the letter to the mayor of"."""
    of_day = trie_regex(load_language(language).tense.of_day)
    bears = trie_regex(load_language(language).tense.bears_date)
    return re.compile(rf"(?<!\w)(?:(?:{_papers(language)})(?:\s[^\W\d_][\w'-]*){{0,3}}\s(?:{of_day})|{bears})\s$")


def _papers(language: str) -> str:
    """A pattern for the nouns of papers and of what else bears a day of its own, compounds of them included."""
    known = load_language(language)
    papers = known.references.papers
    nouns = trie_regex([*papers.kinds, *known.tense.also_dated])
    return rf"{nouns}|\w{{3,}}(?:{trie_regex(papers.compounds)})" if papers.compounds else nouns


def _right_before(forms: Sequence[str], articles: Sequence[str]) -> re.Pattern[str]:
    article = rf"(?:\s{{1,3}}(?:{trie_regex(articles)}))?"
    return re.compile(rf"(?<!\w)(?:{trie_regex(forms)}){article}\s{{1,3}}$")
