// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.balance.adapter.rest.SourceResponse;
import nl.onderdak.supervision.balance.domain.HalfYearBalance;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.standing.domain.Attribution;
import nl.onderdak.supervision.standing.domain.Cohort;
import nl.onderdak.supervision.standing.domain.RankedStanding;
import nl.onderdak.supervision.standing.domain.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Standing", description = "Where a municipality stands, with all that supervision weighs")
record StandingResponse(
        @JsonUnwrapped StandingLineResponse line,

        @Schema(
                description = "Whether it may have been behind before behindSince, earlier than the half-years shown",
                nullable = true)
        Boolean behindEarlier,

        @Schema(description = "Half-years up to that of the day, at most twelve, oldest first")
        List<HalfYearResponse> halfYears,

        @Schema(description = "The rule by which persons housed count for a half-year (toerekening)")
        Attribution attribution,

        @Schema(description = "Where the backlog stands; the open parts add up to it (achterstand per halfjaar)")
        List<CohortResponse> cohorts,

        @Schema(description = "Why the figures are provisional")
        Set<Provisional> reasons,

        @Schema(description = "How far each source has been read")
        List<SourceResponse> sources,

        @Schema(description = "SHA-256 of the figures; equal for the same day and moment for good")
        String hash) {

    @Schema(name = "StandingHalfYear", description = "One half-year of a municipality, in persons")
    record HalfYearResponse(
            @Schema(description = "Which (periode)") HalfYear halfYear,

            @Schema(description = "Carried into it (saldo vorige periode)")
            long openingBalance,

            @Schema(description = "Taken over in it less handed over (overgenomen)")
            long takenOver,

            @Schema(description = "Its quota (taakstelling)")
            long quota,

            @Schema(description = "Housed in it (realisatie)")
            long realised,

            @Schema(description = "At its end (saldo)") long balance) {

        static HalfYearResponse of(HalfYearBalance each) {
            return new HalfYearResponse(
                    each.halfYear(),
                    each.openingBalance(),
                    each.sums().takenOver(),
                    each.sums().quota(),
                    each.sums().realised(),
                    each.balance());
        }
    }

    @Schema(name = "StandingCohort", description = "The quota of one half-year and the persons that count for it")
    record CohortResponse(
            @Schema(description = "Which (periode); with AGGREGATE the last one")
            HalfYear halfYear,

            @Schema(description = "Persons to house for it (taakstelling)")
            long due,

            @Schema(description = "Persons housed that count for it")
            long attributed,

            @Schema(description = "Still open; negative only in the last one, where it is the surplus (voorsprong)")
            long open) {

        static CohortResponse of(Cohort cohort) {
            return new CohortResponse(cohort.halfYear(), cohort.due(), cohort.attributed(), cohort.open());
        }
    }

    /** @param scopes whether the caller holds a scope */
    static StandingResponse of(RankedStanding ranked, Attribution attribution, Predicate<String> scopes) {
        var standing = ranked.standing();
        return new StandingResponse(
                StandingLineResponse.of(ranked, scopes),
                standing.behindSince().map(Standing.Since::orEarlier).orElse(null),
                standing.halfYears().stream().map(HalfYearResponse::of).toList(),
                attribution,
                standing.cohorts(attribution).stream().map(CohortResponse::of).toList(),
                standing.provisional(),
                SourceResponse.of(standing.readings()),
                standing.hash());
    }
}
