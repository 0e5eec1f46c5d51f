// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.nationaltarget.domain;

import java.time.LocalDate;

/**
 * The population that a target is divided over.
 *
 * @param referenceDate 1 January of the year before the year of the half-year
 * @param nationalInhabitants inhabitants of the Netherlands on that date
 * @param complete whether every municipality was in the register of that date
 */
public record PopulationBasis(LocalDate referenceDate, int nationalInhabitants, boolean complete) {}
