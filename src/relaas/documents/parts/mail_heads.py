"""The lines above a mail that name its sender, receivers, time and subject, in the forms that programs print."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from relaas.documents import cues
from relaas.documents.datelines import MAX_DATE_LINE, Date, date_of_line, is_bare
from relaas.documents.parts.names import name_of, names_of
from relaas.documents.parts.quoting import Line
from relaas.language.alternatives import alternatives
from relaas.language.dates import find_dates
from relaas.language.installed import installed, languages

FIELDS = ("from", "sent", "to", "cc", "bcc", "subject", "other")
MAX_HEAD = 24  # lines, those of a long list of receivers among them
MAX_ATTRIBUTION = 4  # lines over which "On ... wrote:" may be broken
MAX_LINE = 400  # characters
DIVIDED = re.compile(r"[-_=*–—\s]*(?P<words>[^-_=*]+?)[-_=*–—:\s]*")
RULE = re.compile(r"[-_=*–—\s]{8,}")
CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>[0-2]?\d)[:.](?P<minute>[0-5]\d)(?:[:.][0-5]\d)?(?![\d:])\s*(?P<half>[ap]\.?\s?m\b\.?)?",
    re.IGNORECASE,
)
STAMPED = re.compile(
    r"\s*\[?\s*(?P<when>\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4},?\s+\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?)\s*\]?\s*(?:[-–]\s+)?"
)
CHAT = re.compile(STAMPED.pattern + r"(?P<who>[^:\n]{2,40}):\s+(?=\S)", re.IGNORECASE)
SIGNED = re.compile(  # "[3-5-2021 16:02] Bo Dam" above a message
    r"\s*\[(?P<when>[\d/.: ,-]{12,24}(?:\s?[ap]\.?m\.?)?)\]\s+(?P<who>[^\W\d_][^:\n]{1,60})\s*", re.IGNORECASE
)
POSTED = re.compile(  # "Bo Dam  16:02" above one, under the day of a channel
    r"\s*(?P<who>[^\W\d_](?:[\w.'’-]|\s(?=\S)){1,38}[\w.])\s{1,4}(?P<when>[0-2]?\d:[0-5]\d(?:\s?[ap]\.?m\.?)?)\s*",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Head:
    """What stands above a mail: where it begins and ends, and its fields as written, each with where it stands.

    ``quotes`` where the mail below it is quoted one sign deeper than the line itself, ``divided`` where a line of
    dashes stands above it; ``day`` is that on a line of its own above, where the head has but an hour.
    """

    start: int
    end: int
    lines: int
    fields: dict[str, tuple[int, str]] = field(default_factory=dict)
    quotes: bool = False
    divided: bool = False
    day: Date | None = None

    @property
    def is_mail(self) -> bool:
        """Whether it heads a mail, not a memo or letter: a moment, an address, a line of dashes or a quoting line."""
        written = " ".join(value for _, value in self.fields.values())
        timed = "sent" in self.fields and CLOCK.search(self.fields["sent"][1])
        return bool(timed or "@" in written or self.divided or not self.fields.keys() & {"to", "cc", "subject"})

    @property
    def author(self) -> str | None:
        """The name of the sender."""
        return name_of(self.fields["from"][1]) if "from" in self.fields else None

    def receivers(self, kind: str) -> tuple[str, ...]:
        """The names behind to, cc or bcc."""
        return names_of(self.fields[kind][1]) if kind in self.fields else ()

    @property
    def subject(self) -> str | None:
        """The subject, None where it is empty."""
        return " ".join(self.fields["subject"][1].split()) or None if "subject" in self.fields else None

    def sent(self, language: str) -> tuple[str, str | None, int, int] | None:
        """The day (ISO), the clock time, and where both stand; None where no day is given."""
        if "sent" not in self.fields:
            return None
        at, written = self.fields["sent"]
        if self.day is not None:
            start, end, day = self.day
            return day, _clock(CLOCK.search(written)), start, end
        days = [each for each in find_dates(written, language) if len(each[2]) == len("2021-05-03")]
        if not days:
            return None
        start, end, day = days[0]
        clock = CLOCK.search(written, end)
        return day, _clock(clock), at + start, at + (clock.end() if clock else end)


def head_at(lines: Sequence[Line], place: int) -> Head | None:
    """The head that begins on a line, if one does."""
    return (
        _labelled_head(lines, place) or _attribution(lines, place) or _chat_line(lines[place]) or _posted(lines, place)
    )


def is_divider(line: Line) -> bool:
    """Whether a line says no more than that another mail follows: ``-----Original Message-----``, or draws a rule."""
    if len(line.words) > MAX_LINE:
        return False
    if RULE.fullmatch(line.words):
        return True
    words = DIVIDED.fullmatch(line.words)
    return bool(
        words and re.fullmatch(cues.either("mail", "dividers", table="parts"), words["words"].strip(), re.IGNORECASE)
    )


def _clock(found: re.Match[str] | None) -> str | None:
    """A clock time as ISO hours and minutes."""
    if found is None:
        return None
    hour, half = int(found["hour"]), (found["half"] or "").lower()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02d}:{found['minute']}" if hour < 24 else None


@cache
def _labels() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """A pattern for a line that begins with a label, and the field that each label stands for."""
    kinds: dict[str, str] = {}
    for language in languages():
        for kind in FIELDS:
            kinds.update({word: kind for word in language.parts.mail[kind] if word not in kinds})
    label = rf"(?P<label>{alternatives(kinds)})"
    return re.compile(rf"\s*\*{{0,2}}{label}\*{{0,2}}\s*(?::\*{{0,2}}|\t+)\s*", re.IGNORECASE), kinds


@cache
def _labels_inside() -> re.Pattern[str]:
    """A pattern for a label in the middle of a line: ``Van: A Verzonden: 3 mei 2021 Aan: B`` as some prints run on."""
    return re.compile(rf"(?<=\S)\s+(?=(?:{alternatives(_labels()[1])}):\s)", re.IGNORECASE)


def _labelled_head(lines: Sequence[Line], place: int) -> Head | None:
    """A block of labelled lines; the line of dashes above it and one blank line between two labels belong to it."""
    at = place
    while at < len(lines) and at < place + 3 and (is_divider(lines[at]) or (at > place and lines[at].blank)):
        at += 1
    if at == len(lines) or _field(lines[at]) is None:
        return None
    fields, last = _fields(lines, at)
    kinds = fields.keys()
    divided = at > place
    addressed = "to" in kinds or "subject" in kinds or "cc" in kinds
    complete = addressed and (
        kinds >= {"from", "sent"} or kinds >= {"from", "to", "subject"} or kinds >= {"sent", "to", "subject"}
    )
    if not complete and not (divided and "from" in kinds) and not _timed(fields):
        return None
    return Head(lines[place].start, lines[last].end, last + 1 - place, fields, divided=divided)


def _timed(fields: Mapping[str, tuple[int, str]]) -> bool:
    """Whether a head of only two lines is one: a sender with a moment."""
    return {"from", "sent"} <= fields.keys() and bool(CLOCK.search(fields["sent"][1]))


def _field(line: Line) -> tuple[str, int, str] | None:
    """The field of a labelled line, where its value begins, and the value."""
    pattern, kinds = _labels()
    found = pattern.match(line.words[:MAX_LINE])
    if found is None:
        return None
    return kinds[found["label"].lower()], line.at + found.end(), line.words[found.end() :]


def _fields(lines: Sequence[Line], first: int) -> tuple[dict[str, tuple[int, str]], int]:
    """The fields of the block of lines that begins at one, and the place of its last line."""
    fields: dict[str, tuple[int, str]] = {}
    last, kind = first, ""
    for place in range(first, min(len(lines), first + MAX_HEAD)):
        line = lines[place]
        if line.depth != lines[first].depth and not line.blank:
            break
        if line.blank:
            if place - last > 1:
                break
            continue
        found = _field(line)
        if found is not None and (found[0] not in fields or found[0] == "other"):
            kind, last = found[0], place
            _put(fields, *found)
        elif (
            found is None
            and place == last + 1
            and kind in ("to", "cc", "bcc")
            and _is_more(fields[kind][1], line.words)
        ):
            fields[kind] = (fields[kind][0], f"{fields[kind][1]} {line.words}")
            last = place
        else:
            break
    return fields, last


def _put(fields: dict[str, tuple[int, str]], kind: str, at: int, value: str) -> None:
    """Add a field; a value that runs on into the next label gives several."""
    inside = _labels_inside().search(value)
    fields.setdefault(kind, (at, value[: inside.start()] if inside else value))
    if inside:
        rest = _labels()[0].match(value, inside.end())
        if rest:
            _put(fields, _labels()[1][rest["label"].lower()], at + rest.end(), value[rest.end() :])


def _is_more(value: str, words: str) -> bool:
    """Whether a line goes on with the receivers above it."""
    return value.rstrip().endswith((",", ";")) or "@" in words or words.rstrip().endswith(";")


def _attribution(lines: Sequence[Line], place: int) -> Head | None:
    """A line such as ``Op 3 mei 2021 om 10:15 schreef Jan Dam <jan@example.org>:``, also broken over several."""
    first = lines[place]
    if not _opens_attribution().match(first.words):
        return None
    words, places = "", []
    for number, line in enumerate(lines[place : place + MAX_ATTRIBUTION]):
        if line.depth != first.depth or line.blank:
            return None
        places.append((len(words), line.at))
        words += line.words + " "
        if words.rstrip().endswith(":"):
            return _attributed(words.rstrip(), places, lines, place, number + 1)
    return None


def _attributed(
    words: str, places: list[tuple[int, int]], lines: Sequence[Line], place: int, count: int
) -> Head | None:
    found = cues.quoting_line().fullmatch(words)
    dates = find_dates(words, installed()[0])
    if not (found and dates) or len(words) > MAX_LINE:
        return None
    clock = CLOCK.search(words, dates[0][1])
    stop = clock.end() if clock and clock.start() - dates[0][1] < 12 else dates[0][1]
    who = _writer(words[stop:])

    def at(offset: int) -> int:
        """Where a place in the joined words stands in the text."""
        joined, source = next(pair for pair in reversed(places) if pair[0] <= offset)
        return source + offset - joined

    following = next((lines[n] for n in range(place + count, len(lines)) if not lines[n].blank), None)
    head = Head(lines[place].start, lines[place + count - 1].end, count)
    head.fields["sent"] = (at(dates[0][0]), words[dates[0][0] : stop])
    head.fields["from"] = (at(stop), who)
    head.quotes = following is not None and following.depth > lines[place].depth
    return head


def _writer(rest: str) -> str:
    """Who wrote, from what follows the moment in an attribution."""
    words = _said().sub(" ", rest.rstrip(":"))
    return words.strip(" ,")


@cache
def _opens_attribution() -> re.Pattern[str]:
    firsts = alternatives(pair[0] for each in languages() for pair in each.documents.quoting)
    return re.compile(rf"(?:{firsts})\b.{{0,40}}\d", re.IGNORECASE)


@cache
def _said() -> re.Pattern[str]:
    """The words of an attribution that are no name."""
    words = {word for each in languages() for word in each.parts.mail["writers"]}
    words |= {pair[1] for each in languages() for pair in each.documents.quoting}
    zone = r"\b(?-i:[A-Z]{1,3}[SD]?T|UTC)\b|[+-]\d\d:?\d\d\b"
    return re.compile(rf"(?<![\w.-])(?:{alternatives(words)})(?![\w.-])|{zone}", re.IGNORECASE)


def _chat_line(line: Line) -> Head | None:
    """The stamp and the name before a chat message: ``[03-05-2021 10:15] Jan Dam: ...``, alone on their line or not."""
    words = line.words[:MAX_LINE]
    found = CHAT.match(words) or SIGNED.fullmatch(words)
    if found is None or not find_dates(found["when"], installed()[0]):
        return None
    return _sent_by(Head(line.start, line.at + found.end(), 0), line, found)


def _posted(lines: Sequence[Line], place: int) -> Head | None:
    """The name and the hour above a message under the day of a channel: ``maria.lopez  9:14 AM``."""
    line = lines[place]
    found = POSTED.fullmatch(line.words[:MAX_LINE])
    below = lines[place + 1].words if place + 1 < len(lines) else ""
    if found is None or not below or POSTED.fullmatch(below):
        return None
    day = next((day for above in reversed(lines[:place]) if (day := _day_alone(above)) is not None), None)
    if day is None:
        return None
    return _sent_by(Head(line.start, line.end, 0, day=day), line, found)


def _sent_by(head: Head, line: Line, found: re.Match[str]) -> Head:
    """A head with when its message was sent, and by whom, as a line gives them."""
    head.fields["sent"] = (line.at + found.start("when"), found["when"])
    head.fields["from"] = (line.at + found.start("who"), found["who"])
    return head


def _day_alone(line: Line) -> Date | None:
    """The day that is all that a line says, with its place in the text."""
    found = date_of_line(line.words, installed()[0]) if len(line.words) <= MAX_DATE_LINE else None
    if found is None or not is_bare(line.words, found[0]) or len(found[2]) != len("2021-05-03"):
        return None
    return line.at + found[0], line.at + found[1], found[2]
