"""The command line: one module per group of commands, on Typer and Rich."""

from importlib.metadata import version
from typing import Annotated

import typer

from relaas.views.cli.building import add_build
from relaas.views.cli.completing import add_completion
from relaas.views.cli.deciding import add_decide
from relaas.views.cli.exporting import add_export
from relaas.views.cli.group import RelaasGroup
from relaas.views.cli.keeping import add_keeping
from relaas.views.cli.ledger import add_ledger
from relaas.views.cli.listing import add_lists
from relaas.views.cli.looking_back import add_looking_back
from relaas.views.cli.review import add_review
from relaas.views.cli.searching import add_search
from relaas.views.cli.showing import add_show
from relaas.views.cli.sources import add_sources
from relaas.views.cli.streams import prepare_streams
from relaas.views.cli.timing import add_times
from relaas.views.cli.verifying import add_verify
from relaas.views.cli.weighing import add_weighing

__all__ = ["main", "make_app"]

# Each adds its commands; the help lists them in this order.
GROUPS = (
    add_build,
    add_lists,
    add_looking_back,
    add_search,
    add_show,
    add_weighing,
    add_review,
    add_decide,
    add_ledger,
    add_sources,
    add_export,
    add_verify,
    add_keeping,
    add_times,
    add_completion,
)


def make_app() -> typer.Typer:
    """The program with all its commands."""
    app = typer.Typer(
        name="relaas",
        cls=RelaasGroup,
        add_completion=False,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(program)
    for add in GROUPS:
        add(app)
    return app


def say_version(asked: bool) -> None:
    """Print the version and leave, where it is asked for."""
    if asked:
        typer.echo(f"relaas {version('relaas')}")
        raise typer.Exit()


Version = Annotated[bool, typer.Option("--version", help="option.version", is_eager=True, callback=say_version)]


def program(version: Version = False) -> None:
    """Turn a dossier of dated documents into a sourced chronology."""


def main() -> None:
    """Run the program on the arguments of this process."""
    prepare_streams()
    make_app()(prog_name="relaas")
