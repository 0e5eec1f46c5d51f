// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import java.time.LocalDate;

/**
 * The population that a target is divided over.
 *
 * @param referenceDate 1 January of the year before the year of the half-year
 * @param nationalInhabitants inhabitants of the Netherlands on that date
 * @param complete whether every municipality was in the register of that date
 * @param version which version of the figures of that date, 1 for the first
 */
public record PopulationBasis(LocalDate referenceDate, int nationalInhabitants, boolean complete, int version) {

    /** The figures as they were given first. */
    public PopulationBasis(LocalDate referenceDate, int nationalInhabitants, boolean complete) {
        this(referenceDate, nationalInhabitants, complete, 1);
    }

    /** The figures as they are known now. */
    public static PopulationBasis of(PopulationSummary figures) {
        return new PopulationBasis(
                figures.referenceDate(), figures.nationalInhabitants(), figures.complete(), figures.version());
    }
}
