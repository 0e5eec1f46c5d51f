// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Proves that a service explains each of its rejections, with all its arguments, in both languages, and has no other
 * texts. A service extends it.
 */
public abstract class ProblemTexts {

    /** One rejection of each class of the service. */
    protected abstract List<Rejection> rejections();

    /** Keys of the texts of single faults, in a body, a parameter or a line; some are also those of rejections. */
    protected abstract Set<String> faults();

    @Test
    void everyRejectionOfTheServiceIsHere() {
        // When
        var classes = new ClassFileImporter()
                .importPath(Path.of("target", "classes")).stream()
                        .filter(type -> type.isAssignableTo(Rejection.class) && !type.isInterface())
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertFalse(classes.isEmpty());
        assertEquals(
                classes,
                rejections().stream()
                        .map(rejection -> rejection.getClass().getName())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyRejectionIsExplainedInFull(String language) {
        for (var rejection : rejections()) {
            // When
            var detail = detail(language, rejection);

            // Then
            assertFalse(detail.contains("{"), detail);
            for (var argument : rejection.arguments()) {
                assertTrue(detail.contains(text(language, "{0}", argument)), detail + " leaves out " + argument);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyTextIsUsedAndNoneIsMissing(String language) {
        // Given
        var used = new TreeSet<>(faults());
        rejections().stream()
                .map(Rejection::code)
                .filter(code -> !faults().contains(code + ".detail"))
                .flatMap(code -> Stream.of(code + ".title", code + ".detail"))
                .forEach(used::add);

        // When
        var texts = texts(language);

        // Then
        assertEquals(used, new TreeSet<>(texts.stringPropertyNames()));
        texts.forEach((key, text) -> assertFalse(text.toString().isBlank(), key::toString));
    }

    /** The explanation of a rejection in a language. */
    protected String detail(String language, Rejection rejection) {
        return text(
                language,
                Objects.requireNonNull(texts(language).getProperty(rejection.code() + ".detail"), rejection::code),
                rejection.arguments().toArray());
    }

    private static String text(String language, String pattern, Object... arguments) {
        return new MessageFormat(pattern, Locale.forLanguageTag(language)).format(arguments);
    }

    private Properties texts(String language) {
        var texts = new Properties();
        try (var properties = getClass().getResourceAsStream("/problems_" + language + ".properties")) {
            texts.load(new InputStreamReader(properties, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
