// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.quota.register.domain.ReorganisationRejection.MunicipalityAbsent;
import nl.onderdak.quota.register.domain.ReorganisationRejection.NotCounted;
import nl.onderdak.quota.register.domain.ReorganisationRejection.Overlaps;
import nl.onderdak.quota.register.domain.ReorganisationRejection.PartsDiffer;
import nl.onderdak.quota.register.domain.ReorganisationRejection.PartsExceed;
import nl.onderdak.quota.register.domain.ReorganisationRejection.ReferenceDatesDiffer;
import nl.onderdak.quota.register.domain.ReorganisationRejection.SucceedsItself;
import nl.onderdak.quota.register.domain.ReorganisationRejection.TooLate;

/** Rules for a reorganisation, art. 30 Huisvestingswet 2014. */
public final class ReorganisationRules {

    private static final List<Rule> ALL = List.of(
            ReorganisationRules::noPredecessorSucceeds,
            ReorganisationRules::predecessorsExist,
            ReorganisationRules::successorsExist,
            ReorganisationRules::noOtherReorganisationOverlaps,
            ReorganisationRules::noClosedHalfYearChanges,
            ReorganisationRules::inhabitantsAreGivenForTheReferenceDates,
            ReorganisationRules::constituentsAreCounted,
            ReorganisationRules::partsAddUp);

    private ReorganisationRules() {}

    /** Returns the rejection by the first rule that is broken. */
    static Optional<ReorganisationRejection> refusal(ReorganisationPlan plan, Surroundings surroundings) {
        return ALL.stream().flatMap(rule -> rule.refusals(plan, surroundings)).findFirst();
    }

    /**
     * Checks figures of a reference date, such as corrected ones, against the parts that reorganisations handed over:
     * the parts were checked against earlier figures, and every inhabitant must be counted exactly once.
     *
     * @param counted as they are to be recorded
     * @param reorganisations all that are known, in any order
     */
    public static Decision<Map<MunicipalityCode, Integer>> fit(
            LocalDate referenceDate, Map<MunicipalityCode, Integer> counted, List<Reorganisation> reorganisations) {
        var inOrder = reorganisations.stream().sorted(Constituents.IN_ORDER).toList();
        return IntStream.range(0, inOrder.size())
                .mapToObj(i -> {
                    var plan = inOrder.get(i).plan();
                    return refusal(
                            plan,
                            referenceDate,
                            Constituents.inhabitants(
                                    referenceDate, plan.effectiveOn(), counted, inOrder.subList(0, i)));
                })
                .flatMap(Optional::stream)
                .findFirst()
                .map(Decision::<Map<MunicipalityCode, Integer>>rejected)
                .orElseGet(() -> Decision.accepted(counted));
    }

    private static Stream<ReorganisationRejection> noPredecessorSucceeds(
            ReorganisationPlan plan, Surroundings surroundings) {
        return plan.predecessors().stream()
                .filter(predecessor ->
                        plan.endsPredecessors() && plan.successors().contains(predecessor))
                .map(SucceedsItself::new);
    }

    /** A municipality that ends exists until the day before, also when its end was recorded long ago. */
    private static Stream<ReorganisationRejection> predecessorsExist(
            ReorganisationPlan plan, Surroundings surroundings) {
        return plan.predecessors().stream()
                .flatMap(predecessor -> absent(predecessor, plan.effectiveOn().minusDays(1), surroundings));
    }

    private static Stream<ReorganisationRejection> successorsExist(ReorganisationPlan plan, Surroundings surroundings) {
        return plan.successors().stream()
                .filter(successor -> !plan.newMunicipalities().contains(successor))
                .flatMap(successor -> absent(successor, plan.effectiveOn(), surroundings));
    }

    private static Stream<ReorganisationRejection> absent(
            MunicipalityCode code, LocalDate day, Surroundings surroundings) {
        return surroundings.municipalities().get(code).existsOn(day)
                ? Stream.empty()
                : Stream.of(new MunicipalityAbsent(code, day));
    }

    /**
     * Reorganisations of a municipality are decided in the order of their days, because parts are parts of the result
     * of earlier reorganisations. On one day a municipality that ends takes part in no other reorganisation.
     */
    private static Stream<ReorganisationRejection> noOtherReorganisationOverlaps(
            ReorganisationPlan plan, Surroundings surroundings) {
        return surroundings.earlier().stream()
                .map(Reorganisation::plan)
                .flatMap(other -> Stream.concat(plan.predecessors().stream(), plan.successors().stream())
                        .filter(other::involves)
                        .filter(municipality -> other.effectiveOn().isAfter(plan.effectiveOn())
                                || other.ends(municipality)
                                || other.effectiveOn().equals(plan.effectiveOn())
                                        && (plan.ends(municipality) || repeats(plan, other, municipality)))
                        .map(municipality -> new Overlaps(municipality, other.effectiveOn())));
    }

