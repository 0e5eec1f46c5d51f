// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The point in both times that a figure is asked for.
 *
 * @param validOn what counts at the end of this day
 * @param knownAt what was recorded up to and including this moment; empty is everything that has arrived
 */
public record AsOf(LocalDate validOn, Optional<Instant> knownAt) {}
