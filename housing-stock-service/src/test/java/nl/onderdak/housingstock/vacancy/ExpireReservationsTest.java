// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.ReservationEnded;
import nl.onderdak.contracts.housingstock.VacancyReserved;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.housingstock.vacancy.application.ExpireReservations;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

/** The use case called by hand; {@code ReservationExpiryTest} shows that it also runs by itself. */
@ServiceTest
@TestProfile(ExpiryByHand.class)
class ExpireReservationsTest {

    @Inject
    MutableClock clock;

    @Inject
    ExpireReservations expireReservations;

    @Test
    void endsAReservationAtTheVeryMomentAndNotBefore() throws Throwable {
        // Given
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var municipality = Stock.municipality();
        var vacancy = Stock.vacancy(municipality, 2);
        var coupling = Stock.coupling(municipality, 2);
        clock.set(now);
        var expiry = now.plus(Duration.ofDays(2));
        Stock.reserve(vacancy, coupling, expiry).then().statusCode(201);

        // Then
        clock.set(expiry.minusMillis(1));
        expire();
        Stock.vacancy(vacancy).then().body("state", equalTo("RESERVED"));
        clock.set(expiry);
        expire();
        Stock.vacancy(vacancy).then().body("state", equalTo("AVAILABLE")).body("version", equalTo(3));
        assertEquals(
                new ReservationEnded(
                        UUID.fromString(vacancy.id()),
                        new MunicipalityCode(municipality),
                        Stock.vacancy(vacancy).path("landlord"),
                        vacancy.dwelling(),
                        ((VacancyReserved) Stock.published(vacancy, 2)).reservationId(),
                        coupling,
                        ReservationEnded.Cause.EXPIRED),
                Stock.published(vacancy, 3));
    }

    @Test
    void twoAtOnceEndEachReservationOnce() throws Exception {
        // Given
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var municipality = Stock.municipality();
        var vacancies = new ArrayList<Stock.Announced>();
        for (int i = 0; i < 12; i++) {
            var vacancy = Stock.vacancy(municipality, 2);
            Stock.reserve(vacancy, Stock.coupling(municipality, 2), now.plus(Duration.ofDays(3)))
                    .then()
                    .statusCode(201);
            vacancies.add(vacancy);
        }
        clock.set(now.plus(Duration.ofDays(3)));

        // When
        var ended = 0;
        Callable<Integer> instance = () -> {
            try {
                return expire();
            } catch (Throwable failure) {
                throw new IllegalStateException(failure);
            }
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(List.of(instance, instance, instance, instance))) {
                ended += answer.get();
            }
        }

        // Then
        assertEquals(12, ended);
        for (var vacancy : vacancies) {
            Stock.vacancy(vacancy).then().body("state", equalTo("AVAILABLE")).body("version", equalTo(3));
        }
    }

    private int expire() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(expireReservations::expire);
    }
}
