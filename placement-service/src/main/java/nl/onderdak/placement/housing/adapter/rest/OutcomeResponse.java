// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.housing.adapter.rest;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.onderdak.placement.coupling.adapter.rest.HousingResponse;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Coupling.State;
import nl.onderdak.web.concurrency.Version;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "HousingOutcome", description = "The coupling after a housing or its correction")
record OutcomeResponse(
        @Schema(description = "The coupling") UUID couplingId,
        @Schema(description = "How far it has come") State state,

        @Schema(description = "Its version from now on; also the entity tag", examples = "2")
        long version,

        @Schema(description = "Where the household lives, or null while it waits", nullable = true)
        HousingResponse housing) {

    /** The response to a command that changed the coupling. */
    static Response created(Coupling coupling) {
        var id = coupling.details().id();
        var outcome = new OutcomeResponse(id, coupling.state(), coupling.version(), HousingResponse.of(coupling));
        return Version.answer(Response.created(URI.create("/v1/couplings/" + id)), coupling.version(), outcome);
    }
}
