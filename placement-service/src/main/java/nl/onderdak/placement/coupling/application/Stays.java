// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.coupling.domain.Stay;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.audit.OfHousehold;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The stays of all coupled households. */
public interface Stays {

    /**
     * A stay in the list.
     *
     * @param couplingId coupling of its household
     * @param stay the stay
     */
    @OfHousehold
    record Listed(UUID couplingId, Stay stay) {}

    /** The place of a stay in the list, which is ordered by coupling and number. */
    record Position(UUID couplingId, int number) {}

    /**
     * Up to {@code most} stays under the couplings within a jurisdiction, after a position. Of a day those that had begun.
     *
     * @param municipality that they count for when they count, or null for every one
     * @param after position before the first, or null for the very first
     */
    Uni<Guarded<List<Listed>>> list(
            Jurisdiction jurisdiction, MunicipalityCode municipality, AsOf asOf, Position after, int most);
}
