// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.sharing.application.FindPermits;
import nl.onderdak.housingstock.sharing.application.GrantPermit;
import nl.onderdak.housingstock.sharing.application.Permits;
import nl.onderdak.housingstock.sharing.domain.Permit;
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

/** {@code /v1/sharing-permits}. */
@Path("/v1/sharing-permits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sharing permits", description = "Permits to share dwellings (omzettingsvergunningen)")
public class PermitResource {

    private final GrantPermit grantPermit;
    private final FindPermits findPermits;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Caller caller;

    PermitResource(
            GrantPermit grantPermit,
            FindPermits findPermits,
            Idempotency idempotency,
            AuditTrail trail,
            Caller caller) {
        this.grantPermit = grantPermit;
        this.findPermits = findPermits;
        this.idempotency = idempotency;
        this.trail = trail;
        this.caller = caller;
    }

    /** Grants a permit. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "grantSharingPermit",
            summary = "Grant a permit to share a dwelling",
            description = "Records that the municipality permits a dwelling to be let place by place"
                    + " (omzettingsvergunning), whether it is shared already or not.")
    @APIResponse(
            responseCode = "201",
            description = "Granted",
            content = @Content(schema = @Schema(implementation = PermitResponse.class)))
    public Uni<Response> grant(PermitRequest body) {
        var terms = body.toTerms();
        return idempotency.once(
                body,
                () -> grantPermit
                        .grant(caller.organisation(), body.dwelling(), terms)
                        .map(permit ->
                                answer(Response.created(URI.create("/v1/sharing-permits/" + permit.id())), permit)));
    }

    /** Changes a permit. */
    @PUT
    @Path("/{permit}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "changeSharingPermit",
            summary = "Change a permit to share a dwelling",
            description = "Replaces the terms of a permit (omzettingsvergunning) that was not withdrawn.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = PermitResponse.class)))
    public Uni<Response> change(
            @PathParam("permit") UUID id, @HeaderParam("If-Match") String ifMatch, PermitTermsRequest body) {
        return trail.change(() -> grantPermit
                .change(caller.organisation(), id, Version.expected(ifMatch), body.toTerms())
                .map(PermitResource::answer));
    }

    /** Withdraws a permit. */
    @POST
    @Path("/{permit}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "withdrawSharingPermit",
            summary = "Withdraw a permit to share a dwelling",
            description =
                    "The permit (omzettingsvergunning) no longer counts from a day on (intrekking). Households that"
                            + " live there stay; nobody else is placed.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = PermitResponse.class)))
    public Uni<Response> withdraw(
            @PathParam("permit") UUID id, @HeaderParam("If-Match") String ifMatch, WithdrawalRequest body) {
        var expected = Version.expected(ifMatch);
        return idempotency.once(
                body,
                () -> grantPermit
                        .withdraw(caller.organisation(), id, expected, body.withdrawnOn())
                        .map(PermitResource::answer));
    }

    /** Permits, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listSharingPermits",
            summary = "List permits to share dwellings",
            description = "Permits (omzettingsvergunningen), the oldest first; those that count on any day, as known at"
                    + " any moment.")
    @APIResponse(responseCode = "200", description = "One page of permits")
    public Uni<Page<PermitResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("dwelling") @Parameter(description = "Only of this dwelling (woning)") String dwelling,
            @Parameter(description = "Only those that count on this day") @QueryParam("validOn") LocalDate validOn,
            @Parameter(description = "As known at: only changes recorded by this moment") @QueryParam("knownAt")
                    Instant knownAt) {
        return findPermits
                .list(
                        caller.organisation(),
                        new Permits.Filter(dwelling, validOn, knownAt),
                        page.after(UUID::fromString),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(PermitResponse::of).toList(),
                        page,
                        permit -> permit.id().toString()));
    }

    /** One permit. */
    @GET
    @Versioned
    @Path("/{permit}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getSharingPermit",
            summary = "Get a permit to share a dwelling",
            description = "One permit to let a dwelling place by place (omzettingsvergunning).")
    @APIResponse(
            responseCode = "200",
            description = "The permit",
            content = @Content(schema = @Schema(implementation = PermitResponse.class)))
    public Uni<Response> one(@PathParam("permit") UUID id) {
        return findPermits.find(caller.organisation(), id).map(PermitResource::answer);
    }

    private static Response answer(Permit permit) {
        return answer(Response.ok(), permit);
    }

    private static Response answer(Response.ResponseBuilder response, Permit permit) {
        return Version.answer(response, permit.version(), PermitResponse.of(permit));
    }
}
