// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.corporation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.web.concurrency.Version;

/** Changes the particulars of a corporation. */
@ApplicationScoped
public class ChangeCorporation {

    private final Corporations corporations;

    ChangeCorporation(Corporations corporations) {
        this.corporations = corporations;
    }

    /** Changes it, if it still is what the caller has seen. */
    @WithTransaction
    public Uni<Corporation> change(String id, long expected, String name, List<String> municipalities) {
        return corporations.lock(id).map(row -> {
            var seen = row.toCorporation();
            Version.check(expected, seen.version());
            var changed = seen.changed(name, municipalities);
            row.take(changed);
            return changed;
        });
    }
}
