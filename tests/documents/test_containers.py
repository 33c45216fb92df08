"""Of thirty made containers, each holding up to six files, every member is named: read, or left out with its reason."""

import io
import random
import zipfile
from collections.abc import Callable, Sequence
from email.message import EmailMessage
from pathlib import Path

import pypdfium2
import pytest

from examples.pdf_writer import write_pdf
from relaas.documents import Content, SourceFile, unfold
from relaas.model import LeftOut

Member = tuple[str, bytes]

FILES: Sequence[Member] = (
    ("nota.txt", b"De raad besloot op 3 mei 2021 de sluis te sluiten."),
    ("memo.md", b"The board shut the lock on 3 May 2021."),
    ("lijst.csv", b"Datum,Gebeurtenis\n3 mei 2021,Sluis dicht\n"),
    ("foto.jpg", b"\xff\xd8\xff\xe0"),
    ("leeg.txt", b"  "),
    ("programma.exe", b"MZ"),
    ("bijlage zonder naam", b"?"),
)


def archive(members: Sequence[Member]) -> Member:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        for name, content in members:
            file.writestr(name, content)
    return "doos.zip", data.getvalue()


def mail(members: Sequence[Member]) -> Member:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "ada@haven.example", "bo@haven.example", "De sluis"
    message["Date"] = "Mon, 03 May 2021 10:00:00 +0200"
    message.set_content("Zie de bijlagen over de sluis, die maandag gesloten is.")
    for name, content in members:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return "bericht.eml", message.as_bytes()


def mails(members: Sequence[Member]) -> Member:
    box = "".join(
        f"From ada@haven.example Mon May  3 10:00:00 2021\n{mail([member])[1].decode()}\n" for member in members
    )
    return "berichten.mbox", box.encode()


def printed(members: Sequence[Member]) -> Member:
    document = pypdfium2.PdfDocument(write_pdf([("text", "De sluis is op 3 mei 2021 gesloten.")]))
    for name, content in members:
        document.new_attachment(name).set_data(content)
    data = io.BytesIO()
    document.save(data)
    return "rapport.pdf", data.getvalue()


KINDS: Sequence[Callable[[Sequence[Member]], Member]] = (archive, mail, mails, printed)


def made(seed: int) -> tuple[Member, list[str]]:
    """A container, another one in every second of them, and the names of all the files that were put into it."""
    chance = random.Random(seed)
    members = chance.sample(FILES, chance.randint(1, 6))
    names = [name for name, _ in members]
    kind = KINDS[seed % len(KINDS)]
    if seed % 2:
        inner = KINDS[chance.randrange(len(KINDS))](chance.sample(FILES, 2))
        members = [*members, inner]
        names.append(inner[0])
    return kind(members), names


@pytest.mark.parametrize("seed", range(30))
def test_every_member_is_named(tmp_path: Path, seed: int) -> None:
    (name, data), members = made(seed)
    (tmp_path / name).write_bytes(data)
    found = [each for _, each in unfold(SourceFile(tmp_path / name, name))]
    paths = [each.path if isinstance(each, LeftOut) else each.name for each in found]
    for member in members:
        assert any(f"/{member}" in path for path in paths), (member, paths)
    assert len(set(paths)) == len(paths)
    assert all(each.reason for each in found if isinstance(each, LeftOut))
    assert any(isinstance(each, Content) for each in found) or name.endswith(".zip")
