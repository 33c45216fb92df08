"""The thread of a text: what it has told so far, from which its pointers are reckoned."""

from dataclasses import dataclass, field
from datetime import date

from relaas.extraction.times import periods
from relaas.extraction.times.meanings import Meaning, Reading
from relaas.extraction.times.periods import Period
from relaas.extraction.times.published import Published
from relaas.extraction.times.readings import Calendar, Yearly
from relaas.language.date_order import Order
from relaas.language.installed import load_language
from relaas.model.dating import UPPER, Bound

YEAR_OF_DAYS = 366
LATE, EARLY = "T20:00", "T06:00"  # the hours between which a story runs on to the next day
FEWEST, MOST_MORE = 4, 4  # letters of a stem, and of the ending of a verb


def hour_of(value: str) -> str | None:
    """The clock time of a TIMEX3 value, such as "T23:40", None where it has none."""
    _, mark, clock = value.partition("T")
    return f"T{clock[:5]}" if mark and clock[:1].isdigit() else None


def _is_verb_of(word: str, noun: str, language: str) -> bool:
    """Whether a word is a form of the verb that a noun is made of: "voted" and "vote", "geweigerd" and "weigering"."""
    words = load_language(language).tense
    stems = {noun, *(noun.removesuffix(each) for each in words.verbal_endings if noun.endswith(each))}
    stems |= {stem[:-1] for stem in stems if stem[-1:] == stem[-2:-1]}  # "stemming", "stemde"
    forms = {word, *(word.removeprefix(each) for each in words.participle_prefixes)}
    return any(
        len(stem) >= FEWEST and form.startswith(stem) and len(form) - len(stem) <= MOST_MORE
        for stem in stems
        for form in forms
    )


@dataclass(slots=True)
class Thread:
    """What the text has told so far, carried from expression to expression and from paragraph to paragraph."""

    published: Published
    retells: bool = False  # it tells what happened in another year throughout, as a witness or a court does
    year: int | None = None  # the year that it tells of throughout, as an annual report does
    records: bool = False  # it records what is done at a sitting, on its own day
    addressed: bool = False  # somebody writes to somebody, who tells of days one after the other
    told: Period | None = None
    passed: tuple[Period, date | None] | None = None  # what was told before a step back: "three days before the fire"
    told_past: Period | None = None  # the last period that is no deadline and does not end after the publication
    told_here: bool = False  # that one stands in the paragraph at hand
    told_day: date | None = None
    day_here: date | None = None  # the last of those in the paragraph at hand
    weekday_day: date | None = None  # the last single day that was told by its weekday
    weekday_told: bool = False  # the last single day was told with its weekday
    told_past_day: date | None = None  # the last single day that is not after the publication
    told_hour: tuple[date, str] | None = None  # the last clock time, and its day
    told_span: Period | None = None
    told_full: tuple[int, date] | None = None  # where the text last gave a date with its year, and that date
    stepped: bool = False  # the story has gone on from that date: "two days later"
    told_inside: date | None = None  # the last day told in full that lies within a publication of several days
    full_days: dict[tuple[int, int], set[int]] = field(default_factory=dict)  # months and days told with these years
    happened: dict[str, set[date]] = field(default_factory=dict)  # the words told with a single day, and those days
    order: Order | None = None  # in which the text writes its dates in figures

    @property
    def told_target(self) -> bool:
        """Whether what was told last is a day still to come, or one that something was to be done by."""
        return self.told is not None and self.told_past is not None and self.told != self.told_past

    def begin_paragraph(self) -> None:
        """Leave behind what only the paragraph before has told: a story ends with it."""
        self.told_here, self.day_here, self.stepped = False, None, False
        self.told_full = self.told_full if self.retells else None

    def remember(
        self,
        meaning: Meaning,
        candidates: tuple[str, ...],
        *,
        target: bool,
        bound: Bound | None,
        full: bool,
        back: bool,
        dated: bool,
    ) -> None:
        """Carry on what was told: a later "that day" or "the year before" is reckoned from it.

        ``target``: it is only supposed to be ("zou in mei komen"), whatever lies behind it by now. ``back``: it is a
        step back from what was told, which the next step on leaves aside. ``dated``: a day stands with it.
        """
        if candidates or meaning.first is None or meaning.last is None or meaning.period is None:
            return
        self.passed = (self.passed or (self.told, self.told_day)) if back and self.told else None
        self.told = meaning.period
        if not target and self._gone_by(meaning.period, bound):
            self.told_past, self.told_here = meaning.period, True
        if meaning.period.grain != "D":
            self.told_span = meaning.period
            return
        self.told_day = meaning.first
        hour = hour_of(meaning.value)
        if hour is not None and bound not in UPPER and (dated or self._goes_on_to(meaning.first, hour)):
            self.told_hour = (meaning.first, hour)
        if not target and self.published.last and meaning.first <= self.published.last:
            self.day_here = self.told_past_day = meaning.first
        if full:
            self.full_days.setdefault((meaning.first.month, meaning.first.day), set()).add(meaning.first.year)
        if full and self.published.holds(meaning.first):
            self.told_inside = meaning.first

    def repeated(self, reading: Reading) -> Reading:
        """A day without its year as the one that the text told in full before, in the year before the publication.

        "Vanaf 1 mei 2022 is de wet vervangen. Dit betekent dat vanaf 1 mei de nieuwe geldt": not the May to come.
        """
        if not isinstance(reading, Yearly) or reading.cycle != "monthday" or self.published.last is None:
            return reading
        if reading.years is not None or reading.relative is not None or reading.weekday is not None:
            return reading
        years = self.full_days.get((reading.first, reading.second), set())
        period = reading.in_year(next(iter(years))) if len(years) == 1 else None
        ago = (self.published.last - periods.days(period)[0]).days if period else -1
        return Calendar(period, reading.mod) if period and 0 <= ago < YEAR_OF_DAYS else reading

    def _goes_on_to(self, day: date, hour: str) -> bool:
        """Whether a clock time follows the last one on its day, or on the next."""
        before = self.told_hour
        return before is not None and before <= (day, hour) and (day - before[0]).days <= 1

    def after_midnight(self, meaning: Meaning) -> bool:
        """Whether a clock time is of the night after a late one of the same day: "at 23.40 ... at 00.10"."""
        day, before = self.told_hour or (None, "")
        hour = hour_of(meaning.value)
        return day is not None and day == meaning.first and before >= LATE and hour is not None and hour < EARLY

    def day_of(self, noun: str, language: str) -> date | None:
        """The one day that the text has told together with a noun, or a compound of it; None where it told several."""
        days = {day for word, told in self.happened.items() if word.endswith(noun) for day in told}
        days = days or {
            day for word, told in self.happened.items() if _is_verb_of(word, noun, language) for day in told
        }
        return days.pop() if len(days) == 1 else None

    @property
    def only_day(self) -> date | None:
        """The one day, but that of the text itself, on which it has told anything; None where it told several."""
        days = set().union(*self.happened.values()) - set(self.published.days())
        return days.pop() if len(days) == 1 else None

    def _gone_by(self, period: Period, bound: Bound | None) -> bool:
        """Whether a period has begun when the text appears; where that is unknown, whether it is no limit."""
        last = self.published.last
        return periods.days(period)[0] <= last if last else bound not in UPPER
