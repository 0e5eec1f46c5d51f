// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement.adapter.rest;

import java.util.UUID;
import nl.onderdak.housingstock.agreement.domain.Agreement;
import nl.onderdak.housingstock.agreement.domain.Progress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Direct allocation against its limit. */
@Schema(name = "DirectAllocation", description = "Direct allocation (directe bemiddeling) against what was agreed")
public record DirectAllocationResponse(
        UUID agreement,
        int edition,
        Agreement.Standing standing,

        @Schema(description = "The largest share of vacated homes, in basis points; null when none", nullable = true)
        Integer limit,

        @Schema(description = "Vacated homes (mutaties) that the share is taken of")
        long mutations,

        @Schema(description = "The most homes, rounded down: a limit is never rounded up", nullable = true)
        Long allowed,

        @Schema(description = "Homes that were let to a coupled household in the year, or are reserved for one")
        long used,

        @Schema(description = "Whether more homes were used than agreed (overschrijding)")
        boolean breached) {

    static DirectAllocationResponse of(Progress progress) {
        var agreement = progress.agreement();
        return new DirectAllocationResponse(
                agreement.id(),
                agreement.edition(),
                agreement.standing(),
                agreement.terms().directAllocationLimit(),
                progress.mutations(),
                progress.directAllocationsAllowed(),
                progress.measured().directAllocations(),
                progress.isBeyondLimit());
    }
}
