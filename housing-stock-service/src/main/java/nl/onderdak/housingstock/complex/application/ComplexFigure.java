// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.complex.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The dwellings of a complex. */
@Schema(name = "Complex", description = "Dwellings that a landlord manages together (complex), in one municipality")
public record ComplexFigure(
        String landlord,

        @Schema(description = "The landlord's reference (complex)")
        String complex,

        String municipality,

        @Schema(description = "Dwellings in use (woningen)") int dwellings,

        @Schema(description = "Of these let to permit holders (verhuurd aan vergunninghouders)")
        int letToPermitHolders,

        @Schema(description = "Whether it is excluded from direct allocation on the day (uitgesloten)")
        boolean excluded) {

    /** Where it stands in a list. */
    public String position() {
        return landlord + "/" + complex + "/" + municipality;
    }
}
