// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.dossier.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The request of a municipality to complete or correct an item of a dossier (<i>correctieverzoek</i>).
 *
 * @param item the requested item
 * @param requestedOn day of the request
 * @param resolvedOn day on which COA completed the item, or null while open
 */
public record RequestedItem(DossierItem item, LocalDate requestedOn, LocalDate resolvedOn) {

    /** Days from the request until it was resolved, or until today while it is open. */
    public long daysOpen(LocalDate today) {
        return ChronoUnit.DAYS.between(requestedOn, resolvedOn == null ? today : resolvedOn);
    }
}
