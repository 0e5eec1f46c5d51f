// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.placement.adequacy.domain.QuotaLine;

/** The persons that municipalities have to house, line by line. */
public interface QuotaLines {

    /** A line with the moment at which the owner of its fact recorded it. */
    record Recorded(QuotaLine line, Instant recordedAt) {}

    /** Adds lines. */
    Uni<Void> add(List<Recorded> lines);

    /**
     * Carries over the balance of each municipality that ended by this day to its principal successor, as far as that
     * has not been done, and returns the number of lines.
     */
    Uni<Integer> carryOver(LocalDate today, Instant recordedAt);
}
