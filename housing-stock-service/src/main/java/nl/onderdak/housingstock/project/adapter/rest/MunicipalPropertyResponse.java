// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.adapter.rest;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.housingstock.project.domain.MunicipalProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Municipal property in the API. */
@Schema(name = "MunicipalProperty", description = "Municipal property that may be converted (gemeentelijk vastgoed)")
public record MunicipalPropertyResponse(
        UUID id,
        String municipality,
        String reference,
        MunicipalProperty.Size size,
        LocalDate availableFrom,

        @Schema(description = "The project that converts it, or null", nullable = true)
        UUID project,

        long version) {

    static MunicipalPropertyResponse of(MunicipalProperty property) {
        return new MunicipalPropertyResponse(
                property.id(),
                property.municipality().value(),
                property.reference(),
                property.size(),
                property.availableFrom(),
                property.project(),
                property.version());
    }
}
