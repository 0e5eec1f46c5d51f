// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.placement.coupling.domain.CouplingRejection;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledBeforePermit;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledInFuture;
import nl.onderdak.placement.coupling.domain.CouplingRejection.HouseholdAlreadyCoupled;
import nl.onderdak.placement.coupling.domain.CouplingRejection.MunicipalityUnknown;
import nl.onderdak.placement.housing.domain.HousingRejection;
import nl.onderdak.placement.housing.domain.HousingRejection.AlreadyHoused;
import nl.onderdak.placement.housing.domain.HousingRejection.CouplingUnknown;
import nl.onderdak.placement.housing.domain.HousingRejection.HousedBeforeCoupling;
import nl.onderdak.placement.housing.domain.HousingRejection.HousedBeforePermit;
import nl.onderdak.placement.housing.domain.HousingRejection.HousedInFuture;
import nl.onderdak.placement.housing.domain.HousingRejection.NotHoused;
import nl.onderdak.placement.housing.domain.HousingRejection.NothingToCorrect;
import nl.onderdak.placement.housing.domain.HousingRejection.ReasonDoesNotFit;
import nl.onderdak.placement.housing.domain.HousingRejection.RegisteredInFuture;
import nl.onderdak.placement.housing.domain.HousingRejection.VersionOutdated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private static final List<Rejection> REJECTIONS = List.of(
            new MunicipalityUnknown(new MunicipalityCode("GM0141"), DAY),
            new HouseholdAlreadyCoupled(),
            new CoupledBeforePermit(DAY, DAY),
            new CoupledInFuture(DAY, DAY),
            new HousedBeforePermit(DAY, DAY),
            new HousedBeforeCoupling(DAY, DAY),
            new HousedInFuture(DAY, DAY),
            new RegisteredInFuture(DAY, DAY),
            new AlreadyHoused(DAY),
            new NotHoused(),
            new NothingToCorrect(),
            new ReasonDoesNotFit(CorrectionReason.WRONG_DATE),
            new CouplingUnknown(UUID.randomUUID()),
            new VersionOutdated(1, 2));

    @Test
    void everyReasonIsLookedAt() {
        // Given
        var looked = REJECTIONS.stream().map(Object::getClass).collect(Collectors.toSet());

        // When
        var all = Stream.of(CouplingRejection.class, HousingRejection.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .collect(Collectors.toSet());

        // Then
        assertEquals(all, looked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyReasonIsExplainedWithItsArguments(String language) {
        // Given
        var texts = texts(language);

        // When
        var details = REJECTIONS.stream()
                .map(reason -> detail(texts, language, reason))
                .toList();

        // Then
        for (int i = 0; i < REJECTIONS.size(); i++) {
            var detail = details.get(i);
            assertFalse(detail.contains("{"), detail);
            REJECTIONS
                    .get(i)
                    .arguments()
                    .forEach(argument -> assertTrue(
                            detail.contains(argument.toString()), () -> detail + " does not mention " + argument));
        }
    }

    @Test
    void bothLanguagesExplainTheSameAndNothingElse() {
        // Given
        var expected = REJECTIONS.stream()
                .map(Rejection::code)
                .flatMap(code -> Stream.of(code + ".title", code + ".detail"))
                .collect(Collectors.toSet());

        // When
        var dutch = texts("nl").stringPropertyNames();
        var english = texts("en").stringPropertyNames();

        // Then
        assertEquals(expected, dutch);
        assertEquals(expected, english);
    }

    private static String detail(Properties texts, String language, Rejection reason) {
        return new MessageFormat(texts.getProperty(reason.code() + ".detail"), Locale.forLanguageTag(language))
                .format(reason.arguments().toArray());
    }

    private static Properties texts(String language) {
        var texts = new Properties();
        try (var in = ProblemTextsTest.class.getResourceAsStream("/problems_" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return texts;
    }
}
