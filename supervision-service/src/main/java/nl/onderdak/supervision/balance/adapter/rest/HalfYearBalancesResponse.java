// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.balance.application.ListHalfYears;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.BalanceSeries;
import nl.onderdak.supervision.balance.domain.HalfYearSums;
import nl.onderdak.supervision.balance.domain.Provisional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "HalfYearsOfMunicipalities", description = "All municipalities of an area through the half-years")
record HalfYearBalancesResponse(
        @Schema(
                description = "PV23 or NL; the own area of a caller that sees no more of the country",
                examples = "PV23")
        String area,

        @Schema(description = "Facts that count at the end of this day (peildatum)")
        LocalDate validOn,

        @Schema(description = "Facts recorded up to and including this moment")
        Instant knownAt,

        @Schema(description = "Number of municipalities") int count,

        @Schema(description = "By municipality, then by half-year")
        List<HalfYearBalanceRow> items,

        @Schema(description = "The municipalities together, by half-year (totaal)")
        List<HalfYearBalanceRow> totals,

        @Schema(description = "How far each source has been read")
        List<SourceResponse> sources) {

    static HalfYearBalancesResponse of(ListHalfYears.Found found, Area area, HalfYear from) {
        return new HalfYearBalancesResponse(
                area.code(),
                found.asOf().validOn(),
                found.knownAt(),
                found.lines().size(),
                found.lines().stream()
                        .flatMap(line -> HalfYearBalanceRow.of(line, found))
                        .toList(),
                totals(found, area, from),
                SourceResponse.of(found.readings()));
    }

    private static List<HalfYearBalanceRow> totals(ListHalfYears.Found found, Area area, HalfYear from) {
        var opening = found.lines().stream()
                .mapToLong(line -> line.history().series().openingBalance())
                .sum();
        var sums = new HashMap<HalfYear, HalfYearSums>();
        var provisional = EnumSet.noneOf(Provisional.class);
        for (var line : found.lines()) {
            provisional.addAll(line.provisional());
            line.history()
                    .series()
                    .halfYears()
                    .forEach(each -> sums.merge(each.halfYear(), each.sums(), HalfYearSums::plus));
        }
        var to = HalfYear.of(found.asOf().validOn());
        return BalanceSeries.of(opening, 0, sums, from, to).halfYears().stream()
                .map(each -> new HalfYearBalanceRow(
                        area.code(),
                        null,
                        province(area),
                        HalfYearResponse.of(each),
                        found.asOf().validOn(),
                        found.knownAt(),
                        Status.of(provisional)))
                .toList();
    }

    private static ProvinceCode province(Area area) {
        return area instanceof Area.OneProvince(var province) ? province : null;
    }

    /** The rows, then the totals, as a file has them. */
    List<HalfYearBalanceRow> rows() {
        return Stream.concat(items.stream(), totals.stream()).toList();
    }
}
