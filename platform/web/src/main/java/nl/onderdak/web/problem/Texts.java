// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.onderdak.contracts.Rejection;

/**
 * Explanations from the service's {@code problems_nl.properties} and {@code problems_en.properties}, and from those of
 * the platform. The service's own text goes before the platform's.
 */
@ApplicationScoped
public class Texts {

    private static final String SERVICE = "problems";
    private static final String PLATFORM = "web_problems";

    private final CurrentVertxRequest request;
    private final Map<String, Optional<ResourceBundle>> bundles = new ConcurrentHashMap<>();

    Texts(CurrentVertxRequest request) {
        this.request = request;
    }

    /** The language of the present request; Dutch outside a request. */
    public Language language() {
        try {
            return request.getCurrent() == null
                    ? Language.NL
                    : Language.preferred(request.getCurrent().request().getHeader("Accept-Language"));
        } catch (ContextNotActiveException noRequest) {
            return Language.NL;
        }
    }

    /** The text under a key in the language of the present request, or the key itself when there is none. */
    public String text(String key, Object... arguments) {
        return find(language(), key, arguments).orElse(key);
    }

    /** The reason of a domain rule to refuse the value at this place of the body. */
    public Fault fault(String pointer, Rejection reason) {
        return Fault.at(
                pointer,
                reason.code(),
                text(reason.code() + ".detail", reason.arguments().toArray()));
    }

    /** The text under a key, filled in as {@link MessageFormat} does. */
    public Optional<String> find(Language language, String key, Object... arguments) {
        return pattern(SERVICE, language, key)
                .or(() -> pattern(PLATFORM, language, key))
                .map(pattern -> new MessageFormat(pattern, Locale.forLanguageTag(language.tag())).format(arguments));
    }

    /** Every text of the service by key, as written: arguments are not filled in. */
    public Map<String, String> ofService(Language language) {
        return all(SERVICE, language);
    }

    /** Every text of the platform by key, as written: arguments are not filled in. */
    public Map<String, String> ofPlatform(Language language) {
        return all(PLATFORM, language);
    }

    private Map<String, String> all(String name, Language language) {
        Map<String, String> texts = new TreeMap<>();
        bundle(name, language)
                .ifPresent(bundle -> bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key))));
        return texts;
    }

    private Optional<String> pattern(String name, Language language, String key) {
        return bundle(name, language).filter(bundle -> bundle.containsKey(key)).map(bundle -> bundle.getString(key));
    }

    private Optional<ResourceBundle> bundle(String name, Language language) {
        return bundles.computeIfAbsent(name + '_' + language.tag(), ignored -> load(name, language));
    }

    private static Optional<ResourceBundle> load(String name, Language language) {
        try {
            return Optional.of(ResourceBundle.getBundle(
                    name,
                    Locale.forLanguageTag(language.tag()),
                    Thread.currentThread().getContextClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }
}
