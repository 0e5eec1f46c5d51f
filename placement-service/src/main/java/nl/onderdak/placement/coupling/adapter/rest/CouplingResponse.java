// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.placement.coupling.application.Registration;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Coupling.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Coupling", description = "The link of a household to the municipality that is to house it (koppeling)")
record CouplingResponse(
        @Schema(description = "The coupling") UUID id,

        @Schema(description = "COA's opaque pseudonym for the household, or null after its erasure", nullable = true)
        String coaReference,

        @Schema(description = "CBS code of the municipality (koppelgemeente)", examples = "GM0141")
        String municipality,

        @Schema(description = "Size of the household", examples = "3")
        int persons,

        @Schema(description = "Day the permit was granted (vergunningverlening)")
        LocalDate permitOn,

        @Schema(description = "Day of the coupling") LocalDate coupledOn,
        @Schema(description = "How far it has come") State state,

        @Schema(description = "One more with every change; also the entity tag", examples = "1")
        long version,

        @Schema(description = "Where the household lives, or null while it waits", nullable = true)
        HousingResponse housing) {

    static CouplingResponse of(Registration<? extends Coupling> registration) {
        var coupling = registration.coupling();
        var details = coupling.details();
        return new CouplingResponse(
                details.id(),
                registration.reference() == null
                        ? null
                        : registration.reference().value(),
                details.municipality().value(),
                details.persons(),
                details.permitOn(),
                details.coupledOn(),
                coupling.state(),
                coupling.version(),
                HousingResponse.of(coupling));
    }
}
