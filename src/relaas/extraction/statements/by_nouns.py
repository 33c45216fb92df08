"""Content that a noun of saying brings along: "the claim that", "zijn oproep om"."""

from __future__ import annotations

from itertools import pairwise

from relaas.extraction.phrases import GENITIVES, Phrase, extend_phrase
from relaas.extraction.statements.extents import end_of_clause
from relaas.extraction.statements.finding import Attribution, Level, is_noun_read_as_verb, verb_cue
from relaas.extraction.statements.speakers import Speaker, speaker_before, speaker_of
from relaas.extraction.statements.subjects import mention_at
from relaas.extraction.statements.untrue import is_untrue_at
from relaas.extraction.statements.view import View
from relaas.language.concepts import VERB_TAGS
from relaas.language.installed import load_language
from relaas.model import Mention

SHORTEST = 3  # tokens of content
CLAUSES = frozenset({"acl", "ccomp", "acl:relcl"})


def by_noun(view: View, index: int) -> Attribution | None:
    """“the claim that ...”, "zijn oproep om ...": a noun that brings its content along."""
    owned = is_noun_read_as_verb(view, index)
    lemma = view.word(index) if owned else view.lemma(index)
    known = lemma in view.cues.nouns or lemma in view.cues.attitude_nouns
    denial = _denied_by(view, index) if known else None
    if not known or (view.pos(index) != "NOUN" and denial is None and not owned):
        return None
    level: Level = "full" if lemma in view.cues.nouns else "attitude"
    phrase = view.phrase_of(index) or Phrase(index, index + 1, index, None)
    if phrase.head != index or is_untrue_at(view, index + 1):
        return None  # "it is not the case that"
    after = _behind_noun(view, phrase)
    if not _opens_content(view, after):
        return None
    speaker = _whose(view, index, after, denial) or _held_by(view, index)
    if speaker is None and level == "attitude":
        return None
    first = after + 1
    if view.word(after) in view.cues.infinitive:
        marks = [i for i in range(first + 1, view.last) if view.word(i) == view.cues.infinitive_mark]
        if not marks or first in view.timed or view.pos(first) == "NUM":
            return None
        first = after
    cue = (index,) if denial is None else (denial, index)
    return Attribution(first, _end_of_content(view, index, after, first), cue, speaker, level, "noun")


def _behind_noun(view: View, phrase: Phrase) -> int:
    """The place behind a noun of saying and what tells whose it is: "the allegation of 3 May by the union | that"."""
    after = _behind_date(view, extend_phrase(view.annotated, phrase, view.phrases, view.last))
    by = view.phrase_at(after + 1) if view.word(after) in view.cues.passive_by else None
    after = after if by is None else by.last
    held = view.phrase_at(after + 1) if view.word(after) in view.small("owners") else None
    if held is not None and view.word(after) in view.small("locating") and mention_at(view, held) is None:
        held = None  # "a belief in the valley that"
    after = after if held is None else extend_phrase(view.annotated, held, view.phrases, view.last)
    is_that = view.lemma(after) in view.cues.copulas and view.word(after + 1) in view.cues.that
    return after + 1 if is_that else after  # "my understanding is that ..."


def _opens_content(view: View, index: int) -> bool:
    """Whether "that" or the mark of an infinitive opens content, and no relative clause: "the report that was"."""
    if view.word(index) in view.cues.that:
        return view.pos(index) in {"SCONJ", "PRON", "ADP"} and not view.finite(index + 1)
    infinitive = load_language(view.cues.language).grammar.verb_final and view.word(index) in view.cues.infinitive
    return infinitive and not view.finite(index + 1)


def _whose(view: View, noun: int, after: int, denial: int | None) -> Speaker | None:
    """Whose a noun of saying is, who denies it, or who says so with it: "makes the claim that"."""
    speaker = owner_of(view, noun, after) if denial is None else speaker_before(view, denial)
    verb = view.token(noun).head
    done = not view.token(noun).dep.startswith("nsubj") and view.lemma(verb) in view.cues.light
    return speaker_before(view, verb) if speaker is None and done else speaker


