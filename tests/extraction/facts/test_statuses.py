"""The status of a fact: what the whole sentence makes of its leading event."""

import pytest

from relaas.model import EventStatus
from tests.extraction.sentences import records_of


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        ("I should have approved the repair in October, and I regret that I did not.", "en", "happened"),
        ("Het rapport, dat dinsdag klaar had moeten zijn, is er niet.", "nl", "happened"),
        ("Bank Orla does not rule out a further cut.", "en", "possible"),
        ("De wethouder sluit niet uit dat er gegevens zijn gestolen.", "nl", "possible"),
        ("Het ziekenhuis wil daar niets over zeggen.", "nl", "happened"),
        ("The company did not dispute the findings.", "en", "happened"),
        ("De burgemeester ontkende niet dat hij ervan wist.", "nl", "happened"),
        ("De burgemeester ontkende dat hij ervan wist.", "nl", "denied"),
        ("The board denies that the gate was open.", "en", "denied"),
        ("Het bestuur ontkent dat de poort open stond.", "nl", "denied"),
        ("Vier gewonden konden intussen naar huis.", "nl", "happened"),
        ("The crew could finally leave the ship.", "en", "happened"),
        ("De crew kon het schip verlaten als de wind ging liggen.", "nl", "possible"),
        (
            "Op 12 april 2018 schreef een ingenieur dat hij niet kon garanderen dat de brug veilig was.",
            "nl",
            "happened",
        ),
        ("On 12 April 2018 an engineer wrote that he could not guarantee that the bridge was safe.", "en", "happened"),
        ("The ministry rejected reports that it had already agreed to a loan.", "en", "denied"),
        ("Britain announced on Tuesday that it would send about 600 nurses.", "en", "decided"),
        ("The council should appoint an independent auditor.", "en", "happened"),
        ("The council should appoint an independent auditor by 1 July 2019.", "en", "planned"),
        ("Mr Ferris expects that the last ferries will leave before the middle of August.", "en", "expected"),
        ("The firm expects a charge of $65 million in the first quarter.", "en", "expected"),
        ("Het bedrijf verwacht in het eerste kwartaal een verlies van 6 miljoen.", "nl", "expected"),
        ("The institute expects the quakes to continue for at least a decade.", "en", "expected"),
        ("De toezichthouder adviseerde mij op 1 februari de winning zo snel mogelijk te verlagen.", "nl", "happened"),
        ("The mayor told reporters that the city will not recognise a new board.", "en", "happened"),
        ("Op 4 februari jl. is uw Kamer geïnformeerd over de aankoop van 80 bussen.", "nl", "happened"),
        ("Uw Kamer wordt in mei geïnformeerd over de aankoop van 80 bussen.", "nl", "planned"),
        ("Tussen 8 en 19 januari 2020 zijn 1.240 operaties afgezegd.", "nl", "happened"),
        ("De sluis is op 1 april 2019 gesloten verklaard.", "nl", "happened"),
        ("De loods werd om 17.20 uur gesloten.", "nl", "happened"),
        ("Some 40 people who were due to start next week have been dismissed.", "en", "happened"),
        ("De kade, die volgende week open zou gaan, is afgekeurd.", "nl", "happened"),
        ("The repair of homes, once supposed to be finished by 2018, is now scheduled for 2023.", "en", "planned"),
        ("De brug, oorspronkelijk gepland voor 2017, staat nu gepland voor 2023.", "nl", "planned"),
        ("Unless the money arrives by mid-April the consortium will go to arbitration.", "en", "planned"),
        ("The reservoir, which lit stoves for decades, may never be tapped again.", "en", "possible"),
        ("Een akkoord tussen de partijen blijft de beste manier om duurzame vrede te bereiken.", "nl", "happened"),
        ("Mevrouw Bos zegt de brief van juni met verbazing te hebben gelezen.", "nl", "claimed"),
        ("The captain is said to have left the ship at noon.", "en", "claimed"),
        ("De directie zegt het besluit uit te voeren.", "nl", "planned"),
        ("Er mag tot volgend najaar niet meer dan 3 miljoen ton worden gelost.", "nl", "decided"),
        ("The harbour may unload no more than 3 million tonnes until next autumn.", "en", "decided"),
        ("De raad mag de vergunning weigeren.", "nl", "possible"),
        ("De oorzaak kon niet worden vastgesteld.", "nl", "happened"),
        ("The cause could not be established.", "en", "happened"),
        ("The company could close the plant.", "en", "possible"),
        ("Only if it freezes, the plant remains on standby.", "en", "possible"),
        ("De directeur gaf toe dat de putten in 2018 zijn gesloten.", "nl", "happened"),
        ("The wells will be filled, starting later this year.", "en", "planned"),
        ("De vakbond zal de rechter om een oordeel vragen.", "nl", "planned"),
        ("The union has asked the court for a ruling.", "en", "happened"),
        ("Het college zal geen krediet vragen voordat de uitkomsten bekend zijn.", "nl", "planned"),
        ("The mayor said on Tuesday that the ferry will stop on 31 March, earlier than planned.", "en", "decided"),
        ("De wethouder zei dat de sluis in mei 2020 open gaat.", "nl", "planned"),
        ("The costs were higher than expected.", "en", "happened"),
        ("Het bedrijf wil niet zeggen hoeveel de directeur meekrijgt.", "nl", "happened"),
        ("The company refused to say how much the director would get.", "en", "happened"),
        ("De heer Lont vraagt of 15 mei haalbaar is.", "nl", "happened"),
        ("De tweede kelder zou op 5 december 2018 heropenen.", "nl", "planned"),
        ("De piloot zou op 5 december 2018 twee waarschuwingen hebben genegeerd.", "nl", "claimed"),
        ("Het agentschap heeft nog niet besloten of het in beroep gaat.", "nl", "possible"),
        ("The agency has yet to decide whether to appeal.", "en", "possible"),
        ("De gemeente had handhavend moeten optreden.", "nl", "happened"),
        ("The council should have served an enforcement notice.", "en", "happened"),
        ("De directeur van de haven is gisteravond opgestapt.", "nl", "happened"),
        ("De winkel van Orla is weer open.", "nl", "happened"),
        ("De vordering wordt voor het overige afgewezen.", "nl", "happened"),
        ("De vordering zal voor het overige worden afgewezen.", "nl", "planned"),
        ("De vordering wordt in mei 2020 afgewezen.", "nl", "planned"),
        ("Analisten voorzien voor 2020 een verlies van 3 miljoen euro.", "nl", "expected"),
        ("Analysts forecast a loss of £3 million for 2020.", "en", "expected"),
        ("I never said to Ms Vale that the date could not be moved.", "en", "denied"),
        ("The fund never told its members that it could collapse.", "en", "happened"),
        ("Ik heb nooit gezegd dat de datum niet kon schuiven.", "nl", "denied"),
        ("I want to know who decided to carry on.", "en", "happened"),
        ("It is unclear who ordered the closure of the lock.", "en", "happened"),
        ("Onduidelijk is wie de sluiting van de sluis heeft bevolen.", "nl", "happened"),
        ("The fund made no attempt to warn its members.", "en", "happened"),
        ("Het fonds deed geen poging zijn leden te waarschuwen.", "nl", "happened"),
        ("The council has not ordered an inspection of the lock.", "en", "happened"),
        ("Unless I receive the file by 20 March I shall go to the Ombudsman.", "en", "planned"),
        ("Betaalt de huurder niet, dan zegt de stichting de huur op.", "nl", "possible"),
        ("Daalt het water, dan sluit de gemeente de sluis.", "nl", "possible"),
        ("Doet de aannemer dat niet, dan betaalt hij 500 euro per dag.", "nl", "possible"),
        ("Should the water fall, the council closes the lock.", "en", "possible"),
        ("The council pays the fine if the court upholds it.", "en", "possible"),
        ("De gemeente sluit de sluis tenzij het water stijgt.", "nl", "possible"),
        ("Had the letter come, the council would have closed the lock.", "en", "possible"),
        ("That is denied.", "en", "denied"),
        ("About the notes I was informed wrongly.", "en", "happened"),
        ("Nothing dramatic, but we had to notify the council.", "en", "happened"),
        ("We have not decided about the others.", "en", "happened"),
        (
            "Inspector Liam Kehl, who is not related to the head, appealed to the public not to go looking.",
            "en",
            "happened",
        ),
        ("Tamar, which lost four, is suing for £52m.", "en", "happened"),
        ("A lorry appears to have caught fire shortly after 11:30.", "en", "claimed"),
        ("The pump seems to have failed on Tuesday.", "en", "claimed"),
        ("The clerk appeared in court on Monday to answer the charge.", "en", "happened"),
        ("The board must be notified no later than 31 March.", "en", "planned"),
        ("De raad moet niet later dan 31 maart worden ingelicht.", "nl", "planned"),
        ("Mill & Vale said the charge equals 2 percent of expected profit.", "en", "happened"),
        ("The planned closure of the mill was put to the vote on Monday.", "en", "happened"),
        ("Perhaps two hundred people marched on Monday.", "en", "happened"),
        ("Widows made up 9% of the claimants.", "en", "happened"),
        ("She told the paper he had rung her on Tuesday to say he was ill.", "en", "claimed"),
        ("Claims that the firm was dismissed are premature.", "en", "denied"),
        ("The trust is understood to have paid £40,000.", "en", "claimed"),
        ("The trust is believed to be planning a sale.", "en", "claimed"),
        ("The theft was reported to the police on Monday.", "en", "happened"),
        ("The trust reportedly paid £40,000.", "en", "claimed"),
        ("The trust will reportedly close the ward in May.", "en", "expected"),
        ("Naar verluidt heeft de stichting in mei 2018 40.000 euro betaald.", "nl", "claimed"),
        ("De stichting sluit de afdeling naar verluidt in mei.", "nl", "expected"),
        ("The mayor is accused of taking £4,000 in 2016.", "en", "claimed"),
        ("The mayor was accused on 3 February of taking £4,000.", "en", "happened"),
        ("De burgemeester wordt verdacht van omkoping in 2016.", "nl", "claimed"),
        ("De man werd op 3 februari beschuldigd van fraude.", "nl", "happened"),
        ("De wethouder zei dat de kade op 4 april zou worden bestraat.", "nl", "planned"),
        ("Reports of a second leak are unfounded, the mayor said.", "en", "denied"),
        ("Claims that the gate was open have been investigated.", "en", "claimed"),
        ("Berichten dat zij is opgestapt zijn onjuist.", "nl", "denied"),
        ("De bewering dat de fabriek onveilig was klopt niet.", "nl", "denied"),
        ("Met dat bedrag betaal je veertig onderwijzers een maand.", "nl", "happened"),
        ("De kassier zou zijn buurvrouw hebben bedreigd.", "nl", "claimed"),
        ("De man zou jaren een dubbelleven hebben geleid.", "nl", "claimed"),
        ("Voor de nachtdienst zou nooit iemand zijn aangenomen.", "nl", "claimed"),
        ("Uit de beelden zou blijken dat de poort open stond.", "nl", "claimed"),
        ("Zonder hulp zou de kassier zijn verdronken.", "nl", "possible"),
        ("De brug zou uiterlijk 1 mei 2018 zijn opgeleverd.", "nl", "planned"),
        ("De brug zou in het najaar van 2020 opengaan.", "nl", "planned"),
        ("De commissie wil de minister horen.", "nl", "planned"),
        ("De raad wilde de minister horen.", "nl", "happened"),
        ("De raadkamer beslist eerstdaags over de verlenging.", "nl", "planned"),
        ("The court will rule in the coming weeks.", "en", "planned"),
        ("veroordeelt de gemeente tot betaling van 3.000 euro aan elk van de werknemers", "nl", "happened"),
        ("De commissie volgt de aannemer in zoverre een proef in de bouw niet als levering geldt.", "nl", "happened"),
    ],
)
def test_the_sentence_decides(text: str, language: str, status: EventStatus) -> None:
    [fact] = records_of(text, language).facts
    assert fact.status == status


