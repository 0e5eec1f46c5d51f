// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.pace.domain;

import java.time.LocalDate;

/**
 * From where on an area is far behind.
 *
 * @param effectiveOn first day that it is used for
 * @param perMille parts of a thousand by which the realised share is behind the expected one
 */
public record PaceBoundary(LocalDate effectiveOn, long perMille) {}
