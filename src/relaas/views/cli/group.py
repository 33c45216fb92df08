"""The command group: the language of a call, help in that language, and errors without a traceback.

The declarations of commands and options hold keys of messages; the language of the call puts them into words.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from relaas.dossier import DiskFault, DossierInUse, NewerDossier, NoDossier, ReadOnlyDossier
from relaas.errors import StopRun
from relaas.views.cli import codes
from relaas.views.cli.help import help_text
from relaas.views.cli.session import Session, open_session, session_of
from relaas.views.wording import VIEW_LANGUAGES, Wording, locale_language

LANGUAGE_OPTION = "--lang"
SUFFIX = ".relaas"


class RelaasCommand(TyperCommand):
    """A command with help in the language of the call; its DOSSIER may be left out where there is but one."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of the command in the language of the call."""
        formatter.write(help_text(self, ctx, session_of(ctx).words))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the arguments, with the only dossier of this folder put first where none is named."""
        takes_dossier = bool(self.params) and self.params[0].name == "dossier"
        if takes_dossier and not any(argument.endswith(SUFFIX) for argument in args):
            here = sorted(Path().glob(f"*{SUFFIX}"))
            if len(here) == 1:
                args = [str(here[0]), *args]
        return super().parse_args(ctx, args)


class RelaasGroup(TyperGroup):
    """All commands together: chooses the language, and turns what goes wrong into a sentence and an exit code."""

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """The context of a call, with its session, and the language option taken out wherever it stands."""
        language, rest = take_language(args, locale_language(os.environ))
        return super().make_context(info_name, rest, parent, obj=open_session(language), **extra)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of the program in the language of the call."""
        formatter.write(help_text(self, ctx, session_of(ctx).words))

    def main(self, args: Sequence[str] | None = None, *arguments: Any, **extra: Any) -> Any:
        """Run the program and leave it with one of the exit codes."""
        given = list(sys.argv[1:] if args is None else args)
        try:
            code = super().main(given, *arguments, **{**extra, "standalone_mode": False})
        except typer.TyperException as error:
            code = say_wrong_use(error, given)
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
        except KeyboardInterrupt:
            session.say(session.words("stopped.interrupted"), style="yellow")
            raise typer.Exit(codes.INTERRUPTED) from None
        except StopRun as stop:
            session.say(stop_in_words(stop, session.words), style="red")
            raise typer.Exit(codes.STOPPED) from None
        return result


def stop_in_words(stop: StopRun, words: Wording) -> str:
    """What stopped the run, in the words of the session for what people meet most."""
    if isinstance(stop, DossierInUse):
        return words("stopped.in_use")
    if isinstance(stop, NewerDossier):
        return words("stopped.newer_dossier", path=stop.path)
    if isinstance(stop, NoDossier):
        return words("stopped.no_dossier" if stop.path.exists() else "stopped.no_such_dossier", path=stop.path)
    if isinstance(stop, ReadOnlyDossier):
        return words("stopped.read_only")
    if isinstance(stop, DiskFault):
        return words("stopped.disk_fault")
    return words("stopped.reason", reason=stop)


def take_language(args: Sequence[str], otherwise: str) -> tuple[str, list[str]]:
    """The language that ``--lang`` asks for, wherever it stands, or the other one; and the arguments without it."""
    rest: list[str] = []
    language = otherwise
    remaining = iter(args)
    for argument in remaining:
        if argument == "--":
            return language, [*rest, argument, *remaining]
        if argument != LANGUAGE_OPTION and not argument.startswith(f"{LANGUAGE_OPTION}="):
            rest.append(argument)
            continue
        language = argument.partition("=")[2] or next(remaining, "")
        if language not in VIEW_LANGUAGES:
            raise typer.BadParameter(f"{language or '?'} ({', '.join(VIEW_LANGUAGES)})", param_hint=LANGUAGE_OPTION)
    return language, rest


def say_wrong_use(error: typer.TyperException, args: Sequence[str]) -> int:
    """Say what is wrong with a call and where to find help; the exit code for it."""
    try:
        language, _ = take_language(args, locale_language(os.environ))
    except typer.BadParameter:
        language = locale_language(os.environ)
    session = open_session(language)
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "relaas"
    if type(error).__name__ == "NoArgsIsHelpError":
        session.out.print(error.message, markup=False, soft_wrap=True)
        return codes.WRONG_USE
    session.say(wrong_use_in_words(error, session), style="red")
    session.say(session.words("wrong_use.help", command=command), style="dim")
    return codes.WRONG_USE


def wrong_use_in_words(error: typer.TyperException, session: Session) -> str:
    """What is wrong with a call, in the words of the session for the kinds of error that people make."""
    words = session.words
    parameter = getattr(error, "param", None)
    name = type(error).__name__
    if name == "MissingParameter" and parameter is not None:
        if parameter.name == "dossier":
            return words("wrong_use.no_dossier")
        return words("wrong_use.missing", name=parameter.metavar or parameter.name.upper())
    if name == "NoSuchOption":
        close = getattr(error, "possibilities", None) or ()
        option = words("wrong_use.option", name=getattr(error, "option_name", ""))
        return f"{option} {words('wrong_use.perhaps', names=words.one_of(sorted(close)))}" if close else option
    if isinstance(error, typer.BadParameter):
        hint = error.param_hint or (parameter.get_error_hint() if parameter is not None else "")
        return words("wrong_use.value", name=str(hint).strip("'"), problem=error.message)
    if known := getattr(getattr(error, "cmd", None), "commands", None):
        return words("wrong_use.command", known=", ".join(known))
    return words("wrong_use.other", problem=error.format_message())
