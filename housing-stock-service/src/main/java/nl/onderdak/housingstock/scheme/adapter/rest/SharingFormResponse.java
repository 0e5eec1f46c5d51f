// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

import java.util.List;
import nl.onderdak.housingstock.policy.adapter.rest.AssumptionResponse;
import nl.onderdak.housingstock.policy.adapter.rest.LabelResponse;
import nl.onderdak.housingstock.scheme.domain.FormOfSharing;
import nl.onderdak.housingstock.scheme.domain.SharingOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a form of sharing comes to in the API. */
@Schema(name = "SharingFormResult", description = "What a form of sharing comes to (vorm van woningdelen)")
public record SharingFormResponse(
        FormOfSharing form,
        LabelResponse label,

        @Schema(description = "Whether it is feasible for tenants and landlord (haalbaar)")
        boolean feasible,

        @Schema(description = "Whether it is for tenants (huurders)")
        boolean tenantsCan,

        @Schema(description = "Whether it is for the landlord (verhuurder)")
        boolean landlordCan,

        @Schema(description = "Bare rent per place per month in eurocents (huur per plaats)", examples = "23000")
        int rentPerPlace,

        @Schema(description = "What is left to a tenant per month, in eurocents", examples = "58290")
        long remaining,

        @Schema(description = "What is left to the landlord per month, in eurocents")
        long surplus,

        @Schema(description = "Contribution less adaptation, in eurocents")
        long once,

        @Schema(
                description =
                        "Months in which the rest of the adaptation is paid back (terugverdientijd); 0 when nothing"
                                + " is left to pay, null when it never is",
                nullable = true)
        Integer paybackMonths,

        @Schema(description = "All sums, line by line (rekenregels)")
        List<SumLineResponse> lines,

        @Schema(description = "What to know about it (opmerkingen)")
        List<NoteResponse> remarks) {

    /** A line of a sum in the API. */
    @Schema(name = "SharingLine", description = "A line of a sum (rekenregel)")
    public record SumLineResponse(
            @Schema(description = "Whose sum it is part of") SharingOutcome.SharingSum sum,
            SharingOutcome.SharingItem item,
            LabelResponse label,

            @Schema(description = "Eurocents, negative for costs", examples = "-23000")
            long amount,

            @Schema(
                    description = "The dated value behind it (aanname); null when it follows from the request",
                    nullable = true)
            AssumptionResponse assumption) {

        static SumLineResponse of(SharingOutcome.Line line) {
            return new SumLineResponse(
                    line.item().sum(),
                    line.item(),
                    LabelResponse.of(line.item().label()),
                    line.amount(),
                    line.assumption() == null ? null : AssumptionResponse.of(line.assumption()));
        }
    }

    /** A remark in the API. */
    @Schema(name = "SharingRemark", description = "What to know about a form of sharing (opmerking)")
    public record NoteResponse(SharingOutcome.SharingNote code, LabelResponse label) {

        static NoteResponse of(SharingOutcome.SharingNote remark) {
            return new NoteResponse(remark, LabelResponse.of(remark.label()));
        }
    }

    static SharingFormResponse of(SharingOutcome outcome) {
        return new SharingFormResponse(
                outcome.form(),
                LabelResponse.of(outcome.form().label()),
                outcome.isFeasible(),
                outcome.tenantsCan(),
                outcome.landlordCan(),
                outcome.rentPerPlace(),
                outcome.remaining(),
                outcome.surplus(),
                outcome.once(),
                outcome.paybackMonths(),
                outcome.lines().stream().map(SumLineResponse::of).toList(),
                outcome.remarks().stream().map(NoteResponse::of).toList());
    }
}
