// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.supply.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * What a project is expected to bring for permit holders.
 *
 * @param municipality where it lies
 * @param places persons for whom it has to bring places
 * @param probability how certain it is, in basis points
 * @param from first day on which places are expected
 * @param until last day on which places are expected
 */
public record ProjectPlaces(
        MunicipalityCode municipality, int places, int probability, LocalDate from, LocalDate until) {}
