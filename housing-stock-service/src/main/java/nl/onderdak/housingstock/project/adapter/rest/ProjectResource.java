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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.project.application.FindProjects;
import nl.onderdak.housingstock.project.application.JudgedProject;
import nl.onderdak.housingstock.project.application.PlanProject;
import nl.onderdak.housingstock.project.application.Projects;
import nl.onderdak.housingstock.project.domain.ProjectKind;
import nl.onderdak.housingstock.project.domain.ProjectStatus;
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

/** {@code /v1/projects}. */
@Path("/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects", description = "Homes that are to be made (projecten)")
public class ProjectResource {

    private final PlanProject planProject;
    private final FindProjects findProjects;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Caller caller;

    ProjectResource(
            PlanProject planProject,
            FindProjects findProjects,
            Idempotency idempotency,
            AuditTrail trail,
            Caller caller) {
        this.planProject = planProject;
        this.findProjects = findProjects;
        this.idempotency = idempotency;
        this.trail = trail;
        this.caller = caller;
    }

    /** Registers a project. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({Scopes.STOCK_PLAN, Scopes.STOCK_WRITE})
    @Operation(
            operationId = "registerProject",
            summary = "Register a project",
            description =
                    "Registers homes that are to be made (project): by the municipality they lie in, or by the landlord"
                            + " (verhuurder) that owns them.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = ProjectResponse.class)))
    public Uni<Response> register(ProjectRequest body) {
        var plan = body.plan();
        return idempotency.once(
                body,
                () -> planProject
                        .register(caller.organisation(), body.municipality(), body.landlord(), plan)
                        .map(project -> answer(
                                Response.created(URI.create(
                                        "/v1/projects/" + project.project().id())),
                                project)));
    }

    /** Changes a project. */
    @PUT
    @Path("/{project}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({Scopes.STOCK_PLAN, Scopes.STOCK_WRITE})
    @Operation(
            operationId = "changeProject",
            summary = "Change a project",
            description =
                    "Replaces the plan of a project, by its municipality or its landlord (verhuurder). To expect it"
                            + " later, record a delay (vertraging). Property of the municipality is for the municipality"
                            + " to give.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ProjectResponse.class)))
    public Uni<Response> change(
            @PathParam("project") UUID id, @HeaderParam("If-Match") String ifMatch, ChangeProjectRequest body) {
        var expected = Version.expected(ifMatch);
        var plan = body.plan();
        return trail.change(() ->
                planProject.change(caller.organisation(), id, expected, plan).map(ProjectResource::answer));
    }

    /** Records a delay. */
    @POST
    @Path("/{project}/delays")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({Scopes.STOCK_PLAN, Scopes.STOCK_WRITE})
    @Operation(
            operationId = "recordProjectDelay",
            summary = "Record a delay",
            description =
                    "Moves what is expected of a project to a later day, with the reason (reden van vertraging): by its"
                            + " municipality or its landlord (verhuurder).")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ProjectResponse.class)))
    public Uni<Response> delay(
            @PathParam("project") UUID id, @HeaderParam("If-Match") String ifMatch, DelayRequest body) {
        var expected = Version.expected(ifMatch);
        var period = body.period();
        return idempotency.once(
                body,
                () -> planProject
                        .delay(caller.organisation(), id, expected, body.reason(), period)
                        .map(project ->
                                answer(Response.created(URI.create("/v1/projects/" + id + "/delays")), project)));
    }

    /** Projects, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listProjects",
            summary = "List projects",
            description = "Homes that are to be made (projecten), the oldest first; as of any day and moment.")
    @APIResponse(responseCode = "200", description = "One page of projects")
    public Uni<Page<ProjectResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only in this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("landlord") @Parameter(description = "Only of this landlord (verhuurder)") String landlord,
            @QueryParam("kind") @Parameter(description = "Only of this kind (soort)") ProjectKind kind,
            @QueryParam("status") @Parameter(description = "Only this far (fase)") ProjectStatus status,
            @Parameter(description = "As of: the state on this day") @QueryParam("validOn") LocalDate validOn,
            @Parameter(description = "As known at: only changes recorded by this moment") @QueryParam("knownAt")
                    Instant knownAt) {
        return findProjects
                .list(
                        caller.organisation(),
                        new Projects.Filter(municipality, landlord, kind, status),
                        new AsOf(validOn, knownAt),
                        page.after(UUID::fromString),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(ProjectResponse::of).toList(),
                        page,
                        project -> project.id().toString()));
    }

    /** One project. */
    @GET
    @Versioned(wholly = false)
    @Path("/{project}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getProject",
            summary = "Get a project",
            description = "Homes that are to be made (project); as of any day, as known at any moment.")
    @APIResponse(
            responseCode = "200",
            description = "The project",
            content = @Content(schema = @Schema(implementation = ProjectResponse.class)))
    public Uni<Response> one(
            @PathParam("project") UUID id,
            @Parameter(description = "As of: the state on this day") @QueryParam("validOn") LocalDate validOn,
            @Parameter(description = "As known at: only changes recorded by this moment") @QueryParam("knownAt")
                    Instant knownAt) {
        return findProjects
                .find(caller.organisation(), id, new AsOf(validOn, knownAt))
                .map(ProjectResource::answer);
    }

    /** The delays of a project. */
    @GET
    @Path("/{project}/delays")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listProjectDelays",
            summary = "List the delays of a project",
            description = "Why a project comes later (vertragingen), the oldest first.")
    @APIResponse(responseCode = "200", description = "All of them")
    public Uni<Page<DelayResponse>> delays(@PathParam("project") UUID id) {
        return findProjects
                .delays(caller.organisation(), id)
                .map(found -> new Page<>(found.stream().map(DelayResponse::of).toList(), null));
    }

    private static Response answer(JudgedProject project) {
        return answer(Response.ok(), project);
    }

    private static Response answer(Response.ResponseBuilder response, JudgedProject project) {
        return Version.answer(response, project.project().version(), ProjectResponse.of(project));
    }
}
