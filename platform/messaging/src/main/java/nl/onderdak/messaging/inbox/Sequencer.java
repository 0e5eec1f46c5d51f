// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.onderdak.messaging.event.Reading;
import nl.onderdak.messaging.inbox.ParkedEvent.Reason;

/**
 * Judges which facts are next in the history of their aggregate, which were applied already and which must wait. Pure:
 * its input is read from the database, its result is written there.
 */
final class Sequencer {

    /** Which parked events may follow when the one before them is applied. */
    enum Release {
        /** No events. */
        NOTHING,
        /** Those that only waited for their predecessor. */
        WAITING,
        /** Those that were refused or could not be read too: after a fix. */
        EVERYTHING
    }

    /** An event that is newer than all that its aggregate has applied, with a sequence that was applied already. */
    record Stale(Aggregate aggregate, long sequence) {}

    private static final long FRESH = Long.MAX_VALUE / 2;

    private final Map<Aggregate, History> histories;
    private final List<ReceivedEvent> next = new ArrayList<>();
    private final List<Arrival> unreadable = new ArrayList<>();
    private final List<Long> released = new ArrayList<>();
    private final List<Stale> stale = new ArrayList<>();
    private final Map<Aggregate, History> touched = new LinkedHashMap<>();
    private long arrivals = FRESH;
    private int duplicates;

    /** @param histories of the aggregates of the batch; missing ones are new */
    Sequencer(Map<Aggregate, History> histories) {
        this.histories = new LinkedHashMap<>(histories);
    }

    /** Judges an event. */
    void arrive(Arrival arrival, Release release) {
        switch (arrival.reading()) {
            case Reading.UnreadableEnvelope without -> unreadable.add(arrival);
            case Reading.UnreadableData data -> {
                if (!isDone(arrival)) {
                    park(arrival, Reason.UNDECODABLE, data.detail());
                }
            }
            case Reading.Event event -> arrive(arrival, event, release);
        }
    }

    /** Parks an event that the consumer's rules refuse, unless it is done. */
    void refuse(Arrival arrival, String detail) {
        if (!isDone(arrival)) {
            park(arrival, Reason.REFUSED, detail);
        }
    }

    /** Applies the first parked event of an aggregate when it is next, and drops those that are done. */
    void releaseNext(Aggregate aggregate, Release release) {
        var history = histories.get(aggregate);
        if (history != null) {
            release(aggregate, history, release, 1);
        }
    }

    /** Events to apply, in order. */
    List<ReceivedEvent> next() {
        return next;
    }

    /** Records to park whose attributes cannot be read. */
    List<Arrival> unreadable() {
        return unreadable;
    }

    /** Numbers of parked events that are parked no longer. */
    List<Long> released() {
        return released;
    }

    /** The stale events, which are dropped: their owner lost the end of its history and gives the same numbers again. */
    List<Stale> stale() {
        return stale;
    }

    /** How many events were applied or parked before. */
    int duplicates() {
        return duplicates;
    }

    /** The histories that changed. */
    Map<Aggregate, History> touched() {
        return touched;
    }

    /** Events that this batch parks, in the order of each history. */
    List<History.Waiting> parked() {
        return touched.values().stream()
                .flatMap(history -> history.waiting().stream())
                .filter(waiting -> waiting.number() == null)
                .toList();
    }

    private void arrive(Arrival arrival, Reading.Event event, Release release) {
        var history = history(arrival);
        long sequence = event.envelope().sequence();
        if (isDone(arrival)) {
            return;
        }
        if (sequence == history.last() + 1) {
            apply(arrival.aggregate(), history, event);
            if (release != Release.NOTHING && history.parked() > 0) {
                release(arrival.aggregate(), history, release, Integer.MAX_VALUE);
            }
        } else if (history.hasParked(sequence - 1)) {
            park(arrival, Reason.BEHIND_PARKED, "waits for sequence " + (history.last() + 1));
        } else {
            park(arrival, Reason.HOLE, "expected sequence " + (history.last() + 1));
        }
    }

    /**
     * Drops an event that is parked, and one whose sequence was applied: a repeat, unless it is newer than all that were
     * applied.
     */
    private boolean isDone(Arrival arrival) {
        var history = history(arrival);
        var envelope = arrival.envelope();
        boolean isApplied = envelope.sequence() <= history.last();
        if (isApplied && history.isNewer(envelope.id())) {
            stale.add(new Stale(arrival.aggregate(), envelope.sequence()));
            return true;
        }
        if (isApplied || history.hasParked(envelope.id())) {
            duplicates++;
            return true;
        }
        return false;
    }

    private void release(Aggregate aggregate, History history, Release release, int atMost) {
        int applied = 0;
        for (var waiting : history.waiting()) {
            if (waiting.sequence() <= history.last()) {
                drop(aggregate, history, waiting);
            } else if (waiting.sequence() > history.last() + 1 || applied == atMost) {
                return;
            } else if (waiting.arrival() != null
                    && waiting.arrival().reading() instanceof Reading.Event event
                    && mayFollow(waiting, release)) {
                drop(aggregate, history, waiting);
                apply(aggregate, history, event);
                applied++;
            }
        }
    }

    private static boolean mayFollow(History.Waiting waiting, Release release) {
        return switch (waiting.reason()) {
            case HOLE, BEHIND_PARKED -> release != Release.NOTHING;
            case UNDECODABLE, REFUSED -> release == Release.EVERYTHING;
        };
    }

    private void drop(Aggregate aggregate, History history, History.Waiting waiting) {
        history.unpark(waiting);
        touched.put(aggregate, history);
        if (waiting.number() != null) {
            released.add(waiting.number());
        }
    }

    private void apply(Aggregate aggregate, History history, Reading.Event event) {
        var envelope = event.envelope();
        next.add(new ReceivedEvent(
                envelope.id(),
                envelope.source(),
                envelope.type(),
                envelope.sequence(),
                envelope.time(),
                event.data(),
                envelope.traceparent()));
        history.applied(envelope.sequence(), envelope.id());
        touched.put(aggregate, history);
    }

    private void park(Arrival arrival, Reason reason, String detail) {
        var history = history(arrival);
        var envelope = arrival.envelope();
        history.park(
                new History.Waiting(envelope.sequence(), envelope.id(), arrivals++, null, arrival, reason, detail));
        touched.put(arrival.aggregate(), history);
    }

    private History history(Arrival arrival) {
        return histories.computeIfAbsent(arrival.aggregate(), unknown -> History.none());
    }
}
