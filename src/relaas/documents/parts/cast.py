"""Who is meant by the initials or the office before a turn, as the head of a record names them.

``Present: Kees Lubbers (KL), Marijn Dam (chair)`` stands above ``KL:`` and ``Chair:``, and ``P = presenter Ann Lee``
above ``P:``.
"""

import re
from functools import cache

from relaas.documents import cues

INITIALS = re.compile(r"[A-ZÀ-ÖØ-Þ]{2,4}")
WORD = r"(?:(?:[A-ZÀ-ÖØ-Þ]\.)+|[A-ZÀ-ÖØ-Þ][\w'’-]+)"
MAX_OFFICE = 3  # words of an office before a name
MAX_BETWEEN = 2  # words before an office: "Ann Lee, Deputy Chief Spokesperson"


def person_meant(who: str, head: str) -> str | None:
    """The name in the head that initials or an office stand for; None where there is none, or more than one."""
    found = _by_key(who, head) or (_by_initials(who, head) if INITIALS.fullmatch(who) else set())
    found = found or (_by_office(who, head) if len(who) > 1 else set())
    return found.pop() if len(found) == 1 else None


def _by_key(who: str, head: str) -> set[str]:
    """The names that a key gives letters: ``P = presentator Ann Lee, L = Kees Lubbers``."""
    office = rf"(?:[a-zà-öø-þ][\w-]*\s){{0,{MAX_OFFICE}}}"
    found = re.finditer(rf"(?<!\w){re.escape(who)}\s?=\s?{office}(?P<name>{WORD}(?:\s{WORD})*|{_name()})", head)
    return {each["name"] for each in found}


def _by_initials(who: str, head: str) -> set[str]:
    """The names behind which the initials stand between brackets, else those that begin so."""
    names = list(_names().finditer(head))
    bracketed = {name[0] for name in names if re.match(rf"\s?\({who}\b", head[name.end() :])}
    return bracketed or {name[0] for name in names if who in _initials(name[0])}


def _initials(name: str) -> set[str]:
    """The initials of a name, with and without its particles: KD and KVD of Kees van Dam."""
    words = name.split()
    sure = [word for word in words if word[0].isupper()]
    return {"".join(word[0] for word in each).upper() for each in (words, sure)}


def _by_office(who: str, head: str) -> set[str]:
    """The names that an office stands behind, ``Ann Lee, Deputy Spokesperson``, or before: ``Chair: Ann Lee``."""
    office = rf"(?i:{re.escape(who)})"
    behind = rf"(?P<behind>{_name()})\s?[,(]\s?(?:[\w-]+\s){{0,{MAX_BETWEEN}}}{office}(?!\w)"
    before = rf"(?<!\w){office}\s?:\s?(?P<before>{_name()})"
    return {found["behind"] or found["before"] for found in re.finditer(rf"{behind}|{before}", head)}


@cache
def _name() -> str:
    return rf"{WORD}(?:\s(?:(?:{cues.either('name_particles')})\s)*{WORD})+"


@cache
def _names() -> re.Pattern[str]:
    return re.compile(_name())
