// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.rest;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.housingstock.ReservationKind;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.neighbourhood.application.WarnOfLoad;
import nl.onderdak.housingstock.vacancy.application.FindReservations;
import nl.onderdak.housingstock.vacancy.application.Reservations;
import nl.onderdak.housingstock.vacancy.application.ReserveUnits;
import nl.onderdak.housingstock.vacancy.domain.Reservation;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/reservations}. */
@Path("/v1/reservations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reservations", description = "Units kept for coupled households (reserveringen)")
@Processes(Activity.ALLOCATION)
public class ReservationResource {

    private final ReserveUnits reserveUnits;
    private final FindReservations findReservations;
    private final WarnOfLoad warnOfLoad;
    private final Idempotency idempotency;
    private final Caller caller;

    ReservationResource(
            ReserveUnits reserveUnits,
            FindReservations findReservations,
            WarnOfLoad warnOfLoad,
            Idempotency idempotency,
            Caller caller) {
        this.reserveUnits = reserveUnits;
        this.findReservations = findReservations;
        this.warnOfLoad = warnOfLoad;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Makes a reservation. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "reserveUnits",
            summary = "Reserve units for a coupled household",
            description = "Keeps one vacant unit, or several places in one shared dwelling, for one coupled household"
                    + " until a moment (directe bemiddeling); all of them or none. Warns when the neighbourhood carries"
                    + " more permit holders than its municipality decided (draagkracht).")
    @APIResponse(
            responseCode = "201",
            description = "Reserved",
            content = @Content(schema = @Schema(implementation = ReservationResponse.class)))
    public Uni<Response> reserve(ReservationRequest body) {
        if (body.costPerMonth() != null && body.kind() != ReservationKind.PAID_HOLD) {
            throw new BadInput(Fault.at("/costPerMonth", "cost-without-paid-hold", null));
        }
        return warnOfLoad
                .beforeReserving(body.vacancies())
                .chain(warning -> idempotency.once(
                        body,
                        () -> reserveUnits
                                .reserve(
                                        caller.organisation(),
                                        new ReserveUnits.Command(
                                                body.couplingId(),
                                                body.vacancies(),
                                                body.kind() == null ? ReservationKind.DIRECT_ALLOCATION : body.kind(),
                                                body.costPerMonth(),
                                                body.expiresAt()))
                                .map(reservation -> Version.answer(
                                        Response.created(URI.create("/v1/reservations/" + reservation.id())),
                                        reservation.version(),
                                        ReservationResponse.of(
                                                reservation,
                                                warning.map(NeighbourhoodWarning::of)
                                                        .orElse(null))))));
    }

    /** Cancels a reservation. */
    @POST
    @Path("/{reservation}/cancellation")
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "cancelReservation",
            summary = "Cancel a reservation",
            description = "Ends the reservation (reservering); the units that it keeps are vacant again.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content = @Content(schema = @Schema(implementation = ReservationResponse.class)))
    public Uni<Response> cancel(@PathParam("reservation") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var expected = Version.expected(ifMatch);
        return idempotency.once(
                null,
                () -> reserveUnits
                        .cancel(caller.organisation(), id, expected)
                        .map(reservation -> answer(Response.ok(), reservation)));
    }

    /** Reservations, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listReservations",
            summary = "List reservations",
            description =
                    "Units kept for coupled households (reserveringen), the oldest first; as of any day, as known at"
                            + " any moment.")
    @APIResponse(responseCode = "200", description = "One page of reservations")
    public Uni<Page<ReservationResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only in this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("couplingId") @Parameter(description = "Only for this coupling (koppeling)") UUID couplingId,
            @QueryParam("state") @Parameter(description = "Only in this state") Reservation.State state,
            @Parameter(description = "As of: the state on this day") @QueryParam("validOn") LocalDate validOn,
            @Parameter(description = "As known at: only changes recorded by this moment") @QueryParam("knownAt")
                    Instant knownAt) {
        return findReservations
                .list(
                        caller.organisation(),
                        new Reservations.Filter(municipality, couplingId, state),
                        new AsOf(validOn, knownAt),
                        page.after(UUID::fromString),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(ReservationResponse::of).toList(),
                        page,
                        reservation -> reservation.id().toString()));
    }

    /** One reservation. */
    @GET
    @Versioned
    @Path("/{reservation}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getReservation",
            summary = "Get a reservation",
            description = "Units kept for a coupled household (reservering); as of any day, as known at any moment.")
    @APIResponse(
            responseCode = "200",
            description = "The reservation",
            content = @Content(schema = @Schema(implementation = ReservationResponse.class)))
    public Uni<Response> one(
            @PathParam("reservation") UUID id,
            @Parameter(description = "As of: the state on this day") @QueryParam("validOn") LocalDate validOn,
            @Parameter(description = "As known at: only changes recorded by this moment") @QueryParam("knownAt")
                    Instant knownAt) {
        return findReservations
                .find(caller.organisation(), id, new AsOf(validOn, knownAt))
                .map(reservation -> answer(Response.ok(), reservation));
    }

    private static Response answer(Response.ResponseBuilder response, Reservation reservation) {
        return Version.answer(response, reservation.version(), ReservationResponse.of(reservation));
    }
}
