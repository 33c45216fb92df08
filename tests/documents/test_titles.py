"""What a document is called: its headline or what kind of paper it is, not who gives it out."""

from collections.abc import Callable

import pytest

from relaas.model import Document
from tests.documents.made_files import DUTCH, ENGLISH

Read = Callable[..., Document]
HEADS = [
    (
        "RECHTBANK MIDDENLAND\nTeam Handel\nzaaknummer: C/15/318224\n\nVonnis van 29 juni 2021",
        "Vonnis van 29 juni 2021",
    ),
    ("POLITIE EENHEID NOORD\nDistrict Waterkant\n\nPROCES-VERBAAL VAN VERHOOR", "PROCES-VERBAAL VAN VERHOOR"),
    ("Gemeente Oostmond\nBesluitenlijst van het college\ndinsdag 20 april 2021", "Besluitenlijst van het college"),
    (
        "Tweede Kamer der Staten-Generaal\nVergaderjaar 2020-2021\n\nNr. 851 BRIEF VAN DE MINISTER",
        "BRIEF VAN DE MINISTER",
    ),
    ("PERSBERICHT\nOostmond, 14 januari 2021\n\nGemeente verrast door de storm", "Gemeente verrast door de storm"),
    ("DE BRUGBODE\nzaterdag 3 mei 2021\nHet lege plein\nDoor Anna Dam", "Het lege plein"),
    (
        "STAATSCOURANT\nNr. 36211\n9 juli 2021\n\nBesluit tot wijziging van de Regeling",
        "Besluit tot wijziging van de Regeling",
    ),
    ("REKENKAMER OOSTMOND\nWie betaalt de brug?\nNovember 2021", "Wie betaalt de brug?"),
    (
        "IN THE HIGH COURT OF JUSTICE\nCOMMERCIAL COURT\n\nTarn Ltd v Dale Estates Ltd\n3 May 2021",
        "Tarn Ltd v Dale Estates Ltd",
    ),
    ("SKERROW RESCUE CENTRE\nINCIDENT LOG            Serial: 1183\nOpened: 3 May 2021", "INCIDENT LOG"),
    (
        "National Transport Safety Board\nAviation Accident Final Report\nLocation: Elko",
        "Aviation Accident Final Report",
    ),
    (
        "HOUSE OF COMMONS\nTransport Committee\nOral evidence: The bridge, HC 412\n3 May 2021",
        "Oral evidence: The bridge, HC 412",
    ),
    (
        "COUNTRYWAYS\nThe monthly of the coast\nMay 2021   No. 417   £3.80\nTHE LAST EEL MAN\nWords: Ann Lee",
        "THE LAST EEL MAN",
    ),
    (
        "Report No. 06/112\nInvestigation of the crane collapse\nIssued 3 May 2021",
        "Investigation of the crane collapse",
    ),
    ("MINUTES\nheld on 3 May 2021", "MINUTES"),
    ("Mill shut after flood\nBy Ann Lee\nPublished 3 May 2021\nUpdated 5 May 2021", "Mill shut after flood"),
    ("PERSNOTA\n3 mei 2021\n\nPomp Oostmond wordt vervangen", "Pomp Oostmond wordt vervangen"),
    ("Hospital to close two wards\n3 May 2021", "Hospital to close two wards"),
    ("The bridge is closed\nBy Ann Lee\n3 May 2021", "The bridge is closed"),
    ("Islanders before oil\nWhat the committee found in the south of the country", "Islanders before oil"),
]


@pytest.mark.parametrize(("head", "title"), HEADS)
def test_the_title_says_what_paper_it_is_or_what_of(read: Read, head: str, title: str) -> None:
    body = DUTCH if any(word in head for word in ("van", "het", "Het", "betaalt", "mei")) else ENGLISH
    assert read(f"{head}\n\n{body}").title == title


CHAT = """13-03-2021 08:41 - Karin: De school gaat dicht
13-03-2021 08:44 - Bram: Wie zegt dat?
13-03-2021 08:45 - Karin: Ik"""
LETTER = """Geachte voorzitter,

Hierbij stuur ik u, ook namens mijn ambtgenoot van Bruggen en
Havenzaken, het verslag van de spoedvergadering van de leden
van de Brugraad over de storm. De ministers van beide landen en die van
hun buren woonden de vergadering bij."""


@pytest.mark.parametrize("text", [CHAT, LETTER], ids=["what is said in a chat", "a line of a sentence"])
def test_what_is_told_is_no_title(read: Read, text: str) -> None:
    assert read(text).title is None
