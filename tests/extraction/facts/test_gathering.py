"""Which sentences tell one fact together, which tell two, and which tell none."""

from dataclasses import replace

import pytest

from relaas.extraction import extract
from relaas.model import Passage
from tests.extraction.sentences import annotated_text, records_of


def headlines(text: str, language: str) -> list[str]:
    return [fact.headline.text for fact in records_of(text, language).facts]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "De gemeente sluit de brug en de provincie betaalt de schade.",
            "nl",
            ["De gemeente sluit de brug", "de provincie betaalt de schade."],
        ),
        (
            "Werkgever Tarnor ontslaat zestig mensen, maar vakbond Lumen stapt naar de rechter.",
            "nl",
            ["Werkgever Tarnor ontslaat zestig mensen", "vakbond Lumen stapt naar de rechter."],
        ),
        (
            "The council closed the bridge in May, and the province paid for the damage in June.",
            "en",
            ["The council closed the bridge in May", "the province paid for the damage in June."],
        ),
        (
            "Tarnor dismissed sixty people in March, but the Lumen union went to court in April.",
            "en",
            ["Tarnor dismissed sixty people in March", "the Lumen union went to court in April."],
        ),
    ],
)
def test_two_actors_or_days_are_two_facts(text: str, language: str, expected: list[str]) -> None:
    assert headlines(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De gemeente sluit de brug en legt een pont aan.", "nl"),
        ("Als de gemeente de brug sluit en de provincie betaalt, begint het werk in mei.", "nl"),
        ("De wethouder zei dat de gemeente de brug sluit en dat de provincie de schade betaalt.", "nl"),
        ("The council closed the bridge and opened a ferry.", "en"),
        ("If the council closes the bridge and the province pays, the work begins in May.", "en"),
        ("The alderman said that the council had closed the bridge and the province would pay for it.", "en"),
    ],
)
def test_one_deed_and_what_somebody_said_is_one_fact(text: str, language: str) -> None:
    assert headlines(text, language) == [text]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De gemeente sluit de brug. Dat heeft wethouder Mia Torn bekendgemaakt.", "nl"),
        ("De gemeente sluit de brug. Aanleiding is een barst in een pijler.", "nl"),
        ("„De brug gaat dicht”, zei wethouder Mia Torn. „Wij willen geen ongelukken.”", "nl"),
        ("The council closed the bridge. That was announced by alderman Mia Torn.", "en"),
        ("The council closed the bridge. The reason is a crack in a pillar.", "en"),
        ("“The bridge will close,” said alderman Mia Torn. “We want no accidents.”", "en"),
    ],
)
def test_a_voice_a_reason_or_more_of_a_quotation_goes_with_its_fact(text: str, language: str) -> None:
    (fact,) = records_of(text, language).facts
    assert len(fact.evidence) == 2


