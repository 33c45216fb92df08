"""Clauses: the stretches of a sentence that each have a verb of their own.

Borders are found by words and tags (conjunctions, relative pronouns, marks, a verb on either side); the parse only
helps where words do not decide, since a wrong parse must not spoil a sentence that its words make plain.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from relaas.extraction.brackets import Piece, close_brackets, opens_bracket
from relaas.extraction.verbal import BEFORE_NOUN, YEAR, is_verbal
from relaas.extraction.verbs import is_finite
from relaas.language.concepts import VERB_TAGS
from relaas.language.installed import load_language
from relaas.language.lexicons.clauses import ClauseWords
from relaas.model import AnnotatedDocument, Sentence, Token

QUOTES = frozenset("\"“”„‘’'«»")
MARKS = frozenset({",", ";", ":", "–", "—", "(", ")", "...", "…"}) | QUOTES
LONGEST_SENTENCE = 400  # words; what is longer is a table or a list
SHORTEST_QUOTE = 3  # words between quotation marks that can be a clause
NEXT_SUBJECT = 2  # tokens from one finite verb to the next with a subject between
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
FREE_KINDS = frozenset({"main", "coordinate"})  # clauses that hang on no other
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
UNDERGOING = frozenset({"obj", "nsubj:pass"})  # to whom or what a verb tells that something is done


@dataclass(frozen=True, slots=True)
class Clause:
    """A half-open range of tokens with the verbs in it; ``opener`` is the word that opened it, ``kind`` how.

    ``verbs`` are the tokens of its verb group, ascending; ``main`` the one that carries the meaning, ``finite`` the
    finite one or None. ``parent`` is the index of the clause that it hangs on, None for the first. A ``frame`` opens
    with the finite verb of a later clause: "Op 4 mei heeft de rechtbank, die had gewacht, ...".
    """

    first: int
    last: int
    verbs: tuple[int, ...]
    main: int
    finite: int | None
    opener: str = ""
    kind: str = "main"  # main, coordinate, subordinate, relative, infinitive, quote
    parent: int | None = None
    frame: bool = False


def clauses_of(annotated: AnnotatedDocument, sentence: Sentence) -> tuple[Clause, ...]:
    """The clauses of a sentence in order; they tile it. A sentence without a verb has none, nor has a table."""
    name = ("clauses", sentence.first, sentence.last)
    return annotated.once(name, lambda: _clauses(annotated, sentence))


def _clauses(annotated: AnnotatedDocument, sentence: Sentence) -> tuple[Clause, ...]:
    if sentence.last - sentence.first > LONGEST_SENTENCE:
        return ()
    words = load_language(annotated.language_of(sentence)).clauses
    verbs = [index for index in range(sentence.first, sentence.last) if is_verbal(annotated, index, sentence)]
    if not verbs:
        return ()
    borders = _borders(annotated, sentence, words)
    merged = _merged(borders, sentence, verbs)
    split = [part for piece in merged for part in _split(annotated, piece, verbs, words)]
    pieces, closing = close_brackets(annotated, split, verbs, words)
    found = [_clause(annotated, piece, verbs, words, closing) for piece in pieces]
    if _opens_a_condition(annotated, sentence, found, words):
        found[0] = replace(found[0], opener=words.condition)
    found = [replace(one, opener=words.condition) if _is_conditioned(annotated, one, words) else one for one in found]
    return _linked(found, framed=any(_is_root(annotated, verb) for one in found[1:] for verb in one.verbs))


def _opens_a_condition(
    annotated: AnnotatedDocument, sentence: Sentence, clauses: Sequence[Clause], words: ClauseWords
) -> bool:
    """Whether the first clause has its verb in front for a condition: "Should he not pay", "Betaalt hij niet, dan"."""
    tokens = annotated.tokens
    if len(clauses) < 2 or clauses[0].finite != sentence.first or tokens[sentence.last - 1].text == "?":
        return False
    first, then = clauses[0], clauses[1]
    if tokens[sentence.first].text.lower() not in words.condition_verbs and words.condition_verbs:
        return False
    subject = tokens[first.first + 1].pos in NOMINAL | BEFORE_NOUN - {"ADP", "CCONJ"}
    apart = any(tokens[index].text == "," for index in (then.first - 1, then.first))
    follows = [token.text.lower() for token in tokens[then.first : then.first + 2] if token.pos != "PUNCT"][:1]
    resumes = then.finite == then.first or set(follows) <= words.condition_then
    return subject and apart and bool(follows) and (resumes or bool(words.condition_verbs))


def _is_conditioned(annotated: AnnotatedDocument, clause: Clause, words: ClauseWords) -> bool:
    """Whether words before a clause make a condition of it: "provided that he pays", "op voorwaarde dat hij komt"."""
    if clause.opener not in load_language(words.language).statements.that or clause.kind == "relative":
        return False
    longest = max(len(phrase) for phrase in words.conditioning)
    before = tuple(token.text.lower() for token in annotated.tokens[max(0, clause.first - longest) : clause.first])
    return any(before[-len(phrase) :] == phrase for phrase in words.conditioning)


def _borders(annotated: AnnotatedDocument, sentence: Sentence, words: ClauseWords) -> list[tuple[int, str]]:
    """Places where a clause may begin, each with its kind, in order; the sentence's start comes first."""
    quoted = _quoted(annotated, sentence)
    found = [(sentence.first, "main")]
    for index in range(sentence.first + 1, sentence.last):
        kind = _border(annotated, index, sentence, words)
        if index in quoted:
            kind = kind or quoted[index]
        if kind:
            found.append((index, kind))
    return found


