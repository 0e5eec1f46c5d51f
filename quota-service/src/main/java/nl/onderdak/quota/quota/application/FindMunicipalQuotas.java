// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.messaging.sql.NoFacts;

/** Reads municipal quotas. */
@ApplicationScoped
public class FindMunicipalQuotas {

    private final MunicipalQuotaView view;

    public FindMunicipalQuotas(MunicipalQuotaView view) {
        this.view = view;
    }

    /** Lists up to {@code limit} quotas after a position, sorted by half-year and municipality. */
    @NoFacts
    @WithTransaction
    public Uni<List<ListedQuota>> list(MunicipalQuotaView.Filter filter, MunicipalQuotaView.Position after, int limit) {
        return view.list(filter, after, limit);
    }
}
