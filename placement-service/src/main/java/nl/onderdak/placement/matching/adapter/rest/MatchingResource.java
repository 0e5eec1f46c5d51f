// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.placement.matching.application.DecideLine;
import nl.onderdak.placement.matching.application.FindMatchings;
import nl.onderdak.placement.matching.application.StartMatching;
import nl.onderdak.placement.matching.application.StopMatching;
import nl.onderdak.placement.matching.domain.Area;
import nl.onderdak.placement.matching.domain.Matching;
import nl.onderdak.placement.matching.domain.ProposalLine;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proposals of free homes to waiting households. */
@Path("/v1/matchings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matchings", description = "Free homes proposed to waiting households (matching, toewijzingsvoorstel)")
@Processes(Activity.ALLOCATION)
public class MatchingResource {

    private final StartMatching startMatching;
    private final StopMatching stopMatching;
    private final FindMatchings findMatchings;
    private final DecideLine decideLine;
    private final ExplanationTexts texts;
    private final Idempotency idempotency;
    private final Caller caller;

    MatchingResource(
            StartMatching startMatching,
            StopMatching stopMatching,
            FindMatchings findMatchings,
            DecideLine decideLine,
            ExplanationTexts texts,
            Idempotency idempotency,
            Caller caller) {
        this.startMatching = startMatching;
        this.stopMatching = stopMatching;
        this.findMatchings = findMatchings;
        this.decideLine = decideLine;
        this.texts = texts;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.MATCHINGS_WRITE)
    @Operation(operationId = "startMatching", summary = "Make a proposal", description = """
                    Starts the search for a proposal (matchingsronde) of free homes to the households that wait in a \
                    municipality, or in all municipalities of a province. It runs in the background, one at a time for each \
                    area; the resource at Location shows its progress.""")
    @APIResponse(
            responseCode = "201",
            description = "Requested",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = MatchingResponse.class)))
    public Uni<Response> start(MatchingRequest body) {
        return idempotency.once(
                body,
                () -> startMatching
                        .start(caller.organisation(), Area.of(body.area()), body.secondsOrUsual())
                        .map(matching ->
                                response(Response.created(URI.create("/v1/matchings/" + matching.id())), matching)));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.COUPLINGS_READ)
    @Operation(operationId = "listMatchings", summary = "List proposals", description = """
                    Proposals and the searches for them (matchingsrondes), in the order of their requests.""")
    @APIResponse(responseCode = "200", description = "A page of proposals")
    public Uni<Page<MatchingResponse>> list(
            @Parameter(description = "CBS code of their municipality") @QueryParam("municipality")
                    MunicipalityCode municipality,
            @Parameter(description = "State of the search") @QueryParam("state") Matching.State state,
            @BeanParam PageRequest page) {
        return findMatchings
                .list(
                        caller.organisation(),
                        municipality == null ? null : new Area.OfMunicipality(municipality),
                        state,
                        page.after(UUID::fromString),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(MatchingResponse::of).toList(),
                        page,
                        last -> last.id().toString()));
    }

    @GET
    @Versioned(wholly = false)
    @Path("/{matchingId}")
    @PermissionsAllowed(Scopes.COUPLINGS_READ)
    @Operation(operationId = "getMatching", summary = "Show the progress of a proposal", description = """
                    Progress of the search (voortgang), the best proposal so far beside first come, first served, and \
                    once it has ended the kinds of homes that are short.""")
    @APIResponse(
            responseCode = "200",
            description = "The proposal, or the search for it",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = MatchingResponse.class)))
    public Uni<Response> get(@PathParam("matchingId") UUID matchingId) {
        return findMatchings.find(caller.organisation(), matchingId).map(matching -> response(Response.ok(), matching));
    }

    @POST
    @Path("/{matchingId}/stops")
    @PermissionsAllowed(Scopes.MATCHINGS_WRITE)
    @Operation(
            operationId = "stopMatching",
            summary = "Stop the search for a proposal",
            description =
                    "Ends the search; the best proposal so far becomes the result (afbreken met het beste voorstel).")
    @APIResponse(
            responseCode = "200",
            description = "It will stop",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = MatchingResponse.class)))
    public Uni<Response> stop(
            @PathParam("matchingId") UUID matchingId,
            @Parameter(description = "Entity tag of the search that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        return idempotency.once(
                null,
                () -> stopMatching
                        .stop(caller.organisation(), matchingId, Version.expected(ifMatch))
                        .map(matching -> response(Response.ok(), matching)));
    }

    @GET
    @Path("/{matchingId}/lines")
    @PermissionsAllowed(Scopes.COUPLINGS_READ)
    @Operation(operationId = "listMatchingLines", summary = "List the lines of a proposal", description = """
                    A line for each household (voorstelregels), the longest waiting first, each explained: why this home or \
                    none, which households waited longer and why they do not get it, the drawbacks, and the homes that \
                    would have helped. None before the search has ended.""")
    @APIResponse(responseCode = "200", description = "A page of lines")
    public Uni<Page<LineResponse>> lines(@PathParam("matchingId") UUID matchingId, @BeanParam PageRequest page) {
        var after = page.after(Integer::valueOf);
        return findMatchings
                .lines(caller.organisation(), matchingId, after == null ? 0 : after, page.limit() + 1)
                .map(found -> Page.of(
                        found.stream()
                                .map(shown -> LineResponse.of(shown.line(), texts))
                                .toList(),
                        page,
                        last -> Integer.toString(last.number())));
    }

    @POST
    @Path("/{matchingId}/lines/{number}/verdicts")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.HOUSINGS_WRITE)
    @Operation(operationId = "decideMatchingLine", summary = "Decide on a line of a proposal", description = """
                    The municipality accepts the home that is proposed, changes it for another or rejects it (besluit), with a \
                    reason. The home of an accepted or changed line is offered to the household (aanbod), and reserved by \
                    housing stock.""")
    @APIResponse(
            responseCode = "201",
            description = "Decided",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = LineResponse.class)))
    public Uni<Response> decide(
            @PathParam("matchingId") UUID matchingId,
            @PathParam("number") int number,
            @Parameter(description = "Entity tag of the line that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            VerdictRequest body) {
        return idempotency.once(
                body,
                () -> decideLine
                        .decide(
                                caller.organisation(),
                                new DecideLine.Command(
                                        matchingId,
                                        number,
                                        Version.expected(ifMatch),
                                        body.choice(),
                                        body.reason(),
                                        body.vacancyId()))
                        .map(line -> decided(matchingId, line)));
    }

    private Response decided(UUID matchingId, ProposalLine line) {
        return Version.answer(
                Response.created(URI.create("/v1/matchings/" + matchingId + "/lines")),
                line.version(),
                LineResponse.of(line, texts));
    }

    private static Response response(Response.ResponseBuilder builder, Matching matching) {
        return Version.answer(builder, matching.version(), MatchingResponse.of(matching));
    }
}
