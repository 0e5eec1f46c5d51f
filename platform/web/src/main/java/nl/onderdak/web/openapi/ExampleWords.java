// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** What stands for a property of a name in examples, from {@code openapi_examples.properties}. */
final class ExampleWords {

    private final Properties words;

    private ExampleWords(Properties words) {
        this.words = words;
    }

    /** Those of the platform. */
    static ExampleWords ofPlatform() {
        return new ExampleWords(read("/openapi_examples.properties"));
    }

    /** The value for a property, when the file names one. */
    Optional<String> of(String property) {
        return Optional.ofNullable(words.getProperty(property));
    }

    /** The name of the property itself, in words. */
    static String spelled(String property) {
        return property.isEmpty()
                ? "text"
                : property.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    /** A file of properties that is packaged with the platform. */
    static Properties read(String name) {
        var properties = new Properties();
        try (InputStream file = ExampleWords.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
