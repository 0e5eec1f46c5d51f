// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.balance.adapter.rest.FigureResponse;
import nl.onderdak.supervision.balance.adapter.rest.Status;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Balance;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Share;
import nl.onderdak.supervision.standing.domain.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "StandingLine", description = "Where a municipality stands, or the total of a list, in persons")
record StandingLineResponse(
        @Schema(description = "CBS code of the municipality (gemeentecode); of a total PV23 or NL", examples = "GM0141")
        String area,

        @Schema(description = "Its name (gemeente)", nullable = true)
        String name,

        @Schema(description = "Its province (provincie)", nullable = true)
        ProvinceCode province,

        @JsonUnwrapped FigureResponse figure,

        @Schema(description = "Months passed of six, in per cent (verwacht percentage)")
        BigDecimal expectedPercentage,

        @Schema(description = "Realised of the corrected quota, in per cent (percentage)", nullable = true)
        BigDecimal realisedPercentage,

        @Schema(
                description = "Backlog of the quota of the half-year, in per cent; null without a quota",
                nullable = true)
        BigDecimal backlogPercentageOfQuota,

        @Schema(description = "Inhabitants that its latest quota was computed from (inwoners)", nullable = true)
        Long inhabitants,

        @Schema(description = "Backlog per 1.000 inhabitants; null when they are unknown", nullable = true)
        BigDecimal backlogPerThousand,

        @Schema(
                description = "First half-year of the row that ended with a backlog (achterstand sinds); null without"
                        + " backlog and for a total",
                nullable = true)
        HalfYear behindSince,

        @Schema(description = "Closed half-years in a row that ended with a culpable backlog", nullable = true)
        Integer missedInARow,

        @Schema(description = "The part of the backlog that too few couplings explain (verschoonbaar)")
        long excusable,

        @Schema(description = "The rest of the backlog (verwijtbaar)")
        long culpable,

        @Schema(description = "Whether the half-year of the day is closed; a day figure (dagkoers) otherwise")
        boolean closed,

        @Schema(description = Status.DESCRIPTION) Status status) {

    static StandingLineResponse of(Standing standing) {
        var balance = standing.balance();
        return new StandingLineResponse(
                standing.municipality().value(),
                standing.name(),
                standing.province(),
                FigureResponse.of(balance, standing.knownAt()),
                balance.expectedShare().percentage(),
                balance.realisedShare().percentage(),
                standing.backlogPerQuota().percentage(),
                standing.inhabitants() == null ? null : standing.inhabitants().persons(),
                perThousand(standing.backlogPerInhabitant()),
                standing.behindSince().map(Standing.Since::halfYear).orElse(null),
                standing.missedInARow(),
                standing.excuse().excusable(),
                standing.excuse().culpable(),
                standing.isClosed(),
                Status.of(standing.provisional()));
    }

    /** The sum of the lines: persons ahead in one municipality make up for persons behind in another. */
    static StandingLineResponse total(Area area, List<Standing> standings, LocalDate validOn, Instant knownAt) {
        var balance = standings.stream().map(Standing::balance).reduce(Balance.none(validOn), Balance::plus);
        var provisional = EnumSet.noneOf(Provisional.class);
        standings.forEach(standing -> provisional.addAll(standing.provisional()));
        var inhabitants = inhabitants(standings);
        return new StandingLineResponse(
                area.code(),
                null,
                area instanceof Area.OneProvince(var province) ? province : null,
                FigureResponse.of(balance, knownAt),
                balance.expectedShare().percentage(),
                balance.realisedShare().percentage(),
                new Share(balance.backlog(), balance.quota()).percentage(),
                inhabitants,
                perThousand(inhabitants == null ? null : new Share(balance.backlog(), inhabitants)),
                null,
                null,
                standings.stream().mapToLong(each -> each.excuse().excusable()).sum(),
                standings.stream().mapToLong(each -> each.excuse().culpable()).sum(),
                HalfYear.of(validOn).end().equals(validOn),
                Status.of(provisional));
    }

    private static Long inhabitants(List<Standing> standings) {
        return standings.isEmpty()
                        || standings.stream().map(Standing::inhabitants).anyMatch(Objects::isNull)
                ? null
                : standings.stream()
                        .mapToLong(each -> each.inhabitants().persons())
                        .sum();
    }

    private static BigDecimal perThousand(Share share) {
        return share == null || share.denominator() <= 0
                ? null
                : BigDecimal.valueOf(share.numerator())
                        .multiply(BigDecimal.valueOf(1000))
                        .divide(BigDecimal.valueOf(share.denominator()), 2, RoundingMode.HALF_UP);
    }
}
