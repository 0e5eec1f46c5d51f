// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.housingstock.sharing.domain.Permit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A permit in the API. */
@Schema(name = "SharingPermit", description = "A permit to share a dwelling (omzettingsvergunning)")
public record PermitResponse(
        UUID id,
        String dwelling,

        @Schema(description = "First day on which it counts")
        LocalDate from,

        @Schema(description = "Last day on which it counts", nullable = true)
        LocalDate until,

        @Schema(description = "Most places in the dwelling") int mostPlaces,

        @Schema(description = "First day on which it no longer counts because it was withdrawn", nullable = true)
        LocalDate withdrawnOn,

        long version) {

    static PermitResponse of(Permit permit) {
        return new PermitResponse(
                permit.id(),
                permit.dwelling(),
                permit.terms().from(),
                permit.terms().until(),
                permit.terms().mostPlaces(),
                permit.withdrawnOn(),
                permit.version());
    }
}
