"""Text made readable for a machine beside its source: lines joined, hyphens mended, sentences set apart."""

import re
from collections.abc import Iterator, Sequence

from relaas.documents.cues import page_between
from relaas.language.installed import load_language
from relaas.language.lexicons.documents import DocumentWords
from relaas.model import CleanText

# What the eye does not see: zero-width characters, byte order marks, control characters, soft hyphens inside a line.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\x00-\x08\x0e-\x1b\x7f"
LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆĲĳ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st", "IJ", "ij"), strict=True))
HYPHENS = "-\u2010\u00ad\u00ac"
LOWER = "a-zß-öø-ÿœ"
UPPER = "A-ZÀ-ÖØ-ÞŒ"

CHANGE = re.compile(
    rf"(?P<broken>(?<=\w)[{HYPHENS}][^\S\r\n\f]*(?:\r\n|[\r\n\f])\s*(?=\w))"
    r"|(?P<space>\s{2,}|[^\S ])"
    r"|(?P<quoted>^[ \t]?(?:>[ \t]?)+)"
    rf"|(?P<invisible>[{INVISIBLE}]+)"
    rf"|(?P<ligature>[{''.join(LIGATURES)}])"
    rf"|(?P<glued>(?<=[{LOWER}\d)\]’'”\"])[.!?](?P<mark>[’'”\"»]?)(?=[‘'“\"«(]?[{UPPER}](?:[{LOWER}’']|\s[{LOWER}])))",
    re.MULTILINE,
)
MARKUP = re.compile(
    r"^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+)+"  # headings, quotations, lists
    r"|\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}|(?<!\w)_{1,3}(?=[^\W_])|(?<=[^\W_])_{1,3}(?!\w)|`+"  # emphasis, code
    r"|!\[[^\]\n]{0,200}\]\([^)\s]{0,500}\)"  # pictures
    r"|\[(?=[^\]\n]{1,200}\]\([^)\s]{1,500}\))|(?<=[^\]\n])\]\([^)\s]{1,500}\)",  # links: their text stays
    re.MULTILINE,
)
ADDRESS = re.compile(r"www\.|://|@|\.(?:com|org|net|nl|be|eu|uk|html?|pdf)\b")
CLOSING = frozenset("’”»")
LEFT, RIGHT = re.compile(r"[\w-]*\Z"), re.compile(r"[\w-]*")
NEAR = 60  # characters around a place; longer words and addresses than that are looked at in part
LONGEST_QUOTE = 2000  # characters back in which quotation marks are counted
MIN_WORD = 2  # letters before a full stop that ends a sentence: "e.V." and "p.m." are none
WORDS = re.compile(r"\w[\w-]*")

Edit = tuple[int, int, str]


def words_of(text: str) -> frozenset[str]:
    """The words that stand whole in a text, in lower case: they tell a broken word from one with a hyphen."""
    return frozenset(word for word in WORDS.findall(text.casefold()) if not word.endswith("-"))


def clean(
    text: str, start: int, end: int, *, language: str, words: frozenset[str] = frozenset(), marked_up: bool = False
) -> CleanText:
    """The clean form of a half-open range of source text; its white space at both ends is left out.

    Runs of white space become one space and hard-wrapped lines one line, without the signs by which mail quotes; a word
    broken at the end of a line is mended, and one with ligatures; a space goes between sentences that are glued
    together; the number of a page that the text runs on from goes. ``words`` are those of the whole document.
    ``marked_up`` text loses the signs of Markdown as well.
    """
    left_out = [sign.span() for sign in MARKUP.finditer(text, start, end)] if marked_up else []
    left_out += [number.span() for number in page_between().finditer(text, start, end)]
    return _apply(text, start, end, _edits_around(sorted(left_out), text, start, end, language, words))


