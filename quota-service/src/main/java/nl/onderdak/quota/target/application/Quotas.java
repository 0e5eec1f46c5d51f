// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.quota.target.domain.NationalTarget;

/**
 * The municipal quotas that follow from national targets. Targets use quotas through this port only: quotas, and the
 * exchanges in them, depend on the target they follow from.
 */
public interface Quotas {

    /**
     * Apportions the newest revision over the municipalities, in the transaction that recorded the revision.
     *
     * @param cause cause of that revision
     * @return the target with the sums of its quotas
     */
    Uni<ApportionedTarget> apportion(NationalTarget target, QuotaCause cause);

    /** The targets with the sums of their quotas, in the same order. */
    Uni<List<ApportionedTarget>> apportioned(List<NationalTarget> targets);
}
