"""Paragraphs and what they are for."""

from collections.abc import Callable
from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relaas.documents.layout import is_byline, is_head_line, lay_out
from relaas.documents.lines import paragraphs
from relaas.model import Document
from tests.documents.made_files import DUTCH, ENGLISH

Read = Callable[..., Document]

WRAPPED = """De gemeenteraad heeft dinsdag besloten dat de brug over de vaart
wordt vervangen. Volgens de wethouder duurt het werk tot het einde
van het jaar, en blijft er altijd een rijstrook open voor het
verkeer."""


def kinds(text: str) -> list[tuple[str, str]]:
    return [(each.kind or "", " ".join(text[each.start : each.end].split())) for each in lay_out(text)]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    assert len(kinds(WRAPPED)) == 1


@pytest.mark.parametrize("columns", [60, 100, 140, 180])
@pytest.mark.parametrize("text", [DUTCH, ENGLISH])
def test_lines_may_be_wrapped_at_any_width(text: str, columns: int) -> None:
    told = " ".join([text] * 4)
    assert [told] == [words for _, words in kinds("\n".join(wrap(told, columns)))]


def test_a_blank_line_ends_a_paragraph() -> None:
    assert [kind for kind, _ in kinds(f"{WRAPPED}\n \n{WRAPPED}")] == ["body", "body"]


def test_a_heading_above_wrapped_lines_stands_apart() -> None:
    assert kinds(f"De brug \n{WRAPPED}")[0] == ("heading", "De brug")


def test_long_lines_are_paragraphs_of_their_own() -> None:
    assert [kind for kind, _ in kinds(f"{DUTCH}\n{ENGLISH}\nTussenkop\n{DUTCH}")] == ["body", "body", "heading", "body"]


def test_a_short_last_line_ends_a_paragraph_without_a_blank_line() -> None:
    assert len(kinds(f"{WRAPPED}\n{WRAPPED}")) == 2


def test_a_short_line_in_mid_sentence_is_joined() -> None:
    assert (
        len(kinds("De gemeenteraad heeft dinsdag na een lang debat besloten dat\nde brug\nover de vaart verdwijnt."))
        == 1
    )


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("3.1 Brief aan de bewoners van de kade en de haven", "3.2 Vergunning opvragen bij de provincie"),
        ("3.1 Letter to the residents of the quay and the port", "3.1.2 Ask the county for the licence"),
    ],
)
def test_a_line_with_an_outline_number_is_a_paragraph(above: str, below: str) -> None:
    assert [words for _, words in kinds(f"{DUTCH}\n\n{above}\n{below}\n\n{DUTCH}")][1:3] == [above, below]


def test_an_amount_at_the_head_of_a_line_goes_on_with_the_sentence() -> None:
    assert len(kinds("The county said on Tuesday that the bridge would cost it\n3.1 million pounds.")) == 1


@pytest.mark.parametrize(
    "heading",
    [
        "Afghanistan",
        "Ook de buren vertrekken",
        "'De stad is volledig ingenomen'",
        "Wat nu?",
        "2. Stand van zaken",
        "'s Nachts stil",
    ],
)
def test_headings(heading: str) -> None:
    assert kinds(f"{DUTCH}\n\n{heading}\n\n{DUTCH}")[1] == ("heading", heading)


@pytest.mark.parametrize(
    "line",
    [
        "Dat zei hij gisteren.",
        "Hij noemde drie punten:",
        "- een brug over de vaart",
        "Gewonden: 74",
        "en daarmee was het klaar",
        "“Wij gaan door,”",
    ],
)
def test_what_is_no_heading(line: str) -> None:
    assert kinds(f"{DUTCH}\n\n{line}\n\n{DUTCH}")[1] == ("body", line)


def test_a_short_last_line_is_no_heading() -> None:
    assert kinds(f"{DUTCH}\n\nAldus het college")[-1][0] == "body"


DUTCH_LETTER = f"""Ministerie van Bruggen
> Retouradres Postbus 1 2500 AA Den Haag

Aan de Voorzitter van de Tweede Kamer

Datum 3 mei 2021
Betreft Verslag van de bruggenraad

Geachte voorzitter,

{WRAPPED}

De raad
{WRAPPED}
 De minister van Bruggen,

Anna de Boer

De staatssecretaris van Vaarten,

Piet van der Meer-Jansen
"""

ENGLISH_LETTER = f"""Bridge Authority
12 Canal Street

3 May 2021

Subject: the bridge

Dear Ms Young,

{ENGLISH}

Yours sincerely,

J. R. Walker
Director of Bridges
"""


