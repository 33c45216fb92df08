"""Who acts: the subject of a clause, or whom it certainly stands for; by whom, in a passive; else nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relaas.extraction.clauses import SUBJECTS, Clause
from relaas.extraction.datelines import in_dateline
from relaas.extraction.events.agents import is_part, others_acting
from relaas.extraction.events.candidates import Candidate
from relaas.extraction.events.content import actors_in, may_act
from relaas.extraction.events.leads import leading_clause
from relaas.extraction.events.triggers import SPEECH_GROUPS, Trigger, noun_concept, verb_concept
from relaas.extraction.nearby import Overlaps, holds
from relaas.extraction.points import deed_at
from relaas.extraction.quotations import quoted_words
from relaas.extraction.statements.voices import voice_of
from relaas.extraction.verbs import is_finite
from relaas.language.concepts import NOUN_TAGS, concept_group
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Mention, Records, Token

AGENTS = frozenset({"obl:agent"})
TOGETHER = frozenset({"conj", "appos"})
OWNING = frozenset({"nmod:poss", "nmod"})
MAKING = OWNING | {"compound"}
CASES = frozenset({"case"})
OWN_DEEDS = frozenset(  # nouns of what those do whose they are, not of what is done to them
    {"decide", "plan", "want", "promise", "propose", "announce", "criticise"}
    | {"claim", "admit", "apologise", "threaten", "demand", "ask", "answer", "deny", "complain", "fear", "estimate"}
    | {"predict", "conclude", "recommend", "resign", "visit", "appeal", "strike", "protest", "petition", "testify"}
    | {"warn", "call-on", "refuse", "object", "agree", "vote", "question-parliament"}
)
ADDRESSING = frozenset({"ask", "demand", "call-on", "order", "inform", "say", "warn", "recommend", "request-help"})
FINDING = frozenset(
    {"conclude", "show", "judge", "discover", "recommend", "propose", "estimate", "put", "warn", "prove"}
)


class Acting:
    """Who acts in the clauses of a document; "I" and "we" are the author of a part, or who is quoted."""

    def __init__(self, annotated: AnnotatedDocument, found: Records) -> None:
        self._annotated = annotated
        self._mentions = found.mention_by_id()
        self._places = Overlaps(found.mentions)
        self._quoted = Overlaps([one for one in found.statements if one.kind == "direct"])
        self._authors: dict[str, Mention | None] = {}

    def of(self, candidate: Candidate, mentions: Sequence[Mention]) -> tuple[str, ...] | None:
        """The ids of who acts in a candidate; None where its clause has no subject of its own, and so goes on."""
        if candidate.nominal:
            return self._named(self._owners(candidate.trigger.token, OWNING, candidate.language), mentions)
        return self._with_others(candidate, mentions)

    def in_clause(self, clause: Clause, language: str, mentions: Sequence[Mention]) -> tuple[str, ...] | None:
        """The ids of who acts in a clause that tells no event; None where it has no subject."""
        bare = Candidate(clause.first, clause.last, Trigger(clause.main, ""), clause, language=language)
        return self._with_others(bare, mentions)

    def _with_others(self, candidate: Candidate, mentions: Sequence[Mention]) -> tuple[str, ...] | None:
        """The ids of who acts, with those by whom or for whom it is told to be done."""
        own = self._acting(candidate, mentions)
        others = others_acting(self._annotated, candidate.clause, mentions, candidate.language)
        beside = actors_in(self._annotated, others)
        return own if not beside else tuple(dict.fromkeys([*(own or ()), *beside]))

    def _acting(self, candidate: Candidate, mentions: Sequence[Mention]) -> tuple[str, ...] | None:
        deed = None if candidate.nominal else deed_at(self._annotated, candidate.clause)
        if deed is not None:
            return actors_in(self._annotated, list(self._places.over(deed.start, deed.end)))
        if self._leaves_out_subject(candidate):
            return None
        subjects = [one for one in self._subjects(candidate) if not self._points(one, candidate, mentions)]
        agents = self._agents(candidate)
        if self._are_addressed(subjects, candidate):
            return self._named(agents, mentions)
        if not subjects and not agents:
            lead = leading_clause(self._annotated, candidate.clause)
            if lead is not None:
                return self.in_clause(lead, candidate.language, self._in(lead))
            placed = self._placed(candidate, mentions)
            return None if placed is None else actors_in(self._annotated, [placed])
        found = [*subjects, *(other for one in subjects for other in self._children(one, TOGETHER))]
        named = self._named([*found, *agents], mentions) or self._makers(candidate, subjects, mentions)
        return tuple(dict.fromkeys([*named, *self._author(candidate, subjects)]))

    def _leaves_out_subject(self, candidate: Candidate) -> bool:
        """Whether a clause goes on with "and" and its verb where that is second: "Zij zwijgt en vraagt de rechter".

        The clause before has its subject in front: else the next has one of its own ("Toen viel hij en riep zij").
        """
        tokens, clause = self._annotated.tokens, candidate.clause
        sentence = self._annotated.sentence_at(tokens[clause.first].start)
        follows = tokens[clause.first].pos == "CCONJ" and clause.finite == clause.first + 1
        if sentence is None or not follows or not load_language(candidate.language).grammar.verb_second:
            return False
        before = range(sentence.first, clause.first)
        finite = next((index for index in before if is_finite(tokens[index], candidate.language)), clause.first)
        return any(tokens[index].dep in SUBJECTS for index in range(sentence.first, finite))

    def _in(self, clause: Clause) -> Sequence[Mention]:
        """The mentions in a clause."""
        return self._places.over(*self._annotated.span(clause.first, clause.last))

    def _are_addressed(self, subjects: Sequence[int], candidate: Candidate) -> bool:
        """Whether a passive tells what its subject was told, asked or ordered: it is another who did that."""
        main = candidate.clause.main
        passive = bool(subjects) and _is_passive(self._annotated.tokens, candidate.clause)
        return passive and verb_concept(self._annotated, main, candidate.language) in ADDRESSING

    def _agents(self, candidate: Candidate) -> list[int]:
        """By whom something is done; in a passive also where the parse hangs that on another word: "fined £6m by"."""
        tokens, clause = self._annotated.tokens, candidate.clause
        agents = [child for verb in clause.verbs for child in self._children(verb, AGENTS)]
        by = function_words("agents", candidate.language)
        inside = (i for i in range(clause.main, clause.last) if tokens[i].dep == "obl" and _is_passive(tokens, clause))
        return agents or [i for i in inside if any(tokens[one].text.lower() in by for one in self._children(i, CASES))]

    def _makers(self, candidate: Candidate, subjects: Sequence[int], mentions: Sequence[Mention]) -> tuple[str, ...]:
        """Of whom a paper or an inquiry is that finds something: "Met Office data suggest", "onderzoek door Hale"."""
        trigger = candidate.trigger.concept
        if not trigger and verb_concept(self._annotated, candidate.clause.main, candidate.language) in FINDING:
            trigger = "show"
        nouns = [one for one in subjects if self._annotated.tokens[one].pos == "NOUN"]
        if trigger not in FINDING and concept_group(trigger) not in SPEECH_GROUPS:
            passive = _is_passive(self._annotated.tokens, candidate.clause)
            nouns = [one for one in nouns if not passive and self._is_deed(one, candidate.language)]
        makers = (child for noun in nouns for child in self._owners(noun, MAKING, candidate.language))
        starts = [self._annotated.tokens[child].start for child in makers]
        there = [one for one in mentions if any(holds(one, start) for start in starts)]
        there = [one for one in there if not any(is_part(one, other) for other in there)]
        kinds = {"ORG"} if trigger in FINDING else {"ORG", "PER"}
        return tuple(one.id for one in there if one.type in kinds and may_act(one))

    def _is_deed(self, noun: int, language: str) -> bool:
        """Whether a noun is what its owner does: "the council's decision"; a paper only tells of him."""
        return noun_concept(self._annotated, noun, language) in OWN_DEEDS

    def _points(self, index: int, candidate: Candidate, mentions: Sequence[Mention]) -> bool:
        """Whether a word that was taken for the subject only points to what was told: "Dat heeft de raad besloten"."""
        pointers = function_words("pointers", candidate.language)
        token = self._annotated.tokens[index]
        known = any(holds(one, token.start) for one in mentions)
        return load_language(candidate.language).grammar.verb_second and token.text.lower() in pointers and not known

    def _placed(self, candidate: Candidate, mentions: Sequence[Mention]) -> Mention | None:
        """The person or body right beside the finite verb of a clause without a subject, where that stands second.

        The parser takes functions without an article for adverbs: "Bij besluit heeft verweerder dat ingetrokken".
        """
        if not load_language(candidate.language).grammar.verb_second:
            return None
        tokens, clause = self._annotated.tokens, candidate.clause
        finite = [verb for verb in clause.verbs if tokens[verb].feature("VerbForm") == "Fin"]
        starts = {tokens[verb + 1].start for verb in finite if verb + 1 < clause.last}
        ends = {tokens[verb - 1].end for verb in finite if verb == clause.first + 1}
        acting = (one for one in mentions if one.type in {"PER", "ORG"})
        return next((one for one in acting if one.start in starts or one.end in ends), None)

    def _subjects(self, candidate: Candidate) -> Iterator[int]:
        """The subject of the clause; for a relative pronoun the noun that it goes back to."""
        clause, tokens = candidate.clause, self._annotated.tokens
        inside = [index for index in range(clause.first, clause.last) if self._is_subject(index)]
        verbs = {*clause.verbs, candidate.trigger.token}
        inside = inside or [index for index in range(clause.first, clause.main) if self._begins_clause(index, clause)]
        inside = self._surest(inside, verbs) or self._parted(candidate, verbs) or self._named_first(clause)
        for index in [one for one in inside if tokens[one].head in verbs] or inside[:1]:
            relative = tokens[index].text.lower() in function_words("relative", candidate.language)
            verb = tokens[tokens[index].head]
            yield verb.head if relative and verb.dep == "acl:relcl" else index

    def _is_subject(self, index: int) -> bool:
        """Whether a word is one by the parse, or by its case: "Een verbod acht ik onnodig"."""
        token = self._annotated.tokens[index]
        mistaken = token.dep in {"obj", "iobj"} and token.feature("Case") == "Nom"
        return mistaken or token.dep.startswith("nsubj")

    def _surest(self, inside: list[int], verbs: set[int]) -> list[int]:
        """Of two subjects of one verb that in the nominative or of its number: "De buren hebben de raad verzocht"."""
        tokens = self._annotated.tokens
        heads = [tokens[one].head for one in inside]
        own = [one for one in inside if tokens[one].head in verbs and heads.count(tokens[one].head) > 1]
        finite = next((one for one in sorted(verbs) if tokens[one].feature("VerbForm") == "Fin"), None)
        if finite is None or not own or not own[0] < finite < own[-1]:
            return inside  # two words of one subject: "vakbond Lumen stapt"
        nominative = [one for one in own if tokens[one].feature("Case") == "Nom"]
        number = tokens[finite].feature("Number")
        return nominative or [one for one in own if number and tokens[one].feature("Number") == number] or inside

    def _parted(self, candidate: Candidate, verbs: set[int]) -> list[int]:
        """The subject that a clause between parts from its verb: "The judge, sitting in Cardiff, dismissed it"."""
        first = candidate.clause.first
        found = [child for verb in verbs for child in self._children(verb, SUBJECTS) if child < first]
        return [child for child in found if self._annotated.tokens[child].pos in NOUN_TAGS]

    def _named_first(self, clause: Clause) -> list[int]:
        """The name that a clause begins with, behind which the parse takes the verb for one that describes it.

        "Brent Hale, the chairman, stepped down": what stands between the commas says who he is.
        """
        tokens, first = self._annotated.tokens, clause.first
        named = tokens[first].pos == "PROPN" and tokens[clause.main].dep == "acl" and clause.kind == "main"
        return [first] if named and tokens[clause.main - 1].text == "," else []

    def _begins_clause(self, index: int, clause: Clause) -> bool:
        """Whether a noun is joined to one of the clause before, though the verb of its own follows it."""
        token = self._annotated.tokens[index]
        return token.dep == "conj" and token.head < clause.first and token.pos in NOUN_TAGS | {"PRON"}

    def _owners(self, noun: int, kinds: frozenset[str], language: str) -> list[int]:
        """Of whom or by whom a noun is, not what it is about: "the inquiry by Hale into Orvik"."""
        tokens, owning = self._annotated.tokens, function_words("owners", language)
        return [
            child
            for child in self._children(noun, kinds)
            if all(tokens[case].text.lower() in owning for case in self._children(child, CASES))
        ]

    def _children(self, index: int, kinds: frozenset[str]) -> Iterator[int]:
        tokens = self._annotated.tokens
        return (child for child in self._annotated.children[index] if tokens[child].dep in kinds)

    def _named(self, heads: Sequence[int], mentions: Sequence[Mention]) -> tuple[str, ...]:
        """The mentions at some words or with their function there, of those that can act."""
        starts = [self._annotated.tokens[index].start for index in heads]
        there = [one for one in mentions if any(holds(one, start) for start in starts)]
        there = [_bearer(one, mentions) for one in there if not in_dateline(self._annotated, one)]
        return actors_in(self._annotated, there)

    def _author(self, candidate: Candidate, subjects: Sequence[int]) -> tuple[str, ...]:
        """The author of the part, or who is quoted, where "I" or "we" is the subject."""
        first = load_language(candidate.language).facts.speaking
        tokens = self._annotated.tokens
        spoken = next((index for index in subjects if tokens[index].text.lower() in first), None)
        if spoken is None:
            return ()
        token = tokens[spoken]
        if spoken in quoted_words(self._annotated):
            return self._quoted_at(token.start)
        author = self._annotated.document.author_at(token.start)
        if author is None or author not in self._authors:
            self._authors[author or ""] = voice_of(self._annotated, token.text, token.start, self._mentions)
        voice = self._authors[author or ""]
        return () if voice is None else (voice.id,)

    def _quoted_at(self, start: int) -> tuple[str, ...]:
        """Whom the words at a place are quoted of, where he has a name."""
        said = min(self._quoted.over(start, start + 1), key=lambda one: one.end - one.start, default=None)
        speaker = self._mentions.get(said.speaker or "") if said is not None else None
        named = speaker is not None and (speaker.refers_to is not None or not speaker.generic)
        return (speaker.id,) if speaker is not None and named else ()


def _is_passive(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether the parse sees that the subject of a clause undergoes what its verb tells."""
    return any(tokens[index].dep in {"aux:pass", "nsubj:pass"} for index in range(clause.first, clause.last))


def _bearer(mention: Mention, mentions: Sequence[Mention]) -> Mention:
    """The person whose name follows that of his people: "the Briton Colin Hale died"."""
    if mention.type != "NORP":
        return mention
    return next((one for one in mentions if one.type == "PER" and one.start == mention.end + 1), mention)
