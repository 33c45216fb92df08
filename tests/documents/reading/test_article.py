"""The article of a web page is read wherever it stands, and no wall that asks for cookies with it."""

from collections.abc import Callable

import pytest

from relaas.model import Document

Read = Callable[..., Document]

NL = (
    "Schipper Ada Prins heeft maandag haar ontslag ingediend na de aanvaring met de sluisdeur bij Oudeweer.",
    "Zij meldde de schade op 12 april bij het waterschap, dat de sluis dezelfde dag nog sloot voor het verkeer.",
)
EN = (
    "Skipper Ada Prince handed in her resignation on Monday after the collision with the lock gate at Oldweir.",
    "She reported the damage to the water board on 12 April, which shut the lock to all traffic the same day.",
)
ASKS_NL = (
    "Om onze site goed te laten werken gebruiken wij en onze 640 partners sinds 2019 cookies. "
    "Met een klik op accepteren geeft u toestemming tot 1 januari 2031."
)
ASKS_EN = (
    "We and our 640 partners have used cookies on your device since 2019 to measure audiences. "
    "By clicking accept you consent until 1 January 2031."
)


def page(body: str) -> str:
    return f"<!doctype html><html><head><title>De sluis | De Schutter</title></head><body>{body}</body></html>"


def told(words: tuple[str, str]) -> str:
    return f"<h1>De sluis</h1><p>{words[0]}</p><p>{words[1]}</p>"


PLACES = {
    "an aside": "<aside><article>{}</article></aside>",
    "a form around all": "<form id='aspnetForm'><div class='content'>{}</div></form>",
    "a dialog": "<dialog open><section>{}</section></dialog>",
    "the usual place": "<main><article>{}</article></main>",
}
WALLS = {
    "named": "<div id='cookie-banner'><h2>Privacy</h2><p>{}</p><button>OK</button></div>",
    "of a program": "<div class='qc-cmp2-container'><p>{}</p></div>",
    "by its words": "<section><p>{}</p><button>OK</button></section>",
    "no more than a paragraph": "<p>{}</p>",
}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("wall", WALLS.values(), ids=WALLS)
@pytest.mark.parametrize(("words", "asks"), [(NL, ASKS_NL), (EN, ASKS_EN)], ids=["nl", "en"])
def test_the_article_and_no_wall(read: Read, place: str, wall: str, words: tuple[str, str], asks: str) -> None:
    document = read(page(wall.format(asks) + place.format(told(words))), "a.html")
    heard = [each.clean.text for each in document.paragraphs if each.kind in ("body", "heading")]
    assert [one for one in words if one in heard] == list(words)
    assert not any("640" in one or "2031" in one for one in heard)


@pytest.mark.parametrize(
    "words",
    [
        "De toezichthouder beboette de webwinkel op 3 mei 2022, omdat die zonder toestemming cookies plaatste.",
        "The regulator fined the shop on 3 May 2022 for placing cookies before its visitors had agreed to them.",
    ],
)
def test_news_of_cookies_is_news(read: Read, words: str) -> None:
    document = read(page(f"<main><article><h1>Boete</h1><p>{words}</p><p>{NL[0]}</p></article></main>"), "a.html")
    assert ("body", words) in [(each.kind, each.clean.text) for each in document.paragraphs]


def test_menus_and_cards_beside_the_article_stay_shut(read: Read) -> None:
    cards = "<aside><article><h3>Brand</h3><p>Op 3 juni 2024 brandde een loods uit.</p></article></aside>"
    document = read(page(f"<main><article>{told(NL)}</article></main>{cards}"), "a.html")
    assert "loods" not in document.text