def test_a_report_that_is_late_is_dated_by_its_coming() -> None:
    text = "The Kessler report, which was to be ready in November 2018, then in January, reached them on 5 March 2019."
    [fact] = records_of(text, "en").facts
    assert (fact.when.edtf, fact.status) == ("2019-03-05", "happened")


@pytest.mark.parametrize(
    ("text", "language", "act"),
    [
        ("The mayor said that the ferry will stop on 31 March, earlier than she had promised.", "en", ""),
        ("Van de zes jaarverslagen die waren beloofd, verschenen er drie op 19 januari 2019.", "nl", ""),
        ("The mayor has promised a new ferry.", "en", "promised"),
        ("Het college zal geen krediet vragen voordat de uitkomsten bekend zijn.", "nl", ""),
        ("De heer Van Ek vraagt wanneer het college van de kade wist.", "nl", ""),
        ("De vakbond vroeg de rechter om uitstel.", "nl", "requested"),
        ("The member for Harlow asked about 2018.", "en", ""),
        ("That is worth 70 million, said an analyst who was not named because he advises an owner.", "en", ""),
        ("De brug sloot in mei, nadat de inspectie dat had geadviseerd.", "nl", ""),
        ("Het rapport is dinsdag verzonden, een week later dan toegezegd.", "nl", ""),
        ("The report was sent on Tuesday, a week later than promised.", "en", ""),
        ("Daarna heeft het college een nieuwe brug beloofd.", "nl", "promised"),
        ("The minister said that they had asked the court for more time.", "en", "requested"),
    ],
)
def test_what_was_done_by_saying_it(text: str, language: str, act: str) -> None:
    [fact] = records_of(text, language).facts
    assert fact.act == act


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De vereniging vraagt het college om uiterlijk op 1 juni 2019 te besluiten over de kap.", "nl"),
        ("The residents have asked the council to decide by 1 June 2019 on the felling.", "en"),
    ],
)
def test_a_decision_that_is_asked_for_is_not_taken(text: str, language: str) -> None:
    [fact] = records_of(text, language).facts
    assert fact.status == "planned"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wel adviseert de kustwacht sinds 1 februari 2019 de noordelijke route te kiezen.", "nl"),
        ("Since 1 February 2019 the coastguard advises ships to take the northern route.", "en"),
        ("De gemeente Loppen houdt het op ‘bijna tweehonderd’.", "nl"),
    ],
)
def test_what_has_been_said_has_happened(text: str, language: str) -> None:
    [fact] = records_of(text, language).facts
    assert fact.status == "happened"
