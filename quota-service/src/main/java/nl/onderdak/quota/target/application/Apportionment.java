// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.application;

import io.smallrye.mutiny.Uni;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.quota.target.domain.NationalTarget;

/** What follows from a national target, in the transaction in which it was made known. */
public interface Apportionment {

    /**
     * Divides the newest revision over the municipalities, and tells the others.
     *
     * @param cause what made that revision
     */
    Uni<Void> apportion(NationalTarget target, QuotaCause cause);
}
