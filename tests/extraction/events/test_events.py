"""Events in sentences of both languages: what is told, how sure it is, and when it was."""

import pytest

from relaas.extraction import extract
from relaas.model import Event
from relaas.model.edtf import bounds_of
from tests.extraction.sentences import annotated_text, records_of


def events(text: str, language: str, *, published: str | None = "2019-03-06") -> tuple[Event, ...]:
    return records_of(text, language, published=published).events


def about(text: str, language: str, concept: str) -> Event:
    """The only event of a text with a concept."""
    (event,) = [event for event in events(text, language) if event.concept == concept]
    return event


@pytest.mark.parametrize(
    ("text", "language", "concept"),
    [
        ("De rivier overstroomde de wijk.", "nl", "flood"),
        ("The vote took place.", "en", "take-place"),
        ("The council called the whole meeting off.", "en", "cancel"),
        ("De rechtbank veroordeelde de directeur.", "nl", "sentence"),
        ("De fabriek ontsloeg honderd arbeiders.", "nl", "dismiss"),
        ("De Kamer nam de wet aan.", "nl", "adopt"),
        ("De ministers tekenden het verdrag.", "nl", "sign"),
        ("De burgemeester bracht de raad op de hoogte.", "nl", "inform"),
        ("De bonden gaven een toelichting op hun eisen.", "nl", "explain"),
        ("The river flooded the district.", "en", "flood"),
        ("The court convicted the director.", "en", "sentence"),
        ("The plant dismissed a hundred workers.", "en", "dismiss"),
        ("Parliament adopted the bill.", "en", "adopt"),
        ("The ministers signed the treaty.", "en", "sign"),
        ("The company pulled out of the deal.", "en", "withdraw"),
        ("The mayor made a statement.", "en", "declare"),
    ],
)
def test_concepts_are_shared_by_both_languages(text: str, language: str, concept: str) -> None:
    assert [event.concept for event in events(text, language)] == [concept]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De kwestie is belangrijk.", "nl"),
        ("Wat gaat er nu gebeuren?", "nl"),
        ("Het gaat om een groot bedrijf.", "nl"),
        ("The matter is important.", "en"),
        ("What happens next?", "en"),
        ("It is a large company.", "en"),
        ("Did the council close the pool on 3 May 2018?", "en"),
        ("Sloot de gemeente het zwembad op 3 mei 2018?", "nl"),
    ],
)
def test_states_and_questions_are_no_events(text: str, language: str) -> None:
    assert events(text, language) == ()


@pytest.mark.parametrize(
    ("text", "language", "concept", "status"),
    [
        ("De gemeente sloot het zwembad.", "nl", "close", "happened"),
        ("De gemeente heeft het zwembad gesloten.", "nl", "close", "happened"),
        ("De gemeente zal het zwembad sluiten.", "nl", "close", "planned"),
        ("De gemeente is van plan om het zwembad te sluiten.", "nl", "close", "planned"),
        ("De gemeente heeft besloten om het zwembad te sluiten.", "nl", "close", "decided"),
        ("De gemeente overweegt om het zwembad te sluiten.", "nl", "close", "possible"),
        ("De fabriek kan volgend jaar sluiten.", "nl", "close", "possible"),
        ("De rebellen beweren dat ze de stad hebben veroverd.", "nl", "capture", "claimed"),
        ("De wethouder ontkent dat de raad is ingelicht.", "nl", "inform", "denied"),
        ("De bonden dreigen te staken.", "nl", "strike", "possible"),
        ("De directie beloofde de gedupeerden te compenseren.", "nl", "compensate", "planned"),
        ("De commissie heeft mij verzocht de raad in te lichten.", "nl", "ask", "happened"),
        ("The city closed the pool.", "en", "close", "happened"),
        ("The unions threaten to strike.", "en", "strike", "possible"),
        ("The board promised to compensate the victims.", "en", "compensate", "planned"),
        ("The board is closing the pool.", "en", "close", "decided"),
        ("The city has closed the pool.", "en", "close", "happened"),
        ("The city will close the pool.", "en", "close", "planned"),
        ("The city plans to close the pool.", "en", "close", "planned"),
        ("The city has decided to close the pool.", "en", "close", "decided"),
        ("The city is expected to close the pool.", "en", "close", "expected"),
        ("The plant could close next year.", "en", "close", "possible"),
        ("The rebels claim that they have captured the city.", "en", "capture", "claimed"),
    ],
)
def test_status(text: str, language: str, concept: str, status: str) -> None:
    assert about(text, language, concept).status == status


