"""The small words of a language, or of all together."""

from relaas.language.function_words import function_words


def test_a_kind_without_a_language_is_that_of_all() -> None:
    assert function_words("articles") == function_words("articles", "nl") | function_words("articles", "en")
    assert "de" in function_words("articles", "nl") - function_words("articles", "en")
