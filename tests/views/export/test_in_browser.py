"""The page in a browser: finding and filtering hide what they should, links unfold, phones fit, axe finds nothing."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from html import escape, unescape
from importlib.resources import files
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from relaas.dossier import open_dossier
from relaas.pipeline import build
from relaas.views.export import ExportOptions
from relaas.views.export.html import export
from relaas.views.wording import VIEW_LANGUAGES, Wording
from tests.views.factories import make_dossier

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
ANSWER = '<pre id="answer"></pre>'
FRAME = '<iframe style="width:{width}px;height:900px;border:0" srcdoc="{page}"></iframe>'
EXAMPLE = Path(__file__).parents[3] / "examples" / "withdrawal-2021"
PAGES_OF_THE_EXAMPLE = 5  # at most, on paper
NARROWEST = 500  # pixels: a window of this browser is never smaller, so a phone is a frame in it
HARNESS = """
<script>
const shown = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility()).length;
const after = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
(async () => {{ const answer = await (async () => {{ {code} }})();
top.document.getElementById("answer").textContent = JSON.stringify(answer); }})();
</script></body>"""

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no chromium on this machine")
Ask = Callable[..., Any]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of the example dossier, with a note on one line."""
    with open_dossier(make_dossier(tmp_path_factory.mktemp("browser"))) as dossier:
        dossier.decide(dossier.entries()[0].entry.id, "note", "Gebeld", by="M. Torn", at="2023-06-01T10:00:00+00:00")
        return export(dossier, Wording("nl"), ExportOptions()).decode()


@pytest.fixture
def ask(page: str, tmp_path: Path) -> Ask:
    """Opens the page in a browser, runs some code in it, and gives what the code returns."""

    def run(code: str, *, width: int = 1200, height: int = 900, dark: bool = False, before: str = "") -> Any:
        asked = POLICY.sub("", page).replace("</body>", before + HARNESS.format(code=code))
        framed = f"<body>{FRAME.format(width=width, page=escape(asked))}" if width < NARROWEST else asked
        (tmp_path / "page.html").write_text(framed.replace("<body>", f"<body>{ANSWER}", 1), "utf-8")
        options = [
            *("--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=9000", "--dump-dom"),
            f"--user-data-dir={tmp_path / 'profile'}",
            f"--window-size={width},{height}",
            *(["--blink-settings=preferredColorScheme=0"] if dark else []),
        ]
        command = [str(BROWSER), *options, (tmp_path / "page.html").as_uri()]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
        answer = re.search(r'<pre id="answer">(.*?)</pre>', done.stdout, re.DOTALL)
        assert answer, done.stderr[-2000:]
        return json.loads(unescape(answer[1]))

    return run


def test_finding_hides_all_other_lines_and_says_how_many_are_left(ask: Ask) -> None:
    found = ask(
        """
        const find = document.getElementById("find"), said = [];
        for (const words of ["", "havenbrug", "HAVENBRUG gemeente", "no such word"]) {
          find.value = words; find.dispatchEvent(new Event("input"));
          said.push([shown("#chronology .line"), document.getElementById("found").value]);
        }
        return said;"""
    )
    assert [number for number, _ in found] == [3, 2, 1, 0]
    assert found[0][1] == ""
    assert found[2][1].startswith("1 ")
    assert found[3][1].startswith("0 ")


def test_every_chip_shows_as_many_lines_as_it_says_and_none_is_empty(ask: Ask) -> None:
    chips = ask(
        """
        return [...document.querySelectorAll(".show input")].map((chip) => {
          chip.click();
          const number = chip.parentElement.querySelector(".number")?.textContent;
          return [chip.id, shown("#chronology .line"), Number(number)];
        });"""
    )
    assert chips[0][:2] == ["show-all", 3]
    assert len(chips) > 1
    assert all(lines == number > 0 for _, lines, number in chips[1:])


def test_the_menu_unfolds_nothing_and_a_link_to_a_line_unfolds_that_line(ask: Ask) -> None:
    opened = ask(
        """
        const unfolded = () => document.querySelectorAll("#chronology .line details[open]").length;
        location.hash = "#chronology"; await after(50);
        const menu = unfolded();
        location.hash = "#" + document.querySelectorAll("#chronology .line")[1].id; await after(50);
        const line = unfolded();
        document.getElementById("unfold").click();
        return [menu, line, unfolded()];"""
    )
    assert opened == [0, 1, 3]


def test_the_page_is_no_wider_than_a_phone(ask: Ask) -> None:
    code = "document.querySelectorAll('details').forEach((each) => each.open = true);"
    wide, screen = ask(f"{code} return [document.documentElement.scrollWidth, innerWidth];", width=390)
    assert wide <= screen == 390


@pytest.mark.parametrize(("width", "dark"), [(390, False), (1200, True)], ids=["phone", "dark"])
def test_axe_finds_no_violation(ask: Ask, width: int, dark: bool) -> None:
    axe = (files("axe_core_python") / "axe.min.js").read_text("utf-8")
    violations = ask(
        """
        document.querySelectorAll("details").forEach((each) => each.open = true);
        const run = await axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]});
        return run.violations.map((each) => [each.id, each.nodes.slice(0, 3).map((node) => node.html)]);""",
        width=width,
        dark=dark,
        before=f"<script>{axe}</script>",
    )
    assert violations == []


def printed(page: str, folder: Path) -> list[str]:
    """The text of each page of paper that a browser prints a page on."""
    (folder / "page.html").write_text(page, "utf-8")
    options = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}")
    command = [str(BROWSER), *options, f"--print-to-pdf={folder / 'page.pdf'}", (folder / "page.html").as_uri()]
    subprocess.run(command, capture_output=True, timeout=120, check=True)
    with pypdfium2.PdfDocument(folder / "page.pdf") as paper:
        return [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in paper]


def test_paper_holds_lines_differences_and_sources_and_says_what_it_leaves_out(page: str, tmp_path: Path) -> None:
    words, text = Wording("nl"), " ".join(printed(page, tmp_path))
    assert words("page.off_paper", parts="").removesuffix(".") in text
    assert all(words(title) in text for title in ("title.chronology", "title.differences", "page.basis"))
    for introduction in (words("page.people"), words("page.references")):  # of lists that stay on the screen
        assert introduction in page
        assert introduction not in text


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier of the documents in ``examples``."""
    path = tmp_path_factory.mktemp("example") / "withdrawal.relaas"
    build([EXAMPLE], path)
    return path


@pytest.mark.parametrize("language", VIEW_LANGUAGES)
def test_the_example_prints_on_few_pages_with_its_picture_on_the_first(
    example: Path, tmp_path: Path, language: str
) -> None:
    words = Wording(language)
    with open_dossier(example) as dossier:
        sheets = printed(export(dossier, words, ExportOptions()).decode(), tmp_path)
    assert len(sheets) <= PAGES_OF_THE_EXAMPLE
    assert sheets[0].index(words("page.deadlines")) < sheets[0].index(words("title.chronology"))
