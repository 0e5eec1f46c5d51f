// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.util.regex.Pattern;

/**
 * Under which COA knows a household: opaque, and a pseudonym, so never told to other services and never printed.
 *
 * @param value 1 to 64 letters, digits and hyphens
 */
public record CoaReference(String value) {

    /** What a reference looks like. */
    public static final String PATTERN = "[A-Za-z0-9-]{1,64}";

    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    /** @throws IllegalArgumentException when the value is not such a reference */
    public CoaReference {
        if (!COMPILED.matcher(value).matches()) {
            throw new IllegalArgumentException("not a COA reference");
        }
    }

    @Override
    public String toString() {
        return "CoaReference[withheld]";
    }
}
