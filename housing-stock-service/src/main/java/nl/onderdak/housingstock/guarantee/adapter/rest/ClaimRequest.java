// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.guarantee.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.YearMonth;
import nl.onderdak.housingstock.guarantee.domain.Guarantee;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rent loss of a month. */
@Schema(name = "GuaranteeClaimRequest", description = "Rent loss of a month")
public record ClaimRequest(
        @NotNull
        @Pattern(regexp = "20[0-9]{2}-(0[1-9]|1[0-2])")
        @Schema(description = "The month (maand)", examples = "2025-03")
        String month,

        @NotNull
        @Min(1)
        @Max(1_000_000)
        @Schema(description = "Rent that was lost (huurderving), in eurocents", examples = "85000")
        Integer amount) {

    Guarantee.Claim toClaim() {
        return new Guarantee.Claim(YearMonth.parse(month), amount);
    }
}
