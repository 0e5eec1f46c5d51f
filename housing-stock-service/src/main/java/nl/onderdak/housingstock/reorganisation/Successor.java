// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.reorganisation;

import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * Who takes over what stands in a municipality that ends.
 *
 * @param municipality the one that ends
 * @param successor the principal one
 * @param effectiveOn first day without it
 */
public record Successor(MunicipalityCode municipality, MunicipalityCode successor, LocalDate effectiveOn) {}
