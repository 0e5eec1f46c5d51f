// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.dossier.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.placement.dossier.application.KeepDossier.WithRequests;
import nl.onderdak.placement.dossier.domain.DossierItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Dossier", description = "Papers of a household, present or missing (dossier)")
record DossierResponse(
        @Schema(description = "The coupling") UUID couplingId,

        @Schema(description = "Items that are present") List<DossierItem> present,

        @Schema(description = "Share of the items that are present, in percent (volledigheid)", examples = "75")
        int completeness,

        @Schema(description = "Items missing for a tenancy (huurcontract) to begin")
        List<DossierItem> blockedBy,

        @Schema(description = "Requests of the municipality, oldest first")
        List<RequestedItemResponse> requests) {

    static DossierResponse of(WithRequests kept, LocalDate today) {
        var dossier = kept.recorded().content().dossier();
        return new DossierResponse(
                kept.recorded().couplingId(),
                List.copyOf(dossier.present()),
                dossier.completeness(),
                List.copyOf(dossier.lackingForTenancy()),
                kept.requests().stream()
                        .map(request -> RequestedItemResponse.of(request, today))
                        .toList());
    }
}
