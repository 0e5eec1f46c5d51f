// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.housingstock.vacancy.application.CancelReservation;
import nl.onderdak.housingstock.vacancy.application.ReserveDwelling;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reservation of a vacancy. */
@Path("/v1/vacancies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "vacancies")
@Processes(Activity.ALLOCATION)
public class ReservationResource {

    private final ReserveDwelling reserveDwelling;
    private final CancelReservation cancelReservation;
    private final Idempotency idempotency;
    private final Caller caller;

    ReservationResource(
            ReserveDwelling reserveDwelling,
            CancelReservation cancelReservation,
            Idempotency idempotency,
            Caller caller) {
        this.reserveDwelling = reserveDwelling;
        this.cancelReservation = cancelReservation;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Reserves the dwelling for a household. */
    @POST
    @Path("/{id}/reservation")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            summary = "Reserve the dwelling for a coupled household",
            description = "Reserves the dwelling for one coupled household until a moment (directe bemiddeling).")
    @APIResponse(
            responseCode = "200",
            description = "Reserved",
            content = @Content(schema = @Schema(implementation = VacancyResponse.class)))
    public Uni<Response> reserve(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReservationRequest body) {
        var expected = Version.expected(ifMatch);
        return idempotency.once(
                body,
                () -> reserveDwelling
                        .reserve(caller.organisation(), id, expected, body.couplingId(), body.expiresAt())
                        .map(ReservationResource::response));
    }

    /** Cancels the reservation. */
    @POST
    @Path("/{id}/release")
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            summary = "Cancel the reservation",
            description = "Ends the reservation (directe bemiddeling); the dwelling is available again.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content = @Content(schema = @Schema(implementation = VacancyResponse.class)))
    public Uni<Response> cancel(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var expected = Version.expected(ifMatch);
        return idempotency.once(
                null,
                () -> cancelReservation
                        .cancel(caller.organisation(), id, expected)
                        .map(ReservationResource::response));
    }

    private static Response response(Vacancy vacancy) {
        return Version.answer(Response.ok(), vacancy.version(), VacancyResponse.of(vacancy));
    }
}
