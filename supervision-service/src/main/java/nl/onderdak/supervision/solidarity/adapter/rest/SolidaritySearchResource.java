// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.adapter.rest;

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
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.solidarity.application.FindSearches;
import nl.onderdak.supervision.solidarity.application.SearchExchanges;
import nl.onderdak.supervision.solidarity.application.SuggestExchange;
import nl.onderdak.supervision.solidarity.domain.SolidaritySearch;
import nl.onderdak.supervision.solidarity.domain.Suggestion;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.problem.Refused;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/solidarity-searches}; its scopes are those of provinces, also for reads. */
@Path("/v1/solidarity-searches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Solidarity searches", description = "Who can help whom by exchanging quotas (solidariteit, uitruil)")
public class SolidaritySearchResource {

    private static final String SEARCH = "The search (zoekvraag)";

    private final SearchExchanges searchExchanges;
    private final FindSearches findSearches;
    private final SuggestExchange suggestExchange;
    private final Idempotency idempotency;
    private final Caller caller;

    SolidaritySearchResource(
            SearchExchanges searchExchanges,
            FindSearches findSearches,
            SuggestExchange suggestExchange,
            Idempotency idempotency,
            Caller caller) {
        this.searchExchanges = searchExchanges;
        this.findSearches = findSearches;
        this.suggestExchange = suggestExchange;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Requests a search. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SUPERVISION_WRITE)
    @Operation(operationId = "searchSolidarityExchanges", summary = "Search for exchanges of quotas", description = """
        Which municipalities of the province have persons to spare (overschot) and which fall short \
        (tekort), and the smallest set of exchanges (uitruil) that covers the most persons of shortfall: \
        no quota falls below 0, and no municipality that takes over falls behind, homes to spare (vrije \
        woningen) included. The positions are frozen as known now; the search is carried out afterwards. \
        Refused from provisional figures (voorlopig), but for a day that is not over.\
        """)
    @APIResponse(
            responseCode = "201",
            description = "Requested",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = SolidaritySearchSummaryResponse.class)))
    public Uni<Response> search(SolidaritySearchRequest body) {
        var request = body.request();
        return idempotency.once(
                body,
                () -> searchExchanges.search(caller.organisation(), request).map(SolidaritySearchResource::requested));
    }

    /** Searches, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed({Scopes.SUPERVISION_WRITE, Scopes.SUPERVISION_APPROVE})
    @Operation(
            operationId = "listSolidaritySearches",
            summary = "List the searches of the province",
            description = "Searches for exchanges (zoekvragen uitruil), the oldest first, without their lines.")
    @APIResponse(responseCode = "200", description = "One page of searches")
    public Uni<Page<SolidaritySearchSummaryResponse>> list(@BeanParam PageRequest page) {
        return findSearches
                .list(caller.organisation(), page.after(UUID::fromString), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(SolidaritySearchSummaryResponse::of).toList(),
                        page,
                        search -> search.id().toString()));
    }

    /** One search. */
    @GET
    @Path("/{search}")
    @PermissionsAllowed({Scopes.SUPERVISION_WRITE, Scopes.SUPERVISION_APPROVE})
    @Operation(operationId = "getSolidaritySearch", summary = "Get a search", description = """
        A search (zoekvraag) with the positions that it was made from, the exchanges (uitruil) that it \
        found, each explained, and the proposals (voorstellen) that were sent.\
        """)
    @APIResponse(
            responseCode = "200",
            description = "The search",
            content = @Content(schema = @Schema(implementation = SolidaritySearchResponse.class)))
    public Uni<SolidaritySearchResponse> one(@PathParam("search") @Parameter(description = SEARCH) UUID search) {
        return findSearches.find(caller.organisation(), search).map(SolidaritySearchResponse::of);
    }

    /** Sends exchanges to their municipalities. */
    @POST
    @Path("/{search}/proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SUPERVISION_WRITE)
    @Operation(
            operationId = "proposeSolidarityExchanges",
            summary = "Propose exchanges to their municipalities",
            description = """
        Sends exchanges of the search to their municipalities (voorstel tot uitruil), several as one \
        exchange between all of them. It becomes an open exchange in quota-service, which each college \
        (college van B en W) agrees to or refuses, art. 29(2) Huisvestingswet 2014. An exchange is \
        proposed once.\
        """)
    @APIResponse(
            responseCode = "201",
            description = "Sent",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = SolidarityProposalResponse.class)))
    public Uni<Response> propose(
            @PathParam("search") @Parameter(description = SEARCH) UUID search, SuggestionRequest body) {
        var numbers = body.numbers();
        return idempotency.once(
                body,
                () -> suggestExchange
                        .suggest(caller.organisation(), search, numbers)
                        .map(SolidaritySearchResource::sent));
    }

    private static Response requested(Decision<SolidaritySearch> decision) {
        return switch (decision) {
            case Decision.Accepted<SolidaritySearch>(var search, var _) ->
                Response.created(URI.create("/v1/solidarity-searches/" + search.id()))
                        .entity(SolidaritySearchSummaryResponse.of(search))
                        .build();
            case Decision.Rejected<SolidaritySearch>(var reason) -> throw new Refused(reason);
        };
    }

    private static Response sent(Decision<Suggestion> decision) {
        return switch (decision) {
            case Decision.Accepted<Suggestion>(var suggestion, var _) ->
                Response.created(URI.create("/v1/solidarity-searches/" + suggestion.search()))
                        .entity(SolidarityProposalResponse.of(suggestion))
                        .build();
            case Decision.Rejected<Suggestion>(var reason) -> throw new Refused(reason);
        };
    }
}
