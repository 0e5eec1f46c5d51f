// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.util.regex.Pattern;

/**
 * COA's opaque pseudonym for a household. Never published to other services and never logged: data minimisation, art.
 * 5(1)(c) AVG.
 *
 * @param value 1 to 64 letters, digits and hyphens
 */
public record CoaReference(String value) {

    /** Form of a reference. */
    public static final String PATTERN = "[A-Za-z0-9-]{1,64}";

    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    /** @throws IllegalArgumentException when the value does not have that form */
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
