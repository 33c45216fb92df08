"""Countries by name, adjective and inhabitants, in both languages."""

import pytest

from relaas.language.countries import (
    countries,
    country_around,
    country_name,
    country_of,
    is_country_name,
    is_nationality,
)


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("nl", "Duitsland", "DE"),
        ("nl", "Duitse", "DE"),
        ("nl", "Belgen", "BE"),
        ("nl", "VS", "US"),
        ("nl", "V.S.", "US"),
        ("nl", "het Verenigd Koninkrijk", "GB"),
        ("nl", "Chinese", "CN"),
        ("nl", "Noord-Koreaanse", "KP"),
        ("nl", "EU", "EU"),
        ("nl", "Oekraïners", "UA"),
        ("nl", "duits", None),
        ("nl", "Amsterdam", None),
        ("en", "Germany", "DE"),
        ("en", "Dutch", "NL"),
        ("en", "the Netherlands", "NL"),
        ("en", "U.K.", "GB"),
        ("en", "South Korean", "KR"),
        ("en", "Iraqis", "IQ"),
        ("en", "Ivory Coast", "CI"),
        ("en", "London", None),
    ],
)
def test_country_of(language: str, text: str, code: str | None) -> None:
    assert country_of(text, language) == code


@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_country_is_found_by_its_own_words(language: str) -> None:
    rows = countries(language)
    assert len(rows) >= 195
    assert [row.code for row in rows if country_of(row.name, language) != row.code] == []
    unknown = [w for row in rows for w in (*row.adjectives, *row.inhabitants) if country_of(w, language) is None]
    assert unknown == []


def test_both_languages_know_the_same_countries() -> None:
    assert [row.code for row in countries("nl")] == [row.code for row in countries("en")]


def test_a_name_is_no_nationality() -> None:
    assert is_country_name("Frankrijk", "nl")
    assert not is_nationality("Frankrijk", "nl")
    assert is_nationality("Franse", "nl")
    assert not is_country_name("Franse", "nl")


def test_country_name_in_each_language() -> None:
    assert country_name("DE", "nl") == "Duitsland"
    assert country_name("DE", "en") == "Germany"
    assert country_name("ZZZ", "en") == "ZZZ"


@pytest.mark.parametrize(
    ("name", "language", "code"),
    [
        ("England", "en", "GB"),
        ("Engeland", "nl", "GB"),
        ("Noord-Ierland", "nl", "GB"),
        ("the Basque Country", "en", "ES"),
        ("Vlaanderen", "nl", "BE"),
        ("Britain", "en", None),
        ("New England", "en", None),
        ("Exeter", "en", None),
    ],
)
def test_a_nation_with_a_government_of_its_own_is_a_part_of_a_country(
    name: str, language: str, code: str | None
) -> None:
    assert country_around(name, language) == code
