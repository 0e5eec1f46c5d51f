// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.domain;

import java.time.LocalDate;

/**
 * What signals about homes and family rest on, from a day on.
 *
 * @param effectiveOn first day that it is used for
 * @param countsSupply whether a shortage of homes is what the free homes and the expected places leave of the need
 * @param familyMonths months ahead in which expected family members are counted, 0 for none
 */
public record SupplyBasis(LocalDate effectiveOn, boolean countsSupply, int familyMonths) {}
