// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

/** How a corporation refers to a dwelling, the same in every service: never an address. */
public final class DwellingReference {

    /** Pattern of a reference. */
    public static final String PATTERN = "[A-Za-z0-9.-]{1,64}";

    private DwellingReference() {}
}
