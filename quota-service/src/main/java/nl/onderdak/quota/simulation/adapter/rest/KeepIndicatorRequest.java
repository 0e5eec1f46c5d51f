// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.quota.simulation.application.GivenIndicator;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Values of an indicator to record for simulations. */
@Schema(description = "Values of an indicator to record for simulations")
public record KeepIndicatorRequest(
        @NotNull @Schema(description = "The measured indicator", examples = "SOCIAL_STOCK_SHARE")
        MeasuredIndicator indicator,

        @NotBlank @Size(max = 200) @WithoutPersonalNumber @Schema(description = "Source of the measurement")
        String source,

        @NotNull @Schema(description = "Day of the measurement")
        LocalDate measuredOn,

        @NotNull @Size(min = 1, max = 2000) List<@NotNull @Valid IndicatorValue> municipalities) {

    GivenIndicator given() {
        return new GivenValues(source, measuredOn, municipalities).given(indicator.indicator());
    }
}
