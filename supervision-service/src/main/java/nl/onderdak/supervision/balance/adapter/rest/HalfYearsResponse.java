// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.onderdak.supervision.balance.application.FindHalfYears;
import nl.onderdak.supervision.balance.domain.BalanceSeries;
import nl.onderdak.supervision.balance.domain.Provisional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "HalfYears", description = "An area through the half-years, in persons")
record HalfYearsResponse(
        @Schema(description = "GM0141, PV23 or NL", examples = "GM0141")
        String area,

        @Schema(description = "Its name", nullable = true) String name,

        @Schema(description = "Facts that count at the end of this day (peildatum)")
        LocalDate validOn,

        @Schema(description = "Facts recorded up to and including this moment")
        Instant knownAt,

        @Schema(description = "Consecutive half-years") List<HalfYearResponse> halfYears,
        @Schema(description = "All of them together") Total total,

        @Schema(description = Status.DESCRIPTION) Status status,

        @Schema(description = "Why they are provisional") Set<Provisional> reasons,

        @Schema(description = "How far each source has been read")
        List<SourceResponse> sources,

        @JsonProperty("_links") @Schema(description = "Related resources")
        BalanceResponse.Links links) {

    @Schema(name = "HalfYearsTotal", description = "Half-years together, in persons")
    record Total(
            @Schema(description = "Carried into the first") long openingBalance,

            @Schema(description = "Persons taken over in them less those handed over (overgenomen)")
            long takenOver,

            @Schema(description = "All quotas (taakstelling)")
            long quota,

            @Schema(description = "Whether a quota is a forecast (prognose)")
            boolean includesForecast,

            @Schema(description = "All quotas less openingBalance and takenOver (opgave)")
            long due,

            @Schema(description = "All persons housed (realisatie)")
            long realised,

            @Schema(description = "At the end of the last (saldo)")
            long balance) {

        static Total of(BalanceSeries series) {
            return new Total(
                    series.openingBalance(),
                    series.takenOver(),
                    series.quota(),
                    series.includesForecast(),
                    series.due(),
                    series.realised(),
                    series.balance());
        }
    }

    static HalfYearsResponse of(FindHalfYears.Found found) {
        var code = found.area().area().code();
        return new HalfYearsResponse(
                code,
                found.area().name(),
                found.asOf().validOn(),
                found.knownAt(),
                found.series().halfYears().stream().map(HalfYearResponse::of).toList(),
                Total.of(found.series()),
                Status.of(found.provisional()),
                found.provisional(),
                SourceResponse.of(found.readings()),
                BalanceResponse.Links.of(code, found.asOf().validOn(), found.knownAt(), found.opensEntries()));
    }
}
