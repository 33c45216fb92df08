"""What people decided on a line, in words that tell it from what the program found."""

from collections.abc import Iterator

from relaas.dossier import EntryLine
from relaas.model import Decision
from relaas.views.dates import show_edtf
from relaas.views.listing import fold_space
from relaas.views.wording import Wording


def marks_of(line: EntryLine, words: Wording) -> tuple[str, ...]:
    """What a person made of a line: one mark for each thing, with the name of who did it."""
    return tuple(dict.fromkeys(_marks(line, words)))


def _marks(line: EntryLine, words: Wording) -> Iterator[str]:
    if line.ruling:
        yield words.code("verdict", line.ruling)
    for decision in line.decisions:
        if decision.action == "correct" and decision.field in line.entry.corrected:
            field = words.code("corrected", decision.field)
            yield words("by_person.corrected", field=field, person=decision.by)
        elif decision.action in ("add", "merge", "split", "not-different"):
            yield words(f"by_person.{decision.action}", person=decision.by)
    yield from (f"#{tag}" for tag in line.entry.tags)


def date_by_person(line: EntryLine, words: Wording) -> str | None:
    """Who gave a line its date, when and why; None where nobody did."""
    given = [each for each in line.decisions if each.field == "date" and each.action in ("correct", "add")]
    if not given or not (line.entry.added or "date" in line.entry.corrected):
        return None
    last = given[-1]
    said = words("derivation.by_person", person=last.by, date=show_edtf(last.at[:10], words))
    return f"{said} {words('note.shown', text=fold_space(last.note))}" if last.note else said


def show_decision(decision: Decision, words: Wording) -> str:
    """What one decision says: what was ruled, to what, and why."""
    parts = [words.code("verdict", decision.action)]
    if decision.action == "correct":
        parts = [words("by_person.to", verdict=parts[0], field=words.code("corrected", decision.field))]
    if value := decision.value or " … ".join(anchor.quote for anchor in decision.others if decision.field):
        parts.append(fold_space(value))
    return ": ".join([" → ".join(parts), *([fold_space(decision.note)] if decision.note else [])])


def notes_of(line: EntryLine, words: Wording) -> Iterator[tuple[str, str]]:
    """What people decided and wrote on a line, each with who and when, but a bare acceptance or hiding."""
    for decision in line.decisions:
        if decision.action == "note":
            said = words("note.shown", text=fold_space(decision.note))
        elif decision.note or decision.action not in ("accept", "hide"):
            said = show_decision(decision, words)
        else:
            continue
        yield said, f"{decision.by}, {decision.at[:10]}"


def is_changed(line: EntryLine) -> bool:
    """Whether a line rests on other passages than when it was accepted."""
    accepted = [decision for decision in line.decisions if decision.action == "accept"]
    if line.ruling != "accept" or not accepted:
        return False
    return {anchor.passage for anchor in accepted[-1].evidence} != set(line.entry.evidence)


def is_doubtful(line: EntryLine) -> bool:
    """Whether a person had better look at a line: a cell is in doubt, its sources differ, or its date is open."""
    entry = line.entry
    return (
        bool(line.to_check)
        or entry.agreement in ("differs", "revised")
        or len(entry.when.candidates) > 1
        or not entry.when.is_dated
    )
