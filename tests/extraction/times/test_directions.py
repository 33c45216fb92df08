"""Which way a date without its year points: by what is told beside it, what was only meant, and as of when it stood."""

import pytest

from relaas.extraction.times import find_times


def last_of(text: str, language: str) -> tuple[str, str | None]:
    """The value and the limit of the last time of a text that appeared on Thursday 20 November 2025."""
    found = find_times(text, language=language, published="2025-11-20")[-1]
    return found.value, found.bound


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council approved the zoning plan on 18 November.", "2025-11-18"),
        ("The council rejected the planned merger on 18 November.", "2025-11-18"),
        ("The minister presented plans on Tuesday.", "2025-11-18"),
        ("Unions plan to strike on Tuesday.", "2025-11-25"),
        ("Ministers plan a vote on Tuesday.", "2025-11-25"),
        ("The union is planning a strike on 3 March.", "2026-03-03"),
    ],
)
def test_the_noun_plan_does_not_look_ahead(text: str, value: str) -> None:
    assert last_of(text, "en")[0] == value


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("The vote, planned for 12 November, was called off.", "en", "2025-11-12"),
        ("The vote, planned for 12 December, was called off.", "en", "2025-12-12"),
        ("Speaking to reporters on Monday, the mayor said the lock would close.", "en", "2025-11-17"),
        ("The mayor, speaking on Monday, said the lock would close.", "en", "2025-11-17"),
        ("The lease is up on 30 June.", "en", "2026-06-30"),
        ("The unions announced a strike for 12 December.", "en", "2025-12-12"),
        ("The unions announced a strike for 12 November.", "en", "2025-11-12"),
        ("De bonden kondigden een staking aan voor 12 december.", "nl", "2025-12-12"),
        ("De Kamer vroeg om een debat in december.", "nl", "2025-12"),
        ("He was due to appear in court on 18 November but failed to turn up.", "en", "2025-11-18"),
        ("The list that ministers promised for 1 September was finished on 14 November.", "en", "2025-11-14"),
        ("De zitting was gepland op 12 november.", "nl", "2025-11-12"),
        ("De zitting is gepland op 12 december.", "nl", "2025-12-12"),
        ("De zitting is ingepland op 12 december.", "nl", "2025-12-12"),
        ("Het plan werd vertraagd: de wethouder mikte op een besluit van de raad in december.", "nl", "2025-12"),
        ("De opening is verschoven naar juni.", "nl", "2026-06"),
        ("Het bestuur heeft toegezegd vóór 1 juni de cijfers te sturen.", "nl", "2026-06-01"),
        ("De zaak is aangehouden tot januari.", "nl", "2026-01"),
        ("The hearing was put back to March.", "en", "2026-03"),
        ("Toen zij in april 2023 begon, was de keuring verschoven naar juni.", "nl", "2023-06"),
        ("Hij heeft toegezegd dat niemand voor 12 december hoeft te vertrekken.", "nl", "2025-12-12"),
    ],
)
def test_what_was_meant_for_a_day_is_not_a_year_ahead(text: str, language: str, value: str) -> None:
    assert last_of(text, language)[0] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("De dienst heeft de kelders van het bedrijf dinsdag laten sluiten.", "2025-11-18"),
        ("De dienst laat de kelders van het bedrijf dinsdag sluiten.", "2025-11-25"),
        ("Hij is dinsdag komen opdagen.", "2025-11-18"),
        ("Zijn advocaat vroeg dinsdag om uitstel.", "2025-11-18"),
        ("De boot vertrekt vroeg dinsdag.", "2025-11-25"),
    ],
)
def test_an_infinitive_in_the_place_of_a_participle_tells_what_was_done(text: str, value: str) -> None:
    assert last_of(text, "nl")[0] == value


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("As of 1 March, 900 units had been returned.", "en", ("2025-03-01", None)),
        ("As of 1 March, shops must register.", "en", ("2026-03-01", "from")),
        ("Per 1 maart waren er 900 exemplaren teruggestuurd.", "nl", ("2025-03-01", None)),
        ("Per 1 maart gaat het tarief omhoog.", "nl", ("2026-03-01", "from")),
    ],
)
def test_what_stood_as_of_a_day_is_of_that_day(text: str, language: str, found: tuple[str, str | None]) -> None:
    assert last_of(text, language) == found


