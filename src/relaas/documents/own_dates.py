"""Where a document says of what day it is: a table of places, each a rule; a day that is merely cited has none."""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from relaas.documents.changes import tells_of_change
from relaas.documents.closings import days_at_end
from relaas.documents.cues import before_date
from relaas.documents.datelines import NUMBER_WORD, Date, Find, date_of_line, read_written
from relaas.documents.editions import dates_named, is_issue
from relaas.documents.head_lines import (
    DAY,
    FEWEST_WORDS,
    ITEM,
    MAX_LINE,
    MAX_TITLE,
    OUTSIDE,
    SENTENCE_END,
    TITLE_LINES,
    Line,
    OwnDate,
    dates_in,
    is_stamp,
    lines_of,
)
from relaas.documents.kinds import RECORDS
from relaas.language.dates import find_dates
from relaas.language.installed import installed

DATE_TIME_GROUP = re.compile(r"\d{6}[A-Z]?\s")
TOP = 3000  # characters in which the head of a document stands
MAST_LINES = 8  # the first lines that are not blank, where a masthead stands
MAX_AFTER = 60  # characters
MAX_BODY = 7  # words that name to whom a paper was presented
MAX_ROOM = 8  # words behind the hour of a sitting
MAX_DISPATCH = 80  # from a label with its colon to its date: "Datum: verzonden per e-mail op"
CLOCK_TIME = re.compile(r"(?<!\d)[0-2]?\d[.:h][0-5]\d(?!\d)(?:\s?[ap]\.?m\b\.?)?|(?<!\d)[01]?\d\s?[ap]\.?m\b")
RULING_NUMBER = rf"(?:{NUMBER_WORD})?\.?\s*\d[\d./-]*"
SECTIONS = re.compile(r"\t+|\s{2,}|\s*[|•·]\s*|\s+[–—-]\s+")
APART = (",", "(", ")", "|", "•", "·", "/", "–", "—", "-")  # signs that set a date apart

Rule = Callable[[Line, Date], bool]


def _telegraphed(line: Line, date: Date) -> bool:
    """The date-time group of a telegram or a signal: ``R 151430Z AUG 74``."""
    return line.in_head and DATE_TIME_GROUP.match(line.text[date[0] :]) is not None


def _labelled(line: Line, date: Date, labels: str = "labels") -> bool:
    """``Datum 3 mei 2021``, ``Datum: verzonden per e-mail op 3 mei 2021``, ``Date: London, 3 May 2021``.

    With its place or its hour: ``Rapport vastgesteld te Oostmond op 3 mei 2021``, ``Issued at Leeds: 3 May 2021``,
    ``Despatched 11.40 a.m. 3 May 1940``, ``Afgezonden te Urk 3 mei 1940``; also behind another sentence in the head.
    """
    before = CLOCK_TIME.sub("", line.text[: date[0]], count=1)
    openings = [before, re.split(r"[.!?]\s", before)[-1]] if line.in_head else [before]
    if any(before_date(r"[\s•*-]*{0}[\s:.]*", labels).fullmatch(opening) for opening in openings):
        return True
    place = r"(?:\S+[,\s]*|[^\d.;]{{2,40}}?(?:\s{2}\s|:\s*))"
    placed = before_date(rf"\s*(?:[\w-]+\s)?{{0}}\s+{{1}}\s+{place}", labels, "at_place", "dispatched")
    if line.number < 2 * MAST_LINES and placed.fullmatch(before):
        return True
    sent = before_date(r"\s*{0}\s*:[^\d:;]*(?:{1}|,)\s*", labels, "dispatched")
    return len(before) <= MAX_DISPATCH and sent.fullmatch(before) is not None


def _under_label(line: Line, date: Date) -> bool:
    """A date below its label, alone or in columns: ``Uw kenmerk  Datum`` above ``A/12  3 mei 2021``."""
    if any(character.isdigit() for character in line.above):
        return False
    if before_date(r"\s*{0}\s*:?\s*", "labels").fullmatch(line.above):
        return not line.text[: date[0]].strip() or not line.text[date[1] :].strip()
    labels = list(before_date(r"(?<!\w)({0}|{1})(?!\w)", "others", "labels").finditer(line.above))
    if not any(before_date(r"{0}", "labels").fullmatch(each[0]) for each in labels) or len(line.above) > MAX_TITLE:
        return False
    if before_date(r"\s*(?:(?:{0}|{1})[\s:.]*)+", "others", "labels").fullmatch(line.above) is None and len(labels) < 2:
        return False
    nearest = min(labels, key=lambda each: (abs(each.start() - date[0]), each.start()))
    return bool(before_date(r"{0}", "labels").fullmatch(nearest[0]))


