// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.assessment.application.KeepSelfAssessments;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/self-assessments}. */
@Path("/v1/self-assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Self assessments", description = "What municipalities expect of themselves (zelfbeoordelingen)")
public class SelfAssessmentResource {

    private final KeepSelfAssessments keepSelfAssessments;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    SelfAssessmentResource(
            KeepSelfAssessments keepSelfAssessments, Idempotency idempotency, Caller caller, Clock clock) {
        this.keepSelfAssessments = keepSelfAssessments;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Records one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.PLANS_WRITE)
    @Operation(operationId = "recordSelfAssessment", summary = "Record a self-assessment", description = """
                    A municipality (gemeente) says whether it expects to make its quota (taakstelling) of a half-year. It never \
                    changes; the last one counts.""")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = SelfAssessmentResponse.class)))
    public Uni<Response> record(SelfAssessmentRequest body) {
        return idempotency.once(
                body,
                () -> keepSelfAssessments
                        .record(
                                caller.organisation(),
                                body.municipality(),
                                body.halfYear(),
                                body.expectsToMeetQuota(),
                                body.explanation())
                        .map(recorded -> Response.created(URI.create("/v1/self-assessments"))
                                .entity(SelfAssessmentResponse.of(recorded))
                                .build()));
    }

    /** The last ones of a half-year. */
    @GET
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(
            operationId = "listSelfAssessments",
            summary = "List the self-assessments of a half-year",
            description = """
                    What each municipality that the caller may see expects of itself (zelfbeoordeling), and per province how many \
                    expect not to make their quota (aandeel dat verwacht de taakstelling niet te halen).""")
    @APIResponse(
            responseCode = "200",
            description = "The self-assessments",
            content = @Content(schema = @Schema(implementation = SelfAssessmentsResponse.class)))
    public Uni<SelfAssessmentsResponse> list(
            @QueryParam("halfYear")
                    @Parameter(
                            description = "The half-year (periode); the present one when absent",
                            example = "2025-H1")
                    HalfYear halfYear,
            @QueryParam("province") @Parameter(description = "Only of this province (provincie)")
                    ProvinceCode province) {
        var of = halfYear == null ? HalfYear.of(DutchCalendar.today(clock)) : halfYear;
        return keepSelfAssessments
                .latest(caller.organisation(), of, province)
                .map(latest -> SelfAssessmentsResponse.of(of, latest));
    }
}
