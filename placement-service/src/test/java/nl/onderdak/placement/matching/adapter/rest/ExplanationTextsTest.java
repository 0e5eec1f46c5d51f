// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.placement.matching.domain.Remark;
import nl.onderdak.placement.matching.domain.RemarkCode;
import nl.onderdak.placement.matching.domain.Requirement;
import nl.onderdak.placement.profile.domain.Accessibility;
import nl.onderdak.placement.profile.domain.TieKind;
import nl.onderdak.web.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTextsTest {

    private final ExplanationTexts texts = new ExplanationTexts(null);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeHasATextWithoutHolesInBothLanguages(Language language) {
        for (var code : RemarkCode.values()) {
            var text = texts.text(language, new Remark(code, List.of("1", "2", "3", "4")));
            assertFalse(text.isBlank() || text.contains("{"), text);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeAmongTheArgumentsIsPutIntoWords(Language language) {
        var codes = Stream.of(Requirement.values(), Accessibility.values(), TieKind.values())
                .flatMap(Arrays::stream)
                .map(Enum::name)
                .collect(Collectors.toSet());
        var bundle = ResourceBundle.getBundle("matching", Locale.forLanguageTag(language.tag()));
        codes.forEach(code -> assertTrue(bundle.containsKey("value." + code), code));
        assertEquals(RemarkCode.values().length + codes.size(), bundle.keySet().size());
    }

    @Test
    void amountsAreWrittenAsTheLanguageDoes() {
        var remark = Remark.of(RemarkCode.FITS_RENT, "640.00", "682.96", "2025-03-01");
        assertEquals(
                "De huur van 640,00 euro is ten hoogste 682,96, wat op 2025-03-01 passend is voor het huishouden"
                        + " (passend toewijzen).",
                texts.text(Language.NL, remark));
        assertEquals(
                "The rent of 640.00 euros is at most 682.96, the limit for the household on 2025-03-01"
                        + " (passend toewijzen).",
                texts.text(Language.EN, remark));
    }

    @Test
    void oneAndMoreAreWrittenAsTheLanguageDoes() {
        assertEquals("It suits 1 person; 1 waits.", english(RemarkCode.FITS_PERSONS, 1, 1));
        assertEquals("It suits 4 persons; 3 wait.", english(RemarkCode.FITS_PERSONS, 3, 4));
        assertEquals("Geschikt voor 1 persoon; er wacht er 1.", dutch(RemarkCode.FITS_PERSONS, 1, 1));
        assertEquals("Geschikt voor 4 personen; er wachten er 3.", dutch(RemarkCode.FITS_PERSONS, 3, 4));
        assertEquals(
                "The household has waited 1 day since its permit and stands in place 1 of the order of waiting.",
                english(RemarkCode.WAITED, 1, 1));
        assertEquals(
                "1 household that waited longer cannot be offered this home: too few rooms.",
                english(RemarkCode.LONGER_UNMET, 1, Requirement.ROOMS));
        assertEquals(
                "Aan 2 huishoudens die langer wachten kan deze woning niet worden aangeboden: te weinig kamers.",
                dutch(RemarkCode.LONGER_UNMET, 2, Requirement.ROOMS));
    }

    @Test
    void oneMoreHomeWouldSuitTheHouseholdsThatNeedIt() {
        assertEquals(
                "One more home with 3 rooms (no accessibility required) would suit 4 of the 5 households without a home.",
                english(RemarkCode.ONE_MORE_HOME, 3, Accessibility.ANY, 4, 5));
        assertEquals(
                "One more home with 1 room (step-free) would suit the household without a home.",
                english(RemarkCode.ONE_MORE_HOME, 1, Accessibility.STEP_FREE, 1, 1));
        assertEquals(
                "Nog een woning met 1 kamer (gelijkvloers) zou passen voor het huishouden zonder woning.",
                dutch(RemarkCode.ONE_MORE_HOME, 1, Accessibility.STEP_FREE, 1, 1));
    }

    @Test
    void aYearIsNoAmount() {
        assertEquals(
                "The rent is 640.00 euros; the limits of 2031 are not known: check that it fits the household.",
                english(RemarkCode.RENT_LIMIT_UNKNOWN, "640.00", 2031));
    }

    private String english(RemarkCode code, Object... arguments) {
        return texts.text(Language.EN, Remark.of(code, arguments));
    }

    private String dutch(RemarkCode code, Object... arguments) {
        return texts.text(Language.NL, Remark.of(code, arguments));
    }
}
