// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.DomainEvent;

/** Events that placement-service publishes. */
public sealed interface PlacementEvent extends DomainEvent
        permits HouseholdCoupled,
                CouplingTakenOver,
                HouseholdRecoupled,
                HouseholdChanged,
                CouplingEnded,
                DwellingOffered,
                OfferAnswered,
                RefusalJudged,
                HouseholdHoused,
                HousingCorrected,
                HouseholdReturned {

    /** The coupling of a household to a municipality. */
    UUID couplingId();

    /** The change of the realisation of the quota. */
    default List<Realised> realised() {
        return List.of();
    }

    @Override
    default String subject() {
        return couplingId().toString();
    }
}
