// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The last applied sequence of one aggregate, and its parked events; changes as a batch is judged. */
final class History {

    /**
     * A parked event.
     *
     * @param number its number when it was parked before, or null when this batch parks it
     * @param order distinguishes events of one sequence, in the order of arrival
     * @param arrival the event, or null when it was left in the database because it cannot be next
     */
    record Waiting(long sequence, long order, Long number, Arrival arrival, ParkedEvent.Reason reason, String detail) {}

    /**
     * As the database holds it.
     *
     * @param last the last applied sequence
     * @param parked how many events are parked
     */
    record Stored(long last, int parked) {}

    long last;

    private final Stored before;

    private final TreeSet<Waiting> waiting =
            new TreeSet<>(Comparator.comparingLong(Waiting::sequence).thenComparingLong(Waiting::order));

    private History(Stored before, List<Waiting> waiting) {
        this.before = before;
        this.last = before == null ? 0 : before.last();
        this.waiting.addAll(waiting);
    }

    /** Of a new aggregate. */
    static History none() {
        return new History(null, List.of());
    }

    /** Of an aggregate with its parked events. */
    static History of(Stored before, List<Waiting> waiting) {
        return new History(before, waiting);
    }

    /** The last sequence applied before this batch, or null when the aggregate is new. */
    Long lastBefore() {
        return before == null ? null : before.last();
    }

    /** How many events were parked before this batch, or null when the aggregate is new. */
    Integer parkedBefore() {
        return before == null ? null : before.parked();
    }

    void park(Waiting event) {
        waiting.add(event);
    }

    void unpark(Waiting event) {
        waiting.remove(event);
    }

    boolean hasParked(long sequence) {
        var found = waiting.ceiling(new Waiting(sequence, Long.MIN_VALUE, null, null, null, null));
        return found != null && found.sequence() == sequence;
    }

    /** The parked events, in the order of the history. */
    List<Waiting> waiting() {
        return List.copyOf(waiting);
    }

    int parked() {
        return waiting.size();
    }
}
