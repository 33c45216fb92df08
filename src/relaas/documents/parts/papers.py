"""Papers: the letters, memos and lists in a glued file, by their heads and their page numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from relaas.documents import cues
from relaas.documents.own_dates import is_labelled
from relaas.documents.parts.cut import Range
from relaas.documents.parts.quoting import Line, quoted_lines
from relaas.language.postcodes import AFTER_TOWN, BEFORE_TOWN, WITH_STATE

HEAD = 45  # lines in which a letterhead reaches its salutation; those of ministries are long
OPENING = 9  # lines in which the name or address of who writes stands
NEAR_PAGE = 3  # lines that a reader of PDF may count to the page before
BACK = 5  # lines above an address that may name the sender
ROW_LINES, MAX_GAP = 4, 9  # lines over which one row of a list may run; numbers that may be missing in it
MAX_SHORT = 75  # characters of a line of a head
SENTENCE_END = re.compile(r"[a-zß-öø-ÿ)\d][.!?]['\"”’)]*$")
POSTCODE = re.compile(rf"\b(?:{BEFORE_TOWN} +[A-Z’']|{AFTER_TOWN}\b|{WITH_STATE}\b)")
ROW = re.compile(r"(?P<number>\d{1,4})[.)]?\s+\S+\s+\S")
CAPITAL = re.compile(r"[\[\]().… >]*[A-ZÀ-Ö]")
PLACED = re.compile(r"[A-ZÀ-Ö'’][\w'’ .-]{2,30}, (?:\d|[A-Z][a-z]+ \d)")


@dataclass(frozen=True, slots=True)
class Footer:
    """The number of a page, and of how many it is, as a line under it tells."""

    page: int
    of: int

    @property
    def is_last(self) -> bool:
        """Whether it stands under the last page of its paper."""
        return self.page == self.of


def find_papers(text: str, *, pages: Sequence[int] = (), memos: Sequence[int] = ()) -> list[Range]:
    """The ranges of the papers in a text, none where it is one.

    A paper begins with a head: two of sender, date, subject, salutation and title, or a list of papers. Where the file
    has ``pages`` (where each begins) it begins on one; else below a last page number or an ended sentence, or by its
    letterhead. ``memos`` are the places of heads that were found otherwise.
    """
    lines = [line for line in quoted_lines(text, 0, len(text)) if not line.blank]
    if not lines:
        return []
    starts = _on_pages(lines, pages) if pages else _in_lines(lines)
    borders = sorted({0, *starts, *(_with_title(lines, memo) for memo in memos)})
    if len(borders) == 1:
        return []
    ends = [lines[place - 1].end for place in borders[1:]] + [lines[-1].end]
    return [(lines[place].start, end) for place, end in zip(borders, ends, strict=True)]


def _on_pages(lines: Sequence[Line], pages: Sequence[int]) -> list[int]:
    """The first lines of pages that are heads, the first page left aside."""
    places = {_below_number(lines, next((n for n, line in enumerate(lines) if line.end > page), 0)) for page in pages}
    starts = sorted({_with_address(lines, place) for place in places if place})
    ends = [*starts, len(lines)][1:]
    return [place for place, end in zip(starts, ends, strict=True) if _heads_page(lines, place, end)]


def _below_number(lines: Sequence[Line], place: int) -> int:
    """The line below the number of a page, where that is all that the first line of it is."""
    below = place + 1 < len(lines) and _page_of().fullmatch(lines[place].words.strip()) is not None
    return place + 1 if below else place


def _with_address(lines: Sequence[Line], place: int) -> int:
    """The line with the address of the sender right above the first of a page, where one stands there."""
    near = range(place, max(0, place - NEAR_PAGE), -1)
    return next((n for n in near if _matches("openers", lines[n].words.lstrip("> "))), place)


def _heads_page(lines: Sequence[Line], place: int, end: int) -> bool:
    """Whether a page, up to its end, begins a paper: three signs of a head, or two behind the last page of another.

    Letters repeat their date and their number on every page, and go on there in mid-sentence.
    """
    above = _footer(lines[place - 1].words)
    if lines[place].words[:1].islower():
        return False
    if is_list(lines, place) or _is_titled(lines, place) or (above is not None and above.is_last):
        return is_head(lines, place, end)
    return sum(_signs(lines, place, end)) > 2


def _with_title(lines: Sequence[Line], memo: int) -> int:
    """The first line of a memo whose labels begin at a place: that of its title, where one stands right above them.

    A text that tells nothing in a sentence above them is all of the memo.
    """
    place = next((n for n, line in enumerate(lines) if line.end > memo), 0)
    if place < OPENING and not any(SENTENCE_END.search(line.words) for line in lines[:place]):
        return 0
    titled = place > 0 and _opens(lines[place - 1].words) and _matches("titles", lines[place - 1].words)
    return place - 1 if titled else place


def _in_lines(lines: Sequence[Line]) -> list[int]:
    """The lines at which papers begin behind one another, the first line left aside."""
    found: list[int] = []
    free = _below_head(lines, 0)
    listed = _below_list(lines) if is_list(lines, 0) else None
    if listed is not None:
        found, free = [listed], _below_head(lines, listed)
    for place in range(1, len(lines)):
        start = _start_by(lines, place) if place >= free else None
        if start is not None and start > (found[-1] if found else 0):
            found.append(start)
            free = _below_head(lines, place)
    return found


def _start_by(lines: Sequence[Line], place: int) -> int | None:
    """The first line of the paper that a line gives away, if it does."""
    words = lines[place].words
    above = _footer(lines[place - 1].words)
    if _matches("openers", words.lstrip("> ")) and _is_letter(lines, place):
        return _with_sender(lines, place)
    if above is not None and above.is_last and is_head(lines, place):
        return place
    if _is_titled(lines, place) or (_ends(lines, place) and _opens_letter(lines, place)):
        return place
    return None


def _opens_letter(lines: Sequence[Line], place: int) -> bool:
    """Whether a letter begins with the lines below an ended text: short ones, an address among them, then its head."""
    first = [line.words for line in lines[place : place + OPENING]]
    first = first[: next((n for n, words in enumerate(first) if _greets(words)), OPENING)]
    addressed = any(_is_letterhead(words) or POSTCODE.search(words) for words in first[1:])
    if not addressed or not all(map(_opens, first[:2])):
        return False
    if any(_footer(words) or SENTENCE_END.search(words) for words in first):
        return False
    below = lines[place + BACK : place + HEAD]
    if any(_matches("openers", line.words.lstrip("> ")) for line in below):  # another letter begins there
        return False
    return _is_letter(lines, place)


def _below_head(lines: Sequence[Line], place: int) -> int:
    """The first line below the head that begins on a line: below its salutation, or its list of papers."""
    head = (n for n, line in enumerate(lines[place : place + HEAD], start=place) if _greets(line.words))
    return next(head, place + OPENING) + 1


def _below_list(lines: Sequence[Line]) -> int | None:
    """The first line below the rows of a list of papers, each with its number; None where no paper follows."""
    last, number = 0, 0
    for place, line in enumerate(lines):
        if last and place > last + ROW_LINES:
            break
        row = ROW.match(line.words)
        if row and number < int(row["number"]) <= number + MAX_GAP:
            last, number = place, int(row["number"])
    return next((n for n in range(last + 1, min(len(lines), last + ROW_LINES)) if is_head(lines, n)), None)


def _with_sender(lines: Sequence[Line], place: int) -> int:
    """The first line of a letterhead whose address is known: a few lines above it, up to where another paper ends."""
    for back in range(1, BACK + 1):
        above = place - back
        if above < 0:
            return 0
        if _ends(lines, above + 1):
            return above + 1
        if len(lines[above].words) > MAX_SHORT:
            break
    named = (n for n in range(max(0, place - BACK), place) if _matches("bodies", lines[n].words))
    return next(named, place)


def is_head(lines: Sequence[Line], place: int, end: int | None = None) -> bool:
    """Whether a paper begins on a line: two signs of a head below it, up to an end, or its title, or its list."""
    if is_list(lines, place) or _is_titled(lines, place):
        return True
    return sum(_signs(lines, place, end)) > 1


def is_list(lines: Sequence[Line], place: int) -> bool:
    """Whether a list of papers begins on a line: its title, and the heads of its columns below it."""
    if not _matches("lists", lines[place].words) or len(lines[place].words) > MAX_SHORT:
        return False
    below = " ".join(line.words for line in lines[place + 1 : place + 4])
    return len({found[0].lower() for found in _columns().finditer(below)}) > 1


def _is_letter(lines: Sequence[Line], place: int) -> bool:
    """Whether below a line stand a sender, a date, and a subject or a salutation."""
    sender, dated, subject, greeted = _signs(lines, place)
    return sender and dated and (subject or greeted)


def _signs(lines: Sequence[Line], place: int, end: int | None = None) -> tuple[bool, bool, bool, bool]:
    """Whether a head names its sender, its day, its subject, and greets: each within the lines where that stands."""
    head = [line.words for line in lines[place : place + HEAD][: None if end is None else end - place]]
    greeting = next((n for n, words in enumerate(head) if _greets(words)), None)
    if greeting is not None:
        head = head[: greeting + 1]
    sender = any(_is_letterhead(words) or POSTCODE.search(words) for words in head[:OPENING])
    dated = any(map(is_labelled, head)) or any(_is_placed(words) for words in head[: 2 * OPENING])
    return sender, dated, any(_matches("subject", words) for words in head), greeting is not None


def _is_titled(lines: Sequence[Line], place: int) -> bool:
    """A title such as ``Beschikking op verzoek`` with a line of a head below it: ``Van de minister``, ``Aan:``."""
    words = lines[place].words
    if not _opens(words) or not _matches("titles", words) or place + 1 >= len(lines):
        return False
    below = [line.words for line in lines[place + 1 : place + 4]]
    heads = [_matches("from_whom", each) and len(each) <= MAX_SHORT for each in below]
    return heads[0] or (len(words.split()) <= 3 and sum(heads) > 1)


def _ends(lines: Sequence[Line], place: int) -> bool:
    """Whether the line above one ends a text: an ended sentence, or a page number."""
    above = lines[place - 1].words
    return bool(SENTENCE_END.search(above)) or _footer(above) is not None


def _opens(words: str) -> bool:
    """Whether a line can be the first of a head: short, a capital first, and no sentence."""
    if len(words) > MAX_SHORT or SENTENCE_END.search(words) or _footer(words):
        return False
    return bool(CAPITAL.match(words))


def _greets(words: str) -> bool:
    if len(words) > MAX_SHORT or SENTENCE_END.search(words):
        return False
    return bool(cues.opens_with("salutations").match(words))


def _is_placed(words: str) -> bool:
    """``Den Haag, 3 mei 2021``."""
    return len(words) <= MAX_SHORT and bool(PLACED.match(words))


def _is_letterhead(words: str) -> bool:
    return len(words) <= MAX_SHORT and (_matches("openers", words.lstrip("> ")) or bool(_box().search(words)))


def _footer(words: str) -> Footer | None:
    found = _page_of().search(words)
    return Footer(int(found["page"]), int(found["of"])) if found else None


@cache
def _page_of() -> re.Pattern[str]:
    """``Pagina 3 van 7`` or ``Page 3 of 7`` at the end of a line."""
    words, of = (cues.either("boilerplate", key) for key in ("page_words", "page_of"))
    return re.compile(rf"\b(?:{words})\s*(?P<page>\d{{1,4}})\s*(?:{of}|/)\s*(?P<of>\d{{1,4}})\s*$", re.IGNORECASE)


@cache
def _box() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{cues.either('papers', 'boxes', table='parts')}) ?\d", re.IGNORECASE)


@cache
def _columns() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{cues.either('papers', 'columns', table='parts')})(?!\w)", re.IGNORECASE)


@cache
def _beginning(key: str) -> re.Pattern[str]:
    return re.compile(rf"\s*\W{{0,3}}(?:{cues.either('papers', key, table='parts')})", re.IGNORECASE)


def _matches(key: str, words: str) -> bool:
    return bool(_beginning(key).match(words))