def _labelled_inside(line: Line, date: Date) -> bool:
    """``Nummer: 2024D1, datum: 2024-09-23``, ``STATE, ) Filed: January 19, 2021``, ``Blog | Posted 3 May 2021``.

    And last on its line behind another label or day: ``Status: definitief, vastgesteld 3 mei 2021``,
    ``Accepted 4 March 2021; available online 3 May 2021``.
    """
    before = line.text[: date[0]]
    in_mast = line.number < MAST_LINES
    behind_sign = in_mast and before_date(r".*\s[|•·]\s*{0}\s*", "labels").fullmatch(before)
    last = in_mast and not line.text[date[1] :].strip(" .)")
    behind_label = last and before_date(r"(?:[^:]+:.*[,;(]|.*;)\s*{0}\s*", "labels").fullmatch(before)
    return bool(
        behind_sign
        or behind_label
        or before_date(r".*(?:[,;|)(\t\]]|\s{{2,}})\s*{0}\s*:\s*", "labels").fullmatch(before)
    )


def _labelled_kind(line: Line, date: Date) -> bool:
    """``Datum van verzending van dit besluit: 3 mei 2021``, ``Date typed: 3 May 2021``; no day of birth or receipt."""
    before = line.text[: date[0]]
    kind = before_date(
        r"(?:.*(?:[,;|)(\t\]]|\s{{2,}}))?\s*(?:{0}(?:\s[\w-]+){{1,5}}|[\w/-]+\s?{0})\s*:?\s*", "day_words"
    )
    anothers = before_date(r".*(?<!\w){0}(?!\w)", "other_kinds")
    return line.number < 2 * MAST_LINES and bool(kind.fullmatch(before)) and not anothers.match(before)


def _occasion(line: Line, date: Date) -> bool:
    """``Datum inspectie: 3 mei 2021``, ``Recorded in Leeds: 3 May 2021``, where no day of the paper is labelled."""
    return _labelled(line, date, "occasions")


def _began(line: Line, date: Date) -> bool:
    """A report of an incident is of the day on which that began: ``Start: 18 Nov 2022 02:14`` below its title."""
    before = line.text[: date[0]]
    return line.incident and bool(before_date(r"\s*{0}\s*:?\s*", "beginnings").fullmatch(before))


def _ruled(line: Line, date: Date) -> bool:
    """``arrest d.d. 2 juli 2013``, ``ECLI:NL:XX:2013:1 Rechtbank, 02-07-2013``, ``ARREST nr. 7 van 2 juli 2013``.

    And ``uitspraak van de meervoudige kamer van 2 juli 2013 in de zaak tussen``.
    """
    before, after = line.text[: date[0]], line.text[date[1] :]
    if before.startswith("ECLI:"):
        return before.rstrip().endswith((",", "/", "-", "–"))
    in_case = not after.strip(" .,:;") or before_date(r"[\s,]*{0}(?!\w)", "in_case").match(after)
    if before_date(r"\s*{0}\s+{1}\s*", "rulings", "of_day").fullmatch(before):
        return not after.strip(" .,:;") or (line.number < MAST_LINES and bool(in_case))
    if line.number >= MAST_LINES:
        return False
    named = f"{line.above} {before}" if before_date(r"\s*{0}\s*", "rulings").fullmatch(line.above) else before
    if before_date(rf"\s*{{0}}\s+{RULING_NUMBER}\s+{{1}}\s*", "rulings", "of_day").fullmatch(named):
        return True
    by_chamber = before_date(rf"\s*{{0}}\s+(?:\S+\s+){{{{1,{MAX_BODY}}}}}{{1}}\s*", "rulings", "of_day")
    return bool(in_case and by_chamber.fullmatch(before))


def _answered(line: Line, date: Date) -> bool:
    """``Antwoord van minister Dam (ontvangen 4 februari 2025)``, ``Answered on: 3 May 2021``.

    Or below the title of the answers, last on its line: ``Ontvangen 4 februari 2025``.
    """
    before, after = line.text[: date[0]], line.text[date[1] :]
    below_title = line.number < MAST_LINES and before_date(r"\W*{0}", "answers").match(line.above)
    if (
        below_title
        and not after.strip(" .)")
        and before_date(r"(?:.*[,;]|\W*)\s*{0}\s*:?\s*", "given").fullmatch(before)
    ):
        return True
    if before_date(r".*(?<!\w){0}.*\(\s*{1}\s*(?:d\.d\.)?\s*", "answers", "given").fullmatch(before):
        return True
    opens = before.strip()[:1].isupper()  # a line in mid-sentence is no label: "answered on 9 March"
    return opens and bool(before_date(r"\s*{0}\s*(?:d\.d\.|op|on)?\s*:?\s*", "answers").fullmatch(before))


