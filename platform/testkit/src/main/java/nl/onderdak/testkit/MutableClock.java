// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import nl.onderdak.contracts.DutchCalendar;

/** The clock of a service under test: the real time, until a test sets another. */
@Alternative
@Priority(1)
@Singleton
public class MutableClock extends Clock {

    /** To the microsecond, like that of the services. */
    private static final Clock REAL = Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));

    private final AtomicReference<Clock> current = new AtomicReference<>(REAL);

    /** Stops time at this moment. */
    public void set(Instant moment) {
        current.set(Clock.fixed(moment, ZoneOffset.UTC));
    }

    /** Stops time at noon of this day in the Netherlands. */
    public void set(LocalDate day) {
        set(day.atTime(LocalTime.NOON).atZone(DutchCalendar.ZONE).toInstant());
    }

    /** Moves time by this much; stopped time stays stopped. */
    public void advance(Duration by) {
        current.updateAndGet(clock -> Clock.offset(clock, by));
    }

    /** Back to the real time. */
    public void reset() {
        current.set(REAL);
    }

    @Override
    public Instant instant() {
        return current.get().instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var outer = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return outer.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return outer.withZone(other);
            }
        };
    }
}
