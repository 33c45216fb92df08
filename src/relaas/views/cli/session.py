"""A session: one call of the command line, with the language that it speaks and where it writes."""

from dataclasses import dataclass
from typing import Any

from rich.console import Console, RenderableType

from relaas.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Session:
    """The words of this call; results go to ``out``, and all that is said about them to ``err``."""

    words: Wording
    out: Console
    err: Console

    def show(self, page: RenderableType, *, width: int) -> None:
        """Print a page of at most so many columns; where no person watches, without spaces at the ends of lines."""
        width = min(self.out.width, width)
        if self.out.is_terminal:
            self.out.print(page, width=width)
            return
        with self.out.capture() as captured:
            self.out.print(page, width=width)
        self.out.file.write("\n".join(line.rstrip() for line in captured.get().split("\n")))

    def say(self, text: str, *, style: str = "") -> None:
        """Say something about the work, where it does not mix with results."""
        self.err.print(text, style=style, markup=False, highlight=False, soft_wrap=True)


def open_session(language: str) -> Session:
    """A session in a language, on the standard output and error of this process."""
    return Session(
        Wording(language), Console(highlight=False, emoji=False), Console(stderr=True, highlight=False, emoji=False)
    )


def session_of(context: Any) -> Session:
    """The session that a command runs in."""
    session = context.find_root().obj
    if not isinstance(session, Session):
        raise TypeError("a command was called without a session")
    return session
