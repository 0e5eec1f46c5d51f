// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.sharing.application.SetSharingPolicy;
import nl.onderdak.housingstock.sharing.application.SharingPolicies;
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

/** {@code /v1/sharing-policies}. */
@Path("/v1/sharing-policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Sharing policies",
        description = "What municipalities require of shared dwellings (huisvestingsverordening)")
public class SharingPolicyResource {

    private static final String SEPARATOR = ":";

    private final SetSharingPolicy setSharingPolicy;
    private final Idempotency idempotency;
    private final Caller caller;

    SharingPolicyResource(SetSharingPolicy setSharingPolicy, Idempotency idempotency, Caller caller) {
        this.setSharingPolicy = setSharingPolicy;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Records a policy. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "recordSharingPolicy",
            summary = "Record a policy for shared dwellings",
            description =
                    "What the municipality requires of shared dwellings from a day on (huisvestingsverordening); a"
                            + " second policy for the same day replaces the first.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = SharingPolicyBody.class)))
    public Uni<Response> set(SharingPolicyBody body) {
        return idempotency.once(
                body,
                () -> setSharingPolicy
                        .set(
                                caller.organisation(),
                                new MunicipalityCode(body.municipality()),
                                body.effectiveOn(),
                                body.mostPlaces(),
                                new HashSet<>(body.permitNeeded()))
                        .map(policy -> Response.created(
                                        URI.create("/v1/sharing-policies?municipality=" + body.municipality()))
                                .entity(SharingPolicyBody.of(policy))
                                .build()));
    }

    /** Policies, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listSharingPolicies",
            summary = "List policies for shared dwellings",
            description = "What municipalities require of shared dwellings (huisvestingsverordening), by municipality"
                    + " and first day.")
    @APIResponse(responseCode = "200", description = "One page of policies")
    public Uni<Page<SharingPolicyBody>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only of this municipality (gemeente)")
                    MunicipalityCode municipality) {
        return setSharingPolicy
                .list(
                        caller.organisation(),
                        municipality,
                        page.after(SharingPolicyResource::position),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(SharingPolicyBody::of).toList(),
                        page,
                        policy -> policy.municipality() + SEPARATOR + policy.effectiveOn()));
    }

    private static SharingPolicies.Position position(String key) {
        var parts = key.split(SEPARATOR, 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("not a position in this list");
        }
        return new SharingPolicies.Position(parts[0], LocalDate.parse(parts[1]));
    }
}
