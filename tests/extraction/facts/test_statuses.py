"""The status of a fact: what the whole sentence makes of its leading event."""

import pytest

from relaas.extraction import extract
from relaas.model import EventStatus
from tests.extraction.sentences import annotated_text


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        ("I should have approved the repair in October, and I regret that I did not.", "en", "happened"),
        ("Het rapport, dat dinsdag klaar had moeten zijn, is er niet.", "nl", "happened"),
        ("Bank Orla does not rule out a further cut.", "en", "possible"),
        ("De wethouder sluit niet uit dat er gegevens zijn gestolen.", "nl", "possible"),
        ("Het ziekenhuis wil daar niets over zeggen.", "nl", "happened"),
        ("The ministry rejected reports that it had already agreed to a loan.", "en", "denied"),
        ("Britain announced on Tuesday that it would send about 600 nurses.", "en", "decided"),
        ("The council should appoint an independent auditor.", "en", "happened"),
        ("The council should appoint an independent auditor by 1 July 2019.", "en", "planned"),
        ("Mr Ferris expects that the last ferries will leave before the middle of August.", "en", "expected"),
        ("The institute expects the quakes to continue for at least a decade.", "en", "expected"),
        ("De toezichthouder adviseerde mij op 1 februari de winning zo snel mogelijk te verlagen.", "nl", "happened"),
        ("The mayor told reporters that the city will not recognise a new board.", "en", "happened"),
        ("Op 4 februari jl. is uw Kamer geïnformeerd over de aankoop van 80 bussen.", "nl", "happened"),
        ("Uw Kamer wordt in mei geïnformeerd over de aankoop van 80 bussen.", "nl", "planned"),
        ("Tussen 8 en 19 januari 2020 zijn 1.240 operaties afgezegd.", "nl", "happened"),
        ("De sluis is op 1 april 2019 gesloten verklaard.", "nl", "happened"),
        ("De loods werd om 17.20 uur gesloten.", "nl", "happened"),
    ],
)
def test_the_sentence_decides(text: str, language: str, status: EventStatus) -> None:
    [fact] = extract(annotated_text(text, language))[1].facts
    assert fact.status == status


def test_a_report_that_is_late_is_dated_by_its_coming() -> None:
    text = "The Kessler report, which was to be ready in November 2018, then in January, reached them on 5 March 2019."
    [fact] = extract(annotated_text(text, "en"))[1].facts
    assert (fact.when.edtf, fact.status) == ("2019-03-05", "happened")
