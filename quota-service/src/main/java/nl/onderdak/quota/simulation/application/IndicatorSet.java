// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.application;

import java.time.Instant;
import nl.onderdak.quota.simulation.domain.IndicatorValues;

/**
 * Values of an indicator that are kept.
 *
 * @param values what was given; its number is that of the set
 * @param givenBy the organisation
 * @param recordedAt when
 */
public record IndicatorSet(IndicatorValues values, String givenBy, Instant recordedAt) {}
