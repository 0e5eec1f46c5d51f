// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.adapter.rest;

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
import java.util.function.Supplier;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.quota.exchange.application.AgreeToExchange;
import nl.onderdak.quota.exchange.application.EndProposal;
import nl.onderdak.quota.exchange.application.FindExchanges;
import nl.onderdak.quota.exchange.application.ProposeExchange;
import nl.onderdak.quota.exchange.application.Stage;
import nl.onderdak.quota.exchange.domain.Exchange;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proposes, agrees to, ends and lists exchanges of quotas between municipalities. */
@Path("/v1/quota-exchanges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quota exchanges", description = "Exchanges of quotas between municipalities (uitruil van taakstelling)")
public class ExchangeResource {

    private static final String SEEN = "Entity tag of the exchange that the caller has seen";

    private final ProposeExchange propose;
    private final AgreeToExchange agree;
    private final EndProposal end;
    private final FindExchanges find;
    private final Idempotency idempotency;
    private final Caller caller;

    ExchangeResource(
            ProposeExchange propose,
            AgreeToExchange agree,
            EndProposal end,
            FindExchanges find,
            Idempotency idempotency,
            Caller caller) {
        this.propose = propose;
        this.agree = agree;
        this.end = end;
        this.find = find;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.EXCHANGES_WRITE)
    @Operation(
            operationId = "proposeExchange",
            summary = "Propose an exchange",
            description = "A municipality proposes that municipalities change their quotas of a half-year"
                    + " without changing the sum (voorstel tot uitruil), art. 29(2) Huisvestingswet"
                    + " 2014. The proposal counts as the agreement of the proposer. With revokes it"
                    + " revokes an exchange in effect, which again requires the agreement of every"
                    + " party.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = ExchangeResponse.class)))
    public Uni<Response> propose(ProposeExchangeRequest body) {
        return idempotency.once(
                body,
                () -> propose.propose(caller.organisation(), body.terms())
                        .map(exchange -> response(
                                Response.created(URI.create("/v1/quota-exchanges/" + exchange.id())), exchange)));
    }

    @POST
    @Path("/{id}/agreement")
    @PermissionsAllowed(Scopes.EXCHANGES_WRITE)
    @Operation(
            operationId = "agreeToExchange",
            summary = "Agree to an exchange",
            description = "The college of a party agrees to an exchange (instemming met uitruil), each for"
                    + " its own municipality. When the last one agrees, the quotas change, art. 29(2)"
                    + " Huisvestingswet 2014.")
    @APIResponse(
            responseCode = "200",
            description = "Agreed",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = ExchangeResponse.class)))
    public Uni<Response> agree(
            @PathParam("id") UUID id,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return change(() -> agree.agree(caller.organisation(), id, Version.expected(ifMatch)));
    }

    @POST
    @Path("/{id}/refusal")
    @PermissionsAllowed(Scopes.EXCHANGES_WRITE)
    @Operation(
            operationId = "refuseExchange",
            summary = "Refuse an exchange",
            description = "A party refuses an open exchange (weigering van uitruil), also after it agreed."
                    + " The exchange then ends.")
    @APIResponse(
            responseCode = "200",
            description = "Refused",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = ExchangeResponse.class)))
    public Uni<Response> refuse(
            @PathParam("id") UUID id,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return change(() -> end.refuse(caller.organisation(), id, Version.expected(ifMatch)));
    }

    @POST
    @Path("/{id}/withdrawal")
    @PermissionsAllowed(Scopes.EXCHANGES_WRITE)
    @Operation(
            operationId = "withdrawExchange",
            summary = "Withdraw an exchange",
            description = "The proposer withdraws an open exchange (intrekking van uitruil).")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = ExchangeResponse.class)))
    public Uni<Response> withdraw(
            @PathParam("id") UUID id,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return change(() -> end.withdraw(caller.organisation(), id, Version.expected(ifMatch)));
    }

    @GET
    @Versioned
    @Path("/{id}")
    @PermissionsAllowed(Scopes.EXCHANGES_READ)
    @Operation(
            operationId = "getExchange",
            summary = "Read an exchange",
            description = "An exchange of quotas (uitruil), visible to its parties and their successors,"
                    + " their provinces and the ministry.")
    @APIResponse(
            responseCode = "200",
            description = "The exchange",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = ExchangeResponse.class)))
    public Uni<Response> read(@PathParam("id") UUID id) {
        return find.one(caller.organisation(), id).map(exchange -> response(Response.ok(), exchange));
    }

    @GET
    @PermissionsAllowed(Scopes.EXCHANGES_READ)
    @Operation(
            operationId = "listExchanges",
            summary = "List exchanges",
            description = "Exchanges of quotas (uitruil) in the order in which they were proposed: a"
                    + " municipality sees its own and those of municipalities it succeeded, a province"
                    + " those of its municipalities.")
    @APIResponse(responseCode = "200", description = "A page of exchanges")
    public Uni<Page<ExchangeResponse>> list(
            @QueryParam("halfYear") @Parameter(description = "Of this half-year", example = "2025-H1")
                    HalfYear halfYear,
            @QueryParam("municipality")
                    @Parameter(description = "In which this municipality takes part", example = "GM0141")
                    MunicipalityCode municipality,
            @QueryParam("state") @Parameter(description = "Exchanges in this state") Stage state,
            @BeanParam PageRequest page) {
        return find.list(
                        caller.organisation(),
                        halfYear,
                        municipality,
                        state,
                        page.after(UUID::fromString),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(ExchangeResponse::of).toList(),
                        page,
                        last -> last.id().toString()));
    }

    private Uni<Response> change(Supplier<Uni<Exchange>> change) {
        return idempotency.once(null, () -> change.get().map(exchange -> response(Response.ok(), exchange)));
    }

    private static Response response(Response.ResponseBuilder response, Exchange exchange) {
        return Version.answer(response, exchange.version(), ExchangeResponse.of(exchange));
    }
}
