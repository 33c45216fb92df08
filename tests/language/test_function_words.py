"""The small words of each language: the same kinds in all."""

from relaas.language.data import LANGUAGES, read_table
from relaas.language.function_words import function_words


def test_every_language_has_the_same_kinds() -> None:
    kinds = [set(read_table(language, "function_words")) for language in LANGUAGES]
    assert all(one == kinds[0] for one in kinds)


def test_a_kind_without_a_language_is_that_of_all() -> None:
    assert function_words("articles") == function_words("articles", "nl") | function_words("articles", "en")
    assert "de" in function_words("articles", "nl") - function_words("articles", "en")
