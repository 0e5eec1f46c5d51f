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
}
