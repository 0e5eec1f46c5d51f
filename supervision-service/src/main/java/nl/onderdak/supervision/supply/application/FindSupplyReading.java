// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.supply.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.supervision.balance.application.ParkedAreas;
import nl.onderdak.supervision.supply.domain.SupplyReading;

/**
 * Finds how far supply has been read; joins the transaction of its caller, and supply that is read later in it holds at
 * least as much.
 */
@ApplicationScoped
public class FindSupplyReading {

    private final Supply supply;
    private final ParkedAreas parkedAreas;

    FindSupplyReading(Supply supply, ParkedAreas parkedAreas) {
        this.supply = supply;
        this.parkedAreas = parkedAreas;
    }

    /** Parked events are read last: all that was recorded up to the moment is by then either kept or parked. */
    public Uni<SupplyReading> find() {
        return supply.readUpTo()
                .chain(readUpTo -> parkedAreas
                        .of(KeepSupply.CONSUMER)
                        .map(parked -> new SupplyReading(readUpTo.orElse(null), parked)));
    }
}
