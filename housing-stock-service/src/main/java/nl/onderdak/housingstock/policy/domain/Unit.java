// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.policy.domain;

/** What a value counts. */
public enum Unit {
    /** Cents of a euro. */
    EUROCENT,
    /** Hundredths of the whole. */
    PER_CENT,
    /** Ten-thousandths of the whole. */
    PER_MYRIAD,
    /** Hundredths of a person. */
    HUNDREDTH_OF_PERSON,
    /** Persons. */
    PERSON,
    /** Dwellings. */
    DWELLING,
    /** Places. */
    PLACE,
    /** Days. */
    DAY,
    /** Months. */
    MONTH,
    /** Years. */
    YEAR,
    /** 1 when it holds, 0 when it does not. */
    YES_OR_NO
}
