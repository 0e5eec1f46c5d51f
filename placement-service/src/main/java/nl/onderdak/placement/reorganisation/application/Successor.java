// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.reorganisation.application;

import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * Who takes over the households that wait in a municipality that ends.
 *
 * @param municipality the one that ends
 * @param successor the principal one: a household cannot be divided
 * @param effectiveOn first day without it
 */
public record Successor(MunicipalityCode municipality, MunicipalityCode successor, LocalDate effectiveOn) {}
