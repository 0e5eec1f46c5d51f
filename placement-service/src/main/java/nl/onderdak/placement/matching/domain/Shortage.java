// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.profile.domain.Accessibility;

/**
 * The effect of one more home of a kind for the households that are left without one.
 *
 * @param municipality where it would stand
 * @param rooms its rooms
 * @param accessibility how it could be reached and lived in
 * @param suits households without a home that it suits, at a rent that fits them
 * @param left households without a home in the municipality
 */
public record Shortage(MunicipalityCode municipality, int rooms, Accessibility accessibility, int suits, int left) {

    private record Kind(int rooms, Accessibility accessibility) {

        boolean suits(WaitingHousehold household) {
            return household.rooms() <= rooms && household.accessibility().compareTo(accessibility) <= 0;
        }
    }

    /** The kinds of homes that households without one need, by municipality, the smallest first. */
    public static List<Shortage> of(Proposal proposal) {
        var left = new TreeMap<MunicipalityCode, List<WaitingHousehold>>();
        var households = proposal.problem().households();
        IntStream.range(0, households.size())
                .filter(place -> !proposal.houses(place))
                .mapToObj(households::get)
                .forEach(one -> left.computeIfAbsent(one.municipality(), _ -> new ArrayList<>())
                        .add(one));
        return left.entrySet().stream()
                .flatMap(entry -> of(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private static List<Shortage> of(MunicipalityCode municipality, List<WaitingHousehold> left) {
        return left.stream()
                .map(household -> new Kind(household.rooms(), household.accessibility()))
                .distinct()
                .map(kind -> new Shortage(
                        municipality,
                        kind.rooms(),
                        kind.accessibility(),
                        (int) left.stream().filter(kind::suits).count(),
                        left.size()))
                .sorted(Comparator.comparing(Shortage::rooms).thenComparing(Shortage::accessibility))
                .toList();
    }

    /** Whether a home of this kind would suit the household. */
    public boolean helps(WaitingHousehold household) {
        return municipality.equals(household.municipality()) && new Kind(rooms, accessibility).suits(household);
    }
}