@pytest.mark.parametrize(
    ("text", "language", "reason"),
    [
        ("Met vriendelijke groet, Mia Torn", "nl", "formula"),
        ("Wat kost het herstel van de brug?", "nl", "question"),
        ("Deze notitie beschrijft de gang van zaken rond de brug in Veldhaven.", "nl", "meta"),
        ("Een zwarte dag.", "nl", "fragment"),
        ("Thank you for your letter.", "en", "formula"),
        ("What will the repair of the bridge cost?", "en", "question"),
        ("This note sets out what happened to the bridge at Fieldhaven.", "en", "meta"),
        ("A black day.", "en", "fragment"),
        ("Aanwezig: Els Bos, burgemeester; Jan Dam, schepen; 22 raadsleden.", "nl", "formula"),
        ("Getuige: Jan Dam, 38 jaar, stuurman, wonende te Oostmond.", "nl", "formula"),
        ("Voorgelezen, volhard en getekend.", "nl", "formula"),
        ("Present: Ms Lee, chair; Mr Hall, treasurer; 12 members.", "en", "formula"),
        ("Witness: Ann Lee, 38, of Leeds.", "en", "formula"),
    ],
)
def test_what_tells_no_fact_is_passed_over_with_the_reason(text: str, language: str, reason: str) -> None:
    found = records_of(text, language)
    assert found.facts == ()
    assert [passed.reason for passed in found.passed_over] == [reason]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Deze brief bereikte de burgemeester van Veldhaven op 3 mei 2018.", "nl"),
        ("The following year Fieldhaven brought the work forward.", "en"),
    ],
)
def test_a_letter_or_a_year_that_does_something_is_a_fact(text: str, language: str) -> None:
    assert headlines(text, language) == [text]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Mayor Torn said that the bridge closed on 3 May 2018 and that it will reopen on 1 June 2019.",
            "en",
            [
                "Mayor Torn said that the bridge closed on 3 May 2018",
                "Mayor Torn said … that it will reopen on 1 June 2019.",
            ],
        ),
        (
            "Mayor Torn denied that the bridge closed on 3 May 2018 and that it will reopen on 1 June 2019.",
            "en",
            [
                "Mayor Torn denied that the bridge closed on 3 May 2018",
                "Mayor Torn denied … that it will reopen on 1 June 2019.",
            ],
        ),
        (
            "De wethouder zei dat de brug op 3 mei 2018 sloot en dat zij op 1 juni 2019 weer opengaat.",
            "nl",
            [
                "De wethouder zei dat de brug op 3 mei 2018 sloot",
                "De wethouder zei … dat zij op 1 juni 2019 weer opengaat.",
            ],
        ),
        (
            "De gemeente sloot op 3 mei 2018 de brug en opende op 5 juni 2018 een veer.",
            "nl",
            ["De gemeente sloot op 3 mei 2018 de brug", "De gemeente … opende op 5 juni 2018 een veer."],
        ),
        (
            "The chair delivered her findings to me on Monday and I have today laid them before the House.",
            "en",
            ["The chair delivered her findings to me on Monday", "I have today laid them before the House."],
        ),
        (
            "De brug werd op 4 februari gesloten en op 7 februari weer geopend.",
            "nl",
            ["De brug werd op 4 februari gesloten", "De brug werd … op 7 februari weer geopend."],
        ),
        (
            "The council closed the bridge on 3 May 2018 and opened a ferry on 5 June 2018.",
            "en",
            ["The council closed the bridge on 3 May 2018", "The council … opened a ferry on 5 June 2018."],
        ),
        (
            "The council closed the bridge on 3 May 2018 and opened a ferry.",
            "en",
            ["The council closed the bridge on 3 May 2018 and opened a ferry."],
        ),
        (
            "If the council closed the bridge on 3 May 2018 and opened a ferry on 5 June 2018, it broke the law.",
            "en",
            ["If the council closed the bridge on 3 May 2018 and opened a ferry on 5 June 2018, it broke the law."],
        ),
    ],
)
def test_two_deeds_of_one_actor_with_days_of_their_own_are_two_facts(
    text: str, language: str, expected: list[str]
) -> None:
    found = records_of(text, language)
    assert [fact.headline.text for fact in found.facts] == expected
    for fact in found.facts:
        for piece in fact.headline.pieces:
            assert text[piece.start : piece.end] in fact.headline.text


def test_words_that_only_give_the_day_of_the_paper_tell_no_fact() -> None:
    annotated = annotated_text("Taken on 6 March 2019, Leeds. The council closed the bridge.", "en")
    document = annotated.document
    stated = replace(document.published.when, passage=Passage(document.id, 9, 21))
    published = replace(document.published, when=stated, evidence="date-line")
    found = extract(replace(annotated, document=replace(document, published=published)))[1]
    assert [passed.reason for passed in found.passed_over] == ["formula"]
    assert len(found.facts) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mijn cliënt betwist dat de muur gebreken vertoonde.", "nl"),
        ("De gemeente had handhavend moeten optreden.", "nl"),
        ("My client contests that the wall was defective.", "en"),
        ("The owner has blundered again and again.", "en"),
    ],
)
def test_a_denial_or_a_deed_by_an_unknown_verb_is_a_fact(text: str, language: str) -> None:
    assert headlines(text, language) == [text]


