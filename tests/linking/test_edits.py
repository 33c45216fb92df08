"""Edited copies: sentences with other words here and there, in whole paragraphs, the earlier text the source."""

import pytest

from relaas.linking.copies import find_copies
from tests.linking.factories import written

AGENCY = (
    "The council of Harlow decided on Monday to close the old bridge over the canal. "
    "Some 4,200 lorries cross it every day, the alderman told reporters. "
    "Repairs would cost at least 12 million euros.\n\n"
    "Residents of the quay fear that the detour will last for years."
)
EDITED = (
    "The council of Harlow decided yesterday to close the old bridge over the canal. "
    "Some 4,000 lorries cross it every day, the alderman said. "
    "Repairs would cost at least 12 million.\n\n"
    "The ferry will sail more often from next month, the company says."
)


@pytest.mark.parametrize("turned", [False, True])
def test_an_edited_paragraph_is_one_copy_of_the_earlier_text(turned: bool) -> None:
    documents = [written("z", "2020-03-01", AGENCY), written("a", "2020-03-02", EDITED)]
    (copy,) = find_copies(documents[::-1] if turned else documents)
    assert (copy.document, copy.original.document) == ("a", "z")
    assert EDITED[copy.start : copy.end] == EDITED.split("\n\n")[0]
    assert AGENCY[copy.original.start : copy.original.end] == AGENCY.split("\n\n")[0]


def test_sentences_about_the_same_thing_in_other_words_are_no_copy() -> None:
    own = "Lorries may no longer use the bridge in Harlow, which the aldermen closed because of cracks in the deck."
    assert find_copies([written("z", "2020-03-01", AGENCY), written("a", "2020-03-02", own)]) == ()


def test_short_set_phrases_are_no_copy() -> None:
    documents = [written(name, "2020-03-01", "The chair opens the meeting at two.") for name in ("a", "b")]
    assert find_copies(documents) == ()
