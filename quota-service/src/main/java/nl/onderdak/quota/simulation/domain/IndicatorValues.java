// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The values of an indicator.
 *
 * @param indicator what was measured; not {@link Indicator#POPULATION}, which the target brings itself
 * @param source who measured
 * @param measuredOn the day they hold for
 * @param set the stored set they are from, or null when they came with the request
 * @param values per municipality, none negative
 */
public record IndicatorValues(
        Indicator indicator, String source, LocalDate measuredOn, UUID set, Map<MunicipalityCode, BigDecimal> values) {

    public IndicatorValues {
        values = Map.copyOf(values);
    }
}
