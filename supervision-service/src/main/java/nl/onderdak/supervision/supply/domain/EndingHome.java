// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.supply.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A temporary home with an end.
 *
 * @param municipality where it is
 * @param lastDay last day on which it can be lived in
 * @param persons persons who can live there, and need a next home
 */
public record EndingHome(MunicipalityCode municipality, LocalDate lastDay, int persons) {}
