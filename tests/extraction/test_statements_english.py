"""Statements in English news sentences: what was said, by whom, and how it is reported."""

import pytest

from relaas.extraction import mentions, statements, times
from relaas.model import Records
from tests.extraction.sentences import annotated_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The mayor said the bridge would reopen next year.",
            [("indirect", "The mayor", "the bridge would reopen next year")],
            id="the-mayor-said-the-bridge-would-re",
        ),
        pytest.param(
            "“We are ready,” said council member Mary Hall on Monday.",
            [("direct", "council member Mary Hall", "We are ready")],
            id="we-are-ready-said-council-member",
        ),
        pytest.param(
            "A spokesman for the bank said the sum was right.",
            [("indirect", "A spokesman for the bank", "the sum was right")],
            id="a-spokesman-for-the-bank",
        ),
        pytest.param(
            "According to the health agency, infections fell last week.",
            [("indirect", "the health agency", "infections fell last week")],
            id="according-to-the-health-agency-inf",
        ),
        pytest.param(
            "Two suspects were arrested, police said.",
            [("indirect", "police", "Two suspects were arrested")],
            id="two-suspects-were-arrested-police",
        ),
        pytest.param(
            '"We tried everything," a hospital spokeswoman said. "But it was too late."',
            [
                ("direct", "a hospital spokeswoman", "We tried everything"),
                ("direct", "a hospital spokeswoman", "But it was too late."),
            ],
            id="we-tried-everything-a-hospital-sp",
        ),
        pytest.param(
            "Prime Minister John Reed called the decision “a mistake”.",
            [("mixed", "Prime Minister John Reed", "the decision “a mistake”")],
            id="prime-minister-john-reed-called-th",
        ),
        pytest.param(
            "A judge ruled Tuesday that the city had acted too late.",
            [("indirect", "A judge", "the city had acted too late")],
            id="a-judge-ruled-tuesday-that-the-cit",
        ),
        pytest.param(
            "The union is demanding that wages rise by 5 percent.",
            [("indirect", "The union", "wages rise by 5 percent")],
            id="the-union-is-demanding-that-wages",
        ),
        pytest.param(
            "The company announced on Friday that it would cut 300 jobs.",
            [("indirect", "The company", "it would cut 300 jobs")],
            id="the-company-announced-on-friday-th",
        ),
        pytest.param(
            "President Karim urged citizens to stay home.",
            [("indirect", "President Karim", "citizens to stay home")],
            id="president-karim-urged-citizens-to",
        ),
        pytest.param(
            "Scientists warn that groundwater levels keep falling.",
            [("indirect", "Scientists", "groundwater levels keep falling")],
            id="scientists-warn-that-groundwater-l",
        ),
        pytest.param(
            "She pointed out that the figures are provisional.",
            [("indirect", "She", "the figures are provisional")],
            id="she-pointed-out-that-the-figures-a",
        ),
        pytest.param(
            "The report found that costs had doubled.",
            [("indirect", "The report", "costs had doubled")],
            id="the-report-found-that-costs-had-do",
        ),
        pytest.param(
            "He added there was no alternative.",
            [("indirect", "He", "there was no alternative")],
            id="he-added-there-was-no-alternative",
        ),
        pytest.param(
            "It is nonsense, says Peter Jones, chairman of the association.",
            [("indirect", "Peter Jones, chairman of the association", "It is nonsense")],
            id="it-is-nonsense-says-peter-jones-ch",
        ),
        pytest.param(
            "Jones: “This cannot go on.”",
            [("direct", "Jones", "This cannot go on.")],
            id="jones-this-cannot-go-on",
        ),
        pytest.param(
            "The director, who took office in May, told reporters: “We will appeal.”",
            [("direct", "The director", "We will appeal.")],
            id="the-director-who-took-office-in-ma",
        ),
        pytest.param(
            "Neighbors said they heard a loud bang.",
            [("indirect", "Neighbors", "they heard a loud bang")],
            id="neighbors-said-they-heard-a-loud-b",
        ),
        pytest.param(
            "The minister promised lawmakers that a letter would follow before summer.",
            [("indirect", "The minister", "a letter would follow before summer")],
            id="the-minister-promised-lawmakers-th",
        ),
        pytest.param(
            "The club reportedly wants to fire its coach.",
            [("indirect", "", "The club reportedly wants to fire its coach")],
            id="the-club-reportedly-wants-to-fire",
        ),
        pytest.param(
            "The lawyer denied that his client was involved.",
            [("indirect", "The lawyer", "his client was involved")],
            id="the-lawyer-denied-that-his-client",
        ),
        pytest.param(
            "Officials in London say no decision has been made.",
            [("indirect", "Officials in London", "no decision has been made")],
            id="officials-in-london-say-no-decisio",
        ),
        pytest.param(
            "The Kremlin denied the accusations.",
            [("indirect", "The Kremlin", "the accusations")],
            id="the-kremlin-denied-the-accusations",
        ),
        pytest.param(
            '"Is that enough?" asked a member of the opposition.',
            [("direct", "a member of the opposition", "Is that enough?")],
            id="is-that-enough-asked-a-member-of",
        ),
        pytest.param(
            "The bank expects the economy to grow by 2 percent, Reuters reported.",
            [("indirect", "Reuters", "The bank expects the economy to grow by 2 percent")],
            id="the-bank-expects-the-economy-to-gr",
        ),
        pytest.param(
            "The fire is under control, the fire department tweeted.",
            [("indirect", "the fire department", "The fire is under control")],
            id="the-fire-is-under-control-the-fire",
        ),
        pytest.param(
            "“There will be no second term,” the president vowed at a news conference in Prague.",
            [("direct", "the president", "There will be no second term")],
            id="there-will-be-no-second-term-the",
        ),
        pytest.param(
            "Moscow says the exercises are routine; Kyiv disagrees.",
            [("indirect", "Moscow", "the exercises are routine")],
            id="moscow-says-the-exercises-are-rout",
        ),
        pytest.param(
            "The treaty, he argued, was never binding.",
            [("indirect", "he", "The treaty, he argued, was never binding")],
            id="the-treaty-he-argued-was-never-bin",
        ),
        pytest.param(
            "A source close to the talks, speaking on condition of anonymity, said a deal was near.",
            [("indirect", "A source", "a deal was near")],
            id="a-source-close-to-the-talks-speaki",
        ),
        pytest.param(
            "It was announced that the road would be closed.",
            [("indirect", "", "the road would be closed")],
            id="it-was-announced-that-the-road-wou",
        ),
        pytest.param(
            "The ministry said in a statement on Thursday that the ship had left the port.",
            [("indirect", "The ministry", "the ship had left the port")],
            id="the-ministry-said-in-a-statement-o",
        ),
        pytest.param(
            "The Times reports that Johnson told aides he would resign.",
            [("indirect", "The Times", "Johnson told aides he would resign")],
            id="the-times-reports-that-johnson-tol",
        ),
        pytest.param(
            "Researchers at Leiden University estimate that 40 percent of birds died.",
            [("indirect", "Researchers at Leiden University", "40 percent of birds died")],
            id="researchers-at-leiden-university-e",
        ),
        pytest.param(
            'The family said they were "deeply shocked" by the verdict.',
            [("mixed", "The family", 'they were "deeply shocked" by the verdict')],
            id="the-family-said-they-were-deeply-s",
        ),
        pytest.param(
            "“The plan is dead,” he said, “and everyone knows it.”",
            [("direct", "he", "The plan is dead"), ("direct", "he", "and everyone knows it.")],
            id="the-plan-is-dead-he-said-and-ever",
        ),
        pytest.param(
            "“The road is closed,” the sheriff, who had been up all night, said.",
            [("direct", "the sheriff", "The road is closed")],
            id="the-road-is-closed-the-sheriff-wh",
        ),
        pytest.param(
            "The Belgian prime minister believes that Europe should do more.",
            [("indirect", "The Belgian prime minister", "Europe should do more")],
            id="the-belgian-prime-minister-believe",
        ),
        pytest.param(
            "German and Polish officials have indicated that the border will stay open.",
            [("indirect", "German and Polish officials", "the border will stay open")],
            id="german-and-polish-officials-have-i",
        ),
        pytest.param(
            "The harbour made clear on Monday that the fee would stay.",
            [("indirect", "The harbour", "the fee would stay")],
            id="the-harbour-made-clear-on-monday",
        ),
        pytest.param(
            "Germany on Wednesday assured its partners that nothing had been decided.",
            [("indirect", "Germany", "nothing had been decided")],
            id="germany-on-wednesday-assured-its-p",
        ),
        pytest.param(
            "As announced earlier, the museum will close in May.",
            [("indirect", "", "the museum will close in May")],
            id="as-announced-earlier-the-museum-wi",
        ),
        pytest.param(
            "“It is over,” Anna Berg told the broadcaster. “We lost.”",
            [("direct", "Anna Berg", "It is over"), ("direct", "Anna Berg", "We lost.")],
            id="it-is-over-anna-berg-told-the-bro",
        ),
        pytest.param(
            "In a statement, the company said profits had fallen.",
            [("indirect", "the company", "profits had fallen")],
            id="in-a-statement-the-company-said-pr",
        ),
        pytest.param(
            "Moscow said on Monday that the talks had failed.",
            [("indirect", "Moscow", "the talks had failed")],
            id="moscow-said-on-monday-that-the-tal",
        ),
        pytest.param(
            "The mayor told residents that help was on the way.",
            [("indirect", "The mayor", "help was on the way")],
            id="the-mayor-told-residents-that-help",
        ),
        pytest.param(
            "He noted, however, that the threat has been reduced.",
            [("indirect", "He", "the threat has been reduced")],
            id="he-noted-however-that-the-threat-h",
        ),
        pytest.param(
            "BERLIN, May 4, 2019 (Press Desk) – The army is sending 300 soldiers, the ministry said on Friday.",
            [("indirect", "the ministry", "The army is sending 300 soldiers")],
            id="after-a-dateline",
        ),
        pytest.param(
            "The base was handed over at night, a spokesman for the force, Colonel Sonny Lane, said.",
            [
                (
                    "indirect",
                    "a spokesman for the force, Colonel Sonny Lane",
                    "The base was handed over at night",
                )
            ],
            id="description-before-the-name",
        ),
        pytest.param(
            "An engineer who asked not to be named said that date was unrealistic.",
            [("indirect", "An engineer", "date was unrealistic")],
            id="staying-unnamed-is-no-statement",
        ),
        pytest.param(
            "The mayor said the bridge was safe, adding that repairs would begin in May.",
            [("indirect", "The mayor", "the bridge was safe"), ("indirect", "The mayor", "repairs would begin in May")],
            id="adding-that",
        ),
        pytest.param(
            "Two people familiar with the talks said the firm is exploring a sale.",
            [("indirect", "Two people", "the firm is exploring a sale")],
            id="familiar-with",
        ),
        pytest.param(
            "Harris called for an inquiry into the fire.",
            [("indirect", "Harris", "an inquiry into the fire")],
            id="called-for",
        ),
        pytest.param(
            "The regulator had urged the cut to 12 units in February.",
            [("indirect", "The regulator", "the cut to 12 units in February")],
            id="a-noun-phrase-urged",
        ),
        pytest.param("The bridge is expected to open in May.", [], id="expected-by-nobody"),
        pytest.param("I hope to see the council in May.", [], id="a-writer-of-himself"),
    ],
)
def test_english_statements(text: str, expected: list[tuple[str, str, str]]) -> None:
    annotated = annotated_text(text, "en")
    found = statements.extract(annotated, mentions.extract(annotated, times.extract(annotated, Records()))).statements
    assert [
        (one.kind, one.speaker_text, one.text) for one in found if one.level == "full" or len(found) == 1
    ] == expected
