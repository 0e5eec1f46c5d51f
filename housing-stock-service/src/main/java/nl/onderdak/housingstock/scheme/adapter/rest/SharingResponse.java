// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.housingstock.policy.adapter.rest.AssumptionResponse;
import nl.onderdak.housingstock.scheme.domain.SharingAssumptions;
import nl.onderdak.housingstock.scheme.domain.SharingOutcome;
import nl.onderdak.housingstock.scheme.domain.SharingQuestion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calculation of sharing in the API. */
@Schema(name = "SharingCalculation", description = "Whether sharing a dwelling is feasible (rekentool woningdelen)")
public record SharingResponse(
        @Schema(description = "Day of the amounts (peildatum)")
        LocalDate day,

        @Schema(examples = "3") int places,

        @Schema(description = "Each form of sharing (vormen)")
        List<SharingFormResponse> forms,

        @Schema(description = "Every dated value that was used (aannames)")
        List<AssumptionResponse> assumptions) {

    static SharingResponse of(SharingQuestion question, List<SharingOutcome> outcomes, SharingAssumptions assumptions) {
        return new SharingResponse(
                question.day(),
                question.places(),
                outcomes.stream().map(SharingFormResponse::of).toList(),
                assumptions.all().stream().map(AssumptionResponse::of).toList());
    }
}
