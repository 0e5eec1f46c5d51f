// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.onderdak.housingstock.scheme.domain.RecordedHomes.FlexHomes;
import nl.onderdak.housingstock.scheme.domain.RecordedHomes.TransitPlaces;
import nl.onderdak.housingstock.scheme.domain.SchemeTerm.TermKind;
import nl.onderdak.housingstock.scheme.domain.SchemeUsage.Potential;
import nl.onderdak.housingstock.scheme.domain.SchemeUsage.Potential.Step;

/** What schemes could be used for by the homes and places that are recorded, step by step. */
final class RecordedPotential {

    private RecordedPotential() {}

    /**
     * Homes for permit holders under the 35 % rule (BZK, <i>Een verkenning: in gesprek met gemeenten</i>, March 2024): of
     * each project at least that share, so rounded up project by project. Null when there is no project.
     */
    static Potential share(SchemeVersion version, List<FlexHomes> projects) {
        var share = version.term(TermKind.RESERVED_SHARE);
        if (share.isEmpty() || projects.isEmpty()) {
            return null;
        }
        var steps = projects.stream()
                .map(project -> Step.ofHomes(
                        project.project().toString(),
                        project.homes(),
                        share.get(),
                        SubsidyCalculator.reserved(project.homes(), share.get().value())))
                .toList();
        return new Potential(
                steps.stream().mapToLong(Step::homes).sum(),
                Potential.PotentialOf.HOMES,
                null,
                Potential.Basis.FLEX_PROJECTS,
                steps);
    }

    /**
     * What can be paid at most for the places of flow-through locations from today on: an amount per place and day, and
     * an extra when all are coupled to another municipality that takes part, for the years of one location and while the
     * scheme lasts. No person is paid for longer than a number of days, so that a place takes several one after the
     * other. Bekostigingsregeling huisvesting vergunninghouders in doorstroomlocaties, BWBR0050928. Null when no day is
     * left.
     */
    static Potential transit(SchemeVersion version, List<TransitPlaces> locations, LocalDate today) {
        var steps = new ArrayList<Step>();
        long places = 0;
        for (var location : locations) {
            var first = first(version, location, today);
            var last = last(version, location, today);
            long days = ChronoUnit.DAYS.between(first, last) + 1;
            if (days > 0) {
                places += location.places();
                var paid = new Step.Paid(first, last, days, persons(version, location, days));
                version.term(TermKind.AMOUNT_PER_DAY)
                        .ifPresent(term -> steps.add(Step.ofDays(location.facility(), location.places(), paid, term)));
                version.term(TermKind.EXTRA_PER_DAY)
                        .filter(term -> location.hasParticipants())
                        .ifPresent(term -> steps.add(Step.ofDays(location.facility(), location.places(), paid, term)));
            }
        }
        return steps.isEmpty()
                ? null
                : new Potential(
                        places,
                        Potential.PotentialOf.PLACES,
                        steps.stream().mapToLong(Step::amount).sum(),
                        Potential.Basis.FACILITIES,
                        steps);
    }

    /** From today, or from its opening; that of a location that is planned could be today. */
    private static LocalDate first(SchemeVersion version, TransitPlaces location, LocalDate today) {
        return Stream.of(today, version.effectiveOn(), opening(location, today))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static LocalDate last(SchemeVersion version, TransitPlaces location, LocalDate today) {
        var ofLocation = version.term(TermKind.MOST_YEARS)
                .map(years -> opening(location, today).plusYears(years.value()).minusDays(1))
                .orElse(null);
        return Stream.of(version.until(), location.endsOn(), ofLocation)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(today);
    }

    private static LocalDate opening(TransitPlaces location, LocalDate today) {
        return location.openedOn() == null ? today : location.openedOn();
    }

    /** At least, since no person is paid for longer than the most days. */
    private static Long persons(SchemeVersion version, TransitPlaces location, long days) {
        return version.term(TermKind.MOST_DAYS)
                .map(most -> location.places() * Math.ceilDiv(days, most.value()))
                .orElse(null);
    }
}
