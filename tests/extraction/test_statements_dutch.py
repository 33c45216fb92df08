"""Statements in Dutch news sentences: what was said, by whom, and how it is reported."""

import pytest

from relaas.extraction import mentions, statements, times
from relaas.model import Records
from tests.extraction.sentences import annotated_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "De burgemeester zegt dat de brug volgend jaar opengaat.",
            [("indirect", "De burgemeester", "de brug volgend jaar opengaat")],
            id="de-burgemeester-zegt-dat-de-brug-v",
        ),
        pytest.param(
            '"Wij zijn er klaar voor", zei wethouder Marieke Bos maandag.',
            [("direct", "wethouder Marieke Bos", "Wij zijn er klaar voor")],
            id="wij-zijn-er-klaar-voor-zei-wethou",
        ),
        pytest.param(
            "Volgens het RIVM is het aantal besmettingen vorige week gedaald.",
            [("indirect", "het RIVM", "is het aantal besmettingen vorige week gedaald")],
            id="volgens-het-rivm-is-het-aantal-bes",
        ),
        pytest.param(
            "Het kabinet laat weten dat de maatregel per 1 juli vervalt.",
            [("indirect", "Het kabinet", "de maatregel per 1 juli vervalt")],
            id="het-kabinet-laat-weten-dat-de-maat",
        ),
        pytest.param(
            "De politie bevestigt dat er twee verdachten zijn aangehouden.",
            [("indirect", "De politie", "er twee verdachten zijn aangehouden")],
            id="de-politie-bevestigt-dat-er-twee-v",
        ),
        pytest.param(
            "Er zijn twee verdachten aangehouden, meldt de politie.",
            [("indirect", "de politie", "Er zijn twee verdachten aangehouden")],
            id="er-zijn-twee-verdachten-aangehoude",
        ),
        pytest.param(
            "'We hebben alles geprobeerd', aldus een woordvoerder van het ziekenhuis. 'Maar het mocht niet baten.'",
            [
                ("direct", "een woordvoerder van het ziekenhuis", "We hebben alles geprobeerd"),
                ("direct", "een woordvoerder van het ziekenhuis", "Maar het mocht niet baten."),
            ],
            id="we-hebben-alles-geprobeerd-aldus",
        ),
        pytest.param(
            'Minister Van Dam noemde het besluit "onbegrijpelijk" en "een stap terug".',
            [("mixed", "Minister Van Dam", 'het besluit "onbegrijpelijk" en "een stap terug"')],
            id="minister-van-dam-noemde-het-beslui",
        ),
        pytest.param(
            "De rechter oordeelde dinsdag dat de gemeente te laat had gereageerd.",
            [("indirect", "De rechter", "de gemeente te laat had gereageerd")],
            id="de-rechter-oordeelde-dinsdag-dat-d",
        ),
        pytest.param(
            "De vakbond eist dat de lonen met 5 procent stijgen.",
            [("indirect", "De vakbond", "de lonen met 5 procent stijgen")],
            id="de-vakbond-eist-dat-de-lonen-met-5",
        ),
        pytest.param(
            "Het bedrijf kondigde vrijdag aan 300 banen te schrappen.",
            [("indirect", "Het bedrijf", "300 banen te schrappen")],
            id="het-bedrijf-kondigde-vrijdag-aan-3",
        ),
        pytest.param(
            "Premier De Wit riep inwoners op om thuis te blijven.",
            [("indirect", "Premier De Wit", "thuis te blijven")],
            id="premier-de-wit-riep-inwoners-op-om",
        ),
        pytest.param(
            "De onderzoekers waarschuwen dat het grondwater verder daalt.",
            [("indirect", "De onderzoekers", "het grondwater verder daalt")],
            id="de-onderzoekers-waarschuwen-dat-he",
        ),
        pytest.param(
            "Uit het rapport blijkt dat de kosten zijn verdubbeld.",
            [("indirect", "het rapport", "de kosten zijn verdubbeld")],
            id="uit-het-rapport-blijkt-dat-de-kost",
        ),
        pytest.param(
            "Hij voegde eraan toe dat er geen alternatief is.",
            [("indirect", "Hij", "er geen alternatief is")],
            id="hij-voegde-eraan-toe-dat-er-geen-a",
        ),
        pytest.param(
            "Het is onzin, zegt voorzitter Piet Jansen van de vereniging.",
            [("indirect", "voorzitter Piet Jansen van de vereniging", "Het is onzin")],
            id="het-is-onzin-zegt-voorzitter-piet",
        ),
        pytest.param(
            "Jansen: 'Dit kan zo niet langer.'",
            [("direct", "Jansen", "Dit kan zo niet langer.")],
            id="jansen-dit-kan-zo-niet-langer",
        ),
        pytest.param(
            'De directeur zei in een reactie: "Wij gaan in beroep."',
            [("direct", "De directeur", "Wij gaan in beroep.")],
            id="de-directeur-zei-in-een-reactie-wi",
        ),
        pytest.param(
            "Volgens omwonenden was de knal tot kilometers ver te horen.",
            [("indirect", "omwonenden", "was de knal tot kilometers ver te horen")],
            id="volgens-omwonenden-was-de-knal-tot",
        ),
        pytest.param(
            "De minister beloofde de Kamer dat zij voor de zomer een brief stuurt.",
            [("indirect", "De minister", "zij voor de zomer een brief stuurt")],
            id="de-minister-beloofde-de-kamer-dat",
        ),
        pytest.param(
            "De Belgische premier vindt dat Europa meer moet doen.",
            [("indirect", "De Belgische premier", "Europa meer moet doen")],
            id="de-belgische-premier-vindt-dat-eur",
        ),
        pytest.param(
            "Naar verluidt wil de club de trainer ontslaan.",
            [("indirect", "", "wil de club de trainer ontslaan")],
            id="naar-verluidt-wil-de-club-de-train",
        ),
        pytest.param(
            "De advocaat ontkende dat zijn cliënt betrokken was.",
            [("indirect", "De advocaat", "zijn cliënt betrokken was")],
            id="de-advocaat-ontkende-dat-zijn-cli",
        ),
        pytest.param(
            "Aldus de krant zou de minister al in mei op de hoogte zijn geweest.",
            [("indirect", "de krant", "zou de minister al in mei op de hoogte zijn geweest")],
            id="aldus-de-krant-zou-de-minister-al",
        ),
        pytest.param(
            "De trein reed te hard, zo stelt de Onderzoeksraad voor Veiligheid in een rapport.",
            [("indirect", "de Onderzoeksraad voor Veiligheid", "De trein reed te hard")],
            id="de-trein-reed-te-hard-zo-stelt-de",
        ),
        pytest.param(
            "President Kovac tweette dat hij de wet niet zal tekenen.",
            [("indirect", "President Kovac", "hij de wet niet zal tekenen")],
            id="president-kovac-tweette-dat-hij-de",
        ),
        pytest.param(
            "In een brief aan de Kamer schrijft staatssecretaris Visser dat de regeling wordt verlengd.",
            [("indirect", "staatssecretaris Visser", "de regeling wordt verlengd")],
            id="in-een-brief-aan-de-kamer-schrijft",
        ),
        pytest.param(
            "De stad hoopt dat de fabriek in 2030 sluit.",
            [("indirect", "De stad", "de fabriek in 2030 sluit")],
            id="de-stad-hoopt-dat-de-fabriek-in-20",
        ),
        pytest.param(
            "De Vlaamse regering maakte gisteren bekend dat de subsidie verdwijnt.",
            [("indirect", "De Vlaamse regering", "de subsidie verdwijnt")],
            id="de-vlaamse-regering-maakte-gistere",
        ),
        pytest.param(
            '"Is dat genoeg?", vroeg een Kamerlid van de oppositie.',
            [("direct", "een Kamerlid van de oppositie", "Is dat genoeg?")],
            id="is-dat-genoeg-vroeg-een-kamerlid",
        ),
        pytest.param(
            "De bank verwacht dat de economie met 2 procent groeit, zo meldde persbureau ANP.",
            [("indirect", "persbureau ANP", "De bank verwacht dat de economie met 2 procent groeit")],
            id="de-bank-verwacht-dat-de-economie-m",
        ),
        pytest.param(
            'Woordvoerster Els Claes van de brandweer: "De brand is onder controle."',
            [("direct", "Woordvoerster Els Claes van de brandweer", "De brand is onder controle.")],
            id="woordvoerster-els-claes-van-de-bra",
        ),
        pytest.param(
            "De coach gaf toe dat hij fouten had gemaakt.",
            [("indirect", "De coach", "hij fouten had gemaakt")],
            id="de-coach-gaf-toe-dat-hij-fouten-ha",
        ),
        pytest.param(
            "Volgens haar is de schade groot.",
            [("indirect", "haar", "is de schade groot")],
            id="volgens-haar-is-de-schade-groot",
        ),
        pytest.param(
            "Een bron binnen de coalitie zegt dat er nog geen akkoord is.",
            [("indirect", "Een bron binnen de coalitie", "er nog geen akkoord is")],
            id="een-bron-binnen-de-coalitie-zegt-d",
        ),
        pytest.param(
            "De commissie concludeert dat het toezicht faalde en adviseert de wet aan te passen.",
            [("indirect", "De commissie", "het toezicht faalde"), ("indirect", "De commissie", "de wet aan te passen")],
            id="de-commissie-concludeert-dat-het-t",
        ),
        pytest.param(
            "De brandweer had het vuur snel onder controle, vertelt een buurtbewoonster aan Omroep Zuid.",
            [("indirect", "een buurtbewoonster", "De brandweer had het vuur snel onder controle")],
            id="de-brandweer-had-het-vuur-snel-ond",
        ),
        pytest.param(
            "'Er komt geen tweede termijn', bezwoer de president tijdens een persconferentie in Praag.",
            [("direct", "de president", "Er komt geen tweede termijn")],
            id="er-komt-geen-tweede-termijn-bezwo",
        ),
        pytest.param(
            "Volgens The Guardian zegt Johnson dat hij opstapt.",
            [("indirect", "The Guardian", "zegt Johnson dat hij opstapt"), ("indirect", "Johnson", "hij opstapt")],
            id="volgens-the-guardian-zegt-johnson",
        ),
        pytest.param(
            "De NAVO benadrukte het belang van samenwerking.",
            [("indirect", "De NAVO", "het belang van samenwerking")],
            id="de-navo-benadrukte-het-belang-van",
        ),
        pytest.param(
            "De ministers spraken hun zorgen uit over de situatie in het gebied.",
            [("indirect", "De ministers", "hun zorgen uit over de situatie in het gebied")],
            id="de-ministers-spraken-hun-zorgen-ui",
        ),
        pytest.param(
            "De Fransen zeggen dat ze de afspraak nakomen.",
            [("indirect", "De Fransen", "ze de afspraak nakomen")],
            id="de-fransen-zeggen-dat-ze-de-afspra",
        ),
        pytest.param(
            "Berlijn weigert het verdrag te tekenen.",
            [("indirect", "Berlijn", "het verdrag te tekenen")],
            id="berlijn-weigert-het-verdrag-te-tek",
        ),
        pytest.param(
            "Er werd gemeld dat de weg was afgesloten.",
            [("indirect", "", "de weg was afgesloten")],
            id="er-werd-gemeld-dat-de-weg-was-afge",
        ),
        pytest.param(
            "De man, een 45-jarige inwoner van Gent, verklaarde dat hij niets had gezien.",
            [("indirect", "De man, een 45-jarige inwoner van Gent", "hij niets had gezien")],
            id="de-man-een-45-jarige-inwoner-van-g",
        ),
        pytest.param(
            "Minister Smit, die eerder ontslag overwoog, herhaalde dat hij blijft.",
            [("indirect", "Minister Smit", "hij blijft")],
            id="minister-smit-die-eerder-ontslag-o",
        ),
        pytest.param(
            "De brug gaat volgend jaar open. Dat heeft de gemeente maandag bekendgemaakt.",
            [("indirect", "de gemeente", "De brug gaat volgend jaar open")],
            id="de-brug-gaat-volgend-jaar-open-dat",
        ),
        pytest.param(
            "Er zijn twee gewonden. Dat meldt de politie.",
            [("indirect", "de politie", "Er zijn twee gewonden")],
            id="er-zijn-twee-gewonden-dat-meldt-de",
        ),
        pytest.param(
            "Hij stelde vast dat het toezicht jarenlang tekortschoot.",
            [("indirect", "Hij", "het toezicht jarenlang tekortschoot")],
            id="hij-stelde-vast-dat-het-toezicht-j",
        ),
        pytest.param(
            "De raad maakte dinsdag laat bekend dat de burgemeester vertrekt.",
            [("indirect", "De raad", "de burgemeester vertrekt")],
            id="de-raad-maakte-dinsdag-laat-bekend",
        ),
        pytest.param(
            "De ministers benadrukten het belang van goede afspraken met de buurlanden.",
            [("indirect", "De ministers", "het belang van goede afspraken met de buurlanden")],
            id="de-ministers-benadrukten-het-belan",
        ),
        pytest.param(
            "Zoals eerder gemeld zal de Kamer nog voor de zomer worden geïnformeerd.",
            [("indirect", "", "zal de Kamer nog voor de zomer worden geïnformeerd")],
            id="zoals-eerder-gemeld-zal-de-kamer-n",
        ),
        pytest.param(
            "‘Het is klaar’, zei hij. ‘Wij stoppen ermee.’",
            [("direct", "hij", "Het is klaar"), ("direct", "hij", "Wij stoppen ermee.")],
            id="het-is-klaar-zei-hij-wij-stoppen",
        ),
        pytest.param(
            "„Wij gaan door”, liet de fabriek weten.",
            [("direct", "de fabriek", "Wij gaan door")],
            id="wij-gaan-door-liet-de-fabriek-wet",
        ),
        pytest.param(
            "Zowel Frankrijk als Spanje laat weten dat de grens dicht blijft.",
            [("indirect", "Zowel Frankrijk als Spanje", "de grens dicht blijft")],
            id="zowel-frankrijk-als-spanje-laat-we",
        ),
        pytest.param(
            "De woordvoerder bevestigde aan persbureau Belga dat de trein stilstond.",
            [("indirect", "De woordvoerder", "de trein stilstond")],
            id="de-woordvoerder-bevestigde-aan-per",
        ),
        pytest.param(
            "Volgens de directeur, die in mei aantrad, is het tekort opgelost.",
            [("indirect", "de directeur", "is het tekort opgelost")],
            id="volgens-de-directeur-die-in-mei-aa",
        ),
        pytest.param(
            "In een brief schrijven ministers Jan Vos (Financiën) en Els Maas (Zorg) dat de premie daalt.",
            [("indirect", "ministers Jan Vos (Financiën) en Els Maas (Zorg)", "de premie daalt")],
            id="in-een-brief-schrijven-ministers-j",
        ),
        pytest.param(
            "Volgens een ambtenaar die anoniem wil blijven, is het plan mislukt.",
            [("indirect", "een ambtenaar", "is het plan mislukt")],
            id="what-qualifies-a-source-is-no-content",
        ),
        pytest.param(
            "De gemeente hield het op tweehonderd klachten.",
            [("indirect", "De gemeente", "tweehonderd klachten")],
            id="held-at-a-number",
        ),
        pytest.param(
            "De commissie acht de planning haalbaar.",
            [("indirect", "De commissie", "de planning haalbaar")],
            id="acht-is-a-verb",
        ),
        pytest.param(
            "Haar woordvoerder houdt vol dat ze het stuk niet heeft gezien.",
            [("indirect", "Haar woordvoerder", "ze het stuk niet heeft gezien")],
            id="houdt-vol",
        ),
        pytest.param(
            "Dat de brug dicht moest, bevestigde de wethouder maandag.",
            [("indirect", "de wethouder", "de brug dicht moest")],
            id="the-clause-comes-first",
        ),
        pytest.param(
            "De staatssecretaris beloofde een brief voor de zomer.",
            [("indirect", "De staatssecretaris", "een brief voor de zomer")],
            id="a-noun-phrase-promised",
        ),
        pytest.param(
            "De uitvoering kost dit jaar 4 miljoen euro, zo blijkt uit de brief van de minister.",
            [("indirect", "de brief van de minister", "De uitvoering kost dit jaar 4 miljoen euro")],
            id="zo-blijkt-uit",
        ),
        pytest.param(
            "Elke klacht wordt binnen een week bekeken, zo laat de woordvoerder weten.",
            [("indirect", "de woordvoerder", "Elke klacht wordt binnen een week bekeken")],
            id="zo-laat-weten",
        ),
        pytest.param(
            "De wethouder: de vondst is op 14 maart gemeld en besproken.",
            [("indirect", "De wethouder", "de vondst is op 14 maart gemeld en besproken")],
            id="minutes",
        ),
        pytest.param(
            "De minister ging uit van 12 miljoen euro.",
            [("indirect", "De minister", "12 miljoen euro")],
            id="ging-uit-van",
        ),
        pytest.param(
            "De raad spreekt van 26 klachten, maar de wethouder telt er minder.",
            [("indirect", "De raad", "26 klachten")],
            id="a-noun-phrase-ends-before-the-next-clause",
        ),
    ],
)
def test_dutch_statements(text: str, expected: list[tuple[str, str, str]]) -> None:
    annotated = annotated_text(text, "nl")
    found = statements.extract(annotated, mentions.extract(annotated, times.extract(annotated, Records()))).statements
    assert [
        (one.kind, one.speaker_text, one.text) for one in found if one.level == "full" or len(found) == 1
    ] == expected
