// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.quota.simulation.application.GivenIndicator;
import nl.onderdak.quota.simulation.domain.Indicator;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Values of an indicator given with a simulation. */
@Schema(description = "Values of an indicator for municipalities, as the client gives them")
public record GivenValues(
        @NotBlank @Size(max = 200) @WithoutPersonalNumber @Schema(description = "Source of the measurement")
        String source,

        @NotNull @Schema(description = "Day of the measurement")
        LocalDate measuredOn,

        @NotNull @Size(min = 1, max = 2000) List<@NotNull @Valid IndicatorValue> municipalities) {

    GivenIndicator given(Indicator indicator) {
        return new GivenIndicator(
                indicator,
                source,
                measuredOn,
                municipalities.stream().map(IndicatorValue::given).toList());
    }
}
