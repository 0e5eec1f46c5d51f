// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.policy.adapter.rest;

import java.time.LocalDate;
import nl.onderdak.housingstock.policy.domain.Mark;
import nl.onderdak.housingstock.policy.domain.PolicyValue;
import nl.onderdak.housingstock.policy.domain.Term;
import nl.onderdak.housingstock.policy.domain.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dated value in the API. */
@Schema(name = "PolicyValue", description = "A value that a rule or a calculation used (aanname)")
public record AssumptionResponse(
        @Schema(description = "What it is for") Term term,

        @Schema(description = "What it is for, on a page") LabelResponse label,

        @Schema(description = "The value, in its unit", examples = "95")
        long value,

        @Schema(description = "What the value counts") Unit unit,

        @Schema(description = "First day it counts on (ingangsdatum)", examples = "2016-01-01")
        LocalDate effectiveOn,

        @Schema(description = "Where it comes from (bron)", examples = "Woningwet")
        String source,

        @Schema(description = "How sure it is") Mark mark) {

    /** A value as an assumption. */
    public static AssumptionResponse of(PolicyValue value) {
        return new AssumptionResponse(
                value.term(),
                LabelResponse.of(value.term().label()),
                value.value(),
                value.term().unit(),
                value.effectiveOn(),
                value.source().text(),
                value.source().mark());
    }
}
