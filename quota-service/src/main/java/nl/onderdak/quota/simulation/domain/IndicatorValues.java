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
 * @param indicator the measured indicator; not {@link Indicator#POPULATION}, whose values come with the target
 * @param source source of the measurement
 * @param measuredOn day of the measurement
 * @param set id of the stored set, or null when the values came with the request
 * @param values per municipality, none negative
 */
public record IndicatorValues(
        Indicator indicator, String source, LocalDate measuredOn, UUID set, Map<MunicipalityCode, BigDecimal> values) {

    public IndicatorValues {
        values = Map.copyOf(values);
    }
}
