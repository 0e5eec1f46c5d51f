// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rentreduction.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.YearMonth;
import nl.onderdak.housingstock.rentreduction.application.ReduceRent;
import nl.onderdak.housingstock.rentreduction.domain.RentReductionReason;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lower rent for some months. */
@Schema(description = "A lower rent for some months")
public record RentReductionRequest(
        @NotNull @Schema(description = "Why (reden)") RentReductionReason reason,

        @NotNull
        @Min(0)
        @Max(1_000_000)
        @Schema(description = "Reduced bare rent, in eurocents (kale huur)", examples = "45447")
        Integer rentPerMonth,

        @NotNull @Pattern(regexp = MONTH) @Schema(description = "First month", examples = "2024-03")
        String from,

        @NotNull
        @Pattern(regexp = MONTH)
        @Schema(description = "Last month, such as that of a birthday", examples = "2025-08")
        String until) {

    static final String MONTH = "20[0-9]{2}-(0[1-9]|1[0-2])";

    ReduceRent.Command toCommand() {
        if (until.compareTo(from) < 0) {
            throw new BadInput(Fault.at("/until", "before-from", null));
        }
        return new ReduceRent.Command(reason, rentPerMonth, YearMonth.parse(from), YearMonth.parse(until));
    }
}
