"""Items of lists: the paragraph that leads into each, and how they are parsed with it."""

import pytest

from relaas.language.annotate import annotate
from relaas.language.lists import items_in, items_of, lead_of
from tests.extraction.sentences import document_of

AGREED = "The board agreed to:\n\n- close the office by 3 May 2018;\n\n- sell two flats."


@pytest.mark.parametrize(
    ("text", "language", "leads"),
    [
        (AGREED, "en", {1: 0, 2: 0}),
        ("Het college besluit:\n\na. de brug te sluiten;\n\nb. niets te zeggen.\n\nHij is oud.", "nl", {1: 0, 2: 0}),
        # a full sentence is no item that needs its lead, unless the lead breaks off
        ("The court ruled:\n\n1. The firm shall pay.\n\n2. The claim is dismissed.", "en", {}),
        ("De voorzitter meldt dat:\n\n- Kees ziek is;\n\n- de boot vaart.", "nl", {1: 0, 2: 0}),
        ("The chair reported that:\n\n(i) the lift had failed;\n\n(ii) 112 doors were open.", "en", {1: 0, 2: 0}),
        # what stands deeper belongs to its own lead, and what comes after it to the one above
        ("It finds that:\n\n1. the firm:\n\n(a) lied;\n\n(b) stole;\n\n2. we slept.", "en", {1: 0, 2: 1, 3: 1, 4: 0}),
        # a paragraph without a mark closes the list
        ("Zij eisen:\n\n- een lift;\n\nDe huur blijft gelijk.\n\n- een muur.", "nl", {1: 0}),
        ("The bridge is closed.\n\n- it will open in May.", "en", {}),
        # what does the deeds below it is their subject, not their lead
        ("De rechtbank:\n\n- vernietigt het besluit.", "nl", {}),
    ],
)  # fmt: skip
def test_items_know_what_leads_into_them(text: str, language: str, leads: dict[int, int]) -> None:
    items = items_in(document_of(text, language))
    assert {place: item.lead for place, item in items.items() if item.goes_on} == leads


def test_a_lead_and_its_items_find_each_other() -> None:
    words = annotate(document_of(AGREED, "en"))
    lead, *items = words.sentences
    assert list(items_of(words, lead)) == items
    assert [lead_of(words, item) for item in items] == [lead, lead]
    assert lead_of(words, lead) is None


def test_an_item_is_parsed_with_its_lead() -> None:
    words = annotate(document_of(AGREED, "en"))
    close = next(token for token in words.tokens if token.text == "close")
    assert (close.pos, close.dep, close.feature("VerbForm")) == ("VERB", "root", "Inf")
    assert "".join(token.text for token in words.tokens).count("agreed") == 1
