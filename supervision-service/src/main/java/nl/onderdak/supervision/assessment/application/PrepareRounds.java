// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.application;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.assessment.domain.RoundKind;
import nl.onderdak.supervision.policy.application.Policies;
import nl.onderdak.supervision.policy.domain.Policy;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Prepares the rounds of provinces by itself: it freezes the figures with their proof, and what the policy proposes.
 * Officials decide. Each round is prepared once, whatever instance does it first.
 */
@ApplicationScoped
public class PrepareRounds {

    private final Assessments assessments;
    private final Policies policies;
    private final RoundTerms terms;
    private final HoldRound holdRound;
    private final Clock clock;
    private final int days;

    PrepareRounds(
            Assessments assessments,
            Policies policies,
            RoundTerms terms,
            HoldRound holdRound,
            Clock clock,
            @ConfigProperty(name = "onderdak.assessments.days") int days) {
        this.assessments = assessments;
        this.policies = policies;
        this.terms = terms;
        this.holdRound = holdRound;
        this.clock = clock;
        this.days = days;
    }

    /**
     * A round that was not held yet.
     *
     * @param province the province
     * @param day the first of the month
     * @param kind of the round
     */
    public record Due(ProvinceCode province, LocalDate day, RoundKind kind) {}

    /** Those of today. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<List<Due>> due() {
        return dueOn(DutchCalendar.today(clock));
    }

    /**
     * Those of the month of a day, in the days from its term on: of each province that adopted a policy that is in
     * force, examples excepted, because no province adopted them. A round that was missed is left to a person, as a
     * monthly overview is.
     */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<List<Due>> dueOn(LocalDate today) {
        var day = today.withDayOfMonth(1);
        return terms.daysAfter(day)
                .chain(term -> isIn(today, day.plusDays(term))
                        ? dueOf(day)
                        : Uni.createFrom().item(List.of()));
    }

    /** Whether a day is one of those on which rounds are tried for. */
    private boolean isIn(LocalDate today, LocalDate first) {
        return !today.isBefore(first) && today.isBefore(first.plusDays(days));
    }

    private Uni<List<Due>> dueOf(LocalDate day) {
        var kind = RoundKind.due(day);
        return policies.all(null, null).chain(all -> {
            var due = Uni.createFrom().<List<Due>>item(new ArrayList<>());
            for (var province : adopted(all, day)) {
                due = due.chain(found -> assessments
                        .contains(province, day, kind)
                        .map(held -> {
                            if (!held) {
                                found.add(new Due(province, day, kind));
                            }
                            return found;
                        }));
            }
            return due.map(List::copyOf);
        });
    }

    /** Prepares one as its province would; rejected while its figures are not final, and when it was held meanwhile. */
    @AsService
    @WithTransaction
    public Uni<Decision<FindAssessments.Counted>> prepare(Due due) {
        return holdRound.hold(new Organisation.Province(due.province()), due.province(), due.day(), due.kind());
    }

    private static List<ProvinceCode> adopted(List<Policy> all, LocalDate day) {
        return all.stream().collect(groupingBy(Policy::province)).entrySet().stream()
                .filter(own -> Policy.inForce(own.getValue(), day)
                        .filter(policy -> !policy.example())
                        .isPresent())
                .map(own -> own.getKey())
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }
}
