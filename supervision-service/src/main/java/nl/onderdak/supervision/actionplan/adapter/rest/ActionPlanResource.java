// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.actionplan.application.ActionPlanRanking;
import nl.onderdak.supervision.actionplan.application.ActionPlans;
import nl.onderdak.supervision.actionplan.application.FindActionPlans;
import nl.onderdak.supervision.actionplan.application.FindPlanOutlook;
import nl.onderdak.supervision.actionplan.application.KeepActionPlans;
import nl.onderdak.supervision.actionplan.domain.ActionPlan;
import nl.onderdak.supervision.actionplan.domain.PlanStatus;
import nl.onderdak.supervision.forecast.domain.GivenPace;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Ordering;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/action-plans}. */
@Path("/v1/action-plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Action plans", description = "Plans of action that a province orders (plannen van aanpak)")
public class ActionPlanResource {

    private final KeepActionPlans keepActionPlans;
    private final FindActionPlans findActionPlans;
    private final FindPlanOutlook findPlanOutlook;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    ActionPlanResource(
            KeepActionPlans keepActionPlans,
            FindActionPlans findActionPlans,
            FindPlanOutlook findPlanOutlook,
            Idempotency idempotency,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.keepActionPlans = keepActionPlans;
        this.findActionPlans = findActionPlans;
        this.findPlanOutlook = findPlanOutlook;
        this.idempotency = idempotency;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /** Orders a plan. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SUPERVISION_WRITE)
    @Operation(operationId = "orderActionPlan", summary = "Order a plan of action", description = """
                    Records that the province ordered a plan of action (opdracht tot een plan van aanpak) with a deadline \
                    (aanbiedingsdatum), to clear the backlog (achterstand) by the end of a half-year. Refused while another \
                    plan of the municipality was not judged.""")
    @APIResponse(
            responseCode = "201",
            description = "Ordered",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = ActionPlanResponse.class)))
    public Uni<Response> order(ActionPlanRequest body) {
        var order = body.order();
        return idempotency.once(
                body,
                () -> keepActionPlans
                        .order(by(), body.municipality(), order)
                        .map(plan -> answer(Response.created(URI.create("/v1/action-plans/" + plan.id())), plan)));
    }

    /** Moves the deadline. */
    @PUT
    @Path("/{plan}/deadline")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SUPERVISION_WRITE)
    @Operation(
            operationId = "moveActionPlanDeadline",
            summary = "Move the deadline of a plan of action",
            description = "Moves the deadline (aanbiedingsdatum) to a later day, with the reason (uitstel); the earlier"
                    + " ones remain visible.")
    @APIResponse(
            responseCode = "200",
            description = "Moved",
            content = @Content(schema = @Schema(implementation = ActionPlanResponse.class)))
    public Uni<Response> moveDeadline(
            @PathParam("plan") UUID id, @HeaderParam("If-Match") String ifMatch, PlanDeadlineRequest body) {
        var expected = Version.expected(ifMatch);
        return trail.change(() -> keepActionPlans
                .moveDeadline(by(), id, expected, body.deadline(), body.reason())
                .map(this::answer));
    }

