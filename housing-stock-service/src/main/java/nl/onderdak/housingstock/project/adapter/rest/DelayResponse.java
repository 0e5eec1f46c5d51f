// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.housingstock.project.domain.Delay;
import nl.onderdak.housingstock.project.domain.DelayReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recorded delay in the API. */
@Schema(name = "ProjectDelay", description = "A delay of a project (vertraging)")
public record DelayResponse(
        UUID project,
        @Schema(description = "1 for its first delay") int number,
        DelayReason reason,
        String expectedFromBefore,
        String expectedUntilBefore,
        String expectedFromAfter,
        String expectedUntilAfter,
        LocalDate reportedOn,
        Instant recordedAt) {

    static DelayResponse of(Delay delay) {
        return new DelayResponse(
                delay.project(),
                delay.number(),
                delay.reason(),
                delay.before().from().notation(),
                delay.before().until().notation(),
                delay.after().from().notation(),
                delay.after().until().notation(),
                delay.reportedOn(),
                delay.recordedAt());
    }
}
