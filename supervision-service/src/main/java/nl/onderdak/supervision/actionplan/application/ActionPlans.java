// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.actionplan.domain.ActionPlan;
import nl.onderdak.supervision.actionplan.domain.PlanStatus;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.paging.Ordering;

/** Plans of action with all that was added to them. */
public interface ActionPlans {

    /**
     * Which plans to list; null is no condition.
     *
     * @param municipality of this municipality
     * @param status in this status
     * @param overdueOn without a delivery, with a deadline before this day
     */
    record Filter(MunicipalityCode municipality, PlanStatus status, LocalDate overdueOn) {}

    /**
     * Who changes a plan.
     *
     * @param account of the official
     * @param recordedAt when
     */
    record Actor(String account, Instant recordedAt) {}

    /** One within the jurisdiction, or empty. */
    Uni<Optional<ActionPlan>> find(Jurisdiction jurisdiction, UUID id);

    /** One within the jurisdiction, locked until the transaction ends, or empty. */
    Uni<Optional<ActionPlan>> lock(Jurisdiction jurisdiction, UUID id);

    /** Up to {@code most} within the jurisdiction in an order, from its place on. */
    Uni<List<ActionPlan>> list(
            Jurisdiction jurisdiction, Filter filter, Ordering<ActionPlanRanking> ordering, int most);

    /** Number of plans without a delivery whose deadline is before this day. */
    Uni<Long> overdue(LocalDate today);

    /**
     * Whether a plan of the municipality was not judged yet. Until the transaction ends, no other transaction that asks
     * can order one.
     */
    Uni<Boolean> hasOpen(MunicipalityCode municipality);

    /** Adds a plan that was ordered. */
    Uni<Void> add(ActionPlan plan, Actor actor);

    /** Adds the last move of the deadline of a locked plan. */
    Uni<Void> addMove(ActionPlan plan, Actor actor);

    /** Adds the last delivery of a locked plan. */
    Uni<Void> addDelivery(ActionPlan plan, Actor actor);

    /** Adds the last state of the last judgement of a locked plan. */
    Uni<Void> addJudgement(ActionPlan plan, Actor actor);
}
