// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The clock of the machine, in UTC and to the microsecond, as the database keeps moments; unless an application brings its
 * own.
 */
@Singleton
public class SystemClock {

    /** As fine as moments are kept and shown: a moment that was shown finds the same facts when it is asked for. */
    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    /** The clock of the machine. */
    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), TICK);
    }
}