def _quoted(annotated: AnnotatedDocument, sentence: Sentence) -> dict[int, str]:
    """Where long quotations begin and where the text goes on after them."""
    marks = [i for i in range(sentence.first, sentence.last) if annotated.tokens[i].text in QUOTES]
    found: dict[int, str] = {}
    for opening, closing in pairwise(marks):
        if closing - opening > SHORTEST_QUOTE:
            found.setdefault(opening + 1, "quote")
            found.setdefault(closing + 1, "after-quote")
    if marks and marks[0] - sentence.first > SHORTEST_QUOTE and len(marks) == 1:
        found.setdefault(marks[0] + 1, "after-quote")
    return found


def _border(annotated: AnnotatedDocument, index: int, sentence: Sentence, words: ClauseWords) -> str:
    """The kind of clause that may begin at a token, or ""."""
    tokens = annotated.tokens
    token, before = tokens[index], tokens[index - 1]
    text = token.text.lower()
    after_mark = before.text in MARKS
    if text in words.relatives and _is_denied_object(tokens, index, sentence, words):
        return ""
    if (
        text in words.relatives
        and (before.pos in NOMINAL | {"PUNCT"} or _is_extraposed(annotated, index))
        and token.pos != "DET"
        and _is_relative(annotated, index, words)
    ):
        return "relative"
    opens = text not in words.weak or after_mark or token.pos == "SCONJ" or token.dep == "mark"
    if text in words.subordinators and token.pos not in {"DET", "NOUN"} and opens:
        return "subordinate"
    closing = load_language(words.language).grammar.verb_final
    inner = not closing and text in words.inner and token.pos in {"ADP", "SCONJ", "ADV"}
    if inner and _past_follows(annotated, index, sentence, words):
        return "subordinate"
    if text in words.infinitive and (token.dep == "mark" or _infinitive_follows(tokens, index, sentence, words)):
        return "infinitive"
    marked = text in words.infinitive_marks and not words.infinitive
    if marked and before.pos == "NOUN" and _verb_next(tokens, index, sentence):
        return "infinitive"
    if text in load_language(words.language).statements.whether and token.dep == "mark":  # "vroeg of het klopt"
        return "subordinate"
    if text in words.coordinators and token.pos != "ADV" and token.dep != "fixed":  # "tot en met"
        return "coordinate"
    if before.text in {",", ";", ":", "–", "—", "(", ")"} and text not in words.coordinators:
        return _border_at_mark(tokens[sentence.first : index])
    return ""


def _is_denied_object(tokens: Sequence[Token], index: int, sentence: Sentence, words: ClauseWords) -> bool:
    """Whether "that" is not done, no clause opened by it: "Doet de aannemer dat niet, dan ..."."""
    following = [token.text.lower() for token in tokens[index + 1 : min(index + 3, sentence.last)]]
    return len(following) > 1 and following[0] in words.negations and following[1] == ","


