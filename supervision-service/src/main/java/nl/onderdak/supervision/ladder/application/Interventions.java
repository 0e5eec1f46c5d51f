// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.ladder.domain.Intervention;
import nl.onderdak.supervision.ladder.domain.State;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/**
 * Reads steps of the ladder within the jurisdiction of the caller. Others than the province see those that were decided
 * on: proposals are the province's own.
 */
@ApplicationScoped
public class Interventions {

    private final Ladders ladders;
    private final Jurisdictions jurisdictions;

    Interventions(Ladders ladders, Jurisdictions jurisdictions) {
        this.ladders = ladders;
        this.jurisdictions = jurisdictions;
    }

    /**
     * Which steps to list; null is no condition.
     *
     * @param municipality of this municipality
     * @param step this step
     * @param state in this state
     * @param validOn as they stood on this day; now when null
     * @param knownAt as known at this moment; now when null
     */
    public record Filter(MunicipalityCode municipality, Step step, State state, LocalDate validOn, Instant knownAt) {

        /** All of a municipality, as they stand. */
        static Filter of(MunicipalityCode municipality) {
            return new Filter(municipality, null, null, null, null);
        }
    }

    /** One step; empty also when the caller may not see it. */
    @NoFacts
    @WithTransaction
    public Uni<Optional<Intervention>> find(Organisation by, UUID intervention) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> ladders.find(jurisdiction, intervention))
                .map(found -> found.filter(step -> isShown(by, step)));
    }

    /** All of a municipality, oldest first; none when the caller may not see it. */
    public Uni<List<Intervention>> of(Organisation by, MunicipalityCode municipality) {
        return list(by, Filter.of(municipality), null, Integer.MAX_VALUE);
    }

    /** Up to {@code most}, oldest first, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Intervention>> list(Organisation by, Filter filter, UUID after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> ladders.list(jurisdiction, filter, hidesProposals(by), after, most));
    }

    /** What happened to one step, oldest first; fails with {@link NotFound} when the caller may not see it. */
    @NoFacts
    @WithTransaction
    public Uni<List<Happened>> changes(Organisation by, UUID intervention, Happened.Position after, int most) {
        return find(by, intervention)
                .invoke(found -> found.orElseThrow(NotFound::new))
                .chain(() -> history(by, null, intervention, after, most));
    }

    /** What happened to the steps of the caller's municipalities, oldest first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Happened>> history(
            Organisation by, MunicipalityCode municipality, UUID intervention, Happened.Position after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction ->
                        ladders.history(jurisdiction, municipality, intervention, hidesProposals(by), after, most));
    }

    private static boolean isShown(Organisation by, Intervention step) {
        return !hidesProposals(by) || step.state().published().isPresent();
    }

    /** Whether proposals are hidden from it. */
    public static boolean hidesProposals(Organisation by) {
        return !(by instanceof Organisation.Province);
    }
}
