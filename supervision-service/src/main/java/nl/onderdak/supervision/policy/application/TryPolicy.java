// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.policy.domain.Policy;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.supervision.policy.domain.Trial;
import nl.onderdak.supervision.policy.domain.Trial.Position;
import nl.onderdak.supervision.standing.application.FindStandings;

/** Tries a policy against the half-years that are over, all of them as known at one moment; stores nothing. */
@ApplicationScoped
public class TryPolicy {

    private final FindPolicies findPolicies;
    private final Policies policies;
    private final FindStandings findStandings;

    TryPolicy(FindPolicies findPolicies, Policies policies, FindStandings findStandings) {
        this.findPolicies = findPolicies;
        this.policies = policies;
        this.findStandings = findStandings;
    }

    /**
     * What is asked.
     *
     * @param from the first half-year, judged on the day after its end
     * @param until the last one, which is over
     * @param first step of every municipality before the first day
     * @param knownAt the moment up to which facts were known; the latest complete one when null
     */
    public record Question(HalfYear from, HalfYear until, Step first, Instant knownAt) {}

    /**
     * The trial.
     *
     * @param trial what came out
     * @param knownAt facts recorded up to and including this moment
     */
    public record Found(Trial trial, Instant knownAt) {}

    /** Empty when there is no such policy or the organisation may not see it. */
    @NoFacts
    @WithTransaction
    public Uni<Optional<Found>> attempt(Organisation by, UUID id, Question question) {
        return findPolicies.find(by, id).chain(found -> found.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : attempt(by, found.get(), question).map(Optional::of));
    }

    private Uni<Found> attempt(Organisation by, Policy tried, Question question) {
        return policies.all(tried.province(), null).chain(known -> standings(
                        by, tried, AsOf.of(question.from().end(), question.knownAt()))
                .chain(first -> positions(by, tried, question, first)
                        .map(positions ->
                                new Found(Trial.of(tried, known, positions, question.first()), first.knownAt()))));
    }

    /** The later days are read as known at the moment that the first one settled. */
    private Uni<List<Position>> positions(
            Organisation by, Policy tried, Question question, FindStandings.Found first) {
        Uni<List<Position>> read = Uni.createFrom().item(List.of(position(question.from(), first)));
        for (var halfYear = question.from().next();
                halfYear.compareTo(question.until()) <= 0;
                halfYear = halfYear.next()) {
            var later = halfYear;
            read = read.chain(earlier -> standings(by, tried, AsOf.of(later.end(), first.knownAt()))
                    .map(found -> Stream.concat(earlier.stream(), Stream.of(position(later, found)))
                            .toList()));
        }
        return read;
    }

    private Uni<FindStandings.Found> standings(Organisation by, Policy tried, AsOf asOf) {
        return findStandings.in(by, new Area.OneProvince(tried.province()), asOf);
    }

    private static Position position(HalfYear halfYear, FindStandings.Found found) {
        return new Position(halfYear.end().plusDays(1), found.standings());
    }
}
