// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.mismatch.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * Households of a municipality of which the same number of members wait for a home.
 *
 * @param municipality that has to house them
 * @param persons members of each who wait
 * @param waiting households
 * @param reserved those for which a unit is reserved already
 * @param coupledSince day of coupling of the one that waits longest, or null when it is not known
 */
public record Need(MunicipalityCode municipality, int persons, int waiting, int reserved, LocalDate coupledSince) {}
