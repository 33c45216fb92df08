"""The words that announce parts of a document, of all installed languages together: a letter may mix two."""

import re
from collections.abc import Iterable
from functools import cache

from relaas.language.alternatives import alternatives
from relaas.language.installed import languages


def _words(*keys: str, table: str = "documents") -> list[str]:
    """The words under a path of keys in a table of every language, longest first."""
    found: set[str] = set()
    for language in languages():
        words = getattr(getattr(language, table), keys[0])
        found.update(words[keys[1]] if len(keys) > 1 else words)
    return sorted(found, key=lambda word: (-len(word), word))


@cache
def known(*keys: str, table: str = "documents") -> frozenset[str]:
    """The words under a path of keys."""
    return frozenset(_words(*keys, table=table))


def _either(words: Iterable[str]) -> str:
    """A pattern for any of the words, ending at the end of a word where they end in a letter."""
    return "|".join(re.escape(word) + (r"\b" if word[-1].isalnum() else "") for word in words)


@cache
def opens_with(*keys: str) -> re.Pattern[str]:
    """Matches a text that begins with one of the words."""
    return re.compile(rf"\s*[“\"*_]?(?:{_either(_words(*keys))})", re.IGNORECASE)


@cache
def holds(*keys: str) -> re.Pattern[str]:
    """Finds any of the words in a text, however the white space between them falls."""
    return re.compile(alternatives(_words(*keys), blank=r"\s+"), re.IGNORECASE)


@cache
def label(kind: str) -> re.Pattern[str]:
    """Matches a line such as ``Datum: 26 augustus 2021`` or ``Subject<tab>Report``; group ``value`` is what follows."""
    return re.compile(rf"\s*(?:{_either(_words('labels', kind))})\s*(?::|\t| {{2,}}|$)\s*(?P<value>.*)", re.IGNORECASE)


@cache
def label_without_colon(kind: str) -> re.Pattern[str]:
    """As ``label``, where only a space stands between the label and its value."""
    return re.compile(rf"\s*(?:{_either(_words('labels', kind))})[ :]\s*(?P<value>.*)", re.IGNORECASE)


@cache
def header_line() -> re.Pattern[str]:
    """Matches a line on top of a file such as `` date 2021-04-14``; group ``date`` is the day, month or year."""
    year, rest = r"(?:1[5-9]|2[01])\d\d", r"(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)"
    words = _either(_words("labels", "date"))
    return re.compile(
        rf"\s*(?:{words})[ \t]*[:=]?[ \t]*(?P<date>{year}{rest}(?![\w-])|{year}(?=[ \t]*(?:[\r\n]|\Z)))", re.IGNORECASE
    )


@cache
def quoting_line() -> re.Pattern[str]:
    """Matches the line under which a mail quotes another, such as ``Op 3 mei 2021 schreef Piet Dam:``."""
    pairs = sorted(pair for language in languages() for pair in language.documents.quoting)
    forms = "|".join(rf"{re.escape(first)}\b.+\b{re.escape(second)}\b.*" for first, second in pairs)
    return re.compile(rf"\s*(?:{forms}):\s*", re.IGNORECASE | re.DOTALL)


def asks_consent(text: str) -> bool:
    """Whether a text asks its reader to agree to cookies: it names them, and says two things that such texts say."""
    if "cookie" not in text.lower():
        return False
    return len({found[0].lower() for found in holds("boilerplate", "consent").finditer(text)}) > 1


@cache
def either(*keys: str, table: str = "documents") -> str:
    """A pattern for any of the words under a path of keys."""
    return _either(_words(*keys, table=table))


@cache
def caption() -> re.Pattern[str]:
    """Matches the beginning of a caption: ``Figuur 3: De brug``, ``Table 2.1 Costs``, not ``Figure 3 shows that``."""
    number = r"(?:\d{1,3}(?:[.-]\d{1,3})?[a-z]?|[A-Z]\.?\d{1,2}|[IVX]{1,5})"
    end = r"(?:\s?[.:–—-](?=\s)|\t|\s{2}|(?=\s[“\"'(]?[A-ZÀ-ÖØ-Þ]))"
    return re.compile(rf"\s*(?i:{either('pictures')})\s?{number}{end}")


@cache
def page_number() -> re.Pattern[str]:
    """Matches a paragraph that is only a page number: ``Pagina 3 van 5``, ``- 3 -``, ``3/5``, ``iv``."""
    return re.compile(
        rf"\s*[-–]?\s*(?:{_either(_words('boilerplate', 'page_words'))})?\s*(?:\d{{1,4}}|[ivxl]{{1,6}})"
        rf"(?:\s*(?:{_either(_words('boilerplate', 'page_of'))}|/)\s*\d{{1,4}})?\s*[-–]?\s*",
        re.IGNORECASE,
    )


@cache
def page_between() -> re.Pattern[str]:
    """Finds the number of a page at the beginning of a line with the text that follows glued to it or behind it."""
    pages, of = (_words("boilerplate", key) for key in ("page_words", "page_of"))
    named = alternatives(word.capitalize() for word in pages)
    return re.compile(
        rf"^[ \t]*(?:{named})\s?\d{{1,4}}\s(?:{_either(of)})\s\d{{1,4}}(?=[A-Za-zÀ-ÿ•\s]|$)", re.MULTILINE
    )


@cache
def action() -> re.Pattern[str]:
    """Matches the beginning of an action of minutes: ``Actie: Visser stuurt``, ``ACTION P. Lee: obtain two quotes``."""
    numbered, whose = r"(?:\d{1,2}[.)]?(?:\d{1,2}[.)]?)?\s+)?", r"(?:\s[^:\n.]{1,30}(?:\.[^:\n.]{1,30})?)?"
    return re.compile(rf"\s*{numbered}(?:{_either(_words('labels', table='plans'))}){whose}:\s*\S", re.IGNORECASE)


@cache
def before_date(pattern: str, *keys: str | tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for what stands before a paper's own day, its ``{}`` filled with the words of all languages under keys.

    Those under several keys may stand in one place.
    A space may have strayed behind the first letter of a word: "D atum".
    """
    return re.compile(pattern.format(*(f"(?:{_strayed(key)})" for key in keys)), re.IGNORECASE)


def _strayed(key: str | tuple[str, ...]) -> str:
    words = [word for one in ((key,) if isinstance(key, str) else key) for word in _words(one, table="own_dates")]
    return "|".join(rf"{re.escape(word[0])} ?{re.escape(word[1:])}(?!\w)" for word in words)
