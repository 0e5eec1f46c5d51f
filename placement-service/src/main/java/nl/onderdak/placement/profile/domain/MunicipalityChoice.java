// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.domain;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The facts that speak for a municipality as that of a household (<i>kansrijke koppeling</i>), by the criteria of COA: ties
 * and regions, as codes. No number weighs them; they are compared one after the other.
 *
 * @param municipality the municipality
 * @param ties to it
 * @param tiesInRegion to another municipality of its COA region, of kinds that count there as well
 * @param preferred whether it lies in the region that the household prefers
 * @param nearReception whether it lies in the region where the household stays in reception
 */
public record MunicipalityChoice(
        MunicipalityCode municipality,
        SortedSet<TieKind> ties,
        SortedSet<TieKind> tiesInRegion,
        boolean preferred,
        boolean nearReception) {

    /** By ties, then by ties in the region, then by the preferred region, then by the region of reception. */
    private static final Comparator<MunicipalityChoice> BEST_FIRST = Comparator.comparingInt(
                    (MunicipalityChoice choice) -> -choice.ties().size())
            .thenComparing(choice -> -choice.tiesInRegion().size())
            .thenComparing(choice -> !choice.preferred())
            .thenComparing(choice -> !choice.nearReception())
            .thenComparing(MunicipalityChoice::municipality);

    public MunicipalityChoice {
        ties = Collections.unmodifiableSortedSet(new TreeSet<>(ties));
        tiesInRegion = Collections.unmodifiableSortedSet(new TreeSet<>(tiesInRegion));
    }

    /**
     * The municipalities for which at least one fact speaks, the best first.
     *
     * @param regions of the municipalities that exist
     */
    public static List<MunicipalityChoice> of(Profile profile, Map<MunicipalityCode, CoaRegion> regions) {
        return regions.entrySet().stream()
                .map(entry -> of(profile, entry.getKey(), entry.getValue(), regions))
                .filter(MunicipalityChoice::hasReason)
                .sorted(BEST_FIRST)
                .toList();
    }

    private static MunicipalityChoice of(
            Profile profile, MunicipalityCode code, CoaRegion region, Map<MunicipalityCode, CoaRegion> regions) {
        return new MunicipalityChoice(
                code,
                kinds(profile, tie -> tie.municipality().equals(code)),
                kinds(
                        profile,
                        tie -> tie.countsFor(
                                code, Optional.ofNullable(regions.get(tie.municipality())), Optional.of(region))),
                region == profile.preference(),
                region == profile.receptionRegion());
    }

    private static SortedSet<TieKind> kinds(Profile profile, Predicate<Tie> condition) {
        return profile.ties().stream().filter(condition).map(Tie::kind).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean hasReason() {
        return !ties.isEmpty() || !tiesInRegion.isEmpty() || preferred || nearReception;
    }
}
