// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.onderdak.housingstock.project.domain.DelayReason;
import nl.onderdak.housingstock.project.domain.ExpectedMoment;
import nl.onderdak.housingstock.project.domain.ExpectedPeriod;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delay to record. */
@Schema(description = "A delay of a project (vertraging)")
public record DelayRequest(
        @NotNull @Schema(description = "What delays it, such as a full electricity grid (netcongestie)")
        DelayReason reason,

        @NotNull
        @Pattern(regexp = ExpectedMoment.PATTERN)
        @Schema(description = "When the first homes are expected now", examples = "2027-Q2")
        String expectedFrom,

        @NotNull
        @Pattern(regexp = ExpectedMoment.PATTERN)
        @Schema(description = "When the last homes are expected now", examples = "2028")
        String expectedUntil) {

    /** @throws nl.onderdak.web.problem.BadInput when it is no period */
    ExpectedPeriod period() {
        return new PlanFaults().period(expectedFrom, expectedUntil);
    }
}
