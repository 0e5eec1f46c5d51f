// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.dossier.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.onderdak.placement.dossier.domain.Dossier;
import nl.onderdak.placement.dossier.domain.DossierItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "DossierRequest",
        description = "Items present in the dossier of a household (dossier), never their content")
record DossierRequest(
        @Schema(description = "Items that are present; all others are missing") @NotNull @Size(max = 8)
        List<@NotNull DossierItem> present) {

    Dossier dossier() {
        return Dossier.of(present);
    }
}
