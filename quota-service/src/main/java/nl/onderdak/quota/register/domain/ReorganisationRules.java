// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

/** What a reorganisation must satisfy, art. 30 Huisvestingswet 2014. */
final class ReorganisationRules {

    private static final List<Rule> ALL = List.of(
            ReorganisationRules::notInACircle,
            ReorganisationRules::giversAreThere,
            ReorganisationRules::successorsAreThere,
            ReorganisationRules::notAcrossAnother,
            ReorganisationRules::notInAHalfYearThatIsOver,
            ReorganisationRules::numbersWhereTheyMatter,
            ReorganisationRules::everybodyIsCounted,
            ReorganisationRules::partsAddUp);

    private ReorganisationRules() {}

    /** The first rule that says no, if any does. */
    static Optional<ReorganisationRejection> refusal(ReorganisationPlan plan, Surroundings surroundings) {
        return ALL.stream().flatMap(rule -> rule.refusals(plan, surroundings)).findFirst();
    }

    private static Stream<ReorganisationRejection> notInACircle(ReorganisationPlan plan, Surroundings surroundings) {
        return plan.givers().stream()
                .filter(giver -> plan.endsGivers() && plan.successors().contains(giver))
                .map(SucceedsItself::new);
    }

    /** One that ends exists until the day before, however long ago that was written down. */
    private static Stream<ReorganisationRejection> giversAreThere(ReorganisationPlan plan, Surroundings surroundings) {
        return plan.givers().stream()
                .flatMap(giver -> absent(giver, plan.effectiveOn().minusDays(1), surroundings));
    }

    private static Stream<ReorganisationRejection> successorsAreThere(
            ReorganisationPlan plan, Surroundings surroundings) {
        return plan.successors().stream()
                .filter(successor -> !plan.newcomers().contains(successor))
                .flatMap(successor -> absent(successor, plan.effectiveOn(), surroundings));
    }

    private static Stream<ReorganisationRejection> absent(
            MunicipalityCode code, LocalDate day, Surroundings surroundings) {
        return surroundings.municipalities().get(code).existsOn(day)
                ? Stream.empty()
                : Stream.of(new MunicipalityAbsent(code, day));
    }

    /**
     * The history of a municipality is written in the order of its days, since parts are parts of what earlier
     * reorganisations made. On one day a municipality that ends takes part in nothing else.
     */
    private static Stream<ReorganisationRejection> notAcrossAnother(
            ReorganisationPlan plan, Surroundings surroundings) {
        return surroundings.earlier().stream()
                .map(Reorganisation::plan)
                .flatMap(other -> Stream.concat(plan.givers().stream(), plan.successors().stream())
                        .filter(other::involves)
                        .filter(municipality -> other.effectiveOn().isAfter(plan.effectiveOn())
                                || ends(other, municipality)
                                || other.effectiveOn().equals(plan.effectiveOn())
                                        && (ends(plan, municipality) || repeats(plan, other, municipality)))
                        .map(municipality -> new Overlaps(municipality, other.effectiveOn())));
    }

    private static boolean ends(ReorganisationPlan plan, MunicipalityCode municipality) {
        return plan.endsGivers() && plan.givers().contains(municipality);
    }

    private static boolean repeats(ReorganisationPlan plan, ReorganisationPlan other, MunicipalityCode giver) {
        return plan.partsOf(giver).stream()
                .anyMatch(part ->
                        other.partsOf(giver).stream().anyMatch(same -> same.to().equals(part.to())));
    }

    /** What was due in a half-year that is over is history; a late decision is refused rather than rewriting it. */
    private static Stream<ReorganisationRejection> notInAHalfYearThatIsOver(
            ReorganisationPlan plan, Surroundings surroundings) {
        return plan.halfYears().stream()
                .filter(surroundings.apportioned()::contains)
                .filter(halfYear -> halfYear.end().isBefore(surroundings.today()))
                .map(halfYear -> new TooLate(plan.effectiveOn(), halfYear));
    }

    private static Stream<ReorganisationRejection> numbersWhereTheyMatter(
            ReorganisationPlan plan, Surroundings surroundings) {
        var needed = plan.kind() == Kind.MERGER ? List.<LocalDate>of() : List.copyOf(plan.referenceDates());
        return plan.parts().stream()
                .filter(part -> !List.copyOf(part.inhabitants().keySet()).equals(needed))
                .map(part -> new ReferenceDatesDiffer(part.from(), needed));
    }

    /**
     * A merger can be decided before its inhabitants are counted, or outside a partial register; numbers of parts can only
     * be judged against the whole.
     */
    private static Stream<ReorganisationRejection> everybodyIsCounted(
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
     * Why parts that were judged by earlier figures of a reference date cannot be parts of these, if they cannot. Where
     * the whole goes there are no numbers that could be wrong.
     *
     * @param before the inhabitants on that date, of the municipalities as the reorganisations before this one leave them
     */
    static Optional<ReorganisationRejection> refusal(
            ReorganisationPlan plan, LocalDate date, Map<MunicipalityCode, Integer> before) {
        return plan.kind() == Kind.MERGER || !plan.referenceDates().contains(date)
                ? Optional.empty()
                : uncounted(plan, date, before)
                        .findFirst()
                        .or(() -> misfits(plan, date, before).findFirst());
    }

    private static Stream<ReorganisationRejection> misfits(
            ReorganisationPlan plan, LocalDate date, Map<MunicipalityCode, Integer> inhabitants) {
        return plan.givers().stream().flatMap(giver -> misfit(plan, giver, date, inhabitants));
    }

    private static Stream<ReorganisationRejection> misfit(
            ReorganisationPlan plan,
            MunicipalityCode giver,
            LocalDate date,
            Map<MunicipalityCode, Integer> inhabitants) {
        long sum = plan.partsOf(giver).stream()
                .mapToLong(part -> part.inhabitants().get(date))
                .sum();
        int whole = inhabitants.get(giver);
        if (plan.endsGivers() && sum != whole) {
            return Stream.of(new PartsDiffer(giver, date, sum, whole));
        }
        return sum > whole ? Stream.of(new PartsExceed(giver, date, sum, whole)) : Stream.empty();
    }

    private interface Rule {
        Stream<ReorganisationRejection> refusals(ReorganisationPlan plan, Surroundings surroundings);
    }
}
