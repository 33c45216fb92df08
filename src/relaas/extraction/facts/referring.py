"""References resolved in square brackets: to whom a pronoun, a description or a bare quotation belongs, where certain.

Certain is what two ways of looking agree on: the resolution of mentions, and that the text right before has one name,
and no other, that the words can stand for. What is not certain stays as it is.
"""

import re
from bisect import bisect_left

from relaas.extraction.clauses import SUBJECTS, clause_at
from relaas.extraction.events.triggers import verb_concept
from relaas.extraction.facts.antecedents import (
    ACTING,
    BODIES,
    PERSONS,
    body_described,
    is_greeted,
    is_within,
    may_be,
    named_last,
    person_described,
)
from relaas.extraction.facts.things import thing_taken_up
from relaas.extraction.facts.told import Told
from relaas.extraction.facts.trimming import trimmed
from relaas.extraction.nearby import Overlaps, token_from
from relaas.extraction.quotations import quoted_words
from relaas.extraction.statements.voices import author_named, letterhead, only_signer, signs_for
from relaas.language.concepts import NOUN_TAGS, concept_group
from relaas.language.installed import load_language
from relaas.language.operative import point_of
from relaas.model import AnnotatedDocument, Insert, Mention, Records, Statement, Token

LEADING = 4  # words in which what points back stands as subject
LOOK_BACK = 2  # sentences in which there may be one name only
QUOTED = 0.8  # share of a stretch that is one quotation, from which its speaker is wanted
BOX = re.compile(r"[|<>@]|\s[–—-]\s")  # what stands in the name of a mail box, none in that of a person
CLITIC = re.compile(r"['’][^\W\d_]+")


