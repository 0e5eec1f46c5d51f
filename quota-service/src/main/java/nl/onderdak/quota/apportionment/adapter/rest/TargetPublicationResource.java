// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.apportionment.adapter.rest;

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
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.quota.apportionment.application.PublishNationalTarget;
import nl.onderdak.quota.apportionment.application.ReviseNationalTarget;
import nl.onderdak.quota.target.adapter.rest.NationalTargetResponse;
import nl.onderdak.quota.target.application.ApportionedTarget;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.idempotency.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publishes and revises national targets. */
@Path("/v1/national-targets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "National targets")
public class TargetPublicationResource {

    private final PublishNationalTarget publish;
    private final ReviseNationalTarget revise;
    private final Idempotency idempotency;

    public TargetPublicationResource(
            PublishNationalTarget publish, ReviseNationalTarget revise, Idempotency idempotency) {
        this.publish = publish;
        this.revise = revise;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed(Scopes.TARGETS_WRITE)
    @Operation(
            operationId = "publishNationalTarget",
            summary = "Publish a national target",
            description = "Records the national target (landelijke taakstelling) of a half-year and"
                    + " apportions it over the municipalities by inhabitants, art. 29(1) Huisvestingswet"
                    + " 2014.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded and apportioned",
            content = @Content(schema = @Schema(implementation = NationalTargetResponse.class)))
    public Uni<Response> publish(PublishTargetRequest body) {
        return idempotency.once(
                body,
                () -> publish.publish(
                                body.halfYear(), body.roundingOrDefault(), body.publication(), body.referenceDate())
                        .map(TargetPublicationResource::created));
    }

    @POST
    @Path("/{halfYear}/revisions")
    @PermissionsAllowed(Scopes.TARGETS_WRITE)
    @Operation(
            operationId = "reviseNationalTarget",
            summary = "Revise a national target",
            description = "Records a revision (bijstelling) of a national target and apportions it over the"
                    + " municipalities anew. Earlier figures stay available with knownAt.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded and apportioned anew",
            content = @Content(schema = @Schema(implementation = NationalTargetResponse.class)))
    public Uni<Response> revise(
            @PathParam("halfYear") @Parameter(description = "Half-year", example = "2023-H2") HalfYear halfYear,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReviseTargetRequest body) {
        return idempotency.once(
                body,
                () -> revise.revise(halfYear, Version.expected(ifMatch), body.publication())
                        .map(TargetPublicationResource::created));
    }

    private static Response created(ApportionedTarget recorded) {
        var target = recorded.target();
        return Version.answer(
                Response.created(URI.create("/v1/national-targets/" + target.halfYear())),
                target.current().number(),
                NationalTargetResponse.of(recorded, null, null));
    }
}
