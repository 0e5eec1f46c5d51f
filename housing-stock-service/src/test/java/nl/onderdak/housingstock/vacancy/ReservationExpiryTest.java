// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import nl.onderdak.contracts.housingstock.ReservationEnded;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class ReservationExpiryTest {

    @Inject
    MutableClock clock;

    @Test
    void endsReservationsByItself() {
        // Given
        var municipality = Stock.municipality();
        var vacancy = Stock.vacancy(municipality, 2);
        Stock.reserved(vacancy, Stock.coupling(municipality, 2));

        // When
        clock.set(Instant.now().plus(Duration.ofDays(8)));

        // Then
        Stock.awaitState(vacancy, "AVAILABLE");
        assertInstanceOf(ReservationEnded.class, Stock.published(vacancy, 3));
    }
}
