// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.regime.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.regime.domain.QuotaRegime;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/** Restricts targets to half-years for which a law gives quotas, as art. 28-31 Huisvestingswet 2014 do. */
@ApplicationScoped
public class RegimeInForce {

    private final QuotaRegimes regimes;

    RegimeInForce(QuotaRegimes regimes) {
        this.regimes = regimes;
    }

    /**
     * Fails with {@link Refused} when no regime covers the half-year; otherwise locks the regimes until the transaction
     * ends.
     */
    public Uni<Void> require(HalfYear halfYear) {
        return regimes.allHeld()
                .invoke(all -> Outcome.acceptedOrRefused(QuotaRegime.inForce(halfYear, all)))
                .replaceWithVoid();
    }
}
