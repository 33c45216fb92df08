"""The places where a document says of what day it is, each with lines that it must and must not take."""

from collections.abc import Callable

import pytest

from relaas.documents.editions import dates_named
from relaas.documents.own_dates import own_dates, read_shown
from relaas.model import Document
from tests.documents.made_files import DUTCH, ENGLISH, web_page

Read = Callable[..., Document]

PLACES = {
    "label": [
        "Octrooischrift uitgegeven: 3 mei 2021",
        "Published online 3 May 2021",
        "FAX\nDatum: 3-5-'21",
        "Rapport vastgesteld te Oostmond op 3 mei 2021",
        "Issued at Leeds: May 3, 2021",
        "Uitspraak: 3 mei 2021",
        "d.d. 3 mei 2021, zaal De Loods, aanvang 20:00 uur",
        "eerste uitzending: ma. 3 mei 2021, 18.15 u. / herh. di. 4 mei",
        "Aangemaakt: ma 03-05-2021 1656",
        "Made            3rd May 2021",
        "Datum 3 mei 2021 Behandeld door\nK. Dam",
        "D atum 3 mei 2021 Ons kenmerk",
        "Datum: verzonden per e-mail op 3 mei 2021",
        "Datum: uitsluitend per post verstuurd op 3 mei 2021",
        "Uitspraakdatum: 3 mei 2021",
        "Gepost op 3 mei 2021 door Anna Dam",
        "MOTIE VAN HET LID DAM\nVoorgesteld 3 mei 2021",
        "MOTION ON THE BRIDGE\nTabled 3 May 2021",
        "Date: 3 May 2021    Our ref: 12/B",
        "Filed: May 3, 2021",
        "DATE OF JUDGMENT: 3 MAY 2021",
        "Posted on May 3, 2021 by Ann Lee",
        "Tijdstip: maandag 3 mei 2021, 06.30 uur",
        "Brandinspectie\nVastgesteld 3 mei 2021",
        "Toezicht op de kade. In opdracht van de raad. Vastgesteld 3 mei 2021. Openbaar.",
        "A review for the harbour board. Adopted 3 May 2021. Public.",
        "*Posted 3 May 2021 by Ann Lee. Tagged: sailing*",
        "Date: London, 3 May 2021",
        "FACTUUR\nFactuurdatum 3 mei 2021",
        "INVOICE\nInvoice date: 3 May 2021",
        "TELEGRAM\nAfgezonden te Stavenisse 3 mei 2021 te 6.20",
        "TELEGRAM\nDespatched 11.40 a.m. 3rd May, 2021",
        "PERSBERICHT\nOnder embargo tot maandag 3 mei 2021, 06.00 uur",
        "NEWS\nEmbargoed until Monday 3 May 2021, 6 am",
        "(10) Patent No.: 7,936,112\nDate of Patent: May 3, 2021",
    ],
    "date-time-group": [
        "CONFIDENTIAL\nR 031415Z MAY 21\nFM EMBASSY PORT SEATON\nREF: PORT SEATON 22 OF 01 APR 21",
        "VERTROUWELIJK\nR 031415Z MEI 2021\nVAN AMBASSADE",
    ],
    "occasion": [
        "Recorded: at the home of Mrs Lee, Mill Row, 3.5.2021",
        "INSPECTIERAPPORT\nDatum inspectie:      3 mei 2021",
        "Clinic date:   3 May 2021",
    ],
    "incident": [
        "INCIDENT LOG 208\nSeverity: 1\nStart: 3 May 2021 02:14 UTC\nEnd: 3 May 2021 06:40 UTC\n\n02:14 Alarm.",
        "STORINGSMELDING 44\nBegin storing: maandag 3 mei 2021, 04.12 uur\n\n04.12 Pomp 2 valt uit.",
    ],
    "label-above": [
        "Uw kenmerk   Ons kenmerk   Datum\nA/12         2021/7        3 mei 2021",
        "Datum\nBetreft: de brug 3 mei 2021",
        "Our ref      Your ref      Date\nAB           CD            3 May 2021",
        "Date\n3 May 2021",
    ],
    "label-of-kind": [
        "Datum van verzending van deze aankondiging: 3 mei 2021",
        "Datum GS-kennisneming: 3 mei 2021",
        "Our ref. 12/B, date typed: 3 May 2021",
        "Case 12, date of the decision: 3 May 2021",
    ],
    "label-inside": [
        "Received 4 March 2021; accepted 14 April 2021; available online 3 May 2021",
        "Ontvangen 4 maart 2021; aanvaard 14 april 2021; online beschikbaar 3 mei 2021",
        "Ons kenmerk: CK/2021-209     Datum: 3 mei 2021",
        "[21] Appl. No. 12     [45] Date of Patent: May 3, 2021",
        "Status: definitief, vastgesteld 3 mei 2021",
        "Status: final (approved 3 May 2021)",
        "Nummer: 2021D9, datum: 2021-05-03, versie: 2",
        "THE HARBOUR BOARD, ) Filed: May 3, 2021",
        "Ref: 12 | Date: 3 May 2021 | Page 1",
        "Blog | Anna Dam | Gepubliceerd 3 mei 2021 | Leestijd 2 minuten",
    ],
    "ruling": [
        "arrest d.d. 3 mei 2021",
        "Vonnis van 3 mei 2021.",
        "Judgment of 3 May 2021",
        "Order dated May 3, 2021",
        "ARREST nr. 250.001 van 3 mei 2021 in de zaak A. 230.002/X-17",
        "Uitspraak nr. 12/2021 van 3 mei 2021",
        "ARREST\nnr. 250.001 van 3 mei 2021\nin de zaak A. 230.002/X-17",
        "DECISION No. 2021-14 of 3 May 2021 on the lock",
        "uitspraak van de meervoudige kamer van 3 mei 2021 in de zaak tussen",
        "beschikking van de voorzieningenrechter van 3 mei 2021 inzake",
        "Judgment of the Grand Chamber of 3 May 2021 in the case of",
    ],
    "answer": [
        "Antwoord van minister Dam (Bruggen) (ontvangen 3 mei 2021)",
        "Answer by the Minister for Bridges (received 3 May 2021)",
        "Answered on 3 May 2021",
        "Beantwoord op 3 mei 2021",
        "Antwoorden op de vragen van het lid Dam (ingezonden 9 april 2021)\n\nOntvangen 3 mei 2021",
        "Answers to questions by Ms Lee (submitted 9 April 2021)\nReceived: 3 May 2021",
        "Antwoord op vragen van het lid Dam\n(vragen ingediend 9 april 2021, beantwoord 3 mei 2021)",
    ],
    "title": [
        "Besluitenlijst raadsvergadering 3 mei 2021 aanvang 19.00 uur",
        "Notulen van het bestuur van 3 mei 2021",
        "Minutes of the bridge committee, 3 May 2021, 10.00",
        "Bridge council – minutes of the consultation of Monday 3 May 2021 (draft)",
        "Raad van toezicht\nNotulen van de vergadering d.d. 3 mei 2021, 18.00 uur, via beeldverbinding (van huis uit)",
        "Transcript: hearing of May 3, 2021",
        "LIVE: the vote on the bridge, 3 May 2021\n\n16:10 Sitting closed",
        "Live, de nacht van zondag op maandag 3 mei 2021",
    ],
    "held": [
        "Volume 607: debated on 3 May 2021",
        "De stukken van de vergadering, gehouden op 3 mei 2021",
        "Vastgesteld in de openbare vergadering van 3 mei 2021",
        "Presented to Parliament on 3 May 2021",
        'Radio Kade, "De Ochtend", uitzending maandag 3 mei 2021, 07.00-09.00',
        "The Quayside Podcast\nTwelve talks, recorded Monday 3 May 2021. Transcript by the host.",
        "Inquest into the fall\nFindings and conclusion delivered 3 May 2021 (extract)",
        "Notes of a meeting held on 3 May 2021 in the town hall",
        "Deposition of Martin Eskes, taken on May 3, 2021, in Leeds",
        "Woorden van M. Eskes, afgelegd op 3 mei 2021 te Arnhem",
        "Overzicht bij voorstel 12. Stand van zaken 3 mei 2021. Opgesteld door de jurist van de afdeling vergunningen.",
        "Chronology of the sluice, position as at 3 May 2021",
    ],
    "presented": [
        "Presented to the harbour board on 3 May 2021",
        "Aangeboden aan de gedeputeerde staten op 3 mei 2021",
        "Approved by the audit committee on 3 May 2021",
    ],
    "gathered": [
        "MINUTES OF THE FLOOD COMMITTEE\nheld at 7.30 pm on 3 May 2021 in the Village Hall",
        "VERSLAG VAN DE WATERCOMMISSIE\ngehouden in vergadering op 3 mei 2021 te Oostmond",
        "MINUTES of the quay working group\nheld at the Port Office on Monday 3 May 2021 at 10 a.m.",
        "Aantekeningen\ngehouden in het dorpshuis te Oostmond op 3 mei 2021 om 20.00 uur",
        "Werkgroep Oostkade\nOverleg met de aannemer op 3 mei 2021",
        "Call with the insurers on 3 May 2021 (10:15)",
        "Brugwacht\nTelefoongesprek met Anna Dam op 3 mei 2021 (kort)",
    ],
    "put-on-record": [
        "Heden, drie mei tweeduizend eenentwintig, verschenen voor mij, mr. A. Dam, notaris te Oostmond:",
        "PROCES-VERBAAL\n\nOp maandag 3 mei 2021 te 14.00 uur hoorde ik, verbalisant De Groot:",
        "AKTE VAN LEVERING\n\nOp drie mei heden, 3 mei 2021, verscheen voor mij, notaris te Oostmond:",
        "On Monday 3 May 2021 at 2 p.m. I interviewed the harbour master",
        "AFFIDAVIT\n\nOn 3 May 2021 there appeared before me, a notary public, Owen Drax",
    ],
    "sitting": [
        "Maandag 3 mei 2021, 19.30 uur, raadzaal",
        "Monday 3 May 2021, 7.30 pm, Assembly Room",
    ],
    "masthead": [
        "BELGISCH STAATSBLAD — 3.5.2021 — MONITEUR BELGE\n\n30 APRIL 2021. — Besluit",
        "PERSBUREAU    3 mei 2021  15.42 uur    BINNENLAND",
        "ROTTERDAM, 3 MEI 2021 10.15 CET",
        "The Harbour Weekly | 3 May 2021 | No. 12",
        "HARBOUR WIRE  3 May 2021  10:15",
    ],
    "of-itself": [
        "THIS AGREEMENT is made and entered into as of the 3rd day of May, 2021, by and between the board and the firm",
        "Deze column verscheen op 3 mei 2021 in de Brugbode.",
        "Dit interview is, iets ingekort, uitgezonden op zondag 3 mei 2021.",
        "This article was first published on 3 May 2021 and is kept as it was.",
        "A longer version of this story appeared in the Harbour Weekly on May 3, 2021.",
    ],
    "set-apart": [
        "THE HARBOUR POST, Monday, May 3, 2021               Obituaries 27",
        "HEARING\nBEFORE THE\nCOMMITTEE ON PIERS\nOF THE\nHOUSE\nNINETIETH CONGRESS\nFIRST SESSION\n\nMAY 3, 2021",
        "De Brugbode, maandag 3 mei 2021, p. 4",
        "De brug gaat dicht\nDoor Anna Dam, 3 mei 2021",
        "Gesprek met Anna Dam (3 mei 2021, Radio Kade)",
        "The Harbour Weekly (3 May 2021)",
        "Oral evidence: failures in the summer 2020 ferry season\nMonday 3 May 2021. Uncorrected transcript.",
        "Hoorzitting over de storingen in de zomer van 2020\nMaandag 3 mei 2021. Ongecorrigeerd verslag.",
        "PRESS NOTE\nBridge team, 3 May 2021\nPresent: Lee, Dam",
        "Report to the Audit Committee, 3 May 2021",
    ],
    "closing": [
        "Zij trof de kade leeg aan.\nWaarvan is opgemaakt dit proces-verbaal te Urk op 3 mei 2021.",
        "The quay was sold.\n\nIn witness whereof the parties have signed this deed on the 3rd day of May 2021.",
        "He saw nobody.\nDated this 3rd day of May 2021",
        "Aldus gevonnist en uitgesproken in openbare terechtzitting op drie mei tweeduizend eenentwintig.",
        "Subscribed and sworn to before me this 3rd day of May, 2021.",
        "Given under my hand in London this third day of May two thousand and twenty-one",
        "Waarvan door mij, Dam, is opgemaakt dit proces-verbaal, dat ik sloot te Oostmond op 3 mei 2021.",
        "Aldus uitgesproken ter openbare zitting van 3 mei 2021 door mr. A. Dam.",
        "Deze uitspraak is gedaan door mr. A. Dam en uitgesproken op 3 mei 2021.",
        "Done at Brussels, in two copies, this day, 3 May 2021.",
        "Handed down in public on 3 May 2021.",
    ],
    "beside-signature": [
        "The claim is dismissed.\n\n3 May 2021          Signed: A. Lee",
        "The appeal is allowed.\n\nSigned                Date 3 May 2021",
        "Wear a mask, please.\n\n11:52 PM · May 3, 2021 · from a phone",
    ],
    "source-at-end": [
        "De omzet daalde in 2020 met een tiende.\n\n(Oostmonder Weekblad, maandag 3 mei 2021)",
        "Turnover fell by a tenth.\n\n(The Harbour Weekly, 3 May 2021)",
    ],
    "place-at-end": [
        "De omzet daalde in 2020 met een tiende.\n\nOostmond, 3 mei 2021\nDe directie",
        "Turnover fell by a tenth.\n\nThe Board of Directors\nLeeds, 3 May 2021",
    ],
}
EXAMPLES = [pytest.param(rule, text, id=f"{rule}: {text[:40]!r}") for rule, texts in PLACES.items() for text in texts]


