// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.erasure;

import static nl.onderdak.placement.PlacementApi.ALMELO;
import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.coa;
import static nl.onderdak.placement.PlacementApi.correct;
import static nl.onderdak.placement.PlacementApi.count;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.housed;
import static nl.onderdak.placement.PlacementApi.municipality;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import nl.onderdak.web.retention.Retention;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Data is destroyed at the end of its term, and never before. */
@ServiceTest
class RetentionTest {

    private static final LocalDate HOUSED = LocalDate.of(2024, 3, 1);
    private static boolean prepared;

    @Inject
    Retention retention;

    @Inject
    MutableClock clock;

    @BeforeEach
    void prepare() throws Throwable {
        if (!prepared) {
            municipality(ALMELO);
            prepared = true;
        }
        clock.set(LocalDate.of(2040, 1, 1));
        apply();
        clock.set(LocalDate.of(2060, 1, 1));
        apply();
        clock.set(HOUSED);
    }

    private long apply() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> retention.apply());
    }

    private static boolean hasReference(UUID id) {
        return coa().get("/v1/couplings/" + id).then().extract().path("coaReference") != null;
    }

    private static long archived() throws SQLException {
        try (var all = Databases.connectAsSuperuser();
                var rows = all.createStatement().executeQuery("select count(*) from legal_archive.erased_reference")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void aReferenceGoesTwoYearsAfterTheHousing() throws Throwable {
        // Given
        var id = housed("2024-03-01");

        // When
        clock.set(HOUSED.plusYears(2));
        apply();
        var onTheDay = hasReference(id);
        clock.set(HOUSED.plusYears(2).plusDays(1));
        apply();

        // Then
        assertEquals(true, onTheDay);
        assertEquals(false, hasReference(id));
        assertEquals(1, archived());
    }

    @Test
    void aWaitingHouseholdKeepsItHoweverLong() throws Throwable {
        // Given
        var id = coupled();

        // When
        clock.set(HOUSED.plusYears(10));
        apply();

        // Then
        assertEquals(true, hasReference(id));
    }

    @Test
    void aCorrectionBeginsTheTermAnew() throws Throwable {
        // Given
        var id = housed("2024-03-01");
        clock.set(HOUSED.plusYears(1));
        correct(id, 2, """
                        {"stay": 1, "reason": "WRONG_DATE", "right": {"housedOn": "2024-02-01", "dwelling": null,
                         "kind": "REGULAR", "brpRegisteredOn": null}}""").then().statusCode(201);

        // When
        clock.set(HOUSED.plusYears(2).plusDays(1));
        apply();
        var afterTheHousing = hasReference(id);
        clock.set(HOUSED.plusYears(3).plusDays(1));
        apply();

        // Then
        assertEquals(true, afterTheHousing);
        assertEquals(false, hasReference(id));
    }

    @Test
    void moreThanAStepGoesInSteps() throws Throwable {
        // Given
        int many = Retention.STEP + 5;
        try (var all = Databases.connectToAll();
                var statement = all.createStatement()) {
            statement.execute("""
                    insert into coupling (id, coa_reference, municipality, coupled_to, arrival, permit_on, coupled_on,
                        version, recorded_at, state, persons, waiting, settled_on)
                    select uuidv7(), 'MANY-' || n, 'GM0141', 'GM0141', 'ASYLUM', '2024-01-02', '2024-01-02',
                        2, '2024-02-01', 'HOUSED', 2, 0, '2024-02-01'
                    from generate_series(1, %d) as given (n)""".formatted(many));
        }

        // When
        clock.set(HOUSED.plusYears(3));
        long destroyed = apply();
        long again = apply();

        // Then
        assertEquals(many, destroyed);
        assertEquals(0, again);
        assertEquals(many, archived());
        assertEquals(
                2,
                count("select count(*) from audit_record where operation = 'RETENTION references'"
                        + " and cardinality(subjects) in (200, 5)"
                        + " and subjects <@ (select array_agg(id) from coupling where permit_on = '2024-01-02')"));
    }

    @Test
    void theArchiveIsDestroyedWhenItsTimeIsOver() throws Throwable {
        // Given
        housed("2024-03-01");
        var erasedOn = HOUSED.plusYears(2).plusDays(1);
        clock.set(erasedOn);
        apply();

        // When
        clock.set(erasedOn.plusYears(7));
        apply();
        var onTheDay = archived();
        clock.set(erasedOn.plusYears(7).plusDays(1));
        apply();

        // Then
        assertEquals(1, onTheDay);
        assertEquals(0, archived());
    }

    @Test
    void aDestructionIsInTheLogOfItsHousehold() throws Throwable {
        // Given
        var id = housed("2024-03-01");

        // When
        clock.set(HOUSED.plusYears(3));
        apply();

        // Then
        as(Tokens.operator())
                .queryParam("subject", id)
                .get("/v1/processing-records")
                .then()
                .body("items.name", hasItem("RETENTION references"))
                .body("items.organisation", hasItem("service:placement-service"))
                .body("items.processingActivityId", hasItem(endsWith("/bewaartermijn")));
    }
}
