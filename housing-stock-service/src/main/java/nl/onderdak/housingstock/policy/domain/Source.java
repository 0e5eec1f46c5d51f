// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.policy.domain;

/**
 * Where a value comes from.
 *
 * @param text the document, in short
 * @param mark how sure it is
 */
public record Source(String text, Mark mark) {

    /** A value of the request itself. */
    public static final Source GIVEN = new Source("request", Mark.GIVEN);
}
