// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.adapter.rest;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.simulation.application.GivenIndicator;
import nl.onderdak.quota.simulation.domain.IndicatorValues;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The value of an indicator for one municipality. */
@Schema(description = "The value of an indicator for one municipality")
public record IndicatorValue(
        @NotNull @Schema(required = true, description = "CBS code (gemeentecode)", examples = "GM0141")
        MunicipalityCode municipality,

        @NotNull
        @DecimalMin("0")
        @Digits(integer = 9, fraction = 6)
        @Schema(required = true, description = "Not negative", examples = "27.4")
        BigDecimal value) {

    GivenIndicator.Value given() {
        return new GivenIndicator.Value(municipality, value);
    }

    static List<IndicatorValue> of(IndicatorValues values) {
        return values.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(one -> new IndicatorValue(one.getKey(), one.getValue()))
                .toList();
    }
}