def test_a_dutch_letter() -> None:
    found = kinds(DUTCH_LETTER)
    assert [kind for kind, _ in found] == ["header"] * 6 + ["body", "heading", "body", "signature", "signature"]
    assert found[-2:] == [
        ("signature", "De minister van Bruggen, Anna de Boer"),
        ("signature", "De staatssecretaris van Vaarten, Piet van der Meer-Jansen"),
    ]


def test_an_english_letter() -> None:
    found = kinds(ENGLISH_LETTER)
    assert [kind for kind, _ in found] == ["header"] * 5 + ["body"] + ["signature"] * 3


def test_a_name_in_the_last_sentence_is_no_signature() -> None:
    assert kinds(f"{DUTCH}\n\nDe minister van Bruggen zweeg.")[-1][0] == "body"


def test_the_header_line_is_cut_from_the_text_behind_it(read: Read) -> None:
    found = [(each.kind, each.clean.text) for each in read(f" date 2021-04 {DUTCH}").paragraphs]
    assert found == [("header", "date 2021-04"), ("body", DUTCH)]


@pytest.mark.parametrize(
    "line",
    [
        "Lees ook: De brug blijft dicht",
        "Read more about this topic",
        "© 2021 De Krant",
        "Pagina 3 van 5",
        "iv",
        "2.1 De brug . . . . . . . . . . 14",
        "- 3 -",
        "https://example.org/brug",
        "Aan dit bericht kunnen geen rechten worden ontleend.",
        "This message may contain information that is not intended for you.",
    ],
)
def test_boilerplate(line: str) -> None:
    assert kinds(f"{DUTCH}\n\n{line}")[-1] == ("boilerplate", line)


@pytest.mark.parametrize("byline", ["Door Jan de Wit", "By Jane Moore", "Van onze correspondent in Brussel"])
def test_bylines(byline: str) -> None:
    assert kinds(f"De brug gaat dicht\n\n{byline}\n\n{DUTCH}")[1] == ("header", byline)


@pytest.mark.parametrize("sent", ["BY EMAIL", "By recorded delivery", "Per aangetekende post"])
def test_how_a_letter_was_sent_is_no_writer(sent: str) -> None:
    assert not is_byline(sent)
    assert is_head_line(sent)


def test_a_sentence_that_begins_like_a_byline_is_text() -> None:
    assert kinds(f"{DUTCH}\n\nDoor Jan gebeurde er niets meer aan de brug.\n\n{DUTCH}")[1][0] == "body"


REPLY = f"""Dag Piet,

{DUTCH}

Groet,
Anna

Op ma 3 mei 2021 om 17:02 schreef Piet Dam <p.dam@example.org>:
> Anna,
>
> Kunnen we de sluiting van de brug een week uitstellen, want de aannemer
> heeft pas op 14 mei het materiaal?
"""


def test_a_reply_with_the_mail_that_it_answers() -> None:
    found = [kind for kind, _ in kinds(REPLY)]
    assert found[:5] == ["header", "body", "signature", "signature", "header"]
    assert kinds(REPLY)[-1][1].count(">") == 2


def test_minutes_with_a_paragraph_on_each_line() -> None:
    found = kinds(
        f"1. Opening\nDe voorzitter opent om acht uur.\n\n2. De brug\n{DUTCH}\nDe heer Dam: “Dat zei u in maart ook.”"
    )
    assert [kind for kind, _ in found] == ["heading", "body", "heading", "body", "body"]


TEXTS = st.text(alphabet=st.sampled_from("ab A.\n\r\t\f-:,1“"), max_size=200)


@given(text=TEXTS, cut=st.tuples(st.integers(0, 200), st.integers(0, 200)))
def test_paragraphs_tile_everything_that_is_not_blank(text: str, cut: tuple[int, int]) -> None:
    ranges = paragraphs(text, [(min(cut), min(max(cut), len(text)))] if min(cut) < len(text) else [])
    covered = set()
    for start, end in ranges:
        assert text[start].strip()
        assert text[end - 1].strip()
        assert not covered & set(range(start, end))
        covered |= set(range(start, end))
    assert all(number in covered for number, character in enumerate(text) if character.strip())
    assert list(ranges) == sorted(ranges)


@given(text=TEXTS)
def test_layout_tiles_too(text: str) -> None:
    covered = {number for each in lay_out(text) for number in range(each.start, each.end)}
    assert all(number in covered for number, character in enumerate(text) if character.strip())