def _titled(line: Line, date: Date) -> bool:
    """The title of a record names its day: ``Besluitenlijst raadsvergadering 29 juni 2015 aanvang 17.00 uur``.

    Who held it may stand before it: ``Works council – minutes of 3 May 2021 (draft)``. Below the titles the day follows
    at once: ``Vergadering van maandag 3 mei 2021, 13.30 uur, refter``.
    """
    if line.number >= MAST_LINES or len(line.text) > MAX_TITLE or len(line.text) - date[1] > MAX_AFTER:
        return False
    if len(date[2]) < DAY and line.text[date[1] :].strip(" .,()"):  # "Evidence on the summer 2022 examinations"
        return False
    if line.number >= TITLE_LINES:
        return bool(before_date(r"\W*{0}\s*:?\s+(?:{1}\s+)?", RECORDS, "of_day").fullmatch(line.text[: date[0]]))
    return bool(before_date(r"(?:\W*|.*\s[–—|•·-]\s){0}.*", RECORDS).fullmatch(line.text[: date[0]]))


def _held(line: Line, date: Date) -> bool:
    """``gehouden op 3 mei 2021``, ``Presented to Parliament on 3 May 2021``, ``Stand van zaken 3 mei 2021. ...``."""
    sentence = line.text[date[1] :].partition(". ")[0]
    if len(sentence) > MAX_AFTER or date[1] > MAX_TITLE or _is_cited(line, date, sentence) or ITEM.match(line.text):
        return False
    if line.in_head:
        return bool(before_date(r".*(?<!\w){0}\s*:?\s*", "held").fullmatch(line.text[: date[0]]))
    return bool(before_date(r"\W*{0}\s*", "held").fullmatch(SENTENCE_END.split(line.text[: date[0]])[-1]))


def _is_cited(line: Line, date: Date, after: str) -> bool:
    """Whether a sentence goes on behind a day: "By email of 3 May 2021 you asked", "The minutes of 3 May 2021 were"."""
    opening = SENTENCE_END.split(line.text[: date[0]])[-1]
    goes_on = after[:1].isspace() and after.strip()[:1].islower()
    if goes_on and before_date(r"\s*{0}(?!\w)", "goes_on").match(after):
        return True
    return goes_on and (not line.in_head or bool(before_date(r"\W*{0}(?!\w).*", "citing").fullmatch(opening)))


def _gathered(line: Line, date: Date) -> bool:
    """``Minutes of the board, held at the Old Mill on 3 May 2021``, ``gehouden in het dorpshuis op 3 mei 2021``.

    The place may follow: ``held at 7 pm on 3 May 2021 in the Old Mill``.
    """
    after = line.text[date[1] :].strip(" .")
    if line.number >= MAST_LINES or len(line.text) > MAX_TITLE or len(after) > MAX_AFTER:
        return False
    placed = before_date(rf"{{0}}\s+\S+(?:\s\S+){{{{0,{MAX_BODY}}}}}", "at_place").fullmatch(after)
    if after and not placed and not after.startswith(APART) and not CLOCK_TIME.search(after):
        return False
    place = rf"(?:\S+\s+){{{{1,{MAX_BODY}}}}}"
    pattern = rf"(?:\W*{{0}}\b.*)?(?<!\w){{1}}\s+{place}{{2}}\s*"
    return bool(before_date(pattern, "records", "gathered", "dispatched").fullmatch(line.text[: date[0]]))


def _put_on_record(line: Line, date: Date) -> bool:
    """``Op maandag 3 mei 2021 te 14.00 uur hoorde ik, verbalisant``, ``On 3 May 2021 there appeared before me``.

    Or ``Ik, verbalisant J. Dam, hoorde op 3 mei 2021 als getuige``.
    """
    if line.number >= 2 * MAST_LINES:
        return False
    if before_date(r"\W*{0}(?!\w)[^.]*", "recorders").fullmatch(line.text[: date[0]]):
        return True
    if len(line.text[: date[0]].split()) > FEWEST_WORDS:
        return False
    if before_date(r".*(?<!\w){0}", "rulings").match(line.text[: date[0]]):  # "By order of 3 May 2021 ... was heard"
        return False
    told = line.text[date[1] :] + " " + line.below
    return bool(before_date(r".*(?<!\w){0}", "recorders").match(told))


