// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
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
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.assessment.application.Assessments;
import nl.onderdak.supervision.assessment.application.DecideAssessment;
import nl.onderdak.supervision.assessment.application.FindAssessments;
import nl.onderdak.supervision.assessment.domain.Assessment;
import nl.onderdak.supervision.assessment.domain.AssessmentStatus;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/assessments}. */
@Path("/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class AssessmentResource {

    private static final String DESCRIPTION = "The assessment (beoordeling)";

    private final DecideAssessment decideAssessment;
    private final FindAssessments findAssessments;
    private final AuditTrail trail;
    private final Caller caller;

    AssessmentResource(
            DecideAssessment decideAssessment, FindAssessments findAssessments, AuditTrail trail, Caller caller) {
        this.decideAssessment = decideAssessment;
        this.findAssessments = findAssessments;
        this.trail = trail;
        this.caller = caller;
    }

    /** Proposes a decision. */
    @PUT
    @Path("/{assessment}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SUPERVISION_WRITE)
    @Operation(
            operationId = "proposeAssessmentDecision",
            summary = "Propose a decision on an assessment",
            description = """
                    An official proposes a category (categorie) and a step (trede) with the reasons why the municipality falls \
                    short (redenen van achterblijven); it takes the place of a proposal that waits. What differs from the \
                    proposal of the policy, or goes more than one step up, needs a reason to overrule it.""")
    @APIResponse(
            responseCode = "200",
            description = "Waits for approval",
            content = @Content(schema = @Schema(implementation = AssessmentResponse.class)))
    public Uni<Response> propose(
            @PathParam("assessment") @Parameter(description = DESCRIPTION) UUID id,
            @HeaderParam("If-Match") String ifMatch,
            DecisionRequest body) {
        return trail.change(() -> decideAssessment
                .propose(caller.organisation(), id, Version.expected(ifMatch), body.draft(caller.subject()))
                .map(AssessmentResource::decided));
    }

    /** Approves a decision. */
    @PUT
    @Path("/{assessment}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SUPERVISION_APPROVE)
    @Operation(operationId = "approveAssessment", summary = "Approve the decision on an assessment", description = """
                    Another official than the author approves the decision that waits (vaststellen, vierogenprincipe), on \
                    behalf of a named function. The assessment never changes after it, and the municipality sees it.""")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = AssessmentResponse.class)))
    public Uni<Response> approve(
            @PathParam("assessment") @Parameter(description = DESCRIPTION) UUID id,
            @HeaderParam("If-Match") String ifMatch,
            ApprovalRequest body) {
        return trail.change(() -> decideAssessment
                .approve(caller.organisation(), id, Version.expected(ifMatch), caller.subject(), body.function())
                .map(AssessmentResource::decided));
    }

    /** Assessments, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(
            operationId = "listAssessments",
            summary = "List assessments",
            description =
                    "Assessments (beoordelingen) in the order in which they were made. A municipality sees its own"
                            + " once they are decided (vastgesteld).")
    @APIResponse(responseCode = "200", description = "One page of assessments")
    public Uni<Page<AssessmentLineResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("round") @Parameter(description = "Only of this round (toezichtronde)") UUID round,
            @QueryParam("municipality") @Parameter(description = "Only of this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("status") @Parameter(description = "Only those that are so far") AssessmentStatus status) {
        return findAssessments
                .list(
                        caller.organisation(),
                        new Assessments.Filter(round, municipality, status),
                        page.after(UUID::fromString),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(AssessmentLineResponse::of).toList(),
                        page,
                        assessment -> assessment.id().toString()));
    }

    /** One assessment. */
    @GET
    @Versioned
    @Path("/{assessment}")
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(operationId = "getAssessment", summary = "Get an assessment", description = """
                    An assessment (beoordeling) with what the policy proposes, what officials decided, and the evidence \
                    (grondslag) that it rests on with its SHA-256 hash.""")
    @APIResponse(
            responseCode = "200",
            description = "The assessment",
            content = @Content(schema = @Schema(implementation = AssessmentResponse.class)))
    public Uni<Response> one(@PathParam("assessment") @Parameter(description = DESCRIPTION) UUID id) {
        return findAssessments.find(caller.organisation(), id).map(found -> answer(found.orElseThrow(NotFound::new)));
    }

    private static Response decided(Decision<Assessment> decision) {
        return switch (decision) {
            case Decision.Accepted<Assessment>(var assessment, var _) -> answer(assessment);
            case Decision.Rejected<Assessment>(var reason) -> throw new Refused(reason);
        };
    }

    private static Response answer(Assessment assessment) {
        return Version.answer(Response.ok(), assessment.version(), AssessmentResponse.of(assessment));
    }
}
