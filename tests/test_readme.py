"""What the README shows is what happens: its commands run, and its output is real."""

import re
import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from relaas.views.cli import make_app

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
EXAMPLE = ROOT / "examples" / "withdrawal-2021"
COMMANDS = re.findall(r"^relaas (.+?)(?:\s+#.*)?$", README, re.MULTILINE)
SHOWN_ID = "8f080d"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(make_app(), arguments, env={"LC_ALL": "en_GB.UTF-8", "COLUMNS": "100"})


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the README supposes it: documents in two folders, and the dossier made of them."""
    desk = tmp_path_factory.mktemp("desk")
    (desk / "letters").mkdir()
    (desk / "news").mkdir()
    for path in sorted(EXAMPLE.iterdir()):
        shutil.copy(path, desk / ("news" if path.suffix == ".html" else "letters"))
    assert run("build", str(EXAMPLE), "-o", str(desk / "affair.relaas")).exit_code == 0
    return desk


@pytest.mark.parametrize("command", COMMANDS, ids=[command.split()[0] + f"-{n}" for n, command in enumerate(COMMANDS)])
def test_every_command_runs(command: str, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk)
    known = re.findall(r"· ([0-9a-f]{6})", run("chronology", "affair.relaas").stdout)[0]
    arguments = [known if word == SHOWN_ID else word for word in shlex.split(command)]
    done = run(*[str(path) for word in arguments for path in (sorted(desk.glob(word)) if "*" in word else [word])])
    assert done.exit_code == 0, done.output


def test_the_output_is_that_of_the_example(tmp_path: Path) -> None:
    assert run("build", str(EXAMPLE), "-o", str(tmp_path / "withdrawal-2021.relaas")).exit_code == 0
    shown = re.search(r"```text\n(.*?)```", README, re.DOTALL)
    assert shown is not None
    real = run("chronology", str(tmp_path / "withdrawal-2021.relaas")).stdout.strip()
    assert real.startswith(shown[1].strip()), "the top of the chronology, uncut"


def test_python_runs() -> None:
    code = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert code is not None
    exec(compile(code[1], "README.md", "exec"), {})


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#:]+)\)", README))))
def test_every_link_leads_somewhere(link: str) -> None:
    assert (ROOT / link).exists()
