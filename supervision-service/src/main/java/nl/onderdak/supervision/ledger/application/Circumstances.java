// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import nl.onderdak.supervision.ledger.domain.CouplingSupply;
import nl.onderdak.supervision.ledger.domain.InhabitantCount;

/** Facts that explain or weigh a balance without being part of it. */
public interface Circumstances {

    /** Appends signals about the supply of couplings. */
    Uni<Void> appendSupplies(List<CouplingSupply> supplies);

    /** Appends numbers of inhabitants. */
    Uni<Void> appendInhabitants(List<InhabitantCount> counts);
}
