// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.coupling;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A household that waits for a home in the API: what a landlord needs to reserve one, and no more. */
@Schema(name = "CoupledHousehold", description = "A household that waits for a home in a municipality")
public record CoupledHouseholdResponse(
        @Schema(description = "The coupling (koppeling), by which a home is reserved")
        UUID couplingId,

        @Schema(description = "CBS code of the municipality that has to house it (koppelgemeente)", examples = "GM0141")
        String municipality,

        @Schema(description = "Size of the household (huishoudgrootte)", examples = "3")
        int persons,

        @Schema(description = "Members who wait for a home", examples = "3")
        int waiting) {

    static CoupledHouseholdResponse of(Coupling coupling) {
        return new CoupledHouseholdResponse(
                coupling.id(), coupling.municipality().value(), coupling.persons(), coupling.waiting());
    }
}
