"""Names of senders and receivers as mail programs print them: addresses left off, directory names put the right way."""

import re
from functools import cache

from relaas.documents import cues

ADDRESS = re.compile(
    r"<[^<>\n]{0,200}>|\[(?:mailto:|[^\[\]\s@]{1,100}@)[^\[\]\n]{0,200}\]|\(?\b[\w.+'’-]+@[\w.-]+\b\)?"
)
BLACKED_OUT = re.compile(
    r"[\W\d_]*(?:\d{1,2}[.,]?\d?[.,]?[a-z]{0,2}[\W\d_]*){0,3}|[\W_xX█■]*|\W*redacted\W*", re.IGNORECASE
)
OFFICE = re.compile(r"\s*(?:\((?:[A-Z][A-Z0-9&/ .-]+)\)|[-–/] ?[A-Z]{2,}[A-Z0-9&/ .-]*)\s*$")
PORTFOLIO = re.compile(r"\s*\([^()]*[\s,][^()]*\)\s*$")  # "Petra Vos (Sport en Welzijn)"
OFFICE_BEFORE = re.compile(r"(?:[a-zà-öø-þ-]+\s)+(?=[A-ZÀ-ÖØ-Þ][\w.'’-]*\s)")  # "wethouder Petra Vos"
GIVEN = re.compile(r"\((?P<given>[A-ZÀ-Ö][a-zà-öø-ÿ'’-]+)\)")
MAX_NAME = 90  # characters


def name_of(written: str) -> str | None:
    """The name of one person or box; its address where it has no other, None where it is blacked out or missing."""
    name = ADDRESS.sub(" ", written).strip(" \t\"'“”‘’*,;:<>")
    while (found := OFFICE.search(name)) and found.start():
        name = name[: found.start()]
    name = " ".join(_without_office(PORTFOLIO.sub("", name)).split())
    if not name or BLACKED_OUT.fullmatch(name):
        address = re.search(r"[\w.+-]+@[\w.-]+\w", written)
        return None if name or address is None else address[0]
    return _the_right_way(name)[:MAX_NAME]


def _without_office(name: str) -> str:
    """A name without the office in small letters before it; the particles of a surname stay."""
    office = OFFICE_BEFORE.match(name)
    if office is None or all(_is_particle(word) for word in office[0].split()):
        return name
    return name[office.end() :]


def names_of(written: str) -> tuple[str, ...]:
    """The names of several, set apart by semicolons, or by commas where those do not belong to the names."""
    pieces = written.split(";") if ";" in written else _by_commas(written)
    return tuple(dict.fromkeys(name for piece in pieces if (name := name_of(piece))))


def _by_commas(written: str) -> list[str]:
    if "," not in written:
        return [written]
    quoted = re.sub(r"\"[^\"]*\"", lambda found: found[0].replace(",", "\0"), written)
    pieces = [piece.replace("\0", ",") for piece in quoted.split(",")]
    whole = all(ADDRESS.search(piece) or (len(piece.split()) > 1 and not _is_given(piece)) for piece in pieces)
    return pieces if whole else [written]


def _the_right_way(name: str) -> str:
    """``Berg, Els van den`` and ``Dam, K.L. (Kees)`` with the given name first, ``Dr Els Berg, Dam Ltd`` cut short.

    What stands behind the comma of a whole name is its firm, its office or its town.
    """
    given = GIVEN.search(name)
    name = " ".join(GIVEN.sub(" ", name).split())
    last, comma, first = (piece.strip() for piece in name.partition(","))
    if not comma:
        return name
    if len(last.split()) > 1 and ("," in first or _titled().match(last)):
        return last
    if "," in first or len(last.split()) > 4:
        return name
    if given and not any(word[:1].isupper() and word[1:].islower() for word in first.split()):  # else it is an office
        particles = [word for word in first.split() if _is_particle(word)]
        first = " ".join([given["given"], *particles])
    return f"{first} {last}" if first else last


def _is_given(words: str) -> bool:
    """Whether words behind a comma are given names: capitals and initials, particles behind them."""
    return _is_particle(words.split()[-1]) if words.split() else False


@cache
def _titled() -> re.Pattern[str]:
    """Matches a name that begins with a title: ``Dr Els Berg``."""
    return re.compile(rf"(?:{cues.either('turns', 'honorifics', table='parts')})\s", re.IGNORECASE)


@cache
def _particles() -> re.Pattern[str]:
    return re.compile(cues.either("name_particles"), re.IGNORECASE)


def _is_particle(word: str) -> bool:
    return bool(_particles().fullmatch(word))