@pytest.mark.parametrize(("rule", "text"), EXAMPLES)
def test_a_place_gives_the_day(rule: str, text: str) -> None:
    found = list(own_dates(text, 0, len(text), "nl"))
    assert (rule, "2021-05-03") in {(each.rule, each.edtf) for each in found}
    assert all(text[each.start : each.end] in text for each in found)


@pytest.mark.parametrize(
    "text",
    [
        "Call with the insurers on 3 May 2021 was put off",
        "Gesprek met de aannemer op 3 mei 2021 liep uit op ruzie",
        "Uw brief van 3 mei 2021",
        "Uw kenmerk   Uw brief van\nA/12         3 mei 2021",
        "Laatst gewijzigd: 3 mei 2021",
        "Your letter of 3 May 2021",
        "Last updated: 3 May 2021",
        "Project plan for the pier\nStart: 3 May 2021",
        "INCIDENT LOG 208\nStart: 3 May 2021\n\nThe pump was replaced on 5 May 2021.",
        "Date of birth: 3 May 1971",
        "Geboortedatum: 3 mei 1971",
        "Op 3 mei 2021 viel het arrest.",
        "The judgment of 3 May 2021 was not appealed by the board.",
        "Rapport over de brand van 3 mei 2021",
        "The board said that it had received the letter on 3 May 2021.",
        "- 2021-05-03 13:30: debat\n- 2021-05-04 10:00: stemming",
        "3 mei 2021\tDe brug gaat dicht\n4 mei 2021\tDe brug gaat open",
        "Ingezonden 3 mei 2021",
        "Uw vragen over de brug\nOntvangen 3 mei 2021",
        "Arrest nr. 12 is op 3 mei 2021 gewezen.",
        "Zij vertrok uit Oostmond, 3 mei 2021 was dat.\nDe directie",
        "Accessed 3 May 2021",
        "De brand op de kade, 3 mei 2021: wat ging er mis?",
        "The fire at the lock of 3 May 2021",
        "De raad sprak er dinsdag uitvoerig over.\nDe wethouder zei dat in de raad te zullen melden, 3 mei 2021",
        "De wethouder ging, zoals gepland,\n3 mei 2021\nnaar de brug",
        "The paper first published on it on 3 May 2021",
        "Bij brief gedateerd 3 mei 2021 hebt u de stukken gevraagd.",
        "By email dated 3 May 2021 you asked for the file.",
        "Thank you for your email dated 3 May 2021 about the pier.",
        "Uitspraak van de rechter van 3 mei 2021 is vandaag bekrachtigd",
        "INQUIRY INTO THE FIRE OF 3 MAY 2021",
        "ONDERZOEK BRAND KADE MEI 2021",
        "The pier failed (see the Harbour Weekly).",
        "The board of the pier met last week.\nIt was told by a letter dated 3 May 2021 that the pier would close.",
        "Until further notice, as the board wrote in its letter, 3 May 2021.",
        "De raad sprak op maandag over de brug.\n\nHet contract dat hij aan de raad zond, is gedateerd 3 mei 2021.",
        "Charterparty dated 3 May 2021",
        "Patient: mw. H. de Groot, v, geb. 3-5-2021",
        "[stempel: GEMEENTE OOSTMOND - INGEKOMEN - 3 MEI 2021 - Nr. 1433]",
        "[RECEIVED 3 MAY 2021 - NORTH COAST BUILDING SOCIETY]",
        "Date of birth: 3 May 2021",
        "Datum van ontvangst: 3 mei 2021",
        "Supply of doors, as our quotation dated 3 May 2021",
        "UITSPRAAK\n\nUitgesproken in het openbaar\n\nI. FEITEN\n\n1. Op 3 mei 2021 ging de brug dicht.",
        "ACCOUNTS FOR THE YEAR ENDED 3 MAY 2021",
        "JAARREKENING OVER HET BOEKJAAR EINDIGEND OP 3 MEI 2021",
        "1. The minutes of the meeting of 3 May 2021 were approved.",
        "1. Het verslag van de vergadering van 3 mei 2021 werd goedgekeurd.",
    ],
)
def test_the_day_of_something_else_is_not_taken(text: str) -> None:
    assert list(own_dates(text, 0, len(text), "nl")) == []


