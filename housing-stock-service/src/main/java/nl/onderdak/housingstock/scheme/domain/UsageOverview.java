// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import nl.onderdak.housingstock.scheme.domain.SchemeTerm.TermKind;
import nl.onderdak.housingstock.scheme.domain.SchemeUsage.Potential;
import nl.onderdak.housingstock.scheme.domain.SchemeUsage.Potential.Step;
import nl.onderdak.housingstock.scheme.domain.SchemeUsage.Used;

/**
 * What each municipality uses of each scheme, against what it could use.
 *
 * @param year of the applications
 * @param today day of the schemes
 * @param schemes all of them
 * @param used applications by municipality and scheme
 * @param waiting waiting households by municipality
 * @param recorded flex homes and flow-through locations by municipality
 * @param homes dwellings that flex schemes could be used for, or null when not given
 */
public record UsageOverview(
        int year,
        LocalDate today,
        Schemes schemes,
        Map<Key, Used> used,
        Map<String, Waiting> waiting,
        Map<String, RecordedHomes> recorded,
        Integer homes) {

    /** A municipality and a scheme. */
    public record Key(String municipality, Scheme scheme) {}

    /**
     * Coupled households that wait for a home.
     *
     * @param persons who wait
     * @param bySize number of waiting households by their number of persons
     */
    public record Waiting(long persons, Map<Integer, Long> bySize) {}

    /** A line for each scheme of each municipality. */
    public List<SchemeUsage> lines(SortedSet<String> municipalities) {
        return municipalities.stream()
                .flatMap(municipality -> List.of(Scheme.values()).stream().map(scheme -> line(municipality, scheme)))
                .toList();
    }

    private SchemeUsage line(String municipality, Scheme scheme) {
        return new SchemeUsage(
                municipality,
                scheme,
                year,
                used.getOrDefault(new Key(municipality, scheme), Used.NOTHING),
                schemes.on(scheme, today)
                        .map(version -> potential(
                                version,
                                waiting.get(municipality),
                                recorded.getOrDefault(municipality, RecordedHomes.NONE)))
                        .orElse(null));
    }

    private Potential potential(SchemeVersion version, Waiting households, RecordedHomes known) {
        return switch (version.scheme()) {
            case STATE_CONTRIBUTION -> households == null ? null : persons(version, households);
            case LARGE_FAMILIES -> households == null ? null : families(version, households);
            case FLEX_HOUSING -> homes == null ? null : homes(version);
            case FLEX_SHARE -> RecordedPotential.share(version, known.flex());
            case TRANSIT_FACILITY -> RecordedPotential.transit(version, known.transit(), today);
            case RELOCATION_GUARANTEE -> null;
        };
    }

    private static Potential persons(SchemeVersion version, Waiting households) {
        return of(
                version,
                TermKind.AMOUNT_PER_PERSON,
                households.persons(),
                Potential.PotentialOf.PERSONS,
                Potential.Basis.COUPLINGS);
    }

    private static Potential families(SchemeVersion version, Waiting households) {
        long families = households.bySize().entrySet().stream()
                .filter(size -> SubsidyCalculator.isLarge(version, size.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Potential(families, Potential.PotentialOf.FAMILIES, null, Potential.Basis.COUPLINGS, List.of());
    }

    private Potential homes(SchemeVersion version) {
        return of(version, TermKind.AMOUNT_PER_DWELLING, homes, Potential.PotentialOf.HOMES, Potential.Basis.GIVEN);
    }

    private static Potential of(
            SchemeVersion version, TermKind kind, long number, Potential.PotentialOf of, Potential.Basis basis) {
        var step = version.term(kind).map(term -> Step.ofAmount(number, term));
        return new Potential(
                number,
                of,
                step.map(Step::amount).orElse(null),
                basis,
                step.stream().toList());
    }
}
