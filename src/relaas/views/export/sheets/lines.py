"""The sheet of the chronology: a row per line, with all that leads back to its sources, and columns for decisions."""

from collections.abc import Iterable

from relaas.dossier import Dossier, EntryLine, Filters
from relaas.model import Decision
from relaas.views.decided import marks_of
from relaas.views.doubts import explain_doubts, show_checks
from relaas.views.export.quoting import Desk
from relaas.views.export.sheets.sheet import CellValue, Field, Sheet, date_fields, date_values
from relaas.views.listing import fold_space
from relaas.views.naming import show_names, source_name
from relaas.views.voices import Voices, read_voices
from relaas.views.wording import Wording

LINES = "lines"
CHOSEN = "x"  # what stands in a cell that is ticked
DECISIONS = ("accept", "hide", "correct_date", "note", "merge_with")


def lines_sheet(dossier: Dossier, desk: Desk) -> Sheet:
    """The chronology, hidden lines among it: hiding is a decision, and a cell tells it."""
    words = desk.words
    lines = dossier.entries(Filters(hidden=True))
    voices = read_voices(dossier)
    rows = tuple(line_values(number, line, voices, desk) for number, line in enumerate(lines, start=1))
    fields = line_fields(words, finished=dossier.is_finished)
    return Sheet(LINES, words("sheet.lines"), fields, rows, tuple(line.entry.id for line in lines))


def line_fields(words: Wording, *, finished: bool = True) -> tuple[Field, ...]:
    """The columns: what a reader wants first, then those to fill in, then what leads back to the sources.

    A table has no place above its rows, so that of the lines says in its head that the account is not finished.
    """
    event = words("sheet.event") if finished else f"{words('sheet.event')} ({words('page.unfinished')})"
    return (
        Field("number", words("column.number"), 6),
        *date_fields("date", words("column.date"), words),
        Field("text", event, 60, "text"),
        Field("status", words("column.status"), 11),
        Field("said_by", words("word.column.said_by"), 22, "text"),
        Field("cited", words("sheet.cited"), 14),
        Field("agreement", words("column.agreement"), 18),
        Field("check", words("column.doubts"), 18),
        *(Field(key, words(f"sheet.{key}"), 30 if key == "note" else 13, "decision") for key in DECISIONS),
        Field("ruled", words("sheet.ruled"), 24, "text"),
        Field("notes", words("column.notes"), 24, "text"),
        Field("main", words("sheet.main"), 9),
        Field("sources", words("column.sources"), 9),
        Field("actors", words("column.actors"), 24, "text"),
        Field("places", words("column.places"), 18, "text"),
        Field("why_check", words("sheet.why_check"), 36, "text"),
        Field("sentence", words("sheet.sentence"), 50, "text"),
        Field("titles", words("sheet.titles"), 36, "text"),
        Field("documents", words("column.documents"), 30, "text"),
        Field("page", words("sheet.page"), 8),
        Field("start", words("column.start"), 8),
        Field("end", words("column.end"), 8),
        Field("id", words("column.id"), 14, "id"),
    )


def line_values(number: int, line: EntryLine, voices: Voices, desk: Desk) -> tuple[CellValue, ...]:
    """What stands in the columns of one line."""
    entry, words = line.entry, desk.words
    evidence = line.evidence or (line.headline,)
    sentence = desk.headline(line.headline.passage)
    return (
        number,
        *date_values(entry.when, words),
        fold_space(line.headline.text),
        words.code("status", entry.status),
        "; ".join(voices.of(line, words)),
        "; ".join(citation.show(words) for citation in desk.cite(quoted.passage for quoted in evidence)),
        words.code("agreement", entry.agreement),
        show_checks(line, words),
        *standing_values(line.ruling, line.decisions),
        "; ".join(marks_of(line, words)),
        "; ".join(fold_space(each.note) for each in line.decisions if each.note),
        words("sheet.yes") if entry.main else "",
        entry.sources,
        "; ".join(show_names(line.actors, words)),
        "; ".join(show_names(line.places, words)),
        " ".join(explain_doubts(line, desk.register, words)),
        fold_space(sentence.whole),
        "; ".join(dict.fromkeys(source_name(quoted.source) for quoted in evidence)),
        "; ".join(dict.fromkeys(quoted.source.path for quoted in evidence)),
        sentence.page,
        line.headline.passage.start,
        line.headline.passage.end,
        entry.id,
    )


def standing_values(ruling: str, decisions: Iterable[Decision]) -> tuple[CellValue, ...]:
    """What stands of a person's decisions in the columns for them; a note is always a new one, and so is a merger."""
    date = next((each.value for each in reversed(tuple(decisions)) if is_date_correction(each)), "")
    return CHOSEN if ruling == "accept" else "", CHOSEN if ruling == "hide" else "", date, "", ""


def is_date_correction(decision: Decision) -> bool:
    """Whether a decision gives its line another date."""
    return decision.action == "correct" and decision.field == "date"