    private static boolean repeats(ReorganisationPlan plan, ReorganisationPlan other, MunicipalityCode predecessor) {
        return plan.partsOf(predecessor).stream()
                .anyMatch(part -> other.partsOf(predecessor).stream()
                        .anyMatch(same -> same.to().equals(part.to())));
    }

    /** Quotas of a closed half-year do not change: a late decision is refused. */
    private static Stream<ReorganisationRejection> noClosedHalfYearChanges(
            ReorganisationPlan plan, Surroundings surroundings) {
        return plan.halfYears().stream()
                .filter(surroundings.apportioned()::contains)
                .filter(halfYear -> halfYear.end().isBefore(surroundings.today()))
                .map(halfYear -> new TooLate(plan.effectiveOn(), halfYear));
    }

    private static Stream<ReorganisationRejection> inhabitantsAreGivenForTheReferenceDates(
            ReorganisationPlan plan, Surroundings surroundings) {
        var needed = plan.kind() == Kind.MERGER ? List.<LocalDate>of() : List.copyOf(plan.referenceDates());
        return plan.parts().stream()
                .filter(part -> !List.copyOf(part.inhabitants().keySet()).equals(needed))
                .map(part -> new ReferenceDatesDiffer(part.from(), needed));
    }

    /**
     * A merger can be decided before its inhabitants are counted, or outside a partial register; inhabitants of parts
     * can only be checked against a whole.
     */
    private static Stream<ReorganisationRejection> constituentsAreCounted(
            ReorganisationPlan plan, Surroundings surroundings) {
        return plan.referenceDates().stream().flatMap(date -> {
            var inhabitants = surroundings.inhabitants(date, plan.effectiveOn());
            var counted = plan.constituents().stream()
                    .filter(inhabitants::containsKey)
                    .count();
            return plan.kind() == Kind.MERGER && counted == 0 ? Stream.empty() : uncounted(plan, date, inhabitants);
        });
    }

    private static Stream<ReorganisationRejection> uncounted(
            ReorganisationPlan plan, LocalDate date, Map<MunicipalityCode, Integer> inhabitants) {
        return plan.constituents().stream()
                .filter(code -> !inhabitants.containsKey(code))
                .map(code -> new NotCounted(code, date));
    }

    private static Stream<ReorganisationRejection> partsAddUp(ReorganisationPlan plan, Surroundings surroundings) {
        if (plan.kind() == Kind.MERGER) {
            return Stream.empty();
        }
        return plan.referenceDates().stream()
                .flatMap(date -> misfits(plan, date, surroundings.inhabitants(date, plan.effectiveOn())));
    }

    /**
     * Returns why parts that were checked against earlier figures of a reference date do not fit these figures. Whole
     * municipalities have no inhabitants to check.
     *
     * @param before the inhabitants on that date of the municipalities as the reorganisations before this one leave
     *     them
     */
    private static Optional<ReorganisationRejection> refusal(
            ReorganisationPlan plan, LocalDate date, Map<MunicipalityCode, Integer> before) {
        return plan.kind() == Kind.MERGER || !plan.referenceDates().contains(date)
                ? Optional.empty()
                : uncounted(plan, date, before)
                        .findFirst()
                        .or(() -> misfits(plan, date, before).findFirst());
    }

    private static Stream<ReorganisationRejection> misfits(
            ReorganisationPlan plan, LocalDate date, Map<MunicipalityCode, Integer> inhabitants) {
        return plan.predecessors().stream().flatMap(predecessor -> misfit(plan, predecessor, date, inhabitants));
    }

    private static Stream<ReorganisationRejection> misfit(
            ReorganisationPlan plan,
            MunicipalityCode predecessor,
            LocalDate date,
            Map<MunicipalityCode, Integer> inhabitants) {
        long sum = plan.partsOf(predecessor).stream()
                .mapToLong(part -> part.inhabitants().get(date))
                .sum();
        int whole = inhabitants.get(predecessor);
        if (plan.endsPredecessors() && sum != whole) {
            return Stream.of(new PartsDiffer(predecessor, date, sum, whole));
        }
        return sum > whole ? Stream.of(new PartsExceed(predecessor, date, sum, whole)) : Stream.empty();
    }

    private interface Rule {
        Stream<ReorganisationRejection> refusals(ReorganisationPlan plan, Surroundings surroundings);
    }
}
