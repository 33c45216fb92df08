"""Clean text stands beside the source: what changes, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relaas.documents.clean import HYPHENS, clean, words_of
from relaas.model import CleanText


def cleaned(text: str, language: str = "nl", *, marked_up: bool = False) -> CleanText:
    return clean(text, 0, len(text), language=language, words=words_of(text), marked_up=marked_up)


CHANGED = {
    "hard wrap": ("De raad besloot \ndinsdag  tot\tsluiting.", "De raad besloot dinsdag tot sluiting."),
    "wrap of Windows": ("De raad\r\nbesloot.", "De raad besloot."),
    "no-break spaces": ("in\u00a02021 en\u202f2022", "in 2021 en 2022"),
    "ends trimmed": ("\n  De raad. \n", "De raad."),
    "broken word": ("de onder-\nhandelingen begonnen", "de onderhandelingen begonnen"),
    "broken word with an indent": ("de onder- \r\n   handelingen begonnen", "de onderhandelingen begonnen"),
    "soft hyphen at the end of a line": ("de onder\u00ad\nhandelingen", "de onderhandelingen"),
    "soft hyphen inside a line": ("de onder\u00adhandelingen", "de onderhandelingen"),
    "zero-width space": ("de\u200braad", "deraad"),
    "hyphen before a capital": ("in Noord-\nHolland", "in Noord-Holland"),
    "hyphen after an abbreviation": ("de NAVO-\nmissie", "de NAVO-missie"),
    "hyphen after a number": ("de Artikel 100-\nbrief", "de Artikel 100-brief"),
    "hyphen after a prefix": ("de oud-\nminister", "de oud-minister"),
    "hanging hyphen": ("de in-\nen uitvoer", "de in- en uitvoer"),
    "hyphen as elsewhere in the text": ("het kant-en-\nklare plan, kant-en-klare kaart", None),
    "page number in a sentence": ("De raad kon\nPagina 3 van 6niet kiezen.", "De raad kon niet kiezen."),
    "page number of an English letter": ("The board\nPage 2 of 9\ncould not agree.", "The board could not agree."),
    "page that is spoken of": ("Zie daarvoor\npagina 3 van 6 stukken.", "Zie daarvoor pagina 3 van 6 stukken."),
    "glued sentences": (
        "Zij zwegen.Volgens de wethouder bleef het stil.",
        "Zij zwegen. Volgens de wethouder bleef het stil.",
    ),
    "glued after a year": ("Dat was in 2019.De brug bleef.", "Dat was in 2019. De brug bleef."),
    "glued after a question": ("Kwam hij?Nee hij bleef.", "Kwam hij? Nee hij bleef."),
    "glued before a quotation": ("Zij zwegen.“Het is stil,” zei hij.", "Zij zwegen. “Het is stil,” zei hij."),
    "glued after a curly quotation": ("“Het is stil.”De raad zweeg.", "“Het is stil.” De raad zweeg."),
    "glued after a straight quotation": ('"Het is stil."De raad zweeg.', '"Het is stil." De raad zweeg.'),
    "glued before a straight quotation": ('De raad zweeg."Het is stil."', 'De raad zweeg. "Het is stil."'),
    "quoted mail": ("> De brug\n> blijft dicht.\n>> Echt?", "De brug blijft dicht. Echt?"),
    "ligatures": ("de o\ufb03ci\u00eble \ufb01liaal in \u0132muiden", "de offici\u00eble filiaal in IJmuiden"),
    "two at once": ("Zij kwamen.Hij\nbleef.Toen niet.", "Zij kwamen. Hij bleef. Toen niet."),
}


@pytest.mark.parametrize(("source", "expected"), CHANGED.values(), ids=CHANGED)
def test_what_is_changed(source: str, expected: str | None) -> None:
    assert cleaned(source).text == (expected or source.replace("-\n", "-"))


UNCHANGED = {
    "American abbreviation": "The U.S. Army and the U.S.A. stayed.",
    "web address": "Zie www.Voorbeeld.nl of https://Voorbeeld.org/A.B voor meer.",
    "mail address": "Schrijf naar Jan.De.Wit@voorbeeld.nl vandaag.",
    "decimal": "Het kostte 3.5 miljoen, 2.500 euro.",
    "initials": "A.B. Jansen en J.R.R. de Wit.",
    "abbreviation of letters": "De stichting e.V.Berlin bleef.",
    "ellipsis": "Hij zweeg...en bleef.",
    "file name": "Het bestand verslag.PDF ligt klaar.",
    "hyphen inside a line": "de NAVO-missie en de in- en uitvoer",
    "dash": "de raad - toch - besloot",
    "clock": "om 15.30 uur",
}


@pytest.mark.parametrize("source", UNCHANGED.values(), ids=UNCHANGED)
def test_what_is_left_alone(source: str) -> None:
    assert cleaned(source).text == source


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("the long-\nterm plan is a plan for the term", "the long-term plan is a plan for the term"),
        ("the nego-\ntiations", "the negotiations"),
        ("a decision-\nmaking body; decision making", "a decision-making body; decision making"),
        ("rain-\nand wind-proof", "rain- and wind-proof"),
    ],
)
def test_english_hyphens(source: str, expected: str) -> None:
    assert cleaned(source, "en").text == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("## De brug", "De brug"),
        ("De *oude* en **lelijke** brug", "De oude en lelijke brug"),
        ("Zie [de brief](https://example.org/a_b) van __toen__.", "Zie de brief van toen."),
        ("> Hij zei\n> dat het stil was.", "Hij zei dat het stil was."),
        ("- een\n- twee", "een twee"),
        ("de snake_case_naam en 2 * 3", "de snake_case_naam en 2 * 3"),
    ],
)
def test_markdown_loses_its_signs(source: str, expected: str) -> None:
    assert cleaned(source, marked_up=True).text == expected


def test_a_word_with_ligatures_leads_back_to_its_own_letters() -> None:
    source = "The o\ufb03ce sta\ufb00, \ufb01ve of them, \ufb02ed."
    clean_text = cleaned(source, "en")
    for word, wanted in (("office", "o\ufb03ce"), ("staff", "sta\ufb00"), ("five", "\ufb01ve"), ("fled", "\ufb02ed")):
        start = clean_text.text.index(word)
        assert source[slice(*clean_text.source_range(start, start + len(word)))] == wanted


def test_every_word_leads_back_to_its_place() -> None:
    source = "Zij gingen\n naar de onder-\nhandelingen.Daarna niets."
    clean_text = cleaned(source)
    for word, wanted in (
        ("gingen", "gingen"),
        ("naar", "naar"),
        ("onderhandelingen", "onder-\nhandelingen"),
        ("handelingen.", "handelingen."),
        ("Daarna", "Daarna"),
    ):
        start = clean_text.text.index(word)
        first, last = clean_text.source_range(start, start + len(word))
        assert source[first:last] == wanted


SOURCES = st.text(
    alphabet=st.sampled_from("abcdezéABCÉ019 \n\r\t\f.,!?;:\"'”“’‘()[]*_#>-\u2010\u00ad\u00a0\u200b\ufeff@/"),
    max_size=120,
)


@given(source=SOURCES, marked_up=st.booleans(), language=st.sampled_from(["nl", "en"]))
def test_every_character_is_that_of_the_source_or_white_space(source: str, marked_up: bool, language: str) -> None:
    clean_text = cleaned(source, language, marked_up=marked_up)
    before = -1
    for offset, character in enumerate(clean_text.text):
        place = clean_text.source_offset(offset)
        assert place >= before
        before = place
        assert character == source[place] or character == " " or (character == "-" and source[place] in HYPHENS)


@given(source=SOURCES, data=st.data())
def test_ranges_lead_to_the_same_letters(source: str, data: st.DataObject) -> None:
    clean_text = cleaned(source)
    text = clean_text.text
    assert text == text.strip(" ")
    assert "  " not in text
    if text:
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        first, last = clean_text.source_range(start, end)
        letters = [each for each in source[first:last] if each.isalnum()]
        assert letters == [each for each in text[start:end] if each.isalnum()]


@pytest.mark.parametrize("unit", ["a", "-", "a-", ".A", 'a."B', "[", "[a](", "*", "\n", " ", "a-\n", "_a"])
def test_long_monotonous_text_is_cleaned(unit: str) -> None:
    assert len(cleaned(unit * 100_000, marked_up=True).text) <= 3 * len(unit) * 100_000
