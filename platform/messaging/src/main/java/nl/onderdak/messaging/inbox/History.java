// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The last applied sequence of one aggregate, the newest id of its applied events, and its parked events; changes as a
 * batch is judged.
 */
final class History {

    /**
     * A parked event.
     *
     * @param number its number when it was parked before, or null when this batch parks it
     * @param id the CloudEvents {@code id}
     * @param order distinguishes events of one sequence, in the order of arrival
     * @param arrival the event, or null when it was left in the database because it cannot be next
     */
    record Waiting(
            long sequence,
            UUID id,
            long order,
            Long number,
            Arrival arrival,
            ParkedEvent.Reason reason,
            String detail) {}

    /**
     * As the database holds it.
     *
     * @param last the last applied sequence
     * @param newest the newest id of an applied event, or null when none was applied
     * @param parked how many events are parked
     */
    record Stored(long last, UUID newest, int parked) {}

    private long last;
    private UUID newest;

    private final Stored before;

    private final TreeSet<Waiting> waiting =
            new TreeSet<>(Comparator.comparingLong(Waiting::sequence).thenComparingLong(Waiting::order));

    private History(Stored before, List<Waiting> waiting) {
        this.before = before;
        this.last = before == null ? 0 : before.last();
        this.newest = before == null ? null : before.newest();
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

    /** The last applied sequence. */
    long last() {
        return last;
    }

    /** The newest id of an applied event, or null when none was applied. */
    UUID newest() {
        return newest;
    }

    /** Notes the next event as applied. */
    void applied(long sequence, UUID id) {
        last = sequence;
        newest = isNewer(id) ? id : newest;
    }

    /** Whether an event was made after every applied one: a repeat never was. */
    boolean isNewer(UUID id) {
        return newest == null || id.compareTo(newest) > 0;
    }

    void park(Waiting event) {
        waiting.add(event);
    }

    void unpark(Waiting event) {
        waiting.remove(event);
    }

    boolean hasParked(long sequence) {
        var found = waiting.ceiling(new Waiting(sequence, null, Long.MIN_VALUE, null, null, null, null));
        return found != null && found.sequence() == sequence;
    }

    boolean hasParked(UUID id) {
        return waiting.stream().anyMatch(event -> event.id().equals(id));
    }

    /** The parked events, in the order of the history. */
    List<Waiting> waiting() {
        return List.copyOf(waiting);
    }

    int parked() {
        return waiting.size();
    }
}
