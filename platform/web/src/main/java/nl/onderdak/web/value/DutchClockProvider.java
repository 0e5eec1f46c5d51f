// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.value;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.Clock;
import nl.onderdak.contracts.DutchCalendar;

/** Gives constraints on past and future the clock of the service, in the Dutch time zone. */
@Singleton
@Unremovable
public class DutchClockProvider implements ClockProvider {

    private final Clock clock;

    DutchClockProvider(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Clock getClock() {
        return clock.withZone(DutchCalendar.ZONE);
    }
}
