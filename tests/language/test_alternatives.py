"""Words as one pattern: the longest first, blanks as the reader wants them."""

import re

from relaas.language.alternatives import alternatives


def test_the_longest_of_two_words_is_found() -> None:
    found = re.match(alternatives(["art", "article", "art."]), "article 4")
    assert found is not None
    assert found[0] == "article"


def test_a_blank_may_stand_for_a_line_break() -> None:
    words = ["press release", "letter"]
    assert re.fullmatch(alternatives(words, blank=r"\s+"), "press\nrelease")
    assert not re.fullmatch(alternatives(words), "press\nrelease")
