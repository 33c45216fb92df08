"""The article of a page set free: walls that ask for cookies go, and what it is shut in is opened."""

import re

from lxml import html

from relaas.documents.cues import asks_consent

# Names that programs for consent, and those who write pages by hand, give to the box that asks for it.
CONSENT_BOX = re.compile(
    r"(?<![a-z])(?:cookies?|consent|gdpr|cmp|privacy[-_]?(?:banner|wall|notice|popup|modal|bar|dialog|overlay)"
    r"|onetrust|didomi|usercentrics|cookiebot|quantcast|qc-cmp2?|sp_message|truste|iubenda|klaro|osano|borlabs|complianz"
    r"|cc-window|cybot)(?![a-z])|cookie(?:bar|banner|wall|notice|consent|popup|melding)",
    re.IGNORECASE,
)
BOXES = ("div", "section", "aside", "dialog", "form", "footer", "header")
NAMES = ("id", "class", "aria-label", "role", "name")
ARTICLE = ("article", "main", "h1")
BESIDE = frozenset({"nav", "aside", "footer"})  # what stands in these tells of other pages
CLOSED = ("aside", "form", "footer", "nav", "figure", "dialog", "fieldset", "menu")  # no reader looks inside
MOST = 0.5  # of what a page says: so much is its article and no box beside it
MAX_BOX = 20_000  # characters; a wall with the list of all its partners is long


def free_article(tree: html.HtmlElement) -> bool:
    """Take the boxes that ask for consent out of a page and open what its article is shut in; whether there was any."""
    boxes = [each for each in tree.iter(*BOXES) if _is_consent(each)]
    for box in boxes:
        if box.getparent() is not None:
            box.drop_tree()
    told = _told(tree)
    shut = [each for each in tree.iter(*CLOSED) if _holds_article(each, told)]
    for each in shut:
        each.tag = "div"
    return bool(boxes or shut)


def stands_beside(element: html.HtmlElement) -> bool:
    """Whether an element stands in a menu, in a column beside the article or in the foot of the page."""
    return any(above.tag in BESIDE for above in element.iterancestors())


def _is_consent(box: html.HtmlElement) -> bool:
    """Whether a box asks for consent: by its name, or by its words with a button below them."""
    named = any(CONSENT_BOX.search(box.get(name) or "") for name in NAMES)
    if not named and next(box.iter("button", "input"), None) is None:
        return False
    if next(box.iter(*ARTICLE), None) is not None:
        return False
    words = box.text_content()
    return len(words) <= MAX_BOX and (asks_consent(words) or (named and "cookie" in words.lower()))


def _holds_article(element: html.HtmlElement, told: int) -> bool:
    """Whether an element holds most of the paragraphs of a page."""
    return _told(element) > MOST * told


def _told(element: html.HtmlElement) -> int:
    return sum(len(each.text_content()) for each in element.iter("p"))
