// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.dossier.adapter.rest;

import java.time.LocalDate;
import nl.onderdak.placement.dossier.domain.DossierItem;
import nl.onderdak.placement.dossier.domain.RequestedItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RequestedItem", description = "A request to complete or correct an item (correctieverzoek)")
record RequestedItemResponse(
        @Schema(description = "The item") DossierItem item,
        @Schema(description = "Day of the request") LocalDate requestedOn,

        @Schema(description = "Day on which COA completed it, or null while open", nullable = true)
        LocalDate resolvedOn,

        @Schema(description = "Days that it has been open, or was open", examples = "12")
        long daysOpen) {

    static RequestedItemResponse of(RequestedItem request, LocalDate today) {
        return new RequestedItemResponse(
                request.item(), request.requestedOn(), request.resolvedOn(), request.daysOpen(today));
    }
}
