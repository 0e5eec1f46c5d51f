// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import java.time.LocalDate;

/**
 * The persons that one fact adds to a balance or takes from it, as its owner and every reader know them alike.
 *
 * @param subject the aggregate, as its events name it
 * @param version number of the fact within that aggregate, 1 for the first
 * @param kind what it changes: {@link #QUOTA}, {@link #FORECAST_QUOTA} or {@link #REALISED}
 * @param cohort the half-year that the persons belong to
 * @param day the day from which it counts
 * @param persons signed and never 0; a positive number improves the balance
 */
public record CountedFact(String subject, long version, String kind, HalfYear cohort, LocalDate day, long persons) {

    /** Of a definitive quota, exchanges included. */
    public static final String QUOTA = "QUOTA";

    /** Of the part of an expected quota that follows from its target. */
    public static final String FORECAST_QUOTA = "FORECAST_QUOTA";

    /** Of persons housed, corrections included: an owner that keeps them as one sum knows no other kind. */
    public static final String REALISED = "REALISED";

    /** @throws IllegalArgumentException without persons: such a fact does not count */
    public CountedFact {
        if (persons == 0) {
            throw new IllegalArgumentException("a fact without persons: " + subject + " " + version);
        }
    }

    /** One line of text that two equal facts share, and two different ones do not. */
    String line() {
        return String.join(
                "|", subject, Long.toString(version), kind, cohort.toString(), day.toString(), Long.toString(persons));
    }
}
