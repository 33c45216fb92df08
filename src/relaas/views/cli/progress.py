"""Progress on long work: a bar with rate and time left, on the error stream and only where a person watches."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.table import Column
from rich.text import Text

from relaas.views.cli.session import Session
from relaas.views.wording import Wording

Report = Callable[..., None]  # of the stage, how many are done, how many there are, and the name of that at which it is


class Rate(ProgressColumn):
    """Documents per second, or per minute where that is less than one."""

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self.words = words

    def render(self, task: Task) -> Text:
        """The rate of a task as text."""
        if not task.completed or not task.elapsed:
            return Text("")
        speed = task.completed / task.elapsed
        if speed >= 1:
            return Text(self.words("progress.per_second", n=f"{speed:.1f}"), style="bright_black")
        return Text(self.words("progress.per_minute", n=f"{speed * 60:.0f}"), style="bright_black")


@contextmanager
def show_progress(session: Session) -> Iterator[Report]:
    """A function that reports (stage, done, total, name); the bars go when the work is done.

    A wordy session keeps a line for each file that is read.
    """
    words = session.words
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        Rate(words),
        TimeRemainingColumn(),
        TextColumn("{task.fields[name]}", style="bright_black", table_column=Column(no_wrap=True, overflow="ellipsis")),
        console=session.err,
        transient=True,
        disable=session.err.quiet or not session.err.is_terminal,
    )
    tasks = {}

    def report(stage: str, done: int, total: int, name: str = "", /) -> None:
        if stage not in tasks:
            tasks[stage] = bar.add_task(words.code("progress.stage", stage), total=total, name=name)
        bar.update(tasks[stage], completed=done, total=total, name=name)
        if session.wordy and name:
            session.say(words("progress.read_file", done=done + 1, total=total, name=name), style="bright_black")

    with bar:
        yield report
