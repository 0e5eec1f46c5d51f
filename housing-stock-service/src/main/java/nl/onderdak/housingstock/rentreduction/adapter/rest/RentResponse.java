// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rentreduction.adapter.rest;

import java.time.YearMonth;
import nl.onderdak.housingstock.rentreduction.application.ReduceRent;
import nl.onderdak.housingstock.rentreduction.domain.RentReduction;
import nl.onderdak.housingstock.rentreduction.domain.RentReductionReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rent that is due in a month. */
@Schema(name = "RentDue", description = "The rent of a dwelling that is due in a month")
public record RentResponse(
        String dwelling,
        String landlord,
        String municipality,

        @Schema(description = "The month", examples = "2025-08")
        String month,

        @Schema(description = "Bare rent of the contract, in eurocents (contracthuur), or null", nullable = true)
        Integer contractRent,

        @Schema(description = "What is due, in eurocents, or null when the rent is not known", nullable = true)
        Integer rentDue,

        @Schema(description = "Why it is lower, or null", nullable = true)
        RentReductionReason reason) {

    static RentResponse of(ReduceRent.Reduced reduced, YearMonth month) {
        var contract = reduced.dwelling().particulars().rentPerMonth();
        return new RentResponse(
                reduced.dwelling().reference(),
                reduced.dwelling().landlord(),
                reduced.dwelling().municipality().value(),
                month.toString(),
                contract,
                contract == null ? null : Integer.valueOf(RentReduction.rentDue(contract, reduced.reductions(), month)),
                reduced.reductions().stream()
                        .filter(reduction -> reduction.holdsIn(month))
                        .map(RentReduction::reason)
                        .findFirst()
                        .orElse(null));
    }
}
