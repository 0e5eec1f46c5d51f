// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.onderdak.contracts.DwellingReference;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.temporary.domain.Facility;
import nl.onderdak.housingstock.temporary.domain.FacilityKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A temporary location to register. */
@Schema(description = "A temporary location to register (tijdelijke locatie)")
public record FacilityRequest(
        @NotNull
        @Pattern(regexp = DwellingReference.PATTERN)
        @Schema(
                description =
                        "Reference, unique in the whole country; not an address, of a host neither a name (locatie)",
                examples = "DSL-Almelo-1")
        String facility,

        @NotNull @Schema(description = "What it is") FacilityKind kind,

        @NotNull
        @Pattern(regexp = MunicipalityCode.PATTERN)
        @Schema(description = "CBS code of the municipality (gemeente)", examples = "GM0141")
        String municipality,

        @Pattern(regexp = Organisation.Corporation.ID)
        @Schema(description = "The landlord or owner (verhuurder, eigenaar), or null", nullable = true)
        String landlord,

        @NotNull @Valid @Schema(description = "The plan") FacilityPlanRequest plan) {

    Facility toFacility() {
        return new Facility(facility, kind, new MunicipalityCode(municipality), landlord, plan.toPlan(), 1);
    }
}
