"""The expression that dates a clause is the one that is carried and shown."""

import pytest

from relaas.extraction import extract
from relaas.views.dates import show_when
from relaas.views.wording import Wording
from tests.extraction.sentences import annotated_text


@pytest.mark.parametrize(
    ("text", "language", "concept", "evidence", "shown"),
    [
        (
            "The ministry plans in 2021 to close the harbour around 1 June.",
            "en",
            "close",
            "1 June",
            ("around 1 Jun 2021", "rond 1 jun 2021"),
        ),
        (
            "Het ministerie is in 2021 van plan de haven rond 1 juni te sluiten.",
            "nl",
            "close",
            "1 juni",
            ("around 1 Jun 2021", "rond 1 jun 2021"),
        ),
        (
            "De gemeente wil de brug uiterlijk eind augustus openen.",
            "nl",
            "open",
            "eind augustus",
            ("by 31 Aug 2021", "uiterlijk 31 aug 2021"),
        ),
        (
            "The city plans to open the bridge by the end of August.",
            "en",
            "open",
            "the end of August",
            ("by 31 Aug 2021", "uiterlijk 31 aug 2021"),
        ),
    ],
    ids=["around-en", "around-nl", "by-nl", "by-en"],
)
def test_a_date_is_shown_with_the_words_that_gave_it(
    text: str, language: str, concept: str, evidence: str, shown: tuple[str, str]
) -> None:
    annotated, found = extract(annotated_text(text, language, published="2021-04-14"))
    when = next(event.when for event in found.events if event.concept == concept)
    assert (show_when(when, Wording("en")), show_when(when, Wording("nl"))) == shown
    assert when.passage is not None
    assert annotated.document.quote(when.passage.start, when.passage.end) == evidence
    assert when.time in {time.id for time in found.times}
