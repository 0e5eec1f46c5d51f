// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.quota.exchange.application.FindSuggestions;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads exchanges that provinces suggested, and what became of them. */
@Path("/v1/exchange-suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exchange suggestions", description = "Exchanges that provinces suggested (voorstellen tot uitruil)")
public class SuggestionResource {

    private final FindSuggestions find;
    private final Caller caller;

    SuggestionResource(FindSuggestions find, Caller caller) {
        this.find = find;
        this.caller = caller;
    }

    /** One suggestion. */
    @GET
    @Path("/{suggestion}")
    @PermissionsAllowed(Scopes.EXCHANGES_READ)
    @Operation(
            operationId = "getExchangeSuggestion",
            summary = "Read a suggested exchange",
            description =
                    "An exchange that a province suggested (voorstel tot uitruil), with the open exchange that was made"
                            + " of it or the reason why there is none; visible as that exchange would be.")
    @APIResponse(
            responseCode = "200",
            description = "The suggestion",
            content = @Content(schema = @Schema(implementation = SuggestionResponse.class)))
    public Uni<SuggestionResponse> read(
            @PathParam("suggestion") @Parameter(description = "The suggestion (voorstel)") UUID suggestion) {
        return find.one(caller.organisation(), suggestion).map(SuggestionResponse::of);
    }

    /** Suggestions, page by page. */
    @GET
    @PermissionsAllowed(Scopes.EXCHANGES_READ)
    @Operation(
            operationId = "listExchangeSuggestions",
            summary = "List suggested exchanges",
            description =
                    "Exchanges that provinces suggested (voorstellen tot uitruil), the oldest first: a municipality"
                            + " sees those that it is a party to, a province those of its municipalities.")
    @APIResponse(responseCode = "200", description = "A page of suggestions")
    public Uni<Page<SuggestionResponse>> list(@BeanParam PageRequest page) {
        return find.list(caller.organisation(), page.after(UUID::fromString), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(SuggestionResponse::of).toList(),
                        page,
                        last -> last.id().toString()));
    }
}
