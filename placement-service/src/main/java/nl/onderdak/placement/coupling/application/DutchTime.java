// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.onderdak.contracts.DutchCalendar;

/** What day it is in the Netherlands, and the moment that facts are recorded at. */
@ApplicationScoped
public class DutchTime {

    private final Clock clock;

    DutchTime(Clock clock) {
        this.clock = clock;
    }

    /** The day in the Netherlands. */
    public LocalDate today() {
        return DutchCalendar.today(clock);
    }

    /** Now, as precise as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
