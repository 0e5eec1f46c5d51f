// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.supervision.ladder.domain.Act;
import nl.onderdak.supervision.ladder.domain.Intervention;
import nl.onderdak.supervision.ladder.domain.Ladder;

/**
 * One change of a step.
 *
 * @param act what happened
 * @param intervention the step as it stood after it
 * @param effectiveOn day from which it holds
 * @param recordedAt moment from which it is known
 * @param grounds of an act that was approved, or null
 * @param actor account of the official who acted, or null when the service did
 */
public record Happened(
        Act act,
        Intervention intervention,
        LocalDate effectiveOn,
        Instant recordedAt,
        Ladder.Grounds grounds,
        String actor) {

    /**
     * A place among the changes.
     *
     * @param recordedAt moment of the change
     * @param intervention id of the step
     * @param version of the step
     */
    public record Position(Instant recordedAt, UUID intervention, long version) {}
}
