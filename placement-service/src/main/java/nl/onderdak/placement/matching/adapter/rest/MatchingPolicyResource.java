// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.placement.matching.application.KeepMatchingPolicy;
import nl.onderdak.placement.matching.application.MatchingPolicies.Recorded;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Policies of municipalities on the homes they offer. */
@Path("/v1/matching-policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matchings", description = "Free homes proposed to waiting households (matching, toewijzingsvoorstel)")
public class MatchingPolicyResource {

    private final KeepMatchingPolicy keepMatchingPolicy;
    private final AuditTrail trail;
    private final Caller caller;

    MatchingPolicyResource(KeepMatchingPolicy keepMatchingPolicy, AuditTrail trail, Caller caller) {
        this.keepMatchingPolicy = keepMatchingPolicy;
        this.trail = trail;
        this.caller = caller;
    }

    @GET
    @Versioned
    @Path("/{municipality}")
    @PermissionsAllowed(Scopes.COUPLINGS_READ)
    @Operation(operationId = "getMatchingPolicy", summary = "Show the policy of a municipality", description = """
                    Its policy on the homes it offers to permit holders (toewijzingsbeleid); before its first decision, \
                    the default.""")
    @APIResponse(
            responseCode = "200",
            description = "The policy",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = PolicyResponse.class)))
    public Uni<Response> get(
            @Parameter(description = "CBS code of the municipality") @PathParam("municipality")
                    MunicipalityCode municipality) {
        return keepMatchingPolicy.find(caller.organisation(), municipality).map(MatchingPolicyResource::response);
    }

    @PUT
    @Path("/{municipality}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.HOUSINGS_WRITE)
    @Operation(
            operationId = "decideMatchingPolicy",
            summary = "Decide on the policy of a municipality",
            description = "The municipality decides on the homes it offers to permit holders (toewijzingsbeleid).")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = PolicyResponse.class)))
    public Uni<Response> replace(
            @Parameter(description = "CBS code of the municipality") @PathParam("municipality")
                    MunicipalityCode municipality,
            @Parameter(description = "Entity tag of the policy that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            PolicyRequest body) {
        return trail.change(() -> keepMatchingPolicy
                .replace(caller.organisation(), municipality, Version.expected(ifMatch), body.policy())
                .map(MatchingPolicyResource::response));
    }

    private static Response response(Recorded recorded) {
        return Version.answer(Response.ok(), recorded.version(), PolicyResponse.of(recorded));
    }
}
