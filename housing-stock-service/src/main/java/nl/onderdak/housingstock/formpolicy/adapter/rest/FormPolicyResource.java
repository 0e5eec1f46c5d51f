// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.formpolicy.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.formpolicy.application.KeepFormPolicy;
import nl.onderdak.housingstock.formpolicy.domain.FormPolicy;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/form-policies}. */
@Path("/v1/form-policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Form policies", description = "Forms of housing that municipalities exclude (beleid huisvestingsvormen)")
public class FormPolicyResource {

    private final KeepFormPolicy keepFormPolicy;
    private final AuditTrail trail;
    private final Caller caller;

    FormPolicyResource(KeepFormPolicy keepFormPolicy, AuditTrail trail, Caller caller) {
        this.keepFormPolicy = keepFormPolicy;
        this.trail = trail;
        this.caller = caller;
    }

    /** The policy of a municipality. */
    @GET
    @Versioned(wholly = false)
    @Path("/{municipality}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getFormPolicy",
            summary = "Get the policy of a municipality on forms of housing",
            description = "The forms of housing that a municipality does not want (beleid huisvestingsvormen), with"
                    + " every decision; without decisions before the first.")
    @APIResponse(
            responseCode = "200",
            description = "The policy",
            content = @Content(schema = @Schema(implementation = FormPolicyResponse.class)))
    public Uni<Response> one(
            @Parameter(description = "CBS code of the municipality (gemeente)") @PathParam("municipality")
                    MunicipalityCode municipality,
            @Parameter(description = "Show the decision in force on this day; today when absent") @QueryParam("validOn")
                    LocalDate validOn) {
        return keepFormPolicy
                .find(caller.organisation(), municipality)
                .map(policy -> answer(policy, validOn == null ? keepFormPolicy.today() : validOn));
    }

    /** Decides on a policy. */
    @PUT
    @Path("/{municipality}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "decideFormPolicy",
            summary = "Decide on forms of housing",
            description = "The municipality decides, from a day on, which forms of housing it does not want (beleid"
                    + " huisvestingsvormen). Such a form gives a warning, and is not refused.")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = FormPolicyResponse.class)))
    public Uni<Response> decide(
            @Parameter(description = "CBS code of the municipality (gemeente)") @PathParam("municipality")
                    MunicipalityCode municipality,
            @HeaderParam("If-Match") String ifMatch,
            FormPolicyRequest body) {
        return trail.change(() -> keepFormPolicy
                .decide(
                        caller.organisation(),
                        municipality,
                        Version.expected(ifMatch),
                        body.effectiveOn(),
                        body.exclusions())
                .map(policy -> answer(policy, keepFormPolicy.today())));
    }

    private static Response answer(FormPolicy policy, LocalDate day) {
        return Version.answer(Response.ok(), policy.version(), FormPolicyResponse.of(policy, day));
    }
}