@pytest.mark.parametrize(
    ("above", "day"),
    [
        ("Uw brief (kenmerk)\n13 januari 2021\nDatum 3 mei 2021\nBetreft De brug", "2021-05-03"),
        ("12-4-2021\n> Retouradres Postbus 1\nDatum 3 mei 2021\nOnderwerp De brug", "2021-05-03"),
        ("Your letter of\n13 January 2021\nDate: 3 May 2021\nSubject: The bridge", "2021-05-03"),
        (
            "Notulen van het bestuur\ngehouden op maandag 3 mei 2021\n\nHet bestuur hoorde het verslag aan.\n\n"
            "Vastgesteld d.d. 12-7-2021\nA. Dam",
            "2021-05-03",
        ),
        (
            "Minutes of the board\nheld on Monday 3 May 2021\n\nThe board met and heard the report.\n\n"
            "Approved: 12 July 2021\nA. Lee",
            "2021-05-03",
        ),
        (
            "UITSPRAAK\n\nUitgesproken in het openbaar\n\n1. Op 9 maart 2020 sloot zij.\n\nDatum vonnis: 3 mei 2021",
            "2021-05-03",
        ),
        ("Bridge Board\nNumber: 7, date: 2021-05-03, updated: 2021-06-11\nLondon, 3 May 2021", "2021-05-03"),
    ],
)
def test_the_surest_place_wins(read: Read, above: str, day: str) -> None:
    assert read(f"{above}\n\nGeachte raad,\n\n{DUTCH}").published.when.edtf == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("INSPECTIERAPPORT\nDatum inspectie:   3 mei 2021\nDatum vaststelling rapport:  9 juni 2021", "2021-06-09"),
        ("Chest clinic\nClinic date:   3 May 2021\nLetter date:   9 June 2021", "2021-06-09"),
        ("Omroep Noord\nOpgenomen: 3 mei 2021\nDatum uitzending: 9 juni 2021", "2021-06-09"),
        ("SIGNAL\nRELEASED IN FULL 9 JUN 2044\nP 031415Z MAY 21\nDECL: 09 JUN 2031", "2021-05-03"),
        ("TOWN COUNCIL\nOral evidence: Floods in the spring of 2020\n\nMonday 3 May 2021", "2021-05-03"),
        ("AGENDA RAAD\nMaandag 3 mei 2021\n1. Opening\n2. Lijst van de vergadering van 9 april 2021", "2021-05-03"),
        ("PERMIT 12\nApplied: 4 March 2020\nIssued:   3 May 2021\nExpires:  9 June 2031", "2021-05-03"),
    ],
)
def test_of_several_days_the_one_of_the_paper_is_taken(read: Read, text: str, day: str) -> None:
    assert read(f"{text}\n\n{ENGLISH}").published.when.edtf == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("REGISTER OF ACTIONS\nCase 21-114    Date Filed: 03/05/2021\n\n"
         "03/05/2021  1  COMPLAINT lodged with the clerk.\n09/14/2021  2  ANSWER was filed today.", "2021-09-14"),
        ("# Dienstlog gemaal De Zwaan\n\n| datum | melding |\n|---|---|\n| 3 mei 2021 | De pomp viel uit. |\n"
         "| 4 mei 2021 | De pomp draait weer. |", "2021-05-04"),
        ("WARD 4 - NIGHT SHIFT LOG\n\n3 May 2021  The lift was out all night.\n4 May 2021  The lift was mended.",
         "2021-05-04"),
    ],
)  # fmt: skip
def test_a_log_or_a_register_is_of_its_newest_entry(read: Read, text: str, day: str) -> None:
    assert read(text).published.when.edtf == day


