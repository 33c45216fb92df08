"""The lexicons of people, statements, particles and tokens have the same keys in every language."""

import pytest

from relaas.language.data import LANGUAGES, read_table


@pytest.mark.parametrize("name", ["people", "statements", "particle_verbs", "tokens", "references", "first_names"])
def test_every_language_has_the_same_keys(name: str) -> None:
    tables = [read_table(language, name) for language in LANGUAGES]
    assert all(set(table) == set(tables[0]) for table in tables)


@pytest.mark.parametrize("section", ["verbs", "words", "nouns"])
def test_the_sections_of_statements_have_the_same_keys(section: str) -> None:
    tables = [read_table(language, "statements")[section] for language in LANGUAGES]
    assert all(set(table) == set(tables[0]) for table in tables)
