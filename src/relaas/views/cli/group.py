"""The command group: the language of a call, help in that language, and errors without a traceback.

The declarations of commands and options hold keys of messages; the language of the call puts them into words.
"""

import errno
import os
import re
import sqlite3
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import typer
from typer.completion import completion_init  # type: ignore[attr-defined]
from typer.core import TyperCommand, TyperGroup

from relaas.errors import StopRun
from relaas.views.cli import codes
from relaas.views.cli.examining import CODEC_FAULTS, damage_behind, examine
from relaas.views.cli.help import help_text
from relaas.views.cli.session import Session, open_session, session_of
from relaas.views.cli.settings import Settings, read_settings
from relaas.views.wording import VIEW_LANGUAGES, Wording, locale_language

LANGUAGE_OPTION, QUIET_OPTION, WORDY_OPTION, CAREFUL_OPTION = "--lang", "--quiet", "--verbose", "--careful"
FLAGS = (QUIET_OPTION, WORDY_OPTION, CAREFUL_OPTION)  # in the order of the fields of ``Everywhere``
SUFFIX = ".relaas"
OUTPUT_FAULTS = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EBADF)  # what becomes of a full disk, or of none
QUOTED = re.compile("'([^']*)'")
CLOSE = 0.6  # how much of a name must be right for it to be offered in the place of what was typed


