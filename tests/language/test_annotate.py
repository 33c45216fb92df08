"""What annotation makes of paragraphs: words with source offsets, sentences, lemmas and names."""

from dataclasses import replace
from pathlib import Path

import pytest
import spacy

from relaas.errors import StopRun
from relaas.language.annotate import annotate, source_ranges
from relaas.language.pipelines import Pipelines
from relaas.language.schemes import name_label, universal_tree
from relaas.language.separable import join_separable_verbs
from relaas.model import AnnotatedDocument, CleanText, Document, Paragraph, Publication
from tests.extraction.sentences import document_of


def sentences(annotated: AnnotatedDocument) -> list[str]:
    return [annotated.quote(one.first, one.last) for one in annotated.sentences]


@pytest.fixture
def stub(tmp_path: Path) -> Pipelines:
    """English pipelines of the user's own: a tokenizer and entities by list, labelled as spaCy labels them."""
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(  # type: ignore[attr-defined]
        [
            {"label": "PERSON", "pattern": "Mary Jones"},
            {"label": "GPE", "pattern": "Norwich"},
            {"label": "DATE", "pattern": "Monday"},
            {"label": "FAC", "pattern": "Tower Bridge"},
        ]
    )
    nlp.to_disk(tmp_path / "stub")
    return Pipelines({"en": str(tmp_path / "stub")})


def test_offsets_lead_to_the_source_across_hard_wraps() -> None:
    text = "De minister van\nBinnenlandse Zaken kwam\n  gisteren terug uit Den\nHaag."
    annotated = annotate(document_of(text, "nl"))
    assert [text[token.start : token.end] for token in annotated.tokens] == [token.text for token in annotated.tokens]
    assert sentences(annotated) == [text]


def test_a_mended_hyphenation_is_one_word_over_two_lines() -> None:
    text = "Het parle-\nment stemt."
    clean = CleanText("Het parlement stemt.", ((0, 0), (9, 11)))
    paragraph = Paragraph(0, len(text), "body", "nl", clean)
    one = Document("d", "d.txt", "txt", "", text, "nl", Publication(), paragraphs=(paragraph,))
    word = annotate(one).tokens[1]
    assert (word.text, text[word.start : word.end]) == ("parlement", "parle-\nment")


def test_source_ranges_agree_with_the_clean_text() -> None:
    clean = CleanText("een twee drie", ((0, 5), (3, 9), (8, 20)))
    offsets, ends = [0, 4, 9], [3, 8, 13]
    assert source_ranges(clean, offsets, ends) == [
        clean.source_range(*pair) for pair in zip(offsets, ends, strict=True)
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("en", "He left the U.S. Navy in May. She stayed.", 2, id="name-after-US"),
        pytest.param("en", "He moved to the U.S. The others stayed.", 2, id="new-sentence-after-US"),
        pytest.param("en", "“We are ready,” Mr. Hall said. “We go.”", 2, id="comma-quotation-mark-name"),
        pytest.param("en", "“Why?” he asked.", 1, id="question-in-quotation"),
        pytest.param("nl", "De brief (nr. 12, d.d. 3 mei jl.) is er. Hij is kort.", 2, id="dutch-abbreviations"),
        pytest.param("nl", "Er kwamen ca. 80 mensen. ‘Dat is veel’, zei hij.", 2, id="quotation-begins-sentence"),
        pytest.param("nl", 'Hij zei: "Wij komen." Zij bleef.', 2, id="closing-mark-stays"),
        pytest.param("nl", "Namens de raad sprak A.Chr. Bol. Hij was kort.", 2, id="dutch-initials-of-two-letters"),
        pytest.param(
            "nl", "De eis van L.Th. Kok (art. 3 jo. art. 9) is afgewezen.", 1, id="dutch-initials-and-articles"
        ),
        pytest.param("nl", "Zij komt uit de V.A.E. De vlucht was lang.", 2, id="new-sentence-after-letters"),
        pytest.param("en", "A chief of the N.T.S.B. Carla Dunn left in May.", 1, id="name-after-letters"),
        pytest.param("en", "He joined the N.T.S.B. The board was new.", 2, id="new-sentence-after-letters-en"),
        pytest.param("en", "It was signed by Ph.J. Moor and Wm. Tate on Friday.", 1, id="english-initials"),
        pytest.param("nl", "In zwembad De Otter werden gisteren 23 mensen onwel.", 1, id="dutch-article-of-a-name"),
        pytest.param(
            "en", "Five people fell ill in the pub The Old Otter on Sunday.", 1, id="english-article-of-a-name"
        ),
        pytest.param("en", "On 19 October 2016 I asked for a new lock. He refused.", 2, id="I-begins-nothing"),
        pytest.param("en", "It closed at 5 p.m. I left.", 2, id="I-after-a-full-stop"),
        pytest.param("nl", "Dat kost geld (zie o.a. bijlage 2). Het kan niet anders.", 2, id="bracket"),
        ("nl", "Het bleek dat schepen De Geest ontslag neemt.", 1),
        ("nl", "De inspectie heeft jeugdzorginstelling De Wissel onder toezicht gesteld.", 1),
        ("en", "The master reported water in no. 1 hold.", 1),
        ("en", "The mayor said no. The council agreed.", 2),
    ],
)
def test_sentence_borders(language: str, text: str, expected: int) -> None:
    assert len(sentences(annotate(document_of(text, language)))) == expected, sentences(
        annotate(document_of(text, language))
    )


