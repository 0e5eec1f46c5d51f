// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.standing.domain.BehindStretch;
import nl.onderdak.supervision.standing.domain.LatestCategory;
import nl.onderdak.supervision.standing.domain.RankedStanding;
import nl.onderdak.supervision.standing.domain.Standing;

/** Lists which municipalities are behind, by how much, since which day and in which category of supervision. */
@ApplicationScoped
public class RankMunicipalities {

    private final FindStandings findStandings;
    private final BacklogStarts starts;
    private final LatestCategories categories;

    RankMunicipalities(FindStandings findStandings, BacklogStarts starts, LatestCategories categories) {
        this.findStandings = findStandings;
        this.starts = starts;
        this.categories = categories;
    }

    /**
     * The municipalities of an area.
     *
     * @param found their standings
     * @param ranked the same, sorted by code
     */
    public record Ranked(FindStandings.Found found, List<RankedStanding> ranked) {}

    /**
     * Every municipality of an area that the organisation may see.
     *
     * @param withCategory whether the caller may read assessments
     */
    @NoFacts
    @WithTransaction
    public Uni<Ranked> in(Organisation by, Area area, AsOf asOf, boolean withCategory) {
        return findStandings
                .in(by, area, asOf)
                .chain(found -> since(found.standings(), found.asOf())
                        .chain(since -> categories(found.standings(), asOf, withCategory)
                                .map(category -> new Ranked(found, ranked(found.standings(), since, category)))));
    }

    /**
     * One municipality; empty when it is not known or the organisation may not see its figures.
     *
     * @param withCategory whether the caller may read assessments
     */
    @NoFacts
    @WithTransaction
    public Uni<Optional<RankedStanding>> one(
            Organisation by, MunicipalityCode municipality, AsOf asOf, boolean withCategory) {
        return findStandings.find(by, municipality, asOf).chain(found -> {
            var standings = found.stream().toList();
            return since(standings, found.map(RankMunicipalities::asOf).orElse(asOf))
                    .chain(since -> categories(standings, asOf, withCategory)
                            .map(category ->
                                    ranked(standings, since, category).stream().findFirst()));
        });
    }

    private static AsOf asOf(Standing standing) {
        return AsOf.of(standing.validOn(), standing.knownAt());
    }

    private Uni<Map<MunicipalityCode, LocalDate>> since(List<Standing> standings, AsOf asOf) {
        var stretches = standings.stream()
                .flatMap(standing -> BehindStretch.of(standing).stream())
                .toList();
        return stretches.isEmpty() ? Uni.createFrom().item(Map.of()) : starts.of(stretches, asOf);
    }

    /* Assessments are this service's own: without a moment all that were decided count, and not those up to a watermark. */
    private Uni<Map<MunicipalityCode, LatestCategory>> categories(
            List<Standing> standings, AsOf asOf, boolean withCategory) {
        return withCategory && !standings.isEmpty()
                ? categories.of(standings.stream().map(Standing::municipality).toList(), asOf)
                : Uni.createFrom().item(Map.of());
    }

    private static List<RankedStanding> ranked(
            List<Standing> standings,
            Map<MunicipalityCode, LocalDate> since,
            Map<MunicipalityCode, LatestCategory> categories) {
        return standings.stream()
                .map(standing -> new RankedStanding(
                        standing, since.get(standing.municipality()), categories.get(standing.municipality())))
                .toList();
    }
}