def _presented(line: Line, date: Date) -> bool:
    """``Presented to the council on 3 May 2021``, ``Aangeboden aan de raad op 3 mei 2021``."""
    if line.number >= MAST_LINES or len(line.text) - date[1] > MAX_AFTER:
        return False
    named = rf"(?:\S+\s+){{{{1,{MAX_BODY}}}}}"
    return bool(before_date(rf"\W*{{0}}\s+{named}{{1}}\s*", "presented", "dispatched").fullmatch(line.text[: date[0]]))


def _sitting(line: Line, date: Date) -> bool:
    """The day, hour and room of a sitting under its name: ``Dinsdag 3 mei 2021, 19.30 uur, raadzaal``."""
    before, after = line.text[: date[0]].strip(), line.text[date[1] :]
    if line.number >= MAST_LINES or (before and not before.isalpha()):
        return False
    place = CLOCK_TIME.sub("", after, count=1)
    return place != after and len(place.split()) <= MAX_ROOM and not place.rstrip().endswith(".")


def _on_mast(line: Line, date: Date) -> bool:
    """A masthead: ``PERSBUREAU   10 sept 2019  15.42 uur``, ``ROTTERDAM, 3 MEI 2021 10.15 CET``, ``May 2024 issue``."""
    if line.number >= MAST_LINES or len(line.text) > MAX_TITLE or before_date(r"{0}", "others").search(line.above):
        return False
    if len(find_dates(line.text, installed()[0])) > 1:
        return False
    if before_date(r".*(?<!\w){0}\s*", "periods").fullmatch(line.text[: date[0]]):
        return False  # "ACCOUNTS FOR THE YEAR ENDED 31 MARCH 2021"
    sections = [each for each in SECTIONS.split(line.text) if each.strip()]
    if any(is_issue(each) for each in sections):
        return True
    before = line.text[: date[0]].rstrip()
    rest = before + line.text[date[1] :]
    capitals = bool(before) and rest.upper() == rest and not rest.rstrip().endswith(".")
    if capitals and not before.endswith(APART):  # "INQUIRY INTO THE FIRE OF MAY 2021": when that was of which it tells
        capitals = len(date[2]) == DAY and not before_date(r".*(?<!\w){0}", "of_day").fullmatch(before)
    return capitals or (len(sections) > 1 and any(read_written(each, installed()[0]) for each in sections))


def _of_itself(line: Line, date: Date) -> bool:
    """``Deze column verscheen op 3 mei 2021 in de krant``, ``This interview was broadcast on 3 May 2021``."""
    told = r"(?:.*[^\w])?{0}[^.]*(?<!\w){1}(?!\w)[^.\d]*"
    return bool(before_date(told, "itself", "appeared").fullmatch(line.text[: date[0]]))


def _set_apart(line: Line, date: Date) -> bool:
    """Set apart in one of the first lines: ``De Brugbode, 3 mei 2021, p. 4``, ``Talk with Ann Lee (3 May 2021)``.

    What a line tells in a sentence of its own is none of the document.
    """
    before = SENTENCE_END.split(line.text[: date[0]])[-1].rstrip()
    ended = SENTENCE_END.search(line.text, date[1])
    after = CLOCK_TIME.sub("", line.text[date[1] : ended.start() if ended else None], count=1).strip()
    alone = not before and not after
    if not line.in_head or len(line.text) > MAX_TITLE or len(after.split()) > MAX_ROOM:
        return False
    if line.number >= (2 * MAST_LINES if alone else MAST_LINES):
        return False
    if is_anothers(line.above, line.text):
        return False
    if ended and (after or len(before.split()) > FEWEST_WORDS):
        return False
    if line.below[:1].islower() or before_date(r".*(?<!\w){0}(?!\w)", "others").match(line.text[: date[0]]):
        return False
    columns = line.text[date[1] :].startswith("   ")
    return (not before or before.endswith(APART)) and (not after or columns or after.startswith(APART))


INCIDENT = "incident"  # a report that names no day after that on which it began is of that day

# Surest first. What is labelled outside the head counts as well, as the last.
HEAD_RULES: tuple[tuple[str, Rule], ...] = (
    ("date-time-group", _telegraphed),
    ("label", _labelled),
    ("label-above", _under_label),
    ("label-inside", _labelled_inside),
    ("label-of-kind", _labelled_kind),
    ("occasion", _occasion),
    ("ruling", _ruled),
    (INCIDENT, _began),
    ("answer", _answered),
    ("title", _titled),
    ("of-itself", _of_itself),
    ("held", _held),
    ("gathered", _gathered),
    ("put-on-record", _put_on_record),
    ("presented", _presented),
    ("masthead", _on_mast),
    ("sitting", _sitting),
    ("set-apart", _set_apart),
)
TOLD = frozenset({"put-on-record", "of-itself"})  # where a sentence tells it, however long
NAMING = frozenset({"title", "masthead", "set-apart"})  # where a month may be of what a paper is about
LONE = frozenset({"masthead", "sitting", "set-apart"})  # where two of them differ they are rows of a table
LABELLED, PLACED, BARE = 1, 3, len(HEAD_RULES)  # the ranks of a label, a place with a date, a date alone on its line
BELOW = OUTSIDE + 1  # added to the rank of what stands below a sentence: "Vastgesteld 3 mei 2021" under minutes


