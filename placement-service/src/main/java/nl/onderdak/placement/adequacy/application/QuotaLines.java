// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.placement.adequacy.domain.QuotaLine;

/** What municipalities have to house, line by line. */
public interface QuotaLines {

    /**
     * A line with the moment at which the owner of its fact recorded it.
     */
    record Recorded(QuotaLine line, Instant recordedAt) {}

    /** Adds lines. */
    Uni<Void> add(List<Recorded> lines);

    /**
     * Carries over what a municipality that ended by this day had still to house, or had housed ahead, to its principal
     * successor, as far as that has not been done; the number of lines.
     */
    Uni<Integer> carryOver(LocalDate today, Instant recordedAt);
}
