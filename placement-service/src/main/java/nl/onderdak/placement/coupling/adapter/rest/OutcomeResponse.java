// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import java.util.UUID;
import nl.onderdak.placement.coupling.application.CouplingRegister.State;
import nl.onderdak.placement.coupling.domain.Coupling;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "HousingOutcome", description = "What a housing or a correction made of a coupling")
record OutcomeResponse(
        @Schema(description = "The coupling") UUID couplingId,
        @Schema(description = "How far it has come") State state,

        @Schema(description = "Its version from now on; also the entity tag", examples = "2")
        long version,

        @Schema(description = "Where the household lives, or null while it waits", nullable = true)
        HousingResponse housing) {

    static OutcomeResponse of(Coupling coupling) {
        return new OutcomeResponse(
                coupling.terms().id(),
                CouplingResponse.stateOf(coupling),
                coupling.version(),
                HousingResponse.of(coupling));
    }
}
