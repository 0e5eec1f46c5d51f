// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.messaging.time.RecordingClock;

/** What day it is in the Netherlands, and the moment that facts are recorded at. */
@ApplicationScoped
public class DutchTime {

    private final Clock clock;
    private final RecordingClock recording;

    DutchTime(Clock clock, RecordingClock recording) {
        this.clock = clock;
        this.recording = recording;
    }

    /** The day in the Netherlands. */
    public LocalDate today() {
        return DutchCalendar.today(clock);
    }

    /** The moment of what the transaction in hand records. */
    public Instant now() {
        return recording.now();
    }
}
