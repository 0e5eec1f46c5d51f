// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.ladder.application.DecideAct;
import nl.onderdak.supervision.ladder.application.Happened;
import nl.onderdak.supervision.ladder.application.Interventions;
import nl.onderdak.supervision.ladder.application.MakeKnown;
import nl.onderdak.supervision.ladder.application.ProposeAct;
import nl.onderdak.supervision.ladder.domain.Approval;
import nl.onderdak.supervision.ladder.domain.Intervention;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
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

/** {@code /v1/interventions}. */
@Path("/v1/interventions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interventions", description = "Steps of the intervention ladder (interventieladder)")
public class InterventionResource {

    static final String INTERVENTION = "The step (trede)";

    private final ProposeAct proposeAct;
    private final DecideAct decideAct;
    private final MakeKnown makeKnown;
    private final Interventions interventions;
    private final Idempotency idempotency;
    private final Caller caller;

    InterventionResource(
            ProposeAct proposeAct,
            DecideAct decideAct,
            MakeKnown makeKnown,
            Interventions interventions,
            Idempotency idempotency,
            Caller caller) {
        this.proposeAct = proposeAct;
        this.decideAct = decideAct;
        this.makeKnown = makeKnown;
        this.interventions = interventions;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Proposes a step. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SUPERVISION_WRITE)
    @Operation(operationId = "proposeIntervention", summary = "Propose a step", description = """
                    An official proposes a step of the ladder (trede van de interventieladder) that rests on an approved \
                    assessment (beoordeling) of the municipality; it holds when another official approves it. One step up at \
                    a time, one per round, none beyond that of the assessment, and where the policy freezes the ladder none \
                    while the whole shortfall is excusable (verschoonbaar), unless a reason to overrule is given. A decision \
                    (indeplaatsstelling) follows an intention (voornemen) that was announced and sent to the council, and names a number of \
                    persons and a term in the future; it is carried out (uitvoering) after that term when it was announced \
                    within the term and sent to the council, and the number was not reached, art. 124 Gemeentewet.""")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = InterventionResponse.class)))
    public Uni<Response> propose(StepProposalRequest body) {
        return idempotency.once(
                body,
                () -> proposeAct
                        .step(caller.organisation(), body.toStep(caller.subject()))
                        .map(step -> answer(Response.created(URI.create("/v1/interventions/" + step.id())), step)));
    }

    /** Proposes an act on the present step. */
    @POST
    @Path("/{intervention}/proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SUPERVISION_WRITE)
    @Operation(
            operationId = "proposeInterventionAct",
            summary = "Propose to freeze, resume, withdraw or end a step",
            description = """
                    Freeze (bevriezen) while the whole shortfall is excusable (verschoonbaar) and the policy says so; \
                    resume (ontdooien); withdraw an intention, a decision or its execution (intrekken), \
                    art. 124d Gemeentewet; end (beëindigen) when the backlog is gone. It holds when another official \
                    approves it.""")
    @APIResponse(
            responseCode = "200",
            description = "Proposed",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = InterventionResponse.class)))
    public Uni<Response> proposeOnStep(@BeanParam SeenIntervention seen, ActProposalRequest body) {
        return change(
                body,
                () -> proposeAct.onPresentStep(
                        caller.organisation(), seen.id(), seen.version(), body.toProposal(caller.subject())));
    }

    /** Approves what waits. */
    @POST
    @Path("/{intervention}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SUPERVISION_APPROVE)
    @Operation(
            operationId = "approveIntervention",
            summary = "Approve what is proposed",
            description = "Another official than the author approves the act that waits, on behalf of a named function"
                    + " (goedkeuren, vierogenprincipe). Every condition is checked again, the act takes effect and is"
                    + " published.")
    @APIResponse(
            responseCode = "200",
            description = "Approved",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = InterventionResponse.class)))
    public Uni<Response> approve(@BeanParam SeenIntervention seen, InterventionApprovalRequest body) {
        return change(
                body,
                () -> decideAct.approve(
                        caller.organisation(),
                        seen.id(),
                        seen.version(),
                        new Approval(caller.subject(), body.function())));
    }

    /** Rejects what waits. */
    @POST
    @Path("/{intervention}/rejection")
    @PermissionsAllowed(Scopes.SUPERVISION_APPROVE)
    @Operation(
            operationId = "rejectIntervention",
            summary = "Reject what is proposed",
            description = "The act that waits is not approved (afwijzen). A step that holds stays as it was.")
    @APIResponse(
            responseCode = "200",
            description = "Rejected",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = InterventionResponse.class)))
    public Uni<Response> reject(@BeanParam SeenIntervention seen) {
        return change(null, () -> decideAct.reject(caller.organisation(), seen.id(), seen.version(), caller.subject()));
    }

    /** Records the announcement of a step. */
    @POST
    @Path("/{intervention}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SUPERVISION_WRITE)
    @Operation(
            operationId = "recordAnnouncement",
            summary = "Record the announcement of a step",
            description = "An intention, a decision or its execution was announced (bekendmaken) on a day in a medium,"
                    + " art. 124(4) Gemeentewet.")
    @APIResponse(
            responseCode = "200",
            description = "Recorded",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = InterventionResponse.class)))
    public Uni<Response> publish(@BeanParam SeenIntervention seen, AnnouncementRequest body) {
        return change(
                body,
                () -> makeKnown.publish(
                        caller.organisation(),
                        seen.id(),
                        seen.version(),
                        caller.subject(),
                        body.publishedOn(),
                        body.medium()));
    }

    /** Records the copy of a step for the council. */
    @POST
    @Path("/{intervention}/council-copy")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SUPERVISION_WRITE)
    @Operation(
            operationId = "recordCouncilCopy",
            summary = "Record that a copy of a step was sent to the council",
            description = "A copy of the intention or the decision was sent to the council (afschrift aan de raad),"
                    + " art. 124(4) Gemeentewet.")
    @APIResponse(
            responseCode = "200",
            description = "Recorded",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = InterventionResponse.class)))
    public Uni<Response> sendToCouncil(@BeanParam SeenIntervention seen, CouncilCopyRequest body) {
        return change(
                body,
                () -> makeKnown.sendToCouncil(
                        caller.organisation(), seen.id(), seen.version(), caller.subject(), body.sentOn()));
    }

    /** Steps, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(operationId = "listInterventions", summary = "List steps", description = """
                    Steps of the ladder (treden van de interventieladder) in the order in which they were proposed, as they \
                    stand or stood on a day, as known at a moment. A municipality sees those that were decided on for \
                    itself; proposals (voorstellen) are the province's own.""")
    @APIResponse(responseCode = "200", description = "One page of steps")
    public Uni<Page<InterventionResponse>> list(@BeanParam InterventionsQuery query, @BeanParam PageRequest page) {
        return interventions
                .list(caller.organisation(), query.filter(), page.after(UUID::fromString), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream()
                                .map(step -> InterventionResponse.of(step, inFull()))
                                .toList(),
                        page,
                        step -> step.id().toString()));
    }

    /** One step. */
    @GET
    @Versioned
    @Path("/{intervention}")
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(
            operationId = "getIntervention",
            summary = "Get a step",
            description = "One step of the ladder (trede van de interventieladder) as it stands now.")
    @APIResponse(
            responseCode = "200",
            description = "The step",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = InterventionResponse.class)))
    public Uni<Response> one(@PathParam("intervention") @Parameter(description = INTERVENTION) UUID intervention) {
        return interventions
                .find(caller.organisation(), intervention)
                .map(found -> answer(Response.ok(), found.orElseThrow(NotFound::new)));
    }

    /** What happened to a step, page by page. */
    @GET
    @Path("/{intervention}/changes")
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(
            operationId = "listInterventionChanges",
            summary = "List the changes of a step",
            description = "Everything that happened to a step (verloop), oldest first, each with the step as it stood"
                    + " after it. Proposals are shown to the province only.")
    @APIResponse(responseCode = "200", description = "One page of changes")
    public Uni<Page<InterventionChangeResponse>> changes(
            @PathParam("intervention") @Parameter(description = INTERVENTION) UUID intervention,
            @BeanParam PageRequest page) {
        return interventions
                .changes(
                        caller.organisation(),
                        intervention,
                        page.after(key -> position(key, intervention)),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream()
                                .map(happened -> InterventionChangeResponse.of(happened, inFull()))
                                .toList(),
                        page,
                        change -> change.version() + "/" + change.recordedAt()));
    }

    private static Happened.Position position(String key, UUID intervention) {
        int slash = key.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a position among changes");
        }
        return new Happened.Position(
                Instant.parse(key.substring(slash + 1)), intervention, Long.parseLong(key.substring(0, slash)));
    }

    private Uni<Response> change(Object body, Supplier<Uni<Intervention>> change) {
        return idempotency.once(body, () -> change.get().map(step -> answer(Response.ok(), step)));
    }

    private Response answer(Response.ResponseBuilder response, Intervention step) {
        return Version.answer(response, step.version(), InterventionResponse.of(step, inFull()));
    }

    private boolean inFull() {
        return !Interventions.hidesProposals(caller.organisation());
    }
}