@pytest.mark.parametrize(
    ("text", "language", "concept"),
    [
        ("De raad keurde het plan niet goed.", "nl", "approve"),
        ("The council did not approve the plan.", "en", "approve"),
    ],
)
def test_polarity(text: str, language: str, concept: str) -> None:
    assert about(text, language, concept).polarity == "-"


@pytest.mark.parametrize(
    ("text", "language", "concept", "earliest", "latest", "basis", "rule"),
    [
        ("In juli 2017 brandde de loods af.", "nl", "burn", "2017-07-01", "2017-07-31", "own", "as written"),
        ("Dinsdag ontruimde de politie het pand.", "nl", "evacuate", "2019-03-05", "2019-03-05", "own", "as written"),
        ("De fabriek sluit uiterlijk 1 mei 2019.", "nl", "close", "2019-03-06", "2019-05-01", "own", "deadline"),
        ("De brug stortte in.", "nl", "collapse", None, "2019-03-06", "document", "past"),
        ("De brug zal worden vervangen.", "nl", "replace", "2019-03-06", None, "document", "to come"),
        ("In July 2017 the warehouse burned down.", "en", "burn", "2017-07-01", "2017-07-31", "own", "as written"),
        (
            "On Tuesday police evacuated the building.",
            "en",
            "evacuate",
            "2019-03-05",
            "2019-03-05",
            "own",
            "as written",
        ),
        ("The plant will close by May 1, 2019.", "en", "close", "2019-03-06", "2019-05-01", "own", "deadline"),
        ("The bridge collapsed.", "en", "collapse", None, "2019-03-06", "document", "past"),
        ("The bridge will be replaced.", "en", "replace", "2019-03-06", None, "document", "to come"),
    ],
)
def test_dates(
    text: str, language: str, concept: str, earliest: str | None, latest: str | None, basis: str, rule: str
) -> None:
    event = about(text, language, concept)
    assert (event.when.earliest, event.when.latest, event.when.basis, event.when.rule) == (
        earliest,
        latest,
        basis,
        rule,
    )
    assert bounds_of(event.when.edtf) == (earliest, latest)


def test_the_day_of_an_announcement_opens_what_it_announces() -> None:
    event = about("The board promised on Tuesday to compensate the victims.", "en", "compensate")
    assert (event.when.earliest, event.when.latest) == ("2019-03-05", None)


def test_a_date_that_only_tells_which_letter_is_meant_dates_nothing() -> None:
    assert about("De minister beantwoordde de brief van 3 februari 2019.", "nl", "answer").when.earliest != "2019-02-03"


def test_the_occasion_dates_what_happened_at_it() -> None:
    event = about("Tijdens het overleg van 4 maart 2019 sloten de partijen een akkoord.", "nl", "agree")
    assert (event.when.earliest, event.when.latest) == ("2019-03-04", "2019-03-04")


def test_a_report_with_a_date_is_an_event_beside_what_it_reports() -> None:
    text = "De inspectie meldde dinsdag dat de fabriek op 1 mei 2019 sluit."
    found = {event.concept: event for event in events(text, "nl")}
    assert found["say"].when.latest == "2019-03-05"
    assert found["close"].when.latest == "2019-05-01"


def test_a_report_with_a_date_and_a_content_without_are_one_event() -> None:
    (event,) = events("De raad maakte dinsdag bekend dat de weg sluit.", "nl")
    assert (event.concept, event.text, event.when.latest) == (
        "announce",
        "De raad maakte dinsdag bekend dat de weg sluit",
        "2019-03-05",
    )


@pytest.mark.parametrize(
    ("text", "language", "concepts"),
    [
        ("The mayor said that it was sad and the council had sold the ferry.", "en", ["sell"]),
        ("The mayor said that it was sad in May and the council had sold the ferry.", "en", ["say", "sell"]),
        ("De wethouder zei dat het kon en dat de raad het veer verkocht.", "nl", ["sell"]),
        ("De wethouder zei dat het erg jammer was en dat de raad het veer verkocht.", "nl", ["say", "sell"]),
    ],
)
def test_a_report_of_few_words_only_leads_on(text: str, language: str, concepts: list[str]) -> None:
    assert [event.concept for event in events(text, language)] == concepts


