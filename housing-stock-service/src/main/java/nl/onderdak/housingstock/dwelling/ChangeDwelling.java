// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Changes the particulars of a dwelling; a vacancy keeps the capacity it was announced with. */
@ApplicationScoped
public class ChangeDwelling {

    private final Dwellings dwellings;
    private final Jurisdictions jurisdictions;

    ChangeDwelling(Dwellings dwellings, Jurisdictions jurisdictions) {
        this.dwellings = dwellings;
        this.jurisdictions = jurisdictions;
    }

    /** Changes it, if it still is what the caller has seen. */
    @WithTransaction
    public Uni<Dwelling> change(
            Organisation by, String reference, long expected, int capacity, int rooms, boolean selfContained) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> dwellings.lockRow(jurisdiction, reference))
                .map(row -> {
                    var seen = row.toDwelling();
                    Version.check(expected, seen.version());
                    var changed = seen.changed(capacity, rooms, selfContained);
                    row.take(changed);
                    return changed;
                });
    }
}
