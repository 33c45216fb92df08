"""Every language has every table, whole; every file in its folder is one that a table reads."""

from functools import cached_property
from pathlib import Path

import pytest

from relaas.language.installed import installed, languages, load_language
from relaas.language.language import Language
from relaas.language.tables import about

TABLES = sorted(name for name, value in vars(Language).items() if isinstance(value, cached_property))
OWN = {"en": {"plurals.toml"}, "nl": {"word_forms.toml"}}  # read by the code of the language alone
LICENCES = {"Apache-2.0", "CC0-1.0"}


def files_of(language: Language) -> set[str]:
    folder = Path(str(language.folder))
    return {str(path.relative_to(folder)) for path in folder.rglob("*.toml") if "pipeline" not in path.parts}


@pytest.mark.parametrize("language", installed())
@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_whole(language: str, table: str) -> None:
    assert getattr(load_language(language), table) is not None


def test_there_are_as_many_files_in_every_language() -> None:
    shared = [files_of(language) - OWN[language.code] for language in languages()]
    assert all(one == shared[0] for one in shared)
    single = [name for name in shared[0] if not name.startswith("times/rules_")]
    assert len(single) == len(TABLES) - 1  # the files of rules are one table together


@pytest.mark.parametrize("language", installed())
def test_every_file_states_its_origin_and_licence(language: str) -> None:
    folder = load_language(language).folder
    stated = [about(folder / name) for name in sorted(files_of(load_language(language)))]
    assert all(one.origin for one in stated)
    assert {one.licence for one in stated} <= LICENCES


def test_one_language_is_the_pivot() -> None:
    assert [language.code for language in languages() if language.grammar.is_pivot] == ["en"]


@pytest.mark.parametrize("language", installed())
def test_a_first_name_tells_one_gender(language: str) -> None:
    names = load_language(language).first_names
    assert not names.male & names.female
