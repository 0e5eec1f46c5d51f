// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.landlord;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Changes the particulars of a landlord. */
@ApplicationScoped
public class ChangeLandlord {

    private final Landlords landlords;
    private final Jurisdictions jurisdictions;

    ChangeLandlord(Landlords landlords, Jurisdictions jurisdictions) {
        this.landlords = landlords;
        this.jurisdictions = jurisdictions;
    }

    /**
     * Changes a landlord.
     *
     * @param expected version that the caller has seen
     */
    @WithTransaction
    public Uni<Landlord> change(
            Organisation by, String id, SeenVersion expected, String name, List<String> municipalities) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> landlords.lock(jurisdiction, id))
                .map(row -> {
                    var seen = row.toLandlord();
                    Version.check(expected, seen.version());
                    var changed = seen.changed(name, municipalities);
                    row.take(changed);
                    return changed;
                });
    }
}
