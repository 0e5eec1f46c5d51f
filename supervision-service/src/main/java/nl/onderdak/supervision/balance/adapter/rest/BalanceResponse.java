// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.balance.application.FindBalance;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Provisional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Balance", description = "Where an area stands at the end of a day (saldo), in persons")
record BalanceResponse(
        @Schema(description = "GM0141, PV23 or NL", examples = "GM0141")
        String area,

        @Schema(description = "Its name", nullable = true) String name,

        @Schema(
                description =
                        "What counts at the end of this day (peildatum); the position on 1 July is that of 30 June")
        LocalDate validOn,

        @Schema(description = "What was recorded up to and including this moment")
        Instant knownAt,

        @Schema(description = "The half-year of the day") HalfYear halfYear,

        @Schema(
                description =
                        "Carried over from before the half-year: what the one before ended with (saldo vorige periode)")
        long openingBalance,

        @Schema(
                description = "Taken over in the half-year less what was handed over (overgenomen): from municipalities"
                        + " that ended (herindeling) and from an earlier administration (beginsaldo)")
        long takenOver,

        @Schema(description = "Quota of the half-year as it stands on the day (taakstelling); counts in full")
        long quota,

        @Schema(description = "Whether the quota is, in part, a forecast (prognose)")
        boolean includesForecast,

        @Schema(description = "The part of the quota that is a forecast (prognose)")
        long forecastQuota,

        @Schema(description = "Quota less openingBalance and takenOver (gecorrigeerde taakstelling)")
        long correctedQuota,

        @Schema(description = "Housed in the half-year up to the day, corrections included (realisatie)")
        long realised,

        @Schema(description = "Still to be housed in the half-year to leave no backlog (nog te huisvesten)")
        long stillToHouse,

        @Schema(
                description =
                        "openingBalance + takenOver - quota + realised; negative is backlog, positive is surplus (saldo)")
        long balance,

        @Schema(description = "Persons behind, never negative (achterstand)")
        long backlog,

        @Schema(description = "Persons ahead, never negative (voorsprong)")
        long surplus,

        @Schema(description = "What an even pace would have realised: months passed of six")
        ShareResponse expectedShare,

        @Schema(description = "Realised of the corrected quota")
        ShareResponse realisedShare,

        @Schema(
                description =
                        "Final: everything recorded up to knownAt is in it. Provisional: asked again with the same"
                                + " validOn and knownAt it may be another one")
        Status status,

        @Schema(description = "Why it is provisional") Set<Provisional> reasons,

        @Schema(description = "How far each source has been read")
        List<SourceResponse> sources,

        @JsonProperty("_links") @Schema(description = "Where to read on")
        Links links) {

    @Schema(name = "BalanceLinks")
    record Links(
            @Schema(
                    description = "The entries that the balance is the sum of, when the caller may see them",
                    nullable = true)
            Link entries) {

        static Links of(Area area, LocalDate validOn, Instant knownAt, boolean showsEntries) {
            return new Links(
                    showsEntries
                            ? new Link("/v1/balances/" + area.code() + "/entries?validOn=" + validOn + "&knownAt="
                                    + knownAt)
                            : null);
        }
    }

    @Schema(name = "Link")
    record Link(@Schema(description = "Where") String href) {}

    static BalanceResponse of(FindBalance.Found found, boolean showsEntries) {
        var balance = found.balance();
        var code = found.area().area().code();
        return new BalanceResponse(
                code,
                found.area().name(),
                balance.validOn(),
                found.knownAt(),
                balance.halfYear(),
                balance.openingBalance(),
                balance.takenOver(),
                balance.quota(),
                balance.includesForecast(),
                balance.forecastQuota(),
                balance.correctedQuota(),
                balance.realised(),
                balance.stillToHouse(),
                balance.balance(),
                balance.backlog(),
                balance.surplus(),
                ShareResponse.of(balance.expectedShare()),
                ShareResponse.of(balance.realisedShare()),
                Status.of(found.provisional()),
                found.provisional(),
                SourceResponse.of(found.readings()),
                Links.of(found.area().area(), balance.validOn(), found.knownAt(), showsEntries));
    }
}