@pytest.mark.parametrize("label", ["Datum: 3 mei 2021", "Date: 3 May 2021"])
def test_a_label_behind_the_head_counts_where_no_other_differs(read: Read, label: str) -> None:
    body = f"De minister besluit.\n\n{DUTCH}\n\n" * 16
    assert read(f"{body}\n\n{label}\n\nHoogachtend,\nA. Dam").published.when.edtf == "2021-05-03"
    assert read(f"{body}\n\n{label}\n\n{body}\n\nDatum: 9 mei 2021\n\n{DUTCH}").published.when.edtf is None


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Posted on May 3, 2021 by Ann Lee", "2021-05-03"),
        ("By Ann Lee · PUBLISHED: May 3, 2021 at 10:28 p.m.", "2021-05-03"),
        ("Geplaatst op 3 mei 2021 door A. Dam", "2021-05-03"),
        ("Nieuwsbericht | 03-05-2021 | 15:30", "2021-05-03"),
        ("Kamerstuk van 3 mei 2021 over de brug", None),
    ],
)
def test_what_a_page_shows(written: str, day: str | None) -> None:
    assert read_shown(written, "nl") == day


@pytest.mark.parametrize(
    ("mast", "day"), [("Issue 3, May 2021", "2021-05"), ("Jaargang 12, nummer 6, juni 2019", "2019-06")]
)
def test_the_number_of_a_periodical_above_a_page_gives_its_month(read: Read, mast: str, day: str) -> None:
    told = "The port took delivery of a crane. It replaces the crane that fell. The harbour master was there to see it."
    head = f"<header><p>The Quay</p><p>{mast}</p></header>"
    page = f"<html><body>{head}<article><h1>A crane</h1><p>{told}</p></article></body></html>"
    assert read(page, "page.html").published.when.edtf == day


