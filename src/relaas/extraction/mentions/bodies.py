"""Bodies: for which one "the company", "het ministerie" or "it" stands, where one and no other fits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from relaas.extraction.datelines import after_dateline
from relaas.extraction.mentions.draft import Draft
from relaas.extraction.mentions.kinds import UNTOLD, kind_described, kinds_of_name, noun_kinds
from relaas.extraction.phrases import GENITIVES
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument

REACH = 60  # sentences that a description looks back for the only body of its kind
NEAR = 4  # sentences that it looks back where several are of its kind
BESIDE = 1  # sentences within which two bodies compete for it
JUST_NOW = 2  # sentences that "it" looks back
OFTEN = 2  # times that a body is named of which nothing tells the kind, to be taken up
LONGEST_ACRONYM = 6  # letters
BODIES = frozenset({"ORG", "NORP"})


@dataclass(slots=True)
class Heard:
    """A body that the text has named: the draft of its full name, where it was last spoken of, and how often."""

    root: int
    words: tuple[str, ...]
    country: str | None
    kinds: frozenset[str] = frozenset()
    sentence: int = 0
    subject: bool = False
    times: int = 0


@dataclass(slots=True)
class Bodies:
    """The bodies that the text has named so far, by kind, each kind in the order in which they were last named."""

    annotated: AnnotatedDocument
    drafts: Sequence[Draft]
    _latest: tuple[int, Heard] | None = None
    _by_root: dict[int, Heard] = field(default_factory=dict)
    _by_first_word: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _by_kind: defaultdict[str, dict[int, Heard]] = field(default_factory=lambda: defaultdict(dict))

    def hear(self, index: int, root: int) -> None:
        """Note that a draft names a body, or stands for one, of which another draft is the full name."""
        draft, full = self.drafts[index], self.drafts[root]
        if self._opens_report(draft):
            return
        if full.kind != "name" or full.label not in BODIES:
            return
        if draft.modifier and not self._owns(draft):
            return
        known = self._known(root)
        told = kinds_of_name(self.annotated, draft) if draft.kind == "name" else frozenset()
        known.kinds = (known.kinds | told) - {UNTOLD} or frozenset({UNTOLD})
        known.sentence, known.subject, known.times = draft.sentence, draft.subject, known.times + 1
        if self._latest is not None and self._is_joined(self._latest[0], draft.first):
            self._latest[1].subject = known.subject = self._latest[1].subject or known.subject
        self._latest = draft.last, known
        for kind in known.kinds | {UNTOLD}:
            self._by_kind[kind].pop(known.root, None)
        for kind in known.kinds:
            self._by_kind[kind][known.root] = known

    def described(self, index: int) -> int | None:
        """The body for which a bare definite description stands: the only one of its kind, or the last named."""
        draft = self.drafts[index]
        kind = kind_described(self.annotated, draft)
        if kind is None:
            return self._owned(index)
        fitting = self._recent(kind, draft)
        if fitting:
            return _the_one(draft, fitting)
        noun = self.annotated.tokens[draft.head].text
        untold = [one for one in self._recent(UNTOLD, draft) if kind == "company" or _may_be_short_for(one, noun)]
        return _the_one(draft, untold) if _stands_out(untold, draft.sentence) else None

    def defined(self, index: int) -> int | None:
        """The body for which its kind stands as a name, as deeds and rulings write it: "the University"."""
        draft, tokens = self.drafts[index], self.annotated.tokens
        if draft.last - draft.first > 1 or draft.first == 0 or draft.label not in {"ORG", "OTHER"}:
            return None
        if tokens[draft.first - 1].text.lower() not in load_language(draft.language).people.definite:
            return None
        word = tokens[draft.first].text.lower()
        kinds = [kind for kind, nouns in load_language(draft.language).bodies.kinds.items() if word in nouns]
        fitting = self._recent(min(kinds), draft) if kinds else []
        return _the_one(draft, fitting) if fitting else None

    def _opens_report(self, draft: Draft) -> bool:
        """Whether a name stands in the dateline of a report, as that of its agency: "LEEDS (CN) --"."""
        sentence = self.annotated.sentences[draft.sentence]
        return draft.last <= after_dateline(self.annotated, sentence.first, sentence.last)

    def _owns(self, draft: Draft) -> bool:
        """Whether a name stands in the genitive: "Marlowe University's records"."""
        after = self.annotated.tokens[draft.last : draft.last + 1]
        return any(token.text in GENITIVES for token in after)

    def _owned(self, index: int) -> int | None:
        """The body of the person last named, for which "his union" stands: it is told that he speaks or acts for it."""
        draft, tokens = self.drafts[index], self.annotated.tokens
        alone = draft.last == draft.head + 1 == draft.first + 2 and tokens[draft.first].feature("Poss") == "Yes"
        kinds = noun_kinds(self.annotated, draft.head, draft.language) if alone else frozenset()
        near = self._named_just_now(index) if kinds else []
        person = next((self.drafts[one] for one in reversed(near) if self.drafts[one].label == "PER"), None)
        if person is None or person.role is None:
            return None
        first, last = person.role
        bodies = (one for one in near if self.drafts[one].label == "ORG")
        theirs = (one for one in bodies if first <= self.drafts[one].first and self.drafts[one].last <= last)
        return next((one for one in theirs if kinds & kinds_of_name(self.annotated, self.drafts[one])), None)

    def _named_just_now(self, index: int) -> list[int]:
        """The names before a draft in its sentence and the ones right before, in order."""
        since = self.drafts[index].sentence - JUST_NOW
        near = takewhile(lambda place: self.drafts[place].sentence >= since, range(index - 1, -1, -1))
        return [place for place in near if self.drafts[place].kind == "name"][::-1]

    def taken_up(self, index: int) -> int | None:
        """The body for which "it" stands: the only one of the sentence that last names one, or the subject there."""
        draft = self.drafts[index]
        recent = [one for kind in self._by_kind.values() for one in list(kind.values())[-2:]]
        last = max((one.sentence for one in recent), default=-1)
        here = {one.root: one for one in recent if one.sentence == last}
        if draft.sentence - last > JUST_NOW:
            return None
        subjects = [root for root, one in here.items() if one.subject]
        return subjects[0] if len(subjects) == 1 else next(iter(here)) if len(here) == 1 else None

    def _known(self, root: int) -> Heard:
        """What is known of a body; one that goes by the first words of another is that other: "Hale", "Hale Foods"."""
        if root in self._by_root:
            return self._by_root[root]
        draft = self.drafts[root]
        words = tuple(token.text for token in self.annotated.tokens[draft.first : draft.last])
        alike = (self._by_root[one] for one in self._by_first_word[words[0]])
        same = next((one for one in alike if _begins(one.words, words) or _begins(words, one.words)), None)
        if same is None:
            same = Heard(root, words, draft.country)
            self._by_first_word[words[0]].append(root)
        self._by_root[root] = same
        return same

    def _is_joined(self, last: int, first: int) -> bool:
        """Whether a name goes on with another: "Hale and Berg", "de Volksbank en de Rabobank"."""
        between = {token.text.lower() for token in self.annotated.tokens[last:first]}
        return bool(between) and between <= function_words("conjunctions") | function_words("articles")

    def _recent(self, kind: str, draft: Draft) -> list[Heard]:
        """The bodies of a kind within reach, of the same country where both tell one; the last named first.

        What a letterhead leaves of a name ("Zending" of "Adviescommissie Zending") is no other body.
        """
        within = (one for one in reversed(self._by_kind[kind].values()) if draft.sentence - one.sentence <= REACH)
        fitting = [one for one in within if not (draft.country and one.country and draft.country != one.country)]
        return [one for one in fitting if not any(_is_end_of(one.words, other.words) for other in fitting)]


def _begins(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return long[: len(short)] == short


def _is_end_of(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return len(short) < len(long) and long[-len(short) :] == short


def _may_be_short_for(one: Heard, noun: str) -> bool:
    """Whether a body goes by letters of which one may stand for its kind: "the agency" of the EPA, no "bank" of it."""
    letters = one.words[0]
    short = len(one.words) == 1 and 2 <= len(letters) <= LONGEST_ACRONYM and sum(map(str.isupper, letters)) > 1
    return short and noun[0].upper() in letters


def _the_one(draft: Draft, fitting: Sequence[Heard]) -> int | None:
    """The body that is meant, of those that fit, the last named first; None where two compete."""
    last = fitting[0]
    if len(fitting) == 1:
        return last.root
    if draft.sentence - last.sentence > NEAR:
        return None
    beside = [one for one in fitting if last.sentence - one.sentence <= BESIDE]
    subjects = [one.root for one in beside if one.subject]
    return last.root if len(beside) == 1 else subjects[0] if len(subjects) == 1 else None


def _stands_out(untold: Sequence[Heard], sentence: int) -> bool:
    """Whether the last named of some bodies is named in full, again and again, or alone just now; more than others."""
    alone = len(untold) == 1 and (untold[0].subject or sentence - untold[0].sentence <= BESIDE)
    clear = bool(untold) and (untold[0].times >= OFTEN or len(untold[0].words) > 1 or alone)
    return clear and all(untold[0].times > one.times for one in untold[1:])


def may_take_up(annotated: AnnotatedDocument, draft: Draft) -> bool:
    """Whether a pronoun is one that takes up bodies; one of several does so where one body is "they"."""
    if draft.plural and not load_language(draft.language).grammar.bodies_are_they:
        return False
    return annotated.tokens[draft.head].text.lower() in load_language(draft.language).bodies.taking_up
