"""Words and sentence borders that a rule knows better than a trained pipeline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from relaas.language.installed import load_language
from relaas.language.item_marks import BULLETS, DASHES, OUTLINE
from relaas.language.lexicons.documents import SentenceWords

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

ENDS = frozenset({".", "!", "?", "…", "..."})
OPENING = frozenset("“‘„«‹([")
CLOSING = frozenset("”’»›)]")
STRAIGHT = frozenset({'"', "'", "''", "``"})
TYPED_MARKS = {",,": "„", "’’": "”"}  # quotation marks of two signs, as Dutch newspapers type them
BAR, DASH = "―", "—"  # the pipelines know the second only
BULLET = re.compile(rf"\s*[{re.escape(''.join(sorted(BULLETS)))}](?=\s)")
SHOUTED = re.compile(r"(?<![\w-])[A-Z]{3,}(?![\w-])")
BESIDE = 12  # characters on either side of a word in capitals, in which others are written small
QUOTES = frozenset("\"'”’»“‘„«‹›")
INITIALS = re.compile(r"(?:[A-ZÀ-Þ][a-zß-ÿ]{0,2}\.-?){2,}")  # "N.D.J.", "P.Th.", "F.B.I.": of a person or a body
OUTLINED = re.compile(rf"{OUTLINE}\.?")  # the number of a paragraph: "3.5 Chair asked", "5.1.2. The plan"
AFTER_RAISED = re.compile(r"(?<=[²³])[.,;:]$")  # "12 m³.": spaCy sees no end of a word in a raised figure


def tune_tokenizer(nlp: Language, language: str) -> None:
    """Teach a pipeline's tokenizer the abbreviations of the language, and to let go of those that swallow full stops.

    spaCy's Dutch tokenizer holds some 500 words with a full stop ("top.", "hand.") that are seldom abbreviations.
    """
    tokenizer: Any = nlp.tokenizer
    if not hasattr(tokenizer, "rules"):
        return  # a tokenizer of another kind has its own ways
    known = load_language(language).sentences
    words = known.inside | known.anywhere
    if tokenizer.rules is not None:
        tokenizer.rules = {
            text: pieces for text, pieces in tokenizer.rules.items() if text in words or not _swallows_full_stop(text)
        }
    for word in sorted(words):
        tokenizer.add_special_case(word, [{"ORTH": word}])
    whole = tokenizer.token_match or (lambda text: None)
    tokenizer.token_match = lambda text: INITIALS.fullmatch(text) or whole(text)
    suffixes = tokenizer.suffix_search
    tokenizer.suffix_search = lambda text: AFTER_RAISED.search(text) or suffixes(text)


def _swallows_full_stop(text: str) -> bool:
    return len(text) > 3 and text.endswith(".") and text[:-1].isalpha() and text[:-1].islower()


def set_sentence_starts(doc: Doc, language: str, *, line_starts: frozenset[int] = frozenset()) -> None:
    """Fix the sentence borders that rules know, before the parser settles the others.

    ``line_starts`` are the tokens that open a line of the source, where a sentence may start without a mark before it.
    """
    known = load_language(language).sentences
    words = [standard_mark(token.text) for token in doc]
    inside = False  # a quotation in straight double marks
    for index in range(1, len(words)):
        if words[index - 1] == '"':
            inside = not inside
        if words[index - 1][-1].isalnum() and index not in line_starts:
            doc[index].is_sent_start = False  # "schepen De Geest", "jeugdzorginstelling De Brug": a name goes on
            continue
        starts = _starts(words, index, known, bool(doc[index - 1].whitespace_), inside)
        if starts is None and index in line_starts and words[index - 1] in ENDS:
            starts = words[index] in OPENING | STRAIGHT or None  # the answer below a question
        if starts is not None:
            doc[index].is_sent_start = starts
    if len(words) > 1 and words[0] in DASHES:
        doc[1].is_sent_start = False
    if len(words) > 2 and OUTLINED.fullmatch(words[0]) and words[1][0].isupper():
        doc[1].is_sent_start = True


def calm(text: str, language: str) -> str:
    """A text of the same length as a pipeline was taught to read.

    The sign of an item and a bar are dashes, and what is only shouted stands in small letters: "• The Board AGREED".
    """
    shouted = load_language(language).sentences.shouted

    def quiet(found: re.Match[str]) -> str:
        beside = text[max(0, found.start() - BESIDE) : found.start()] + text[found.end() : found.end() + BESIDE]
        aloud = found[0].lower() in shouted and any(map(str.islower, beside))
        return found[0].lower() if aloud else found[0]

    sign = BULLET.match(text)
    plain = f"{text[: sign.end() - 1]}-{text[sign.end() :]}" if sign else text
    return SHOUTED.sub(quiet, plain.replace(BAR, DASH))


def standard_mark(text: str) -> str:
    """A token, with one sign for a quotation mark that is typed as two."""
    return TYPED_MARKS.get(text, text)


def _starts(words: list[str], index: int, known: SentenceWords, spaced: bool, inside: bool) -> bool | None:
    """Whether a sentence starts at a word: yes, no, or None where the parser should say."""
    previous, word = words[index - 1], words[index]
    if _clings(previous, word, spaced, inside) or previous in known.inside:
        return False
    if previous in known.anywhere or INITIALS.fullmatch(previous):
        return word in known.starters
    before = words[index - 2] if index > 1 else ""
    if previous in DASHES and before in QUOTES:
        return False
    if (previous in QUOTES and before == ",") or (previous == "]" and before.isdigit()):  # "[2018] EWCA Crim 12"
        return False
    if word[0].islower():
        return None if previous in ENDS else False
    fixed = word not in known.starters or word in known.always_large or _opens_name(words, index)
    if previous[-1].isalnum() and fixed:
        return False
    capital = word[0].isupper() or word[0] in OPENING or (word in STRAIGHT and not inside)
    if previous == "." and before.lower() in known.numbering and word[0].isdigit():
        return False
    if not (spaced and capital):
        return None
    return True if previous == "." or (previous in QUOTES and before == ".") else None


def _opens_name(words: list[str], index: int) -> bool:
    """Whether a word with a capital is the first of a name where no sentence has ended: "the pub The Crown"."""
    return index + 1 < len(words) and words[index + 1][0].isupper()


def _clings(previous: str, word: str, spaced: bool, inside: bool) -> bool:
    """Whether a mark binds two words together: a closing quotation mark, a comma, an opening bracket."""
    if word in CLOSING or word in ENDS or word in {",", ";", ":"}:
        return True
    if word in STRAIGHT and (not spaced or (inside and word == '"')):
        return True
    return previous in {",", ";"} or previous in OPENING or (previous == '"' and inside)
