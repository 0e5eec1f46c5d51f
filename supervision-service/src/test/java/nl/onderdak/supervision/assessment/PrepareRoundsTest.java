// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment;

import static nl.onderdak.supervision.Facts.as;
import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.command;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.house;
import static nl.onderdak.supervision.Facts.inEveryPartition;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.FreshSession;
import nl.onderdak.supervision.assessment.application.PrepareRounds;
import nl.onderdak.supervision.assessment.application.PrepareRounds.Due;
import nl.onderdak.supervision.assessment.domain.RoundKind;
import nl.onderdak.supervision.policy.PolicyFixture;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class PrepareRoundsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant RECORDED = Instant.parse("2018-01-10T09:00:00Z");
    private static final ProvinceCode GELDERLAND = new ProvinceCode("PV25");
    private static final LocalDate FIRST_OF_JULY = LocalDate.of(2018, 7, 1);

    /** A policy is adopted for days to come; this one of the past is the same as one that is recorded. */
    private static final String ADOPTED_EARLIER = """
            insert into supervision_policy (id, province, effective_on, name, source, rules, recorded_at)
            select '%s', province, '2018-01-01', name, source, rules, '2017-12-12T09:00:00Z' from supervision_policy
            where id = '%s'\
            """;

    private final PrepareRounds prepareRounds;
    private final FreshSession sessions;

    @Inject
    PrepareRoundsTest(PrepareRounds prepareRounds, FreshSession sessions) {
        this.prepareRounds = prepareRounds;
        this.sessions = sessions;
    }

    private <T> T run(Supplier<Uni<T>> work) {
        return sessions.run(sessions.eventLoop(), work).await().atMost(PATIENCE);
    }

    private List<Due> dueOn(LocalDate day) {
        return run(() -> prepareRounds.dueOn(day));
    }

    private static void adoptPolicy() throws SQLException {
        String recorded = command(Tokens.province("PV25"))
                .body(PolicyFixture.body("PV25", "Kader Gelderland"))
                .post("/v1/policies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        try (var all = Databases.connectToAll()) {
            Databases.run(all, ADOPTED_EARLIER.formatted(UUID.randomUUID(), recorded));
        }
    }

    @Test
    void aRoundIsPreparedOnceFromFinalFiguresAndOfficialsDecide() throws SQLException {
        // Given a province that adopted a policy, and one with an example only
        municipality("GM5541", "PV25");
        municipality("GM5551", "PV30");
        publish(quotaSet("GM5541", "2018-H1", definitive(20), null), 1, RECORDED);
        house("GM5541", 12, "2018-05-02", RECORDED);
        awaitBalance("GM5541", "2018-06-30", -8);
        adoptPolicy();
        inEveryPartition("GM5599");
        var due = new Due(GELDERLAND, FIRST_OF_JULY, RoundKind.HALF_YEARLY);

        // Then it is due in the first seven days, and only there
        assertEquals(List.of(due), dueOn(FIRST_OF_JULY));
        assertEquals(List.of(due), dueOn(FIRST_OF_JULY.plusDays(6)));
        assertEquals(List.of(), dueOn(FIRST_OF_JULY.plusDays(7)));
        assertEquals(List.of(), dueOn(LocalDate.of(2017, 7, 1)));
        assertEquals(
                List.of(new Due(GELDERLAND, LocalDate.of(2018, 8, 1), RoundKind.MONITORING)),
                dueOn(LocalDate.of(2018, 8, 1)));

        // and from December 2026 on fourteen days later, when more is known of the days before it
        var november = new Due(GELDERLAND, LocalDate.of(2026, 11, 1), RoundKind.MONITORING);
        var december = new Due(GELDERLAND, LocalDate.of(2026, 12, 1), RoundKind.MONITORING);
        var january = new Due(GELDERLAND, LocalDate.of(2027, 1, 1), RoundKind.HALF_YEARLY);
        assertEquals(List.of(november), dueOn(LocalDate.of(2026, 11, 1)));
        assertEquals(List.of(), dueOn(LocalDate.of(2026, 12, 1)));
        assertEquals(List.of(december), dueOn(LocalDate.of(2026, 12, 15)));
        assertEquals(List.of(), dueOn(LocalDate.of(2027, 1, 14)));
        assertEquals(List.of(january), dueOn(LocalDate.of(2027, 1, 15)));
        assertEquals(List.of(january), dueOn(LocalDate.of(2027, 1, 21)));
        assertEquals(List.of(), dueOn(LocalDate.of(2027, 1, 22)));

        // When
        await().atMost(PATIENCE)
                .until(() -> run(() -> prepareRounds.prepare(due)).accepted().isPresent());

        // Then
        assertEquals(List.of(), dueOn(FIRST_OF_JULY));
        assertTrue(run(() -> prepareRounds.prepare(due)).accepted().isEmpty());
        var gelderland = Tokens.province("PV25");
        as(gelderland)
                .get("/v1/assessment-rounds")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].day", equalTo("2018-07-01"))
                .body("items[0].decided", equalTo(0));
        var assessment = as(gelderland)
                .get("/v1/assessments")
                .then()
                .statusCode(200)
                .body("items.municipality", contains("GM5541"))
                .body("items[0].status", equalTo("PROPOSED"))
                .body("items[0].proposedCategory", equalTo("rood"))
                .extract()
                .<String>path("items[0].id");
        as(gelderland)
                .get("/v1/assessments/" + assessment)
                .then()
                .statusCode(200)
                .body("hash", matchesPattern("[0-9a-f]{64}"));
    }
}
