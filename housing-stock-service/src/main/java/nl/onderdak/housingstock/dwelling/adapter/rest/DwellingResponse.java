// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.adapter.rest;

import java.time.LocalDate;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.dwelling.domain.DwellingEndReason;
import nl.onderdak.housingstock.dwelling.domain.DwellingKind;
import nl.onderdak.housingstock.dwelling.domain.DwellingState;
import nl.onderdak.housingstock.rent.domain.RentClass;
import nl.onderdak.housingstock.rent.domain.RentTable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dwelling in the API. */
@Schema(name = "Dwelling", description = "A dwelling of a landlord (woning); identified by a reference only")
public record DwellingResponse(
        String dwelling,
        String landlord,
        String municipality,
        int capacity,
        int rooms,
        boolean selfContained,
        Accessibility accessibility,

        @Schema(description = "Bare rent per month in eurocents (kale huur), or null", nullable = true)
        Integer rentPerMonth,

        @Schema(
                description =
                        "Class of the rent (huurklasse), a code of VERA, by the limits of the year of validOn, or of"
                                + " the present year when absent; null when the rent or a limit is not known",
                nullable = true)
        RentClass rentClass,

        @Schema(description = "CBS code of its neighbourhood (buurt), or null", nullable = true)
        String neighbourhood,

        @Schema(description = "Whether the municipality permits it to be shared, or null", nullable = true)
        Boolean sharingPermitted,

        @Schema(description = "What kind of dwelling it is (woningtype), or null", nullable = true)
        DwellingKind kind,

        @Schema(description = "The landlord's reference of its complex (complex), or null", nullable = true)
        String complex,

        @Schema(description = "Last day it can be lived in, as known beforehand (einddatum), or null", nullable = true)
        LocalDate usableUntil,

        DwellingState state,

        @Schema(description = "First day on which it was no longer let, or null", nullable = true)
        LocalDate endedOn,

        @Schema(description = "Why it left the stock, or null", nullable = true)
        DwellingEndReason endReason,

        long version) {

    static DwellingResponse of(Dwelling dwelling, RentTable rents, LocalDate day) {
        var particulars = dwelling.particulars();
        return new DwellingResponse(
                dwelling.reference(),
                dwelling.landlord(),
                dwelling.municipality().value(),
                particulars.capacity(),
                particulars.rooms(),
                particulars.selfContained(),
                particulars.accessibility(),
                particulars.rentPerMonth(),
                rents.classOf(particulars.rentPerMonth(), day).orElse(null),
                particulars.neighbourhood(),
                particulars.sharingPermitted(),
                dwelling.building().kind(),
                dwelling.building().complex(),
                dwelling.building().usableUntil(),
                dwelling.state(),
                dwelling.end() == null ? null : dwelling.end().on(),
                dwelling.end() == null ? null : dwelling.end().reason(),
                dwelling.version());
    }
}
