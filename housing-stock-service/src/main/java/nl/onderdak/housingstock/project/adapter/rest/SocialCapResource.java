// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.adapter.rest;

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
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.project.application.CapSocialHomes;
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

/** {@code /v1/social-caps}. */
@Path("/v1/social-caps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
public class SocialCapResource {

    private final CapSocialHomes capSocialHomes;
    private final Idempotency idempotency;
    private final Caller caller;

    SocialCapResource(CapSocialHomes capSocialHomes, Idempotency idempotency, Caller caller) {
        this.capSocialHomes = capSocialHomes;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Records a cap. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "decideSocialCap",
            summary = "Cap the social homes in projects",
            description = "Records the most social homes that a municipality allows in its projects, from a day on"
                    + " (bevriezing sociale voorraad). Projects beyond it get a warning.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = SocialCapResponse.class)))
    public Uni<Response> decide(SocialCapRequest body) {
        return idempotency.once(
                body,
                () -> capSocialHomes
                        .decide(
                                caller.organisation(),
                                body.municipality(),
                                body.effectiveOn(),
                                body.mostHomes(),
                                body.source())
                        .map(cap -> Response.created(URI.create("/v1/social-caps?municipality=" + body.municipality()))
                                .entity(SocialCapResponse.of(cap))
                                .build()));
    }

    /** Caps, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listSocialCaps",
            summary = "List caps on social homes",
            description = "What municipalities decided on social homes in projects (bevriezing sociale voorraad).")
    @APIResponse(responseCode = "200", description = "One page of caps")
    public Uni<Page<SocialCapResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only of this municipality (gemeente)")
                    MunicipalityCode municipality) {
        return capSocialHomes
                .list(caller.organisation(), municipality, page.after(UUID::fromString), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(SocialCapResponse::of).toList(),
                        page,
                        cap -> cap.id().toString()));
    }
}
