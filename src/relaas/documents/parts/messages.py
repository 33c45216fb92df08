"""Messages: the mails of a thread that is printed or quoted, and the lines of a chat, with sender and time."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from relaas.documents.parts.cut import Cut, Range
from relaas.documents.parts.mail_heads import Head, head_at, is_divider
from relaas.documents.parts.quoting import Line, quoted_lines
from relaas.language.date_order import days_in_figures
from relaas.model import Part, Passage, Publication
from relaas.model.dating import Dating

FEWEST_CHAT = 3  # lines with a stamp and a name; one or two may be anything


@dataclass(slots=True)
class Run:
    """Lines that follow one another and belong to one message; ``opens`` where its head stands above them."""

    start: int
    end: int
    head: Head | None
    opens: bool = False


@dataclass(slots=True)
class Owners:
    """Which message the lines of each depth of quoting belong to, the message that has begun last for each."""

    of_depth: dict[int, Head] = field(default_factory=dict)

    def begin(self, head: Head, depth: int) -> None:
        """A message begins: what was quoted deeper has ended."""
        depth += head.quotes
        self.of_depth = {each: owner for each, owner in self.of_depth.items() if each < depth} | {depth: head}

    def at(self, depth: int) -> tuple[Head | None, int]:
        """The message that a line belongs to, and how deep the lines of that message are quoted."""
        found = max((each for each in self.of_depth if each <= depth), default=None)
        return (None, 0) if found is None else (self.of_depth[found], found)


def find_messages(text: str, start: int, end: int, *, document: str, language: str) -> list[Cut]:
    """The messages and the quoted blocks in a stretch of text, in order.

    A message that goes on below what it quotes comes in two pieces: two messages never overlap.
    """
    runs, blocks = _runs(list(quoted_lines(text, start, end)))
    spoken = [run.head for run in runs if run.head is not None and run.head.lines == 0]
    posters = {head.author for head in spoken}
    chats = 0 if any(head.day for head in spoken) and len(posters) == len(spoken) else len(spoken)
    cuts = [Cut(Part("quoted", *block)) for block in blocks if "\n" in text[slice(*block)]]  # one line may be anything
    for run in runs:
        if run.head is not None and (run.head.lines or chats >= FEWEST_CHAT):
            head = (run.head.start, run.head.end) if run.opens else None
            cuts.append(Cut(_message(run, text, document, language), head))
    return sorted(cuts, key=lambda cut: (cut.part.start, -cut.part.end))


def _runs(lines: Sequence[Line]) -> tuple[list[Run], list[Range]]:
    """The lines in runs of one owner, and the blocks in them that are quoted from nobody named."""
    owners, runs = Owners(), [Run(0, 0, None)]
    blocks: list[Range] = []
    place, in_block = 0, False
    while place < len(lines):
        line = lines[place]
        head = None if line.blank else head_at(lines, place)
        if head is not None:
            owners.begin(head, line.depth)
            runs.append(Run(head.start, max(head.end, line.end), head, opens=True))
        elif not (line.blank or is_divider(line)):
            owner, depth = owners.at(line.depth)
            if runs[-1].head is owner:
                runs[-1].end = line.end
            else:
                runs.append(Run(line.start, line.end, owner))
            if line.depth <= depth:
                in_block = False
            elif in_block:
                blocks[-1] = (blocks[-1][0], line.end)
            else:
                blocks.append((line.start, line.end))
                in_block = True
        place += max(1, head.lines) if head else 1
        in_block = in_block and head is None
    return runs, blocks


def _message(run: Run, text: str, document: str, language: str) -> Part:
    head = run.head
    assert head is not None
    sent = head.sent(language)
    published = Publication()
    if sent is not None:
        day, _, start, end = sent
        shown = days_in_figures(text[start:end].split(",")[0].split(" ")[0], text, language)
        day = shown[0] if len(shown) == 1 else day
        when = Dating(day, day, day, basis="part", passage=Passage(document, start, end))
        published = Publication(when, "mail-header", text[start:end])
    return Part(
        "message" if head.is_mail else "paper",
        run.start,
        run.end,
        published,
        author=head.author,
        recipients=head.receivers("to"),
        copied=head.receivers("cc"),
        blind=head.receivers("bcc"),
        title=head.subject,
        clock=sent[1] if sent else None,
    )
