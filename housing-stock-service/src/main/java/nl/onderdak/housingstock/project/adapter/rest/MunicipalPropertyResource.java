// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.adapter.rest;

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
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.project.application.KeepProperty;
import nl.onderdak.housingstock.project.domain.MunicipalProperty;
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

/** {@code /v1/municipal-properties}. */
@Path("/v1/municipal-properties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Municipal properties", description = "Municipal property that may be converted (gemeentelijk vastgoed)")
public class MunicipalPropertyResource {

    private final KeepProperty keepProperty;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Caller caller;

    MunicipalPropertyResource(KeepProperty keepProperty, Idempotency idempotency, AuditTrail trail, Caller caller) {
        this.keepProperty = keepProperty;
        this.idempotency = idempotency;
        this.trail = trail;
        this.caller = caller;
    }

    /** Adds property. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "addMunicipalProperty",
            summary = "Add municipal property",
            description = "Adds a building of a municipality that may be converted (gemeentelijk vastgoed).")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = MunicipalPropertyResponse.class)))
    public Uni<Response> add(MunicipalPropertyRequest body) {
        return idempotency.once(
                body,
                () -> keepProperty
                        .add(
                                caller.organisation(),
                                body.municipality(),
                                body.reference(),
                                body.size(),
                                body.availableFrom())
                        .map(property -> answer(
                                Response.created(URI.create("/v1/municipal-properties/" + property.id())), property)));
    }

    /** Changes property. */
    @PUT
    @Path("/{property}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "changeMunicipalProperty",
            summary = "Change municipal property",
            description = "Replaces the particulars of municipal property (gemeentelijk vastgoed).")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = MunicipalPropertyResponse.class)))
    public Uni<Response> change(
            @PathParam("property") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            ChangeMunicipalPropertyRequest body) {
        return trail.change(() -> keepProperty
                .change(caller.organisation(), id, Version.expected(ifMatch), body.size(), body.availableFrom())
                .map(MunicipalPropertyResource::answer));
    }

    /** Property, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listMunicipalProperties",
            summary = "List municipal property",
            description = "Buildings of municipalities that may be converted (gemeentelijk vastgoed).")
    @APIResponse(responseCode = "200", description = "One page of property")
    public Uni<Page<MunicipalPropertyResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only of this municipality (gemeente)")
                    MunicipalityCode municipality) {
        return keepProperty
                .list(caller.organisation(), municipality, page.after(UUID::fromString), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(MunicipalPropertyResponse::of).toList(),
                        page,
                        property -> property.id().toString()));
    }

    /** One property. */
    @GET
    @Versioned
    @Path("/{property}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getMunicipalProperty",
            summary = "Get municipal property",
            description = "One building of a municipality that may be converted (gemeentelijk vastgoed).")
    @APIResponse(
            responseCode = "200",
            description = "The property",
            content = @Content(schema = @Schema(implementation = MunicipalPropertyResponse.class)))
    public Uni<Response> one(@PathParam("property") UUID id) {
        return keepProperty.find(caller.organisation(), id).map(MunicipalPropertyResource::answer);
    }

    private static Response answer(MunicipalProperty property) {
        return answer(Response.ok(), property);
    }

    private static Response answer(Response.ResponseBuilder response, MunicipalProperty property) {
        return Version.answer(response, property.version(), MunicipalPropertyResponse.of(property));
    }
}
