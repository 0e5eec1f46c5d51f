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
import java.util.UUID;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.sharing.application.RecordInspection;
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

/** {@code /v1/sharing-inspections}. */
@Path("/v1/sharing-inspections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sharing inspections", description = "Inspections of shared dwellings (toezicht en handhaving)")
public class InspectionResource {

    private final RecordInspection recordInspection;
    private final Idempotency idempotency;
    private final Caller caller;

    InspectionResource(RecordInspection recordInspection, Idempotency idempotency, Caller caller) {
        this.recordInspection = recordInspection;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Records an inspection. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "recordSharingInspection",
            summary = "Record an inspection of a dwelling",
            description =
                    "Records what an inspection of a dwelling found, as a code (controle, handhaving). What follows"
                            + " from it is decided by the municipality, for example by withdrawing the permit.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = InspectionResponse.class)))
    public Uni<Response> record(InspectionRequest body) {
        return idempotency.once(
                body,
                () -> recordInspection
                        .record(caller.organisation(), body.dwelling(), body.inspectedOn(), body.finding())
                        .map(inspection -> Response.created(
                                        URI.create("/v1/sharing-inspections?dwelling=" + body.dwelling()))
                                .entity(InspectionResponse.of(inspection))
                                .build()));
    }

    /** Inspections, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listSharingInspections",
            summary = "List inspections of dwellings",
            description = "Inspections of shared dwellings (controles), the oldest first.")
    @APIResponse(responseCode = "200", description = "One page of inspections")
    public Uni<Page<InspectionResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("dwelling") @Parameter(description = "Only of this dwelling (woning)") String dwelling) {
        return recordInspection
                .list(caller.organisation(), dwelling, page.after(UUID::fromString), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(InspectionResponse::of).toList(),
                        page,
                        inspection -> inspection.id().toString()));
    }
}
