// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.application.Certainty;
import nl.onderdak.supervision.balance.application.FindHistories;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.MunicipalityHistory;
import nl.onderdak.supervision.pace.application.PaceBoundaries;
import nl.onderdak.supervision.pace.domain.PaceBoundary;
import nl.onderdak.supervision.pace.domain.Progress;
import nl.onderdak.supervision.standing.domain.LatestCategory;
import nl.onderdak.supervision.standing.domain.RankedStanding;
import nl.onderdak.supervision.standing.domain.Standing;

/**
 * Lists which municipalities are behind, by how much, since which day, at which pace and in which category of supervision:
 * their figures in one round trip, and their categories in another.
 */
@ApplicationScoped
public class RankMunicipalities {

    private final FindHistories findHistories;
    private final FindStandings findStandings;
    private final LatestCategories categories;
    private final PaceBoundaries boundaries;

    RankMunicipalities(
            FindHistories findHistories,
            FindStandings findStandings,
            LatestCategories categories,
            PaceBoundaries boundaries) {
        this.findHistories = findHistories;
        this.findStandings = findStandings;
        this.categories = categories;
        this.boundaries = boundaries;
    }

    /**
     * The municipalities of an area.
     *
     * @param found their standings, without a hash
     * @param ranked the same, sorted by code
     * @param boundary between the classes of pace, on the day
     */
    public record Ranked(FindStandings.Found found, List<RankedStanding> ranked, PaceBoundary boundary) {}

    /**
     * Every municipality of an area that the organisation may see.
     *
     * @param withCategory whether the caller may read assessments
     */
    public Uni<Ranked> in(Organisation by, Area area, AsOf asOf, boolean withCategory) {
        return findHistories
                .in(by, area, Standing::from, asOf)
                .map(RankMunicipalities::dated)
                .chain(all -> boundaries
                        .of(all.found().asOf().validOn())
                        .chain(boundary -> categories(all.found().standings(), withCategory)
                                .map(found -> new Ranked(
                                        all.found(),
                                        all.dated().stream()
                                                .map(each -> ranked(each, found, boundary))
                                                .toList(),
                                        boundary))));
    }

    /**
     * One municipality; empty when it is not known or the organisation may not see its figures.
     *
     * @param withCategory whether the caller may read assessments
     */
    public Uni<Optional<RankedStanding>> one(
            Organisation by, MunicipalityCode municipality, AsOf asOf, boolean withCategory) {
        return findStandings
                .findDated(by, municipality, asOf)
                .chain(found -> boundaries
                        .of(asOf.validOn())
                        .chain(boundary -> categories(
                                        found.map(FindStandings.Dated::standing).stream()
                                                .toList(),
                                        withCategory)
                                .map(category -> found.map(each -> ranked(each, category, boundary)))));
    }

    private record All(FindStandings.Found found, List<FindStandings.Dated> dated) {}

    private static All dated(FindHistories.Found found) {
        var dated = found.histories().stream()
                .map(each -> new FindStandings.Dated(
                        standing(each.history(), found.asOf(), found.present()), each.behindSince()))
                .toList();
        return new All(
                new FindStandings.Found(
                        found.asOf(),
                        found.present().knownAt(found.asOf()),
                        found.present().readings(),
                        dated.stream().map(FindStandings.Dated::standing).toList()),
                dated);
    }

    private static Standing standing(MunicipalityHistory history, AsOf settled, Certainty.Present present) {
        return Standing.withoutHash(
                history,
                settled.validOn(),
                present.knownAt(settled),
                FindStandings.reasons(history, settled, present),
                present.readings());
    }

    /* Of the moment of the figures, also when none was asked for: the answer names it, and is the same for it later. */
    private Uni<Map<MunicipalityCode, LatestCategory>> categories(List<Standing> standings, boolean withCategory) {
        return withCategory && !standings.isEmpty()
                ? categories.of(
                        standings.stream().map(Standing::municipality).toList(),
                        standings.getFirst().validOn(),
                        standings.getFirst().knownAt())
                : Uni.createFrom().item(Map.of());
    }

    private static RankedStanding ranked(
            FindStandings.Dated dated, Map<MunicipalityCode, LatestCategory> categories, PaceBoundary boundary) {
        var standing = dated.standing();
        return new RankedStanding(
                standing,
                dated.behindSince(),
                categories.get(standing.municipality()),
                Progress.of(standing.balance()).paceClass(boundary));
    }
}
