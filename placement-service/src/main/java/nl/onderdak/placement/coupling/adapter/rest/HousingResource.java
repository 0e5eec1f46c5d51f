// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.placement.coupling.application.CorrectHousing;
import nl.onderdak.placement.coupling.application.HouseHousehold;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The housing of a coupled household, and its correction. */
@Path("/v1/couplings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "housings", description = "Coupled households that moved in (huisvestingen)")
@Processes(value = Activity.HOUSING, objectsAreHouseholds = true)
public class HousingResource {

    private final HouseHousehold houseHousehold;
    private final CorrectHousing correctHousing;
    private final Idempotency idempotency;
    private final Caller caller;

    HousingResource(
            HouseHousehold houseHousehold, CorrectHousing correctHousing, Idempotency idempotency, Caller caller) {
        this.houseHousehold = houseHousehold;
        this.correctHousing = correctHousing;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/housing")
    @Cancellable(false)
    @PermissionsAllowed(Scopes.HOUSINGS_WRITE)
    @Operation(summary = "Record that a household moved in", description = """
        The whole household moves in (huisvesting); it counts towards the quota of the half-year of that \
        day (realisatie), unless the kind of accommodation does not count.\
        """)
    @APIResponse(
            responseCode = "201",
            description = "Housed",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    public Uni<Response> house(
            @PathParam("id") UUID id,
            @Parameter(description = "Entity tag of the coupling that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            HousingRequest body) {
        var asked = new HouseHousehold.Asked(id, Version.expected(ifMatch), body.moveIn());
        return idempotency.joint(body, houseHousehold, asked, HousingResource::created);
    }

    @POST
    @Path("/{id}/corrections")
    @Cancellable(false)
    @PermissionsAllowed(Scopes.HOUSINGS_WRITE)
    @Operation(summary = "Correct a housing that was recorded wrongly", description = """
        What was recorded is replaced by what is right (correctie), or taken back when the household was \
        not housed at all; what was known before stays known.\
        """)
    @APIResponse(
            responseCode = "201",
            description = "Corrected",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    public Uni<Response> correct(
            @PathParam("id") UUID id,
            @Parameter(description = "Entity tag of the coupling that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            CorrectionRequest body) {
        return idempotency.once(
                body,
                () -> correctHousing
                        .correct(
                                caller.organisation(),
                                id,
                                Version.expected(ifMatch),
                                Optional.ofNullable(body.housing()).map(HousingRequest::moveIn),
                                body.reason())
                        .map(HousingResource::created));
    }

    private static Response created(Coupling coupling) {
        var location = URI.create("/v1/couplings/" + coupling.terms().id());
        return Version.answer(Response.created(location), coupling.version(), OutcomeResponse.of(coupling));
    }
}
