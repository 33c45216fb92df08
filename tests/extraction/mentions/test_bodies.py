"""Bodies: for which one a description or "it" stands, and when for none."""

import pytest

from relaas.extraction.mentions import extract
from relaas.model import Mention, Records
from tests.extraction.sentences import annotated_text, records_of


def stands_for(text: str, language: str, words: str) -> str | None:
    """The words of the mention that the last mention with these words stands for."""
    mentions = extract(annotated_text(text, language), Records()).mentions
    by_id: dict[str, Mention] = {one.id: one for one in mentions}
    found = [one for one in mentions if one.text == words]
    assert found, [one.text for one in mentions]
    target = by_id.get(found[-1].refers_to or "")
    return target.text if target else None


@pytest.mark.parametrize(
    ("language", "text", "words", "body"),
    [
        pytest.param(
            "en",
            "Brightwater Foods Ltd closed its plant. The company said 300 jobs would go.",
            "The company",
            "Brightwater Foods Ltd",
            id="legal-form",
        ),
        pytest.param(
            "en",
            "Nobody bought from Harwell Pumps. Harwell Pumps left. The company denied it.",
            "The company",
            "Harwell Pumps",
            id="only-body-of-the-text",
        ),
        pytest.param(
            "en",
            "Harwell sued the University of Leeds. The university said no.",
            "The university",
            "University of Leeds",
            id="kind-in-the-name",
        ),
        pytest.param(
            "en",
            "The regulator, the Food Standards Agency, wrote to Harwell Ltd of Leeds. The agency fined the firm.",
            "the firm",
            "Harwell Ltd",
            id="each-its-kind",
        ),
        pytest.param(
            "en", "Ofgem opened an inquiry. The regulator wants answers.", "The regulator", "Ofgem", id="known-kind"
        ),
        pytest.param(
            "en",
            "The police searched Harwell, a Dutch maker of pumps. The maker owed millions.",
            "The maker",
            "Harwell",
            id="apposition",
        ),
        pytest.param(
            "en", "Harwell Ltd shut the site. It blamed the price of gas.", "It", "Harwell Ltd", id="it-that-acts"
        ),
        pytest.param(
            "nl",
            "Het ministerie van Financiën schreef een brief. Het ministerie wil geld terug.",
            "Het ministerie",
            "ministerie van Financiën",
            id="ministry",
        ),
        pytest.param(
            "nl",
            "De rechtbank Gelderland deed uitspraak. Volgens de rechtbank is de vergunning nietig.",
            "de rechtbank",
            "rechtbank Gelderland",
            id="named-by-its-place",
        ),
        pytest.param("nl", "Vakbond FNV is boos. De bond wil staken.", "De bond", "FNV", id="noun-before-the-name"),
        pytest.param(
            "nl",
            "Fabrikant Hulstra roept accu's terug. De fabrikant zegt dat het veilig is.",
            "De fabrikant",
            "Hulstra",
            id="maker",
        ),
        pytest.param(
            "nl",
            "De Inspectie Gezondheidszorg en Jeugd kwam langs. De toezichthouder eist een plan.",
            "De toezichthouder",
            "Inspectie Gezondheidszorg en Jeugd",
            id="wider-kind",
        ),
        pytest.param("nl", "De NVWA sloot de hal. Zij verwacht dat het lang duurt.", "Zij", "NVWA", id="dutch-pronoun"),
    ],
)
def test_whom_a_body_stands_for(language: str, text: str, words: str, body: str) -> None:
    assert stands_for(text, language, words) == body


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        pytest.param("en", "Harwell Ltd and Brightwater plc met. The company left.", "The company", id="two-compete"),
        pytest.param("en", "Harwell Ltd left. Another company came.", "Another company", id="another"),
        pytest.param("en", "Harwell Ltd left. The new company stayed.", "The new company", id="a-new-one"),
        pytest.param("en", "Harwell Ltd left. The university stayed.", "The university", id="other-kind"),
        pytest.param("nl", "De Rabobank en de Volksbank kwamen samen. De bank wachtte.", "De bank", id="two-banks"),
        pytest.param("nl", "Hulstra B.V. stopt. De gemeente wist van niets.", "De gemeente", id="dutch-other-kind"),
        ("en", "The House of Commons met. The House of Commons voted. The company said no.", "The company"),
        ("nl", "De Tweede Kamer kwam bijeen. De Tweede Kamer stemde. Het bedrijf weigerde.", "Het bedrijf"),
    ],
)
def test_a_body_that_may_be_another_stands_for_nobody(language: str, text: str, words: str) -> None:
    assert stands_for(text, language, words) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param("Harwell Ltd left. It emerged that nobody knew.", "It", id="it-emerged"),
        pytest.param("Harwell Ltd left. It is raining.", "It", id="it-is"),
    ],
)
def test_an_empty_word_stands_for_nobody(text: str, word: str) -> None:
    mentions = extract(annotated_text(text, "en"), Records()).mentions
    assert all(one.refers_to is None for one in mentions if one.text == word)


