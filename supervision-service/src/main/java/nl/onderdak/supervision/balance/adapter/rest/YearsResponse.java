// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.onderdak.supervision.balance.application.FindHalfYears;
import nl.onderdak.supervision.balance.domain.Provisional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Years", description = "An area through the calendar years, in persons")
record YearsResponse(
        @Schema(description = "GM0141, PV23 or NL", examples = "GM0141")
        String area,

        @Schema(description = "Its name", nullable = true) String name,

        @Schema(description = "Facts that count at the end of this day (peildatum)")
        LocalDate validOn,

        @Schema(description = "Facts recorded up to and including this moment")
        Instant knownAt,

        @Schema(description = "Consecutive years") List<YearResponse> years,

        @Schema(description = Status.DESCRIPTION) Status status,

        @Schema(description = "Why they are provisional") Set<Provisional> reasons,

        @Schema(description = "How far each source has been read")
        List<SourceResponse> sources,

        @JsonProperty("_links") @Schema(description = "Related resources")
        BalanceResponse.Links links) {

    static YearsResponse of(FindHalfYears.Found found) {
        var code = found.area().area().code();
        return new YearsResponse(
                code,
                found.area().name(),
                found.asOf().validOn(),
                found.knownAt(),
                found.series().years().stream().map(YearResponse::of).toList(),
                Status.of(found.provisional()),
                found.provisional(),
                SourceResponse.of(found.readings()),
                BalanceResponse.Links.of(code, found.asOf().validOn(), found.knownAt(), found.opensEntries()));
    }
}
