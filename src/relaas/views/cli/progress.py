"""Progress on long work: a bar with rate and time left, on the error stream and only where a person watches."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from relaas.views.cli.session import Session
from relaas.views.wording import Wording

Report = Callable[[str, int, int], None]


class Rate(ProgressColumn):
    """Documents per second, or per minute where that is less than one."""

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self.words = words

    def render(self, task: Task) -> Text:
        """The rate of a task as text."""
        speed = task.finished_speed or task.speed
        if not speed:
            return Text("")
        if speed >= 1:
            return Text(self.words("progress.per_second", n=f"{speed:.1f}"), style="bright_black")
        return Text(self.words("progress.per_minute", n=f"{speed * 60:.0f}"), style="bright_black")


@contextmanager
def show_progress(session: Session) -> Iterator[Report]:
    """A function that reports (stage, done, total); the bars go when the work is done."""
    words = session.words
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        Rate(words),
        TimeRemainingColumn(),
        console=session.err,
        transient=True,
        disable=not session.err.is_terminal,
    )
    tasks = {}

    def report(stage: str, done: int, total: int) -> None:
        if stage not in tasks:
            tasks[stage] = bar.add_task(words.code("progress.stage", stage), total=total)
        bar.update(tasks[stage], completed=done, total=total)

    with bar:
        yield report
