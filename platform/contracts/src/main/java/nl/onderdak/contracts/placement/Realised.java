// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * Persons that a fact adds to the realisation of the quota (<i>realisatie</i>) or takes from it.
 *
 * @param municipality the one that the persons count for, as it existed on the day of moving in
 * @param on day of moving in; decides the half-year
 * @param persons signed and never 0
 */
public record Realised(MunicipalityCode municipality, LocalDate on, int persons) {}
