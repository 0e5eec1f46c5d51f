// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Moments of which some open transactions may still record earlier facts. Each waits for those that were open when
 * it had become the floor, and for no others. Used by one thread.
 */
final class OpenMoments {

    private record Open(Instant moment, Set<String> inHand) {}

    private final Deque<Open> moments = new ArrayDeque<>();

    /** From now on no transaction begins that records before this moment; these had begun. */
    void open(Instant moment, Set<String> inHand) {
        moments.addLast(new Open(moment, new HashSet<>(inHand)));
    }

    /** The latest moment before which nothing will be recorded any more, if another one came to that. */
    Optional<Instant> close(Set<String> inHand) {
        moments.forEach(open -> open.inHand().retainAll(inHand));
        Instant closed = null;
        while (!moments.isEmpty() && moments.getFirst().inHand().isEmpty()) {
            closed = moments.removeFirst().moment();
        }
        return Optional.ofNullable(closed);
    }

    boolean isEmpty() {
        return moments.isEmpty();
    }
}
