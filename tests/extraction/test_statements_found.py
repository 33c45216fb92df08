"""Statements: constructions that attribute content, each in both languages where both have it."""

import pytest

from tests.extraction.sentences import records_of


def found_in(text: str, language: str) -> list[tuple[str, str]]:
    """Who says what, by the names of the speakers."""
    records = records_of(text, language)
    mentions = records.mention_by_id()
    speakers = {one.id: mentions[one.speaker].name if one.speaker else one.speaker_text for one in records.statements}
    return [(speakers[one.id], " ".join(one.text.split()).rstrip(".")) for one in records.statements]


@pytest.mark.parametrize(
    ("language", "text", "speaker", "content"),
    [
        pytest.param(
            "nl",
            "“De brug van Oostwoude is veilig”, zo zei wethouder Mia Torn maandag.",
            "Mia Torn",
            "De brug van Oostwoude is veilig",
            id="zo-zei",
        ),
        pytest.param(
            "en",
            "According to the chairman, Ada Voss, the bridge is safe.",
            "Ada Voss",
            "the bridge is safe",
            id="name-behind-a-description",
        ),
        pytest.param(
            "nl",
            "De brug is veilig, volgens een woordvoerder, Jan de Boer.",
            "Jan de Boer",
            "De brug is veilig",
            id="naam-achter-een-omschrijving",
        ),
        pytest.param(
            "en",
            "According to the report, Harlow, a port, lost 400 jobs.",
            "report",
            "Harlow, a port, lost 400 jobs",
            id="no-name-behind-a-paper",
        ),
        pytest.param(
            "en",
            "It was announced that the bridge closes and is sold by the council.",
            "",
            "the bridge closes and is sold by the council",
            id="by-of-another-verb",
        ),
        pytest.param(
            "en",
            "After talks with a spokesman for the army, Colonel Ada Voss said that the bridge was safe.",
            "Ada Voss",
            "the bridge was safe",
            id="described-before-by-another-phrase",
        ),
        pytest.param(
            "en",
            "Harwell Ltd closed the site. It said it would cost 300 jobs.",
            "Harwell Ltd",
            "it would cost 300 jobs",
            id="it",
        ),
        pytest.param(
            "en", "In the mayor's letter: no. Hale asked for an extension.", "Hale", "an extension", id="ask-for"
        ),
        pytest.param(
            "en",
            "Anna Berg resigned. In her view the fault lies elsewhere.",
            "her",
            "the fault lies elsewhere",
            id="in-her-view",
        ),
        pytest.param(
            "en",
            "The union's position is that the site must stay.",
            "The union",
            "the site must stay",
            id="position-is",
        ),
        pytest.param(
            "en",
            "A spokesman for the bank said the sum was right.",
            "spokesman",
            "the sum was right",
            id="spokesman-for",
        ),
        pytest.param(
            "en",
            "“She knows every dike of this valley.” – Alderman Petra Hovens",
            "Petra Hovens",
            "She knows every dike of this valley",
            id="name-behind-a-dash",
        ),
        pytest.param(
            "en",
            "And from the chair, Commissioner Ruth Adeyemi:\n\n“She brings thirty years of experience.”",
            "Ruth Adeyemi",
            "She brings thirty years of experience",
            id="colon-before-a-block",
        ),
        pytest.param(
            "en",
            "Ingrid Sol spoke. “The report came.\n\n“I read it at once.\n\n“Nothing was held back,” she said.",
            "Ingrid Sol",
            "The report came. “I read it at once. “Nothing was held back",
            id="over-paragraphs",
        ),
        pytest.param(
            "nl",
            "De kosten raamt de gemeente op 60 miljoen euro.",
            "gemeente",
            "De kosten raamt de gemeente op 60 miljoen euro",
            id="object-first",
        ),
        pytest.param(
            "nl",
            "Het bestuur heeft de raad woensdag laten weten dat het later wordt.",
            "bestuur",
            "het later wordt",
            id="whom-it-was-told-does-not-speak",
        ),
        pytest.param(
            "nl",
            "Wethouder Bos wil met de bond om tafel en eist dat het werk stopt.",
            "Bos",
            "het werk stopt",
            id="joined-verbs",
        ),
        pytest.param(
            "nl",
            "De muur was al in 2020 bekend. Dat blijkt uit een memo.",
            "een memo",
            "De muur was al in 2020 bekend",
            id="dat-blijkt-uit",
        ),
        pytest.param("nl", "De provincie sluit een staking niet uit.", "provincie", "een staking", id="sluit-niet-uit"),
        pytest.param(
            "nl",
            "De bond zegt dat er twijfel leeft: de raad zou nog onderzoek willen doen.",
            "bond",
            "er twijfel leeft",
            id="colon-ends-content",
        ),
        pytest.param(
            "nl",
            "Mevrouw Bos verklaarde het volgende: het veer is dit jaar vaak uitgevallen.",
            "Bos",
            "het veer is dit jaar vaak uitgevallen",
            id="cue-before-a-colon",
        ),
        pytest.param(
            "nl", "Anna Bos schreef het plan. Naar haar oordeel is dat te laat.", "haar", "is dat te laat", id="oordeel"
        ),
        pytest.param(
            "en",
            "Lindqvist conceded that the log had been altered, but insisted she had not ordered it.",
            "Lindqvist",
            "she had not ordered it",
            id="but-insisted",
        ),
        pytest.param(
            "en",
            "The bank expects to open twelve shops and intends to invest more.",
            "bank",
            "to open twelve shops",
            id="infinitive-ends-at-the-next-verb",
        ),
        pytest.param(
            "nl",
            "Hulstra B.V. schrapt 120 banen, zo heeft het bedrijf vrijdag bekendgemaakt.",
            "Hulstra B.V.",
            "Hulstra B.V. schrapt 120 banen",
            id="zo-heeft-bekendgemaakt",
        ),
        pytest.param(
            "nl",
            "De raad heeft laten weten het daarmee oneens te zijn.",
            "raad",
            "het daarmee oneens te zijn",
            id="laten-weten-te",
        ),
        pytest.param("en", "Rees rejected claims that he had lied.", "Rees", "he had lied", id="rejected-claims"),
        pytest.param(
            "en",
            "A spokesman misled the army, Colonel Jan Bos said.",
            "Jan Bos",
            "A spokesman misled the army",
            id="only-a-description-goes-with-a-name",
        ),
        pytest.param(
            "en",
            "Because the union said the offer was too low, talks ended on Friday.",
            "union",
            "the offer was too low",
            id="main-clause-ends-content",
        ),
        pytest.param(
            "en",
            "Because the union said wages fell, as the figures of May show, talks ended.",
            "union",
            "wages fell, as the figures of May show",
            id="side-clause-does-not-end-content",
        ),
        pytest.param(
            "en",
            "According to your letter of 2 May, the work stops.",
            "your letter of 2 May",
            "the work stops",
            id="the-date-of-a-letter",
        ),
        pytest.param(
            "nl",
            "Volgens uw brief van 2 mei stopt het werk.",
            "uw brief van 2 mei",
            "stopt het werk",
            id="de-datum-van-een-brief",
        ),
        pytest.param(
            "en",
            "The board: “We have read the whole report.”",
            "board",
            "We have read the whole report",
            id="description-before-a-colon",
        ),
        pytest.param(
            "en",
            "The mayor said water reached the quay.",
            "mayor",
            "water reached the quay",
            id="verb-like-a-participle",
        ),
        pytest.param(
            "en",
            "The union rejects the plan, which costs jobs, and the talks ended.",
            "union",
            "the plan, which costs jobs",
            id="relative-clause-goes-on",
        ),
        pytest.param("en", "The mayor urged residents not to leave.", "mayor", "residents not to leave", id="not-to"),
        pytest.param(
            "en",
            "Anna Berg sighed. “A long and bitter road indeed.”",
            "Anna Berg",
            "A long and bitter road indeed",
            id="who-acted-before",
        ),
        pytest.param(
            "nl",
            "Het veer van Leiden, een oude boot, vaart volgens haar op 26 mei.",
            "haar",
            "Het veer van Leiden, een oude boot, vaart volgens haar op 26 mei",
            id="bijstelling",
        ),
        pytest.param(
            "en",
            "Also at the table, Jan Bos: “We have read the whole report.”",
            "Jan Bos",
            "We have read the whole report",
            id="person-further-on-before-a-colon",
        ),
        pytest.param(
            "nl",
            "De bond eist dat het “klaar is, zegt de raad”.",
            "bond",
            "het “klaar is, zegt de raad”",
            id="nothing-is-credited-inside-a-quotation",
        ),
        pytest.param(
            "en",
            "The mayor said only two of them had left.",
            "mayor",
            "only two of them had left",
            id="word-that-leads-up-to-a-clause",
        ),
        pytest.param(
            "en",
            "The mayor said “an old dike” had failed.",
            "mayor",
            "“an old dike” had failed",
            id="quotation-as-subject",
        ),
        pytest.param("nl", "De heer Post merkt op dat dit al is beloofd.", "Post", "dit al is beloofd", id="merkt-op"),
    ],
)
def test_who_says_what(language: str, text: str, speaker: str, content: str) -> None:
    assert (speaker, content) in found_in(text, language)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        pytest.param("en", "If the council finds that the plan is late, work stops.", "the plan", id="condition"),
        pytest.param("nl", "Indien de raad oordeelt dat het plan te laat is, stopt het werk.", "het plan", id="indien"),
        pytest.param("en", "When do you expect your results?", "your results", id="question-to-the-reader"),
        pytest.param("nl", "Kunt u toezeggen de Kamer te informeren?", "de Kamer", id="vraag-aan-de-lezer"),
        pytest.param("en", "Anna Berg sighed. “A long and bitter road indeed”", "road", id="words-that-end-nothing"),
        pytest.param("en", "An estimated 450 homes remain dark.", "450 homes", id="participle-before-a-noun"),
        pytest.param(
            "en", "Ruth Calder confirmed as chair of the panel which has three judges.", "which", id="named-as"
        ),
    ],
)
def test_what_nobody_says(language: str, text: str, words: str) -> None:
    assert all(words not in content for _, content in found_in(text, language))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The bridge is safe, a spokesman for the army, Colonel Voss, said.", "a spokesman for the army, Colonel Voss"),
        ("The mayor was late, Ada Voss said.", "Ada Voss"),
    ],
)
def test_a_source_is_named_with_the_description_right_before_it(text: str, source: str) -> None:
    (statement,) = records_of(text, "en").statements
    assert statement.speaker_text == source