@pytest.mark.parametrize(
    ("text", "language", "concepts"),
    [
        ("If the council closes the plant, the union strikes.", "en", []),
        ("Als de raad de fabriek sluit, staakt de bond.", "nl", ["strike"]),
    ],
)
def test_a_condition_is_no_event(text: str, language: str, concepts: list[str]) -> None:
    assert [event.concept for event in events(text, language)] == concepts


def test_only_what_happens_at_the_same_time_is_of_its_day() -> None:
    assert about("The council closed the bridge and opened a ferry.", "en", "open").when.edtf == "../2019-03-06"


def test_a_participle_without_its_auxiliary_has_happened() -> None:
    assert about("Raadslid geschorst wegens fraude.", "nl", "dismiss").status == "happened"


@pytest.mark.parametrize(
    ("text", "language", "concepts"),
    [
        pytest.param("Uitspraak van 1 februari 2018 vernietigt alles.", "nl", {"destroy", "rule-court"}, id="first"),
        pytest.param("The strike fund board of 3 May 2018 was bad.", "en", {""}, id="another noun has the date"),
    ],
)
def test_a_date_belongs_to_the_noun_before_it(text: str, language: str, concepts: set[str]) -> None:
    assert {event.concept for event in events(text, language)} == concepts


def test_a_noun_tagged_as_a_verb_governs_nothing() -> None:
    assert [event.concept for event in events("Johnson told aides he would resign.", "en")] == ["resign"]


def test_what_is_around_a_day_is_within_a_week_of_it() -> None:
    event = about("De verbouwing begint rond 1 mei 2019.", "nl", "start")
    assert (event.when.earliest, event.when.latest, event.when.bound) == ("2019-04-24", "2019-05-08", "around")


def test_a_deadline_is_no_day() -> None:
    event = about("De bouw wordt voor 1 oktober 2019 voltooid.", "nl", "complete")
    assert event.when.bound == "before"
    assert event.when.earliest != event.when.latest


def test_what_completes_opens_with_the_deadline_of_what_begins() -> None:
    text = "The firm plans to begin the move by May 1, 2019 and will complete it by Sept. 11, 2019."
    assert about(text, "en", "complete").when.earliest == "2019-05-01"


def test_what_goes_on_after_and_keeps_the_date() -> None:
    text = "In juli 2017 brandde de loods af en raakten twee mensen gewond."
    assert about(text, "nl", "injure").when.latest == "2017-07-31"


def test_a_happening_with_a_date_of_its_own_is_an_event_inside_a_clause() -> None:
    text = "Het museum herdenkt de watersnood van 1953."
    assert about(text, "nl", "flood").when.earliest == "1953-01-01"


def test_a_report_dates_what_it_tells_by_its_scene() -> None:
    text = (
        "Hierbij ontvangt u het verslag van de vergadering van de commissie op 5 maart 2018.\n\n"
        "De leden bespraken de begroting. De voorzitter sloot de vergadering."
    )
    told = [event for event in events(text, "nl", published=None) if event.concept == "discuss"]
    assert [(event.when.edtf, event.when.basis) for event in told] == [("2018-03-05", "scene")]


def test_a_day_is_of_the_clause_that_explains_it() -> None:
    text = "Het veer vaart niet op 3 mei 2020, wanneer de raad de brug opent."
    assert about(text, "nl", "open").when.edtf == "2020-05-03"


def test_a_comparison_dates_nothing() -> None:
    assert about("De partij behaalde meer zetels dan in 2015.", "nl", "achieve").when.earliest is None


def test_what_a_statement_tells_is_linked_to_it() -> None:
    found = records_of("De minister zei dat de kazerne wordt gesloten.", "nl")
    (event,) = [event for event in found.events if event.concept == "close"]
    assert event.statement in {statement.id for statement in found.statements}


def test_actors_places_and_terms() -> None:
    found = records_of("Duitsland sloot de ambassade in Soedan.", "nl")
    (event,) = found.events
    named = {mention.id: mention.name for mention in found.mentions}
    assert "Germany" in {named[actor] for actor in event.actors}
    assert "Sudan" in {named[place] for place in event.places}
    assert {"close", "embassy", "country:DE", "country:SD"} <= {event.concept, *event.terms}


def test_terms_are_the_same_in_both_languages() -> None:
    dutch = about("De rechtbank veroordeelde de generaal.", "nl", "sentence")
    english = about("The court convicted the general.", "en", "sentence")
    assert set(dutch.terms) == set(english.terms)


