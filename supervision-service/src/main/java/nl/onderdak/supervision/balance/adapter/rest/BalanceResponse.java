// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.onderdak.supervision.balance.application.FindBalance;
import nl.onderdak.supervision.balance.domain.Provisional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Balance", description = "Where an area stands at the end of a day (saldo), in persons")
record BalanceResponse(
        @Schema(description = "GM0141, PV23 or NL", examples = "GM0141")
        String area,

        @Schema(description = "Its name", nullable = true) String name,

        @JsonUnwrapped FigureResponse figure,

        @Schema(description = "The part of the quota that is a forecast (prognose)")
        long forecastQuota,

        @Schema(description = "Realisation at an even pace: months passed of six")
        ShareResponse expectedShare,

        @Schema(description = "Realised of the corrected quota")
        ShareResponse realisedShare,

        @Schema(description = Status.DESCRIPTION) Status status,

        @Schema(description = "Why it is provisional") Set<Provisional> reasons,

        @Schema(description = "How far each source has been read")
        List<SourceResponse> sources,

        @JsonProperty("_links") @Schema(description = "Related resources")
        Links links) {

    @Schema(name = "BalanceLinks", description = "Where the entries of the balance are")
    record Links(
            @Schema(
                    description = "The entries that add up to the balance; null when the caller may not see them",
                    nullable = true)
            Link entries) {

        /** @param opensEntries whether the caller may see the entries */
        static Links of(String area, LocalDate validOn, Instant knownAt, boolean opensEntries) {
            return new Links(
                    opensEntries
                            ? new Link("/v1/balances/" + area + "/entries?validOn=" + validOn + "&knownAt=" + knownAt)
                            : null);
        }
    }

    static BalanceResponse of(FindBalance.Found found) {
        var balance = found.balance();
        var code = found.area().area().code();
        return new BalanceResponse(
                code,
                found.area().name(),
                FigureResponse.of(balance, found.knownAt()),
                balance.forecastQuota(),
                ShareResponse.of(balance.expectedShare()),
                ShareResponse.of(balance.realisedShare()),
                Status.of(found.provisional()),
                found.provisional(),
                SourceResponse.of(found.readings()),
                Links.of(code, balance.validOn(), found.knownAt(), found.opensEntries()));
    }
}
