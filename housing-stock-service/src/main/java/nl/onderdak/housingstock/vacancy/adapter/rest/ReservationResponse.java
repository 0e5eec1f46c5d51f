// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.housingstock.ReservationEnded;
import nl.onderdak.contracts.housingstock.ReservationKind;
import nl.onderdak.housingstock.vacancy.domain.Reservation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reservation in the API; properties that its state does not have are null. */
@Schema(name = "Reservation", description = "Units kept for a coupled household (reservering)")
public record ReservationResponse(
        UUID id,
        String landlord,
        String municipality,
        String dwelling,

        @Schema(description = "The vacancies that it keeps or kept")
        List<UUID> vacancies,

        UUID couplingId,
        ReservationKind kind,

        @Schema(description = "Rent that the municipality pays meanwhile, per month in eurocents", nullable = true)
        Integer costPerMonth,

        LocalDate reservedOn,
        Instant expiresAt,
        Reservation.State state,

        @Schema(description = "Why it ended", nullable = true)
        ReservationEnded.Cause cause,

        @Schema(nullable = true) LocalDate endedOn,
        long version,

        @Schema(
                description = "When it was made: that its neighbourhood carries more than decided, or null",
                nullable = true)
        NeighbourhoodWarning warning) {

    static ReservationResponse of(Reservation reservation) {
        return of(reservation, null);
    }

    static ReservationResponse of(Reservation reservation, NeighbourhoodWarning warning) {
        return new ReservationResponse(
                reservation.id(),
                reservation.landlord(),
                reservation.municipality().value(),
                reservation.dwelling(),
                reservation.vacancies(),
                reservation.couplingId(),
                reservation.kind(),
                reservation.costPerMonth(),
                reservation.reservedOn(),
                reservation.expiresAt(),
                reservation.state(),
                reservation.cause(),
                reservation.endedOn(),
                reservation.version(),
                warning);
    }
}