class RelaasCommand(TyperCommand):
    """A command with help in the language of the call; its DOSSIER may be left out where there is but one."""

    examines = True

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of the command in the language of the call."""
        formatter.write(help_text(self, ctx, session_of(ctx).words))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the arguments, with the only dossier of this folder put first where none is named."""
        takes_dossier = bool(self.params) and self.params[0].name == "dossier"
        if takes_dossier and not any(argument.endswith(SUFFIX) for argument in args):
            named = session_of(ctx).settings.dossier
            here = [Path(named)] if named else sorted(Path().glob(f"*{SUFFIX}"))
            if len(here) == 1:
                args = [str(here[0]), *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """What can follow what is typed, each with its meaning in the language of the call."""
        return in_words(super().shell_complete(ctx, incomplete), session_of(ctx).words)

    def invoke(self, ctx: Any) -> Any:
        """Run the command on a dossier that is as it was written; stops where it is not."""
        dossier: Path | None = ctx.params.get("dossier")
        session = session_of(ctx)
        try:
            if self.examines and dossier is not None:
                examine(session, dossier, careful=session.careful)
            return super().invoke(ctx)
        except (sqlite3.DatabaseError, *CODEC_FAULTS) as error:
            path = dossier or ctx.params.get("output")
            damaged = damage_behind(path) if path is not None else None
            if damaged is None:
                raise
            raise damaged from error


class BareCommand(RelaasCommand):
    """A command that itself finds out what a dossier is worth."""

    examines = False


class RelaasGroup(TyperGroup):
    """All commands together: chooses the language, and turns what goes wrong into a sentence and an exit code."""

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """The context of a call, with its session, and the language option taken out wherever it stands."""
        asked, rest = take_everywhere(args)
        return super().make_context(info_name, rest, parent, obj=session_for(asked), **extra)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of the program in the language of the call."""
        formatter.write(help_text(self, ctx, session_of(ctx).words))

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """The commands that can follow what is typed, each with its summary in the language of the call."""
        return in_words(super().shell_complete(ctx, incomplete), session_of(ctx).words)

    def _main_shell_completion(self, *arguments: Any, **extra: Any) -> None:
        completion_init()  # names the shells, which Typer does only for programs with its own completion options
        super()._main_shell_completion(*arguments, **extra)

    def main(self, args: Sequence[str] | None = None, *arguments: Any, **extra: Any) -> Any:
        """Run the program and leave it with one of the exit codes."""
        given = list(sys.argv[1:] if args is None else args)
        try:
            code = super().main(given, *arguments, **{**extra, "standalone_mode": False})
        except typer.TyperException as error:
            code = say_wrong_use(error, given)
        except StopRun as stop:  # before there was a session
            session = open_session(locale_language(os.environ))
            session.complain(stop_in_words(stop, session.words))
            code = codes.STOPPED
        sys.exit(code if isinstance(code, int) else codes.DONE)

    def invoke(self, ctx: Any) -> Any:
        """Run the command, and say in words what stopped it."""
        session = session_of(ctx)
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(codes.READER_GONE) from None
        except OSError as error:
            if error.errno not in OUTPUT_FAULTS:
                raise
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            session.complain(session.words("stopped.output", problem=error.strerror))
            raise typer.Exit(codes.STOPPED) from None
        except KeyboardInterrupt:
            session.say(session.words("stopped.interrupted"), style="yellow")
            raise typer.Exit(codes.INTERRUPTED) from None
        except StopRun as stop:
            session.complain(stop_in_words(stop, session.words))
            raise typer.Exit(codes.STOPPED) from None
        return result


def stop_in_words(stop: StopRun, words: Wording) -> str:
    """What stopped the run, in the words of the session where its kind has some."""
    return words(f"stopped.{stop.kind}", **stop.named) if stop.kind else words("stopped.reason", reason=stop)


@dataclass(frozen=True, slots=True)
class Everywhere:
    """What the options ask that every command takes."""

    language: str | None = None
    quiet: bool = False
    wordy: bool = False
    careful: bool = False


def take_everywhere(args: Sequence[str]) -> tuple[Everywhere, list[str]]:
    """What the options ask that every command takes, wherever they stand; and the arguments without them."""
    rest: list[str] = []
    language: str | None = None
    flags: set[str] = set()
    remaining = iter(args)
    for argument in remaining:
        if argument == "--":
            rest += [argument, *remaining]
        elif argument in FLAGS:
            flags.add(argument)
        elif argument == LANGUAGE_OPTION or argument.startswith(f"{LANGUAGE_OPTION}="):
            language = checked_language(argument.partition("=")[2] or next(remaining, ""), LANGUAGE_OPTION)
        else:
            rest.append(argument)
    return Everywhere(language, *(flag in flags for flag in FLAGS)), rest


def checked_language(language: str, name: str) -> str:
    """A language that messages exist in; a wrong use of the option or variable with this name where they do not."""
    if language not in VIEW_LANGUAGES:
        raise typer.BadParameter(f"{language or '?'} ({', '.join(VIEW_LANGUAGES)})", param_hint=name)
    return language


def session_for(asked: Everywhere) -> Session:
    """The session of a call: as its options ask, else as the settings have it, else as the locale has it."""
    settings = read_settings(os.environ)
    language = asked.language or language_of(settings)
    return open_session(language, settings=settings, quiet=asked.quiet, wordy=asked.wordy, careful=asked.careful)


def language_of(settings: Settings) -> str:
    """The language of messages where no option names one."""
    return checked_language(settings.lang, "RELAAS_LANG") if settings.lang else locale_language(os.environ)


def in_words(items: Sequence[Any], words: Wording) -> list[Any]:
    """What can follow in a shell, its meaning in words instead of the keys of messages."""
    for item in items:
        keys = (item.help or "", f"command.{item.value}.summary")
        item.help = next((words(key) for key in keys if words.known(key)), item.help)
    return list(items)


def say_wrong_use(error: typer.TyperException, args: Sequence[str]) -> int:
    """Say what is wrong with a call and where to find help; the exit code for it."""
    try:
        session = session_for(take_everywhere(args)[0])
    except typer.BadParameter:
        session = open_session(locale_language(os.environ))
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "relaas"
    if type(error).__name__ == "NoArgsIsHelpError":
        session.out.print(error.message, markup=False, soft_wrap=True)
        return codes.WRONG_USE
    session.complain(wrong_use_in_words(error, session, args))
    session.say(session.words("wrong_use.help", command=command), style="dim")
    return codes.WRONG_USE


def wrong_use_in_words(error: typer.TyperException, session: Session, args: Sequence[str]) -> str:
    """What is wrong with a call, in the words of the session for the kinds of error that people make."""
    words = session.words
    parameter = getattr(error, "param", None)
    name = type(error).__name__
    if name == "MissingParameter" and parameter is not None:
        if parameter.name == "dossier":
            return words("wrong_use.no_dossier")
        return words("wrong_use.missing", name=name_of(parameter, words))
    if name == "NoSuchOption":
        option = words("wrong_use.option", name=getattr(error, "option_name", ""))
        return with_offer(option, getattr(error, "possibilities", None) or (), words)
    if isinstance(error, typer.BadParameter):
        hint = error.param_hint or (name_of(parameter, words) if parameter is not None else "")
        return words("wrong_use.value", name=str(hint).strip("'"), problem=problem_in_words(error, words))
    if known := getattr(getattr(error, "cmd", None), "commands", None):
        typed = next((argument for argument in args if not argument.startswith("-")), "")
        close = get_close_matches(typed, known, n=3, cutoff=CLOSE)
        return with_offer(words("wrong_use.command", name=typed, known=", ".join(known)), close, words)
    return words("wrong_use.other", problem=error.format_message())


def problem_in_words(error: typer.BadParameter, words: Wording) -> str:
    """What is wrong with a value: where Typer found it, the kinds of fault of its checks in words."""
    errors = getattr(error.__cause__, "errors", None)
    if errors is None:
        return error.message
    fault = errors()[0]
    if fault["type"] == "value_error":  # a choice: what was typed, then what there is
        typed, *known = QUOTED.findall(error.message)
        return words("wrong_use.status", text=typed, known=", ".join(known))
    least = fault.get("ctx", {}).get("ge")
    if least is not None:
        return words("wrong_use.too_small", text=fault["input"], least=least)
    return words("wrong_use.number", text=fault["input"])


def name_of(parameter: Any, words: Wording) -> str:
    """What a person writes in the place of a parameter: its option, or the name of an argument."""
    if parameter.param_type_name == "option":
        return str(max(parameter.opts, key=len))
    return words(parameter.metavar) if parameter.metavar else str(parameter.name).upper()


def with_offer(problem: str, close: Sequence[str], words: Wording) -> str:
    """What is wrong, and what may have been meant, where something comes close."""
    return f"{problem} {words('wrong_use.perhaps', names=words.one_of(sorted(close)))}" if close else problem
