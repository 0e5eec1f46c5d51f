// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.mismatch.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.Accessibility;

/**
 * Need against supply of one kind of home in a municipality (<i>mismatch</i>).
 *
 * @param municipality the municipality
 * @param kind kind of home
 * @param demand the need, or null when it is not known for this kind
 * @param available units that can be lived in on the day
 * @param expected units that become available later in the half-year
 * @param onNotice those of them of which the tenant gave notice
 */
public record Mismatch(
        MunicipalityCode municipality, HomeKind kind, Demand demand, int available, int expected, int onNotice) {

    /**
     * The households that need a kind of home.
     *
     * @param waiting households that wait
     * @param reserved those for which a unit is reserved already
     * @param coupledSince day of coupling of the one that waits longest, or null
     */
    public record Demand(int waiting, int reserved, LocalDate coupledSince) {

        /** Households that still need a unit: a reserved unit is no supply any more, and its household no need. */
        public int need() {
            return waiting - reserved;
        }
    }

    /** Units for these households. */
    public int supply() {
        return available + expected;
    }

    /** Households for which there is no unit of this kind; never negative, null when the need is not known. */
    public Integer gap() {
        return demand == null ? null : Math.max(0, demand.need() - supply());
    }

    /** Units of this kind for which there is no household; never negative, null when the need is not known. */
    public Integer surplus() {
        return demand == null ? null : Math.max(0, supply() - demand.need());
    }

    /**
     * One line for each kind of home in each municipality with need or supply; practice, a household counts for the kind
     * of home of exactly its size, and a unit for that of exactly its capacity: what stays over of one kind is no supply
     * of another.
     */
    public static List<Mismatch> of(Collection<Need> needs, Collection<Supply> supplies, LargeFamilyThreshold large) {
        var lines = new ArrayList<Mismatch>();
        for (var municipality : municipalities(needs, supplies)) {
            var need = needs.stream()
                    .filter(one -> one.municipality().equals(municipality))
                    .toList();
            var supply = supplies.stream()
                    .filter(one -> one.municipality().equals(municipality))
                    .toList();
            Arrays.stream(HomeKind.values())
                    .map(kind -> of(municipality, kind, need, supply, large))
                    .forEach(lines::add);
        }
        return List.copyOf(lines);
    }

    private static Collection<MunicipalityCode> municipalities(Collection<Need> needs, Collection<Supply> supplies) {
        var codes = new TreeSet<MunicipalityCode>((one, other) -> one.value().compareTo(other.value()));
        needs.forEach(need -> codes.add(need.municipality()));
        supplies.forEach(supply -> codes.add(supply.municipality()));
        return codes;
    }

    private static Mismatch of(
            MunicipalityCode municipality,
            HomeKind kind,
            List<Need> needs,
            List<Supply> supplies,
            LargeFamilyThreshold large) {
        Predicate<Supply> fits = switch (kind) {
            case SINGLE, COUPLE, FAMILY, LARGE_FAMILY -> unit -> large.kindFor(unit.capacity()) == kind;
            case STEP_FREE -> unit -> unit.accessibility() != Accessibility.ANY;
            case WHEELCHAIR -> unit -> unit.accessibility() == Accessibility.WHEELCHAIR;
        };
        var units = supplies.stream().filter(fits).toList();
        return new Mismatch(
                municipality,
                kind,
                demand(kind, needs, large),
                sum(units.stream(), Supply::available),
                sum(units.stream(), Supply::expected),
                sum(units.stream(), Supply::onNotice));
    }

    private static Demand demand(HomeKind kind, List<Need> needs, LargeFamilyThreshold large) {
        return switch (kind) {
            case SINGLE, COUPLE, FAMILY, LARGE_FAMILY -> {
                var households = needs.stream()
                        .filter(need -> large.kindFor(need.persons()) == kind)
                        .toList();
                yield new Demand(
                        sum(households.stream(), Need::waiting),
                        sum(households.stream(), Need::reserved),
                        households.stream()
                                .map(Need::coupledSince)
                                .filter(Objects::nonNull)
                                .min(LocalDate::compareTo)
                                .orElse(null));
            }
            // no event of placement-service carries the need of a member for a home without steps
            case STEP_FREE, WHEELCHAIR -> null;
        };
    }

    private static <T> int sum(Stream<T> lines, ToIntFunction<T> figure) {
        return lines.mapToInt(figure).sum();
    }
}
