// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.sharing.application.FindSharedDwellings;
import nl.onderdak.housingstock.sharing.application.ShareDwelling;
import nl.onderdak.housingstock.sharing.application.Shared;
import nl.onderdak.housingstock.sharing.application.SharedDwellings;
import nl.onderdak.housingstock.sharing.domain.SharingForm;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/shared-dwellings}. */
@Path("/v1/shared-dwellings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shared dwellings", description = "Dwellings that are let place by place (woningdelen, kamerverhuur)")
public class SharedDwellingResource {

    private final ShareDwelling shareDwelling;
    private final FindSharedDwellings findSharedDwellings;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    SharedDwellingResource(
            ShareDwelling shareDwelling,
            FindSharedDwellings findSharedDwellings,
            Idempotency idempotency,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.shareDwelling = shareDwelling;
        this.findSharedDwellings = findSharedDwellings;
        this.idempotency = idempotency;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /** Shares a dwelling. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "shareDwelling",
            summary = "Share a dwelling",
            description = "Makes a registered dwelling without open vacancy a shared one (woningdelen): from now on its"
                    + " places are let, and not the whole.")
    @APIResponse(
            responseCode = "201",
            description = "Shared",
            content = @Content(schema = @Schema(implementation = SharedDwellingResponse.class)))
    public Uni<Response> share(ShareDwellingRequest body) {
        var arrangement = body.toArrangement();
        return idempotency.once(
                body,
                () -> shareDwelling
                        .share(caller.organisation(), body.dwelling(), arrangement, body.toPlaces())
                        .map(shared -> answer(
                                Response.created(URI.create("/v1/shared-dwellings/" + body.dwelling())), shared)));
    }

    /** Changes how a dwelling is shared. */
    @PUT
    @Path("/{sharedDwelling}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "changeSharedDwelling",
            summary = "Change how a dwelling is shared",
            description =
                    "Replaces the form of sharing (woningdelen), who manages it and the house rules (huisregels).")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = SharedDwellingResponse.class)))
    public Uni<Response> change(
            @PathParam("sharedDwelling") String reference,
            @HeaderParam("If-Match") String ifMatch,
            ChangeSharingRequest body) {
        return trail.change(() -> shareDwelling
                .change(caller.organisation(), reference, Version.expected(ifMatch), body.toArrangement())
                .map(this::answer));
    }

    /** Adds a place. */
    @POST
    @Path("/{sharedDwelling}/places")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "addSharedDwellingPlace",
            summary = "Add a place to a shared dwelling",
            description = "Adds a place (kamer), within the maximum of the policy and the permit of the municipality.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = SharedDwellingResponse.class)))
    public Uni<Response> add(
            @PathParam("sharedDwelling") String reference, @HeaderParam("If-Match") String ifMatch, PlaceRequest body) {
        var expected = Version.expected(ifMatch);
        return idempotency.once(
                body,
                () -> shareDwelling
                        .add(caller.organisation(), reference, expected, body.toPlace())
                        .map(shared ->
                                answer(Response.created(URI.create("/v1/shared-dwellings/" + reference)), shared)));
    }

    /** Removes a place. */
    @POST
    @Path("/{sharedDwelling}/places/{place}/removal")
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "removeSharedDwellingPlace",
            summary = "Remove a place of a shared dwelling",
            description = "Removes a place (kamer) that is not lived in and not vacant.")
    @APIResponse(
            responseCode = "200",
            description = "Removed",
            content = @Content(schema = @Schema(implementation = SharedDwellingResponse.class)))
    public Uni<Response> remove(
            @PathParam("sharedDwelling") String reference,
            @PathParam("place") String place,
            @HeaderParam("If-Match") String ifMatch) {
        var expected = Version.expected(ifMatch);
        return idempotency.once(
                null,
                () -> shareDwelling
                        .remove(caller.organisation(), reference, expected, place)
                        .map(this::answer));
    }

    /** Ends the sharing. */
    @POST
    @Path("/{sharedDwelling}/end")
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "endSharedDwelling",
            summary = "End the sharing of a dwelling",
            description =
                    "The dwelling is let as a whole again (einde woningdelen); no place may be lived in or vacant.")
    @APIResponse(responseCode = "204", description = "Ended")
    public Uni<Response> end(@PathParam("sharedDwelling") String reference, @HeaderParam("If-Match") String ifMatch) {
        var expected = Version.expected(ifMatch);
        return idempotency.once(
                null,
                () -> shareDwelling
                        .end(caller.organisation(), reference, expected)
                        .map(ended -> Response.noContent().build()));
    }

    /** Shared dwellings, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listSharedDwellings",
            summary = "List shared dwellings",
            description = "Shared dwellings (woningdelen), by reference; as of any day, as known at any moment.")
    @APIResponse(responseCode = "200", description = "One page of shared dwellings")
    public Uni<Page<SharedDwellingResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only in this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("landlord") @Parameter(description = "Only of this landlord (verhuurder)") String landlord,
            @QueryParam("form") @Parameter(description = "Only shared in this form") SharingForm form,
            @Parameter(description = "As of: the state on this day") @QueryParam("validOn") LocalDate validOn,
            @Parameter(description = "As known at: only changes recorded by this moment") @QueryParam("knownAt")
                    Instant knownAt) {
        return findSharedDwellings
                .list(
                        caller.organisation(),
                        new SharedDwellings.Filter(municipality, landlord, form),
                        new AsOf(validOn, knownAt),
                        page.after(),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream()
                                .map(shared -> SharedDwellingResponse.of(shared, day(validOn)))
                                .toList(),
                        page,
                        SharedDwellingResponse::dwelling));
    }

    /** One shared dwelling. */
    @GET
    @Versioned(wholly = false)
    @Path("/{sharedDwelling}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getSharedDwelling",
            summary = "Get a shared dwelling",
            description =
                    "One shared dwelling (woningdelen), with its places and what the municipality requires on the day, as far"
                            + " as is known now; the dwelling and its places as of any day, as known at any moment.")
    @APIResponse(
            responseCode = "200",
            description = "The shared dwelling",
            content = @Content(schema = @Schema(implementation = SharedDwellingResponse.class)))
    public Uni<Response> one(
            @PathParam("sharedDwelling") String reference,
            @Parameter(description = "As of: the state on this day") @QueryParam("validOn") LocalDate validOn,
            @Parameter(description = "As known at: only changes recorded by this moment") @QueryParam("knownAt")
                    Instant knownAt) {
        return findSharedDwellings
                .find(caller.organisation(), reference, new AsOf(validOn, knownAt))
                .map(shared -> answer(Response.ok(), shared, day(validOn)));
    }

    private Response answer(Shared shared) {
        return answer(Response.ok(), shared);
    }

    private Response answer(Response.ResponseBuilder response, Shared shared) {
        return answer(response, shared, today());
    }

    private static Response answer(Response.ResponseBuilder response, Shared shared, LocalDate day) {
        return Version.answer(response, shared.dwelling().version(), SharedDwellingResponse.of(shared, day));
    }

    private LocalDate day(LocalDate validOn) {
        return validOn == null ? today() : validOn;
    }

    private LocalDate today() {
        return DutchCalendar.today(clock);
    }
}
