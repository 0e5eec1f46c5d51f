// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.placement.matching.domain.Area;
import nl.onderdak.placement.matching.domain.Matching;
import nl.onderdak.placement.matching.domain.MatchingProblem;
import nl.onderdak.placement.matching.domain.ProposalLine;
import nl.onderdak.placement.matching.domain.WaitingHousehold;
import nl.onderdak.register.Municipalities;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.processing.Processing;

/** The transactions of a search: one to take it up, one for each sign of life, one to end it. */
@ApplicationScoped
public class SearchSteps {

    /** A process without a sign of life for this long is dead, and another one takes up its search. */
    private static final Duration DEAD_AFTER = Duration.ofSeconds(20);

    private final Matchings matchings;
    private final MatchingLines lines;
    private final WaitingHouseholds households;
    private final FreeHomes homes;
    private final MatchingPolicies policies;
    private final Municipalities municipalities;
    private final AuditTrail trail;
    private final Clock clock;

    SearchSteps(
            Matchings matchings,
            MatchingLines lines,
            WaitingHouseholds households,
            FreeHomes homes,
            MatchingPolicies policies,
            Municipalities municipalities,
            AuditTrail trail,
            Clock clock) {
        this.matchings = matchings;
        this.lines = lines;
        this.households = households;
        this.homes = homes;
        this.policies = policies;
        this.municipalities = municipalities;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A search that was taken up.
     *
     * @param matching the request
     * @param problem as it is now
     */
    record TakenUp(Matching matching, MatchingProblem problem) {}

    /** Takes up the next search, if there is one, and reads its problem. */
    @AsService
    @NoFacts
    @WithTransaction
    Uni<Optional<TakenUp>> takeUp(UUID process) {
        var now = clock.instant();
        return matchings
                .takeUp(process, now, now.minus(DEAD_AFTER))
                .chain(found -> found.map(matching ->
                                problem(matching, now).map(problem -> Optional.of(new TakenUp(matching, problem))))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** Records the best so far; empty when the process does not have the search any more. */
    @AsService
    @NoFacts
    @WithTransaction
    Uni<Optional<Boolean>> progress(UUID process, Matching matching) {
        return matchings.progress(process, matching, clock.instant());
    }

    /** Ends a search with the lines of its proposal; does nothing when the process does not have it any more. */
    @AsService
    @NoFacts
    @WithTransaction
    Uni<Void> end(UUID process, Matching ended, List<ProposalLine> proposal) {
        return matchings
                .end(process, ended)
                .chain(mine -> mine && !proposal.isEmpty()
                        ? lines.add(ended.id(), proposal)
                        : Uni.createFrom().voidItem());
    }

    private Uni<MatchingProblem> problem(Matching matching, Instant now) {
        return within(matching.area())
                .chain(codes -> households
                        .of(codes)
                        .chain(waiting -> homes.in(codes)
                                .chain(free -> homes.settled(codes)
                                        .chain(settled -> policies.of(codes)
                                                .map(decided -> new MatchingProblem(
                                                        matching.today(), decided, waiting, free, settled))))))
                .call(problem -> trail.recordOwn(
                        "PROPOSE homes",
                        Processing.of(
                                Activity.ALLOCATION,
                                now,
                                problem.households().stream()
                                        .map(WaitingHousehold::couplingId)
                                        .toList())));
    }

    private Uni<Set<MunicipalityCode>> within(Area area) {
        return switch (area) {
            case Area.OfMunicipality(var code) -> Uni.createFrom().item(Set.of(code));
            case Area.OfProvince(var code) -> municipalities.knownIn(code, null);
        };
    }
}
