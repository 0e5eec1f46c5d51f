// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.dossier.adapter.rest;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.placement.dossier.application.Dossiers.OpenRequest;
import nl.onderdak.placement.dossier.domain.DossierItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OpenRequest", description = "An open request to complete or correct an item (correctieverzoek)")
record OpenRequestResponse(
        @Schema(description = "The coupling") UUID couplingId,

        @Schema(description = "CBS code of the municipality (koppelgemeente)", examples = "GM0141")
        String municipality,

        @Schema(description = "The item") DossierItem item,
        @Schema(description = "Day of the request") LocalDate requestedOn,

        @Schema(description = "Days that it has been open", examples = "12")
        long daysOpen,

        @Schema(description = "Whether no tenancy begins without the item (huurcontract)")
        boolean blocksTenancy) {

    static OpenRequestResponse of(OpenRequest open, LocalDate today) {
        var request = open.request();
        return new OpenRequestResponse(
                open.couplingId(),
                open.municipality().value(),
                request.item(),
                request.requestedOn(),
                request.daysOpen(today),
                request.item().isRequiredForTenancy());
    }
}
