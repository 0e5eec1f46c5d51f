// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.actionplan.domain.ActionPlan;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/**
 * Reads plans of action within the jurisdiction of the caller. Others than the province see the judgements that hold:
 * proposals are the province's own.
 */
@ApplicationScoped
public class FindActionPlans {

    private final ActionPlans plans;
    private final Jurisdictions jurisdictions;

    FindActionPlans(ActionPlans plans, Jurisdictions jurisdictions) {
        this.plans = plans;
        this.jurisdictions = jurisdictions;
    }

    /** One plan; empty also when the caller may not see it. */
    @NoFacts
    @WithTransaction
    public Uni<Optional<ActionPlan>> find(Organisation by, UUID plan) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> plans.find(jurisdiction, plan))
                .map(found -> found.map(one -> shown(by, one)));
    }

    /** Up to {@code most}, oldest first, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<ActionPlan>> list(Organisation by, ActionPlans.Filter filter, UUID after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> plans.list(jurisdiction, filter, after, most))
                .map(found -> found.stream().map(one -> shown(by, one)).toList());
    }

    static ActionPlan shown(Organisation by, ActionPlan plan) {
        return by instanceof Organisation.Province ? plan : plan.published();
    }
}