def own_dates(text: str, start: int, end: int, language: str, find: Find = dates_named) -> Iterator[OwnDate]:
    """The days that a stretch of text gives as its own, in order of the text; ``find`` finds those that it names."""
    found: list[OwnDate] = []
    for line in lines_of(text, start, min(end, start + TOP)):
        if is_stamp(line.text):
            continue
        long = len(line.text) > MAX_LINE
        dates = (each for each in dates_in(line, language, find) if not tells_of_change(line.text[: each[0]]))
        for date in dates:
            rules = ((rank, rule) for rank, (name, rule) in enumerate(HEAD_RULES) if not long or name in TOLD)
            rank = next((rank for rank, rule in rules if rule(line, date)), None)
            if rank is not None:
                rule, later = HEAD_RULES[rank][0], 0 if line.in_head else BELOW
                later += BELOW if len(date[2]) < DAY and rule in NAMING else 0
                found.append(OwnDate(rule, rank + later, line.start + date[0], line.start + date[1], date[2]))
    lone = _on_top(text[start:end], found, start) or {each.edtf for each in found if each.rule in LONE}
    began = {each.edtf for each in found if each.rule == INCIDENT}
    ended = len(began) == 1 and not any(date[2] > max(began) for date in find(text[start:end], language))
    yield from (
        each for each in found if (each.rule not in LONE or lone == {each.edtf}) and (each.rule != INCIDENT or ended)
    )
    yield from _labelled_outside(text, start + TOP, end, language, find)
    yield from days_at_end(text, start, end, language, find)


def _on_top(text: str, found: list[OwnDate], start: int) -> set[str]:
    """The day in a masthead on the first line, which goes before what stands apart below it."""
    first = start + len(text) - len(text.lstrip())
    end = first + len(text.lstrip().partition("\n")[0])
    return {each.edtf for each in found if each.rule == "masthead" and first < each.start < end}


def read_shown(written: str, language: str) -> str | None:
    """The EDTF of a line that a page shows beside its article: ``Posted on September 21, 2020 by Ada Lund``."""
    line = date_of_line(written, language)
    sections = (each for each in [written, *SECTIONS.split(written)] if each.strip())
    own = (found.edtf for each in sections for found in own_dates(each, 0, len(each), language))
    return line[2] if line else next(own, None)


def is_labelled(line: str) -> bool:
    """Whether a line begins with the label of a paper's own day, the day itself on it or not."""
    return bool(before_date(r"\s*{0}", "labels").match(line))


def is_ruled(line: str) -> bool:
    """Whether a line names a ruling with its day and says no more: ``arrest d.d. 2 juli 2013``."""
    return _holds_of(_ruled, line)


def is_answered(line: str) -> bool:
    """Whether a line tells who answered a question, and when: ``Antwoord van minister Dam (ontvangen 3 mei 2021)``."""
    return "(" in line and _holds_of(_answered, line)


def _holds_of(rule: Rule, words: str) -> bool:
    """Whether a rule holds of the first date of a line that is looked at by itself."""
    line = Line(0, words, "", 0)
    return any(rule(line, found) for found in islice(dates_in(line, installed()[0], find_dates), 1))


def is_anothers(above: str, line: str) -> bool:
    """Whether a line stands under, or behind, a label that says that its day is another paper's."""
    label = before_date(r"\s*{0}\b[^\d:]*:?\s*", "others")  # with its value behind it, it waits for none
    return bool(label.fullmatch(above) or label.match(line))


def _labelled_outside(text: str, start: int, end: int, language: str, find: Find) -> Iterator[OwnDate]:
    """A date behind the head that is labelled or at which the text says that it appeared; none where two differ."""
    found = [
        OwnDate("label-later", OUTSIDE, line.start + date[0], line.start + date[1], date[2])
        for line in (lines_of(text, start, end) if start < end else ())
        for date in dates_in(line, language, find)
        if len(line.text) <= MAX_TITLE and (_labelled(line, date) or _of_itself(line, date))
    ]
    if len({each.edtf for each in found}) == 1:
        yield found[0]
