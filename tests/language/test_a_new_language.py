"""A third language: one folder with copied tables, a dozen words of its own and a blank pipeline, and nothing else."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import spacy

from relaas.language.installed import load_language

CODE = "de"
PAGE = (Path(__file__).resolve().parents[2] / "docs" / "extending.md").read_text("utf-8")
(EXPORTS,) = re.findall(r"```python\n(\"\"\"German.*?)```", PAGE, re.DOTALL)
(WORDS,) = re.findall(r"```toml\n(# documents.toml.*?)```", PAGE, re.DOTALL)
(RULE,) = re.findall(r"```toml\n(\[\[rule\]\].*?)```", PAGE, re.DOTALL)
GERMAN = "Der Hafen wurde am 3ten März 2021 geschlossen. Die Fähre ist nicht mit der Stadt und der Insel verbunden.\n"
DUTCH = "De haven werd op 3 maart 2021 gesloten. De veerboot vaart niet naar de stad en het eiland.\n"
RUN = """
import runpy, sys
import relaas.language

relaas.language.__path__.append(sys.argv.pop(1))  # the folder that holds the new language
runpy.run_module("relaas", run_name="__main__")
"""


def replaced(content: str, key: str, value: str) -> str:
    """The table with another value under a key, whose value may stand on several lines."""
    start = content.index(f"\n{key} = ") + 1
    end = content.index("\n", start)
    if content[start:end].rstrip().endswith("["):
        end = content.index("\n]", start) + 2
    return f"{content[:start]}{key} = {value}{content[end:]}"


def run(languages: Path, *arguments: str) -> str:
    """What the program prints with a folder of languages more than it has."""
    command = [sys.executable, "-c", RUN, str(languages), *arguments]
    done = subprocess.run(command, cwd=languages, capture_output=True, text=True, check=False, timeout=240)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def languages(tmp_path: Path) -> Path:
    """A folder that holds the folder of the new language."""
    folder = tmp_path / CODE
    model = Path(str(load_language("en").folder))
    shutil.copytree(model, folder, ignore=shutil.ignore_patterns("pipeline", "*.py", "__pycache__", "plurals.toml"))
    for table, changes in re.findall(r"^# (\S+\.toml)\n(.*?)(?=^# |\Z)", WORDS, re.DOTALL | re.MULTILINE):
        source = folder / table
        for key, value in re.findall(r"^(\w+) = (.*?)(?=^\w|\Z)", changes, re.DOTALL | re.MULTILINE):
            source.write_text(replaced(source.read_text("utf-8"), key, value.strip()), "utf-8")
    with (folder / "times" / "rules_dates.toml").open("a", encoding="utf-8") as rules:
        rules.write(f"\n{RULE}")
    (folder / "__init__.py").write_text(EXPORTS, "utf-8")
    spacy.blank(CODE).to_disk(folder / "pipeline")
    return tmp_path


def test_a_dossier_is_built_and_shown_in_a_language_that_is_one_folder(languages: Path) -> None:
    (languages / "hafen.txt").write_text(GERMAN, "utf-8")
    (languages / "haven.txt").write_text(DUTCH, "utf-8")
    run(languages, "build", "hafen.txt", "haven.txt", "-o", "port.relaas", "--lang", "en")
    exported: dict[str, Any] = json.loads(run(languages, "export", "port.relaas", "--format", "json"))
    assert {one["path"]: one["language"] for one in exported["documents"]} == {"hafen.txt": "de", "haven.txt": "nl"}
    dated = [time["document"] for time in exported["times"] if time["value"] == "2021-03-03"]
    assert len(set(dated)) == 2
    assert "day-with-ten" in {time["rule"] for time in exported["times"]}
    assert "Hafen" in run(languages, "search", "port.relaas", "hafens", "--lang", "en")


def test_a_table_that_lacks_a_key_is_named(languages: Path) -> None:
    source = languages / CODE / "plans.toml"
    source.write_text(source.read_text("utf-8").replace("\nwhole = ", "\nhole = "), "utf-8")
    (languages / "hafen.txt").write_text(GERMAN, "utf-8")
    with pytest.raises(AssertionError, match=r"de/plans\.toml: whole: is missing"):
        run(languages, "build", "hafen.txt", "-o", "port.relaas", "--lang", "en")
