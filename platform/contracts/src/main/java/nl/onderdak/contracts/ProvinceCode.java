// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import java.util.Objects;
import java.util.regex.Pattern;

/** Code of a province in the register of Statistics Netherlands (CBS), such as {@code PV23} for Overijssel. */
public record ProvinceCode(String value) implements Comparable<ProvinceCode> {

    /** The form of a code, as a regular expression. */
    public static final String PATTERN = "PV[0-9]{2}";

    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    /** @throws IllegalArgumentException when the value is not a CBS province code */
    public ProvinceCode {
        Objects.requireNonNull(value, "value");
        if (!COMPILED.matcher(value).matches()) {
            throw new IllegalArgumentException("not a province code: " + value);
        }
    }

    /** Whether the text is a CBS province code by its form. */
    public static boolean isCode(String text) {
        return COMPILED.matcher(text).matches();
    }

    /** Reads the code from its text. */
    public static ProvinceCode valueOf(String text) {
        return new ProvinceCode(text);
    }

    @Override
    public int compareTo(ProvinceCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
