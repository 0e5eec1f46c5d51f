// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.apportionment.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.quota.register.adapter.rest.FirstOfJanuary;
import nl.onderdak.quota.target.domain.NationalTarget.TargetPublication;
import nl.onderdak.quota.target.domain.Rounding;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The first national target of a half-year. */
@Schema(description = "A national target as the minister published it")
public record PublishTargetRequest(
        @NotNull @Schema(description = "Half-year (kalenderhalfjaar)", examples = "2024-H1")
        HalfYear halfYear,

        @NotNull @Schema(description = "Forecast (prognose) or definitive")
        QuotaStatus status,

        @NotNull
        @Min(0)
        @Max(1_000_000)
        @Schema(description = "Persons to be housed in the whole country", examples = "18750")
        Integer persons,

        @NotNull @PastOrPresent @Schema(description = "Day of publication, today at the latest")
        LocalDate publishedOn,

        @Schema(description = "Day in the half-year from which it counts; its first day unless given")
        LocalDate effectiveOn,

        @Schema(description = "How shares become whole persons; HALF_UP unless given")
        Rounding rounding,

        @Size(min = 1, max = 500) @WithoutPersonalNumber @Schema(description = "Explanation")
        String reason,

        @Size(max = 20) @Schema(description = "How the ministry arrived at the number (onderbouwing), part by part")
        List<@NotNull @Valid SubstantiationComponent> substantiation,

        @FirstOfJanuary
        @Schema(
                description = "Reference date (peildatum) that you expect; refused when art. 29(1) Huisvestingswet 2014"
                        + " requires another")
        LocalDate referenceDate) {

    Rounding roundingOrDefault() {
        return rounding == null ? Rounding.HALF_UP : rounding;
    }

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
