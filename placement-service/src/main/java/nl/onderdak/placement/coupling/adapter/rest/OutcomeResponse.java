// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.State;
import nl.onderdak.web.concurrency.Version;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CouplingOutcome", description = "The coupling after a change, without COA's reference")
public record OutcomeResponse(
        @Schema(description = "The coupling") UUID couplingId,

        @Schema(description = "CBS code of the municipality (koppelgemeente)", examples = "GM0141")
        String municipality,

        @Schema(description = "State of the coupling") State state,

        @Schema(description = "Its version from now on; also the entity tag", examples = "2")
        long version,

        @Schema(description = "Size of the household", examples = "3")
        int persons,

        @Schema(description = "Members who wait for a home", examples = "0")
        int waiting,

        @Schema(description = "Persons that count towards the quota (realisatie)", examples = "3")
        int countedPersons,

        @Schema(description = "Present and past stays (verblijven)")
        List<StayResponse> stays,

        @Schema(description = "Consequences that the municipality has to provide for")
        List<Warning> warnings) {

    /** A consequence of the present state of a coupling that the municipality has to provide for. */
    enum Warning {
        /** A temporary place ends and no next home is agreed (<i>vervolghuisvesting</i>). */
        NO_NEXT_HOME
    }

    /** The coupling after a change. */
    static OutcomeResponse of(Coupling coupling) {
        return new OutcomeResponse(
                coupling.details().id(),
                coupling.details().municipality().value(),
                coupling.state(),
                coupling.version(),
                coupling.persons(),
                coupling.waiting(),
                coupling.counted(),
                StayResponse.of(coupling),
                coupling.lacksNextHome() ? List.of(Warning.NO_NEXT_HOME) : List.of());
    }

    /** The response to a command that changed the coupling. */
    public static Response created(Coupling coupling) {
        var location = URI.create("/v1/couplings/" + coupling.details().id());
        return Version.answer(Response.created(location), coupling.version(), of(coupling));
    }
}
