// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy;

import static nl.onderdak.placement.Figures.quota;
import static nl.onderdak.placement.PlacementApi.act;
import static nl.onderdak.placement.PlacementApi.command;
import static nl.onderdak.placement.PlacementApi.count;
import static nl.onderdak.placement.PlacementApi.coupling;
import static nl.onderdak.placement.PlacementApi.municipality;
import static nl.onderdak.placement.PlacementApi.reference;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.placement.CouplingsShort;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class SignalShortagesTest {

    private static final String DEN_BOSCH = "GM0796";
    private static final String VUGHT = "GM0865";
    private static final Instant RECORDED = Instant.parse("2025-03-01T10:00:00Z");
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);

    @Inject
    MutableClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void tooFewCouplingsAreSignalledOnceQuotasAreReadAndAgainWhenTheNumberChanges() {
        // Given
        clock.set(Instant.parse("2025-04-02T10:00:00Z"));
        municipality(DEN_BOSCH, "PV30", null, 1, RECORDED);
        municipality(VUGHT, "PV30", null, 1, RECORDED);
        quota(DEN_BOSCH, "2025-H1", 20, RECORDED);
        quota(VUGHT, "2025-H1", 2, RECORDED);
        var coupled = coupled(DEN_BOSCH, 8);
        coupled(VUGHT, 2);
        assertEquals(0, count("select count(*) from shortage_signal"), "not all quotas may have been read");

        // When
        Events.watermark(Service.QUOTA, Instant.parse("2025-04-02T09:59:00Z"));
        Events.watermark(Service.SUPERVISION, Instant.parse("2025-04-02T09:59:00Z"));
        var first = signal(1);
        act(Tokens.coa(), coupled, 1, "withdrawals", "{\"reason\": \"RECORDED_IN_ERROR\", \"endedOn\": \"2025-02-03\"}")
                .then()
                .statusCode(201);
        var second = signal(2);
        coupled(DEN_BOSCH, 20);
        var third = signal(3);

        // Then
        assertEquals(signalled(8, 12), first.data());
        assertEquals(signalled(0, 20), second.data());
        assertEquals(signalled(20, 0), third.data());
        assertEquals(3, count("select count(*) from shortage_signal"), "none of " + VUGHT);
    }

    private static CouplingsShort signalled(int supply, int shortBy) {
        return new CouplingsShort(
                new MunicipalityCode(DEN_BOSCH), HalfYear.valueOf("2025-H1"), APRIL, 20, supply, shortBy);
    }

    private static ReceivedEvent signal(long sequence) {
        return Events.await(
                Service.PLACEMENT,
                event -> event.data() instanceof CouplingsShort fact
                        && fact.municipality().value().equals(DEN_BOSCH)
                        && event.sequence() == sequence);
    }

    private static UUID coupled(String municipality, int persons) {
        return UUID.fromString(command(Tokens.coa())
                .body(coupling(reference(), municipality, persons).replace("2024-01-22", "2025-01-20"))
                .post("/v1/couplings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
