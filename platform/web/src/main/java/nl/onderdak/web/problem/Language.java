// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

import java.util.List;
import java.util.Locale;

/** The language of explanations. Dutch unless the reader prefers English. */
public enum Language {
    NL,
    EN;

    private static final List<String> TAGS = List.of("nl", "en");

    /** The language of ours that {@code Accept-Language} ranks highest; Dutch when absent, unreadable or neither. */
    public static Language preferred(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return NL;
        }
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), TAGS);
            return "en".equals(tag) ? EN : NL;
        } catch (IllegalArgumentException unreadable) {
            return NL;
        }
    }

    /** Its tag in {@code Content-Language}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
