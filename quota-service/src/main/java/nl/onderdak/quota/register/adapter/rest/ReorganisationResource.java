// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.quota.register.application.DecideReorganisation;
import nl.onderdak.quota.register.application.FindReorganisations;
import nl.onderdak.quota.register.application.ReorganisationView;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reorganisations of municipalities. */
@Path("/v1/reorganisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Reorganisations",
        description = "Mergers, divisions and boundary changes of municipalities (gemeentelijke herindeling)")
public class ReorganisationResource {

    private final DecideReorganisation decide;
    private final FindReorganisations find;
    private final Idempotency idempotency;

    public ReorganisationResource(DecideReorganisation decide, FindReorganisations find, Idempotency idempotency) {
        this.decide = decide;
        this.find = find;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.MUNICIPALITIES_WRITE)
    @Operation(
            operationId = "recordReorganisation",
            summary = "Record a reorganisation",
            description = "Records a reorganisation (gemeentelijke herindeling, grenscorrectie), art. 30"
                    + " Huisvestingswet 2014: municipalities that end get their last day, successors"
                    + " enter the register, and targets of half-years that start in the new situation"
                    + " are apportioned anew. Never changed afterwards.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ReorganisationResponse.class)))
    public Uni<Response> decide(ReorganisationRequest body) {
        return idempotency.once(
                body,
                () -> decide.decide(body.command())
                        .map(decided -> Version.answer(
                                Response.created(URI.create("/v1/reorganisations/"
                                        + decided.reorganisation().id())),
                                Version.ONLY,
                                ReorganisationResponse.of(decided))));
    }

    @GET
    @Versioned
    @Path("/{id}")
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "getReorganisation",
            summary = "Read a reorganisation",
            description = "A reorganisation (herindeling) with the revisions of national targets that it" + " made.")
    @APIResponse(
            responseCode = "200",
            description = "The reorganisation",
            content = @Content(schema = @Schema(implementation = ReorganisationResponse.class)))
    public Uni<Response> read(@PathParam("id") @Parameter(description = "Identifies the decision") UUID id) {
        return find.one(id)
                .map(decided -> Version.answer(Response.ok(), Version.ONLY, ReorganisationResponse.of(decided)));
    }

    @GET
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "listReorganisations",
            summary = "List reorganisations",
            description = "Reorganisations (herindelingen) in the order in which they were recorded.")
    @APIResponse(responseCode = "200", description = "A page of reorganisations")
    public Uni<Page<ReorganisationResponse>> list(
            @QueryParam("municipality")
                    @Parameter(description = "In which this municipality hands over or takes over", example = "GM0501")
                    MunicipalityCode municipality,
            @QueryParam("validOn") @Parameter(description = "Reorganisations that have taken effect by this day")
                    LocalDate validOn,
            @QueryParam("knownAt") @Parameter(description = "Reorganisations that were known at this moment")
                    Instant knownAt,
            @BeanParam PageRequest page) {
        return find.list(
                        new ReorganisationView.Filter(municipality, validOn, knownAt),
                        page.after(UUID::fromString),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(ReorganisationResponse::of).toList(),
                        page,
                        last -> last.id().toString()));
    }
}
