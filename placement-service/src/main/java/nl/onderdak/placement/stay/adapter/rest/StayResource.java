// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.adapter.rest;

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
import java.util.UUID;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.placement.coupling.adapter.rest.OutcomeResponse;
import nl.onderdak.placement.coupling.application.ActOnCoupling.Target;
import nl.onderdak.placement.stay.application.CorrectStay;
import nl.onderdak.placement.stay.application.HouseHousehold;
import nl.onderdak.placement.stay.application.HouseHousehold.HouseCommand;
import nl.onderdak.placement.stay.application.RecordReturn;
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

/** Stays of the members of coupled households. */
@Path("/v1/couplings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stays", description = "Stays of coupled households (verblijven), and those that count (realisatie)")
@Processes(value = Activity.HOUSING, objectsAreHouseholds = true)
public class StayResource {

    private final HouseHousehold houseHousehold;
    private final CorrectStay correctStay;
    private final RecordReturn recordReturn;
    private final Idempotency idempotency;
    private final Caller caller;

    StayResource(
            HouseHousehold houseHousehold,
            CorrectStay correctStay,
            RecordReturn recordReturn,
            Idempotency idempotency,
            Caller caller) {
        this.houseHousehold = houseHousehold;
        this.correctStay = correctStay;
        this.recordReturn = recordReturn;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/stays")
    @PermissionsAllowed(Scopes.HOUSINGS_WRITE)
    @Operation(operationId = "recordStay", summary = "Record that members of a household moved in", description = """
                    Members move in (huisvesting). Each counts once, by the first stay whose kind counts, in \
                    the half-year of that day (realisatie); after a stay that does not count they still wait, and a \
                    later one is a next home (herhuisvesting).""")
    @APIResponse(
            responseCode = "201",
            description = "Moved in",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    public Uni<Response> house(
            @PathParam("id") UUID id,
            @Parameter(description = "Entity tag of the coupling that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            StayRequest body) {
        var command = new HouseCommand(id, Version.expected(ifMatch), body.moveIn(), body.movers());
        return idempotency.joint(body, houseHousehold, command, OutcomeResponse::created);
    }

    @POST
    @Path("/{id}/corrections")
    @PermissionsAllowed(Scopes.HOUSINGS_WRITE)
    @Operation(operationId = "correctStay", summary = "Correct a stay that was recorded wrongly", description = """
                    Replaces the recorded stay by the right one (correctie), or takes it back when there was none; all members are \
                    counted again, and figures as known before the correction stay the same.""")
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
                () -> correctStay
                        .correct(caller.organisation(), target(id, ifMatch), body.command())
                        .map(OutcomeResponse::created));
    }

    @POST
    @Path("/{id}/returns")
    @PermissionsAllowed(Scopes.HOUSINGS_WRITE)
    @Operation(operationId = "recordReturn", summary = "Record that members returned to reception", description = """
                    Members return to reception from their home (terugkeer naar de opvang) and wait again: the realisation \
                    is corrected for the day of moving in, figures as known before stay the same.""")
    @APIResponse(
            responseCode = "201",
            description = "Returned",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    public Uni<Response> returnToReception(
            @PathParam("id") UUID id,
            @Parameter(description = "Entity tag of the coupling that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            ReturnRequest body) {
        return idempotency.once(
                body,
                () -> recordReturn
                        .returnToReception(caller.organisation(), target(id, ifMatch), body.stay(), body.returnedOn())
                        .map(OutcomeResponse::created));
    }

    private static Target target(UUID id, String ifMatch) {
        return new Target(id, Version.expected(ifMatch));
    }
}
