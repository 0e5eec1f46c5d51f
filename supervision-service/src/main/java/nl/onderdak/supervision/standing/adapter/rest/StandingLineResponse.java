// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.adapter.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.balance.adapter.rest.FigureResponse;
import nl.onderdak.supervision.balance.adapter.rest.Status;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Balance;
import nl.onderdak.supervision.balance.domain.Province;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Share;
import nl.onderdak.supervision.pace.domain.PaceBoundary;
import nl.onderdak.supervision.pace.domain.PaceClass;
import nl.onderdak.supervision.pace.domain.Progress;
import nl.onderdak.supervision.standing.application.FindStandings;
import nl.onderdak.supervision.standing.domain.BacklogCause;
import nl.onderdak.supervision.standing.domain.RankedStanding;
import nl.onderdak.supervision.standing.domain.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "StandingLine", description = "Where a municipality stands, or the total of a list, in persons")
record StandingLineResponse(
        @Schema(description = "CBS code of the municipality (gemeentecode); of a total PV23 or NL", examples = "GM0141")
        String area,

        @Schema(
                description = "MUNICIPALITY: one municipality. PROVINCE: the listed ones of one province together, in a"
                        + " list of the country. SELECTION: all listed ones together. AREA: all of the area together,"
                        + " listed or not")
        StandingLineKind line,

        @Schema(description = "Its name (gemeente, provincie)", nullable = true)
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

        @Schema(description = Status.DESCRIPTION) Status status,

        @Schema(
                description =
                        "First of the days in a row that ended below zero, up to validOn (achterstand sinds); inside a"
                                + " half-year its whole quota counts from the day of the quota. Null without backlog and for a"
                                + " total",
                nullable = true)
        LocalDate behindSinceDay,

        @Schema(
                description =
                        "Half-years whose quota is not met, counting persons housed for the oldest open one (aantal"
                                + " open halfjaren); null for a total",
                nullable = true)
        Integer openHalfYears,

        @Schema(description = "The oldest of those (oudste open halfjaar)", nullable = true)
        HalfYear oldestOpenHalfYear,

        @Schema(
                description =
                        "Category of supervision that the province decided on last (categorie), as known at knownAt;"
                                + " null without a decision, for a total, and for callers without the scope supervision:read",
                nullable = true)
        String category,

        @Schema(description = "Day of that assessment (beoordeling)", nullable = true)
        LocalDate assessedOn,

        @Schema(
                description = "Class of the pace (tempoklasse): ON_SCHEDULE, SOMEWHAT_BEHIND or FAR_BEHIND; compares"
                        + " the realised with the expected percentage")
        PaceClass paceClass,

        @Schema(description = "Why it is behind, the largest part of each kind first (oorzaken); empty for a total")
        List<BacklogCauseResponse> causes,

        @JsonProperty("_links") @Schema(description = "Related resources; null for a total", nullable = true)
        StandingLinks links) {

    /** @param scopes whether the caller holds a scope */
    static StandingLineResponse of(RankedStanding ranked, Predicate<String> scopes) {
        var standing = ranked.standing();
        var balance = standing.balance();
        var causes = BacklogCause.of(standing);
        var open = causes.stream()
                .filter(cause -> cause.kind() == BacklogCause.Kind.QUOTA_OPEN)
                .map(BacklogCause::halfYear)
                .sorted()
                .toList();
        return new StandingLineResponse(
                standing.municipality().value(),
                StandingLineKind.MUNICIPALITY,
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
                Status.of(standing.provisional()),
                ranked.behindSince(),
                open.size(),
                open.isEmpty() ? null : open.getFirst(),
                ranked.category() == null ? null : ranked.category().category(),
                ranked.category() == null ? null : ranked.category().day(),
                ranked.paceClass(),
                causes.stream().map(BacklogCauseResponse::of).toList(),
                StandingLinks.of(ranked, scopes));
    }

    /** The sum of municipalities: persons ahead in one make up for persons behind in another. */
    static StandingLineResponse total(
            StandingLineKind line,
            Area area,
            List<Standing> standings,
            FindStandings.Found found,
            PaceBoundary boundary) {
        var validOn = found.asOf().validOn();
        var knownAt = found.knownAt();
        var balance = standings.stream().map(Standing::balance).reduce(Balance.none(validOn), Balance::plus);
        var provisional = EnumSet.noneOf(Provisional.class);
        standings.forEach(standing -> provisional.addAll(standing.provisional()));
        var inhabitants = inhabitants(standings);
        return new StandingLineResponse(
                area.code(),
                line,
                name(area),
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
                Status.of(provisional),
                null,
                null,
                null,
                null,
                null,
                Progress.of(balance).paceClass(boundary),
                List.of(),
                null);
    }

    private static String name(Area area) {
        return switch (area) {
            case Area.Country _ -> "Nederland";
            case Area.OneProvince(var code) ->
                Province.of(code).map(Province::officialName).orElse(null);
            case Area.OneMunicipality _ -> null;
        };
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