@pytest.mark.parametrize(
    ("text", "language", "passages"),
    [
        ("We ask the yard to send us:\n\na) confirmation that the crew has been told\n\nb) a plan of repair", "en", 3),
        ("Wij vragen de werf om:\n\na) bewijs dat de bemanning is ingelicht\n\nb) een plan van herstel", "nl", 3),
        ("We ask the yard to send us:\n\na) proof that the crew left on 3 March 2019", "en", 1),
    ],
)
def test_what_a_list_names_goes_with_the_sentence_that_opens_it(text: str, language: str, passages: int) -> None:
    assert len(records_of(text, language).facts[0].evidence) == passages


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Harbour Council, meeting of 8 February 2019\n\nThe council closed the bridge.", "en"),
        ("Havenraad, vergadering van 8 februari 2019\n\nDe raad sloot de brug.", "nl"),
    ],
)
def test_the_name_of_a_text_is_no_fact(text: str, language: str) -> None:
    found = records_of(text, language)
    assert [passed.reason for passed in found.passed_over] == ["heading"]
    assert len(found.facts) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De raad stemde op 3 mei tegen. Terwijl het college al in april was ingelicht.", "nl"),
        ("De minister trad af. Zes maanden nadat Smit om een debat had gevraagd.", "nl"),
        ("The council voted against it on 3 May. Although the mayor had pleaded for it.", "en"),
        ("The council voted against it. Three years after the minister promised it.", "en"),
    ],
)
def test_a_clause_that_hangs_on_the_sentence_before_is_no_fact_of_its_own(text: str, language: str) -> None:
    (fact,) = records_of(text, language).facts
    assert len(fact.evidence) == 2


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De raad stemde op 3 mei tegen. Hoewel de burgemeester pleitte, trad de wethouder af.", "nl"),
        ("The council voted against it on 3 May. Because the mayor had lied, the alderman resigned.", "en"),
        ("The minister resigned. Two days before the vote Smith asked for a debate.", "en"),
    ],
)
def test_a_sentence_with_a_main_clause_is(text: str, language: str) -> None:
    assert len(records_of(text, language).facts) == 2


LISTS = {
    "nl": (
        "In uw brief van 1 februari 2019 vraagt u om:",
        "• Alle stukken die betrekking hebben op de brug;",
        "• hoe de kosten zijn geraamd;",
        "• of de wethouder dat wist.",
    ),
    "en": (
        "In your letter of 1 February 2019 you asked for:",
        "- All records that concern the bridge;",
        "- how the costs were estimated;",
        "- whether the alderman knew.",
    ),
}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_asked_for_in_a_list_is_one_fact_with_its_items(language: str) -> None:
    (fact,) = records_of("\n\n".join(LISTS[language]), language).facts
    lead, *items = (line.strip("•-:; ") for line in LISTS[language])
    assert fact.headline.text == " … ".join((lead, *items))
    assert len(fact.evidence) == len(LISTS[language])


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "De gemeente heeft op 3 februari 2019 de aannemer gevraagd:\n\n"
            "- de tekeningen over te leggen;\n\n- voor 1 mei 2019 een plan in te dienen.",
            "nl",
            [
                "De gemeente heeft op 3 februari 2019 de aannemer gevraagd … de tekeningen over te leggen",
                "De gemeente heeft op 3 februari 2019 de aannemer gevraagd … voor 1 mei 2019 een plan in te dienen.",
            ],
        ),
        (
            "The council asked the contractor on 3 February 2019:\n\n"
            "(a) to hand over the drawings;\n\n(b) to submit a plan by 1 May 2019.",
            "en",
            [
                "The council asked the contractor on 3 February 2019 … to hand over the drawings",
                "The council asked the contractor on 3 February 2019 … to submit a plan by 1 May 2019.",
            ],
        ),
    ],
)
def test_an_infinitive_in_a_list_is_told_with_what_leads_to_it(text: str, language: str, expected: list[str]) -> None:
    assert headlines(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De raad stelt vast:\n\n- De brug is op 3 februari 2019 gesloten.", "nl"),
        ("The council found:\n\n- The bridge was closed on 3 February 2019.", "en"),
    ],
)
def test_a_sentence_in_a_list_stands_by_itself(text: str, language: str) -> None:
    assert headlines(text, language)[-1] == text.split("- ")[1]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The auditor said the bill has run to $236,000; Mr Vale told us in January to expect a loss.", "en"),
        ("De wethouder zei dat twee mensen zijn overleden; de brandweer heeft maandag de hal ontruimd.", "nl"),
    ],
)
def test_what_follows_a_semicolon_behind_what_was_said_is_a_fact_of_its_own(text: str, language: str) -> None:
    said, other = records_of(text, language).facts
    assert (said.text + "; " + other.text).rstrip(".") == text.rstrip(".")
