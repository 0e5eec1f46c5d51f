// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.Lab;
import nl.onderdak.messaging.LedgerHandler;
import nl.onderdak.messaging.LogLines;
import nl.onderdak.messaging.inbox.ParkedEvent.Reason;
import nl.onderdak.messaging.sql.Sql;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InboxTest {

    @Inject
    Lab lab;

    @Inject
    Inbox inbox;

    @Inject
    Parking parking;

    @Inject
    Sql sql;

    @Inject
    MeterRegistry metrics;

    private final UUID coupling = UUID.randomUUID();
    private LedgerHandler handler;
    private long offset;

    @BeforeEach
    void newConsumer() {
        handler = new LedgerHandler("consumer-" + UUID.randomUUID(), sql);
        offset = 0;
    }

    @Test
    void aRecordThatComesTwiceIsAppliedOnce() {
        // Given
        var record = event(1);
        receive(record, record);

        // When
        receive(record);

        // Then
        assertEquals(List.of(1L), applied());
        assertEquals(
                2,
                metrics.get("onderdak.inbox.duplicates")
                        .tag("consumer", handler.consumer())
                        .counter()
                        .count());
    }

    @Test
    void aPausedLeaderThatPublishesOldEventsAgainChangesNothing() {
        // Given
        var records = List.of(event(1), event(2), event(3));
        receive(records);

        // When
        receive(records.get(0), records.get(1));
        receive(Lab.record(coupling, 2));

        // Then
        assertEquals(List.of(1L, 2L, 3L), applied());
        assertEquals(List.of(), parked());
    }

    /** As after a restore of the owner's database that lost the end of it. */
    @Test
    void newEventsWithOldNumbersAreCountedAndLogged() {
        // Given
        receive(event(1), event(2), event(3));
        assertEquals(0, counted("stale"));

        // When
        try (var lines = LogLines.of(InboxMetrics.class, "dropped")) {
            receive(Lab.record(coupling, 2), Lab.record(coupling, 3), event(4));

            // Then
            assertEquals(1, lines.count());
        }
        assertEquals(2, counted("stale"));
        assertEquals(0, counted("duplicates"));
        assertEquals(List.of(1L, 2L, 3L, 4L), applied());
    }

    @Test
    void anEventThatIsParkedAndComesAgainIsParkedOnce() {
        // Given
        var records = List.of(event(2), event(3));
        receive(records);

        // When
        receive(records);
        receive(event(1));

        // Then
        assertEquals(2, counted("duplicates"));
        assertEquals(0, counted("stale"));
        assertEquals(List.of(1L, 2L, 3L), applied());
        assertEquals(List.of(), parked());
    }

    @Test
    void knownEventsAreNotCountedAsStale() {
        // Given
        var records = List.of(event(1), event(2));
        receive(records);

        // When
        receive(records);

        // Then
        assertEquals(0, counted("stale"));
        assertEquals(2, counted("duplicates"));
    }

    @Test
    void aConsumerThatNeverWorkedWaitsForItsTablesAndRights() {
        // Given
        var attempts = new AtomicInteger();
        var unprepared = failing(() -> attempts.incrementAndGet() < 4, "42501");

        // When
        lab.call(() -> inbox.receive(Lab.batch(0, List.of(event(1))), unprepared));

        // Then
        assertEquals(List.of(1L), applied());
        assertEquals(List.of(), parked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"42501", "42703", "42P01"})
    void aConsumerThatWorkedParksWhatAWrongStatementCannotTake(String sqlState) {
        // Given
        receive(event(1));
        var wrong = failing(() -> true, sqlState);

        // When
        lab.call(() -> inbox.receive(Lab.batch(offset, List.of(event(2))), wrong));

        // Then
        assertEquals(List.of(1L), applied());
        assertEquals(List.of("SQL state " + sqlState), details());
    }

    /** The machine's, each of them: waited for, also by a consumer that worked. */
    @ParameterizedTest
    @ValueSource(strings = {"08006", "25006", "28P01", "40001", "53100", "55P03", "57014", "58030", "XX000"})
    void whatTheMachineDoesIsWaitedFor(String sqlState) {
        // Given
        receive(event(1));
        var attempts = new AtomicInteger();
        var away = failing(() -> attempts.incrementAndGet() < 3, sqlState);

        // When
        lab.call(() -> inbox.receive(Lab.batch(offset, List.of(event(2))), away));

        // Then
        assertEquals(List.of(1L, 2L), applied());
        assertEquals(List.of(), parked());
    }

    private EventHandler failing(BooleanSupplier now, String sqlState) {
        return new EventHandler() {
            @Override
            public String consumer() {
                return handler.consumer();
            }

            @Override
            public Uni<Void> apply(List<ReceivedEvent> events) {
                return now.getAsBoolean()
                        ? sql.execute("do $$ begin raise exception using errcode = '" + sqlState + "'; end $$")
                                .replaceWithVoid()
                        : handler.apply(events);
            }
        };
    }

    private double counted(String what) {
        return metrics.get("onderdak.inbox." + what)
                .tag("consumer", handler.consumer())
                .counter()
                .count();
    }

    private List<String> details() {
        return parked().stream().map(ParkedEvent::detail).toList();
    }

    @Test
    void aHoleHoldsItsAggregateUntilItCloses() {
        // Given
        var other = UUID.randomUUID();
        receive(event(1), event(3), event(4), Lab.record(other, 1));
        assertEquals(List.of(1L), applied());
        assertEquals(List.of(Reason.HOLE, Reason.BEHIND_PARKED), reasons());
        assertEquals(Set.of("GM0141"), concerned(handler));
        assertEquals(List.of(1L), lab.ledger(handler.consumer(), other.toString()));

        // When
        receive(event(2));

        // Then
        assertEquals(List.of(1L, 2L, 3L, 4L), applied());
        assertEquals(List.of(), parked());
        assertEquals(Set.of(), concerned(handler));
    }

    @Test
    void anUnreadableRecordIsParkedAndOthersGoOn() {
        // Given
        var garbage = new ProducerRecord<>(Lab.TOPIC, "GM0141", "\0garbage".getBytes(StandardCharsets.UTF_8));
        garbage.headers().add("ce_type", new byte[] {0, 1, 2});
        var empty = new ProducerRecord<String, byte[]>(Lab.TOPIC, null, null);

        // When
        receive(garbage, empty, event(1));

        // Then
        assertEquals(List.of(1L), applied());
        assertEquals(List.of(Reason.UNDECODABLE, Reason.UNDECODABLE), reasons());
        assertEquals(Set.of("GM0141", "null"), concerned(handler));
    }

    @Test
    void aRecordOfAnUnknownTypeIsParkedWithItsSuccessorsAndAppliedAfterAnUpgrade() {
        // Given
        var unknown = event(2);
        Lab.header(unknown, "ce_type", "nl.onderdak.placement.household-teleported.v1");
        receive(event(1), unknown, event(3));
        assertEquals(List.of(Reason.UNDECODABLE, Reason.BEHIND_PARKED), reasons());

        // When
        lab.update(
                "update inbox_parked set headers = replace(headers, 'household-teleported', 'household-coupled')"
                        + " where consumer = ?",
                handler.consumer());
        var redriven = redrive();

        // Then
        assertEquals(2, redriven);
        assertEquals(List.of(1L, 2L, 3L), applied());
        assertEquals(List.of(), parked());
    }

    @Test
    void aRecordWithoutAttributesIsAppliedAfterARepair() {
        // Given
        var damaged = event(1);
        Lab.header(damaged, "ce_specversion", "broken");
        receive(damaged, event(2));
        assertEquals(List.of(Reason.UNDECODABLE, Reason.HOLE), reasons());
        assertEquals(0, redrive());

        // When
        lab.update(
                "update inbox_parked set headers = replace(headers, 'broken', '1.0') where consumer = ?",
                handler.consumer());
        var redriven = redrive();

        // Then
        assertEquals(2, redriven);
        assertEquals(List.of(1L, 2L), applied());
        assertEquals(List.of(), parked());
    }

    @Test
    void anEventThatTheRulesRefuseIsParkedAloneAndRedrivenInOrder() {
        // Given
        handler.refuse(coupling.toString());
        var others = IntStream.range(0, 30).mapToObj(i -> UUID.randomUUID()).toList();
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        others.forEach(other -> records.add(Lab.record(other, 1)));
        records.add(10, event(1));
        records.add(20, event(2));
        records.add(30, event(3));
        receive(records);
        assertEquals(List.of(Reason.REFUSED, Reason.BEHIND_PARKED, Reason.BEHIND_PARKED), reasons());
        others.forEach(other -> assertEquals(List.of(1L), lab.ledger(handler.consumer(), other.toString())));
        assertEquals(0, redrive());
        assertEquals(List.of(Reason.REFUSED, Reason.BEHIND_PARKED, Reason.BEHIND_PARKED), reasons());

        // When
        handler.allow(coupling.toString());
        var redriven = redrive();

        // Then
        assertEquals(3, redriven);
        assertEquals(List.of(1L, 2L, 3L), applied());
        assertEquals(List.of(), parked());
    }

    @Test
    void anEventThatTheDatabaseRefusesIsParkedWithoutItsContent() {
        // Given
        var absurd = Lab.record(Lab.coupledIn(Lab.ALMELO, coupling, 1000), 1);

        // When
        receive(absurd, Lab.record(UUID.randomUUID(), 1));

        // Then
        assertEquals(List.of(Reason.REFUSED), reasons());
        assertEquals(
                "SQL state 23514, constraint ledger_persons_check",
                parked().getFirst().detail());
    }

    @Test
    void aSuccessorThatIsRefusedWhenItsHoleClosesIsParkedAsSuch() {
        // Given
        var absurd = Lab.record(Lab.coupledIn(Lab.ALMELO, coupling, 1000), 3);
        receive(event(1), absurd, event(4));

        // When
        receive(event(2));

        // Then
        assertEquals(List.of(1L, 2L), applied());
        assertEquals(List.of(Reason.REFUSED, Reason.BEHIND_PARKED), reasons());
    }

    @Test
    void afterADeadlockTheBatchIsTriedInANewSession() {
        // Given
        var sessions = new CopyOnWriteArrayList<Mutiny.Session>();
        var failing = new EventHandler() {
            @Override
            public String consumer() {
                return handler.consumer();
            }

            @Override
            public Uni<Void> apply(List<ReceivedEvent> events) {
                return Panache.getSession()
                        .invoke(sessions::add)
                        .chain(() -> handler.apply(events))
                        .chain(() -> sessions.size() < 3
                                ? sql.execute("do $$ begin raise exception using errcode = '40P01'; end $$")
                                        .replaceWithVoid()
                                : Uni.createFrom().voidItem());
            }
        };

        // When
        lab.call(() -> inbox.receive(Lab.batch(0, List.of(event(1), event(2))), failing));

        // Then
        assertEquals(
                3, new HashSet<>(sessions.stream().map(System::identityHashCode).toList()).size());
        assertEquals(List.of(1L, 2L), applied());
        assertEquals(List.of(), parked());
    }

    @Test
    void aHandlerThatIsCancelledHalfWayGivesItsConnectionBack() throws Exception {
        // Given
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var batch = Lab.batch(round, List.of(event(round + 1)));
            var stopped = new CompletableFuture<Void>();
            var subscription = lab.start(() -> Uni.createFrom()
                            .item(inbox.receive(batch, handler)
                                    .onTermination()
                                    .invoke(() -> stopped.complete(null))
                                    .subscribe()
                                    .with(done -> {}, failed -> {})))
                    .get(10, TimeUnit.SECONDS);
            if (random.nextInt(4) > 0) {
                subscription.cancel();
            }
            stopped.get(10, TimeUnit.SECONDS);
            lab.call(() -> inbox.receive(batch, handler));
        }

        // When
        var free = IntStream.range(0, 20)
                .mapToObj(i -> lab.start(() -> sql.apart("select pg_sleep(0.05)")))
                .toList();

        // Then
        for (var one : free) {
            one.get(20, TimeUnit.SECONDS);
        }
        assertEquals(LongStream.rangeClosed(1, 200).boxed().toList(), applied());
        assertEquals(List.of(), parked());
    }

    @Test
    void twoInstancesThatReadTheSameAtOnceApplyItOnce() {
        // Given
        var random = new Random(11);
        var subjects = IntStream.range(0, 20).mapToObj(i -> UUID.randomUUID()).toList();
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (long sequence = 1; sequence <= 20; sequence++) {
            for (var subject : subjects) {
                records.add(Lab.record(subject, sequence));
            }
        }

        // When
        for (int first = 0; first < records.size(); first += 50) {
            var part = records.subList(first, first + 50);
            var shuffled = new ArrayList<>(part);
            Collections.shuffle(shuffled, random);
            long from = first;
            var one = lab.start(() -> inbox.receive(Lab.batch(from, part), handler));
            var other = lab.start(() -> inbox.receive(Lab.batchOf(1, from, shuffled), handler));
            one.join();
            other.join();
        }

        // Then
        var all = LongStream.rangeClosed(1, 20).boxed().toList();
        subjects.forEach(subject -> assertEquals(all, lab.ledger(handler.consumer(), subject.toString())));
        assertEquals(List.of(), parked());
    }

    @Test
    void aBatchIsJudgedAgainWhenAnotherTransactionParksAnEventOfItsAggregate() {
        // Given
        receive(event(1));
        var judged = new CompletableFuture<Void>();
        var goOn = new CompletableFuture<Void>();
        var slow = new EventHandler() {
            @Override
            public String consumer() {
                return handler.consumer();
            }

            @Override
            public Uni<Void> apply(List<ReceivedEvent> events) {
                var context = Vertx.currentContext();
                judged.complete(null);
                return Uni.createFrom()
                        .completionStage(goOn)
                        .emitOn(task -> context.runOnContext(ready -> task.run()))
                        .chain(() -> handler.apply(events));
            }
        };
        var first = lab.start(() -> inbox.receive(Lab.batch(offset, List.of(event(2))), slow));
        judged.orTimeout(10, TimeUnit.SECONDS).join();

        // When
        lab.call(() -> inbox.receive(Lab.batchOf(1, 0, List.of(event(3))), handler));
        goOn.complete(null);
        first.orTimeout(10, TimeUnit.SECONDS).join();

        // Then
        assertEquals(List.of(1L, 2L, 3L), applied());
        assertEquals(List.of(), parked());
    }

    @Test
    void municipalitiesWithParkedEventsAreNamed() {
        // Given
        var amsterdam = new MunicipalityCode("GM0363");

        // When
        receive(Lab.record(Lab.coupledIn(amsterdam, coupling, 2), 2));

        // Then
        assertEquals(Set.of("GM0363"), concerned(handler));
    }

    @Test
    void largeBatchesFromEveryMunicipalityAreAppliedWhole() {
        // Given
        int batches = 5;
        int size = 500;

        // When
        for (int batch = 0; batch < batches; batch++) {
            receive(IntStream.range(0, size)
                    .mapToObj(i -> Lab.record(
                            Lab.coupledIn(
                                    new MunicipalityCode(String.format("GM%04d", 1 + i % 342)), UUID.randomUUID(), 3),
                            1))
                    .toList());
        }

        // Then
        assertEquals(
                batches * size,
                lab.longs("select count(*) from ledger where consumer = ?", handler.consumer())
                        .getFirst());
    }

    private ProducerRecord<String, byte[]> event(long sequence) {
        return Lab.record(coupling, sequence);
    }

    @SafeVarargs
    private void receive(ProducerRecord<String, byte[]>... records) {
        receive(List.of(records));
    }

    private void receive(List<ProducerRecord<String, byte[]>> records) {
        lab.call(() -> inbox.receive(Lab.batch(offset, records), handler));
        offset += records.size();
    }

    private long redrive() {
        return lab.call(() -> parking.redrive(handler));
    }

    private List<Long> applied() {
        return lab.ledger(handler.consumer(), coupling.toString());
    }

    private List<ParkedEvent> parked() {
        return lab.call(() -> parking.parked(0, Integer.MAX_VALUE)).stream()
                .filter(event -> event.consumer().equals(handler.consumer()))
                .toList();
    }

    private List<Reason> reasons() {
        return parked().stream().map(ParkedEvent::reason).toList();
    }

    private Set<String> concerned(LedgerHandler handler) {
        return lab.call(() -> parking.concerns(handler.consumer())).stream()
                .map(concern -> String.valueOf(concern.municipality()))
                .collect(Collectors.toSet());
    }
}
