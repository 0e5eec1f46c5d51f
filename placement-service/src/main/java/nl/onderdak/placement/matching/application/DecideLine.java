// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.placement.coupling.application.ActOnCoupling;
import nl.onderdak.placement.coupling.application.ActOnCoupling.Target;
import nl.onderdak.placement.coupling.domain.Offer;
import nl.onderdak.placement.matching.domain.FreeHome;
import nl.onderdak.placement.matching.domain.MatchingProblem;
import nl.onderdak.placement.matching.domain.MatchingRejection;
import nl.onderdak.placement.matching.domain.ProposalLine;
import nl.onderdak.placement.matching.domain.Requirement;
import nl.onderdak.placement.matching.domain.Requirements;
import nl.onderdak.placement.matching.domain.Verdict;
import nl.onderdak.placement.matching.domain.WaitingHousehold;
import nl.onderdak.placement.offer.domain.OfferRules;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/**
 * A person of the municipality accepts, changes or rejects a line of a proposal. The home of an accepted or changed line is
 * offered to the household in the same transaction; housing stock reserves it when the event of the offer arrives.
 */
@ApplicationScoped
public class DecideLine {

    private final MatchingLines lines;
    private final FreeHomes homes;
    private final WaitingHouseholds households;
    private final MatchingPolicies policies;
    private final ActOnCoupling actOnCoupling;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;
    private final Clock clock;

    DecideLine(
            MatchingLines lines,
            FreeHomes homes,
            WaitingHouseholds households,
            MatchingPolicies policies,
            ActOnCoupling actOnCoupling,
            Jurisdictions jurisdictions,
            AuditTrail trail,
            Clock clock) {
        this.lines = lines;
        this.homes = homes;
        this.households = households;
        this.policies = policies;
        this.actOnCoupling = actOnCoupling;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A decision on a line.
     *
     * @param matchingId the proposal
     * @param number of the line
     * @param expected version of the line that the caller has seen
     * @param choice accepted, changed or rejected
     * @param reason why
     * @param vacancyId of the home to offer instead, with a change only
     */
    public record Command(
            UUID matchingId,
            int number,
            SeenVersion expected,
            Verdict.Choice choice,
            Verdict.Reason reason,
            UUID vacancyId) {

        /** Refuses another home without a change, and a change without one. */
        private void check() {
            if (choice == Verdict.Choice.CHANGE && vacancyId == null) {
                throw new BadInput(Fault.at("/vacancyId", "missing", null));
            }
            if (choice != Verdict.Choice.CHANGE && vacancyId != null) {
                throw new BadInput(Fault.at("/vacancyId", "invalid-value", null));
            }
        }
    }

    /**
     * Decides on a line; fails with {@link NotFound} outside the jurisdiction, with 412 when the caller has seen another
     * version, then with {@link BadInput} when the choice and the home do not belong together, and with {@link Refused}
     * when a rule rejects the decision or the offer.
     */
    @WithTransaction
    public Uni<ProposalLine> decide(Organisation by, Command command) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> lines.lock(jurisdiction, command.matchingId(), command.number())
                        .map(found -> found.orElseThrow(NotFound::new))
                        .invoke(line -> Version.check(command.expected(), line.version()))
                        .invoke(command::check)
                        .invoke(line -> line.rejection().ifPresent(DecideLine::refuse))
                        .invoke(line -> trail.concerns(List.of(line.couplingId())))
                        .chain(line -> carryOut(by, jurisdiction, line, command)))
                .call(decided -> lines.decide(command.matchingId(), decided));
    }

    private Uni<ProposalLine> carryOut(Organisation by, Jurisdiction jurisdiction, ProposalLine line, Command command) {
        return switch (command.choice()) {
            case REJECT -> Uni.createFrom().item(line.decided(verdict(command, null)));
            case ACCEPT -> {
                if (line.vacancyId() == null) {
                    throw new Refused(new MatchingRejection.NoHomeProposed());
                }
                yield secondIsFree(jurisdiction, line)
                        .chain(() -> offer(by, jurisdiction, line, line.vacancyId(), movers(line)))
                        .map(home -> line.decided(verdict(command, home)));
            }
            case CHANGE ->
                offer(by, jurisdiction, line, command.vacancyId(), UnaryOperator.identity())
                        .map(home -> line.decided(verdict(command, home)));
        };
    }

    /** Who moves into the proposed home: those who stay together there, when two homes are proposed. */
    private static UnaryOperator<WaitingHousehold> movers(ProposalLine line) {
        return line.secondVacancyId() == null ? UnaryOperator.identity() : WaitingHousehold::staying;
    }

    /** A household that agreed to two homes is not offered one of them when the other is gone. */
    private Uni<Void> secondIsFree(Jurisdiction jurisdiction, ProposalLine line) {
        return line.secondVacancyId() == null
                ? Uni.createFrom().voidItem()
                : homes.lock(jurisdiction, line.secondVacancyId())
                        .invoke(found -> {
                            if (found.isEmpty()) {
                                refuse(new MatchingRejection.HomeNotFree());
                            }
                        })
                        .replaceWithVoid();
    }

    private Uni<FreeHome> offer(
            Organisation by,
            Jurisdiction jurisdiction,
            ProposalLine line,
            UUID vacancyId,
            UnaryOperator<WaitingHousehold> movers) {
        return homes.lock(jurisdiction, vacancyId)
                .map(found -> found.orElseThrow(() -> new Refused(new MatchingRejection.HomeNotFree())))
                .call(home -> households
                        .of(line.couplingId())
                        .map(found -> found.filter(household -> household.couplingVersion() == line.couplingVersion())
                                .orElseThrow(() -> new Refused(new MatchingRejection.HouseholdChanged())))
                        .call(household -> check(movers.apply(household), home))
                        .chain(household -> actOnCoupling.act(
                                by,
                                new Target(line.couplingId(), SeenVersion.of(household.couplingVersion())),
                                (coupling, today) ->
                                        OfferRules.offer(coupling, new Offer(home.dwelling(), today), today))));
    }

    /** A proposed home may no longer be free or fitting, and a home chosen instead was never checked. */
    private Uni<Void> check(WaitingHousehold household, FreeHome home) {
        var municipality = Set.of(home.municipality());
        return policies.of(municipality)
                .chain(policy -> homes.settled(municipality)
                        .map(settled -> new MatchingProblem(
                                DutchCalendar.today(clock), policy, List.of(household), List.of(home), settled)))
                .invoke(problem -> {
                    var unmet =
                            Requirements.unmet(household, home, problem.policy(home.municipality()), problem.today());
                    if (!unmet.isEmpty()) {
                        refuse(new MatchingRejection.HomeDoesNotFit(unmet));
                    }
                    if (problem.roomInNeighbourhood(home) == 0) {
                        refuse(new MatchingRejection.HomeDoesNotFit(Set.of(Requirement.NEIGHBOURHOOD)));
                    }
                })
                .replaceWithVoid();
    }

    private Verdict verdict(Command command, FreeHome home) {
        return new Verdict(
                command.choice(),
                command.reason(),
                home == null ? null : home.vacancyId(),
                home == null ? null : home.dwelling(),
                DutchCalendar.today(clock));
    }

    private static void refuse(MatchingRejection reason) {
        throw new Refused(reason);
    }
}
