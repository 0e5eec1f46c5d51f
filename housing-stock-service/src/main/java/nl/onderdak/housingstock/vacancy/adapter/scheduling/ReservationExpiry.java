// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.housingstock.vacancy.application.ExpireReservations;
import nl.onderdak.messaging.sql.Steps;

/** Runs the expiry of reservations at intervals. */
@ApplicationScoped
public class ReservationExpiry {

    private final ExpireReservations expireReservations;

    ReservationExpiry(ExpireReservations expireReservations) {
        this.expireReservations = expireReservations;
    }

    /** Ends all expired reservations, batch by batch. */
    @Scheduled(
            identity = "reservation-expiry",
            every = "{onderdak.reservation.expiry-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return Steps.whileAtLeast(ExpireReservations.BATCH, expireReservations::expire)
                .replaceWithVoid();
    }
}
