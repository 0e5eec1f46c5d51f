// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.dossier.domain.DossierItem;
import nl.onderdak.placement.household.domain.ArrivalKind;

/**
 * The data of a coupling (<i>koppeling</i>) beside its members, stays and mediation.
 *
 * @param id the coupling
 * @param municipality where the household is to be housed (<i>koppelgemeente</i>); its successor once it has ended
 * @param lineage municipality of the last coupling by COA, and the successors of that municipality
 * @param arrival way of arrival of the household in the Netherlands
 * @param permitOn day the permit was granted
 * @param coupledOn day of the coupling, or of the last re-coupling
 * @param splitFrom the coupling of the household that it was part of, or null
 * @param lacking items missing in the dossier without which no tenancy begins
 * @param nextHomeOn day from which a next home is agreed (<i>vervolghuisvesting</i>), or null
 */
public record CouplingDetails(
        UUID id,
        MunicipalityCode municipality,
        Lineage lineage,
        ArrivalKind arrival,
        LocalDate permitOn,
        LocalDate coupledOn,
        UUID splitFrom,
        Set<DossierItem> lacking,
        LocalDate nextHomeOn) {

    /** A coupling without an agreed next home. */
    public CouplingDetails(
            UUID id,
            MunicipalityCode municipality,
            Lineage lineage,
            ArrivalKind arrival,
            LocalDate permitOn,
            LocalDate coupledOn,
            UUID splitFrom,
            Set<DossierItem> lacking) {
        this(id, municipality, lineage, arrival, permitOn, coupledOn, splitFrom, lacking, null);
    }

    /** The same household, to be housed by the successor of its municipality. */
    CouplingDetails takenOverBy(MunicipalityCode successor) {
        return new CouplingDetails(
                id, successor, lineage, arrival, permitOn, coupledOn, splitFrom, lacking, nextHomeOn);
    }

    /** The same household after it moved in: a next home that was agreed for this day or an earlier one is used up. */
    CouplingDetails movedIn(LocalDate on) {
        return nextHomeOn == null || on.isBefore(nextHomeOn)
                ? this
                : new CouplingDetails(id, municipality, lineage, arrival, permitOn, coupledOn, splitFrom, lacking);
    }

    /** The same household, coupled to another municipality. */
    CouplingDetails recoupledTo(MunicipalityCode other, LocalDate on) {
        return new CouplingDetails(id, other, Lineage.of(other), arrival, permitOn, on, splitFrom, lacking);
    }
}
