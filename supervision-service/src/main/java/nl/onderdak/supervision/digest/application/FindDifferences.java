// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;

/** The municipalities of which the ledger differs from an owner, by the latest comparison. */
@ApplicationScoped
public class FindDifferences {

    private final Digests digests;

    FindDifferences(Digests digests) {
        this.digests = digests;
    }

    /** In the current transaction, when there is one. */
    public Uni<Set<MunicipalityCode>> municipalities() {
        return digests.differing();
    }
}
