// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.signal.domain.SignalKind;
import nl.onderdak.supervision.signal.domain.SignalRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rule of a signal to set. */
@Schema(description = "The rule of a signal to set, for the municipalities of the calling province (signaalregel)")
public record SignalRuleRequest(
        @NotNull @Schema(description = "What the signal is about (soort)")
        SignalKind kind,

        @NotNull
        @Schema(description = "First day that it is used for, in the future (ingangsdatum)", examples = "2027-01-01")
        LocalDate effectiveOn,

        @NotNull
        @Min(1)
        @Max(1_000_000)
        @Schema(
                description = "From which value on the signal is open (drempel): persons, half-years or parts of a"
                        + " thousand, by its kind",
                examples = "150")
        Integer threshold,

        @Min(1)
        @Max(1_000)
        @Schema(
                description = "Days after which a household has waited too long (dagen); of HOMES_SHORT only",
                examples = "98")
        Integer days) {

    SignalRule of(ProvinceCode province) {
        return new SignalRule(province, kind, effectiveOn, threshold, days);
    }
}
