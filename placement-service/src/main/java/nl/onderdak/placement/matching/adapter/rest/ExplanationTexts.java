// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.placement.matching.domain.Remark;
import nl.onderdak.web.problem.Language;
import nl.onderdak.web.problem.Texts;

/**
 * Remarks in words, from {@code matching_nl.properties} and {@code matching_en.properties}: the text of a code stands under
 * its name, that of a code among its arguments under {@code value.} and its name. Whole numbers are numbers to the text, which
 * chooses between one and more by them.
 */
@ApplicationScoped
class ExplanationTexts {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]+\\.[0-9]{2}");

    private final Texts texts;
    private final Map<Language, ResourceBundle> bundles = Stream.of(Language.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), ExplanationTexts::load));

    ExplanationTexts(Texts texts) {
        this.texts = texts;
    }

    /** The remark in the language of the present request. */
    String text(Remark remark) {
        return text(texts.language(), remark);
    }

    /** The remark in a language. */
    String text(Language language, Remark remark) {
        var bundle = bundles.get(language);
        var arguments = remark.arguments().stream()
                .map(argument -> readable(bundle, language, argument))
                .toArray();
        return new MessageFormat(bundle.getString(remark.code().name()), Locale.forLanguageTag(language.tag()))
                .format(arguments);
    }

    private static Object readable(ResourceBundle bundle, Language language, String argument) {
        if (bundle.containsKey("value." + argument)) {
            return bundle.getString("value." + argument);
        }
        if (WHOLE.matcher(argument).matches()) {
            return Long.valueOf(argument);
        }
        return language == Language.NL && AMOUNT.matcher(argument).matches() ? argument.replace('.', ',') : argument;
    }

    private static ResourceBundle load(Language language) {
        return ResourceBundle.getBundle(
                "matching",
                Locale.forLanguageTag(language.tag()),
                ExplanationTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
