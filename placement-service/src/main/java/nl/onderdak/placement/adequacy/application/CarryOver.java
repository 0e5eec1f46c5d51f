// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.time.RecordingClock;

/**
 * Carries over the balance of municipalities that ended to their successors (<i>herindeling</i>). Reads the current sums
 * and not the events, so that facts recorded later are carried over as well.
 */
@ApplicationScoped
public class CarryOver {

    private final QuotaLines lines;
    private final Clock clock;
    private final RecordingClock recording;

    CarryOver(QuotaLines lines, Clock clock, RecordingClock recording) {
        this.lines = lines;
        this.clock = clock;
        this.recording = recording;
    }

    /** Carries over the balances that are due and returns the number of lines. */
    @AsService
    @WithTransaction
    public Uni<Integer> carryOver() {
        return lines.carryOver(DutchCalendar.today(clock), recording.now());
    }
}
