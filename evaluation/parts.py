"""How many lines of made mail threads and timelines have the right day and the right voice.

    python -m evaluation.parts                 # 200 threads and 50 timelines, each measure beside its floor
    python -m evaluation.parts 20 5 --seed 7   # fewer, others; every line that is wrong is printed

Nobody and nothing in them exists. A thread is printed as mail programs print it, newest or oldest mail first; each of
its sentences holds a word of its own, by which its fact is found, and tells of a day reckoned from its own mail. A
timeline is a table or a list of days in one of the forms that people use; each row holds a word of its own as well.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from relaas.documents import Content
from relaas.findings import Findings, process
from relaas.language.pipelines import Pipelines
from relaas.model import Fact

THREADS, TIMELINES, SEED = 200, 50, 1
FLOORS = {"threads.day": 0.95, "threads.voice": 0.95, "timelines.day": 0.95}

NAMES = ("Mia Torn", "Bo Dam", "Jip Ree", "Pim Pek", "Lotte Zwart", "Ravi Moor", "Ines Prins", "Tess Hale", "Omar Vink")
MONTHS = {
    "nl": [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
WEEKDAYS = {
    "nl": ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}
HEADS = {
    "nl": (
        "Van: {sender}\nVerzonden: {weekday} {day} {month} {year} {clock}\nAan: {to}\nOnderwerp: {subject}\n\n",
        "-----Oorspronkelijk bericht-----\nVan: {sender} [mailto:{address}]\n"
        "Verzonden: {weekday} {day} {month} {year} {clock}\nAan: {to}\nOnderwerp: {subject}\n\n",
        "Op {day} {month} {year} om {clock} schreef {sender} <{address}>:\n\n",
    ),
    "en": (
        "From: {sender}\nSent: {weekday}, {month} {day}, {year} {clock}\nTo: {to}\nSubject: {subject}\n\n",
        "-----Original Message-----\nFrom: {sender} [mailto:{address}]\nSent: {day} {month} {year} {clock}\nTo: {to}\n"
        "Subject: {subject}\n\n",
        "On {day} {month} {year}, at {clock}, {sender} <{address}> wrote:\n\n",
    ),
}
TOLD = {  # what is told, and how many days from the mail it lies
    "nl": (
        ("De gemeente heeft gisteren loods {word} gesloten.", -1),
        ("Eergisteren heeft de aannemer loods {word} ontruimd.", -2),
        ("Vanochtend is loods {word} afgekeurd.", 0),
        ("De inspectie controleert morgen loods {word}.", 1),
        ("Overmorgen begint de sloop van loods {word}.", 2),
    ),
    "en": (
        ("The council shut depot {word} yesterday.", -1),
        ("The contractor cleared depot {word} two days ago.", -2),
        ("This morning the inspector rejected depot {word}.", 0),
        ("The inspector will check depot {word} tomorrow.", 1),
        ("Work on depot {word} begins the day after tomorrow.", 2),
    ),
}
EVENTS = {
    "nl": (
        "De gemeente sluit loods {word}.",
        "De inspectie keurt loods {word} af.",
        "Loods {word} werd ontruimd.",
        "Aankoop van loods {word} door de gemeente",
        "De raad stemt in met de sloop van loods {word}.",
    ),
    "en": (
        "The council shuts depot {word}.",
        "The inspector rejects depot {word}.",
        "Depot {word} was cleared.",
        "Purchase of depot {word} by the council",
        "The board agrees to the demolition of depot {word}.",
    ),
}
COLUMNS = {"nl": ("Datum", "Gebeurtenis", "Bron"), "en": ("Date", "Event", "Source")}
SOURCES = {"nl": "Nota", "en": "Note"}


@dataclass(frozen=True, slots=True)
class Told:
    """What a made document tells: the word by which its fact is found, its day, and whose words they are, if any."""

    word: str
    day: date
    voice: str | None


@dataclass(frozen=True, slots=True)
class Made:
    """A made document with all that it tells."""

    name: str
    text: str
    told: tuple[Told, ...]


def make_threads(count: int, *, seed: int) -> Iterator[Made]:
    """Threads of three to five mails."""
    chance = random.Random(seed)
    for number in range(count):
        yield _thread(number, "nl" if number % 2 else "en", chance)


def _thread(number: int, language: str, chance: random.Random) -> Made:
    moment = datetime(2021, 1, 4, 9, 15, tzinfo=UTC) + timedelta(days=chance.randrange(700))
    people = chance.sample(NAMES, 3)
    form = chance.choice(HEADS[language][:2])
    mails: list[str] = []
    told: list[Told] = []
    for place in range(chance.randint(3, 5)):
        moment += timedelta(days=chance.randint(1, 5), minutes=chance.randrange(300))
        sender, to = people[place % 3], people[(place + 1) % 3]
        quoted = chance.random() < 0.3 and place > 0
        head = HEADS[language][2] if quoted else form
        lines = []
        for sentence, step in chance.sample(TOLD[language], 2):
            word = _word(number, len(told))
            told.append(Told(word, moment.date() + timedelta(days=step), sender))
            lines.append(sentence.format(word=word))
        mails.append(_head(head, moment, sender, to, language) + " ".join(lines) + f"\n\n{sender.split()[0]}\n")
    newest_first = chance.random() < 0.7
    return Made(f"thread-{number:03d}.txt", "\n".join(reversed(mails) if newest_first else mails), tuple(told))


def _head(form: str, moment: datetime, sender: str, to: str, language: str) -> str:
    return form.format(
        sender=sender,
        to=to,
        address=f"{sender.split()[0].lower()}@haven.example",
        subject="RE: loodsen" if language == "nl" else "RE: depots",
        weekday=WEEKDAYS[language][moment.weekday()],
        day=moment.day,
        month=MONTHS[language][moment.month - 1],
        year=moment.year,
        clock=moment.strftime("%H:%M"),
    )


def make_timelines(count: int, *, seed: int) -> Iterator[Made]:
    """Timelines of four to eight rows: tables with tabs or bars, comma-separated, and lists of days."""
    chance = random.Random(seed + 1)
    for number in range(count):
        yield _timeline(number, "nl" if number % 2 else "en", chance)


def _timeline(number: int, language: str, chance: random.Random) -> Made:
    day = date(2015, 1, 5) + timedelta(days=chance.randrange(2000))
    rows: list[tuple[str, str, str]] = []
    told: list[Told] = []
    shown = ""
    numeric = chance.random() < 0.4
    form = ("tabs", "bars", "csv", "list", "headings")[number % 5]
    for place in range(chance.randint(4, 8)):
        again = place > 0 and form in ("tabs", "csv") and chance.random() < 0.2
        day = day if again else day + timedelta(days=chance.randint(2, 60))
        shown = (
            f"{day.day:02d}-{day.month:02d}-{day.year}" if numeric and language == "nl" else _in_words(day, language)
        )
        word = _word(number, place)
        told.append(Told(word, day, None))
        event = chance.choice(EVENTS[language]).format(word=word)
        rows.append(("" if again else shown, event, f"{SOURCES[language]} {place + 3}"))
    suffix = "csv" if form == "csv" else "txt"
    return Made(f"timeline-{number:03d}.{suffix}", _written(form, rows, COLUMNS[language]), tuple(told))


def _written(form: str, rows: Sequence[tuple[str, str, str]], heads: tuple[str, str, str]) -> str:
    if form == "list":
        return "\n".join(f"- {day}: {event}" for day, event, _ in rows) + "\n"
    if form == "headings":
        return "\n\n".join(f"{day}\n\n{event}" for day, event, _ in rows) + "\n"
    if form == "bars":
        return "\n".join("| " + " | ".join(row) + " |" for row in (heads, ("---",) * 3, *rows)) + "\n"
    divider = "," if form == "csv" else "\t"
    return "\n".join(divider.join(row) for row in (heads, *rows)) + "\n"


def _in_words(day: date, language: str) -> str:
    return f"{day.day} {MONTHS[language][day.month - 1]} {day.year}"


def _word(number: int, place: int) -> str:
    """A name that stands nowhere else: Kaldo, Kalde, Kaldi ..."""
    stems = ("Kald", "Morv", "Tarl", "Besk", "Ulm", "Drov", "Fenst", "Gral", "Hosk", "Jorn")
    return stems[place % len(stems)] + "aeiou"[number % 5] + "rnst"[number // 5 % 4]


def score(made: Sequence[Made], pipelines: Pipelines) -> tuple[float, float, list[str]]:
    """The shares of what is told that has the right day, and the right voice; and what has not."""
    days = voices = whole = 0
    wrong: list[str] = []
    for document in made:
        found = process(Content(document.name, document.text.encode()), pipelines=pipelines)
        assert isinstance(found, Findings)
        for told in document.told:
            fact = next((one for one in found.records.facts if told.word in one.text), None)
            day, voice = fact is not None and _is_of(fact, told.day), _speaks(found, fact, told)
            days, voices, whole = days + day, voices + voice, whole + 1
            if not (day and voice):
                wrong.append(f"{document.name} {told}: {fact and (fact.headline.text, fact.when.edtf)}")
    return days / whole, voices / whole, wrong


def _is_of(fact: Fact, day: date) -> bool:
    return fact.when.earliest == fact.when.latest == day.isoformat()


def _speaks(found: Findings, fact: Fact | None, told: Told) -> bool:
    return fact is not None and found.document.author_at(fact.start) == told.voice


def measure(threads: int, timelines: int, *, seed: int) -> tuple[dict[str, float], list[str]]:
    """Each measure for so many threads and timelines, and the lines that are wrong."""
    pipelines = Pipelines()
    mails = score(list(make_threads(threads, seed=seed)), pipelines)
    tables = score(list(make_timelines(timelines, seed=seed)), pipelines)
    shares = dict(zip(FLOORS, (*mails[:2], tables[0]), strict=True))
    return shares, [*mails[2], *tables[2]]


def main() -> None:
    """Print each measure beside its floor, and what is wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("threads", nargs="?", type=int, default=THREADS)
    parser.add_argument("timelines", nargs="?", type=int, default=TIMELINES)
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args()
    shares, wrong = measure(given.threads, given.timelines, seed=given.seed)
    for name, share in shares.items():
        print(f"{name:<16} {share:.3f}   floor {FLOORS[name]:.2f}")
    print("\n".join(wrong))


if __name__ == "__main__":
    main()