def _end_of_content(view: View, noun: int, after: int, first: int) -> int:
    """Where the content that a noun brings along ends: with its clause, or before the verb of the noun behind it."""
    end = end_of_clause(view, first, None)
    clause = [child for child in view.annotated.children[noun] if child >= first and view.token(child).dep in CLAUSES]
    if clause:
        end = min(end, max(_subtree(view, clause[0])) + 1)
    before_verb = not any(view.finite(i) for i in range(view.first, noun))
    if view.lemma(after - 1) not in view.cues.copulas:
        end = min(end, _main_verb(view, noun, first) or end)
        end = min(end, _second_verb(view, first, end) or end) if before_verb else end
    if end - first < SHORTEST:
        end = end_of_clause(view, first, None)
    comma = next((i for i in range(first + 2, end) if view.word(i) == "," and view.quoted(i) is None), end)
    return comma if before_verb else end


def _held_by(view: View, noun: int) -> Speaker | None:
    """Among whom it lives, where the sentence opens with them: "Bij bewoners leeft de vrees dat"."""
    phrase = next((one for one in view.phrases if one.preposition == view.first), None)
    opens = view.word(view.first) in view.small("owners") and view.lemma(view.token(noun).head) in view.cues.living
    return speaker_of(view, phrase) if opens and phrase is not None and phrase.last < noun else None


def _behind_date(view: View, index: int) -> int:
    """The place behind the date that tells which statement it is: "the claim of 3 May that"."""
    after = index + 1
    while after in view.timed:
        after += 1
    return after if after > index + 1 and view.pos(index) == "ADP" else index


def _main_verb(view: View, noun: int, first: int) -> int | None:
    """Where the verb begins whose subject a noun is, behind what it brings along: "the claim that he lied | is old"."""
    token = view.token(noun)
    if not token.dep.startswith("nsubj") or not first + 1 < token.head < view.last:
        return None
    beside = (one for one in view.annotated.children[token.head] if view.token(one).dep.startswith(("aux", "cop")))
    return min([token.head, *(one for one in beside if one > first + 1)])


def _second_verb(view: View, first: int, end: int) -> int | None:
    """Where the verb of the sentence begins that nothing opens: "your claim that I signed | is wrong".

    Where verbs close a subordinate clause, the parse finds where it ends.
    """
    if load_language(view.cues.language).grammar.verb_final:
        return None
    openers = view.cues.that | view.small("relative") | view.small("subordinators") | view.cues.coordinators
    verbs = [index for index in range(first, end) if view.pos(index) in VERB_TAGS and view.quoted(index) is None]
    for before, verb in reversed(list(pairwise(verbs))):
        opened = any(view.word(index) in openers | {","} for index in range(before + 1, verb))
        says = verb_cue(view, before) is not None  # "the claim that he knew it was unsafe"
        if view.finite(verb) and view.pos(before) == "VERB" and not opened and not says:
            return verb
    return None


def _denied_by(view: View, noun: int) -> int | None:
    """The verb by which somebody denies what a noun brings along: "rejected claims that he knew"."""
    verb = noun - 1
    while view.pos(verb) in {"DET", "ADJ"}:
        verb -= 1
    return verb if view.pos(verb) == "VERB" and view.lemma(verb) in view.cues.denying else None


def _subtree(view: View, root: int) -> list[int]:
    """The tokens of a clause by the parse."""
    found, waiting = [], [root]
    while waiting:
        index = waiting.pop()
        found.append(index)
        waiting.extend(view.annotated.children[index])
    return found


def owner_of(view: View, index: int, after: int) -> Speaker | None:
    """Whose claim it is: the genitive before the noun, "of" and "van" after it."""
    whole = view.phrase_of(index - 2 if is_noun_read_as_verb(view, index) else index)
    if whole is not None and view.token(whole.first).feature("Poss") == "Yes":
        return Speaker(whole.first, whole.first + 1, _possessor(view, whole.first))
    for phrase in view.phrases:
        inside = phrase.first > index and phrase.last <= after and phrase.preposition is not None
        if inside and view.word(phrase.first - 1) in view.small("owners"):
            return speaker_of(view, phrase)
    if whole is not None and whole.first < index:
        opens, noun = view.token(whole.first).start, view.token(index).start
        mention = next((one for one in view.mentions if opens <= one.start < noun), None)
        if view.token(index - 1).text in GENITIVES:
            return Speaker(whole.first, index - 1, mention)
    return None


def _possessor(view: View, index: int) -> Mention | None:
    """For whom a possessive stands: the last person or body that the sentence names before it."""
    own = load_language(view.cues.language).facts.speaking
    before = [one for one in view.mentions if one.start < view.token(index).start and one.type in {"PER", "ORG"}]
    return before[-1] if before and view.word(index) not in own else None
