// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.adapter.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.placement.adequacy.application.FindAdequacies.Found;
import nl.onderdak.placement.adequacy.domain.Adequacy;
import nl.onderdak.placement.adequacy.domain.Provisional;
import nl.onderdak.placement.adequacy.domain.ReferenceDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "CouplingAdequacy",
        description = "Whether enough persons are coupled to a municipality to realise its quota, in persons"
                + " (toereikendheid van de koppelingen)")
record AdequacyResponse(
        @Schema(description = "CBS code of the municipality", examples = "GM0141")
        String municipality,

        @Schema(description = "Position at the end of this day (peildatum)")
        LocalDate validOn,

        @Schema(description = "Facts recorded up to and including this moment")
        Instant knownAt,

        @Schema(description = "The half-year of the day (kalenderhalfjaar)", examples = "2025-H1")
        String halfYear,

        @Schema(description = "Day on which COA must have coupled enough: 1 April or 1 October (peildatum)")
        LocalDate referenceDate,

        @Schema(
                description = "Quota of the half-year as it stands on the day (taakstelling), forecast included",
                examples = "146")
        int quota,

        @Schema(
                description =
                        "Carried over and taken over from before (saldo): negative is backlog, positive is surplus",
                examples = "0")
        int carriedBalance,

        @Schema(description = "Quota less carriedBalance (gecorrigeerde taakstelling)", examples = "146")
        int correctedQuota,

        @Schema(
                description = "Housed in the half-year up to the day, corrections included (realisatie)",
                examples = "50")
        int realised,

        @Schema(description = "Coupled persons without a home on the day (openstaande koppelingen)", examples = "32")
        int waiting,

        @Schema(description = "realised and waiting together (aanbod)", examples = "82")
        int supply,

        @Schema(description = "Persons that the supply lacks, never negative (tekort aan koppelingen)", examples = "64")
        int shortBy,

        @Schema(description = "Couplings of households made in the half-year up to the day", examples = "40")
        int couplings,

        @Schema(
                description = "Of these, of households that stayed in the COA region of the municipality",
                examples = "30")
        int couplingsOfOwnRegion,

        @Schema(description = "Of these, of households of which the COA region is not recorded", examples = "0")
        int couplingsOfUnknownRegion,

        @Schema(
                description = "couplingsOfOwnRegion in per cent of those with a known region, with one decimal; null"
                        + " without any",
                examples = "75.0",
                nullable = true)
        BigDecimal ownRegionPercentage,

        @Schema(description = "Whether a reason is known why the figure may change for the same day and moment")
        boolean provisional,

        @Schema(description = "The reasons") List<Provisional> reasons) {

    static AdequacyResponse of(Found found, Adequacy adequacy) {
        var reasons = found.reasons(adequacy);
        var origins = adequacy.origins();
        return new AdequacyResponse(
                adequacy.municipality().value(),
                adequacy.validOn(),
                found.knownAt(),
                adequacy.halfYear().toString(),
                new ReferenceDate(adequacy.halfYear()).day(),
                adequacy.quota(),
                adequacy.carriedBalance(),
                adequacy.correctedQuota(),
                adequacy.realised(),
                adequacy.waiting(),
                adequacy.supply(),
                adequacy.shortBy(),
                origins.couplings(),
                origins.ofOwnRegion(),
                origins.ofUnknownRegion(),
                origins.ownRegionPercentage().orElse(null),
                !reasons.isEmpty(),
                reasons);
    }
}
