// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.Service;
import nl.onderdak.servers.audit.AuditChain;
import nl.onderdak.servers.audit.AuditChain.Verdict;
import nl.onderdak.servers.audit.AuditVerification;
import nl.onderdak.testkit.Databases;
import nl.onderdak.web.audit.AuditSealer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Sealing misses no record, and every change of a sealed record is found. */
@QuarkusTest
class AuditChainTest {

    /** More than the sealer takes under one seal, and than the verifier reads at once. */
    private static final int TEN_THOUSAND = 10_000;

    /** Under ten seals: enough to tamper with one of them. */
    private static final int MANY = 1_000;

    private static final int PER_SEAL = 100;

    private static final String INSERT = """
            insert into audit_record
                (id, recorded_at, organisation, client, operation, objects, status, trace_id,
                 activity, subjects, started_at, span_id, parent_span_id)
            select uuidv7(), clock_timestamp(), 'GM' || lpad((n %% 342)::text, 4, '0'), 'client-' || n %% 7,
                   'POST /v1/things', case n %% 3 when 0 then '{}' else array['object-' || n, 'é'] end,
                   200 + n %% 2, case n %% 2 when 0 then 'trace-' || n end,
                   case when n %% 5 > 0 then 'COUPLING' end,
                   case when n %% 5 > 0 then array[uuidv7(), uuidv7()] else '{}' end,
                   case when n %% 5 > 0 then clock_timestamp() end,
                   case n %% 5 when 1 then 'span-' || n when 2 then 'span-' || n end,
                   case n %% 5 when 1 then 'parent-' || n end
            from generate_series(1, %d) as given (n)""";

    private static final String RECORD_OF_SEAL_5 = "(select first_record from audit_seal where number = 5)";
    private static final String OTHER_OF_SEAL_5 = "(select last_record from audit_seal where number = 5)";

    @Inject
    AuditSealer sealer;

    @BeforeEach
    void empty() throws SQLException {
        Databases.run("truncate audit_record, audit_seal, audit_anchor");
    }

    private static void fill() throws SQLException {
        fill(MANY, PER_SEAL);
    }

    private static void fill(int many, int perSeal) throws SQLException {
        try (var service = Databases.connect()) {
            Databases.run(service, INSERT.formatted(many));
            for (int seal = 0; seal < many / perSeal; seal++) {
                assertEquals(perSeal, seal(service, perSeal));
            }
        }
    }

