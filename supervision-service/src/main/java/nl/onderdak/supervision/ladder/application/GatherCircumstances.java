// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.register.Municipalities;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.ladder.domain.Circumstances;
import nl.onderdak.supervision.ladder.domain.Intervention;
import nl.onderdak.supervision.ladder.domain.Ladder;
import nl.onderdak.supervision.ladder.domain.LadderRejection;
import nl.onderdak.supervision.ladder.domain.LadderScope;
import nl.onderdak.supervision.policy.application.Policies;
import nl.onderdak.supervision.policy.domain.Policy;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.supervision.standing.application.FindStandings;
import nl.onderdak.supervision.standing.domain.Attribution;
import nl.onderdak.supervision.standing.domain.Cohort;
import nl.onderdak.supervision.standing.domain.Standing;
import nl.onderdak.web.problem.Refused;

/** Gathers what a decision about a ladder depends on, in the transaction of its caller. */
@ApplicationScoped
class GatherCircumstances {

    private final Municipalities municipalities;
    private final Policies policies;
    private final FindStandings findStandings;
    private final HousedPersons housedPersons;
    private final Clock clock;

    GatherCircumstances(
            Municipalities municipalities,
            Policies policies,
            FindStandings findStandings,
            HousedPersons housedPersons,
            Clock clock) {
        this.municipalities = municipalities;
        this.policies = policies;
        this.findStandings = findStandings;
        this.housedPersons = housedPersons;
        this.clock = clock;
    }

    /** Those of today; fails with {@link Refused} when the province has no policy. */
    Uni<Circumstances> required(Organisation by, Ladder ladder) {
        return find(by, ladder)
                .map(found -> found.orElseThrow(
                                () -> new Refused(new LadderRejection.LadderWithoutPolicy(today())))
                        .circumstances());
    }

    /** Those of today; empty when the province has no policy. */
    Uni<Optional<Gathered>> find(Organisation by, Ladder ladder) {
        return policy(ladder.municipality())
                .chain(policy -> policy.map(found -> gather(by, ladder, found).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Policy>> policy(MunicipalityCode municipality) {
        return municipalities
                .find(Set.of(municipality))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : policies.inForce(found.getFirst().province(), today()));
    }

    private Uni<Gathered> gather(Organisation by, Ladder ladder, Policy policy) {
        return findStandings
                .find(by, ladder.municipality(), AsOf.of(today(), null))
                .chain(found -> found.map(standing -> housed(by, ladder, policy, standing.knownAt())
                                .map(housed -> gathered(ladder.scope(), policy, standing, housed)))
                        .orElseGet(() -> Uni.createFrom().item(new Gathered(nothingKnown(policy), false))));
    }

    private Gathered gathered(LadderScope scope, Policy policy, Standing standing, long housed) {
        var excuse = standing.excuse();
        var circumstances = new Circumstances(
                today(),
                policy.decisionScope(),
                policy.freezes(),
                open(standing, scope, policy.attribution()),
                excuse.shortfall() > 0 && excuse.culpable() == 0,
                housed);
        return new Gathered(circumstances, Set.of(Provisional.DAY_NOT_OVER).containsAll(standing.provisional()));
    }

    private Circumstances nothingKnown(Policy policy) {
        return new Circumstances(today(), policy.decisionScope(), policy.freezes(), 0, false, 0);
    }

    private static long open(Standing standing, LadderScope scope, Attribution rule) {
        return scope.cohort() == null
                ? standing.excuse().shortfall()
                : cohort(standing, scope.cohort(), rule)
                        .map(cohort -> Math.max(0, cohort.open()))
                        .orElse(0L);
    }

    private static Optional<Cohort> cohort(Standing standing, HalfYear halfYear, Attribution rule) {
        return standing.cohorts(rule).stream()
                .filter(cohort -> cohort.halfYear().equals(halfYear))
                .findFirst();
    }

    /** From the day of the decision up to and including the last day of its term; 0 without a decision. */
    private Uni<Long> housed(Organisation by, Ladder ladder, Policy policy, Instant knownAt) {
        var decision = ladder.current().filter(step -> step.step() == Step.SUBSTITUTION);
        if (decision.isEmpty()) {
            return Uni.createFrom().item(0L);
        }
        var from = decision.get().decidedOn();
        var until = decision.get().term().isBefore(today()) ? decision.get().term() : today();
        var counted = counted(decision.get());
        return ladder.scope().cohort() == null
                ? housedPersons.between(counted, from, until, knownAt)
                : attributed(by, counted, ladder.scope().cohort(), policy.attribution(), AsOf.of(until, knownAt))
                        .chain(after -> attributed(
                                        by,
                                        counted,
                                        ladder.scope().cohort(),
                                        policy.attribution(),
                                        AsOf.of(from.minusDays(1), knownAt))
                                .map(before -> Math.max(0, after - before)));
    }

    /** Also the municipality that the decision was taken for, before another succeeded it. */
    private static List<MunicipalityCode> counted(Intervention decision) {
        return Stream.of(decision.municipality(), decision.takenOverFrom())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** Persons that count for a half-year, of all these municipalities together. */
    private Uni<Long> attributed(
            Organisation by, List<MunicipalityCode> codes, HalfYear halfYear, Attribution rule, AsOf asOf) {
        var sum = Uni.createFrom().item(0L);
        for (var code : codes) {
            sum = sum.chain(before -> findStandings
                    .find(by, code, asOf)
                    .map(found -> before
                            + found.flatMap(standing -> cohort(standing, halfYear, rule))
                                    .map(Cohort::attributed)
                                    .orElse(0L)));
        }
        return sum;
    }

    private LocalDate today() {
        return DutchCalendar.today(clock);
    }
}