def test_mothering_sunday_is_three_weeks_before_easter() -> None:
    assert last_of("They met on Mothering Sunday.", "en")[0] == "2025-03-30"


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("On 5 March. She wrote to me that evening.", "en", ["2021-03-05", "2021-03-05TEV"]),
        ("Op 5 maart. De volgende dag heb ik de kade gesloten.", "nl", ["2021-03-05", "2021-03-06"]),
        ("On 5 March. We shall meet the mayor.", "en", ["2022-03-05"]),
    ],
)
def test_an_answer_that_is_no_sentence_looks_where_the_next_one_does(
    text: str, language: str, values: list[str]
) -> None:
    assert [found.value for found in find_times(text, language=language, published="2021-11-02")] == values


def test_what_is_spoken_of_is_no_limit() -> None:
    assert last_of("She spoke about the 2024 budget.", "en") == ("2024", None)
    assert last_of("It began around 2024.", "en") == ("2024", "around")


@pytest.mark.parametrize(
    "text",
    [
        "De directrice belde hem op tweede kerstdag.",
        "Op tweede kerstdag mailde zij de kapitein.",
        "De raad van bestuur schatte dat op tweede kerstdag anders in.",
    ],
)
def test_a_verb_of_the_past_makes_a_feast_one_gone_by(text: str) -> None:
    assert last_of(text, "nl")[0] == "2024-12-26"


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("Het schip zonk rond half zes.", "nl", "2025-11-20"),
        ("Donderdagavond even na negenen begaf de brug het.", "nl", "2025-11-20T21:00:00"),
        ("Om half zes 's ochtends zonk het schip.", "nl", "2025-11-20T05:30:00"),
        ("Om 5.30 uur zonk het schip.", "nl", "2025-11-20T05:30:00"),
        ("The ship sank at half past five.", "en", "2025-11-20"),
        ("The ship sank at ten to six in the morning.", "en", "2025-11-20T05:50:00"),
    ],
)
def test_a_spoken_hour_is_of_either_half_of_its_day(text: str, language: str, edtf: str) -> None:
    assert find_times(text, language=language, published="2025-11-20")[-1].edtf == edtf


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("He led the board in 2019. He will step down at the end of the year.", "en", "2025"),
        ("The firm failed in 2019. Its owners hope to pay by the end of the year.", "en", "2025"),
        ("In 2019 leidde hij het bestuur. Hij zal aan het einde van het jaar vertrekken.", "nl", "2025"),
        ("He led the board in 2019. He will have left it at the end of that year.", "en", "2019"),
        ("The directors blame the loss on the lack of orders in the spring.", "en", "2025-SP"),
        ("De directie wijt het verlies aan het wegvallen van opdrachten in het voorjaar.", "nl", "2025-SP"),
        ("Het is de derde brand die op 12 december uitbrak.", "nl", "2024-12-12"),
        ("U ontvangt de brief niet eerder, zoals ik gisteren meldde, maar in maart.", "nl", "2026-03"),
        ("You will receive it no earlier, as I wrote yesterday, but in March.", "en", "2026-03"),
    ],
)
def test_the_verb_tells_the_year(text: str, language: str, value: str) -> None:
    assert last_of(text, language)[0] == value


