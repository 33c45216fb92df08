"""Which body "it", "its shares" or "the company" stands for, where the text right before names one and no other."""

from bisect import bisect_left
from collections.abc import Iterator

from relaas.extraction.clauses import Clause, clause_at
from relaas.extraction.events.triggers import verb_concept
from relaas.extraction.facts.told import Told
from relaas.extraction.nearby import Overlaps
from relaas.language.concepts import concept_group
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Mention

LOOK_BACK = 2  # sentences in which there may be one body only
LEADING = 4  # words in which what points back stands as subject
ACTING = frozenset({"speech", "decision", "intention", "law", "government", "business"})  # what bodies do, not bridges
NAMED = frozenset({"ORG", "NORP", "GPE", "LOC", "PER"})
TAKEN = frozenset({"OTHER", "GPE"})  # what may be meant as well as a body, as the subject of a sentence
NAMING = frozenset({"PROPN", "NOUN"})
SUBJECT = "nsubj"


class Bodies:
    """The bodies of a document, by where they are named."""

    def __init__(self, annotated: AnnotatedDocument, mentions: Overlaps[Mention]) -> None:
        self._annotated = annotated
        self._mentions = mentions

    def pointed_at(self, told: Told, start: int, end: int) -> tuple[int, Mention] | None:
        """The end of the words at the head of a range that point back to a body, and its name; None elsewhere."""
        for last, place in self._pointing(told, start, end):
            body = self._only_body_before(told, self._annotated.tokens[place].start)
            return (self._annotated.tokens[last].end, body) if body else None
        return None

    def _pointing(self, told: Told, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Pairs of tokens: the last of the words that point back, and the first of them, before any name."""
        annotated = self._annotated
        words = load_language(told.language)
        first = bisect_left(annotated.tokens, start, key=lambda token: token.start)
        spoken = 0
        for index in range(first, told.last):
            token = annotated.tokens[index]
            if token.start >= end or spoken >= LEADING or self._is_named(token.start, token.end):
                return
            word = token.text.lower()
            if word in words.facts.own_of_bodies or (word in words.facts.for_bodies and self._acts(told, index)):
                yield index, index
            elif word in words.people.definite and index + 1 < told.last and self._describes(told, index + 1):
                yield index + 1, index
            spoken += token.pos != "PUNCT"

    def _acts(self, told: Told, index: int) -> bool:
        """Whether the clause of a pronoun tells what a body does: say, decide, buy."""
        clause = clause_at(told.clauses, index)
        return clause is not None and concept_group(self._concept(told, clause)) in ACTING

    def _concept(self, told: Told, clause: Clause) -> str:
        return verb_concept(self._annotated, clause.main, told.language)

    def _describes(self, told: Told, index: int) -> bool:
        """Whether a noun is that of a body and is all that is said of it: "the company", no "company of the year"."""
        words = load_language(told.language)
        token = self._annotated.tokens[index]
        following = self._annotated.tokens[index + 1] if index + 1 < told.last else None
        alone = following is None or not (following.pos in NAMING or following.text.lower() in words.facts.of)
        return token.pos == "NOUN" and token.text.lower() in words.facts.single_bodies and alone

    def _is_named(self, start: int, end: int) -> bool:
        return any(not one.generic and one.type in NAMED for one in self._mentions.over(start, end))

    def _only_body_before(self, told: Told, offset: int) -> Mention | None:
        """The one body that the sentences right before name, as the subject of one of them."""
        bodies: dict[str, Mention] = {}
        subjects: set[str] = set()
        for mention in self._before(offset):
            subject = self._is_subject(mention)
            if mention.type == "ORG":
                root = self._root(mention)
                bodies.setdefault(root.name, root)
                subjects |= {root.name} if subject else set()
            elif subject and mention.type in TAKEN:
                return None
        found = list(bodies.values())
        return found[0] if len(found) == 1 and found[0].name in subjects else None

    def _before(self, offset: int) -> tuple[Mention, ...]:
        """The names in the sentences right before a place."""
        sentences, tokens = self._annotated.sentences, self._annotated.tokens
        here = max(0, bisect_left(sentences, offset + 1, key=lambda one: tokens[one.first].start) - 1)
        first = tokens[sentences[max(0, here - LOOK_BACK)].first].start
        return tuple(one for one in self._mentions.over(first, offset) if not one.generic)

    def _is_subject(self, mention: Mention) -> bool:
        tokens = self._annotated.tokens
        first = bisect_left(tokens, mention.start, key=lambda token: token.start)
        last = bisect_left(tokens, mention.end, key=lambda token: token.start)
        return any(tokens[index].dep.startswith(SUBJECT) for index in range(first, last))

    def _root(self, mention: Mention) -> Mention:
        """The fullest mention of a body."""
        fullest = (one for one in self._mentions.over(0, mention.start) if one.id == mention.refers_to)
        return next(fullest, mention)