def test_spans_quote_the_source() -> None:
    text = "De politie ontruimde\nhet pand, en de gemeente\nsloot de straat af."
    for event in events(text, "nl"):
        assert text[event.start : event.end] == event.text
        assert event.start <= event.trigger.start < event.trigger.end <= event.end


def test_ids_are_unique_and_stable() -> None:
    text = "De brug stortte in. De politie sloot de weg. De brug stortte in."
    once, again = events(text, "nl"), events(text, "nl")
    assert [event.id for event in once] == [event.id for event in again]
    assert len({event.id for event in once}) == len(once)


def test_headings_tell_events_and_signatures_do_not() -> None:
    text = "Fabriek gesloten na brand\n\nDe minister tekent de brief."
    annotated = annotated_text(text, "nl", kinds=["heading", "signature"])
    found = extract(annotated)[1].events
    assert all(event.start < text.index("\n") for event in found)


@pytest.mark.parametrize(
    ("text", "language", "polarity"),
    [
        ("The statue was removed without ceremony.", "en", "+"),
        ("The board closed the plant, not the office.", "en", "+"),
        ("She not only closed the plant.", "en", "+"),
        ("The council did not close the pool.", "en", "-"),
        ("No ships left the port.", "en", "-"),
        ("De brug werd niet alleen hersteld.", "nl", "+"),
        ("De raad sloot het zwembad niet.", "nl", "-"),
        ("De bonden tekenden geen akkoord.", "nl", "-"),
    ],
)
def test_a_negation_denies_only_what_it_belongs_to(text: str, language: str, polarity: str) -> None:
    assert [event.polarity for event in events(text, language)] == [polarity]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("The works finished in May as planned.", "en", ["The works finished in May"]),
        ("Two officials, who asked not to be named, left the town.", "en", ["left the town"]),
        ("What happens to the school is unclear.", "en", []),
        ("Twee ambtenaren die anoniem willen blijven, verlieten de stad.", "nl", ["verlieten de stad"]),
    ],
)
def test_asides_are_no_events(text: str, language: str, told: list[str]) -> None:
    assert [event.text for event in events(text, language)] == told


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nederland levert er circa 160 militairen.", "nl"),
        ("De gemeente betaalt elk jaar 3 miljoen euro aan het museum.", "nl"),
        ("De beurs daalt tot het laagste punt sinds 1997.", "nl"),
        ("Shares fall to the lowest level since 1997.", "en"),
    ],
)
def test_what_lasts_is_not_planned(text: str, language: str) -> None:
    assert {event.status for event in events(text, language)} == {"happened"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De beurs daalde tot het laagste niveau sinds 1997.", "nl"),
        ("Shares fell to the lowest level since 1997.", "en"),
    ],
)
def test_a_time_of_comparison_is_no_date(text: str, language: str) -> None:
    assert {event.when.basis for event in events(text, language)} == {"document"}


@pytest.mark.parametrize(
    ("text", "concept", "status", "edtf"),
    [
        ("Op 3 mei werd de directeur, die al maanden ziek was, ontslagen.", "dismiss", "happened", "2018-05-03"),
        ("In 2018 is het ziekenhuis dat failliet was gegaan gesloopt.", "destroy", "happened", "2018"),
        (
            "Op 4 mei heeft de rechtbank, die had gewacht, het bedrijf veroordeeld.",
            "sentence",
            "happened",
            "2018-05-04",
        ),
        ("Op 4 mei is de bestuurder, die ziek was, na overleg vertrokken.", "leave", "happened", "2018-05-04"),
        (
            "De burgemeester heeft dinsdag, toen het water steeg, het dorp laten ontruimen.",
            "evacuate",
            "happened",
            "2019-03-05",
        ),
        ("De gemeente zal in 2020, als de raad instemt, de school sluiten.", "close", "planned", "2020"),
    ],
)
def test_the_time_before_an_aside_dates_what_is_told_behind_it(text: str, concept: str, status: str, edtf: str) -> None:
    event = about(text, "nl", concept)
    assert (event.status, event.when.basis, event.when.edtf) == (status, "own", edtf)


def test_what_is_being_done_is_no_decision() -> None:
    event = about("De aannemer is het dak aan het vervangen.", "nl", "replace")
    assert event.status == "happened"
