// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import java.util.Objects;
import java.util.regex.Pattern;

/** Code of a municipality in the register of Statistics Netherlands (CBS), such as {@code GM0141} for Almelo. */
public record MunicipalityCode(String value) implements Comparable<MunicipalityCode> {

    /** The form of a code, as a regular expression. */
    public static final String PATTERN = "GM[0-9]{4}";

    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    /** @throws IllegalArgumentException when the value is not a CBS municipality code */
    public MunicipalityCode {
        Objects.requireNonNull(value, "value");
        if (!COMPILED.matcher(value).matches()) {
            throw new IllegalArgumentException("not a municipality code: " + value);
        }
    }

    /** Whether the text is a CBS municipality code by its form. */
    public static boolean isCode(String text) {
        return COMPILED.matcher(text).matches();
    }

    /** Reads the code from its text. */
    public static MunicipalityCode valueOf(String text) {
        return new MunicipalityCode(text);
    }

    @Override
    public int compareTo(MunicipalityCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
