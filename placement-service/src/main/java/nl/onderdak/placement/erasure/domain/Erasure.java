// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.erasure.domain;

import java.time.LocalDate;

/**
 * The reason and the days of an erasure.
 *
 * @param reason why
 * @param erasedOn the day
 * @param destroyAfter last day on which the legal archive keeps it
 */
public record Erasure(ErasureReason reason, LocalDate erasedOn, LocalDate destroyAfter) {}
