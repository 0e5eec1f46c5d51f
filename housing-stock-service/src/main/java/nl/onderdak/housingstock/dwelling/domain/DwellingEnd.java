// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.domain;

import java.time.LocalDate;

/**
 * How a dwelling left the stock.
 *
 * @param on first day on which it is no longer let
 * @param reason why
 */
public record DwellingEnd(LocalDate on, DwellingEndReason reason) {}
