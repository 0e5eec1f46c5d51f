// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.regime.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.regime.domain.QuotaRegime;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/** Keeps targets within the half-years for which the law gives quotas. */
@ApplicationScoped
public class RegimeInForce {

    private final QuotaRegimes regimes;

    RegimeInForce(QuotaRegimes regimes) {
        this.regimes = regimes;
    }

    /** Fails with {@link Refused} when the law gives no quotas for the half-year; else it stays so until the end. */
    public Uni<Void> require(HalfYear halfYear) {
        return regimes.allHeld()
                .invoke(all -> Outcome.acceptedOrRefused(QuotaRegime.inForce(halfYear, all)))
                .replaceWithVoid();
    }
}