@pytest.mark.parametrize(
    ("language", "text", "name", "kind"),
    [
        pytest.param("en", "Last year General Motors recalled cars.", "General Motors", "ORG", id="general-motors"),
        pytest.param(
            "en", "Last year General Electric recalled ovens.", "General Electric", "ORG", id="general-electric"
        ),
        pytest.param(
            "en", "On Monday Major League Baseball said no.", "Major League Baseball", "ORG", id="major-league-baseball"
        ),
        pytest.param(
            "en",
            "The Consumer Product Safety Commission wrote to them.",
            "Consumer Product Safety Commission",
            "ORG",
            id="whole-name",
        ),
        pytest.param("nl", "De gemeente Almelo betreurt het besluit.", "gemeente Almelo", "ORG", id="gemeente"),
        pytest.param("nl", "Fabrikant Hulstra roept accu's terug.", "Hulstra", "ORG", id="fabrikant"),
        pytest.param(
            "nl",
            "De Inspectie Leefomgeving en Transport kwam.",
            "Inspectie Leefomgeving en Transport",
            "ORG",
            id="joined-name",
        ),
        pytest.param("nl", "Volgens mevrouw Bos klopt het.", "Bos", "PER", id="a-wood-with-a-title-is-a-person"),
        pytest.param("nl", "Premier Rutgers zelf stelt dat het klopt.", "Rutgers", "PER", id="behind-a-title"),
    ],
)
def test_what_a_name_names(language: str, text: str, name: str, kind: str) -> None:
    found = {one.text: one.type for one in extract(annotated_text(text, language), Records()).mentions}
    assert found.get(name) == kind, found


def test_a_firm_and_its_chairman_of_the_same_name_are_two() -> None:
    text = "Bill Ford, the chairman of Ford, spoke first. Ford denied the fault. It will appeal."
    mentions = extract(annotated_text(text, "en"), Records()).mentions
    person = next(one for one in mentions if one.text == "Bill Ford")
    firms = [one for one in mentions if one.text == "Ford"]
    assert person.type == "PER"
    assert {one.type for one in firms} == {"ORG"}
    assert person.id not in {one.refers_to for one in firms}


@pytest.mark.parametrize("word", ["Verzonden", "Aanwezig", "Afwezig"])
def test_a_word_of_a_form_is_nobody(word: str) -> None:
    mentions = extract(annotated_text(f"{word}: P. de Vries, Jan Smit.", "nl"), Records()).mentions
    assert [one.text for one in mentions if one.type == "PER"] == ["P. de Vries", "Jan Smit"]


def test_the_town_at_which_a_report_begins_is_no_body() -> None:
    found = records_of(
        "LISBON, June 7 (Orbit) - The ferries will stop by 2031, the government said on Monday.\n\n"
        "(Reporting by the Lisbon bureau; Editing by M. Hale)",
        "en",
    )
    names = found.mention_by_id()
    assert [names[one.speaker or ""].name for one in found.statements] == ["government"]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("nl", "De GGO gaf in mei een aanwijzing. De bank heeft de lening verlengd.", "De bank"),
        ("en", "The MHD gave notice in May. The bank extended the loan.", "The bank"),
    ],
)
def test_letters_stand_for_no_kind_that_they_cannot_be_short_for(language: str, text: str, words: str) -> None:
    mentions = records_of(text, language).mentions
    assert next((one.refers_to for one in mentions if one.text == words), None) is None


def test_a_room_is_no_body() -> None:
    mentions = records_of("Zij viel in de badkamer. De Kamer sprak erover.", "nl").mentions
    assert "de badkamer" not in {one.text for one in mentions}


def test_the_object_behind_the_subject_is_a_name_of_its_own() -> None:
    text = (
        "De stichting Meerwijk eist betaling van Bouwbedrijf Torenvalk B.V. Torenvalk weigert. Op 3 mei heeft Meerwijk "
        "Torenvalk in gebreke gesteld. Meerwijk wacht."
    )
    names = [one.text for one in records_of(text, "nl").mentions]
    assert "Meerwijk Torenvalk" not in names


def test_a_lady_is_not_the_man_of_her_surname() -> None:
    text = "Directeur Karel Oldenziel sprak. Mevrouw Oldenziel diende een motie in."
    mentions = {one.text: one for one in records_of(text, "nl").mentions if not one.generic}
    assert mentions["Oldenziel"].refers_to is None


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("De getuige Smit zweeg. De verdachte werd aangehouden. Hij ontkende de diefstal.", "Hij", "De verdachte"),
        ("Mijn moeder is gevallen. De arts stelde een breuk vast. Daarna is zij geopereerd.", "zij", "Mijn moeder"),
    ],
)
def test_whom_a_pronoun_means(text: str, pronoun: str, meant: str) -> None:
    mentions = records_of(text, "nl").mentions
    by_id = {one.id: one for one in mentions}
    target = next(one.refers_to for one in mentions if one.text == pronoun)
    assert by_id[target or ""].text == meant


def test_a_body_between_leaves_open_whom_she_means() -> None:
    text = "Mevrouw Bont vroeg om steun. Dat kan niet. Ik spreek met de brancheorganisatie. Zij stuurde een voorstel."
    mentions = records_of(text, "nl").mentions
    assert next(one.refers_to for one in mentions if one.text == "Zij") is None


def test_a_participle_that_opens_a_sentence_is_no_name() -> None:
    assert not records_of("Gesproken is met 31 monteurs uit de fabriek.", "nl").mentions[:-1]
