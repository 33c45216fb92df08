"""Messages: the mails of printed and quoted threads, with sender, receivers, moment and extent."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from relaas.documents.parts.names import name_of, names_of
from relaas.model import Document, Part

Read = Callable[..., Document]

BODIES = {
    "nl": ("De sluis is gisteren dichtgegaan.\nWij maken hem morgen open.", "Vanochtend is de sluis gecontroleerd."),
    "en": ("The lock was shut yesterday.\nWe will open it tomorrow.", "The lock was inspected this morning."),
}
FORMS = {
    "Outlook, Dutch": (
        "nl",
        "Van: Mia Torn <mia.torn@example.org>\nVerzonden: dinsdag 4 mei 2021 10:15\nAan: Bo Dam; Jip Ree\nCC: Pim Pek\n"
        "Onderwerp: RE: sluis",
        "Van: Dam, Bo\nVerzonden: maandag 3 mei 2021 16:02\nAan: Torn, Mia\nOnderwerp: sluis",
    ),
    "Outlook, Dutch, with a line of dashes": (
        "nl",
        "Van: Mia Torn\nVerzonden: dinsdag 4 mei 2021 10:15\nAan: Bo Dam; Jip Ree\nCC: Pim Pek\nOnderwerp: RE: sluis",
        "-----Oorspronkelijk bericht-----\nVan: Bo Dam [mailto:bo@example.org]\nVerzonden: maandag 3 mei 2021 16:02\n"
        "Aan: Mia Torn\nOnderwerp: sluis",
    ),
    "Outlook, English": (
        "en",
        "From: Mia Torn <mia.torn@example.org>\nSent: Tuesday, May 4, 2021 10:15 AM\nTo: Bo Dam; Jip Ree\nCc: Pim Pek\n"
        "Subject: RE: sluis",
        "From: Bo Dam [bo@example.org]\nSent: Monday, 3 May 2021 4:02 p.m.\nTo: Mia Torn\nSubject: sluis",
    ),
    "Outlook, English, numeric": (
        "en",
        "From: Torn, Mia\nSent: 04 May 2021 10:15\nTo: Dam, Bo; Ree, Jip\nCc: Pek, Pim\nSubject: RE: sluis",
        "-----Original Message-----\nFrom: Bo Dam\nSent: 03 May 2021 16:02\nTo: Mia Torn\nSubject: sluis",
    ),
    "forwarded by Gmail, Dutch": (
        "nl",
        "Van: Mia Torn <mia@example.org>\nVerzonden: 4 mei 2021 10:15\nAan: Bo Dam, Jip Ree\nCC: Pim Pek\n"
        "Onderwerp: RE: sluis",
        "---------- Doorgestuurd bericht ---------\nVan: Bo Dam <bo@example.org>\nDatum: ma 3 mei 2021 om 16:02\n"
        "Onderwerp: sluis\nAan: Mia Torn <mia@example.org>",
    ),
    "forwarded by Apple Mail, English": (
        "en",
        "From: Mia Torn <mia@example.org>\nDate: 4 May 2021 at 10:15:44 BST\n"
        "To: Bo Dam <b@example.org>, Jip Ree <j@example.org>\n"
        "Cc: Pim Pek <p@example.org>\nSubject: RE: sluis",
        "Begin forwarded message:\n\nFrom: Bo Dam <bo@example.org>\nSubject: sluis\nDate: 3 May 2021 at 16:02:12 BST\n"
        "To: Mia Torn <mia@example.org>",
    ),
    "labels with a blank line between them": (
        "nl",
        "Van: Mia Torn\n\nVerzonden: dinsdag 4 mei 2021 10:15\n\nAan: Bo Dam; Jip Ree\n\nCC: Pim Pek\n\n"
        "Onderwerp: RE: sluis",
        "Van: Bo Dam\n\nVerzonden: 3-5-2021 16:02:11\n\nAan: Mia Torn\n\nOnderwerp: sluis",
    ),
    "labels on one line": (
        "nl",
        "Van: Mia Torn Verzonden: dinsdag 4 mei 2021 10:15 Aan: Bo Dam; Jip Ree CC: Pim Pek Onderwerp: RE: sluis",
        "Van: Bo Dam Verzonden: maandag 3 mei 2021 16:02 Aan: Mia Torn Onderwerp: sluis",
    ),
}


def _messages(document: Document) -> list[Part]:
    return [part for part in document.parts if part.kind == "message"]


@pytest.mark.parametrize("glue", ["\n\n", "\n"], ids=["blank lines", "glued"])
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_printed_thread(read: Read, form: tuple[str, str, str], glue: str) -> None:
    language, above, below = form
    first, second = BODIES[language]
    document = read(f"{above}{glue}{first}{glue}Mia{glue}{below}{glue}{second}{glue}Bo\n")
    top, bottom = _messages(document)
    assert (top.published.when.edtf, top.clock, top.author) == ("2021-05-04", "10:15", "Mia Torn")
    assert (top.recipients, top.copied, top.title) == (("Bo Dam", "Jip Ree"), ("Pim Pek",), "RE: sluis")
    assert (bottom.published.when.edtf, bottom.clock, bottom.author) == ("2021-05-03", "16:02", "Bo Dam")
    assert (bottom.recipients, bottom.title) == (("Mia Torn",), "sluis")
    assert document.quote(bottom.start, bottom.end).startswith(below.splitlines()[0])
    assert document.quote(top.start, top.end).endswith("Mia")
    for part in (top, bottom):
        evidence = part.published.when.passage
        assert evidence is not None
        assert "2021" in document.quote(evidence.start, evidence.end)


ATTRIBUTIONS = {
    "Gmail, Dutch": "Op ma 3 mei 2021 om 16:02 schreef Bo Dam <bo@example.org>:",
    "Apple, Dutch": "Op 3 mei 2021, om 16:02 heeft Bo Dam <bo@example.org> het volgende geschreven:",
    "broken over two lines": "Op ma 3 mei 2021 om 16:02 schreef Bo Dam\n<bo@example.org>:",
    "Gmail, English": "On Mon, May 3, 2021 at 4:02 PM Bo Dam <bo@example.org> wrote:",
    "Apple, English": "On 3 May 2021, at 16:02, Bo Dam <bo@example.org> wrote:",
    "Thunderbird": "On 03/05/2021 16:02, Bo Dam wrote:",
}


@pytest.mark.parametrize("line", ATTRIBUTIONS.values(), ids=ATTRIBUTIONS)
def test_a_quoted_mail(read: Read, line: str) -> None:
    quoted = "\n".join(f"> {each}" for each in BODIES["nl"][1].splitlines())
    below = f"{line}\n>\n{quoted}\n>\n> Bo\n\nNog dit: de sluis blijft dicht.\n"
    document = read(f"Beste Bo,\n\n{BODIES['nl'][0]}\n\nMia\n\n{below}")
    (part,) = _messages(document)
    assert (part.published.when.edtf, part.clock, part.author) == ("2021-05-03", "16:02", "Bo Dam")
    assert document.quote(part.start, part.end).endswith("> Bo")
    assert document.author_at(document.text.index("Nog dit")) is None


def test_quotes_in_quotes_and_answers_between_them(read: Read) -> None:
    text = (
        "From: Ann Lee\nSent: 5 May 2021 09:00\nTo: Bo Dam\nSubject: lock\n\nSee my answers.\n\n"
        "On 4 May 2021, at 10:15, Bo Dam wrote:\n> When does it open?\n\nOn Friday, I think.\n\n> And who pays?\n\n"
        "The board.\n\nOn 4 May 2021, at 10:15, Bo Dam wrote:\n"
        ">> On 3 May 2021, at 16:02, Mia Torn wrote:\n>>> The lock is shut.\n"
    )
    document = read(text)
    voices = [
        (document.author_at(text.index(words)), document.published_at(text.index(words)).when.edtf)
        for words in ("See my", "When does", "On Friday", "And who", "The board", "The lock")
    ]
    assert voices[:5] == [
        ("Ann Lee", "2021-05-05"),
        ("Bo Dam", "2021-05-04"),
        ("Ann Lee", "2021-05-05"),
        ("Bo Dam", "2021-05-04"),
        ("Ann Lee", "2021-05-05"),
    ]
    assert voices[5] == ("Mia Torn", "2021-05-03")
    messages = _messages(document)
    assert all(before.end <= after.start for before, after in pairwise(messages))


def test_a_block_that_is_quoted_from_nobody_named(read: Read) -> None:
    document = read("The board wrote this:\n\n> The lock is shut.\n> It will open soon.\n\nWe do not agree.\n")
    (part,) = document.parts
    assert (part.kind, part.author, part.published.when.edtf) == ("quoted", None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Van: Mia Torn\nAan: het bestuur\nDatum: 4 mei 2021\nBetreft: de sluis\n\nDe sluis is dicht.\n",
        "Op 3 mei 2021 schreef de krant dat de sluis dicht is. Dat klopt niet.\n",
        "Wij kregen bericht.\n\nAan: iedereen die het aangaat\n\nDe sluis gaat morgen dicht en blijft dicht.\n",
        "> 2021\n\nThe lock was shut on 3 May. From: the beginning to the end, nobody saw it.\n",
    ],
    ids=["one memo", "a paper that wrote", "a lone label", "one line with a sign"],
)
def test_what_is_no_thread_has_no_parts(read: Read, text: str) -> None:
    assert read(text).parts == ()


def test_one_mail_is_a_document_with_its_day_and_its_writer(read: Read) -> None:
    document = read(f"{FORMS['Outlook, Dutch'][1]}\n\n{BODIES['nl'][0]}\n\nMia\n")
    assert (document.parts, document.published.when.edtf, document.author) == ((), "2021-05-04", "Mia Torn")


@pytest.mark.parametrize(
    "head",
    [
        "Van: Mia Torn <mia@example.org>\nAan: Bo Dam\nDatum: di 4 mei 2021 16:58\nOnderwerp: De sluis",
        "Van: Mia Torn\nVerzonden: dinsdag 4 mei 2021 16:58\nAan: Bo Dam\nOnderwerp: De sluis",
    ],
)
def test_a_file_of_mail_may_hold_what_a_program_prints_of_it(read: Read, head: str) -> None:
    document = read(f"{head}\n\n{BODIES['nl'][0]}\n\nMia\n", "a.eml")
    assert (document.published.when.edtf, document.author) == ("2021-05-04", "Mia Torn")


@pytest.mark.parametrize(
    "text",
    [
        "[03-05-2021 16:02] Bo Dam: De sluis is dicht.\n[03-05-2021 16:04] Mia Torn: Sinds wanneer?\n"
        "[04-05-2021 09:10] Bo Dam: Sinds gisteren.",
        "[3-5-2021 16:02] Dam, Bo (ICT)\nDe sluis is dicht.\n[3-5-2021 16:04] Mia Torn\nSinds wanneer?\n"
        "[4-5-2021 09:10] Dam, Bo (ICT)\nSinds gisteren.",
        "Kanaal: sluis\nmaandag 3 mei 2021\n\nBo Dam  16:02\nDe sluis is dicht.\nMia Torn  16:04\nSinds wanneer?\n\n"
        "dinsdag 4 mei 2021\n\nBo Dam  09:10\nSinds gisteren.",
        "#locks\nMonday, May 3rd, 2021\n\nBo Dam  4:02 PM\nThe lock is shut.\nMia Torn  4:04 PM\nSince when?\n\n"
        "Tuesday, May 4th, 2021\n\nBo Dam  9:10 AM\nSince yesterday.",
    ],
    ids=["one line each", "Teams", "a channel, Dutch", "a channel, English"],
)
def test_a_chat_with_its_names_on_the_lines_or_above_them(read: Read, text: str) -> None:
    messages = _messages(read(text))
    assert [(each.author, each.published.when.edtf, each.clock) for each in messages] == [
        ("Bo Dam", "2021-05-03", "16:02"),
        ("Mia Torn", "2021-05-03", "16:04"),
        ("Bo Dam", "2021-05-04", "09:10"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Programma\nmaandag 3 mei 2021\n\nOpening 19:30\nDe voorzitter opent.\nPauze 20:15\nEr is koffie.\n"
        "Sluiting 21:00\nTot ziens.",
        "Programme\nMonday 3 May 2021\n\nOpening 7:30 PM\nThe chair opens.\nBreak 8:15 PM\nThere is tea.\n"
        "Closing 9:00 PM\nGoodbye.",
    ],
)
def test_a_programme_with_hours_is_no_chat(read: Read, text: str) -> None:
    assert _messages(read(text)) == []


def test_one_line_of_a_chat_shows_how_all_write_their_days(read: Read) -> None:
    lines = ["12/06/2023, 09:42 - Pia: He left", "12/06/2023, 09:45 - Tom: Oh", "13/06/2023, 17:02 - Pia: He is back"]
    parts = read("\n".join(lines), "chat.txt").parts
    assert [each.published.when.edtf for each in parts] == ["2023-06-12", "2023-06-12", "2023-06-13"]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Els van den Berg <els@example.org>", "Els van den Berg"),
        ("Berg, Els van den", "Els van den Berg"),
        ("Dam, K.L. (Kees) - DGXY", "Kees Dam"),
        ('"Lee, Ann" <ann@example.org>', "Ann Lee"),
        ("Dam, Bo (ABC/DEF)", "Bo Dam"),
        ("Dam, Bo (Communicatie)", "Bo Dam"),
        ("Dr Ann Lee, Pier Surveys Ltd, Leeds", "Dr Ann Lee"),
        ("mr. A. Dam, Dam Advocaten", "mr. A. Dam"),
        ("info@example.org", "info@example.org"),
        ("10.2.e", None),
        ("[10.2.e]", None),
        ("██████", None),
        ("", None),
    ],
)
def test_a_name(written: str, name: str | None) -> None:
    assert name_of(written) == name


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Bo Dam; Jip Ree", ("Bo Dam", "Jip Ree")),
        ("Dam, Bo; Berg, Els van den", ("Bo Dam", "Els van den Berg")),
        ("Bo Dam <b@example.org>, Jip Ree <j@example.org>", ("Bo Dam", "Jip Ree")),
        ("Bo Dam, Jip de Ree", ("Bo Dam", "Jip de Ree")),
        ("Berg, Els van den", ("Els van den Berg",)),
        ("10.2.e; Bo Dam", ("Bo Dam",)),
    ],
)
def test_several_names(written: str, names: tuple[str, ...]) -> None:
    assert names_of(written) == names
