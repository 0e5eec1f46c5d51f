// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.market.adapter.rest;

import nl.onderdak.housingstock.market.domain.MarketYear;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rental market of a year. */
@Schema(name = "MarketYear", description = "The rental market of a municipality in a year (woningmarkt)")
public record MarketYearResponse(
        String municipality,
        int year,
        @Schema(description = "Vacated homes (mutaties)") long mutations,
        MarketYear.Origin mutationsOrigin,

        @Schema(description = "Homes (woonvoorraad); measured are the units that are registered now")
        long stock,

        MarketYear.Origin stockOrigin,

        @Schema(
                description = "Vacated homes against the stock (mutatiegraad) in basis points, half up",
                examples = "488",
                nullable = true)
        Long turnoverRate,

        @Schema(description = "Active home seekers (woningzoekenden), as given", nullable = true)
        Integer seekers,

        @Schema(description = "Reactions per offered home (reacties), as given", nullable = true)
        Integer reactionsPerHome,

        @Schema(description = "Years of registration (inschrijfduur) in tenths, as given", nullable = true)
        Integer registrationTenths,

        @Schema(
                description = "Persons of the quota (taakstelling); measured is the sum of the half-years of the year,"
                        + " as published last",
                nullable = true)
        Long quotaPersons,

        @Schema(nullable = true) MarketYear.Origin quotaOrigin,

        @Schema(
                description = "Persons of the quota against the vacated homes, in tenths of a percent, half up; persons"
                        + " are not homes",
                examples = "220",
                nullable = true)
        Long quotaShare,

        @Schema(description = "Where given figures come from (bron)", nullable = true)
        String source) {

    static MarketYearResponse of(MarketYear market) {
        var quota = market.quotaShare();
        var given = market.given();
        return new MarketYearResponse(
                market.municipality().value(),
                market.year(),
                market.mutations().value(),
                market.mutations().origin(),
                market.stock().value(),
                market.stock().origin(),
                market.turnover().basisPoints(),
                given.seekers(),
                given.reactionsPerHome(),
                given.registrationTenths(),
                market.quota() == null ? null : market.quota().value(),
                market.quota() == null ? null : market.quota().origin(),
                quota == null ? null : quota.perMille(),
                market.source());
    }
}
