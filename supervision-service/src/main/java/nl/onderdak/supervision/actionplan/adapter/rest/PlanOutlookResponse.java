// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.adapter.rest;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.actionplan.domain.PlanOutlookLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PlanOutlook",
        description = "A half-year at unchanged policy (gelijkblijvend beleid) beside the same one with the measures")
record PlanOutlookResponse(
        @Schema(description = "The half-year (periode)") HalfYear halfYear,

        @Schema(description = "Its quota, forecast included (taakstelling)")
        long quota,

        @Schema(description = "Persons expected to be housed at unchanged policy (gelijkblijvend beleid)")
        long unchanged,

        @Schema(description = "Persons still to be housed at its end at unchanged policy (achterstand)")
        long unchangedBacklog,

        @Schema(description = "Persons whom the measures are expected to house, instead of that (effect)")
        long effect,

        @Schema(description = "Persons still to be housed at its end with the measures (achterstand)")
        long backlogWithMeasures) {

    static PlanOutlookResponse of(PlanOutlookLine line) {
        return new PlanOutlookResponse(
                line.halfYear(),
                line.quota(),
                line.unchanged(),
                line.unchangedBacklog(),
                line.effect(),
                line.backlogWithMeasures());
    }
}
