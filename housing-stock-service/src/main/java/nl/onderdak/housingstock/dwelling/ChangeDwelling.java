// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.web.concurrency.Version;

/** Changes the particulars of a dwelling; a vacancy keeps the capacity it was announced with. */
@ApplicationScoped
public class ChangeDwelling {

    private final Dwellings dwellings;

    ChangeDwelling(Dwellings dwellings) {
        this.dwellings = dwellings;
    }

    /** Changes it, if it still is what the caller has seen. */
    @WithTransaction
    public Uni<Dwelling> change(String reference, long expected, int capacity, int rooms, boolean selfContained) {
        return dwellings.lockRow(reference).map(row -> {
            var seen = row.toDwelling();
            Version.check(expected, seen.version());
            var changed = seen.changed(capacity, rooms, selfContained);
            row.take(changed);
            return changed;
        });
    }
}
