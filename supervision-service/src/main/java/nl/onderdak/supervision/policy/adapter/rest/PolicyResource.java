// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.adapter.rest;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.policy.application.FindPolicies;
import nl.onderdak.supervision.policy.application.RecordPolicy;
import nl.onderdak.supervision.policy.application.TryPolicy;
import nl.onderdak.supervision.policy.domain.Policy;
import nl.onderdak.web.csv.CsvFileName;
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

/** {@code /v1/policies}. */
@Path("/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies", description = "How provinces judge backlogs, as dated data (toezichtkaders)")
public class PolicyResource {

    private static final String POLICY = "The policy (toezichtkader)";

    private final RecordPolicy recordPolicy;
    private final FindPolicies findPolicies;
    private final TryPolicy tryPolicy;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    PolicyResource(
            RecordPolicy recordPolicy,
            FindPolicies findPolicies,
            TryPolicy tryPolicy,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.recordPolicy = recordPolicy;
        this.findPolicies = findPolicies;
        this.tryPolicy = tryPolicy;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Records a version. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SUPERVISION_WRITE)
    @Operation(operationId = "recordPolicy", summary = "Record a policy", description = """
                    A province records how it judges backlogs from a day on (toezichtkader): categories (categorieën) with \
                    their colours and criteria, and which steps of the ladder (treden) are proposed. The day is after \
                    today, so that nothing that was judged changes. A version never changes; of two with the same first \
                    day the one recorded last holds. It can be tried against history first.""")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = PolicyResponse.class)))
    public Uni<Response> record(PolicyRequest body) {
        var province = province();
        PolicyFaults.refuse(body);
        return idempotency.once(
                body, () -> recordPolicy.record(province, body::policy).map(PolicyResource::recorded));
    }

    /** The policies. */
    @GET
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(operationId = "listPolicies", summary = "List policies", description = """
                    The policies (toezichtkaders) of the caller's provinces, every version or with validOn the one in force: \
                    those that were recorded, and the examples (voorbeelden) that ship with the system. An example is in \
                    force until the province records a policy of its own.""")
    @APIResponse(responseCode = "200", description = "One page of policies")
    public Uni<Page<PolicyResponse>> list(@BeanParam PageRequest page, @BeanParam PolicyQuery query) {
        return findPolicies
                .list(caller.organisation(), query.filter(), page.after(UUID::fromString), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(PolicyResponse::of).toList(),
                        page,
                        policy -> policy.id().toString()));
    }

    /** One policy. */
    @GET
    @Path("/{policy}")
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(
            operationId = "getPolicy",
            summary = "Get a policy",
            description = "One version of the policy of a province (toezichtkader), with all its rules.")
    @APIResponse(
            responseCode = "200",
            description = "The policy",
            content = @Content(schema = @Schema(implementation = PolicyResponse.class)))
    public Uni<PolicyResponse> one(@PathParam("policy") @Parameter(description = POLICY) UUID policy) {
        return findPolicies
                .find(caller.organisation(), policy)
                .map(found -> found.map(PolicyResponse::of).orElseThrow(NotFound::new));
    }

    /** Tries a policy. */
    @GET
    @Path("/{policy}/trials")
    @PermissionsAllowed(Scopes.SUPERVISION_WRITE)
    @Operation(operationId = "tryPolicy", summary = "Try a policy against history", description = """
                    What the policy would have proposed (proefbeoordeling): category and step of every municipality \
                    (gemeente) of the province on past days of assessment (toetsmomenten, 1 January and 1 July), with \
                    the numbers per category and step, beside the policy that was in force on each day. Each proposal \
                    is taken as decided, so that the next day starts from its step. The outlook (perspectief) of each \
                    day is that at unchanged pace. Stores nothing. For provinces, since a proposal is no decision. As text/csv the lines.""")
    @APIResponse(
            responseCode = "200",
            description = "The trial",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TrialResponse.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = TrialLineResponse.class))
            })
    public Uni<TrialResponse> attempt(
            @PathParam("policy") @Parameter(description = POLICY) UUID policy, @BeanParam TrialQuery query) {
        return tried(policy, query).map(TrialResponse::of);
    }

    /** The lines of a trial as CSV. */
    @GET
    @Path("/{policy}/trials")
    @Produces(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.SUPERVISION_WRITE)
    @Operation(hidden = true)
    public Uni<Response> attemptAsCsv(@PathParam("policy") UUID policy, @BeanParam TrialQuery query) {
        return tried(policy, query)
                .map(found -> Response.ok(
                                new GenericEntity<List<TrialLineResponse>>(TrialResponse.lines(found.trial())) {})
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                CsvFileName.of(
                                        "proefbeoordeling",
                                        found.trial().tried().province()))
                        .build());
    }

    private Uni<TryPolicy.Found> tried(UUID policy, TrialQuery query) {
        return tryPolicy
                .attempt(caller.organisation(), policy, query.question(DutchCalendar.today(clock)))
                .map(found -> found.orElseThrow(NotFound::new));
    }

    private Organisation.Province province() {
        if (caller.organisation() instanceof Organisation.Province province) {
            return province;
        }
        throw new ForbiddenException();
    }

    private static Response recorded(Decision<Policy> decision) {
        return switch (decision) {
            case Decision.Accepted<Policy>(var policy, var _) ->
                Response.created(URI.create("/v1/policies/" + policy.id()))
                        .entity(PolicyResponse.of(policy))
                        .build();
            case Decision.Rejected<Policy>(var reason) -> throw new Refused(reason);
        };
    }
}
