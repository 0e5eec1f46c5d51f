// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.application;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.housingstock.intake.domain.GivenCode;
import nl.onderdak.housingstock.intake.domain.Meaning;

/**
 * What became of the messages of an intake, by the number of their line.
 *
 * @param taken outcomes of those that were not refused
 * @param refused every reason, of those that were
 * @param applied whether anything was changed
 */
public record TakenLines(SortedMap<Integer, Line> taken, SortedMap<Integer, List<Rejection>> refused, boolean applied) {

    /** What became of one message. */
    public enum Outcome {
        /** Its object is new. */
        CREATED,
        /** It changed something. */
        CHANGED,
        /** It says what was known. */
        UNCHANGED,
        /** A later message of its object was taken before. */
        OUTDATED,
        /** It waits for a code to become known. */
        PARKED
    }

    /**
     * What became of one message.
     *
     * @param unit reference of the unit
     * @param vacancy the vacancy that it concerns, or null
     * @param kind kind of the unit, or null when the message does not say
     * @param unknown the codes for which it waits
     */
    public record Line(Outcome outcome, String unit, UUID vacancy, Meaning kind, List<GivenCode> unknown) {}
}
