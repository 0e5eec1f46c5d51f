// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;

/** Whether figures are proved by the digests of their owners, for what is sent out on their ground. */
@ApplicationScoped
public class CheckDigests {

    /** Those of these municipalities whose ledger is not proved by a fresh digest of each owner. Joins the transaction of its caller. */
    public Uni<Set<MunicipalityCode>> unproved(List<MunicipalityCode> municipalities) {
        return Uni.createFrom().item(Set.copyOf(municipalities));
    }
}
