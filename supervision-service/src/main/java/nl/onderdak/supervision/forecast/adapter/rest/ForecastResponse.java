// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.adapter.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.balance.adapter.rest.SourceResponse;
import nl.onderdak.supervision.balance.adapter.rest.Status;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.forecast.application.FindForecast;
import nl.onderdak.supervision.forecast.domain.Forecast;
import nl.onderdak.supervision.forecast.domain.Pace;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Forecast", description = "Balances that are expected of an area (prognose), in persons")
record ForecastResponse(
        @Schema(description = "GM0141, PV23 or NL", examples = "GM0141")
        String area,

        @Schema(description = "Its name", nullable = true) String name,

        @Schema(description = VALID_ON) LocalDate validOn,
        @Schema(description = KNOWN_AT) Instant knownAt,

        @Schema(description = "The last half-year (periode)")
        HalfYear until,

        @Schema(description = OPENING_BALANCE) long openingBalance,

        @Schema(description = "Persons due until the end: backlog and quotas (opgave)")
        long due,

        @Schema(description = "Persons still to be housed to leave no backlog at the end")
        long stillToHouse,

        @Schema(
                description =
                        "The pace per half-year that leaves no backlog at the end (benodigd tempo), to one decimal",
                examples = "128.5")
        BigDecimal requiredPerHalfYear,

        @Schema(description = "The whole persons per calendar month that leave no backlog at the end")
        long requiredPerMonth,

        @Schema(
                description =
                        "The pace per half-year in the last two closed half-years (tempo), to one decimal; null when"
                                + " they are not in the ledger",
                examples = "41.5",
                nullable = true)
        BigDecimal lastPerHalfYear,

        @Schema(
                description = "Whether the backlog at the end is larger than at the start, with what is taken over, at"
                        + " unchanged policy")
        boolean backlogRises,

        @Schema(description = "Municipalities without a closed half-year in the ledger: nothing is expected of them")
        long withoutHistory,

        @Schema(description = "What it rests on") AssumptionsResponse assumptions,
        @Schema(description = "By scenario and half-year") List<ForecastLineResponse> lines,

        @Schema(description = "Always provisional: a forecast is never final and never in a backlog")
        Status status,

        @Schema(description = "Why the figures that it was made from may change")
        Set<Provisional> reasons,

        @Schema(description = "How far each source has been read")
        List<SourceResponse> sources,

        @Schema(description = SUPPLY_KNOWN_AT, nullable = true)
        Instant supplyKnownAt,

        @Schema(description = SUPPLY_REASONS) Set<Provisional> supplyReasons) {

    /* Descriptions of what a recorded forecast has as well. */
    static final String VALID_ON = "Made of the facts that count at the end of this day (peildatum)";
    static final String KNOWN_AT = "Facts recorded up to and including this moment";
    static final String OPENING_BALANCE =
            "Balance at the end of the half-year before the first; negative is backlog (achterstand)";
    static final String SUPPLY_KNOWN_AT =
            "Everything that housing-stock-service recorded up to and including this moment is in the places and the homes"
                    + " that end (aanbod); null before it was first read, and when both were given";
    static final String SUPPLY_REASONS =
            "Why these may lack what was recorded: EVENTS_PARKED, SOURCE_BEHIND; empty when nothing is missing";

    static ForecastResponse of(FindForecast.Found found) {
        var forecast = found.forecast();
        return new ForecastResponse(
                found.area().area().code(),
                found.area().name(),
                forecast.validOn(),
                found.knownAt(),
                forecast.until(),
                forecast.openingBalance(),
                forecast.due(),
                forecast.stillToHouse(),
                forecast.requiredPerHalfYear().perPeriod(),
                forecast.requiredPerMonth().enough(),
                forecast.lastYear().map(Pace::perPeriod).orElse(null),
                forecast.backlogRises(),
                forecast.withoutHistory(),
                AssumptionsResponse.of(
                        forecast.assumptions().method(), forecast.assumptions().given(), forecast.additionLines()),
                lines(forecast),
                Status.PROVISIONAL,
                found.provisional(),
                SourceResponse.of(found.readings()),
                found.supply().knownAt(),
                found.supply().reasons());
    }

    static List<ForecastLineResponse> lines(Forecast forecast) {
        return forecast.lines().stream().map(ForecastLineResponse::of).toList();
    }
}