def _border_at_mark(before: Sequence[Token]) -> str:
    """The kind of clause that may begin behind a mark: one set apart in brackets, or what goes on behind them."""
    if before[-1].text == "(":
        return "aside"
    opening = next((index for index in reversed(range(len(before))) if before[index].text == "("), None)
    if before[-1].text != ")" or opening is None:
        return "coordinate"
    return "coordinate" if any(token.pos in VERB_TAGS for token in before[opening:]) else "resumed"


def _is_relative(annotated: AnnotatedDocument, index: int, words: ClauseWords) -> bool:
    token, before = annotated.tokens[index], annotated.tokens[index - 1]
    that = load_language(words.language).statements.that
    if token.text.lower() in that:  # after a noun: "the plan that", "het akkoord dat"
        relative = before.pos in NOMINAL and token.feature("PronType") == "Rel"
        return relative or (before.pos == "NOUN" and (token.dep != "mark" or _lacks_an_object(annotated, index, words)))
    return True


def _is_extraposed(annotated: AnnotatedDocument, index: int) -> bool:
    """Whether a relative clause stands behind the infinitive of its noun: "de winst te behouden die is geboekt"."""
    tokens = annotated.tokens
    verb = tokens[index].head
    after_infinitive = tokens[index - 1].feature("VerbForm") == "Inf" and tokens[index].pos == "PRON"
    return after_infinitive and tokens[verb].dep == "acl:relcl" and tokens[verb].head < index < verb


def _lacks_an_object(annotated: AnnotatedDocument, index: int, words: ClauseWords) -> bool:
    """Whether "that" is the object of a verb on the noun before it: "the fine that it imposed", no "claim that it won".

    The verb has its subject behind "that" and no object, and the noun is none that has a content.
    """
    tokens, said = annotated.tokens, load_language(words.language).statements
    verb, noun = tokens[index].head, tokens[index - 1].lemma.lower()
    below = {tokens[child].dep for child in annotated.children[verb]}
    described = tokens[verb].head == index - 1 and tokens[verb].dep.startswith("acl")
    held = said.nouns | said.attitude_nouns | words.content_nouns
    return described and "nsubj" in below and below.isdisjoint({"obj", "ccomp", "xcomp", "cop"}) and noun not in held


def _infinitive_follows(tokens: Sequence[Token], index: int, sentence: Sentence, words: ClauseWords) -> bool:
    """Whether the mark of an infinitive with its verb follows before the next mark."""
    for place in range(index + 1, sentence.last - 1):
        if tokens[place].text in {",", ";", ":"}:
            return False
        if tokens[place].text.lower() in words.infinitive_marks and tokens[place + 1].pos in VERB_TAGS:
            return tokens[index].text.lower() in words.purpose
    return False


def _past_follows(annotated: AnnotatedDocument, index: int, sentence: Sentence, words: ClauseWords) -> bool:
    """Whether a noun and then a past form follow before the next mark: "after a ferry capsized"."""
    named = False
    for place in range(index + 1, sentence.last):
        token = annotated.tokens[place]
        if token.text in MARKS or token.text.lower() in words.coordinators | words.subordinators:
            return False
        if named and token.feature("Tense") == "Past" and token.pos in VERB_TAGS:
            return token.dep != "amod"
        named = named or (token.pos in NOMINAL and not YEAR.fullmatch(token.text))  # "who came before 2010 received"
    return False


def _verb_next(tokens: Sequence[Token], index: int, sentence: Sentence) -> bool:
    return index + 1 < sentence.last and tokens[index + 1].pos in VERB_TAGS


def _merged(borders: list[tuple[int, str]], sentence: Sentence, verbs: list[int]) -> list[Piece]:
    """The stretches between borders, those without a verb joined to the clause that goes on there."""
    starts = [*borders, (sentence.last, "end")]
    pieces: list[Piece] = []
    pending: tuple[int, str] | None = None
    for (first, kind), (last, following) in pairwise(starts):
        if kind == "resumed" and not pieces:
            kind = "main"
        has_verb = any(first <= verb < last for verb in verbs)
        if pending is not None:
            first, kind = pending[0], kind if kind == "relative" else pending[1]
        if kind == "resumed":  # "de raad (15 leden) heeft besloten"
            before = pieces.pop()
            pieces.append((before[0], last, before[2]))
        elif has_verb:
            pieces.append((first, last, kind))
            pending = None
        elif pieces and pending is None and (kind in {"coordinate", "aside", "main"} or following == "after-quote"):
            before = pieces.pop()
            pieces.append((before[0], last, before[2]))
        else:
            pending = (first, kind)
    if pending is not None and pieces:
        before = pieces.pop()
        pieces.append((before[0], sentence.last, before[2]))
    return pieces