@pytest.mark.parametrize(
    ("text", "language", "latest"),
    [
        ("Two were moved on 6 April 2025. One of them ran away within a week.", "en", "2025-04-13"),
        ("Op 6 april 2025 werden twee overgeplaatst. Een van hen liep binnen een week weg.", "nl", "2025-04-13"),
        ("One of them ran away within a week.", "en", None),
        ("The council promised to send it within a week.", "en", "2025-11-27"),
        ("It came on 6 April 2025. Had it come within a week, nobody would have died.", "en", "2025-11-27"),
        ("The council must send it within a week.", "en", "2025-11-27"),
    ],
)
def test_what_was_done_within_a_length_is_not_counted_from_the_paper(
    text: str, language: str, latest: str | None
) -> None:
    assert find_times(text, language=language, published="2025-11-20")[-1].latest == latest


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("In januari is het loket gesloten.", "nl", "2026-01"),
        ("In oktober is het loket gesloten.", "nl", "2025-10"),
        ("Op 4 januari is de directeur vertrokken.", "nl", "2025-01-04"),
        ("The desk is closed in January.", "en", "2026-01"),
        ("The hearing is listed for 6 and 8 January.", "en", "2026-01-08"),
        ("The director is gone since 4 January.", "en", "2025-01-04"),
        ("Met terugwerkende kracht tot 1 februari krijgen zij meer loon.", "nl", "2025-02-01"),
        ("Drivers get more pay, backdated to 1 February.", "en", "2025-02-01"),
        ("In december en januari rijdt de trein niet.", "nl", "2026-01"),
    ],
)
def test_how_things_are_may_be_so_on_a_day_close_ahead(text: str, language: str, value: str) -> None:
    assert last_of(text, language)[0] == value


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("De provincie verleende in december een subsidie.", "nl", "2024-12"),
        ("De raad verlengde op 4 februari het contract.", "nl", "2025-02-04"),
        ("The board picks a successor Tuesday.", "en", "2025-11-25"),
        ("A week ago Monday the commissioner resigned.", "en", "2025-11-10"),
        ("De Raad vraagt vóór 2027 alle overwegen te vervangen.", "nl", "2027"),
    ],
)
def test_more_verbs_tell_which_way_a_date_points(text: str, language: str, value: str) -> None:
    assert last_of(text, language)[0] == value


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("The investigators come on Monday.", "en", "2025-11-24"),
        ("Before Monday the board needs a note.", "en", "2025-11-24"),
        ("The start was put back from 3 to 24 March.", "en", "2026-03-24"),
        ("De kosten bedragen tot en met 31 oktober 18 miljoen.", "nl", "2025-10-31"),
        ("The zone was to be lifted at the end of October. It stays.", "en", "2025-10"),
        ("De brief ging over een waarschuwing van februari.", "nl", "2025-02"),
    ],
)
def test_limits_and_plans_are_of_the_year_that_is_near(text: str, language: str, value: str) -> None:
    assert last_of(text, language)[0] == value


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("The new ferry began to sail on 30 December.", "en", "2024-12-30"),
        ("They failed to turn up on 30 December.", "en", "2024-12-30"),
        ("The ferry was agreed to sail on 30 December.", "en", "2025-12-30"),
        ("De pont bleek op 30 december te zijn vertrokken.", "nl", "2024-12-30"),
    ],
)
def test_an_act_that_had_begun_lies_behind(text: str, language: str, value: str) -> None:
    assert last_of(text, language)[0] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mill knew in May 2015. The minister has undertaken to reply by the end of the year.", "2025-12-31"),
        ("On 3 January 2018 he was told to leave by the end of the month.", "2018-01-31"),
        ("The mill was warned in March 2016. By the end of the year it had lost two clients.", "2016-12-31"),
        ("The council has agreed to pay by June.", "2026-06-30"),
    ],
)
def test_the_end_of_a_unit_is_of_what_was_told_or_of_what_is_set_now(text: str, value: str) -> None:
    assert find_times(text, language="en", published="2025-11-20")[-1].latest == value


def test_a_participle_in_front_of_its_helping_verb_tells_the_past() -> None:
    found = find_times("Gemeld is op 5 maart, zes dagen te laat.", language="nl", published="2025-11-20")
    assert found[0].value == "2025-03-05"


def test_a_comparison_further_on_dates_nothing() -> None:
    text = "Het bedrijf is tien dagen eerder op het lek gewezen dan het heeft laten weten."
    assert not [one for one in find_times(text, language="nl", published="2025-03-22") if one.earliest]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Het bedrijf verhoogde zijn aanbod in juni tot 7 euro.", "2023-06"),
        ("De huurders zijn in juni vertrokken.", "2023-06"),
        ("De deuren zullen in juni klaar zijn.", "2024-06"),
    ],
)
def test_a_possessive_is_no_verb(text: str, value: str) -> None:
    assert find_times(text, language="nl", published="2023-09-28")[0].value == value
