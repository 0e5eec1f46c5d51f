// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.flex.adapter.rest;

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
import nl.onderdak.housingstock.flex.application.CheckedProject;
import nl.onderdak.housingstock.flex.application.FindFlexProjects;
import nl.onderdak.housingstock.flex.application.FlexProjects;
import nl.onderdak.housingstock.flex.application.KeepFlexProject;
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

/** {@code /v1/flex-projects}. */
@Path("/v1/flex-projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Flex projects", description = "Projects of flex homes (flexwoningen)")
public class FlexProjectResource {

    private final KeepFlexProject keepFlexProject;
    private final FindFlexProjects findFlexProjects;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Caller caller;

    FlexProjectResource(
            KeepFlexProject keepFlexProject,
            FindFlexProjects findFlexProjects,
            Idempotency idempotency,
            AuditTrail trail,
            Caller caller) {
        this.keepFlexProject = keepFlexProject;
        this.findFlexProjects = findFlexProjects;
        this.idempotency = idempotency;
        this.trail = trail;
        this.caller = caller;
    }

    /** Registers a project. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "registerFlexProject",
            summary = "Register a flex project",
            description = "Registers a project of flex homes (flexwoningen). Conditions that are not met, and a policy"
                    + " of the municipality against this form, are shown in the response and refuse nothing.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = FlexProjectResponse.class)))
    public Uni<Response> register(FlexProjectRequest body) {
        var command = body.plan().toCommand("/plan");
        return idempotency.once(
                body,
                () -> keepFlexProject
                        .register(
                                caller.organisation(),
                                new MunicipalityCode(body.municipality()),
                                body.landlord(),
                                command)
                        .map(checked -> answer(
                                Response.created(URI.create(
                                        "/v1/flex-projects/" + checked.project().id())),
                                checked)));
    }

    /** Changes a project. */
    @PUT
    @Path("/{flexProject}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "changeFlexProject",
            summary = "Change a flex project",
            description = "Replaces the plan of a project of flex homes (flexwoningen) and its delivered homes.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = FlexProjectResponse.class)))
    public Uni<Response> change(
            @PathParam("flexProject") UUID id, @HeaderParam("If-Match") String ifMatch, FlexPlanRequest body) {
        return trail.change(() -> keepFlexProject
                .change(caller.organisation(), id, Version.expected(ifMatch), body.toCommand(""))
                .map(checked -> answer(Response.ok(), checked)));
    }

    /** Projects, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listFlexProjects",
            summary = "List flex projects",
            description = "Projects of flex homes (flexwoningen), the oldest first.")
    @APIResponse(responseCode = "200", description = "One page of projects")
    public Uni<Page<FlexProjectResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only in this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("landlord") @Parameter(description = "Only of this landlord (verhuurder)") String landlord) {
        return findFlexProjects
                .list(
                        caller.organisation(),
                        new FlexProjects.Filter(municipality, landlord),
                        page.after(UUID::fromString),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(FlexProjectResponse::of).toList(),
                        page,
                        project -> project.id().toString()));
    }

    /** One project. */
    @GET
    @Versioned(wholly = false)
    @Path("/{flexProject}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getFlexProject",
            summary = "Get a flex project",
            description = "One project of flex homes (flexwoningen), with the findings of today.")
    @APIResponse(
            responseCode = "200",
            description = "The project",
            content = @Content(schema = @Schema(implementation = FlexProjectResponse.class)))
    public Uni<Response> one(@PathParam("flexProject") UUID id) {
        return findFlexProjects.find(caller.organisation(), id).map(checked -> answer(Response.ok(), checked));
    }

    private static Response answer(Response.ResponseBuilder response, CheckedProject checked) {
        return Version.answer(response, checked.project().version(), FlexProjectResponse.of(checked));
    }
}
