// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.reach.Reaches;
import nl.onderdak.web.concurrency.Version;

/** Changes the particulars of a dwelling; a vacancy keeps the capacity it was announced with. */
@ApplicationScoped
public class ChangeDwelling {

    private final Dwellings dwellings;
    private final Reaches reaches;

    ChangeDwelling(Dwellings dwellings, Reaches reaches) {
        this.dwellings = dwellings;
        this.reaches = reaches;
    }

    /** Changes it, if it still is what the caller has seen. */
    @WithTransaction
    public Uni<Dwelling> change(
            Organisation by, String reference, long expected, int capacity, int rooms, boolean selfContained) {
        return reaches.of(by)
                .chain(reach -> dwellings.lockRow(reach, reference))
                .map(row -> {
                    var seen = row.toDwelling();
                    Version.check(expected, seen.version());
                    var changed = seen.changed(capacity, rooms, selfContained);
                    row.take(changed);
                    return changed;
                });
    }
}
