// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import nl.onderdak.messaging.Lab;
import nl.onderdak.messaging.inbox.ParkedEvent.Reason;
import nl.onderdak.messaging.inbox.Sequencer.Release;
import nl.onderdak.testkit.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequencerTest {

    private static final UUID COUPLING = UUID.randomUUID();

    @Test
    void theNextIsApplied() {
        // When
        var judged = judge(known(4, List.of()), event(5), event(6));

        // Then
        assertEquals(List.of(5L, 6L), sequences(judged));
        assertEquals(List.of(), judged.parked());
        assertEquals(6, only(judged).last());
    }

    @Test
    void oneWithANumberThatWasAppliedIsARepeatUnlessItIsNewer() {
        // Given
        var repeat = event(2);
        var history = known(4, Events.id(), List.of());

        // When
        var judged = judge(history, repeat, event(4), event(1));

        // Then
        assertEquals(List.of(), sequences(judged));
        assertTrue(judged.touched().isEmpty());
        assertEquals(1, judged.duplicates());
        assertEquals(
                List.of(4L, 1L),
                judged.stale().stream().map(Sequencer.Stale::sequence).toList());
    }

    @Test
    void ofTwoWithOneNumberTheSecondIsStaleReadableOrNot() {
        // When
        var judged = judge(History.none(), event(1), event(1), unreadable(1));

        // Then
        assertEquals(List.of(1L), sequences(judged));
        assertEquals(2, judged.stale().size());
        assertEquals(List.of(), judged.parked());
    }

    @Test
    void aHoleParks() {
        // When
        var judged = judge(History.none(), event(1), event(3), event(4), event(6));

        // Then
        assertEquals(List.of(1L), sequences(judged));
        assertEquals(
                List.of(Reason.HOLE, Reason.BEHIND_PARKED, Reason.HOLE),
                judged.parked().stream().map(History.Waiting::reason).toList());
    }

    @Test
    void theMissingOneReleasesItsSuccessors() {
        // Given
        var history =
                known(1, List.of(waiting(10, event(3), Reason.HOLE), waiting(11, event(4), Reason.BEHIND_PARKED)));

        // When
        var judged = judge(history, event(2));

        // Then
        assertEquals(List.of(2L, 3L, 4L), sequences(judged));
        assertEquals(List.of(10L, 11L), judged.released());
        assertEquals(0, only(judged).parked());
    }

    @Test
    void theMissingOneInTheSameBatchLeavesNothingParked() {
        // When
        var judged = judge(History.none(), event(1), event(3), event(2));

        // Then
        assertEquals(List.of(1L, 2L, 3L), sequences(judged));
        assertEquals(List.of(), judged.parked());
    }

    @Test
    void anUnreadableEventHoldsItsSuccessors() {
        // When
        var judged = judge(History.none(), event(1), unreadable(2), event(3));

        // Then
        assertEquals(List.of(1L), sequences(judged));
        assertEquals(
                List.of(Reason.UNDECODABLE, Reason.BEHIND_PARKED),
                judged.parked().stream().map(History.Waiting::reason).toList());
    }

    @Test
    void aRefusedEventIsReleasedByARepairOnly() {
        // Given
        var waiting = List.of(waiting(7, event(2), Reason.REFUSED), waiting(8, event(3), Reason.BEHIND_PARKED));
        var aggregate = event(2).aggregate();

        // When
        var later = new Sequencer(Map.of(aggregate, known(1, waiting)));
        later.releaseNext(aggregate, Release.WAITING);
        var repair = new Sequencer(Map.of(aggregate, known(1, waiting)));
        repair.releaseNext(aggregate, Release.EVERYTHING);

        // Then
        assertEquals(List.of(), sequences(later));
        assertEquals(List.of(2L), sequences(repair));
        assertEquals(List.of(7L), repair.released());
    }

    @Test
    void aCorrectedRepetitionReplacesWhatCouldNotBeRead() {
        // Given
        var waiting =
                List.of(waiting(7, unreadable(2), Reason.UNDECODABLE), waiting(8, event(3), Reason.BEHIND_PARKED));

        // When
        var judged = judge(known(1, waiting), event(2));

        // Then
        assertEquals(List.of(2L, 3L), sequences(judged));
        assertEquals(List.of(7L, 8L), judged.released());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void inWhateverOrderAndHoweverOftenAllAreAppliedOnceAndInOrder(long seed) {
        // Given
        var random = new Random(seed);
        int length = 1 + random.nextInt(60);
        var arrivals = new ArrayList<Arrival>();
        for (long sequence = 1; sequence <= length; sequence++) {
            arrivals.addAll(Collections.nCopies(1 + random.nextInt(3), event(sequence)));
        }
        Collections.shuffle(arrivals, random);
        var aggregate = arrivals.getFirst().aggregate();

        // When
        var applied = new ArrayList<Long>();
        long last = 0;
        UUID newest = null;
        boolean isKnown = false;
        int done = 0;
        int all = arrivals.size();
        var stored = new HashMap<Long, History.Waiting>();
        long number = 0;
        while (!arrivals.isEmpty()) {
            var batch = arrivals.subList(0, Math.min(arrivals.size(), 1 + random.nextInt(7)));
            var judged = new Sequencer(
                    isKnown ? Map.of(aggregate, known(last, newest, List.copyOf(stored.values()))) : Map.of());
            batch.forEach(arrival -> judged.arrive(arrival, Release.WAITING));
            applied.addAll(sequences(judged));
            done += judged.duplicates();
            assertEquals(List.of(), judged.stale());
            judged.released().forEach(stored::remove);
            for (var parked : judged.parked()) {
                stored.put(++number, waiting(number, parked.arrival(), parked.reason()));
            }
            if (judged.touched().containsKey(aggregate)) {
                isKnown = true;
                last = judged.touched().get(aggregate).last();
                newest = judged.touched().get(aggregate).newest();
                assertEquals(stored.size(), judged.touched().get(aggregate).parked());
            }
            batch.clear();
        }

        // Then
        assertEquals(LongStream.rangeClosed(1, length).boxed().toList(), applied);
        assertEquals(all - length, done);
        assertEquals(Map.of(), stored);
    }

    private static History known(long last, List<History.Waiting> waiting) {
        return known(last, Events.id(), waiting);
    }

    private static History known(long last, UUID newest, List<History.Waiting> waiting) {
        return History.of(new History.Stored(last, newest, waiting.size()), waiting);
    }

    private static Sequencer judge(History history, Arrival... arrivals) {
        var sequencer = new Sequencer(Map.of(arrivals[0].aggregate(), history));
        for (var arrival : arrivals) {
            sequencer.arrive(arrival, Release.WAITING);
        }
        return sequencer;
    }

    private static History only(Sequencer judged) {
        return judged.touched().values().iterator().next();
    }

    private static List<Long> sequences(Sequencer judged) {
        return judged.next().stream().map(ReceivedEvent::sequence).toList();
    }

    private static History.Waiting waiting(long number, Arrival arrival, Reason reason) {
        return new History.Waiting(
                arrival.envelope().sequence(), arrival.envelope().id(), number, number, arrival, reason, null);
    }

    private static Arrival event(long sequence) {
        var record = Lab.record(COUPLING, sequence);
        return Arrival.of(Lab.batch(0, List.of(record)).iterator().next());
    }

    private static Arrival unreadable(long sequence) {
        var record = Lab.record(COUPLING, sequence);
        Lab.header(record, "ce_type", "nl.onderdak.placement.unknown.v1");
        return Arrival.of(Lab.batch(0, List.of(record)).iterator().next());
    }
}
