"""The written reference of the command line, made from the same declarations as ``--help``: docs/cli.md.

``python -m relaas.views.cli.reference > docs/cli.md`` writes it anew; a test holds it to what the commands say.
"""

import sys

from typer import Context
from typer.main import get_command

from relaas.views.cli import make_app
from relaas.views.cli.help import help_text
from relaas.views.wording import Wording

WIDTH = 96  # columns
HEAD = """# The command line

Made from `relaas --help` and `relaas COMMAND --help`; in Dutch with `--lang nl`, or where the locale is Dutch.
"""


def reference(language: str = "en") -> str:
    """The help of the program and of every command, as one Markdown text."""
    words = Wording(language)
    group = get_command(make_app())
    root = Context(group, info_name="relaas")
    pages = [("relaas", help_text(group, root, words, width=WIDTH, colour=False))]
    for name, command in group.commands.items():  # type: ignore[attr-defined]
        context = Context(command, info_name=name, parent=root)
        pages.append((f"relaas {name}", help_text(command, context, words, width=WIDTH, colour=False)))
    return HEAD + "".join(f"\n## `{title}`\n\n```text\n{page.strip()}\n```\n" for title, page in pages)


if __name__ == "__main__":
    sys.stdout.write(reference())
