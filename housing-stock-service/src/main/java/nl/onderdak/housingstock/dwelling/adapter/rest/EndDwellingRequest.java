// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.onderdak.housingstock.dwelling.domain.DwellingEnd;
import nl.onderdak.housingstock.dwelling.domain.DwellingEndReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why and when a dwelling leaves the stock. */
@Schema(description = "Why and when a dwelling leaves the stock")
public record EndDwellingRequest(
        @NotNull @Schema(description = "Why (reden uit exploitatie)")
        DwellingEndReason reason,

        @NotNull @Schema(description = "First day on which it is no longer let", examples = "2026-01-01")
        LocalDate endedOn) {

    DwellingEnd toEnd() {
        return new DwellingEnd(endedOn, reason);
    }
}