def test_a_quotation_mark_of_two_signs_is_one_that_opens_its_sentence() -> None:
    annotated = annotate(document_of("De raad zweeg. ,,Wij wachten’’, zei Smit. ,,Het is goed.’’", "nl"))
    words = [annotated.tokens[sentence.first].text for sentence in annotated.sentences]
    assert words == ["De", "„", "„"]
    assert annotated.document.text[slice(*annotated.span(4, 8))] == ",,Wij wachten’’"


def test_a_heading_is_one_sentence_and_every_line_of_a_signature_is() -> None:
    assert len(annotate(document_of("Nieuws. Van de dag", "nl", kinds=["heading"])).sentences) == 1
    signed = annotate(document_of("De minister van Justitie,\nJan de Vries", "nl", kinds=["signature"]))
    assert sentences(signed) == ["De minister van Justitie,", "Jan de Vries"]


def test_repeats_have_no_words() -> None:
    assert annotate(document_of("Dit staat er al.", "nl", kinds=["repeat"])).tokens == ()


def test_a_paragraph_too_long_to_parse_at_once_is_parsed_in_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("relaas.language.pieces.LONGEST", 40)
    text = "The mayor opened the old bridge. The band played. Children waved their little flags at her."
    annotated = annotate(document_of(text, "en"))
    assert [text[token.start : token.end] for token in annotated.tokens] == [token.text for token in annotated.tokens]
    assert sentences(annotated)[0] == "The mayor opened the old bridge."


def test_a_sentence_without_end_is_cut() -> None:
    annotated = annotate(document_of("naam " * 1000, "nl"))
    assert max(one.last - one.first for one in annotated.sentences) <= 300
    assert [one.first for one in annotated.sentences[1:]] == [one.last for one in annotated.sentences[:-1]]


def test_languages_are_annotated_in_the_order_of_the_text() -> None:
    text = "De brug is open.\n\nThe bridge is open.\n\nDe weg is dicht."
    one = document_of(text, "nl")
    paragraphs = tuple(
        replace(part, language="en" if "The" in text[part.start : part.end] else "nl") for part in one.paragraphs
    )
    annotated = annotate(replace(one, paragraphs=paragraphs))
    assert sentences(annotated) == ["De brug is open.", "The bridge is open.", "De weg is dicht."]
    assert [annotated.language_of(sentence) for sentence in annotated.sentences] == ["nl", "en", "nl"]


def test_heads_stay_inside_their_sentence_and_children_mirror_them() -> None:
    annotated = annotate(document_of("The mayor spoke. The crowd, which had waited, went home.", "en"))
    for sentence in annotated.sentences:
        for index in range(sentence.first, sentence.last):
            assert sentence.first <= annotated.tokens[index].head < sentence.last
    for index, children in enumerate(annotated.children):
        assert all(annotated.tokens[child].head == index for child in children)


@pytest.mark.parametrize(
    ("text", "verb", "lemma"),
    [
        pytest.param("Het leger trekt zich morgen uit de stad terug.", "trekt", "terugtrekken", id="clause-end"),
        pytest.param("De regering kondigde aan dat zij opstapt.", "kondigde", "aankondigen", id="before-dat"),
        pytest.param("Zij besloten zich terug te trekken.", "trekken", "terugtrekken", id="around-te"),
        pytest.param("De vakbond houdt het op driehonderd ontslagen.", "houdt", "houden", id="put-at-a-number"),
        pytest.param("Morgen houdt het op.", "houdt", "ophouden", id="ends"),
        pytest.param("De fabriek legt het werk stil.", "legt", "stilleggen", id="adjective-prefix"),
        pytest.param("Hij kijkt uit het raam.", "kijkt", "kijken", id="preposition-is-no-prefix"),
    ],
)
def test_separable_verbs(text: str, verb: str, lemma: str) -> None:
    words = {token.text: token.lemma for token in annotate(document_of(text, "nl")).tokens}
    assert words[verb] == lemma


