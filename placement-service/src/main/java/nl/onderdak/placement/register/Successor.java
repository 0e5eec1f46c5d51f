// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.register;

import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The municipality that takes over the indivisible rest of one that ended (<i>herindeling</i>).
 *
 * @param municipality the one that ended
 * @param successor the one that takes over, its principal successor
 * @param effectiveOn first day without the municipality that ended
 */
public record Successor(MunicipalityCode municipality, MunicipalityCode successor, LocalDate effectiveOn) {}
