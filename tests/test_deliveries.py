"""Deliveries: a dossier built in any order and in any number of deliveries is the dossier built at once."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from relaas.dossier import open_dossier
from relaas.model import Dating, Document, Links, Passage, Publication, Records, SettledPublication, YearlessDay
from relaas.pipeline import BuildOptions, build, said_of
from relaas.views.export.json import as_json
from tests.dossier.factories import make_document

# One affair in which papers settle, copy, contradict, name and outdate one another.
PAPERS = {
    "brief.txt": (
        "Zuidmeer, 3 februari 2021\n\nGeachte raad,\n\nHet college heeft op 12 januari besloten de Stadswerf te "
        "sluiten. Het gaat om 48 arbeidsplaatsen. De werf gaat uiterlijk 1 juli dicht.\n\nNamens het college,\n\n"
        "Hanna Vroom\n"
    ),
    "2021-01-13_courant.txt": (
        "date 2021-01-13\n\nDe gemeente Zuidmeer sluit de Stadswerf. Dat zei wethouder Hanna Vroom dinsdag tegen deze "
        "krant. Er werken 50 mensen. De vakbond noemt het besluit onbegrijpelijk.\n"
    ),
    "2021-01-14_gazette.txt": (
        "date 2021-01-14\n\nThe town of Zuidmeer will close its shipyard by 1 July, alderman Hanna Vroom said on "
        "Tuesday. About 50 people work there. The union called the decision incomprehensible.\n"
    ),
    "2021-01-14_herald.txt": (
        "date 2021-01-14\n\nThe town of Zuidmeer will close its shipyard by 1 July, alderman Hanna Vroom said on "
        "Tuesday. About 50 people work there. The union called the decision incomprehensible.\n\n"
        "Vroom denied that the land was sold.\n"
    ),
    "weekblad.txt": (
        "date 2021-01\n\nDinsdag besloot de gemeente Zuidmeer de Stadswerf te sluiten. Woensdag legden 30 werknemers "
        "het werk neer. Wethouder Vroom zei dinsdag dat er een sociaal plan komt.\n"
    ),
    "memo.txt": (
        "MEMO\n\nAan: Vroom\nVan: J. Kwakman\nDatum: 16 april\n\nDe verkoop van de grond is op 9 april getekend. De "
        "koper is de Noordzee Maritieme Groep (NMG).\n"
    ),
    "2021-07-02_courant.txt": (
        "date 2021-07-02\n\nDe Stadswerf in Zuidmeer is woensdag gesloten. Kwakman sprak van een zwarte dag. NMG neemt "
        "15 mensen over.\n"
    ),
    "undated.txt": (
        "Kwakman ontkent dat de grond is verkocht. Op 30 juni sloot de werf. Volgens NMG is er op 9 april getekend.\n"
    ),
}


@st.composite
def deliveries(draw: st.DrawFn) -> list[list[str]]:
    """Some of the papers, in some order, parted into deliveries."""
    names = draw(st.permutations(sorted(PAPERS)))[: draw(st.integers(3, len(PAPERS)))]
    ends = sorted(draw(st.sets(st.integers(1, len(names) - 1), min_size=1, max_size=3)))
    return [names[start:end] for start, end in zip([0, *ends], [*ends, len(names)], strict=True)]


@settings(max_examples=5, deadline=None)
@given(deliveries(), st.dictionaries(st.sampled_from(sorted(PAPERS)), st.sampled_from(sorted(PAPERS)), max_size=2))
@example([["memo.txt"], ["brief.txt", "weekblad.txt"]], {"brief.txt": "memo.txt"})
def test_any_order_and_any_deliveries_give_what_one_build_gives(parts: list[list[str]], drafts: dict[str, str]) -> None:
    """Some papers held at first what another one says, under their own names."""
    with TemporaryDirectory() as folder, ThreadPoolExecutor(1) as pool:
        papers, options = Path(folder) / "papers", BuildOptions(executor=pool)
        in_parts, at_once = Path(folder) / "in-parts.relaas", Path(folder) / "at-once.relaas"
        papers.mkdir()
        kept = {name for part in parts for name in part}
        first = {name: PAPERS[drafts[name]] for name in sorted(kept & set(drafts))}
        for delivery in (first, *({name: PAPERS[name] for name in part} for part in parts)):
            for name, text in delivery.items():
                (papers / name).write_text(text, "utf-8")
            build([papers / name for name in delivery], in_parts, options=options)
        for _ in range(2):  # once, and again with nothing new
            build([papers], at_once, options=options)
            assert exported(in_parts) == exported(at_once)
            assert held(in_parts) == held(at_once)


@settings(max_examples=3, deadline=None)
@given(deliveries(), st.sampled_from(sorted(PAPERS)))
def test_a_paper_that_was_taken_away_leaves_what_the_others_give(parts: list[list[str]], gone: str) -> None:
    with TemporaryDirectory() as folder, ThreadPoolExecutor(1) as pool:
        papers, options = Path(folder) / "papers", BuildOptions(executor=pool)
        with_it, without = Path(folder) / "with-it.relaas", Path(folder) / "without.relaas"
        papers.mkdir()
        names = [*(name for part in parts for name in part if name != gone), gone]
        for name in names:
            (papers / name).write_text(PAPERS[name], "utf-8")
        build([papers], with_it, options=options)
        with open_dossier(with_it) as dossier:
            dossier.remove(next(each.id for each in dossier.register() if each.path == gone))
        (papers / gone).unlink()
        for path in (with_it, without):
            build([papers], path, options=options)
        assert exported(with_it) == exported(without)
        assert held(with_it) == held(without)


def exported(dossier: Path) -> str:
    with open_dossier(dossier) as opened:
        return as_json(opened)


def held(dossier: Path) -> tuple[str, str]:
    """One number for every row of a dossier, and what of it is not as it was written."""
    with open_dossier(dossier) as opened:
        return opened.fingerprint(), opened.damage()


def paper(number: int, *when: str) -> Document:
    """A paper without records, published in a period; without one where none is given."""
    published = Publication(Dating("/".join(when) or None, *(when[0], when[-1]) if when else (), basis="document"))
    return make_document(f"{number} bruggen. " * 4, path=f"{number}.txt", published=published)


def test_a_day_that_links_settled_does_not_count_in_the_year_of_another_paper(tmp_path: Path) -> None:
    month, own = paper(1, "2021-03-01", "2021-03-31"), paper(2)
    own = replace(own, own_day=YearlessDay("09-05", Passage(own.id, 0, 5)))
    settled = Publication(Dating("2021-03-09", "2021-03-09", "2021-03-09", basis="other-document"), "dossier")
    with open_dossier(tmp_path / "bridges.relaas", create=True) as dossier:
        for each in (paper(3, "2021-03-01"), month, own):
            dossier.add(each, Records())
        before = said_of(dossier)
        dossier.replace_links(Links(settled_publications=(SettledPublication(month.id, settled, ""),)))
        assert said_of(dossier) == before != {}
