// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTextsTest {

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRejectionIsExplained(String code) throws IOException {
        for (var language : new String[] {"nl", "en"}) {
            var texts = texts(language);
            assertTrue(texts.containsKey(code + ".title"), language);
            assertTrue(texts.containsKey(code + ".detail"), language);
        }
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertEquals(texts("nl").stringPropertyNames(), texts("en").stringPropertyNames());
    }

    static Stream<String> refusals() {
        return Stream.concat(
                Stream.of("corporation-known"),
                Stream.of(DwellingRejection.class, VacancyRejection.class)
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                        .map(Class::getSimpleName)
                        .map(name -> name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT)));
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