def test_a_document_says_what_its_letter_is_about(read: Read) -> None:
    assert read(DUTCH_LETTER).title == "Verslag van de bruggenraad"
    assert read(ENGLISH_LETTER).title == "the bridge"
    assert read(f"De brug gaat dicht\n\nDoor Jan de Wit\n\n{DUTCH}").author == "Jan de Wit"
    assert read(f"De brug gaat dicht\n\n{DUTCH}").title == "De brug gaat dicht"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Datum\n3 mei 2021\n\nOnderwerp\nInstorting van de kade", "Instorting van de kade"),
        ("Date\n3 May 2021\n\nSubject:\nCollapse of the quay", "Collapse of the quay"),
        ("Onderwerp\nDatum\n3 mei 2021", None),
    ],
    ids=["Dutch", "English", "another label"],
)
def test_the_subject_may_stand_below_its_label(read: Read, head: str, title: str | None) -> None:
    assert read(f"{head}\n\nGeachte raad,\n\n{DUTCH}").title == title


@pytest.mark.parametrize(
    ("closing", "below"),
    [
        ("Regards", "Mia Torn\nLicensing officer\nmobile: 07700 900456"),
        ("Many thanks", "Mia Torn\nHarbour desk\nextension 12"),
        ("Groet", "Mia Torn\nmedewerker vergunningen\ntel: 020 5551234"),
        ("Groeten", "Mia Torn\nbalie 3, kamer 12\nwerkdagen: ma t/m do"),
    ],
)
def test_what_stands_below_a_closing_without_a_comma_signs(closing: str, below: str) -> None:
    told = "We refused the licence on 2 March 2015." if closing[0] in "RM" else "Wij weigerden de vergunning."
    text = f"{told}\n\n{closing}\n\n{below}\n"
    assert [each.kind for each in lay_out(text)][:1] == ["body"]
    assert {each.kind for each in lay_out(text)[1:]} == {"signature"}


@pytest.mark.parametrize(
    "line", ["arrest d.d. 2 juli 2013", "Vonnis van 9 mei 2014", "beschikking d.d. 3-4-2015", "Judgment of 2 July 2013"]
)
def test_the_line_with_the_day_of_a_ruling_belongs_to_its_head(line: str) -> None:
    text = f"GERECHTSHOF WESTOEVER\n\n{line}\n\nDe koper heeft op 3 mei 2011 niet betaald en is in verzuim geraakt.\n"
    assert ("header", line) in [(each.kind, each.of(text)) for each in lay_out(text)]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Antwoord van minister Dam (Water) (ontvangen 3 mei 2021). Zie ook Aanhangsel 12.", True),
        ("Answer by the minister (received 3 May 2021). See also Annex 12.", True),
        ("Het antwoord kwam (op 3 mei 2021) te laat.", False),
    ],
)
def test_who_answered_a_question_and_when_heads_the_answer(text: str, heads: bool) -> None:
    assert is_head_line(text) is heads


def test_rows_set_in_columns_stand_by_themselves(read: Read) -> None:
    table = "ACTIES\nnr   wat                      wie      wanneer\n1    Rapport over de brug     Dam      1 mei\n"
    rows = f"{table}2    Brief aan de provincie   Lee,     3 mei\n     en aan het waterschap\n"
    found = [paragraph.clean.text for paragraph in read(f"{DUTCH}\n\n{rows}\n{DUTCH}").paragraphs]
    assert [text.split()[0] for text in found[1:5]] == ["ACTIES", "nr", "1", "2"]
    assert found[4].endswith("waterschap")


@pytest.mark.parametrize(
    "action",
    [
        "Actie: Visser stuurt de meetgegevens vóór 10 augustus",
        "actie: inspectie, vr 4/8 12.00",
        "Actiepunt De Haan: brief opstellen, uiterlijk 15 augustus",
        "Action: J. Marsh to circulate the plan by 3 June",
        "ACTION P. Okoro: obtain two quotes by 14 June",
        "1. Bos - rekenmodel aanpassen - 4 augustus",
    ],
)
def test_an_action_of_minutes_is_a_paragraph_and_no_heading(action: str) -> None:
    above, below = "3.1 Baggeren\nDe haven is te ondiep geworden voor de boot.", "3.2 Licht\nDe lampen zijn stuk."
    text = f"{above}\n{action}\n\n{below}"
    assert ("body", action) in kinds(text)


@pytest.mark.parametrize("heading", ["Actie op het plein", "Action on dredging"])
def test_the_word_alone_makes_no_action(heading: str) -> None:
    assert kinds(f"{heading}\n\n{WRAPPED}")[0] == ("heading", heading)
