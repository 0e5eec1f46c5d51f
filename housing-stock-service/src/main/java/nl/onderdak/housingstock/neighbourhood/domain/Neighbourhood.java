// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.neighbourhood.domain;

import nl.onderdak.contracts.MunicipalityCode;

/** A neighbourhood by its code at Statistics Netherlands (<i>buurtcode CBS</i>). */
public record Neighbourhood(String code) {

    /** A code, as a regular expression. */
    public static final String PATTERN = "BU[0-9]{8}";

    private static final int DIGITS_FROM = 2;
    private static final int DIGITS_TO = 6;

    /** The municipality that it is a part of: the first four digits of its code, by the coding of CBS. */
    public MunicipalityCode municipality() {
        return new MunicipalityCode("GM" + code.substring(DIGITS_FROM, DIGITS_TO));
    }

    /** Whether this is the form of a code. */
    public static boolean isCode(String code) {
        return code.matches(PATTERN);
    }
}
