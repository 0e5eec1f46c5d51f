// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock of the machine, in UTC, unless an application brings its own. */
@Singleton
public class SystemClock {

    /** The clock of the machine. */
    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
