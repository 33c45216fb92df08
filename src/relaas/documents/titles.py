"""What a document is called: its heading, or the line of its head that names it, and never the letterhead.

Read by the line, as heads are set: who gives the paper out, its number, its day, its kind, its headline.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise, takewhile

from relaas.documents import cues
from relaas.documents.bylines import is_body, is_byline
from relaas.documents.changes import is_day_of_change
from relaas.documents.datelines import NUMBER_WORD, SEPARATORS, is_date_line, is_place
from relaas.documents.editions import is_issue
from relaas.documents.head_lines import Line, lines_of
from relaas.documents.kinds import is_record
from relaas.language.dates import find_dates, find_yearless
from relaas.language.installed import installed, languages
from relaas.model import Paragraph, Publication

MAX_TITLE = 200  # characters
MAX_LINE = 110  # characters of a line of the head that names the paper
HEAD_LINES = 14  # that are not blank, among which the paper is named
TOLD = ("body", "heading")  # the kinds of paragraph that stand below the head
LONGEST_PARTICLE = 4  # letters of a word that is written small in a name
LONGEST_BODY = 6  # words of the name of who gives a paper out
HEADLINE_WORDS = 3  # of a headline at least: "Inleiding" heads a chapter
FIRST_WORDS = 4  # of a line that names a paper, one of which is its kind: "Tweede tussentijdse rapportage"
SHORTEST_PART = 3  # letters of a compound before the noun that it ends in
WRAPPED = 45  # characters of a line of a title that goes on below it
NUMBER = re.compile(rf"(?:[A-Z]{{1,4}}|(?i:{NUMBER_WORD}))?\.?\s*\d[\d\s./-]*")  # "Nr. 36211", "TK 79"
LEADING = re.compile(rf"(?:{NUMBER_WORD})?\.?\s*\d[\d./-]*(?=\s)", re.IGNORECASE)  # "Nr. 851" before a title
NUMBERED = re.compile(rf"\w+\s(?:{NUMBER_WORD})\.?\s[\w./-]+", re.IGNORECASE)  # "Report No. 06/112" is no title
PARTIES = re.compile(r"[A-ZÀ-Þ(].{2,70}\s(?:v|vs)\.?\s[A-ZÀ-Þ].+")  # "Tarn Ltd v Dale Estates"
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
COLUMN = re.compile(r"\t|\s{3,}")
PATH = re.compile(r"\s[|>]\s")  # to a page of a site
ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
SENTENCES = re.compile(r"[.!?]\s+[A-ZÀ-Þ]")
LABEL = re.compile(r"[^\s:][^:]{0,24}:\s")
FARTHEST_DAY = 3  # lines from the name of a newspaper to its day, and from there to the headline
ENDS = (".", ",", ";", "…")


def title_of(text: str, paragraphs: Sequence[Paragraph], published: Publication) -> str | None:
    """The heading that everything else stands under, or the line in the head that says what paper it is.

    A masthead with the date of the paper is no title, and no letterhead where anything else can be.
    """
    heading = _heading(paragraphs, published)
    if heading is None:
        return next(_papers(_head(text, paragraphs)), None)
    written, whole = text[heading.start : heading.end], heading.clean.text[:MAX_TITLE]
    opening = written.splitlines()[0].strip()
    head = _head(text, paragraphs)
    if not _is_sound(opening):
        return _announced(head) or next((cell for cell in _cells(head)[1:] if _is_headline(cell)), whole)
    if _names_paper(opening):
        return whole if _wrapped(written) else opening
    if len(opening.split()) > LONGEST_BODY:
        return whole
    announced = (cell for cell in _papers(head) if cell.isupper() or opening.isupper())
    return next(announced, None) or _below_masthead(head, published) or whole


def _head(text: str, paragraphs: Sequence[Paragraph]) -> list[Line]:
    """The lines at the top of a paper, above the first that tells something."""
    if not paragraphs:
        return []
    lines = lines_of(text, paragraphs[0].start, paragraphs[-1].end)
    return list(takewhile(_in_head, lines))


def _in_head(line: Line) -> bool:
    """Whether a line stands above the first that tells something, or greets the reader."""
    greets = cues.opens_with("salutations").match(line.text) is not None
    return line.number < HEAD_LINES and line.in_head and len(line.text) <= MAX_TITLE and not greets


def _cells(head: Sequence[Line]) -> list[str]:
    """What stands first on each line, without the number or the day before it."""
    return [cell for one in head if (cell := _without_number(COLUMN.split(one.text.strip())[0]).strip())]


def _papers(head: Sequence[Line]) -> Iterator[str]:
    """The lines that say what kind of paper it is, those of the press left out."""
    return (cell for cell in _cells(head) if _names_paper(cell) and cell.lower() not in _genres())


def _announced(head: Sequence[Line]) -> str | None:
    """The parties of a case, else the line that says what kind of paper it is, one that says more than that first."""
    parties = (cell for cell in _cells(head) if PARTIES.fullmatch(cell))
    more = (cell for cell in _papers(head) if not (_is_genre(cell) or NUMBERED.fullmatch(cell)))
    return next(parties, None) or next(more, None) or next(_papers(head), None)


def _below_masthead(head: Sequence[Line], published: Publication) -> str | None:
    """The headline below the day of a newspaper, which stands below its name; a letter has a place before its day."""
    at = published.when.passage.start if published.when.passage else -1
    place = next((number for number, one in enumerate(head) if one.start <= at < one.start + len(one.text)), 0)
    if not 0 < place <= FARTHEST_DAY or is_place(head[place].text[: at - head[place].start]):
        return None
    below = (one.text.strip() for one in head[place + 1 : place + 1 + FARTHEST_DAY])
    return next((line for line in below if _is_headline(line, fewest=2)), None)


def _heading(paragraphs: Sequence[Paragraph], published: Publication) -> Paragraph | None:
    """The heading on top; a masthead with the date of the paper is none."""
    told = [each for each in paragraphs if each.kind in TOLD][:2]
    dated = published.when.passage
    if told and dated and _is_masthead(told, dated.start):
        told = told[1:]
    return told[0] if told and told[0].kind == "heading" else None


def _is_masthead(told: Sequence[Paragraph], dated: int) -> bool:
    """Whether the first of some paragraphs names a periodical: its day stands on that line, or above the headline."""
    if is_record(told[0].clean.text):
        return False
    if told[0].start <= dated < told[0].end:
        return True
    if len(told) == 1 or not told[0].end <= dated < told[1].start or {each.kind for each in told} != {"heading"}:
        return False
    headline = told[1].clean.text
    return len(headline.split()) >= HEADLINE_WORDS and not headline[0].isdigit()


def _is_sound(line: str) -> bool:
    """Whether a heading can be a title: no letterhead, no reference, and more than a kind of paper or a section."""
    return line[:1] != "(" and not (_is_letterhead(line) or _is_reference(line) or _is_genre(line) or PATH.search(line))


def _wrapped(written: str) -> bool:
    """Whether the second line of a heading goes on with the first: that is full, and it begins small."""
    first, *others = (line.strip() for line in written.splitlines())
    return bool(others) and len(first) >= WRAPPED and others[0][:1].islower()


def _is_headline(line: str, fewest: int = HEADLINE_WORDS) -> bool:
    """Whether a line says something that a paper can be called by."""
    if not fewest <= len(line.split()) or len(line) > MAX_LINE or line[0].islower() or line[0] in "([":
        return False
    if line.endswith(ENDS) or SENTENCES.search(line) or LABEL.match(line) or is_byline(line):
        return False
    return _is_sound(line) and not cues.opens_with("addressing").match(line)


def _without_number(line: str) -> str:
    """A line without the number or the day that it opens with: "30 NOVEMBER 2018. — Besluit", "Nr. 851 BRIEF"."""
    date = next(iter(find_dates(line, installed()[0])), None)
    end = date[1] if date and date[0] == 0 else found.end() if (found := LEADING.match(line)) else 0
    return line[end:].lstrip(SEPARATORS)


def _names_paper(line: str) -> bool:
    """Whether a line says by its first words or its last one what kind of paper it is on: "Vonnis van 3 mei 2021"."""
    words = [word.lower() for word in WORD.findall(line)]
    before, colon, behind = line.partition(":")
    if colon:
        named = _is_paper(before.strip().lower()) and bool(behind.strip())
        return named and not (find_dates(behind, installed()[0]) or SENTENCES.search(behind))
    if not words or not line[:1].isupper() or line.endswith(ENDS) or PATH.search(line):
        return False
    if _opens_letterhead(line):
        return False
    if _is_paper(words[0]):
        return len(line) <= MAX_TITLE and not is_issue(line)
    pairs = [" ".join(pair) for pair in pairwise(words[: FIRST_WORDS + 1])]
    named = any(map(_is_paper, [*words[:FIRST_WORDS], *pairs, words[-1]]))
    return named and len(line) <= MAX_LINE and not is_date_line(line)


def _genres() -> frozenset[str]:
    return cues.known("genres") | cues.known("release", "heads")


def _is_genre(line: str) -> bool:
    """Whether a line is but the kind of a paper or of an article, or marks how it may be used."""
    bare = ASIDE.sub("", line).strip(SEPARATORS + "*#").lower()
    return _is_paper(bare) or bare in _genres() or cues.opens_with("markings").match(line) is not None


@cache
def _is_paper(word: str) -> bool:
    """Whether a word is the name of a kind of paper in an installed language, or a compound that ends in one."""
    papers = [language.references.papers for language in languages()]
    if word in cues.known("paper_titles") or any(word in each.kinds for each in papers):
        return True
    compounds = (noun for each in papers for noun in each.compounds)
    return " " not in word and any(word.endswith(noun) and len(word) >= len(noun) + SHORTEST_PART for noun in compounds)


def _is_letterhead(line: str) -> bool:
    """Whether a line names a body or a gazette, and no paper."""
    capitals = all(word[0].isupper() for word in WORD.findall(line) if len(word) > LONGEST_PARTICLE)
    return _opens_letterhead(line) or (capitals and is_body(line))


def _opens_letterhead(line: str) -> bool:
    """Whether a line begins as the name of a body: "Gemeente Oostmond", not "Gemeente verrast door de storm"."""
    found = cues.opens_with("letterheads").match(line)
    return found is not None and _named_on().match(line, found.end()) is not None


@cache
def _named_on() -> re.Pattern[str]:
    """Matches where a name may go on or end: before no word written small that stands in no name."""
    kinds = ("articles", "binding", "binding_names", "adding")
    small = "|".join(cues.either(kind, table="small_words") for kind in kinds)
    return re.compile(rf"(?!\s(?!(?:{small}))[a-zà-ÿ])")


def _is_reference(line: str) -> bool:
    """Whether a line gives a day, a number or what stands behind a label."""
    labelled = any(cues.label(kind).fullmatch(line) for kind in ("date", "author", "publisher", "other"))
    numbered = NUMBER.fullmatch(line.strip()) or NUMBERED.fullmatch(line.strip()) or is_issue(line)
    return (
        labelled
        or bool(numbered)
        or is_date_line(line)
        or is_day_of_change(line)
        or _is_of_volume(line)
        or _is_day(line)
    )


def _is_day(line: str) -> bool:
    """Whether a line is a day without its year, alone or with its weekday: "Sunday, March 2"."""
    return any(
        not (line[:start] + line[end:]).strip(SEPARATORS) for start, end, _ in find_yearless(line, installed()[0])
    )


def _is_of_volume(line: str) -> bool:
    """Whether a line gives the number of a periodical: "63ste jaargang - nr. 271"."""
    short = len(line.split()) <= LONGEST_BODY and any(character.isdigit() for character in line)
    return short and bool(re.search(rf"(?<!\w)(?:{cues.either('issues', table='own_dates')})", line, re.IGNORECASE))