def _apply(text: str, start: int, end: int, edits: Iterator[Edit]) -> CleanText:
    """The text after the edits, each of them (start, end, replacement), ascending."""
    parts: list[str] = []
    pieces: list[tuple[int, int]] = []
    length = 0

    def write(part: str, source: int) -> None:
        nonlocal length
        if part.startswith(" ") and (not parts or parts[-1].endswith(" ")):
            part, source = part[1:], source + 1
        if not part:
            return
        if not pieces or source - length != pieces[-1][1] - pieces[-1][0]:
            pieces.append((length, source))
        parts.append(part)
        length += len(part)

    position = start
    for edit_start, edit_end, replacement in edits:
        write(text[position:edit_start], position)
        for character in replacement:  # each stands for all that it replaces
            write(character, edit_start if edit_end > edit_start else edit_start - 1)
        position = edit_end
    write(text[position:end], position)
    written = "".join(parts).rstrip(" ")
    return CleanText(written, tuple(piece for piece in pieces if piece[0] < len(written)))


def _edits_around(
    left_out: Sequence[tuple[int, int]], text: str, start: int, end: int, language: str, words: frozenset[str]
) -> Iterator[Edit]:
    """The edits that leave out some ranges, in order, with those of all that stands between them."""
    position = start
    for first, last in left_out:
        yield from _edits(text, position, first, language, words)
        yield first, last, ""
        position = last
    yield from _edits(text, position, end, language, words)


def _edits(text: str, start: int, end: int, language: str, words: frozenset[str]) -> Iterator[Edit]:
    for change in CHANGE.finditer(text, start, end):
        if change.lastgroup == "broken":
            yield change.start(), change.end(), _mended(text, change, language, words)
        elif change.lastgroup == "space":
            yield change.start(), change.end(), " "
        elif change.lastgroup == "ligature":
            yield change.start(), change.end(), LIGATURES[change[0]]
        elif change.lastgroup in ("invisible", "quoted"):
            yield change.start(), change.end(), ""
        elif _ends_sentence(text, change.start()):
            place = _gap(text, change, start)
            yield place, place, " "


def _mended(text: str, change: re.Match[str], language: str, words: frozenset[str]) -> str:
    """What stands between the halves of a word at a line break: nothing, its own hyphen, or a hyphen and a space."""
    hyphen = text[change.start()]
    if hyphen == "\u00ad":
        return ""
    before = LEFT.search(text[max(0, change.start() - NEAR) : change.start()])
    after = RIGHT.match(text[change.end() : change.end() + NEAR])
    left, right = before[0] if before else "", after[0] if after else ""
    rules = load_language(language).documents
    if right.casefold() in rules.after_hanging_hyphen:
        return "- "
    if hyphen == "\u00ac":
        return ""
    return "-" if _keeps_hyphen(left, right, rules, words) else ""


def _keeps_hyphen(left: str, right: str, rules: DocumentWords, words: frozenset[str]) -> bool:
    first = left.casefold().rsplit("-", 1)[-1]
    if not right[:1].islower() or not left[-1:].islower():  # "Noord-\nHolland", "NAVO-\nmissie", "2-\nsporenbeleid"
        return True
    if first in rules.hyphen_prefixes:
        return True
    joined, hyphenated = (left + right).casefold(), f"{left}-{right}".casefold()
    if joined in words or hyphenated in words:
        return hyphenated in words and joined not in words
    return rules.hyphen_between_words and {first, right.casefold()} <= words


def _ends_sentence(text: str, stop: int) -> bool:
    """Whether the full stop between two words without a space ends a sentence: not in an address, not in "e.V."."""
    before, after = text[max(0, stop - NEAR) : stop], text[stop : stop + NEAR]
    left = re.search(r"\S*\Z", before)
    right = re.match(r"\S*", after)
    if ADDRESS.search((left[0] if left else "") + (right[0] if right else "")):
        return False
    letters = re.search(r"[^\W\d_]*\Z", before)
    return not letters or len(letters[0]) >= MIN_WORD or not before[-1:].isalpha()


def _gap(text: str, change: re.Match[str], start: int) -> int:
    """Where the space between two glued sentences goes: before or after a quotation mark that stands between them."""
    mark = change["mark"]
    since = max(start, change.start() - LONGEST_QUOTE)
    if mark and mark not in CLOSING and text.count(mark, since, change.start()) % 2 == 0:
        return change.end() - 1  # none of its kind is open: it opens the next sentence
    return change.end()