@pytest.mark.parametrize(
    ("stamp", "shown", "day"),
    [
        ("2021-05-04T03:28:35+00:00", "Published: May 3, 2021 at 10:28 p.m.", "2021-05-03"),
        ("2021-05-02T22:30:00Z", "Gepubliceerd op 3 mei 2021 om 00.30 uur", "2021-05-03"),
        ("2021-05-04T03:28:35-04:00", "Published: May 3, 2021", "2021-05-04"),
        ("2021-05-04T03:28:35+00:00", "Published: April 28, 2021", "2021-05-04"),
    ],
)
def test_the_day_that_readers_saw_against_a_stamp_in_utc(read: Read, stamp: str, shown: str, day: str) -> None:
    head = f'<meta property="article:published_time" content="{stamp}">'
    page = web_page(f'<article><h1>The bridge</h1><p class="byline">{shown}</p><p>{ENGLISH}</p></article>', head=head)
    published = read(page, "a.html").published
    assert published.when.edtf == day
    assert stamp in published.quoted


@pytest.mark.parametrize(
    ("text", "day", "weekday"),
    [
        (f"OSLO, May 3 (Newswire) - {ENGLISH}", "05-03", None),
        (f"UTRECHT, 3 mei (Persbureau) – {DUTCH}", "05-03", None),
        (f"The Harbour Weekly, Monday 3 May\n\nBridge closed\n\n{ENGLISH}", "05-03", 1),
        (f"De Brugbode\nmaandag 3 mei, pagina 4\n\n{DUTCH}", "05-03", 1),
        (f"The bridge closes on Monday 3 May.\n\n{ENGLISH}", None, None),
        (f"{DUTCH}\n\n3 mei\n\n{DUTCH}", None, None),
        (f"3 mei\n\n{DUTCH}\n\n4 mei\n\n{DUTCH}", None, None),
        (f"OSLO, May 3, 2021 (Newswire) - {ENGLISH}", None, None),
        (f"GUEST COLUMN\n\nI sold the pier. I was wrong.\n\nBy Ann Lee\nSunday, May 3\n\n{ENGLISH}", "05-03", 7),
        (f"OPINIE\n\nWij sloten de brug. Ten onrechte.\n\nDoor Anna Dam\nzondag 3 mei\n\n{DUTCH}", "05-03", 7),
    ],
)
def test_a_day_of_its_own_without_a_year(read: Read, text: str, day: str | None, weekday: int | None) -> None:
    own = read(text).own_day
    assert (own and own.month_day, own and own.weekday) == (day, weekday)


