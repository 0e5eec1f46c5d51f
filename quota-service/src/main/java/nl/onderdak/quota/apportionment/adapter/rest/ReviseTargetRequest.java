// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.apportionment.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.quota.target.domain.NationalTarget.TargetPublication;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A revision of a national target. */
@Schema(description = "A revision of a national target")
public record ReviseTargetRequest(
        @NotNull @Schema(description = "Forecast (prognose) or definitive; definitive stays so")
        QuotaStatus status,

        @NotNull
        @Min(0)
        @Max(1_000_000)
        @Schema(description = "Persons to be housed in the whole country", examples = "17600")
        Integer persons,

        @NotNull @PastOrPresent @Schema(description = "Day of publication, today at the latest")
        LocalDate publishedOn,

        @Schema(
                description = "Day in the half-year from which it counts, not before that of the revision it replaces;"
                        + " unless given the day of publication, or the nearest day that can be; of the first"
                        + " definitive target the day from which the forecast counted")
        LocalDate effectiveOn,

        @NotBlank @Size(max = 500) @WithoutPersonalNumber @Schema(description = "Why it was revised")
        String reason,

        @Size(max = 20) @Schema(description = "How the ministry arrived at the number (onderbouwing), part by part")
        List<@NotNull @Valid SubstantiationComponent> substantiation) {

    TargetPublication publication() {
        return new TargetPublication(
                status,
                persons,
                publishedOn,
                effectiveOn,
                reason,
                SubstantiationComponent.substantiation(substantiation));
    }
}