def test_a_separable_verb_is_found_without_a_parse() -> None:
    words = ["De", "stad", "sluit", "de", "school", "af", "."]
    lemmas = ["de", "stad", "sluiten", "de", "school", "af", "."]
    tags = ["DET", "NOUN", "VERB", "DET", "NOUN", "ADP", "PUNCT"]
    flat = list(range(7))
    assert join_separable_verbs(words, lemmas, tags, flat, ["dep"] * 7, "nl") == {2: "afsluiten"}
    assert join_separable_verbs(words, lemmas, tags, flat, ["dep"] * 7, "en") == {}


def test_a_pipeline_of_the_user_is_used_and_its_labels_become_ours(stub: Pipelines) -> None:
    annotated = annotate(
        document_of("Mary Jones saw Tower Bridge on Monday. She lives in Norwich.", "en"), pipelines=stub
    )
    names = [(annotated.quote(name.first, name.last), name.label) for name in annotated.names]
    assert names == [("Mary Jones", "PER"), ("Tower Bridge", "LOC"), ("Norwich", "GPE")]
    assert len(annotated.sentences) == 2


def test_prepositions_as_heads_are_turned_into_the_tree_of_treebanks() -> None:
    # The plan was made by experts in Rome .
    heads = [1, 3, 3, 3, 3, 4, 5, 6, 3]
    relations = ["det", "nsubjpass", "auxpass", "ROOT", "agent", "pobj", "prep", "pobj", "punct"]
    tags = ["DET", "NOUN", "AUX", "VERB", "ADP", "NOUN", "ADP", "PROPN", "PUNCT"]
    turned, renamed = universal_tree(heads, relations, tags)
    assert turned == [1, 3, 3, 3, 5, 3, 7, 5, 3]
    assert renamed[1:8] == ["nsubj:pass", "aux:pass", "root", "case", "obl:agent", "case", "nmod"]


@pytest.mark.parametrize(("label", "expected"), [("PERSON", "PER"), ("GPE", "GPE"), ("misc", "OTHER"), ("MONEY", None)])
def test_labels_of_other_pipelines(label: str, expected: str | None) -> None:
    assert name_label(label) == expected


def test_a_pipeline_for_a_language_that_there_is_not_stops_the_run() -> None:
    with pytest.raises(StopRun):
        Pipelines({"xx": "model"})


def test_a_missing_pipeline_stops_the_run_with_what_to_do() -> None:
    with pytest.raises(StopRun, match="--pipeline"):
        annotate(document_of("Text.", "en"), pipelines=Pipelines({"en": "no_such_pipeline_here"}))


def test_a_participle_with_its_mark_inside_is_one_whatever_its_tag() -> None:
    annotated = annotate(document_of("De directeur van de haven is gisteravond opgestapt.", "nl"))
    (resigned,) = (token for token in annotated.tokens if token.text == "opgestapt")
    assert resigned.feature("VerbForm") == "Part"


def _tagged(text: str, language: str) -> dict[str, tuple[str, str | None]]:
    return {each.text: (each.pos, each.feature("VerbForm")) for each in annotate(document_of(text, language)).tokens}


def test_words_that_are_only_shouted_are_read_as_any_others_and_stay_as_they_are_written() -> None:
    assert _tagged("The Board RESOLVED to write to the Minister.", "en")["RESOLVED"] == ("VERB", "Fin")
    assert _tagged("Het college BESLUIT de sluis te sluiten.", "nl")["BESLUIT"] == ("VERB", "Fin")


def test_a_stem_that_opens_a_sentence_without_another_verb_tells_somebody_to_do_it() -> None:
    assert _tagged("Verwijder de oude lampen.", "nl")["Verwijder"] == ("VERB", "Fin")
    assert _tagged("Storm over het hele land.", "nl")["Storm"][0] == "NOUN"
    assert _tagged("Neem de lift, zei hij.", "nl")["Neem"][0] != "X"


def test_a_past_with_a_subject_is_no_participle() -> None:
    found = _tagged("The company entered administration on 9 May 2012. It had entered talks.", "en")
    assert found["entered"][1] == "Part"  # the last one, which an auxiliary helps
    assert _tagged("The company entered administration on 9 May 2012.", "en")["entered"] == ("VERB", "Fin")
    assert _tagged("The firm was sold and closed in May.", "en")["closed"][1] == "Part"


def test_a_person_called_by_what_he_did_is_a_noun() -> None:
    assert _tagged("De verdachte werd op 13 mei aangehouden.", "nl")["verdachte"][0] == "NOUN"
    assert _tagged("Hij werd verdacht van diefstal.", "nl")["verdacht"][0] == "VERB"


def test_a_present_that_is_written_as_its_participle_is_a_present() -> None:
    assert _tagged("De raadkamer beslist over de verlenging.", "nl")["beslist"] == ("VERB", "Fin")
    assert _tagged("De raadkamer heeft beslist over de verlenging.", "nl")["beslist"][1] == "Part"
