// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.dossier.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import nl.onderdak.placement.dossier.domain.Dossier;
import nl.onderdak.placement.dossier.domain.Item;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DossierRequest", description = "What the dossier of a household holds (dossier); whether, never what")
record DossierRequest(
        @Schema(description = "What is there; the rest is not") @NotNull @Size(max = 8)
        List<@NotNull Item> present) {

    Dossier dossier() {
        return new Dossier(Set.copyOf(present));
    }
}
