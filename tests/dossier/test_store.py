"""Adding, replacing and removing documents; a build that is stopped at any moment is finished by the same steps."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from relaas.dossier import Build, Changes, ClashingIds, Dossier, open_dossier, stamp_of
from relaas.model import LeftOut, Links, Records
from tests.dossier.factories import TEXT, make_document, make_links, make_records, make_sentences


def test_new_dossier_is_complete(empty: Dossier) -> None:
    assert empty.is_complete


def test_added_document_asks_for_linking(empty: Dossier) -> None:
    empty.add(make_document(), Records())
    assert not empty.is_complete
    empty.replace_links(Links())
    assert empty.is_complete


def test_documents_come_in_order_of_their_paths(empty: Dossier) -> None:
    for path in ("c.txt", "a.txt", "b.txt"):
        empty.add(make_document(f"{TEXT} {path}", path=path), Records())
    assert [document.path for document in empty.documents()] == ["a.txt", "b.txt", "c.txt"]
    assert list(empty.records()) == [document.id for document in empty.documents()]


@pytest.mark.parametrize("paths", [("a.txt", "b.txt"), ("b.txt", "a.txt")], ids=["first first", "first last"])
def test_files_with_the_same_bytes_are_one_document(empty: Dossier, paths: tuple[str, str]) -> None:
    for path in paths:
        document = make_document(path=path, title=f"Title of {path}")
        empty.add(document, make_records(document))
        empty.files.finish(empty.path.parent / path, document.sha256)
    (found,) = empty.documents()
    assert (found.path, found.title) == ("a.txt", "Title of a.txt")
    assert empty.sources()[0].paths == ("a.txt", "b.txt")
    assert {file.name for file in empty.files.known()} == {"a.txt", "b.txt"}


def test_changed_file_takes_the_place_of_what_it_was(empty: Dossier) -> None:
    for text in ("Een oude tekst over de haven.", "Een nieuwe tekst over de haven."):
        new = make_document(text)
        empty.add(new, Records())
        empty.files.finish(empty.path.parent / new.path, new.sha256)
    assert empty.documents() == (new,)
    assert [known.sha256 for known in empty.files.known().values()] == [new.sha256]


def test_changed_copy_leaves_the_other_file_alone(empty: Dossier) -> None:
    both = make_document("Dezelfde tekst op twee plaatsen.", path="a.txt")
    empty.add(both, Records())
    empty.add(make_document("Dezelfde tekst op twee plaatsen.", path="b.txt"), Records())
    changed = make_document("Een andere tekst.", path="b.txt")
    empty.add(changed, Records())
    assert empty.documents() == (both, changed)


def test_files_of_one_name_in_two_folders_are_two(empty: Dossier, tmp_path: Path) -> None:
    first = make_document("Rapport van de haven.", path="rapport.txt")
    second = make_document("Rapport van de gemeente.", path="rapport.txt")
    empty.add(first, Records(), file=tmp_path / "haven" / "rapport.txt")
    empty.add(second, Records(), file=tmp_path / "gemeente" / "rapport.txt")
    assert set(empty.documents()) == {first, second}


def add_archive(dossier: Dossier, *members: str, name: str = "box.zip") -> None:
    """Adds an archive with a document per member, as a build does."""
    file = dossier.path.parent / name
    dossier.files.start(dossier.path.parent / name, name)
    for member in members:
        document = make_document(f"De tekst van {member}.", path=f"{name}/{member}")
        dossier.add(document, Records(), file=file, member=member)
    dossier.files.finish(file, f"hash of {members}", members=members)


def test_members_of_a_container_are_documents_of_one_file(empty: Dossier) -> None:
    add_archive(empty, "a.txt", "deep/b.txt")
    assert [document.path for document in empty.documents()] == ["box.zip/a.txt", "box.zip/deep/b.txt"]
    assert [file.name for file in empty.files.known()] == ["box.zip"]


def test_a_changed_container_loses_what_it_holds_no_more(empty: Dossier) -> None:
    add_archive(empty, "a.txt", "b.txt")
    add_archive(empty, "b.txt", "c.txt")
    assert [document.path for document in empty.documents()] == ["box.zip/b.txt", "box.zip/c.txt"]


def test_a_member_that_stands_elsewhere_too_stays_when_its_container_loses_it(empty: Dossier) -> None:
    add_archive(empty, "a.txt", "b.txt")
    add_archive(empty, "a.txt", name="again.zip")
    add_archive(empty, "b.txt")
    assert [document.path for document in empty.documents()] == ["again.zip/a.txt", "box.zip/b.txt"]


def test_a_file_read_anew_forgets_what_was_left_out_of_it(empty: Dossier) -> None:
    empty.leave_out(LeftOut("box.zip/a.bin", "empty"), LeftOut("box.zip", "empty"), LeftOut("box.zippy", "empty"))
    add_archive(empty, "a.txt")
    assert [item.path for item in empty.left_out()] == ["box.zippy"]


def test_a_file_that_was_not_read_to_its_end_is_not_known(empty: Dossier) -> None:
    empty.add(make_document(), Records())
    assert empty.files.known() == {}


def test_dossier_may_move_with_its_files(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    with open_dossier(tmp_path / "old" / "x.relaas", create=True) as dossier:
        file = tmp_path / "old" / "stukken" / "veldhaven.txt"
        dossier.add(make_document(), Records(), file=file)
        dossier.files.finish(file, make_document().sha256)
    (tmp_path / "old").rename(tmp_path / "new")
    with open_dossier(tmp_path / "new" / "x.relaas") as dossier:
        assert list(dossier.files.known()) == [(tmp_path / "new" / "stukken" / "veldhaven.txt").resolve()]


def test_removed_document_leaves_nothing(linked: Dossier) -> None:
    for document in linked.documents():
        linked.files.finish(linked.path.parent / document.path, document.sha256)
        linked.remove(document.id)
    raw = sqlite3.connect(linked.path)
    tables = (
        "paragraphs",
        "times",
        "events",
        "sentences",
        "entries",
        "entry_evidence",
        "copies",
        "files",
        "read_files",
        "entity_roles",
    )
    assert [raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables] == [0] * len(tables)
    raw.close()
    assert linked.search("gemeente") == ()
    assert not linked.is_complete


def test_removing_one_document_keeps_the_lines_of_the_others(linked: Dossier) -> None:
    first, second = linked.documents()
    linked.remove(first.id)
    assert {line.headline.source.id for line in linked.entries()} == {second.id}


def test_links_are_replaced_as_a_whole_or_not_at_all(linked: Dossier) -> None:
    before = linked.links()
    twice = Links(entries=before.entries[:1] * 2)  # the same id twice: the second cannot be written
    with pytest.raises(ClashingIds, match="same id"):
        linked.replace_links(twice)
    assert linked.links() == before
    assert linked.is_complete


def test_two_documents_with_one_id_are_refused(empty: Dossier) -> None:
    document = make_document()
    empty.add(document, Records())
    with pytest.raises(ClashingIds, match=document.id):
        empty.add(replace(document, sha256="of other bytes"), Records())
    assert empty.documents() == (document,)


def test_stamp_of_a_file_is_kept(empty: Dossier, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT)
    empty.files.finish(file, "sha", stamp=stamp_of(file))
    empty.files.finish(tmp_path / "gone.txt", "sha", stamp=stamp_of(tmp_path / "gone.txt"))
    assert [known.stamp for known in empty.files.known().values()] == [stamp_of(file), None]


def test_document_is_added_as_a_whole_or_not_at_all(empty: Dossier) -> None:
    document = make_document()
    foreign = make_records(make_document("Iets anders dan de rest." + TEXT))  # of a document that is not there
    with pytest.raises(sqlite3.IntegrityError):
        empty.add(document, foreign)
    assert empty.documents() == ()
    assert empty.files.known() == {}
    assert empty.is_complete


def test_stopped_build_is_finished_by_the_same_steps(tmp_path: Path) -> None:
    documents = [make_document(f"{TEXT} Nummer {number}.", path=f"{number}.txt") for number in range(4)]

    def build(path: Path, *, stop_after: int) -> None:
        with open_dossier(path, create=True) as dossier:
            known = {file.sha256 for file in dossier.files.known().values()}
            for done, document in enumerate(each for each in documents if each.sha256 not in known):
                if done == stop_after:
                    return
                dossier.add(document, make_records(document), make_sentences(document, (TEXT, "gemeente", ())))
                dossier.files.finish(path.parent / document.path, document.sha256)
            found = [(document, dossier.records()[document.id]) for document in dossier.documents()]
            dossier.replace_links(make_links(*found))

    def account(path: Path) -> object:
        with open_dossier(path) as dossier:
            assert dossier.is_complete
            return (
                dossier.documents(),
                dossier.records(),
                dossier.links(),
                dossier.entries(),
                dossier.search("gemeente"),
            )

    build(tmp_path / "whole.relaas", stop_after=99)
    for moment in (0, 1, 3):
        path = tmp_path / f"{moment}.relaas"
        build(path, stop_after=moment)
        build(path, stop_after=99)
        assert account(path) == account(tmp_path / "whole.relaas")


def test_killed_while_writing_leaves_the_former_state(linked: Dossier) -> None:
    before = linked.documents(), linked.records(), linked.links()
    raw = sqlite3.connect(linked.path, isolation_level=None)
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("DELETE FROM entries")
    raw.execute("DELETE FROM times")
    raw.close()  # what was not committed is gone with the process
    with open_dossier(linked.path) as again:
        assert (again.documents(), again.records(), again.links()) == before


def test_builds_are_logged_in_order(empty: Dossier) -> None:
    builds = (Build("2021-05-01T10:00:00", "0.1.0", added=3), Build("2021-05-02T10:00:00", "0.1.0", left_out=1))
    for build in builds:
        empty.replace_links(Links(), build)
    assert empty.builds() == builds


def test_same_links_change_nothing(linked: Dossier) -> None:
    assert linked.replace_links(linked.links()) == Changes()
