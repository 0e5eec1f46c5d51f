// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.domain;

import java.time.LocalDate;

/**
 * How a step was made known, art. 124(4) Gemeentewet.
 *
 * @param publishedOn day on which it was announced, or null
 * @param medium where, or null
 * @param sentToCouncilOn day on which a copy was sent to the council (<i>raad</i>), or null
 */
public record Notice(LocalDate publishedOn, String medium, LocalDate sentToCouncilOn) {

    /** Not made known yet. */
    public static final Notice NONE = new Notice(null, null, null);

    /** Whether it was announced and sent to the council, both up to and including a day. */
    public boolean completeOn(LocalDate day) {
        return publishedOn != null
                && sentToCouncilOn != null
                && !publishedOn.isAfter(day)
                && !sentToCouncilOn.isAfter(day);
    }
}
