// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/** Scheduled work that no caller waits for: a failure is logged, and the next run tries again. */
public final class Housekeeping {

    private Housekeeping() {}

    /**
     * The work of a schedule.
     *
     * @param name of the work in the log, such as {@code "purge of the outbox"}
     */
    public static Uni<Void> run(Logger log, String name, Uni<?> work) {
        return work.replaceWithVoid()
                .onFailure()
                .invoke(failure ->
                        log.warn(name + " failed, the next run tries again", DatabaseFailures.withoutContent(failure)))
                .onFailure()
                .recoverWithNull();
    }

    /** The refresh of a gauge: when it fails, the gauge keeps its last value until the next. */
    public static Uni<Void> measure(Uni<?> measurement) {
        return measurement.replaceWithVoid().onFailure().recoverWithNull();
    }
}
