// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.balance.adapter.rest.SourceResponse;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.standing.application.RankMunicipalities;
import nl.onderdak.supervision.standing.domain.RankedStanding;
import nl.onderdak.supervision.standing.domain.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Standings", description = "Municipalities in an order, with their total")
record StandingsResponse(
        @Schema(
                description = "PV23 or NL; the own area of a caller that sees no more of the country",
                examples = "PV23")
        String area,

        @Schema(description = "Position at the end of this day (peildatum)")
        LocalDate validOn,

        @Schema(description = "Facts recorded up to and including this moment")
        Instant knownAt,

        @Schema(description = "Number of municipalities in the list")
        int count,

        @Schema(description = "The municipalities of the list together (totaal)")
        StandingLineResponse total,

        @Schema(description = "Number of municipalities of the area that the caller may see, listed or not")
        int countOfArea,

        @Schema(
                description = "These together: the province's own line, when the caller may see all of it (regel van de"
                        + " provincie)")
        StandingLineResponse totalOfArea,

        @Schema(
                description =
                        "The municipalities of the list together per province, by code; empty when one province was"
                                + " asked for, or a municipality asks")
        List<StandingLineResponse> provinces,

        @Schema(description = "The municipalities, in the requested order")
        List<StandingLineResponse> items,

        @Schema(description = "How far each source has been read")
        List<SourceResponse> sources) {

    /**
     * @param area what the caller sees of the area that it asked for
     * @param scopes whether the caller holds a scope
     */
    static StandingsResponse of(
            RankMunicipalities.Ranked all, Area area, StandingsQuery query, Predicate<String> scopes) {
        var found = all.found();
        var filter = query.filter();
        var listed = all.ranked().stream().filter(filter::holds).toList();
        var standings = listed.stream().map(RankedStanding::standing).toList();
        return new StandingsResponse(
                area.code(),
                found.asOf().validOn(),
                found.knownAt(),
                listed.size(),
                StandingLineResponse.total(StandingLineKind.SELECTION, area, standings, found, all.boundary()),
                found.standings().size(),
                StandingLineResponse.total(StandingLineKind.AREA, area, found.standings(), found, all.boundary()),
                query.province != null || area instanceof Area.OneMunicipality ? List.of() : provinces(standings, all),
                listed.stream()
                        .sorted(query.order.order(query.reversed))
                        .map(ranked -> StandingLineResponse.of(ranked, scopes))
                        .toList(),
                SourceResponse.of(found.readings()));
    }

    private static List<StandingLineResponse> provinces(List<Standing> listed, RankMunicipalities.Ranked all) {
        var byProvince = listed.stream()
                .filter(standing -> standing.province() != null)
                .collect(Collectors.groupingBy(
                        standing -> standing.province().value(), TreeMap::new, Collectors.toList()));
        return byProvince.entrySet().stream()
                .map(each -> StandingLineResponse.total(
                        StandingLineKind.PROVINCE,
                        new Area.OneProvince(new ProvinceCode(each.getKey())),
                        each.getValue(),
                        all.found(),
                        all.boundary()))
                .toList();
    }

    /** The lines, then those of provinces, of the whole area when the list is narrower, and of the list, as a file has them. */
    List<StandingLineResponse> lines() {
        return Stream.of(
                        items.stream(),
                        provinces.stream(),
                        Stream.of(totalOfArea).filter(whole -> count != countOfArea),
                        Stream.of(total))
                .flatMap(lines -> lines)
                .toList();
    }
}
