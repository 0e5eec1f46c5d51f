// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange;

import static nl.onderdak.quota.exchange.Colleges.agrees;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.CountedFact;
import nl.onderdak.contracts.FactsDigest;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.quota.Ministry;
import nl.onderdak.quota.digest.application.MakeDigests;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

/** Digests are of the quotas that are stored: whatever was published of them does not matter. */
@ServiceTest
class QuotaDigestsTest {

    private final MutableClock clock;
    private final MakeDigests makeDigests;

    @Inject
    QuotaDigestsTest(MutableClock clock, MakeDigests makeDigests) {
        this.clock = clock;
        this.makeDigests = makeDigests;
    }

    @Test
    void aQuotaAndAnExchangeAreAFactEach() throws Throwable {
        // Given
        var twente = Colleges.ofTwente();
        clock.set(LocalDate.of(twente.year(), 3, 14));
        var exchange = twente.proposed(twente.almelo(), Map.of(twente.almelo(), -5, twente.wierden(), 5));
        agrees(twente.wierden(), exchange, 1).statusCode(200);
        var first = fact(twente, 1, LocalDate.of(twente.year(), 1, 1), -73);
        var exchanged = fact(twente, 2, LocalDate.of(twente.year(), 3, 14), 5);
        var recordedAt = recordedAt(twente.almelo());

        // When
        var known = digest(twente.almelo(), recordedAt);
        var before = digest(twente.almelo(), recordedAt.minus(1, ChronoUnit.MICROS));

        // Then
        assertEquals(expected(twente.almelo(), recordedAt, List.of(first, exchanged)), known);
        assertEquals(expected(twente.almelo(), recordedAt.minus(1, ChronoUnit.MICROS), List.of(first)), before);
        assertEquals(-68, known.persons());
    }

    @Test
    void whatTheOutboxLostIsInTheDigest() throws Throwable {
        // Given
        var twente = Colleges.ofTwente();
        var recordedAt = recordedAt(twente.borne());
        try (var superuser = Databases.connectAsSuperuser()) {
            Databases.run(superuser, "delete from outbox_waiting", "delete from outbox");
        }

        // Then
        assertEquals(-24, digest(twente.borne(), recordedAt).persons());
    }

    @Test
    void aMunicipalityWithoutQuotasHasADigestOfNothing() throws Throwable {
        // Given
        var code = Ministry.registered();
        var moment = Instant.parse("2024-05-02T10:00:00Z");

        // Then
        assertEquals(FactsDigest.empty(Service.QUOTA, code, moment), digest(code, moment));
    }

    private FactsDigest digest(MunicipalityCode municipality, Instant knownAt) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> makeDigests.at(knownAt)).stream()
                .filter(one -> one.municipality().equals(municipality))
                .findFirst()
                .orElseThrow();
    }

    private static FactsDigest expected(MunicipalityCode municipality, Instant knownAt, List<CountedFact> facts) {
        return FactsDigest.of(Service.QUOTA, municipality, knownAt, facts);
    }

    private static CountedFact fact(Colleges twente, long sequence, LocalDate day, int persons) {
        return new CountedFact(
                twente.almelo() + "/" + twente.halfYear(),
                sequence,
                CountedFact.QUOTA,
                HalfYear.valueOf(twente.halfYear()),
                day,
                persons);
    }

    private static Instant recordedAt(MunicipalityCode municipality) throws SQLException {
        try (var all = Databases.connectToAll();
                var statement =
                        all.prepareStatement("select max(recorded_at) from municipal_quota where municipality = ?")) {
            statement.setString(1, municipality.value());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, Timestamp.class).toInstant();
            }
        }
    }
}
