// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.regime.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.onderdak.quota.regime.domain.QuotaRegime;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Outcome;

/** Registers and ends quota regimes. */
@ApplicationScoped
public class ChangeQuotaRegime {

    private final QuotaRegimes regimes;
    private final Clock clock;

    ChangeQuotaRegime(QuotaRegimes regimes, Clock clock) {
        this.regimes = regimes;
        this.clock = clock;
    }

    /** @return the regime, without an end; fails with {@link nl.onderdak.web.problem.Refused} when a rule is broken */
    @WithTransaction
    public Uni<QuotaRegime> register(LocalDate validFrom, String legalSource) {
        return regimes.allForChange()
                .map(all -> Outcome.acceptedOrRefused(QuotaRegime.register(validFrom, legalSource, all))
                        .state())
                .call(this::add);
    }

    /**
     * @param expected the version the caller has seen
     * @return the regime with its end; fails with {@link nl.onderdak.web.problem.Refused} when a rule is broken
     */
    @WithTransaction
    public Uni<QuotaRegime> end(LocalDate validFrom, SeenVersion expected, LocalDate lastDay, String source) {
        return regimes.allForChange()
                .chain(all -> regimes.owed().map(owed -> {
                    var regime = all.stream()
                            .filter(one -> one.validFrom().equals(validFrom))
                            .findFirst()
                            .orElseThrow(NotFound::new);
                    Version.check(expected, regime.version());
                    var others =
                            all.stream().filter(other -> !other.equals(regime)).toList();
                    return Outcome.acceptedOrRefused(regime.end(lastDay, source, others, owed))
                            .state();
                }))
                .call(this::add);
    }

    private Uni<Void> add(QuotaRegime regime) {
        return regimes.add(regime, clock.instant());
    }
}
