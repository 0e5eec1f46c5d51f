// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.accommodation.CountHousedForms;
import nl.onderdak.supervision.accommodation.HousedForms;
import nl.onderdak.supervision.actionplan.domain.ActionPlan;
import nl.onderdak.supervision.actionplan.domain.MeasureProgress;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.paging.Ordering;

/**
 * Reads plans of action within the jurisdiction of the caller. Others than the province see the judgements that hold:
 * proposals are the province's own.
 */
@ApplicationScoped
public class FindActionPlans {

    private final ActionPlans plans;
    private final CountHousedForms housedForms;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    FindActionPlans(ActionPlans plans, CountHousedForms housedForms, Jurisdictions jurisdictions, Clock clock) {
        this.plans = plans;
        this.housedForms = housedForms;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * A plan with what became of it.
     *
     * @param plan the plan
     * @param progress of the measures of its last delivery
     */
    public record Followed(ActionPlan plan, List<MeasureProgress> progress) {}

    /** One plan; empty also when the caller may not see it. */
    @NoFacts
    @WithTransaction
    public Uni<Optional<ActionPlan>> find(Organisation by, UUID plan) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> plans.find(jurisdiction, plan))
                .map(found -> found.map(one -> shown(by, one)));
    }

    /** One plan with what became of its measures up to and including today; empty also when the caller may not see it. */
    public Uni<Optional<Followed>> follow(Organisation by, UUID plan) {
        return find(by, plan)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : progress(found.get()).map(progress -> Optional.of(new Followed(found.get(), progress))));
    }

    private Uni<List<MeasureProgress>> progress(ActionPlan plan) {
        if (plan.delivery().isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var delivery = plan.delivery().get();
        // an effect begins in the year of delivery at the earliest
        var from = LocalDate.of(delivery.deliveredOn().getYear(), Month.JANUARY, 1);
        return housed(plan.municipality(), from)
                .map(housed -> MeasureProgress.of(delivery, plan.order().clearedBy(), housed::in));
    }

    /**
     * Persons housed in the municipality of a plan that the caller may see. Reads as the service: what a municipality
     * took over counts for it, also for a reader without access to the one that ended.
     */
    @AsService
    @NoFacts
    @WithTransaction
    Uni<HousedForms> housed(MunicipalityCode municipality, LocalDate from) {
        return housedForms.of(municipality, from, DutchCalendar.today(clock));
    }

    /** Up to {@code most} in an order, from its place on. */
    @NoFacts
    @WithTransaction
    public Uni<List<ActionPlan>> list(
            Organisation by, ActionPlans.Filter filter, Ordering<ActionPlanRanking> ordering, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> plans.list(jurisdiction, filter, ordering, most))
                .map(found -> found.stream().map(one -> shown(by, one)).toList());
    }

    /** The number of plans in the country that were not delivered by their deadline. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<Long> overdue() {
        return plans.overdue(DutchCalendar.today(clock));
    }

    static ActionPlan shown(Organisation by, ActionPlan plan) {
        return by instanceof Organisation.Province ? plan : plan.published();
    }
}
