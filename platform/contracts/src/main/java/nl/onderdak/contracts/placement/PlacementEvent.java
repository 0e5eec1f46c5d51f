// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.util.UUID;
import nl.onderdak.contracts.DomainEvent;

/** Events that placement-service publishes. */
public sealed interface PlacementEvent extends DomainEvent
        permits HouseholdCoupled, CouplingTakenOver, HouseholdHoused, HousingCorrected {

    /** The coupling of a household to a municipality. */
    UUID couplingId();

    @Override
    default String subject() {
        return couplingId().toString();
    }
}
