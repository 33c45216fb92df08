"""How sure an event is: denials, orders, what goes on and what is done, each in its own words."""

import pytest

from tests.extraction.events.test_events import events


@pytest.mark.parametrize(
    ("text", "language", "concept", "status"),
    [
        ("The company rejects the suggestion that the paint was bad.", "en", "reject", "denied"),
        ("Het bedrijf wijst de beschuldiging van de hand.", "nl", "reject", "denied"),
        ("The council rejected the plan.", "en", "reject", "happened"),
        ("I have never promised him a date.", "en", "promise", "denied"),
        ("Ik acht een verbod niet nodig.", "nl", "judge", "happened"),
        ("We will not close the bridge.", "en", "close", "denied"),
        ("Wij zullen de brug niet sluiten.", "nl", "close", "denied"),
        ("The council will not close the bridge.", "en", "close", "planned"),
        ("Ik heb nooit beloofd dat het in mei klaar is.", "nl", "promise", "denied"),
        ("Close the bridge at once.", "en", "close", "expected"),
        ("Sluit de brug per direct.", "nl", "close", "expected"),
        ("The bridge should close by 4 May 2031.", "en", "close", "planned"),
        ("The bridge would close on 4 May 2018.", "en", "close", "planned"),
        ("The bridge would have closed on 4 May 2018.", "en", "close", "possible"),
        ("The bridge would close.", "en", "close", "possible"),
        ("De brug zou op 4 mei 2018 sluiten.", "nl", "close", "planned"),
        ("De brug zou op 4 mei 2018 worden gesloten.", "nl", "close", "planned"),
        ("Hij zou op 4 mei 2018 zijn vertrokken.", "nl", "leave", "possible"),
        ("Next meeting: 4 May 2031.", "en", "meet", "planned"),
        ("Volgende vergadering: 4 mei 2031.", "nl", "meet", "planned"),
        ("De sluiting was eerder voorzien voor 4 mei 2018.", "nl", "predict", "planned"),
        ("Momenteel wordt er digitale muziek aangeboden.", "nl", "hand-over", "happened"),
        ("De school heeft de gymzaal moeten sluiten.", "nl", "close", "happened"),
        ("De school had de gymzaal moeten sluiten.", "nl", "close", "expected"),
        ("De stad heeft haar zwembaden laten sluiten.", "nl", "close", "happened"),
        ("De stad wil haar zwembaden laten sluiten.", "nl", "close", "planned"),
        ("De ploeg is gaan zoeken naar de jongen.", "nl", "hunt", "happened"),
        ("Until then the coach will not be accredited.", "en", "certify", "planned"),
        ("Before that the council will not decide.", "en", "decide", "planned"),
        ("He denies having been told about the letter.", "en", "deny", "denied"),
        ("They were denied entry.", "en", "deny", "happened"),
        ("The judge denied the motion.", "en", "deny", "happened"),
        ("The trust denied liability.", "en", "deny", "denied"),
        ("De verdachte ontkent.", "nl", "deny", "denied"),
        ("Anna Smit zegt van niets te weten.", "nl", "know", "claimed"),
        ("Anna Smit zegt op te stappen.", "nl", "resign", "planned"),
        ("De dijk wordt versterkt.", "nl", "improve", "planned"),
        ("De motie wordt aangenomen.", "nl", "adopt", "happened"),
        ("De voorzitter opent het debat.", "nl", "open", "happened"),
        ("De wet wordt aangenomen.", "nl", "adopt", "planned"),
        ("In maart 2017 wordt de dijk versterkt.", "nl", "improve", "happened"),
        ("Op 4 mei 2018 sluit de wethouder de gymzaal.", "nl", "close", "happened"),
        ("Op 4 mei 2031 sluit de wethouder de gymzaal.", "nl", "close", "planned"),
        ("In March 2017 the bridge is closed.", "en", "close", "happened"),
        ("De raad stelt vragen.", "nl", "ask", "happened"),
        ("De inspecteur stelde gisteren vragen aan de kapitein.", "nl", "ask", "happened"),
        ("The council met on 3 May 2018 and shut the plant on 1 June 2018.", "en", "close", "happened"),
    ],
)
def test_a_status_follows_the_words(text: str, language: str, concept: str, status: str) -> None:
    assert [event.status for event in events(text, language) if event.concept == concept] == [status]


def test_a_denial_is_of_the_day_that_it_is_made_on() -> None:
    [event] = events("The company rejects the suggestion that the paint was bad.", "en")
    assert event.when.edtf == "2019-03-06"
