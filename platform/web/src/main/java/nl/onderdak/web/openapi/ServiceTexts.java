// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Texts of the service that is being built. */
final class ServiceTexts {

    private ServiceTexts() {}

    /**
     * A file of properties of the service; empty when it has none of this name. The class loader of the service knows its
     * resources; that of the platform knows those of libraries only.
     */
    static Map<String, String> read(String name) {
        var texts = new Properties();
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (file != null) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return of(texts);
    }

    static Map<String, String> of(Properties texts) {
        var byKey = new TreeMap<String, String>();
        texts.stringPropertyNames().forEach(key -> byKey.put(key, texts.getProperty(key)));
        return byKey;
    }
}