def _split(annotated: AnnotatedDocument, piece: Piece, verbs: list[int], words: ClauseWords) -> list[Piece]:
    """A stretch with two finite verbs cut where the second clause begins without a word that always opens one.

    "They say the plan has failed" after the first verb, "dan voor de aftocht begon" at the preposition.
    """
    first, last, kind = piece
    inside = [verb for verb in verbs if first <= verb < last]
    finite = [verb for verb in inside if is_finite(annotated.tokens[verb], words.language)]
    if kind == "relative" and (resumed := _resumed(annotated, inside, finite, words.language)):
        return [(first, resumed, kind), (resumed, last, "main")]
    if (told := _addressed(annotated, finite, words)) is not None:
        return [(first, told, kind), *_split(annotated, (told, last, "subordinate"), verbs, words)]
    if len(finite) != 2 or finite[1] - finite[0] < NEXT_SUBJECT:
        return [piece]
    helping = [annotated.tokens[verb].lemma.lower() in words.auxiliaries for verb in finite]
    for cut in range(finite[1] - 1, finite[0], -1):
        # an auxiliary has its verb before the border: "zijn vertrokken voor de dijk brak", no "is voor mei vertrokken"
        ended = not helping[0] or any(first <= verb < cut for verb in verbs if verb not in finite)
        if annotated.tokens[cut].text.lower() in words.inner and cut > first and ended and not all(helping):
            return [(first, cut, kind), (cut, last, "subordinate")]
    cut = finite[0] + 1
    bare = annotated.tokens[cut].pos in {"DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM"}
    reporting = annotated.tokens[finite[0]].lemma.lower() in words.bare_content
    return [(first, cut, kind), (cut, last, "subordinate")] if bare and reporting else [piece]


def _addressed(annotated: AnnotatedDocument, finite: Sequence[int], words: ClauseWords) -> int | None:
    """Where what somebody was told begins with the pronoun behind whom it was told to: "told the paper he had left"."""
    tokens = annotated.tokens
    if len(finite) < 2 or tokens[finite[0]].lemma.lower() not in words.addressing:
        return None
    between = range(finite[0] + 1, finite[1])
    cut = next((index for index in reversed(between) if tokens[index].feature("Case") == "Nom"), None)
    opens = MARKS | words.subordinators | words.coordinators
    marked = cut is None or any(
        tokens[index].text.lower() in opens or tokens[index].pos in VERB_TAGS for index in between
    )
    return None if marked or cut == finite[0] + 1 else cut


def _resumed(annotated: AnnotatedDocument, verbs: Sequence[int], finite: Sequence[int], language: str) -> int | None:
    """The verb with which a sentence goes on after a relative clause: "those who were to start have been sent home".

    Where the parse takes the past in that clause for a participle, it is the first verb that is finite.
    """
    misread = len(finite) == 1 and finite[0] != verbs[0] and _hangs_on_noun(annotated, verbs[0])
    if misread and not any(annotated.tokens[verb].pos == "AUX" for verb in verbs if verb < finite[0]):
        return finite[0] if annotated.tokens[finite[0]].pos == "AUX" else None
    apart = 1 if load_language(language).grammar.verb_final else NEXT_SUBJECT  # "de man die de brug ontwierp vertrok"
    going_on = len(finite) == 2 and finite[1] - finite[0] >= apart and _is_root(annotated, finite[1])
    return finite[1] if going_on else None


def _hangs_on_noun(annotated: AnnotatedDocument, verb: int) -> bool:
    """Whether the parse sees no more in a past form than a participle that describes a noun."""
    token = annotated.tokens[verb]
    return token.dep in {"acl", "acl:relcl"} and token.feature("VerbForm") == "Part" and token.pos == "VERB"


