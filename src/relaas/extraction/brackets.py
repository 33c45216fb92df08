"""Brackets: clauses whose finite verb stands second and whose full verb closes them, where an aside parts the two.

"Op 4 mei heeft de rechtbank, die haar oordeel had uitgesteld, het bedrijf veroordeeld" has one main clause in two
stretches. What opens it is known by an auxiliary that has nothing to help, what closes it by a verb that has no
finite one and ends its stretch.
"""

from collections.abc import Mapping, Sequence

from relaas.extraction.verbs import is_finite
from relaas.language.installed import load_language
from relaas.language.lexicons.clauses import ClauseWords
from relaas.model import AnnotatedDocument, Token

Piece = tuple[int, int, str]  # a half-open range of tokens and the kind of clause in it

LONGEST_ASIDE = 3  # stretches between the two halves
HALVES = frozenset({"main", "coordinate"})
HELPING = frozenset({"aux", "aux:pass"})


def close_brackets(
    annotated: AnnotatedDocument, pieces: Sequence[Piece], verbs: Sequence[int], words: ClauseWords
) -> tuple[list[Piece], dict[int, int]]:
    """The stretches of a sentence anew, and the finite verb of each second half by the token that it begins with.

    Halves with no clause between them become one stretch.
    """
    grammar = load_language(words.language).grammar
    if not (grammar.verb_final and grammar.verb_second):
        return list(pieces), {}
    parts = [part for number in range(len(pieces)) for part in _unglued(annotated, pieces, number, verbs, words)]
    made: list[Piece] = []
    finite: dict[int, int] = {}
    number = 0
    while number < len(parts):
        first, _, kind = parts[number]
        helping = _opening(annotated, parts[number], verbs, words)
        closing = _closing(annotated, parts, number, verbs, words) if helping is not None else None
        if helping is not None and closing == number + 1:
            made.append((first, parts[closing][1], kind))
            number += 2
            continue
        if helping is not None and closing is not None:
            finite[parts[closing][0]] = helping
            parts[closing] = (*parts[closing][:2], "main")
        made.append(parts[number])
        number += 1
    return made, finite


def opens_bracket(first: int, last: int, finite: Mapping[int, int]) -> bool:
    """Whether the finite verb of a second half stands in a stretch before it."""
    return any(first <= verb < last <= half for half, verb in finite.items())


def _own(piece: Piece, verbs: Sequence[int]) -> list[int]:
    return [verb for verb in verbs if piece[0] <= verb < piece[1]]


def _opening(annotated: AnnotatedDocument, piece: Piece, verbs: Sequence[int], words: ClauseWords) -> int | None:
    """The auxiliary of a stretch that has no other verb; None where there is more, or less."""
    own = _own(piece, verbs)
    if piece[2] not in HALVES or len(own) != 1 or annotated.tokens[own[0]].lemma.lower() not in words.auxiliaries:
        return None
    return own[0] if is_finite(annotated.tokens[own[0]], words.language) else None


def _closing(
    annotated: AnnotatedDocument, pieces: Sequence[Piece], number: int, verbs: Sequence[int], words: ClauseWords
) -> int | None:
    """The number of the stretch that closes what one opens: its verbs end it, are not finite and go with that."""
    (helping,) = _own(pieces[number], verbs)
    for place in range(number + 1, min(len(pieces), number + LONGEST_ASIDE + 2)):
        if pieces[place][2] == "coordinate" and _closes(annotated, pieces[place], helping, verbs, words):
            return place
    return None


def _closes(annotated: AnnotatedDocument, piece: Piece, helping: int, verbs: Sequence[int], words: ClauseWords) -> bool:
    """Whether the verbs of a stretch end it and have the form that an auxiliary before it asks for."""
    tokens, own = annotated.tokens, _own(piece, verbs)
    inside = [index for index in range(*piece[:2]) if tokens[index].pos != "PUNCT"]
    opening = {token.text.lower() for token in tokens[piece[0] : piece[0] + 2]}
    hanging = tokens[piece[0]].pos == "CCONJ" or opening & words.relatives  # "van wie er 40 worden ontslagen"
    if not own or own[-1] != inside[-1] or hanging or tokens[own[0] - 1].text.lower() in words.infinitive_marks:
        return False
    events = load_language(words.language).events
    perfect = events.perfect | events.passive
    form, lemmas = _form(tokens[own[-1]], tokens[helping]), [tokens[verb].lemma.lower() for verb in own[:-1]]
    if tokens[helping].lemma.lower() not in perfect:
        return form in {"Inf", "Part"} and words.auxiliaries.issuperset(lemmas)
    return form == "Part" if not lemmas else (words.auxiliaries - perfect).issuperset(lemmas)


def _form(token: Token, helping: Token) -> str | None:
    """The form of a verb behind its auxiliary: "is ... vertrokken", taken for "they left", is a participle."""
    plural = token.feature("Number") == "Plur" and helping.feature("Number") == "Sing"
    return "Part" if token.feature("Tense") == "Past" and plural else token.feature("VerbForm")


def _unglued(
    annotated: AnnotatedDocument, pieces: Sequence[Piece], number: int, verbs: Sequence[int], words: ClauseWords
) -> list[Piece]:
    """A stretch cut before the verb that closes the clause before it: "het huis dat leeg stond | gesloopt"."""
    first, last, kind = pieces[number]
    helping = _opening(annotated, pieces[number - 1], verbs, words) if number and kind == "relative" else None
    cut = None if helping is None else _cut_off(annotated, helping, _own(pieces[number], verbs), words)
    return [pieces[number]] if cut is None else [(first, cut, kind), (cut, last, "coordinate")]


def _cut_off(annotated: AnnotatedDocument, helping: int, own: Sequence[int], words: ClauseWords) -> int | None:
    """Where a relative clause ends before the last of its verbs, which goes with an auxiliary before it, or None."""
    if len(own) < 2:
        return None
    token, before = annotated.tokens[helping], annotated.tokens[own[-2]]
    whole = before.lemma.lower() not in words.auxiliaries or before.feature("VerbForm") == "Part"
    return own[-2] + 1 if whole and token.dep in HELPING and token.head == own[-1] else None
