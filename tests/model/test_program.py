"""The program is told apart by its version and by all of it that decides what a dossier holds."""

from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

from relaas.model import Workings, program, workings


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A small package in the place of the program's."""
    for name in ("linking/rules.toml", "views/page.py", "linking/__pycache__/rules.pyc"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("one", "utf-8")
    monkeypatch.setattr(program, "PACKAGE", tmp_path)
    program.edition.cache_clear()
    yield tmp_path
    program.edition.cache_clear()


def edition_with(file: Path, text: str) -> str:
    """The edition of the program once a file holds a text."""
    file.write_text(text, "utf-8")
    program.edition.cache_clear()
    return program.edition()


def test_another_rule_or_another_place_of_it_is_another_edition_and_another_view_none(package: Path) -> None:
    first = program.edition()
    assert first.startswith(f"{version('relaas')}+")
    assert edition_with(package / "views/page.py", "two") == first
    assert edition_with(package / "linking/__pycache__/rules.pyc", "two") == first
    others = {edition_with(package / name, "two") for name in ("linking/rules.toml", "linking/more.toml")}
    assert len(others | {first}) == 3


def test_what_another_edition_worked_out_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    before = Workings()
    before.take("kind", "given", lambda: b"before")
    assert Workings(before.used).take("kind", "given", lambda: b"now") == b"before"
    monkeypatch.setattr(workings, "edition_with_packages", lambda: "another")
    assert Workings(before.used).take("kind", "given", lambda: b"now") == b"now"


def test_the_packages_that_decide_are_named_with_their_versions() -> None:
    named = program.edition_with_packages()
    assert named.startswith(program.edition())
    assert f"spacy {version('spacy')}" in named
    assert "pytest" not in named
