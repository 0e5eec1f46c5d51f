// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.temporary.application.Facilities;
import nl.onderdak.housingstock.temporary.application.FindTemporary;
import nl.onderdak.housingstock.temporary.application.KeepFacility;
import nl.onderdak.housingstock.temporary.application.Location;
import nl.onderdak.housingstock.temporary.domain.FacilityKind;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/temporary-facilities}. */
@Path("/v1/temporary-facilities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Temporary homes", description = "Temporary locations and the stays there (tijdelijke huisvesting)")
public class FacilityResource {

    private final KeepFacility keepFacility;
    private final FindTemporary findTemporary;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Caller caller;

    FacilityResource(
            KeepFacility keepFacility,
            FindTemporary findTemporary,
            Idempotency idempotency,
            AuditTrail trail,
            Caller caller) {
        this.keepFacility = keepFacility;
        this.findTemporary = findTemporary;
        this.idempotency = idempotency;
        this.trail = trail;
        this.caller = caller;
    }

    /** Registers a location. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "registerTemporaryFacility",
            summary = "Register a temporary location",
            description = "Registers a transit facility (doorstroomlocatie), another facility (tussenvoorziening), HAR"
                    + " places, a shortstay site or a host family (gastgezin). A policy of the municipality against"
                    + " this form gives a warning.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = FacilityResponse.class)))
    public Uni<Response> register(FacilityRequest body) {
        return idempotency.once(
                body,
                () -> keepFacility
                        .register(caller.organisation(), body.toFacility())
                        .map(location -> answer(
                                Response.created(URI.create("/v1/temporary-facilities/"
                                        + location.facility().reference())),
                                location)));
    }

    /** Changes a location. */
    @PUT
    @Path("/{facility}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "changeTemporaryFacility",
            summary = "Change a temporary location",
            description =
                    "Replaces the plan of a temporary location (tijdelijke locatie): opens it, ends it, or changes"
                            + " its places.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = FacilityResponse.class)))
    public Uni<Response> change(
            @PathParam("facility") String reference,
            @HeaderParam("If-Match") String ifMatch,
            FacilityPlanRequest body) {
        return trail.change(() -> keepFacility
                .change(caller.organisation(), reference, Version.expected(ifMatch), body.toPlan())
                .map(location -> answer(Response.ok(), location)));
    }

    /** Locations, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listTemporaryFacilities",
            summary = "List temporary locations",
            description = "Temporary locations (tijdelijke locaties), by reference, with their occupancy of today.")
    @APIResponse(responseCode = "200", description = "One page of locations")
    public Uni<Page<FacilityResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only in this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("landlord") @Parameter(description = "Only of this landlord (verhuurder)") String landlord,
            @QueryParam("kind") @Parameter(description = "Only of this kind") FacilityKind kind) {
        return findTemporary
                .list(
                        caller.organisation(),
                        new Facilities.Filter(municipality, landlord, kind),
                        page.after(),
                        page.limit() + 1)
                .map(found ->
                        Page.of(found.stream().map(FacilityResponse::of).toList(), page, FacilityResponse::facility));
    }

    /** One location. */
    @GET
    @Versioned(wholly = false)
    @Path("/{facility}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getTemporaryFacility",
            summary = "Get a temporary location",
            description = "One temporary location (tijdelijke locatie), with its occupancy of today.")
    @APIResponse(
            responseCode = "200",
            description = "The location",
            content = @Content(schema = @Schema(implementation = FacilityResponse.class)))
    public Uni<Response> one(@PathParam("facility") String reference) {
        return findTemporary.find(caller.organisation(), reference).map(location -> answer(Response.ok(), location));
    }

    private static Response answer(Response.ResponseBuilder response, Location location) {
        return Version.answer(response, location.facility().version(), FacilityResponse.of(location));
    }
}
