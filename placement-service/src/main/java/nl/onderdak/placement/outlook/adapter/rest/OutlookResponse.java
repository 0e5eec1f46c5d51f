// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.outlook.adapter.rest;

import nl.onderdak.placement.outlook.domain.Outlook;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Outlook",
        description = "Expectations of a municipality in a half-year beside its quota (vooruitzicht); no backlog"
                + " contains them")
record OutlookResponse(
        @Schema(description = "CBS code of the municipality to which the households are coupled", examples = "GM0141")
        String municipality,

        @Schema(
                description = "Half-year in which it is expected (kalenderhalfjaar), or null when the day is not known",
                examples = "2025-H2",
                nullable = true)
        String halfYear,

        @Schema(description = "Persons expected to follow a sponsor (nareizigers)", examples = "125")
        int familyMembers,

        @Schema(description = "Households that these persons will join (referenten)", examples = "43")
        int sponsors,

        @Schema(
                description =
                        "Minors without parents and without a home that come of age and leave the care of their guardian"
                                + " (amv's die 18 worden)",
                examples = "2")
        int comingOfAge,

        @Schema(description = "Persons whose temporary place or contract ends (vervolghuisvesting)", examples = "25")
        int rehousings,

        @Schema(description = "Households in those places", examples = "12")
        int temporaryPlaces) {

    static OutlookResponse of(Outlook outlook) {
        return new OutlookResponse(
                outlook.municipality().value(),
                outlook.halfYear() == null ? null : outlook.halfYear().toString(),
                outlook.familyMembers(),
                outlook.sponsors(),
                outlook.comingOfAge(),
                outlook.rehousings(),
                outlook.temporaryPlaces());
    }
}
