// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Properties;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalanceRejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 31);

    @ParameterizedTest
    @MethodSource("rejections")
    void everyRejectionIsExplainedWithItsArguments(Rejection rejection) throws IOException {
        for (var language : new String[] {"nl", "en"}) {
            // Given
            var texts = texts(language);

            // When
            var detail = MessageFormat.format(
                    texts.getProperty(rejection.code() + ".detail"),
                    rejection.arguments().toArray());

            // Then
            assertTrue(texts.containsKey(rejection.code() + ".title"), language);
            assertTrue(detail.contains("2024-03-31"), detail);
            assertFalse(detail.contains("{"), detail);
        }
    }

    @Test
    void everyRejectionIsInThisTest() {
        assertEquals(
                OpeningBalanceRejection.class.getPermittedSubclasses().length,
                rejections().map(Rejection::getClass).distinct().count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown-municipality",
                "duplicate-municipality",
                "half-years-reversed",
                "too-many-half-years",
                "invalid-area"
            })
    void everyFaultIsExplained(String code) throws IOException {
        assertTrue(texts("nl").containsKey(code + ".detail"));
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertEquals(texts("nl").stringPropertyNames(), texts("en").stringPropertyNames());
    }

    static Stream<Rejection> rejections() {
        return Stream.of(
                new OpeningBalanceRejection.NotEndOfHalfYear(DAY),
                new OpeningBalanceRejection.LedgerHasEntries(new MunicipalityCode("GM0141"), DAY, -31, -52, -21),
                new OpeningBalanceRejection.NoSuchMunicipality(new MunicipalityCode("GM0141"), DAY),
                new OpeningBalanceRejection.NotOver(DAY));
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var reader = new InputStreamReader(
                ProblemTextsTest.class.getResourceAsStream("/problems_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
