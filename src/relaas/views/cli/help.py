"""Help: the page that ``--help`` shows, in either language, and the same text for the written reference."""

from collections.abc import Iterator, Sequence
from io import StringIO
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from relaas.views.cli import codes
from relaas.views.export.formats import EXPORTS
from relaas.views.wording import VIEW_LANGUAGES, Wording

WIDEST = 100  # columns; longer lines are hard to read


def help_text(command: Any, context: Any, words: Wording, *, width: int | None = None, colour: bool = True) -> str:
    """The help of a command or of the whole program as text; colours are dropped later where nobody sees them."""
    console = Console(
        file=StringIO(),
        force_terminal=colour,
        width=width or min(Console().width, WIDEST),
        highlight=False,
        emoji=False,
    )
    console.print(help_page(command, context, words), crop=False)
    file = console.file
    return (
        "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n" if isinstance(file, StringIO) else ""
    )


def help_page(command: Any, context: Any, words: Wording) -> RenderableType:
    """The help of a command: usage, what it does, its arguments and options, examples; of the program: its commands."""
    group = hasattr(command, "commands")
    key = "program" if group else f"command.{command.name}"
    sections: list[RenderableType] = [usage(command, context, words), "", Padding(words(f"{key}.help").strip(), (0, 2))]
    if group:
        rows = [(name, words(f"command.{name}.summary")) for name in command.list_commands(context)]
        sections += section(words("help.commands"), rows)
    sections += section(words("help.arguments"), list(argument_rows(command, words)))
    sections += section(words("help.options"), [*option_rows(command, words), *options_everywhere(words)])
    if command.name in FORMATS:
        sections += section(words("help.formats"), list(FORMATS[command.name](words)))
    sections += examples(words, f"{key}.examples")
    if group:
        sections += section(words("help.exit_codes"), [(str(code), words(f"exit.{code}")) for code in codes.ALL])
    return Group(*sections)


def usage(command: Any, context: Any, words: Wording) -> Text:
    """The line that shows how a command is written."""
    text = Text(f"{context.command_path} ", style="bold")
    if hasattr(command, "commands"):
        text.append(words("help.usage_program"), style="not bold cyan")
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            name = words(parameter.metavar)
            text.append(f"{name} " if parameter.required else f"[{name}] ", style="not bold cyan")
    required = [p for p in command.params if p.param_type_name == "option" and p.required]
    for parameter in required:
        text.append(f"{parameter.opts[-1]} {words(parameter.metavar)} ", style="not bold cyan")
    return text


def argument_rows(command: Any, words: Wording) -> Iterator[tuple[str, str]]:
    """The arguments of a command with what they mean."""
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            yield words(parameter.metavar), words(parameter.help)


def option_rows(command: Any, words: Wording) -> Iterator[tuple[str, str]]:
    """The options of a command with what they mean."""
    for parameter in command.params:
        if parameter.param_type_name == "option" and not parameter.hidden:
            names = ", ".join(sorted(parameter.opts, key=len))
            value = f" {words(parameter.metavar)}" if parameter.metavar else ""
            yield names + value, words(parameter.help)


def options_everywhere(words: Wording) -> Sequence[tuple[str, str]]:
    """The options that every command takes."""
    return (
        (f"--lang {'|'.join(VIEW_LANGUAGES)}", words("option.lang")),
        ("--careful", words("option.careful")),
        ("--quiet", words("option.quiet")),
        ("--verbose", words("option.verbose")),
        ("-h, --help", words("option.help")),
    )


def input_rows(words: Wording) -> Iterator[tuple[str, str]]:
    """The formats that a build reads, those with one reader together."""
    from relaas.documents.containers import CONTAINERS  # loads the readers, which no other page needs
    from relaas.documents.reading import READERS

    suffixes: dict[object, list[str]] = {}
    for suffix in dict.fromkeys((*READERS, *CONTAINERS)):
        suffixes.setdefault(READERS.get(suffix) or CONTAINERS[suffix], []).append(suffix)
    for together in suffixes.values():
        yield " ".join(together), words(f"input.{together[0].removeprefix('.')}")


def export_rows(words: Wording) -> Iterator[tuple[str, str]]:
    """The formats that an export writes."""
    for each in EXPORTS:
        yield " ".join(each.suffixes), words(f"output.{each.name}")


FORMATS = {"build": input_rows, "export": export_rows}  # the commands whose pages list formats


def section(title: str, rows: Sequence[tuple[str, str]]) -> list[RenderableType]:
    """A titled list of names and what they mean; nothing where there are no rows."""
    if not rows:
        return []
    table = Table.grid(padding=(0, 3, 0, 0))
    table.add_column(no_wrap=True, style="cyan")
    table.add_column()
    for name, meaning in rows:
        table.add_row(Text(name), Text(meaning.strip()))
    return ["", Text(title, style="bold"), Padding(table, (0, 2))]


def examples(words: Wording, key: str) -> list[RenderableType]:
    """The examples of a command, each with what it does."""
    shown: list[RenderableType] = ["", Text(words("help.examples"), style="bold")]
    for command, meaning in words.examples(key):
        shown.append(Text(f"  {command}", style="green", no_wrap=True, overflow="ignore"))
        shown.append(Padding(Text(meaning, style="dim"), (0, 2, 0, 6)))
    return shown
