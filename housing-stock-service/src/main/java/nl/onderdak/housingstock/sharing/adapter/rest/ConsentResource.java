// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.housingstock.sharing.application.Consents;
import nl.onderdak.housingstock.sharing.application.RecordConsent;
import nl.onderdak.housingstock.sharing.domain.Consent;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/sharing-consents}. */
@Path("/v1/sharing-consents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sharing consents", description = "Consents of households to share dwellings (instemming met woningdelen)")
@Processes(Activity.ALLOCATION)
public class ConsentResource {

    private final RecordConsent recordConsent;
    private final Idempotency idempotency;
    private final Caller caller;

    ConsentResource(RecordConsent recordConsent, Idempotency idempotency, Caller caller) {
        this.recordConsent = recordConsent;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Records a consent. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({Scopes.STOCK_PLAN, Scopes.STOCK_WRITE})
    @Operation(
            operationId = "recordSharingConsent",
            summary = "Record the consent of a household to share a dwelling",
            description = "Records that a household agrees to share a dwelling with at most that number of other"
                    + " households (instemming met woningdelen). Nothing else decides who lives with whom. The"
                    + " municipality records it of every household, the landlord (verhuurder) of one that lives in the"
                    + " dwelling.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ConsentResponse.class)))
    public Uni<Response> give(ConsentRequest body) {
        return idempotency.once(
                body,
                () -> recordConsent
                        .give(
                                caller.organisation(),
                                body.dwelling(),
                                body.couplingId(),
                                body.mostOthers(),
                                body.givenOn())
                        .map(consent ->
                                answer(Response.created(URI.create("/v1/sharing-consents/" + consent.id())), consent)));
    }

    /** Withdraws a consent. */
    @POST
    @Path("/{consent}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({Scopes.STOCK_PLAN, Scopes.STOCK_WRITE})
    @Operation(
            operationId = "withdrawSharingConsent",
            summary = "Withdraw a consent to share a dwelling",
            description = "From that day on no other household moves in by this consent (intrekking instemming); those"
                    + " who live there stay. By the municipality, or by the landlord (verhuurder) while the household"
                    + " lives in the dwelling.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = ConsentResponse.class)))
    public Uni<Response> withdraw(
            @PathParam("consent") UUID id, @HeaderParam("If-Match") String ifMatch, WithdrawalRequest body) {
        var expected = Version.expected(ifMatch);
        return idempotency.once(
                body,
                () -> recordConsent
                        .withdraw(caller.organisation(), id, expected, body.withdrawnOn())
                        .map(consent -> answer(Response.ok(), consent)));
    }

    /** Consents, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listSharingConsents",
            summary = "List consents to share dwellings",
            description = "Consents of households (instemming met woningdelen), the oldest first.")
    @APIResponse(responseCode = "200", description = "One page of consents")
    public Uni<Page<ConsentResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("dwelling") @Parameter(description = "Only about this dwelling (woning)") String dwelling,
            @QueryParam("couplingId") @Parameter(description = "Only of this coupling (koppeling)") UUID couplingId) {
        return recordConsent
                .list(
                        caller.organisation(),
                        new Consents.Filter(dwelling, couplingId),
                        page.after(UUID::fromString),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(ConsentResponse::of).toList(),
                        page,
                        consent -> consent.id().toString()));
    }

    /** One consent. */
    @GET
    @Versioned
    @Path("/{consent}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getSharingConsent",
            summary = "Get a consent to share a dwelling",
            description = "One consent of a household (instemming met woningdelen).")
    @APIResponse(
            responseCode = "200",
            description = "The consent",
            content = @Content(schema = @Schema(implementation = ConsentResponse.class)))
    public Uni<Response> one(@PathParam("consent") UUID id) {
        return recordConsent.find(caller.organisation(), id).map(consent -> answer(Response.ok(), consent));
    }

    private static Response answer(Response.ResponseBuilder response, Consent consent) {
        return Version.answer(response, consent.version(), ConsentResponse.of(consent));
    }
}
