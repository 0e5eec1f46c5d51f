// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortalRegistrationTest {

    private static final LocalDate FIRST_PERMIT = LocalDate.of(2024, 1, 8);

    @Test
    void registrationsThatCountFromThePermitSpreadTheExpectedOffers() {
        // When
        var offers = IntStream.range(0, 117)
                .mapToObj(FIRST_PERMIT::plusDays)
                .map(permitOn -> new PortalRegistration(Party.MUNICIPALITY, permitOn))
                .flatMap(registration -> registration.expectedOfferOn().stream())
                .distinct()
                .toList();

        // Then
        assertEquals(117, offers.size());
        assertEquals(LocalDate.of(2028, 1, 8), offers.getFirst());
    }

    @Test
    void withoutARegistrationNoOfferIsExpected() {
        assertEquals(Optional.empty(), new PortalRegistration(Party.COA, null).expectedOfferOn());
    }
}
