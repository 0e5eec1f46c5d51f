// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.pace.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.onderdak.supervision.balance.adapter.rest.FigureResponse;
import nl.onderdak.supervision.balance.adapter.rest.SourceResponse;
import nl.onderdak.supervision.balance.adapter.rest.Status;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.forecast.domain.Pace;
import nl.onderdak.supervision.pace.application.FindPace;
import nl.onderdak.supervision.pace.domain.PaceClass;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Pace", description = "How an area keeps pace with its quota (tempo)")
record PaceResponse(
        @Schema(description = "GM0141, PV23 or NL", examples = "GM0141")
        String area,

        @Schema(description = "Its name", nullable = true) String name,

        @JsonUnwrapped FigureResponse figure,

        @Schema(description = "Whole months of the half-year that have passed, of six (k/6)", examples = "5")
        long monthsPassed,

        @Schema(description = "The same in per cent (verwacht percentage)", examples = "83.3")
        BigDecimal expectedPercentage,

        @Schema(
                description = "Realised of the corrected quota, in per cent (percentage); null when nothing is to be"
                        + " housed",
                examples = "54.4",
                nullable = true)
        BigDecimal realisedPercentage,

        @Schema(
                description =
                        "Parts of a thousand by which the realised share is behind the expected one, rounded down",
                examples = "289")
        long perMilleBehind,

        @Schema(description = "The class of the pace (tempoklasse)")
        PaceClass paceClass,

        @Schema(description = "From how many parts of a thousand on it is far behind, on the day")
        long farBehindFrom,

        @Schema(
                description =
                        "Persons housed per half-year in the last two closed half-years (tempo), to one decimal; null when"
                                + " they are not in the ledger",
                examples = "41.5",
                nullable = true)
        BigDecimal lastPerHalfYear,

        @Schema(description = "The pace that is needed (benodigd tempo)")
        Required required,

        @Schema(description = Status.DESCRIPTION) Status status,

        @Schema(description = "Why the figures are provisional")
        Set<Provisional> reasons,

        @Schema(description = "How far each source has been read")
        List<SourceResponse> sources) {

    @Schema(name = "RequiredPace", description = "The pace that leaves no backlog at the end of a day (benodigd tempo)")
    record Required(
            @Schema(description = "The day (in te lopen op)")
            LocalDate clearedBy,

            @Schema(
                    description =
                            "Persons still to be housed: the backlog and the quotas up to the half-year of that day, as"
                                    + " far as they are known, less those housed (nog te huisvesten)")
            long stillToHouse,

            @Schema(
                    description =
                            "Calendar months; the present one counts as a whole, a last one that is not whole not")
            int months,

            @Schema(description = "Whole persons per month that are enough", examples = "4714")
            long perMonth,

            @Schema(description = "Half-years, the present one included")
            int halfYears,

            @Schema(
                    description = "Persons per half-year, those housed in the present one included, to one decimal",
                    examples = "128.5")
            BigDecimal perHalfYear) {

        static Required of(FindPace.Found found) {
            var perMonth = found.forecast().requiredPerMonth(found.clearedBy());
            var perHalfYear = found.forecast().requiredPerHalfYear();
            return new Required(
                    found.clearedBy(),
                    found.forecast().stillToHouse(),
                    perMonth.periods(),
                    perMonth.enough(),
                    perHalfYear.periods(),
                    perHalfYear.perPeriod());
        }
    }

    static PaceResponse of(FindPace.Found found) {
        var figure = found.figure();
        var progress = found.progress();
        return new PaceResponse(
                figure.area().area().code(),
                figure.area().name(),
                FigureResponse.of(figure.balance(), figure.knownAt()),
                progress.expected().numerator(),
                progress.expected().percentage(),
                progress.realised().percentage(),
                progress.perMilleBehind(),
                progress.paceClass(found.boundary()),
                found.boundary().perMille(),
                found.forecast().lastYear().map(Pace::perPeriod).orElse(null),
                Required.of(found),
                Status.of(figure.provisional()),
                figure.provisional(),
                SourceResponse.of(figure.readings()));
    }
}
