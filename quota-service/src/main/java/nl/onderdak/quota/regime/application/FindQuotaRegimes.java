// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.regime.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.quota.regime.domain.QuotaRegime;
import nl.onderdak.web.problem.NotFound;

/** Reads quota regimes. */
@ApplicationScoped
public class FindQuotaRegimes {

    private final QuotaRegimes regimes;

    FindQuotaRegimes(QuotaRegimes regimes) {
        this.regimes = regimes;
    }

    /** @return fails with {@link NotFound} when no regime begins on that day */
    @NoFacts
    @WithTransaction
    public Uni<QuotaRegime> one(LocalDate validFrom) {
        return regimes.all()
                .map(all -> all.stream()
                        .filter(regime -> regime.validFrom().equals(validFrom))
                        .findFirst()
                        .orElseThrow(NotFound::new));
    }

    /** Lists up to {@code limit} regimes after a first day, sorted by first day. */
    @NoFacts
    @WithTransaction
    public Uni<List<QuotaRegime>> list(LocalDate after, int limit) {
        return regimes.all()
                .map(all -> all.stream()
                        .filter(regime -> after == null || regime.validFrom().isAfter(after))
                        .limit(limit)
                        .toList());
    }
}
