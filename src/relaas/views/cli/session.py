"""A session: one call of the command line, with the language that it speaks and where it writes."""

import os
import shlex
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from shutil import which
from typing import Any

from rich.console import Console, ConsoleOptions, ConsoleRenderable, RenderableType, RenderHook
from rich.segment import Segment

from relaas.model.visible import visible
from relaas.views.cli.settings import Settings
from relaas.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Session:
    """The words of this call; results go to ``out``, what is said about them to ``err``, as are the faults.

    A quiet session says nothing on ``err`` but what goes wrong; a wordy one names each file as it is read; a
    careful one looks through all that a dossier holds before it reads it, however large it is.
    """

    words: Wording
    out: Console
    err: Console
    settings: Settings = field(default_factory=Settings)
    wordy: bool = False
    careful: bool = False

    def show(self, page: RenderableType, *, width: int) -> None:
        """Print a page of at most so many columns, in a pager where it is longer than the screen of a person.

        Where no person watches, lines do not end in spaces.
        """
        width = min(self.out.width, width)
        with self.out.capture() as captured:
            self.out.print(page, width=width)
        text = captured.get()
        if not self.out.is_terminal:
            self.out.file.write("\n".join(line.rstrip() for line in text.split("\n")))
        elif self.settings.pager and text.count("\n") >= self.out.height:
            show_in_pager(text)
        else:
            self.out.file.write(text)

    def say(self, text: str, *, style: str = "") -> None:
        """Say something about the work, where it does not mix with results."""
        self.err.print(text, style=style, markup=False, highlight=False, soft_wrap=True)

    def complain(self, text: str) -> None:
        """Say what stopped the work, however quiet the session is."""
        open_console(stderr=True).print(text, style="red", markup=False, highlight=False, soft_wrap=True)


class Visible:
    """What is to be printed, with every control sign of its texts shown: the screen obeys Relaas alone."""

    def __init__(self, content: RenderableType) -> None:
        self.content = content

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        """The segments of the content."""
        for text, style, control in console.render(self.content, options):
            yield Segment(text if control else visible(text), style, control)


class OnlyVisible(RenderHook):
    """Lets a console print nothing but what is visible."""

    def process_renderables(self, renderables: list[ConsoleRenderable]) -> list[ConsoleRenderable]:
        """What is printed in the place of what was asked."""
        return [Visible(each) for each in renderables]


def open_console(*, stderr: bool = False, quiet: bool = False) -> Console:
    """A console on the standard output or error that shows every control sign of the texts."""
    console = Console(stderr=stderr, highlight=False, emoji=False, quiet=quiet)
    console.push_render_hook(OnlyVisible())
    return console


def open_session(
    language: str,
    *,
    settings: Settings | None = None,
    quiet: bool = False,
    wordy: bool = False,
    careful: bool = False,
) -> Session:
    """A session in a language, on the standard output and error of this process."""
    return Session(
        Wording(language),
        open_console(),
        open_console(stderr=True, quiet=quiet),
        settings or Settings(),
        wordy,
        careful,
    )


def show_in_pager(text: str) -> None:
    """Show a text in the pager of the person at this machine (``PAGER``, else less), or at once where there is none."""
    pager = shlex.split(os.environ.get("PAGER", "less"))
    if not pager or which(pager[0]) is None:
        pager = ["cat"] if which("cat") else ["more"]
    colours = {"LESS": os.environ.get("LESS", "-RFX")}  # keeps colours, and leaves what was shown on the screen
    subprocess.run(pager, input=text.encode(), env={**os.environ, **colours}, check=False)


def session_of(context: Any) -> Session:
    """The session that a command runs in."""
    session = context.find_root().obj
    if not isinstance(session, Session):
        raise TypeError("a command was called without a session")
    return session
