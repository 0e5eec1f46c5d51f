// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.corporation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Changes the particulars of a corporation. */
@ApplicationScoped
public class ChangeCorporation {

    private final Corporations corporations;
    private final Jurisdictions jurisdictions;

    ChangeCorporation(Corporations corporations, Jurisdictions jurisdictions) {
        this.corporations = corporations;
        this.jurisdictions = jurisdictions;
    }

    /**
     * Changes a corporation.
     *
     * @param expected version that the caller has seen
     */
    @WithTransaction
    public Uni<Corporation> change(
            Organisation by, String id, long expected, String name, List<String> municipalities) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> corporations.lock(jurisdiction, id))
                .map(row -> {
                    var seen = row.toCorporation();
                    Version.check(expected, seen.version());
                    var changed = seen.changed(name, municipalities);
                    row.take(changed);
                    return changed;
                });
    }
}