    /** Delivers a version of the plan. */
    @POST
    @Path("/{plan}/deliveries")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({Scopes.PLANS_WRITE, Scopes.SUPERVISION_WRITE})
    @Operation(operationId = "deliverActionPlan", summary = "Deliver a plan of action", description = """
                    Delivers a version of the plan (aanlevering): measures (maatregelen) with their horizon, form of \
                    accommodation (huisvestingsvorm) and expected effect per half-year, the parties that were consulted and \
                    the dates of the council (raad). By the municipality, or by the province on its behalf, which can name \
                    the earlier day on which it was received. The days after the deadline are computed (te laat).""")
    @APIResponse(
            responseCode = "201",
            description = "Delivered",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = ActionPlanResponse.class)))
    public Uni<Response> deliver(
            @PathParam("plan") UUID id, @HeaderParam("If-Match") String ifMatch, PlanDeliveryRequest body) {
        var expected = Version.expected(ifMatch);
        return idempotency.once(
                body,
                () -> keepActionPlans
                        .deliver(by(), id, expected, body::delivery)
                        .map(plan -> answer(created(plan), plan)));
    }

    /** Proposes a judgement. */
    @POST
    @Path("/{plan}/judgements")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SUPERVISION_WRITE)
    @Operation(
            operationId = "proposeActionPlanJudgement",
            summary = "Propose a judgement of a plan of action",
            description = """
                    One official proposes whether the last delivery is enough for the order (sluitend), with the gap \
                    (tekort) as it is now: the backlog (achterstand) and the quotas (taakstelling) of the half-years up to \
                    the goal, less the effect of the measures. A plan that leaves a gap is not conclusive. Nothing changes \
                    for the municipality until another official approves it.""")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = ActionPlanResponse.class)))
    public Uni<Response> propose(
            @PathParam("plan") UUID id, @HeaderParam("If-Match") String ifMatch, PlanJudgementRequest body) {
        var expected = Version.expected(ifMatch);
        var proposed = new KeepActionPlans.Proposed(body.conclusive(), body.reason());
        return idempotency.once(
                body,
                () -> keepActionPlans.propose(by(), id, expected, proposed).map(plan -> answer(created(plan), plan)));
    }

    /** Approves a judgement. */
    @POST
    @Path("/{plan}/approvals")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SUPERVISION_APPROVE)
    @Operation(
            operationId = "approveActionPlan",
            summary = "Approve the judgement of a plan of action",
            description = "Another official than the author approves the proposed judgement (vaststellen van de"
                    + " beoordeling, vier ogen); the municipality sees it from then on.")
    @APIResponse(
            responseCode = "200",
            description = "Approved",
            content = @Content(schema = @Schema(implementation = ActionPlanResponse.class)))
    public Uni<Response> approve(
            @PathParam("plan") UUID id, @HeaderParam("If-Match") String ifMatch, PlanDecisionRequest body) {
        var expected = Version.expected(ifMatch);
        return idempotency.once(
                body,
                () -> keepActionPlans
                        .approve(by(), id, expected, body.decidedBy())
                        .map(this::answer));
    }

    /** Turns a judgement down. */
    @POST
    @Path("/{plan}/rejections")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SUPERVISION_APPROVE)
    @Operation(
            operationId = "rejectActionPlan",
            summary = "Reject the proposed judgement of a plan of action",
            description = "An official turns down the proposed judgement (afwijzen van het voorstel); another can be"
                    + " proposed.")
    @APIResponse(
            responseCode = "200",
            description = "Rejected",
            content = @Content(schema = @Schema(implementation = ActionPlanResponse.class)))
    public Uni<Response> reject(
            @PathParam("plan") UUID id, @HeaderParam("If-Match") String ifMatch, PlanDecisionRequest body) {
        var expected = Version.expected(ifMatch);
        return idempotency.once(
                body,
                () -> keepActionPlans
                        .reject(by(), id, expected, body.decidedBy())
                        .map(this::answer));
    }

    /** Plans, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(
            operationId = "listActionPlans",
            summary = "List plans of action",
            description =
                    "Plans of action (plannen van aanpak), in the requested order, with deliveries and judgements.")
    @APIResponse(responseCode = "200", description = "One page of plans")
    public Uni<Page<ActionPlanResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only of this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("status") @Parameter(description = "Only in this status (status)") PlanStatus status,
            @QueryParam("overdue")
                    @DefaultValue("false")
                    @Parameter(description = "Only those that were not delivered by their deadline (te laat)")
                    boolean overdue,
            @QueryParam("order")
                    @DefaultValue("ORDERED")
                    @Parameter(description = "As they were ordered, or by their deadline (volgorde)")
                    ActionPlanRanking order,
            @QueryParam("reversed") @DefaultValue("false") @Parameter(description = "The other way round (omgekeerd)")
                    boolean reversed) {
        var ordering = Ordering.of(order, reversed, page);
        var today = today();
        return findActionPlans
                .list(
                        caller.organisation(),
                        new ActionPlans.Filter(municipality, status, overdue ? today : null),
                        ordering,
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream()
                                .map(plan -> ActionPlanResponse.of(plan, today))
                                .toList(),
                        page,
                        plan -> ordering.key(
                                order == ActionPlanRanking.DEADLINE
                                        ? plan.order().deadline()
                                        : null,
                                plan.id())));
    }

    /** One plan. */
    @GET
    @Versioned(wholly = false)
    @Path("/{plan}")
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(operationId = "getActionPlan", summary = "Get a plan of action", description = """
                    A plan of action (plan van aanpak) with its order, deliveries and judgements, and the progress \
                    (voortgang) of each measure: persons expected, beside those who were housed in its form of \
                    accommodation, measured from the events of placements. As text/csv the progress.""")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FollowedPlanResponse.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = MeasureProgressResponse.class))
            })
    public Uni<Response> one(@PathParam("plan") UUID id) {
        return follow(id)
                .map(followed -> Version.answer(
                        Response.ok(), followed.plan().version(), FollowedPlanResponse.of(followed, today())));
    }

    /** The progress of a plan as CSV. */
    @GET
    @Path("/{plan}")
    @Produces(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(hidden = true)
    public Uni<List<MeasureProgressResponse>> progressAsCsv(@PathParam("plan") UUID id) {
        return follow(id).map(FollowedPlanResponse::progress);
    }

    /** A plan beside unchanged policy. */
    @GET
    @Path("/{plan}/outlook")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(
            operationId = "listActionPlanOutlook",
            summary = "Compare a plan of action with unchanged policy",
            description = """
                    The half-years from the last delivery up to the goal and the last effect, at most ten years: the \
                    backlog (achterstand) that is expected at unchanged policy (bij gelijkblijvend beleid) and with the \
                    measures (met maatregelen). A forecast (prognose); nothing before the first delivery.""")
    @APIResponse(responseCode = "200", description = "One line per half-year")
    public Uni<Page<PlanOutlookResponse>> outlook(
            @PathParam("plan") UUID id,
            @QueryParam("realisedPerYear")
                    @Min(0)
                    @Max(1_000_000)
                    @Parameter(
                            description = "Persons housed in each year at unchanged policy (realisatie per jaar),"
                                    + " instead of what the history suggests",
                            example = "75")
                    Integer realisedPerYear) {
        return findPlanOutlook
                .find(caller.organisation(), id, new GivenPace(null, realisedPerYear))
                .map(found -> found.orElseThrow(NotFound::new))
                .map(lines ->
                        new Page<>(lines.stream().map(PlanOutlookResponse::of).toList(), null));
    }

    private Uni<FindActionPlans.Followed> follow(UUID id) {
        return findActionPlans.follow(caller.organisation(), id).map(found -> found.orElseThrow(NotFound::new));
    }

    private KeepActionPlans.By by() {
        return new KeepActionPlans.By(caller.organisation(), caller.subject());
    }

    private LocalDate today() {
        return DutchCalendar.today(clock);
    }

    private static Response.ResponseBuilder created(ActionPlan plan) {
        return Response.created(URI.create("/v1/action-plans/" + plan.id()));
    }

    private Response answer(ActionPlan plan) {
        return answer(Response.ok(), plan);
    }

    private Response answer(Response.ResponseBuilder response, ActionPlan plan) {
        return Version.answer(response, plan.version(), ActionPlanResponse.of(plan, today()));
    }
}
