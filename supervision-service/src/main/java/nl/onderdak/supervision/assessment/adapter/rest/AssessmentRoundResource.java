// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.assessment.application.FindAssessments;
import nl.onderdak.supervision.assessment.application.HoldRound;
import nl.onderdak.supervision.assessment.domain.RoundKind;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/assessment-rounds}. */
@Path("/v1/assessment-rounds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments", description = "Assessments of municipalities by their province (beoordelingen)")
public class AssessmentRoundResource {

    private final HoldRound holdRound;
    private final FindAssessments findAssessments;
    private final Idempotency idempotency;
    private final Caller caller;

    AssessmentRoundResource(
            HoldRound holdRound, FindAssessments findAssessments, Idempotency idempotency, Caller caller) {
        this.holdRound = holdRound;
        this.findAssessments = findAssessments;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Holds a round. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SUPERVISION_WRITE)
    @Operation(operationId = "holdAssessmentRound", summary = "Hold a round of assessments", description = """
                    Assesses all municipalities of the province in one go (toezichtronde): freezes where each stands at the \
                    end of the day before, and the category and the step that the policy in force proposes for it. \
                    Officials decide afterwards. Refused while a figure is provisional (voorlopig), and for a round that \
                    was held.""")
    @APIResponse(
            responseCode = "201",
            description = "Held",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = RoundResponse.class)))
    public Uni<Response> hold(RoundRequest body) {
        return idempotency.once(
                body,
                () -> holdRound
                        .hold(caller.organisation(), body.province(), body.day(), body.kind())
                        .map(AssessmentRoundResource::held));
    }

    /** The rounds, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(operationId = "listAssessmentRounds", summary = "List rounds of assessments", description = """
                    The rounds (toezichtrondes), oldest first, each with its number of assessments per category and per \
                    reason (redenen van achterblijven per halfjaar). A municipality sees those in which it has a decided \
                    assessment, and that one is counted only.""")
    @APIResponse(responseCode = "200", description = "One page of rounds")
    public Uni<Page<RoundResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("kind") @Parameter(description = "Only of this kind (soort)") RoundKind kind) {
        return findAssessments
                .rounds(caller.organisation(), kind, page.after(UUID::fromString), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(RoundResponse::of).toList(),
                        page,
                        round -> round.id().toString()));
    }

    /** One round. */
    @GET
    @Path("/{round}")
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(
            operationId = "getAssessmentRound",
            summary = "Get a round of assessments",
            description = "A round (toezichtronde) with its number of assessments per category and per reason; the"
                    + " assessments themselves are listed apart.")
    @APIResponse(
            responseCode = "200",
            description = "The round",
            content = @Content(schema = @Schema(implementation = RoundResponse.class)))
    public Uni<RoundResponse> one(
            @PathParam("round") @Parameter(description = "The round (toezichtronde)") UUID round) {
        return findAssessments
                .round(caller.organisation(), round)
                .map(found -> RoundResponse.of(found.orElseThrow(NotFound::new)));
    }

    private static Response held(Decision<FindAssessments.Counted> decision) {
        return switch (decision) {
            case Decision.Accepted<FindAssessments.Counted>(var held, var _) ->
                Response.created(URI.create(
                                "/v1/assessment-rounds/" + held.round().id()))
                        .entity(RoundResponse.of(held))
                        .build();
            case Decision.Rejected<FindAssessments.Counted>(var reason) -> throw new Refused(reason);
        };
    }
}
