// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import nl.onderdak.housingstock.rent.domain.RentTable;
import nl.onderdak.messaging.sql.FreshSession;
import nl.onderdak.messaging.sql.Recent;

/** The limits of rents for the classes in lists of homes; kept in memory, since they change with a release only. */
@ApplicationScoped
public class RentClasses {

    private static final Duration PERIOD = Duration.ofHours(1);

    private final Recent<RentTable> recent;

    RentClasses(FindRentLimits limits, FreshSession sessions) {
        this.recent = new Recent<>(sessions, PERIOD, limits::all);
    }

    /** The limits of all years. */
    public Uni<RentTable> table() {
        return recent.get();
    }
}
