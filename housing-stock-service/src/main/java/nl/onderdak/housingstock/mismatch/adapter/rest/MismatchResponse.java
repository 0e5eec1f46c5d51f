// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.mismatch.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.housingstock.mismatch.application.FindMismatches;
import nl.onderdak.housingstock.mismatch.domain.Assumption;
import nl.onderdak.housingstock.mismatch.domain.HomeKind;
import nl.onderdak.housingstock.mismatch.domain.Mismatch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Need against supply of one kind of home in the API; figures of a need that is not known are null. */
@Schema(name = "Mismatch", description = "Need against supply of one kind of home in a municipality (mismatch)")
public record MismatchResponse(
        @Schema(description = "CBS code of the municipality (gemeente)", examples = "GM0141")
        String municipality,

        @Schema(description = "Half-year in which units become available (halfjaar)")
        HalfYear halfYear,

        @Schema(description = "Day as of which need and supply are counted (peildatum)")
        LocalDate day,

        @Schema(description = "Kind of home: by size, or by accessibility (soort woning)")
        HomeKind kind,

        @Schema(description = "Households that wait (wachtende huishoudens)", examples = "85", nullable = true)
        Integer waiting,

        @Schema(description = "Those for which a unit is reserved", examples = "0", nullable = true)
        Integer reserved,

        @Schema(description = "Households without one: the need (behoefte)", examples = "85", nullable = true)
        Integer need,

        @Schema(description = "Units that can be lived in on the day (beschikbaar)", examples = "12")
        int available,

        @Schema(description = "Units that become available later in the half-year (verwacht)", examples = "0")
        int expected,

        @Schema(description = "Those of which the tenant gave notice (huuropzegging)", examples = "0")
        int onNotice,

        @Schema(description = "Available and expected units together (aanbod)", examples = "12")
        int supply,

        @Schema(description = "Need that exceeds the supply (tekort)", examples = "73", nullable = true)
        Integer gap,

        @Schema(description = "Supply that exceeds the need (overschot)", examples = "0", nullable = true)
        Integer surplus,

        @Schema(
                description = "Day of coupling of the household that waits longest (koppeldatum); not for landlords",
                nullable = true)
        LocalDate coupledSince,

        @Schema(description = "Least size of a large family on the day (groot gezin)", examples = "6")
        int largeFamilyFrom,

        @Schema(description = "First day of that size: the version of the threshold")
        LocalDate largeFamilySince,

        @Schema(description = "What the figures take for granted (aannames)")
        List<Assumption> assumptions) {

    static MismatchResponse of(Mismatch line, FindMismatches.Found found) {
        var demand = line.demand();
        return new MismatchResponse(
                line.municipality().value(),
                found.halfYear(),
                found.day(),
                line.kind(),
                demand == null ? null : demand.waiting(),
                demand == null ? null : demand.reserved(),
                demand == null ? null : demand.need(),
                line.available(),
                line.expected(),
                line.onNotice(),
                line.supply(),
                line.gap(),
                line.surplus(),
                demand == null || found.byLandlord() ? null : demand.coupledSince(),
                found.threshold().persons(),
                found.threshold().effectiveOn(),
                Assumption.of(line.kind(), found.byLandlord()));
    }
}
