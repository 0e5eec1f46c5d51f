// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.dossier.adapter.rest;

import jakarta.validation.constraints.NotNull;
import nl.onderdak.placement.dossier.domain.DossierItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ItemRequest", description = "An item that COA should complete or correct (correctieverzoek)")
record ItemRequest(
        @Schema(description = "The item", examples = "BANK_ACCOUNT") @NotNull
        DossierItem item) {}
