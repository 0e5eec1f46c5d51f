// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.solidarity.domain.CoverageLimit;
import nl.onderdak.supervision.solidarity.domain.SolidarityPlan;
import nl.onderdak.supervision.solidarity.domain.SolidaritySearch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SolidaritySearchSummary", description = "A search for exchanges, without its lines (zoekvraag uitruil)")
record SolidaritySearchSummaryResponse(
        @Schema(description = "Its id") UUID id,

        @Schema(description = "The province (provincie)") ProvinceCode province,

        @Schema(description = "Half-year (kalenderhalfjaar) whose quotas would change", examples = "2025-H1")
        HalfYear halfYear,

        @Schema(description = "Positions at the end of this day (peildatum)")
        LocalDate validOn,

        @Schema(description = "Facts recorded up to and including this moment")
        Instant knownAt,

        @Schema(description = "When it was requested") Instant searchedAt,

        @Schema(description = "SEARCHING until the exchanges are found, then CONCLUDED")
        State state,

        @Schema(description = "When the exchanges were found; absent while it searches", nullable = true)
        Instant concludedAt,

        @Schema(description = "Number of municipalities searched among")
        int municipalityCount,

        @Schema(description = "Persons that municipalities can take over (overschot)")
        long surplus,

        @Schema(description = "Persons that municipalities are behind (tekort)")
        long shortfall,

        @Schema(
                description = "Persons of shortfall that the exchanges cover; absent while it searches",
                nullable = true)
        Long covered,

        @Schema(description = "Why they cover no more; absent while it searches", nullable = true)
        CoverageLimit limit,

        @Schema(description = "Number of exchanges found; absent while it searches", nullable = true)
        Integer exchangeCount,

        @Schema(
                description =
                        "Everything that housing-stock-service recorded up to and including this moment is in the"
                                + " free homes and expected places (aanbod); null before it was first read, and when all were given",
                nullable = true)
        Instant supplyKnownAt,

        @Schema(
                description =
                        "Why these may lack what was recorded: EVENTS_PARKED, SOURCE_BEHIND; empty when nothing is"
                                + " missing")
        Set<Provisional> supplyReasons) {

    /** State of a search. */
    enum State {
        SEARCHING,
        CONCLUDED
    }

    static SolidaritySearchSummaryResponse of(SolidaritySearch search) {
        var problem = search.problem();
        var plan = search.outcome().map(SolidaritySearch.Outcome::plan);
        return new SolidaritySearchSummaryResponse(
                search.id(),
                search.province(),
                search.halfYear(),
                search.validOn(),
                search.knownAt(),
                search.searchedAt(),
                search.outcome().isPresent() ? State.CONCLUDED : State.SEARCHING,
                search.outcome().map(SolidaritySearch.Outcome::concludedAt).orElse(null),
                problem.positions().size(),
                problem.surplus(),
                problem.shortfall(),
                plan.map(SolidarityPlan::covered).orElse(null),
                plan.map(_ -> CoverageLimit.of(problem)).orElse(null),
                plan.map(found -> found.transfers().size()).orElse(null),
                search.supply().knownAt(),
                search.supply().reasons());
    }
}
