// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.adapter.rest;

import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dwelling in the API. */
@Schema(name = "Dwelling", description = "A dwelling of a corporation (woning); identified by a reference only")
public record DwellingResponse(
        String dwelling,
        String corporation,
        String municipality,
        int capacity,
        int rooms,
        boolean selfContained,
        long version) {

    static DwellingResponse of(Dwelling dwelling) {
        var particulars = dwelling.particulars();
        return new DwellingResponse(
                dwelling.reference(),
                dwelling.corporation(),
                dwelling.municipality().value(),
                particulars.capacity(),
                particulars.rooms(),
                particulars.selfContained(),
                dwelling.version());
    }
}
