// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.onderdak.web.page.InlineStyle;

/**
 * The page: one file without script, images or anything from another address.
 *
 * @param html the whole
 * @param policy the {@code Content-Security-Policy} that lets its own style through and nothing else
 */
record ReferencePage(String html, String policy) {

    private static final String FOLDER = "/reference/";

    /** Of an OpenAPI document and the problems of its service. */
    static ReferencePage of(JsonNode contract, ProblemCatalogue problems) {
        InlineStyle style = InlineStyle.of(FOLDER + "reference.css");
        String html = engine().getTemplate("reference")
                .data("api", Reference.of(contract))
                .data("problems", problems)
                .data("style", style.raw())
                .render();
        return new ReferencePage(html, style.policy());
    }

    // an engine of its own: that of an application that has one checks its templates while it is built
    private static Engine engine() {
        return Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addLocator(name -> Optional.of(new Packaged(name + ".html")))
                .build();
    }

    private record Packaged(String name) implements TemplateLocator.TemplateLocation {

        @Override
        public Reader read() {
            return new StringReader(file(name));
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
        }
    }

    private static String file(String name) {
        try (var file = ReferencePage.class.getResourceAsStream(FOLDER + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