def _is_root(annotated: AnnotatedDocument, verb: int) -> bool:
    """Whether the whole sentence hangs on a verb, or on the one that it helps."""
    token = annotated.tokens[verb]
    helped = token.head if token.dep in {"aux", "aux:pass", "cop"} else verb
    return annotated.tokens[helped].dep == "root"


def _clause(
    annotated: AnnotatedDocument, piece: Piece, verbs: list[int], words: ClauseWords, closing: Mapping[int, int]
) -> Clause:
    tokens = annotated.tokens
    first, last, kind = piece
    own = tuple(verb for verb in verbs if first <= verb < last)
    if first in closing:
        own = (closing[first], *own)
    finite = _finite_of(annotated, [verb for verb in own if is_finite(tokens[verb], words.language)], words)
    if finite is None:  # a plural that looks like an infinitive: "worden gestuurd"
        marks = words.infinitive_marks
        bare = (verb for verb in own if tokens[verb].pos == "AUX" and tokens[verb - 1].text.lower() not in marks)
        finite = next((verb for verb in bare if verb > 0 and tokens[verb].feature("VerbForm") == "Inf"), None)
    opener, frame = tokens[first].text.lower(), opens_bracket(first, last, closing)
    return Clause(first, last, own, _main_verb(annotated, own, finite, words), finite, opener, kind, frame=frame)


def _finite_of(annotated: AnnotatedDocument, finite: Sequence[int], words: ClauseWords) -> int | None:
    """The first finite verb, but for a participle that looks like one: "the tax announced in May would be scrapped"."""
    closing = load_language(words.language).grammar.verb_final
    if closing or len(finite) < 2 or annotated.tokens[finite[1]].pos != "AUX":
        return finite[0] if finite else None
    helped = annotated.tokens[finite[1]].head
    named = any(annotated.tokens[child].dep.startswith("nsubj") for child in annotated.children[helped])
    return finite[0] if named or annotated.tokens[finite[0]].pos == "AUX" else finite[1]


def _main_verb(annotated: AnnotatedDocument, verbs: tuple[int, ...], finite: int | None, words: ClauseWords) -> int:
    """The verb that carries the meaning: the first that is no auxiliary, behind the finite one where that opens."""
    full = [verb for verb in verbs if annotated.tokens[verb].lemma.lower() not in words.auxiliaries]
    if finite is not None and not load_language(words.language).grammar.verb_final:
        full = [verb for verb in full if verb >= finite] or full
    return full[0] if full else verbs[-1]


def _linked(clauses: list[Clause], *, framed: bool) -> tuple[Clause, ...]:
    """Each clause with the one that it hangs on: the one before it, a coordinate one on what that hangs on.

    The first is the main one, but for a subject with a relative clause of which the verb stands in a later one, or with
    no more than a participle: "The plan, first promised for June, is now due in May".
    """
    linked: list[Clause] = []
    for number, one in enumerate(clauses):
        kind = one.kind if number else _kind_of_first(clauses, framed=framed)
        parent = number - 1 if number else None
        if parent is not None and one.kind in {"coordinate", "aside", "main"}:
            parent = linked[parent].parent if linked[parent].kind != "main" else parent
        linked.append(replace(one, kind=kind, parent=parent))
    return tuple(linked)


def _kind_of_first(clauses: Sequence[Clause], *, framed: bool) -> str:
    """The kind of a first clause: a relative one where a verb goes on right after it, or the sentence hangs on that."""
    if len(clauses) == 1:
        return "main"
    first, second = clauses[0], clauses[1]
    resumed = second.finite == second.first
    if first.kind == "relative":
        return "relative" if framed or resumed else "main"
    going_on = next(
        (one for one in clauses[1:] if one.finite is not None), None
    )  # "built in 1996 and sold in 2010, sank"
    joined = going_on is not None and all(one.kind == "coordinate" for one in clauses[1 : clauses.index(going_on) + 1])
    reduced = first.finite is None and joined and going_on is not None and going_on.finite == going_on.first
    return "relative" if framed and reduced else "main"


def clause_at(clauses: Sequence[Clause], token: int) -> Clause | None:
    """The clause that holds a token, or None."""
    return next((clause for clause in clauses if clause.first <= token < clause.last), None)
