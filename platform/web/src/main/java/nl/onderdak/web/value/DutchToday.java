// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.value;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.Clock;
import nl.onderdak.contracts.DutchCalendar;

/** Lets constraints on past and future tell the time as the service does, with the day of the Netherlands. */
@Singleton
@Unremovable
public class DutchToday implements ClockProvider {

    private final Clock clock;

    DutchToday(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Clock getClock() {
        return clock.withZone(DutchCalendar.ZONE);
    }
}
