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

    /** Whether the aggregate was known before this batch. */
    final boolean known;

    long last;

    private final TreeSet<Waiting> waiting =
            new TreeSet<>(Comparator.comparingLong(Waiting::sequence).thenComparingLong(Waiting::order));

    private History(boolean known, long last, List<Waiting> waiting) {
        this.known = known;
        this.last = last;
        this.waiting.addAll(waiting);
    }

    /** Of a new aggregate. */
    static History none() {
        return new History(false, 0, List.of());
    }

    /** Of an aggregate with its parked events. */
    static History of(long last, List<Waiting> waiting) {
        return new History(true, last, waiting);
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
