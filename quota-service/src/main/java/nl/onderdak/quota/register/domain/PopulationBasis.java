// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import java.time.LocalDate;

/**
 * The population by which a national target is apportioned.
 *
 * @param referenceDate 1 January of the year before the year of the half-year
 * @param nationalInhabitants inhabitants of the Netherlands on that date
 * @param complete whether every municipality was in the register of that date
 * @param version version of the figures of that date, 1 for the first
 */
public record PopulationBasis(LocalDate referenceDate, int nationalInhabitants, boolean complete, int version) {}