class Referring:
    """The references of a document."""

    def __init__(self, annotated: AnnotatedDocument, found: Records) -> None:
        self._annotated = annotated
        self._mentions = Overlaps(found.mentions)
        self._times = Overlaps(found.times)
        self._by_id = found.mention_by_id()
        self._named = [one for one in found.mentions if not one.generic]

    def inserts(self, told: Told, start: int, end: int) -> tuple[Insert, ...]:
        """The names to print in a headline that stands at a range, in order."""
        if (body := self._body(told, start)) is not None:
            return (body,)
        quoting = self._speaker(told, start, end)
        if quoting is not None:
            return (quoting,)
        pronoun = self._pronoun(told, start, end) or self._owner(told, start, end) or self._thing(told, start)
        described = self._described(told, start, end)
        found = [one for one in (pronoun, described, self._author(told, start, end)) if one is not None]
        return tuple(sorted(found, key=lambda one: one.at))

    def _body(self, told: Told, start: int) -> Insert | None:
        """Who does what a point of an operative part tells, or considers it: the body that stands alone above it."""
        point = point_of(self._annotated, told.sentence)
        opens = start == told.annotated.tokens[trimmed(told)[0]].start and told.first == told.sentence.first
        if point is None or point.role not in {"deed", "recital"} or not opens:
            return None
        return Insert(
            start, " ".join(self._annotated.document.text[point.start : point.end].split()), point.start, point.end
        )

    def _speaker(self, told: Told, start: int, end: int) -> Insert | None:
        """Who says a quotation of which the words of saying stand in another sentence."""
        for one in told.contents():
            shared = min(one.end, end) - max(one.start, start)
            if one.kind != "direct" or shared < QUOTED * (end - start) or start <= one.cue.start < end:
                continue
            return self._name_of(one, start)
        return None

    def _name_of(self, statement: Statement, at: int) -> Insert | None:
        """The speaker by his name, or by a description that itself points to nobody ("a senior official")."""
        speaker = self._by_id.get(statement.speaker or "")
        if speaker is None:
            return None
        root = self._root(speaker)
        words = root.text.lower().split()
        if root.generic and (len(words) == 1 or words[0] not in load_language(root.language).facts.introducing):
            return None
        return Insert(at, f"{root.text}:", root.start, root.end)

    def _pronoun(self, told: Told, start: int, end: int) -> Insert | None:
        """Whom the first pronoun stands for, where no name comes before it in the headline."""
        words = load_language(told.language).facts
        opening = self._annotated.tokens[told.first]
        if opening.start == start and opening.text.lower() in words.named_last:
            meant = named_last(self._annotated, told, self._just_before(start))
            return None if meant is None else self._after(opening, self._root(meant))
        named = False
        for mention in self._mentions.over(start, end):
            if mention.start < start or self._is_quoted(told, mention):
                continue
            people = load_language(told.language).people
            if not mention.generic and (mention.type in PERSONS or load_language(told.language).grammar.bodies_are_she):
                return None
            named = named or not mention.generic
            if mention.text.lower() in words.standing_for and not (
                named and mention.text.lower() not in people.male_pronouns
            ):
                shown = self._certain(told, mention) if self._may_act(told, mention) else None
                return shown if shown is None or not start <= shown.start < end else None
        return None

    def _thing(self, told: Told, start: int) -> Insert | None:
        """The thing that the pronoun with which the headline begins takes up."""
        found = thing_taken_up(self._annotated, told, self._mentions, self._times)
        if found is None or found.pronoun.start < start:
            return None
        opens, closes = self._annotated.span(found.first, found.last)
        text = " ".join(self._annotated.document.text[opens:closes].split())
        return Insert(self._word_end(found.pronoun.end), text, opens, closes)

    def _may_act(self, told: Told, pronoun: Mention) -> bool:
        """Whether "it" does what bodies do, and bridges do not: say, decide, buy."""
        if pronoun.text.lower() not in load_language(told.language).people.neuter_pronouns:
            return True
        clause = clause_at(told.clauses, token_from(self._annotated, pronoun.start))
        return clause is not None and concept_group(verb_concept(self._annotated, clause.main, told.language)) in ACTING

    def _owner(self, told: Told, start: int, end: int) -> Insert | None:
        """Whose thing the headline begins with, where the text right before names one body: "its shares"."""
        owning = load_language(told.language).facts.own_of_bodies
        for token in [one for one in told.tokens if start <= one.start < end][:LEADING]:
            abbreviated = len(token.text) > 1 and token.text.isupper()  # a body that the tags do not know
            if (
                abbreviated
                or token.pos == "PROPN"
                or any(not one.generic for one in self._mentions.over(token.start, token.end))
            ):
                return None
            if token.text.lower() in owning and not self._is_quoted_at(told, token.start):
                bodies = {self._root(one).name: self._root(one) for one in self._names_at(token.start, BODIES)}
                body = next(iter(bodies.values())) if len(bodies) == 1 else None
                body = None if body and self._other_subject(token.start, body.name) else body
                return Insert(token.end, body.text, body.start, body.end) if body else None
        return None

    def _word_end(self, end: int) -> int:
        """Where a word ends with what is written on to it, for a bracket stands behind both: "We've [the board]"."""
        clitic = CLITIC.match(self._annotated.document.text, end)
        return clitic.end() if clitic else end

    def _certain(self, told: Told, pronoun: Mention) -> Insert | None:
        target = self._by_id.get(pronoun.refers_to or "")
        if target is None or is_within(self._annotated, told, pronoun, body=target.type in BODIES):
            return None
        if target.generic:
            first = self._annotated.tokens[self._right_before(pronoun.start)].start
            around = self._mentions.over(first, pronoun.start)
            before = [one for one in around if not is_greeted(self._annotated, one)]
            described = person_described(self._annotated, told, pronoun, before)
            described = described or body_described(self._annotated, told, pronoun, before)
            return None if described is None else self._behind(pronoun, described)
        kinds = PERSONS if target.type == "PER" else BODIES
        near = (one for one in self._names_before(pronoun, kinds) if may_be(pronoun, one, self._annotated))
        root = self._root(target)
        if target.type == "PER" and self._may_be_a_place(root):
            return None
        if target.type not in kinds or {self._root(one).name for one in near} != {root.name}:
            return None
        if kinds == BODIES and self._other_subject(pronoun.start, root.name):
            return None
        return self._behind(pronoun, root)

    def _may_be_a_place(self, mention: Mention) -> bool:
        """Whether a single word without an office stands behind a preposition of places: "turned back to Oban"."""
        before = self._annotated.tokens[max(0, token_from(self._annotated, mention.start) - 1)]
        bare = " " not in mention.text and mention.role is None
        return bare and before.text.lower() in load_language(mention.language).facts.locating

    def _just_before(self, offset: int) -> list[Mention]:
        """The mentions of the sentences right before a place."""
        first = self._annotated.tokens[self._right_before(offset)].start
        return [one for one in self._mentions.over(first, offset) if one.end <= offset]

    def _after(self, word: Token, meant: Mention) -> Insert:
        return Insert(word.end, meant.text, meant.start, meant.end)

    def _behind(self, pronoun: Mention, meant: Mention) -> Insert:
        return Insert(self._word_end(pronoun.end), meant.text, meant.start, meant.end)

    def _names_before(self, mention: Mention, kinds: frozenset[str]) -> list[Mention]:
        """The names of some kinds in the sentences right before a mention and in its own up to it."""
        return self._names_at(mention.start, kinds)

    def _names_at(self, offset: int, kinds: frozenset[str]) -> list[Mention]:
        """The names of some kinds in the sentences right before a place and in its own up to it."""
        first = self._annotated.tokens[self._right_before(offset)].start
        around = (one for one in self._mentions.over(first, offset) if not one.generic and one.type in kinds)
        return [one for one in around if not is_greeted(self._annotated, one)]

    def _right_before(self, offset: int) -> int:
        """The first token of the sentences right before a place."""
        sentences, tokens = self._annotated.sentences, self._annotated.tokens
        here = max(0, bisect_left(sentences, offset + 1, key=lambda one: tokens[one.first].start) - 1)
        return sentences[max(0, here - LOOK_BACK)].first

    def _other_subject(self, offset: int, name: str) -> bool:
        """Whether the nearest subject before a place may be another body, or is a name that nobody knows."""
        for index in reversed(range(self._right_before(offset), token_from(self._annotated, offset))):
            token = self._annotated.tokens[index]
            if token.dep not in SUBJECTS or token.pos not in NOUN_TAGS:
                continue
            meant = [one for one in self._mentions.over(token.start, token.end) if one.type in BODIES]
            if meant or (token.pos == "PROPN" and not self._is_named(index)):
                return all(self._root(one).name != name for one in meant)
        return False

    def _is_named(self, index: int) -> bool:
        """Whether a word belongs to a name: it is in one, or stands right behind one ("Lantern Relief")."""
        token = self._annotated.tokens[index]
        before = self._annotated.tokens[index - 1] if index else token
        return bool(self._mentions.over(before.start, token.end))

    def _described(self, told: Told, start: int, end: int) -> Insert | None:
        """Who it is that the headline only calls by an office, or as "the company", where nobody else can be."""
        for mention in self._mentions.over(start, end):
            target = self._by_id.get(mention.refers_to or "")
            if not mention.generic or mention.start < start or target is None or target.generic:
                continue
            alone = self._is_only_body if target.type in BODIES else self._holds_alone
            if not self._is_quoted(told, mention) and alone(mention, target):
                root = self._root(target)
                return (
                    Insert(mention.end, root.text, root.start, root.end) if self._is_first(root, start, end) else None
                )
        return None

    def _holds_alone(self, mention: Mention, target: Mention) -> bool:
        """Whether nobody else in the document holds an office; one of a single word must have been named just now."""
        article, *office = mention.text.lower().split()
        if article not in load_language(mention.language).facts.definite or not office:
            return False
        root = self._root(target).name
        holders = {self._root(one).name for one in self._named if set(office) <= _words_of(one.role)}
        near = {self._root(one).name for one in self._names_before(mention, frozenset({"PER"}))}
        return holders == {root} and (len(office) > 1 or near == {root})

    def _is_only_body(self, mention: Mention, target: Mention) -> bool:
        """Whether the text right before a description names the body that it stands for, and no other.

        One that is called by its own noun ("the council" of Veldhaven council) need not be named just then.
        """
        if mention.text.lower().split()[0] not in load_language(mention.language).facts.definite:
            return False
        root = self._root(target)
        near = {self._root(one).name for one in self._names_before(mention, BODIES)}
        noun = mention.text.lower().split()[-1]
        if near == {root.name} and self._other_subject(mention.start, root.name):
            return False
        return near == {root.name} or (not near and noun in root.text.lower())

    def _is_first(self, target: Mention, start: int, end: int) -> bool:
        """Whether the headline itself does not name somebody."""
        name = self._root(target).name
        inside = (one for one in self._mentions.over(start, end) if not one.generic)
        return all(self._root(one).name != name for one in inside)

    def _author(self, told: Told, start: int, end: int) -> Insert | None:
        """Who speaks in the first person: the author of the part or of the document, or who signs it.

        "We" of one person are more than he is: there he stands before what he says.
        """
        first = load_language(told.language).facts.speaking
        for token in self._annotated.tokens[told.first : told.last]:
            abbreviated = len(token.text) > 1 and token.text.isupper()  # the US is not "us"
            noun = token.pos in NOUN_TAGS and token.text.islower()  # "de mijn"
            if start <= token.start < end and token.text.lower() in first and not (abbreviated or noun):
                writer = None if self._is_quoted_at(told, token.start) else self._writer(token.text, start)
                if writer is None:
                    return None
                text, place = writer
                if token.text.lower() in load_language(told.language).facts.speaking_together and self._is_one(text):
                    return Insert(start, f"{text}:", place, place + len(text))
                return Insert(self._word_end(token.end), text, place, place + len(text))
        return None

    def _writer(self, word: str, start: int) -> tuple[str, int] | None:
        """The name of who writes what stands at a place, and where it stands in the text."""
        author = self._annotated.document.author_at(start)
        at = (self._annotated, start, self._by_id)
        signer = only_signer(*at) if author is None else signs_for(author, *at)
        if author is None or signer is not None:
            body = letterhead(self._annotated, word, start, self._by_id) if signer is None else None
            shown = signer if body is None else self._readable(body)
            return None if shown is None else self._with_office(shown)
        named = author_named(author, *at)
        if named is not None and named.type == "PER" and BOX.search(author):
            return self._with_office(self._root(named))
        place = self._annotated.document.text.find(author)
        return None if place < 0 else (author, place)

    def _is_one(self, name: str) -> bool:
        """Whether a name is a person's, for all that the text tells."""
        return not any(one.type in BODIES for one in self._named if one.text == name)

    def _with_office(self, mention: Mention) -> tuple[str, int]:
        """A name with the office right before it, and where that stands: "Baroness Whitcombe"."""
        text, role = self._annotated.document.text, mention.role_passage
        joined = role is not None and role.end <= mention.start and text[role.end : mention.start] == " "
        joined = joined and role is not None and "\n" not in text[role.start : role.end]
        start = role.start if role is not None and joined else mention.start
        return text[start : mention.end], start

    def _root(self, mention: Mention) -> Mention:
        """The fullest mention of whom a mention stands for."""
        target = self._by_id.get(mention.refers_to or "")
        return self._readable(target) if target is not None and not target.generic else mention

    def _readable(self, mention: Mention) -> Mention:
        """The same name as it stands in running text, for one that a heading sets in capitals."""
        if not (mention.text.isupper() and " " in mention.text):
            return mention
        same = (one for one in self._named if one.text.lower() == mention.text.lower() and not one.text.isupper())
        return next(same, mention)

    def _is_quoted(self, told: Told, mention: Mention) -> bool:
        """Whether a mention stands in somebody's own words, in which "he" is another than outside."""
        return any(one.kind == "direct" and one.start <= mention.start < one.end for one in told.contents())

    def _is_quoted_at(self, told: Told, offset: int) -> bool:
        """Whether a place lies in what somebody else says: a statement, or words between quotation marks."""
        said = any(one.start <= offset < one.end for one in told.contents())
        return said or token_from(self._annotated, offset) in quoted_words(self._annotated)


def _words_of(role: str | None) -> frozenset[str]:
    return frozenset((role or "").lower().split())
