// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.balance.domain.Balance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figure that every response about a balance contains; its properties are properties of that response. */
@Schema(name = "Figure", description = "Where an area stands at the end of a day, in persons")
public record FigureResponse(
        @Schema(description = "Position at the end of this day (peildatum); the position on 1 July is that of 30 June")
        LocalDate validOn,

        @Schema(description = "Facts recorded up to and including this moment")
        Instant knownAt,

        @Schema(description = "The half-year of the day (periode)")
        HalfYear halfYear,

        @Schema(description = "Carried over from the half-year before: its closing balance (saldo vorige periode)")
        long openingBalance,

        @Schema(
                description = "Taken over in the half-year less those handed over (overgenomen): from municipalities"
                        + " that ended (herindeling) and from an earlier administration (beginsaldo)")
        long takenOver,

        @Schema(description = "Quota of the half-year as it stands on the day (taakstelling); counts in full")
        long quota,

        @Schema(description = "Whether the quota is, in part, a forecast (prognose)")
        boolean includesForecast,

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
        long surplus) {

    /** @param knownAt the moment that the balance is known at */
    public static FigureResponse of(Balance balance, Instant knownAt) {
        return new FigureResponse(
                balance.validOn(),
                knownAt,
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
                balance.surplus());
    }
}
