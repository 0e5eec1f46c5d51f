// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.balance.domain.Balance;
import nl.onderdak.supervision.balance.domain.Provisional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FollowedBalance", description = "Where an area stands now (saldo), in persons; data of a balance event")
record FollowedBalance(
        @Schema(description = "GM0141, PV23 or NL", examples = "GM0141")
        String area,

        @Schema(description = "Its name", nullable = true) String name,
        @Schema(description = "Today (peildatum)") LocalDate validOn,

        @Schema(description = "The moment the figure was read: it shows all that had arrived by then")
        Instant knownAt,

        @Schema(
                description = "Everything that the sources recorded up to and including this moment is in the figure",
                nullable = true)
        Instant completeUpTo,

        @Schema(description = "The half-year of the day (periode)")
        HalfYear halfYear,

        @Schema(description = "Carried over from before the half-year (saldo vorige periode)")
        long openingBalance,

        @Schema(description = "Taken over in it less what was handed over (overgenomen)")
        long takenOver,

        @Schema(description = "Quota of the half-year (taakstelling)")
        long quota,

        @Schema(description = "Whether the quota is, in part, a forecast (prognose)")
        boolean includesForecast,

        @Schema(description = "Quota less openingBalance and takenOver (gecorrigeerde taakstelling)")
        long correctedQuota,

        @Schema(description = "Housed in the half-year (realisatie)")
        long realised,

        @Schema(description = "Still to be housed (nog te huisvesten)")
        long stillToHouse,

        @Schema(description = "Negative is backlog, positive is surplus (saldo)")
        long balance,

        @Schema(description = "Persons behind, never negative (achterstand)")
        long backlog,

        @Schema(description = "Persons ahead, never negative (voorsprong)")
        long surplus,

        @Schema(
                description =
                        "Final: everything recorded up to knownAt is in it. Provisional: asked again with the same"
                                + " validOn and knownAt it may be another one")
        Status status,

        @Schema(description = "Why it is provisional") Set<Provisional> reasons) {

    @Schema(name = "FollowedBalances", description = "Data of the snapshot event that a stream begins with")
    record Snapshot(
            @Schema(description = "The area that is followed")
            String area,

            @Schema(description = "The area first, then the municipalities in it")
            List<FollowedBalance> balances) {}

    static FollowedBalance of(
            String area,
            String name,
            Balance balance,
            Instant knownAt,
            Instant completeUpTo,
            Set<Provisional> reasons) {
        return new FollowedBalance(
                area,
                name,
                balance.validOn(),
                knownAt,
                completeUpTo,
                balance.halfYear(),
                balance.openingBalance(),
                balance.takenOver(),
                balance.quota(),
                balance.includesForecast(),
                balance.correctedQuota(),
                balance.realised(),
                balance.stillToHouse(),
                balance.balance(),
                balance.backlog(),
                balance.surplus(),
                Status.of(reasons),
                reasons);
    }
}