    private static long seal(Connection connection, int most) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select records from audit_seal_next(" + most + ")")) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private static Verdict verify(String... heads) throws SQLException {
        try (var connection = Databases.connect()) {
            return AuditChain.verify(connection, Set.of(heads));
        }
    }

    private static void tamper(String... statements) throws SQLException {
        try (var owner = Databases.connectAsOwner()) {
            owner.setAutoCommit(false);
            Databases.run(owner, "alter table audit_record disable trigger user");
            Databases.run(owner, "alter table audit_seal disable trigger user");
            Databases.run(owner, statements);
            Databases.run(owner, "alter table audit_record enable trigger user");
            Databases.run(owner, "alter table audit_seal enable trigger user");
            owner.commit();
        }
    }

    @Test
    void tenThousandRecordsAreSealedAndHold() throws SQLException {
        // Given
        fill(TEN_THOUSAND, TEN_THOUSAND / 10);

        // When
        var verdict = verify();

        // Then
        assertEquals(List.of(), verdict.faults());
        assertEquals(TEN_THOUSAND, verdict.records());
        assertEquals(10, verdict.seals());
        assertEquals(0, verdict.waiting());
        assertEquals(64, verdict.head().length());
    }

    @Test
    void theSealerSealsAllThatWaits() throws Throwable {
        // Given
        try (var service = Databases.connect()) {
            Databases.run(service, INSERT.formatted(TEN_THOUSAND));
        }

        // When
        var sealed = VertxContextSupport.subscribeAndAwait(() -> sealer.seal());
        var more = VertxContextSupport.subscribeAndAwait(() -> sealer.seal());

        // Then
        assertEquals(TEN_THOUSAND, sealed);
        assertEquals(0, more);
        assertEquals(List.of(), verify().faults());
        assertEquals(0, verify().waiting());
    }

    @TestFactory
    Stream<DynamicTest> everyManipulationIsFound() {
        var record = "update audit_record set %s where id = " + RECORD_OF_SEAL_5;
        var seal = "update audit_seal set %s where number = 5";
        return Stream.of(
                manipulation(
                        "another moment", record.formatted("recorded_at = recorded_at + interval '1 microsecond'")),
                manipulation("another organisation", record.formatted("organisation = 'GM0141x'")),
                manipulation("another client", record.formatted("client = 'another-client'")),
                manipulation("another operation", record.formatted("operation = 'GET /v1/things'")),
                manipulation("another object", record.formatted("objects = array['object-0']")),
                manipulation("one object more", record.formatted("objects = objects || ''::text")),
                manipulation("another status", record.formatted("status = 399")),
                manipulation("another trace", record.formatted("trace_id = coalesce(trace_id, '') || 'x'")),
                manipulation("another id", record.formatted("id = uuidv7()")),
                manipulation("another activity", record.formatted("activity = 'RETENTION'")),
                manipulation("another household", record.formatted("subjects[1] = uuidv7()")),
                manipulation("one household less", record.formatted("subjects = subjects[1:1]")),
                manipulation("an earlier start", record.formatted("started_at = started_at - interval '1 second'")),
                manipulation("another place in the trace", record.formatted("span_id = 'span-0'")),
                manipulation("led to by another", record.formatted("parent_span_id = 'parent-0'")),
                manipulation(
                        "no processing of data on households any more",
                        record.formatted("activity = null, subjects = '{}', started_at = null, span_id = null,"
                                + " parent_span_id = null")),
                manipulation("text moved to the next field", """
                        update audit_record set organisation = organisation || 'c', client = substr(client, 2)
                        where id = """ + RECORD_OF_SEAL_5),
                manipulation("a record dropped", "delete from audit_record where id = " + RECORD_OF_SEAL_5),
                manipulation("a record taken from under its seal", record.formatted("seal = null")),
                manipulation("a record put under another seal", record.formatted("seal = 6")),
                manipulation("a record put under a seal that is not there", record.formatted("seal = 4711")),
                manipulation("two records of a seal swapped", swap(OTHER_OF_SEAL_5)),
                manipulation(
                        "two records of different seals swapped",
                        swap("(select first_record from audit_seal where number = 7)")),
                manipulation("a record inserted", """
                        insert into audit_record
                        select uuidv7(), recorded_at, organisation, client, operation, objects, status, trace_id, seal
                        from audit_record where id = """ + RECORD_OF_SEAL_5),
                manipulation(
                        "a record dropped and its seal made to fit the number",
                        "delete from audit_record where id = " + OTHER_OF_SEAL_5,
                        """
                        update audit_seal set records = records - 1,
                            last_record = (select id from audit_record where seal = 5 order by id desc limit 1)
                        where number = 5"""),
                manipulation("a seal of another moment", seal.formatted("sealed_at = sealed_at - interval '1 day'")),
                manipulation("a seal with another hash", seal.formatted("hash = sha256(hash)")),
                manipulation("a seal that begins elsewhere", seal.formatted("first_record = last_record")),
                manipulation("a seal on another number of records", seal.formatted("records = records + 1")),
                manipulation("a seal dropped", "delete from audit_seal where number = 5"),
                manipulation(
                        "a seal dropped with its records",
                        "delete from audit_record where seal = 5",
                        "delete from audit_seal where number = 5"),
                manipulation(
                        "the first seal dropped with its records",
                        "delete from audit_record where seal = 1",
                        "delete from audit_seal where number = 1"),
                manipulation(
                        "a seal dropped with its records and the later ones renumbered",
                        "delete from audit_record where seal = 5",
                        "delete from audit_seal where number = 5",
                        "update audit_record set seal = seal - 1 where seal > 5",
                        "update audit_seal set number = number - 1 where number = 6",
                        "update audit_seal set number = number - 1 where number = 7",
                        "update audit_seal set number = number - 1 where number > 7"),
                manipulation("a seal put at the end", """
                        insert into audit_seal
                        select number + 1, first_record, last_record, records, sealed_at, hash
                        from audit_seal where number = 10"""),
                manipulation("a seal dropped and its records left", "delete from audit_seal where number = 10"));
    }

    private static String swap(String other) {
        return """
                update audit_record as one
                set organisation = other.organisation, client = other.client, objects = other.objects,
                    status = other.status, trace_id = other.trace_id, recorded_at = other.recorded_at
                from audit_record as other
                where one.id in (%1$s, %2$s) and other.id in (%1$s, %2$s) and one.id <> other.id""".formatted(RECORD_OF_SEAL_5, other);
    }

    private DynamicTest manipulation(String name, String... statements) {
        return DynamicTest.dynamicTest(name, () -> {
            // Given
            empty();
            fill();
            assertEquals(List.of(), verify().faults());

            // When
            tamper(statements);

            // Then
            assertFalse(verify().faults().isEmpty());
        });
    }

    @Test
    void anEndThatWasCutOffIsFoundWithThePublishedHead() throws SQLException {
        // Given
        fill();
        var head = verify().head();
        tamper("delete from audit_record where seal > 8", "delete from audit_seal where number > 8");

        // When
        var alone = verify();
        var withHead = verify(head);

        // Then
        assertEquals(List.of(), alone.faults(), "the rest is a chain of its own");
        assertEquals(Set.of(), withHead.found());
    }

    @Test
    void aChainThatWasWrittenAnewIsFoundWithAHeadOfBefore() throws SQLException {
        // Given
        fill();
        var head = verify().head();
        tamper(
                "update audit_record set client = 'another-client' where id = " + RECORD_OF_SEAL_5,
                "update audit_record set seal = null",
                "delete from audit_seal");
        try (var service = Databases.connect()) {
            for (int seal = 0; seal < MANY / PER_SEAL; seal++) {
                seal(service, PER_SEAL);
            }
        }

        // When
        var verdict = verify(head);

        // Then
        assertEquals(List.of(), verdict.faults(), "it fits in itself");
        assertEquals(Set.of(), verdict.found());
    }

    @Test
    void aPublishedHeadStaysInTheChain() throws SQLException {
        // Given
        fill();
        var head = verify().head();
        try (var service = Databases.connect()) {
            Databases.run(service, INSERT.formatted(10));
            seal(service, PER_SEAL);
        }

        // When
        var verdict = verify(head);

        // Then
        assertEquals(Set.of(head), verdict.found());
        assertEquals(11, verdict.seals());
    }

    @Test
    void theCommandSaysWhatItFinds() throws SQLException {
        // Given
        fill();
        var head = verify().head();
        var good = new ArrayList<String>();
        var bad = new ArrayList<String>();

        // When
        int none = new AuditVerification(good::add).verify(_ -> Databases.connect(), Set.of(head));
        tamper(
                "update audit_record set client = 'another-client' where id = " + RECORD_OF_SEAL_5,
                "delete from audit_record where seal > 8",
                "delete from audit_seal where number > 8");
        int some = new AuditVerification(bad::add).verify(_ -> Databases.connect(), Set.of(head));

        // Then
        assertEquals(0, none);
        assertEquals("Every chain holds.", good.getLast());
        assertTrue(good.getFirst().endsWith("1000 records under 10 seals, 0 wait; head " + head), good.getFirst());
        assertEquals(Service.values().length + 1, some, "one of each service, and the head that is in none");
        assertTrue(bad.get(1).contains("FAULT: seal 5 "), bad.get(1));
        assertTrue(bad.stream().anyMatch(line -> line.startsWith("FAULT: no chain has the published head " + head)));
    }

    @Test
    void theCommandKnowsAHeadWhenItSeesOne() {
        // Given
        var head = "0123456789abcdef".repeat(4);

        // When
        var heads = AuditVerification.heads(List.of("--head", head.toUpperCase(Locale.ROOT), "--head", head));

        // Then
        assertEquals(Set.of(head), heads);
        for (var wrong :
                List.of(List.of("--head"), List.of("--head", "0123"), List.of("--tail", head), List.of(head))) {
            assertThrows(IllegalArgumentException.class, () -> AuditVerification.heads(wrong));
        }
    }

    @Test
    void aRecordThatIsCommittedLateIsSealedLater() throws SQLException {
        try (var late = Databases.connect();
                var service = Databases.connect()) {
            // Given
            late.setAutoCommit(false);
            Databases.run(late, INSERT.formatted(1));
            Databases.run(service, INSERT.formatted(5));

            // When
            var first = seal(service, PER_SEAL);
            late.commit();
            var second = seal(service, PER_SEAL);

            // Then
            assertEquals(5, first);
            assertEquals(1, second);
            assertTrue(Databases.number("""
                            select count(*) from audit_seal as later join audit_seal as earlier
                            on later.number = 2 and earlier.number = 1
                            where later.last_record < earlier.first_record""") == 1, "its number is lower");
            assertEquals(List.of(), verify().faults());
            assertEquals(0, verify().waiting());
        }
    }

    @Test
    void ofTwoSealersOneWaitsForAnotherTime() throws SQLException {
        try (var one = Databases.connect();
                var other = Databases.connect()) {
            // Given
            Databases.run(one, INSERT.formatted(10));
            one.setAutoCommit(false);

            // When
            var sealed = seal(one, 5);
            var meanwhile = seal(other, PER_SEAL);
            one.commit();
            var afterwards = seal(other, PER_SEAL);

            // Then
            assertEquals(5, sealed);
            assertEquals(0, meanwhile);
            assertEquals(5, afterwards);
            assertEquals(List.of(), verify().faults());
        }
    }

    @Test
    void manySealersAndManyWritersMissNothing() throws Exception {
        // Given
        var work = Stream.concat(
                        IntStream.range(0, 4).<Callable<Void>>mapToObj(_ -> () -> {
                            try (var service = Databases.connect()) {
                                for (int i = 0; i < 50; i++) {
                                    Databases.run(service, INSERT.formatted(20));
                                }
                            }
                            return null;
                        }),
                        IntStream.range(0, 3).<Callable<Void>>mapToObj(_ -> () -> {
                            try (var service = Databases.connect()) {
                                for (int i = 0; i < 50; i++) {
                                    seal(service, 70);
                                }
                            }
                            return null;
                        }))
                .toList();

        // When
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        try (var service = Databases.connect()) {
            seal(service, TEN_THOUSAND);
        }

        // Then
        var verdict = verify();
        assertEquals(List.of(), verdict.faults());
        assertEquals(4 * 50 * 20, verdict.records());
        assertEquals(0, verdict.waiting());
    }

    private static long destroy(Connection connection, String before) throws SQLException {
        long destroyed = 0;
        try (var statement = connection.prepareStatement("select * from audit_destroy_next(" + before + ")")) {
            for (var rows = statement.executeQuery(); rows.next(); rows = statement.executeQuery()) {
                destroyed += rows.getLong(1);
            }
        }
        return destroyed;
    }

    @Test
    void oldSealsAreDestroyedFromTheFrontAndTheChainHolds() throws SQLException {
        // Given
        fill();
        var head = verify().head();
        long destroyed;

        // When
        try (var service = Databases.connect()) {
            destroyed = destroy(service, "(select sealed_at from audit_seal where number = 5)");
        }

        // Then
        assertEquals(4 * PER_SEAL, destroyed);
        var verdict = verify(head);
        assertEquals(List.of(), verdict.faults());
        assertEquals(4, verdict.destroyed());
        assertEquals(MANY - 4 * PER_SEAL, verdict.records());
        assertEquals(Set.of(head), verdict.found());
        assertEquals(
                4 * PER_SEAL,
                Databases.number("select records from audit_anchor where number = 4"),
                "and it is counted");
    }

    @Test
    void theLastSealIsNeverDestroyedAndTheChainGoesOn() throws SQLException {
        // Given
        fill();
        var head = verify().head();

        // When
        try (var service = Databases.connect()) {
            assertEquals(MANY - PER_SEAL, destroy(service, "'9999-01-01'"));
            Databases.run(service, INSERT.formatted(10));
            assertEquals(10, seal(service, PER_SEAL));
            assertEquals(PER_SEAL, destroy(service, "'9999-01-01'"));
        }

        // Then
        var verdict = verify(head);
        assertEquals(List.of(), verdict.faults());
        assertEquals(10, verdict.records());
        assertEquals(Set.of(head), verdict.found(), "the chain begins at the earlier head");
    }

    @TestFactory
    Stream<DynamicTest> aMovedAnchorIsFound() {
        return Stream.of(
                        "update audit_anchor set number = number - 1",
                        "update audit_anchor set hash = sha256(hash)",
                        "delete from audit_anchor",
                        "update audit_anchor set number = number + 1")
                .map(manipulation -> DynamicTest.dynamicTest(manipulation, () -> {
                    // Given
                    empty();
                    fill();
                    try (var service = Databases.connect()) {
                        destroy(service, "(select sealed_at from audit_seal where number = 5)");
                    }

                    // When
                    tamper(manipulation);

                    // Then
                    assertFalse(verify().faults().isEmpty());
                }));
    }

    @Test
    void theServiceCannotTouchWhatIsWritten() throws SQLException {
        // Given
        fill();

        for (var forbidden : List.of(
                "update audit_record set client = 'another-client'",
                "update audit_record set seal = null",
                "delete from audit_record",
                "truncate audit_record",
                "insert into audit_record select uuidv7(), now(), 'COA', 'c', 'GET /', '{}', 200, null, 1",
                "insert into audit_seal select 11, first_record, last_record, 1, now(), hash from audit_seal limit 1",
                "update audit_seal set records = 1",
                "delete from audit_seal",
                "truncate audit_seal",
                "insert into audit_anchor values (1, 1, sha256(''), 1, now())",
                "update audit_anchor set number = 1",
                "delete from audit_anchor",
                "set onderdak.audit_destroys = 'yes'; delete from audit_record",
                "alter table audit_record disable trigger user")) {
            // When
            var refused = assertThrows(SQLException.class, () -> {
                try (var service = Databases.connect()) {
                    Databases.run(service, forbidden);
                }
            });

            // Then
            assertEquals("42501", refused.getSQLState(), forbidden);
        }
    }

    @Test
    void theOwnerDoesNotTouchItByMistake() throws SQLException {
        // Given
        fill();

        for (var mistake : List.of(
                "update audit_record set client = 'another-client'",
                "update audit_record set seal = null",
                "delete from audit_record",
                "update audit_seal set records = 1",
                "delete from audit_seal")) {
            // When
            var refused = assertThrows(SQLException.class, () -> Databases.run(mistake));

            // Then
            assertTrue(refused.getMessage().contains("is append-only"), mistake);
        }
        assertEquals(List.of(), verify().faults());
    }
}
