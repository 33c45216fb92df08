"""Kinds of papers that are of a day by what they are, as their first lines name them: records, logs, registers."""

from relaas.documents.cues import before_date
from relaas.documents.head_lines import MAX_TITLE, TITLE_LINES

RECORDS = ("records", "additions")  # what is of the day that its title names


def is_record(title: str) -> bool:
    """Whether a title names what is recorded, and so the day of that: ``Minutes of the board, 3 May 2021``."""
    return bool(before_date(r"\W*{0}", RECORDS).match(title))


def is_log(text: str) -> bool:
    """Whether one of the first lines of a text says that it is kept while things happen: "Live", "Logboek"."""
    return _is_called(text, "logs")


def is_live(text: str) -> bool:
    """Whether it is published while things happen too, and so of the day of its newest entry: "Liveblog"."""
    return _is_called(text, "live")


def is_register(text: str) -> bool:
    """Whether one of the first lines of a text says that it lists what was filed with a court, and when."""
    return _is_called(text, "registers")


def _is_called(text: str, kind: str) -> bool:
    """Whether one of the first lines of a text opens with a word of a kind, or ends in one where it is in capitals."""
    lines = text[: TITLE_LINES * MAX_TITLE].splitlines()[:TITLE_LINES]
    opens, ends = r"\W*(?:\w+\W+){{0,3}}?{0}", r".*\W{0}\W*"
    return any(
        before_date(opens, kind).match(line) or (line.isupper() and before_date(ends, kind).fullmatch(line))
        for line in lines
    )