@pytest.mark.parametrize(
    ("line", "season"),
    [
        ("Harbour Review · Issue 3, Autumn 2021 · Notes", "2021-23"),
        ("THE HARBOUR QUARTERLY\nVol. 14, No. 3 (Fall 2021)", "2021-23"),
        ("Kwartaalblad De Brug, voorjaar 2021", "2021-21"),
        ("What the storms of winter 2021 did to the pier", None),
    ],
)
def test_a_quarterly_is_of_its_season(line: str, season: str | None) -> None:
    assert next((each.edtf for each in own_dates(line, 0, len(line), "en")), None) == season


@pytest.mark.parametrize(
    ("line", "dates"),
    [
        ("De Brugbode, zaterdag 1 en zondag 2 mei 2021, p. 4", ["2021-05-01"]),
        ("The Harbour Weekly — Saturday 1 & Sunday 2 May 2021", ["2021-05-01"]),
        ("THE HARBOUR WEEKLY Saturday-Sunday, May 1-2, 2021", ["2021-05-01"]),
        ("Zitting van 10 en 11 mei 2021, vastgesteld 3 juni 2021", ["2021-05-10", "2021-06-03"]),
        ("Weekend 1-2 mei 2021", ["2021-05-01"]),
        ("Begroot voor 3 en 4 banken, mei 2021", ["2021-05"]),
        ("Heard on 4, 5 and 6 May 2021", ["2021-05-04"]),
        ("Transcript, Day 3 - Tuesday 11 May 2021", ["2021-05-11"]),
        ("Transcript, Day 10 - Tuesday 11 May 2021", ["2021-05-11"]),
        ("Zitting 2 - 12 mei 2021", ["2021-05-12"]),
        ("maandag 3 mei '47", ["1947-05-03"]),
        ("Ergens op Java, 3-V-'47", ["1947-05-03"]),
    ],
)
def test_of_two_days_a_paper_is_of_the_first(line: str, dates: list[str]) -> None:
    assert [edtf for _, _, edtf in dates_named(line, "nl")] == dates


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "THE HARBOUR WEEKLY\nMonday 3 May 2021\n\nThe pier that nobody wanted\nBy Ann Lee",
            "The pier that nobody wanted",
        ),
        ("DE BRUGBODE\nMaandag 3 mei 2021\n\nDe pier die niemand wilde", "De pier die niemand wilde"),
        ("Notulen van de raad\n3 mei 2021\n\nDe pier die niemand wilde", "Notulen van de raad"),
    ],
)
def test_a_masthead_with_its_day_is_no_title(read: Read, head: str, title: str) -> None:
    assert read(f"{head}\n\n{DUTCH if 'mei' in head else ENGLISH}").title == title


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"The lock\n\nLast updated: 2 November 2018\n\n{ENGLISH}", "2018-11-02"),
        (f"{ENGLISH}\n\nPage last updated: 2 November 2018", "2018-11-02"),
        (
            f"De brug\nUitleg van ons. Laatst bijgewerkt: vr 2 november 2018, 11.20 uur.\n\n{DUTCH}",
            "2018-11-02",
        ),
        (f"De Brugbode, 1 november 2018\n\nLaatst gewijzigd: 2 november 2018\n\n{DUTCH}", "2018-11-01"),
        (f"Brug dicht\n1 november 2018\nUpdate 2 november 2018\n\n{DUTCH}", "2018-11-01"),
        (f"Lock shut\n1 November 2018\nUpdated 2 November 2018\n\n{ENGLISH}", "2018-11-01"),
        (f"The lock was updated on 2 November 2018 by the board.\n\n{ENGLISH}", None),
    ],
)
def test_a_page_without_another_day_is_of_the_day_of_its_last_change(read: Read, text: str, day: str | None) -> None:
    assert read(text).published.when.edtf == day


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("Nummer 6, jaargang 2021", "2021"),
        ("Jaargang 12, nr. 3, 2021", "2021"),
        ("Vol. 12 No. 4, 2021", "2021"),
        ("Issue 14 (2021)", "2021"),
        ("Nummer 2021", None),
        ("No. 4 of 2021 in the list", None),
    ],
)
def test_a_number_of_a_periodical_gives_no_more_than_its_year(line: str, year: str | None) -> None:
    assert next((found[2] for found in dates_named(line, "nl")), None) == year


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            f"Plan\n\nVersie\tDatum\tWijziging\n0.1\t2-4-2021\tEerste opzet\n1.0\t3-5-2021\tVastgesteld\n\n{DUTCH}",
            "2021-05-03",
        ),
        (
            f"Plan\n\nVersion\tDate\tChange\n0.1\t12/02/2021\tDraft\n0.2\t28/03/2021\tSeen\n1.0\t05/04/2021\tApproved\n\n{ENGLISH}",
            "2021-04-05",
        ),
        (f"Plan\n\nStep\tDate\tWhat\n1\t2 April 2021\tBridge closed\n2\t3 May 2021\tBridge opened\n\n{ENGLISH}", None),
    ],
    ids=["Dutch", "English, days in figures", "no versions"],
)
def test_a_paper_with_a_table_of_its_versions_is_of_the_day_of_the_newest(
    read: Read, text: str, day: str | None
) -> None:
    document = read(text)
    assert (document.published.when.edtf if document.published.evidence != "mentions" else None) == day


def test_a_year_in_two_figures_is_of_the_century_that_the_text_names(read: Read) -> None:
    assert read(f"Month: July 1917\n31/7/17\n\n{ENGLISH}").published.when.edtf == "1917-07-31"
    assert read(f"31/7/17\n\n{ENGLISH}").published.when.edtf == "2017-07-31"
