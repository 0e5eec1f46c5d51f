// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;

/**
 * A dwelling offered to a household (<i>aanbod</i>).
 *
 * @param dwelling reference of the dwelling at its owner, or null when it is not in the housing stock
 * @param offeredOn day of the offer
 */
public record Offer(String dwelling, LocalDate offeredOn) {}
