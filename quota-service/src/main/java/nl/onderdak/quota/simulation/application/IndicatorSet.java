// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.application;

import java.time.Instant;
import nl.onderdak.quota.simulation.domain.IndicatorValues;

/**
 * A stored set of values of an indicator.
 *
 * @param values the values; their id is that of the set
 * @param givenBy the organisation that recorded them
 * @param recordedAt when they were recorded
 */
public record IndicatorSet(IndicatorValues values, String givenBy, Instant recordedAt) {}
