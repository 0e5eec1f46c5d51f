// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.digest;

import static nl.onderdak.placement.PlacementApi.act;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.housing;
import static nl.onderdak.placement.PlacementApi.municipality;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.CountedFact;
import nl.onderdak.contracts.FactsDigest;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.placement.digest.application.MakeDigests;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Digests are of the realisation that is stored: whatever was published of it does not matter. */
@ServiceTest
class RealisationDigestsTest {

    private static final Instant START = Instant.parse("2024-09-02T10:00:00Z");
    private static final MunicipalityCode CODE = new MunicipalityCode("GM1971");
    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    private final MutableClock clock;
    private final MakeDigests makeDigests;

    @Inject
    RealisationDigestsTest(MutableClock clock, MakeDigests makeDigests) {
        this.clock = clock;
        this.makeDigests = makeDigests;
    }

    @BeforeEach
    void aMunicipalityOfItsOwn() {
        municipality(CODE.value());
        clock.set(START);
    }

    @Test
    void aHousingIsAFactAndItsCorrectionTheNext() throws Throwable {
        // Given
        var coupling = coupled(CODE.value(), 3);
        act(Tokens.municipality(CODE.value()), coupling, 1, "stays", housing(DAY.toString()))
                .then()
                .statusCode(201);
        var corrected = START.plus(1, ChronoUnit.HOURS);
        clock.set(corrected);
        act(Tokens.municipality(CODE.value()), coupling, 2, "corrections", "{\"stay\": 1, \"reason\": \"NOT_HOUSED\"}")
                .then()
                .statusCode(201);
        var housed = fact(coupling, 2, 3);
        var withdrawn = fact(coupling, 3, -3);

        // Then
        assertEquals(of(corrected.minusSeconds(1), List.of(housed)), digest(corrected.minusSeconds(1)));
        assertEquals(of(latest(), List.of(housed, withdrawn)), digest(latest()));
        assertEquals(0, digest(latest()).persons());
        assertEquals(2, digest(latest()).facts());

        // When
        try (var superuser = Databases.connectAsSuperuser()) {
            Databases.run(superuser, "delete from outbox_waiting", "delete from outbox");
        }

        // Then
        assertEquals(of(latest(), List.of(housed, withdrawn)), digest(latest()));
    }

    private FactsDigest digest(Instant knownAt) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> makeDigests.at(knownAt)).stream()
                .filter(one -> one.municipality().equals(CODE))
                .findFirst()
                .orElseThrow();
    }

    private static FactsDigest of(Instant knownAt, List<CountedFact> facts) {
        return FactsDigest.of(Service.PLACEMENT, CODE, knownAt, facts);
    }

    private static CountedFact fact(UUID coupling, long version, int persons) {
        return new CountedFact(coupling.toString(), version, CountedFact.REALISED, HalfYear.of(DAY), DAY, persons);
    }

    private static Instant latest() {
        return START.plus(1, ChronoUnit.DAYS);
    }
}
