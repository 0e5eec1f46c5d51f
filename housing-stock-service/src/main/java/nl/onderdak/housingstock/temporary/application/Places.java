// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.application;

import nl.onderdak.housingstock.temporary.domain.FacilityKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The places of one kind in a municipality.
 *
 * @param municipality CBS code
 * @param kind the kind
 * @param locations number of locations, planned ones included
 * @param places their places
 * @param open places of the locations that are open on the day
 * @param occupied persons who stay there on the day
 * @param freedHomesAgreed homes that shortstay has to free
 * @param freedHomes homes that it freed
 */
@Schema(
        name = "TemporaryPlaces",
        description = "The temporary places of one kind in a municipality (tijdelijke plekken), on a day")
public record Places(
        String municipality,
        FacilityKind kind,
        int locations,
        int places,
        int open,
        int occupied,
        int freedHomesAgreed,
        int freedHomes) {}
